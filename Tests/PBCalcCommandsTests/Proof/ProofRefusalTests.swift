import TestKit
import Testing

/// A scheme that an option names is proved before it is used.
struct `Outside, a scheme that its proof refuses` {
    /// Band B3 gives less than B2: an error of the proof.
    private static let falls = (
        "\"fromPerWeek\": 75.00, \"toPerWeek\": 100.00",
        "\"fromPerWeek\": 40.00, \"toPerWeek\": 45.00"
    )
    /// A tenth more is a cliff: many warnings.
    private static let cliffs = ("\"planLimit\": \"top\"", "\"planLimit\": \"top\", \"cliff\": 0.1")

    /// The built-in scheme, changed, in a folder of its own.
    private func folder(_ changes: (String, String)...) throws -> Scratch {
        let scratch = try Scratch()
        var scheme = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
        for (from, to) in changes {
            try #require(scheme.contains(from))
            scheme = scheme.replacing(from, with: to, maxReplacements: 1)
        }
        try scratch.file("scheme.json", scheme)
        return scratch
    }

    private func run(_ command: String, _ option: String, _ scratch: Scratch) async throws
        -> Binary.Ending
    {
        let named = option == "--scheme" ? scratch.path + "/scheme.json" : scratch.path
        return try await Outside.pbcalc(command, option, named, Outside.goodCase)
    }

    @Test(arguments: ["--scheme", "--schemes"], ["assess", "batch"])
    func `an error refuses a scheme, says which, and nothing is worked out`(
        option: String,
        command: String
    ) async throws {
        let ending = try await run(command, option, folder(Self.falls))
        #expect(ending.status == 2)
        #expect(ending.bytes.isEmpty)
        #expect(ending.talk.contains("error[amount-falls]"), "\(ending.talk)")
        #expect(ending.talk.contains("cannot be used"))
    }

    /// No cell of the means test has that name.
    @Test(arguments: ["--scheme", "--schemes"], ["assess", "batch"])
    func `what a scheme says of its regime and the regime does not know refuses it`(
        option: String,
        command: String
    ) async throws {
        let scratch = try folder(
            (
                "\"regime\": \"england-care-act-home\",",
                """
                "regime": "england-care-act-home",
                "amounts": [ { "cell": "mig.singel.25", "value": 200.00 } ],
                """
            )
        )
        let check = try await Outside.pbcalc("check", scratch.path + "/scheme.json")
        let ending = try await run(command, option, scratch)
        #expect(ending.status == 2)
        #expect(ending.bytes.isEmpty)
        #expect(check.lines.contains { $0.contains("error[reference-unknown]") })
        // The same fault at the same place.
        #expect(ending.talk.contains("at /contribution/amounts/0/cell"), "\(ending.talk)")
        #expect(check.text.contains("at /contribution/amounts/0/cell"), "\(check.text)")
    }

    @Test func `an error that a scheme accepts does not refuse it, and every screen says so`()
        async throws
    {
        let accepted = """
            "accepted": [ { "code": "amount-falls", "reason": "a trial to March 2027",
              "source": "illustration", "evidence": "invented" },
            """
        let scratch = try folder(Self.falls, ("\"accepted\": [", accepted))
        let ending = try await run("assess", "--scheme", scratch)
        #expect(ending.status == 0, "\(ending.talk)")
        let words = ending.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(words.contains("less money: a trial to March 2027"))
    }

    @Test(arguments: ["--scheme", "--schemes"])
    func `warnings refuse no scheme`(option: String) async throws {
        let scratch = try folder(Self.cliffs)
        let check = try await Outside.pbcalc("check", scratch.path + "/scheme.json")
        #expect(check.status == 0)
        #expect(check.text.contains("warning[amount-cliff]"), "\(check.text)")
        let ending = try await run("assess", option, scratch)
        #expect(ending.status == 0, "\(ending.talk)")
        #expect(ending.text.contains("187.50"))
    }

    /// The folder of all real schemes can be used as it is.
    @Test func `no real scheme is refused`() async throws {
        let ending = try await Outside.pbcalc(
            "assess",
            "--schemes",
            Outside.fixture("schemes"),
            Outside.goodCase
        )
        #expect(ending.status == 0, "\(ending.talk)")
    }
}
