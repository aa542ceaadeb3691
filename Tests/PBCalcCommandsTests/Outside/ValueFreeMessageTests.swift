import Foundation
import TestKit
import Testing

struct `Outside, messages without values` {
    static let words = [
        ["assess"], ["check"], ["check", "--format", "json"], ["check", "--format", "github"],
        ["assess", "--format", "json"], ["assess", "--format", "ndjson"], ["batch"],
        ["batch", "--format", "ndjson"],
    ]

    /// Places in the case, each with a secret that makes a fault there.
    static let secrets = [
        (#""personal-care": "daily""#, #""personal-care": "secret-word""#),
        (#""2026-04-20""#, #""secret-word""#), (#""exampleshire-2026""#, #""secret-word""#),
        (#""household": "single""#, #""household": "secret-word""#), ("854.70", #""secret-word""#),
        (#""home-care""#, #""secret-word""#), (#""EX-0042""#, #""secret-word""#),
        (#""share": "half""#, #""share": "secret-word""#),
        (#""kind": "savings""#, #""kind": "secret-word""#),
        (#""impairment": "yes""#, #""impairment": "secret-word""#),
        ("854.70", #""£54,321.00""#), ("854.70", "54321.12345"),
        ("854.70", "99954321999999999999.00"),
        (#""every": "month""#, #""every": "secret-word""#),
        (#""reason": "two falls since January""#, #""reason": "secret-word", "reason": "b""#),
        (#""by": "daughter""#, #""by": secret-word"#),
        (#""by": "daughter""#, #""by": "secret-word\q""#),
        (#""by": "daughter""#, #""by": "secret-word" "b""#),
        (
            #""meals": "some""#,
            #""meals": "secret-word and a text of rather more than forty signs""#
        ),
        (#""meals": "some""#, #""meals": "\u0073ecret-word""#),
        (#""quantity": 3.5"#, #""quantity": " 54321""#),
    ]

    @Test(arguments: secrets)
    func `messages without values hold none, in any format`(old: String, new: String) async throws {
        let line = try Lines.good()
        try #require(line.contains(old))
        let bytes = Array(line.replacing(old, with: new).utf8)
        for words in Self.words {
            let ending = try await Binary.built()
                .run(words + ["--no-values", "-"], input: .bytes(bytes))
            #expect(ending.status == 1)
            // A row is no message: it names its case, however its id is written.
            let messages = words == ["batch"] ? ending.talk : ending.text + ending.talk
            #expect(!messages.contains("secret"), "\(words) \(new)")
            #expect(!messages.contains("54321"), "\(words) \(new)")
        }
    }

    /// What a message says of the case from elsewhere than its place is a value too.
    @Test(arguments: [
        ("benefit-unpaid", ["Carer", "carer"]), ("benefit-doubtful", ["Allowance", "PIP"]),
        ("benefits-together", ["Allowance", "PIP"]), ("premium-doubtful", ["PIP", "enhanced"]),
        ("decision-date", ["2026"]), ("cost-review", ["bedding", "2026"]),
        ("eligibility-contradicts", [#""no""#, "5 of"]), ("means-unused", ["declined"]),
        ("top-up", [#""home""#]), ("price-missing", ["equipment"]), ("rate-unknown", ["PIP"]),
        ("rates-date", ["2028"]),
    ])
    func `messages without values hold no fact of the case from another place`(
        code: String,
        facts: [String]
    ) async throws {
        let file = Outside.fixture("errors/\(code).json")
        let shown = try await Outside.pbcalc("check", file)
        let hidden = try await Outside.pbcalc("check", "--no-values", file)
        #expect(hidden.text.contains("[\(code)]"))
        for fact in facts {
            #expect(shown.text.contains(fact), "\(fact)")
            #expect(!hidden.text.contains(fact), "\(fact)")
        }
    }

    @Test(arguments: ["text", "json", "github"])
    func `messages without values do not say how far the means are known`(
        format: String
    ) async throws {
        let line = try Lines.good()
        let status = #""status": "full""#
        try #require(line.contains(status))
        let declined = #""status": "declined", "chargePerWeek": 5.00"#
        let bytes = Array(line.replacing(status, with: declined).utf8)
        let words = ["check", "--format", format, "-"]
        let shown = try await Binary.built().run(words, input: .bytes(bytes))
        #expect(shown.text.contains("declined"), "\(shown.text)")
        let hidden = try await Binary.built().run(words + ["--no-values"], input: .bytes(bytes))
        #expect(!hidden.text.contains("declined"), "\(hidden.text)")
    }

    /// A value that is nearly right is told by the one that it is near to.
    @Test(
        arguments: [
            (#""meals": "some""#, #""meals": "som""#), (#""meals": "some""#, #""meals": "Some""#),
            (#""household": "single""#, #""household": "singel""#),
            (#""kind": "savings""#, #""kind": "saving""#),
        ],
        ["text", "json", "github"]
    )
    func `messages without values suggest none`(change: (old: String, new: String), format: String)
        async throws
    {
        let line = try Lines.good()
        try #require(line.contains(change.old))
        let bytes = Array(line.replacing(change.old, with: change.new).utf8)
        let words = ["check", "--format", format, "-"]
        let isSuggested = #/[Dd]id you mean|"suggestion":\s*"/#
        let shown = try await Binary.built().run(words, input: .bytes(bytes))
        #expect(shown.text.contains(isSuggested), "\(shown.text)")
        let hidden = try await Binary.built().run(words + ["--no-values"], input: .bytes(bytes))
        #expect(!hidden.text.contains(isSuggested), "\(hidden.text)")
    }

    @Test(arguments: ["text", "json", "github"])
    func `messages without values hold no format and no names that a case gives its lines`(
        format: String
    ) async throws {
        let cases = try [
            #"{ "format": "secret-word" }"#,
            Lines.good(#""id": "care""#, #""id": "secret-word", "replaces": ["care"]"#),
        ]
        for text in cases {
            let ending = try await Outside.pbcalc(
                "check",
                "--no-values",
                "--format",
                format,
                "-",
                input: .bytes(Array(text.utf8))
            )
            #expect(ending.status == 1)
            #expect(!ending.text.contains("secret"), "\(ending.text)")
        }
    }

    @Test
    func `messages without values hold no name of a member that nobody knows`() async throws {
        let line = try Lines.good(#""meals": "some""#, #""secret-word": "some""#)
        let ending = try await Outside.pbcalc(
            "check",
            "--no-values",
            "-",
            input: .bytes(Array(line.utf8))
        )
        #expect(ending.status == 1)
        #expect(!ending.text.contains("secret"))
    }

    @Test(arguments: ["--scheme rules.json", "--schemes ."])
    func `messages without values hold none of an option's file, and are coloured as asked`(
        option: String
    ) async throws {
        let scratch = try Scratch()
        try scratch.file("rules.json", #"{"format": "pbcalc.scheme.v1", "id": "secret-word!"}"#)
        let words = ["assess"] + option.split(separator: " ").map { "\($0)" }
        let ending = try await Binary.built()
            .run(words + ["--no-values", "--color", "always", "case.json"], in: scratch.path)
        #expect(ending.status == 2)
        #expect(ending.talk.contains("cannot be used"))
        #expect(ending.talk.contains("\u{1B}["))
        #expect(!ending.talk.contains("secret"))
    }

    @Test
    func `messages without values are told apart from messages with them by the values alone`()
        async throws
    {
        let scratch = try Scratch()
        try scratch.file("case.json", FaultyCase().text)
        let shown = try await Outside.pbcalc("check", "case.json", in: scratch.path)
        let hidden = try await Outside.pbcalc("check", "--no-values", "case.json", in: scratch.path)
        #expect(
            FaultyCase.reports(in: hidden.text, of: "case.json")
                == FaultyCase.reports(in: shown.text, of: "case.json")
        )
        #expect(hidden.status == shown.status)
    }
}
