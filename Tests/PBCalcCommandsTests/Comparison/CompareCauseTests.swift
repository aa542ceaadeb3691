import Foundation
import TestKit
import Testing

struct `What is said to have changed a figure` {
    /// The page of the built-in scheme against the same with some places changed.
    private static func page(
        _ changes: [Change],
        over cases: String = Outside.goodCase
    ) async throws -> String {
        let scratch = try Scratch()
        let next = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
            .changed(by: changes)
        try scratch.file("next.json", String(decoding: next.json, as: UTF8.self))
        let ending = try await Binary.built().run(
            ["compare", "exampleshire-2026", "next.json", cases],
            in: scratch.path
        )
        #expect(ending.status == 0, "\(ending.talk)")
        return ending.text.replacing(/\s+/, with: " ")
    }

    /// 5 hours at 20.00 and at 22.00.
    @Test func `is the price of a service that an adjuster names`() async throws {
        let scratch = try Scratch()
        for (name, price) in [("a", "20.00"), ("b", "22.00")] {
            try scratch.file(
                "\(name).json",
                """
                { "format": "pbcalc.scheme.v1", "id": "made-up", "version": "1", "title": "Made up",
                  "subject": "adult", "eligibility": { "criteria": "none" },
                  "applies": { "from": "2026-04-01", "to": "2027-03-31", "ageFrom": 18,
                    "settings": ["home"] },
                  "sources": { "p": { "title": "policy" }, "f": { "title": "fees" } },
                  "questionnaire": { "source": "p", "evidence": "seen", "questions": [
                    { "id": "hours", "text": "h", "kind": "number", "from": 0, "to": 9, "step": 1 } ] },
                  "allocation": { "source": "p", "evidence": "seen", "planLimit": "top",
                    "rounding": "nearest", "adjusters": [
                    { "id": "care", "add": { "of": "hours", "service": "home-care" } } ],
                    "bands": [ { "id": "A", "fromPoints": 0, "amount": 0.00 } ] },
                  "prices": { "from": "2026-04-01", "to": "2027-03-31", "rounding": "nearest",
                    "source": "f", "evidence": "unverified", "services": [
                    { "id": "home-care", "title": "home care", "unit": "hour", "price": \(price) } ] } }
                """
            )
        }
        try scratch.file(
            "c.json",
            """
            { "format": "pbcalc.case.v1", "id": "EX-0001", "scheme": "made-up", "subject": "adult",
              "date": "2026-05-01", "person": { "born": "1950-01-01", "setting": "home" },
              "answers": { "hours": 5 } }
            """
        )
        let ending = try await Binary.built().run(
            ["compare", "a.json", "b.json", "c.json"],
            in: scratch.path
        )
        let page = ending.text.replacing(/\s+/, with: " ")
        #expect(
            page.contains(
                "indicative budget £100.00 to £110.00 (+£10.00); by price of home care, an hour £20.00 "
                    + "to £22.00 [/prices/services/0"
            ),
            "\(page) \(ending.talk)"
        )
    }

    /// One place is otherwise, so it alone can be why.
    ///
    /// EX-0042 pays 273.9384 - 212.8692 = 61.06. By an own guarantee of 150.00, 29.60 more than
    /// 120.40, it pays 31.46; without the 76.70 of its benefit it has less than is left to it; counted
    /// in full the benefit is 37.90 more; and a line of 197.2384 that is rounded up is 197.24.
    @Test(
        arguments: [
            (
                [.set("/contribution/amounts", [["cell": "mig.single.25", "value": 150]])],
                "the person pays £61.06 to £31.46", "[/contribution/amounts/0]"
            ),
            (
                [
                    .set(
                        "/contribution/incomes",
                        [["kind": "pip-daily-living", "treatment": "ignored"]]
                    )
                ],
                "the person pays £61.06 to £0.00", "[/contribution/incomes]"
            ),
            (
                [.set("/contribution/nightCare", "counted")],
                "the person pays £61.06 to £98.96", "[/contribution/nightCare]"
            ),
            (
                [.set("/contribution/lineRounding", "up")],
                "the person pays £61.06 to £61.07", "[/contribution/lineRounding]"
            ),
            (
                [
                    .set(
                        "/allocation/adjusters/-",
                        ["id": "half", "multiply": .number("0.5")]
                    )
                ],
                "indicative budget £187.50 to £93.75", "[/allocation/adjusters/1]"
            ),
        ] as [([Change], String, String)]
    )
    func `is the place that differs`(
        changes: [Change],
        figure: String,
        cause: String
    ) async throws {
        let page = try await Self.page(changes)
        #expect(page.contains(figure), "\(page)")
        #expect(page.contains(cause), "\(page)")
        #expect(page.contains("; changes 1 case"), "\(page)")
        #expect(!page.contains("none of these figures"), "\(page)")
    }

    /// Without criteria somebody who is able to do all has a budget, of B7.
    ///
    /// It is the middle of 175.00 and 200.00, or 201.00 where the band says so. Neither rule alone
    /// makes 188.00.
    @Test(arguments: [false, true])
    func `is each rule without which it would be another`(alsoBands: Bool) async throws {
        let scratch = try Scratch()
        let able = try Outside.text(Outside.goodCase).replacing("\"unable\"", with: "\"able\"")
        try scratch.file("able.json", able)
        var changes: [Change] = [.set("/eligibility", ["criteria": "none"])]
        if alsoBands { changes.append(.set("/allocation/bands/6/toPerWeek", .number("201.00"))) }
        let page = try await Self.page(changes, over: scratch.path + "/able.json")
        #expect(page.contains("band none to B7"))
        #expect(page.contains("eligibility not there to {\"criteria\":\"none\"} [/eligibility]"))
        #expect(page.contains("bands/6/toPerWeek]") == alsoBands, "\(page)")
    }

    /// The guarantee alone takes 4.60 from what is paid, and the night alone adds 37.90.
    ///
    /// 273.9384 + 37.90 - 212.8692 - (125.00 - 120.40) = 94.3692. How couples are worked out changes
    /// nothing for one person.
    @Test func `is every rule that has a part in it, and no other`() async throws {
        let page = try await Self.page([
            .set("/contribution/nightCare", "counted"),
            .set("/contribution/amounts", [["cell": "mig.single.25", "value": 125]]),
            .set("/contribution/coupleMeans", "lower-of-own-and-joint"),
        ])
        #expect(page.contains("the person pays £61.06 to £94.36 (+£33.30)"), "\(page)")
        let causes = page.split(separator: "; by ").last?.split(separator: " Where ").first ?? ""
        #expect(causes.contains("[/contribution/nightCare]"), "\(page)")
        #expect(causes.contains("[/contribution/amounts/0]"), "\(page)")
        #expect(!causes.contains("coupleMeans"), "\(page)")
        #expect(page.contains("\"lower-of-own-and-joint\"; changes none of these figures"))
    }

    /// A benefit that is ignored leaves nothing to pay, and nothing more could be ignored.
    @Test func `is one rule of two that both are read`() async throws {
        let page = try await Self.page([
            .set("/contribution/incomes", [["kind": "pip-daily-living", "treatment": "ignored"]]),
            .set("/contribution/coupleMeans", "lower-of-own-and-joint"),
        ])
        #expect(page.contains("council pays £115.94 to £177.00 (+£61.06); by incomes not there"))
        #expect(!page.contains("by coupleMeans"), "\(page)")
    }

    /// 28.00 points are B7 from 27 on, and B6 where that ends at 29; neither edge can move alone.
    @Test func `is a row with its neighbour, where no scheme stands with one of them`() async throws
    {
        let page = try await Self.page([
            .set("/allocation/bands/5/belowPoints", 29), .set("/allocation/bands/6/fromPoints", 29),
            .set("/allocation/bands/2/toPerWeek", .number("101.00")),
        ])
        #expect(page.contains("band B7 to B6, indicative budget £187.50 to £162.50 (-£25.00)"))
        #expect(
            page.contains(
                "by end of the points of band B6 27.00 to 29.00 [/allocation/bands/5/belowPoints], "
                    + "fewest points of band B7 27.00 to 29.00 [/allocation/bands/6/fromPoints]"
            ),
            "\(page)"
        )
        #expect(page.contains("bands/2/toPerWeek: 100.00 to 101.00; changes none"), "\(page)")
    }

    /// 28 points are in B7 by one scheme, and in B6 by the other, which alone reads its amounts.
    @Test func `is money on both sides, where one of them has not read it`() async throws {
        let page = try await Self.page([
            .set("/allocation/bands/5/belowPoints", 29), .set("/allocation/bands/6/fromPoints", 29),
            .set("/allocation/bands/5/toPerWeek", 176),
        ])
        #expect(page.contains("highest amount of band B6 £175.00 to £176.00"), "\(page)")
    }

    /// By B somebody is asked what EX-0042 does not answer, so there are no points.
    @Test func `is an element of a list by the name of the list`() async throws {
        let page = try await Self.page([
            .set(
                "/questionnaire/questions/-",
                [
                    "id": "pets", "text": "a pet at home", "weight": 1,
                    "answers": [
                        ["id": "none", "points": 0, "text": "none"],
                        ["id": "some", "points": 3, "text": "some"],
                    ],
                ]
            )
        ])
        #expect(page.contains("band B7 to none, indicative budget £187.50 to not known"))
        #expect(page.contains("; by questions not there to {\"answers\""), "\(page)")
    }

    /// The regime of care homes leaves EX-0042 less than the 177.00 that is asked for.
    @Test func `is the regime, and nothing that only follows from it`() async throws {
        let page = try await Self.page([.set("/contribution/regime", "england-care-act-care-home")])
        let causes = page.split(separator: "; by ").last?.split(separator: " Where ").first ?? ""
        #expect(
            causes
                == "regime \"england-care-act-home\" to \"england-care-act-care-home\" "
                + "[/contribution/regime]"
        )
    }

    @Test func `ends its sentence where a figure is known by one of them only`() async throws {
        let page = try await Self.page([.remove("/contribution")])
        #expect(page.contains("council pays £115.94 to not known; by contribution {"), "\(page)")
        #expect(page.contains("to not there [/contribution] Where the schemes differ"), "\(page)")
    }

    /// Nobody here pays by a direct payment or has a partner, help all day with washing, a budget of
    /// band B1 or somebody awake at night.
    @Test(
        arguments: [
            ("/prices/collection", "direct-payment-first"),
            ("/contribution/coupleLevel", "pension-credit.couple"),
            ("/questionnaire/unpaidSupport/shares/1/share", "1/3"),
            ("/questionnaire/questions/0/answers/3/points", 15),
            ("/allocation/bands/1/toPerWeek", .number("74.00")),
            ("/prices/services/5/price", .number("120.00")),
        ] as [(String, Tree)]
    )
    func `is nothing where nothing changed`(pointer: String, value: Tree) async throws {
        let page = try await Self.page([.set(pointer, value)])
        #expect(page.contains("no case differs in the figures below"))
        #expect(page.contains("\(pointer): "), "\(page)")
        #expect(page.contains("; changes none of these figures"), "\(page)")
    }

    /// The days of one edition end before those of the other begin.
    @Test func `cannot be told of editions that no case can be worked out by both`() async throws {
        let scratch = try Scratch()
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
        let next = try scheme.changed(by: [
            .set("/version", "2"), .set("/applies/from", "2027-04-01"),
            .set("/applies/to", "2028-03-31"), .set("/prices/to", "2028-03-31"),
        ])
        try scratch.file("next.json", String(decoding: next.json, as: UTF8.self))
        let ending = try await Binary.built().run(
            ["compare", "exampleshire-2026", "next.json", Outside.goodCase],
            in: scratch.path
        )
        #expect(ending.status == 2)
        #expect(ending.bytes.isEmpty)
        #expect(ending.words.contains("no case can be worked out by both"))
        #expect(ending.words.contains("Compare with a copy of the later one"))
    }
}
