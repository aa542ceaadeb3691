import TestKit
import Testing

/// What `assess` says beside its figures, and what its options do together.
struct `Outside, assess` {
    private static let days = ["--from", "2026-05-04", "--to", "2026-05-24"]

    private func assess(
        _ words: [String],
        _ text: String,
        environment: [String: String?] = [:]
    ) async throws -> Binary.Ending {
        let scratch = try Scratch()
        try scratch.file("case.json", text)
        return try await Binary.built().run(["assess"] + words + ["case.json"], in: scratch.path)
    }

    /// EX-0042 with PIP at an amount that is not the published one.
    private func doubtful() throws -> String {
        try Outside.text(Outside.goodCase).replacing("458.40", with: "441.60")
    }

    @Test(arguments: [[], ["--format", "json"], ["--format", "markdown"], days])
    func `assess says what check would note, and ends in 0`(words: [String]) async throws {
        let scratch = try Scratch()
        try scratch.file("case.json", doubtful())
        let check = try await Outside.pbcalc("check", "-q", "case.json", in: scratch.path)
        #expect(check.text.contains("note[benefit-amount]"))
        let ending = try await assess(words, doubtful())
        #expect(ending.status == 0)
        #expect(ending.talk == check.text)
        let quiet = try await assess(words + ["-q"], doubtful())
        #expect(quiet.talk.isEmpty)
        #expect(quiet.bytes == ending.bytes)
        // A note is not a fault.
        #expect(!ending.text.contains("benefit-amount"))
    }

    @Test(
        arguments: [
            (#"--schemes "a folder""#, "my.json"),
            (#"--scheme "a folder/scheme.json""#, "case.json"),
            ("--date 2026-06-01", "case.json"),
        ]
    )
    func `assess ends with a command that explains the same answer`(
        options: String,
        file: String
    ) async throws {
        let scratch = try Scratch()
        let id = #""exampleshire-2026""#
        let scheme = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
            .replacing(id, with: #""my-2026""#)
        _ = try await Outside.bash("mkdir 'a folder'", in: scratch.path)
        try scratch.file("a folder/scheme.json", scheme)
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        try scratch.file(
            "my.json",
            Outside.text(Outside.goodCase).replacing(id, with: #""my-2026""#)
        )
        let screen = try await Outside.bash("pbcalc assess \(options) \(file)", in: scratch.path)
        #expect(screen.status == 0, "\(screen.talk)")
        let hint = try #require(screen.text.firstMatch(of: /Every step: (.*)/)).1
        let steps = try await Outside.bash(String(hint), in: scratch.path)
        #expect(steps.status == 0, "\(hint): \(steps.talk)")
        #expect(steps.text.hasPrefix(screen.text), "\(hint)")
        #expect(screen.lines.allSatisfy { $0.count <= 80 })
    }

    // The last rates known are for 2026-04-06 to 2027-04-11, the first for 2008-04-07 and on.
    @Test(
        arguments: [
            (["--from", "2027-04-05", "--to", "2027-04-11"], nil),
            (["--from", "2027-04-05", "--to", "2027-04-12"], "--to cannot be 2027-04-12: "),
            (["--from", "2026-03-31", "--to", "2026-04-20"], nil),
            (["--from", "1988-05-04", "--to", "1988-06-01"], "--from cannot be 1988-05-04: "),
            (
                ["--from", "1988-05-04", "--to", "1988-06-01", "--date", "2026-09-01"],
                "--from cannot be 1988-05-04: "
            ),
            (
                ["--from", "2026-05-04", "--to", "2026-06-01", "--date", "2027-09-01"],
                "--date cannot be 2027-09-01: "
            ),
        ] as [([String], String?)]
    )
    func `assess names the day that its options cannot reach, and ends in 2`(
        words: [String],
        complaint: String?
    ) async throws {
        let ending = try await assess(words, Outside.text(Outside.goodCase))
        #expect(ending.status == (complaint == nil ? 0 : 2))
        #expect(ending.text.isEmpty == (complaint != nil))
        #expect(ending.talk.hasPrefix("pbcalc: \(complaint ?? "")") == (complaint != nil))
    }

    @Test func `assess tells the faults of a case with days as it does without`() async throws {
        let faulty = try doubtful().replacing(#""daily""#, with: #""dayly""#)
        let plain = try await assess([], faulty)
        #expect(plain.status == 1)
        #expect(plain.said.last == "1 fault. No figure was worked out.")
        let ending = try await assess(Self.days, faulty)
        #expect(ending.status == 1)
        #expect(ending.talk == plain.talk)
    }

    @Test
    func `assess writes a result with faults where days are asked for too`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "good.json")
        try scratch.file("faulty.json", FaultyCase().text)
        let ending = try await Binary.built().run(
            ["assess", "--format", "ndjson"] + Self.days + ["good.json", "faulty.json"],
            in: scratch.path
        )
        #expect(ending.status == 1)
        let results = try ending.rows.map { try Tree(json: $0) }
        #expect(
            results.map { $0["/format"]?.written } == ["pbcalc.charges.v1", "pbcalc.result.v1"]
        )
        #expect(results.last?["/status"] == "faults")
        #expect(results.last?["/faults"]?.elements.count == FaultyCase.plants.count)
    }

    @Test func `a purchase on a day of the plan's year is one on every day that is charged`()
        async throws
    {
        let dated = try Outside.text(Outside.goodCase).replacing(
            #""service": "day-centre", "quantity": 1, "every": "week", "weeks": 52"#,
            with: #""service": "day-centre", "quantity": 1, "dates": ["2026-05-05", "2026-09-09"]"#
        )
        #expect(dated.contains("2026-09-09"))
        let ending = try await assess(["--from", "2026-05-04", "--to", "2026-10-04"], dated)
        #expect(ending.status == 0, "\(ending.talk)")
    }

    // EX-0041 pays all of what its plan costs.
    @Test(arguments: [("full-cost", 1), ("over-budget", 0)])
    func `assess fails on what is so on one of the days`(condition: String, status: Int32)
        async throws
    {
        let text = try Outside.text(Outside.fixture("cases/EX-0041.json"))
        let ending = try await assess(["--fail-on", condition] + Self.days, text)
        #expect(ending.status == status)
        #expect(ending.talk.contains("EX-0041 fails on full-cost: ") == (status == 1))
    }

    @Test func `assess says what there is to review`() async throws {
        let text = try Outside.text(Outside.fixture("cases/EX-0044.json"))
        let ending = try await assess(["--fail-on", "review"], text)
        #expect(ending.status == 1)
        #expect(ending.said == ["EX-0044 fails on review: uneven-weeks, finance is missing"])
    }

    @Test(
        arguments: [
            (["--plan", "--household"], "--household does not go with --plan"),
            (["--explain", "--household"], "--household does not go with --explain"),
            (days + ["--explain"], "--from does not go with --explain"),
            (days + ["--plan"], "--from does not go with --plan"),
            (days + ["--household"], "--from does not go with --household"),
            (["--explain", "--format", "csv"], "--explain does not go with --format csv"),
            (["--from", "2026-05-04"], "--from needs --to"),
            (["--from", "2026-05-04", "--to", "2026-05-03"], "--to is a day before --from"),
        ]
    )
    func `assess refuses options of which one would be passed over`(
        words: [String],
        complaint: String
    ) async throws {
        let ending = try await assess(words, Outside.text(Outside.goodCase))
        #expect(ending.status == 2)
        #expect(ending.text.isEmpty)
        #expect(ending.talk.hasPrefix("pbcalc: \(complaint)"), "\(ending.talk)")
    }
}
