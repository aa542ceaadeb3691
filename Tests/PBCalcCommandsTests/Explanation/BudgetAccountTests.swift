import TestKit
import Testing

/// How the screen and the explanation say where a budget comes from, with adjusters and roundings.
///
/// EX-0042 has 28 points: band B7, 27 to under 30, has a middle of 187.50. B6 has one of 162.50 and
/// B8, from 30, one of 212.50.
struct `Outside, how a budget came from its band` {
    /// What `assess` says of EX-0042, or of one like it, by the built-in scheme after some changes.
    private func assess(
        _ words: String...,
        answering night: String = "none",
        adjusters: String = "",
        rounding: String = #""nearest""#
    ) async throws -> String {
        let scratch = try Scratch()
        let scheme = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
            .replacing(
                #""planLimit": "top",\#n    "rounding": "nearest","#,
                with: #""planLimit": "top", "rounding": \#(rounding),"#
            )
            .replacing(#""adjusters": ["#, with: #""adjusters": [\#(adjusters)"#)
        try scratch.file("scheme.json", scheme)
        try scratch.file(
            "case.json",
            Outside.text(Outside.goodCase)
                .replacing(#""night": "none""#, with: #""night": "\#(night)""#)
        )
        let ending = try await Binary.built().run(
            ["assess", "--scheme", "scheme.json"] + words + ["case.json"],
            in: scratch.path
        )
        #expect(ending.status == 0, "\(ending.talk)")
        #expect(ending.lines.allSatisfy { $0.count <= 80 })
        return ending.text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    }

    @Test
    func `the account of a budget names the band alone where nothing else made it`() async throws {
        let screen = try await assess()
        #expect(screen.contains("£187.50 a week, the middle of band B7: £175.00 to £200.00 27 to"))
    }

    /// Nights are 4 points more: 32, of band B8; 5 of them at 110.00 are 550.00; 212.50 + 550.00.
    @Test
    func `the account of a budget names what an answer adds`() async throws {
        let screen = try await assess(answering: "often")
        #expect(
            screen.contains(
                "£762.50 a week: £212.50, the middle of band B8 (£200.00 to £225.00), plus £550.00 "
                    + "for overnight"
            )
        )
        let account = try await assess("--explain", answering: "often")
        #expect(
            account.contains(
                "Budget, a week £212.50 the middle of band B8, £200.00 to £225.00 £550.00 "
                    + "overnight: night often, 5 x sleep-in at £110.00 ------------- £762.50 "
                    + "the indicative budget"
            )
        )
    }

    /// Eight points for a person's help every day, at 1.10 each: the weight of 1.5 plays no part.
    @Test
    func `the account of a budget says what the answer is that an amount is of`() async throws {
        let adjusters = #"{ "id": "extra", "add": { "of": "personal-care", "price": 1.10 } },"#
        let account = try await assess("--explain", adjusters: adjusters)
        #expect(
            account.contains(
                "£8.80 extra: add personal-care x £1.10, where personal-care is 8, before its weight"
            )
        )
    }

    /// 187.50 x 1.02 = 191.25; 162.50 x 1.02 = 165.75; 212.50 x 1.02 = 216.75, but 200.00 at most.
    @Test
    func `the account of a budget works its neighbours out by every adjuster`() async throws {
        let adjusters = #"""
            { "id": "uprate", "multiply": 1.02 }, { "id": "cap", "atMost": 200.00 },
            """#
        let screen = try await assess(adjusters: adjusters)
        #expect(
            screen.contains(
                "£191.25 a week: £187.50, the middle of band B7 (£175.00 to £200.00), plus £3.75 "
                    + "for uprate 27 to"
            )
        )
        let account = try await assess("--explain", adjusters: adjusters)
        #expect(
            account.contains(
                "£187.50 the middle of band B7, £175.00 to £200.00 £3.75 uprate: times 1.02 £0.00 "
                    + "cap: at most £200.00 ------------- £191.25 the indicative budget"
            )
        )
        #expect(
            account.contains(
                "Near the edge, all else as it is: 1.01 fewer points gives B6, £165.75; "
                    + "2.00 more gives B8, £200.00."
            )
        )
    }

    /// Up to whole fifties: 187.50 to 200.00, 162.50 to 200.00, 212.50 to 250.00.
    @Test
    func `the account of a budget works its neighbours out by the rounding`() async throws {
        let rounding = #"{ "mode": "up", "to": 50.00 }"#
        let screen = try await assess(rounding: rounding)
        #expect(
            screen.contains(
                "£200.00 a week: £187.50, the middle of band B7 (£175.00 to £200.00), rounded to "
                    + "£200.00"
            )
        )
        let account = try await assess("--explain", rounding: rounding)
        #expect(
            account.contains(
                "£12.50 rounded up to a multiple of £50.00 ------------- £200.00 the indicative"
            )
        )
        #expect(
            account.contains("1.01 fewer points gives B6, £200.00; 2.00 more gives B8, £250.00.")
        )
    }

    /// What is taken off comes before what is added: 187.50 - 200.00 = -12.50, and 20.00 more is
    /// 7.50; the band below ends 17.50 under nothing, so it has no figure.
    @Test
    func `the account of a budget gives a neighbour below nothing no figure`() async throws {
        let account = try await assess(
            "--explain",
            adjusters: #"""
                { "id": "less", "takeOff": 200.00 }, { "id": "more", "add": 20.00 },
                """#
        )
        #expect(account.contains("-£200.00 less: take off £200.00 £20.00 more: add £20.00"))
        #expect(account.contains("fewer points gives B6, no figure; 2.00 more gives B8, £32.50."))
    }
}
