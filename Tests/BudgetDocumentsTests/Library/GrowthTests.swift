import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

/// Documents with many of a thing, each of which something is said of, or may be.
struct `The time that findings take` {
    /// A document with so many of a thing, and where the first hundred findings stand.
    struct Crowd: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: @Sendable (_ count: Int) -> String
        var pointer: (@Sendable (_ index: Int, _ count: Int) -> String)?
    }

    private static func list(_ count: Int, _ element: (Int) -> String) -> String {
        "[" + (0..<count).map(element).joined(separator: ",\n") + "]"
    }

    private static func person(
        _ rest: String,
        changes: String = "[]",
        scheme: String = "exampleshire-2026",
        date: String = "2026-04-20",
        starts: String = "2026-05-04"
    ) -> String {
        """
        { "format": "pbcalc.case.v1", "id": "EX-0042", "scheme": "\(scheme)",
          "subject": "adult", "date": "\(date)", "starts": "\(starts)",
          "person": { "born": "1971-09-03", "household": "single", "children": 0,
            "setting": "home" },
          \(rest), "changes": \(changes) }
        """
    }

    private static func finance(_ members: String) -> String {
        "\"finance\": { \"status\": \"full\", \"paidNightCare\": false, \(members) }"
    }

    /// An amount that is a penny above the published one.
    private static func doubtful(_ count: Int) -> String {
        list(count) { _ in
            """
            { "kind": "attendance-allowance", "rate": "higher", "amount": 114.61, "every": "week" }
            """
        }
    }

    /// Where an item is told to stand there twice, but for the first, and its amount to be another.
    private static func item(_ index: Int) -> String {
        "/finance/income/\((index + 1) / 2)/" + (index.isMultiple(of: 2) ? "amount" : "kind")
    }

    /// Lines of a plan; `%` in what they say besides is the place of each.
    private static func lines(
        _ count: Int,
        _ funding: String = "council",
        _ more: String = "",
        id: (Int) -> String
    ) -> String {
        list(count) {
            """
            { "id": "\(id($0))", "service": "home-care", "quantity": 1, "every": "week",
              \(more.replacing("%", with: "\($0)")) "route": "council-managed",
              "funding": "\(funding)", "charge": "means-tested" }
            """
        }
    }

    static let crowds = [
        Crowd(testDescription: "changes of the household") { count in
            person(
                finance("\"income\": []"),
                changes: list(count) {
                    """
                    { "from": "2026-05-05", "what": "c", "person": { "children": \($0 % 3) } }
                    """
                }
            )
        },
        // There is no rule for a temporary stay.
        Crowd(testDescription: "moves that the scheme does not cover") { count in
            person(
                finance("\"income\": []"),
                changes: list(count) {
                    """
                    { "from": "2025-06-0\($0 * 8 / count + 1)", "what": "m",
                      "person": { "setting": "care-home", "stay": "temporary" } }
                    """
                },
                scheme: "capped-costs-what-if-2025",
                date: "2025-05-01",
                starts: "2025-05-05"
            )
        } pointer: { _, count in
            // All of the first hundred are of the first day, where the last of its changes says so.
            "/changes/\((count + 7) / 8 - 1)/person/stay"
        },
        Crowd(testDescription: "amounts that are not the published ones") {
            person(finance("\"income\": \(doubtful($0))"))
        } pointer: { index, _ in
            item(index)
        },
        Crowd(testDescription: "such amounts, which the last of many changes says anew") { count in
            person(
                finance("\"income\": []"),
                changes: list(count) {
                    """
                    { "from": "2026-05-01", "what": "i",
                      "finance": { "income": \(doubtful($0 == count - 1 ? count : 1)) } }
                    """
                }
            )
        } pointer: { index, count in
            "/changes/\(count - 1)" + item(index)
        },
        // Each but the first is told to be stated again.
        Crowd(testDescription: "help of one and the same person") { count in
            let help = list(count) { _ in
                """
                { "question": "meals", "share": "half", "by": "daughter", "willing": true,
                  "able": true, "agreed": "2026-04-18" }
                """
            }
            return person("\"unpaidSupport\": \(help)")
        } pointer: { index, _ in
            "/unpaidSupport/\(index + 1)/question"
        },
        Crowd(testDescription: "top-ups of somebody at home") { count in
            let lines = list(count) {
                """
                { "id": "l\($0)", "service": "home-care", "quantity": 1, "every": "week",
                  "topUp": 1.00, "route": "council-managed", "funding": "council",
                  "charge": "means-tested" }
                """
            }
            return person("\"plan\": { \"lines\": \(lines) }")
        } pointer: { index, _ in
            "/plan/lines/\(index)/topUp"
        },
        Crowd(testDescription: "members that are repeated behind a long note") { count in
            """
            { "format": "pbcalc.case.v1", "x-note": \(list(count * 6) { "\($0)" }),
              \((0..<count).map { "\"id\": \"EX-\($0)\"" }.joined(separator: ",\n")) }
            """
        } pointer: { index, _ in
            // Four members are missing, of the case as a whole.
            index < 4 ? "" : "/id"
        },
        // Nothing is said of these: their names are told apart all the same.
        Crowd(testDescription: "lines whose names are escaped") { count in
            person("\"plan\": { \"lines\": \(lines(count) { "\\u006cine\($0)" }) }")
        },
        Crowd(testDescription: "lines of as many streams") { count in
            let streams = list(count) { "{ \"id\": \"s\($0)\", \"limitPerYear\": 1.00 }" }
            let lines = lines(count, "other", #""stream": "s%","#) { "line\($0)" }
            return person("\"plan\": { \"streams\": \(streams), \"lines\": \(lines) }")
        },
        // All of one kind are told at the last of it.
        Crowd(testDescription: "capital that only another regime has a rule for") { count in
            let homes = list(count) { _ in "{ \"kind\": \"former-home\", \"amount\": 1.00 }" }
            return person(
                finance("\"income\": [], \"capital\": \(homes)"),
                scheme: "england-all-settings-2025"
            )
        } pointer: { _, count in
            "/finance/capital/\(count - 1)/kind"
        },
    ]

    @Test(arguments: crowds)
    func `findings take time that grows as the document does`(crowd: Crowd) throws {
        let library = try Cases.library.get()
        let many = 1600
        func time(_ count: Int) -> Duration {
            let document = Document(file: "a.json", bytes: Array(crowd.text(count).utf8))
            return ContinuousClock().measure { _ = document.findings(with: library) }
        }
        let document = Document(file: "a.json", bytes: Array(crowd.text(many).utf8))
        let shown = document.findings(with: library).filter { !$0.message.isEmpty }
        let expected = crowd.pointer.map { pointer in (0..<100).map { pointer($0, many) } } ?? []
        #expect(shown.map(\.pointer) == expected)
        #expect(isLinear { time($0 * 200) })
    }

    /// Documents of one line in which many things are wrong.
    static let faulty = [
        Crowd(testDescription: "amounts, kinds and periods that are none") { count in
            let item = #"{ "kind": "sta1", "amount": "x", "every": "wek" }"#
            let items = Array(repeating: item, count: count).joined(separator: ",")
            return person(finance("\"income\": [\(items)]")).replacing("\n", with: " ")
        },
        Crowd(testDescription: "notes by one long name") { count in
            let note = "\"x-\(String(repeating: "n", count: 100))\": 1,"
            return "{" + String(repeating: note, count: count) + person("").dropFirst()
        },
    ]

    @Test(arguments: faulty)
    func `faults that are all told take time that grows as the document does`(
        crowd: Crowd
    ) throws {
        var assessor = Assessor(try Cases.library.get(), showing: .max)
        let isLinear = isLinear { count in
            let document = Document(file: "a.json", bytes: Array(crowd.text(count * 100).utf8))
            return ContinuousClock().measure { _ = assessor.outcome(document) }
        }
        #expect(isLinear)
    }

    /// A scheme of many questions, or of many sources, that are named as none or otherwise than usual.
    private static func scheme(_ member: String, _ list: String) throws -> Document {
        let text = try Fixtures.text("schemes/exampleshire-2026.json")
        return Document(
            file: "s.json",
            bytes: Array(text.replacing(member, with: member + list, maxReplacements: 1).utf8)
        )
    }

    @Test func `names that a scheme does not know take time that grows as their number`() throws {
        func time(_ count: Int) throws -> Duration {
            let questions = (0..<count).map {
                """
                { "id": "more\($0)", "text": "t", "optional": true, "when": { "no\($0)": ["yes"] },
                  "weight": 1, "answers": [ { "id": "no", "points": 0, "text": "no" } ] },

                """
            }
            let document = try Self.scheme(#""questions": ["#, questions.joined())
            return ContinuousClock().measure { _ = document.scheme() }
        }
        #expect(try isLinear { try time($0 * 100) })
    }

    @Test func `escaped names of sources take time that grows as their number`() throws {
        func time(_ count: Int) throws -> Duration {
            let sources = (0..<count).map { #""\u0061\#($0)": { "title": "t" }, "# }
            let document = try Self.scheme(#""sources": {"#, sources.joined())
            return ContinuousClock().measure { _ = document.scheme() }
        }
        #expect(try isLinear { try time($0 * 200) })
    }

    @Test func `a scheme that each of many cases misspells is read once`() throws {
        let library = try Cases.library.get()
        let text = Self.person(Self.finance("\"income\": []"), scheme: "exampelshire-2026")
        let document = Document(file: "a.json", bytes: Array(text.utf8))
        func time(_ count: Int) -> Duration {
            var assessor = Assessor(library)
            return ContinuousClock().measure {
                for _ in 0..<count { _ = assessor.assess(document) }
            }
        }
        #expect(isLinear { time($0 * 200) })
    }

    /// Whether a document eight times as long takes about eight times as long.
    ///
    /// By its square it would take 64 times. More than one try is made because a busy machine may
    /// hold up one.
    private func isLinear(_ time: (_ count: Int) throws -> Duration) rethrows -> Bool {
        try (0..<3).contains { _ in try time(8) < time(1) * 24 }
    }
}
