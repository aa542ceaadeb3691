import TestKit
import Testing

/// What a document may hold thousands of, each resting on the one before it.
struct `Outside, a long chain` {
    private static let count = 1_000

    /// The documents, what to do with them, and a part of what is said then.
    struct Chain: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: [String: String]
        let script: String
        let said: String
    }

    /// `count` elements of a list, each made with its position and with that of the one before it.
    private static func list(_ element: (_ this: Int, _ before: Int) -> String) -> String {
        (1...count).map { element($0, $0 - 1) }.joined(separator: ", ")
    }

    private static func scheme(questionnaire: String = "", allocation: String) -> String {
        """
        { "format": "pbcalc.scheme.v1", "id": "small", "version": "1", "title": "Small",
          "subject": "adult", "eligibility": { "criteria": "none" },
          "applies": { "from": "2026-04-01", "ageFrom": 0, "settings": ["home"] },
          "sources": { "made-up": { "title": "made up for a test" } },
          "questionnaire": { "source": "made-up", "evidence": "invented",
            "questions": [ { "id": "m0", "text": "score", "kind": "number",
              "from": 0, "to": 100, "step": 0.5 } ] \(questionnaire) },
          "allocation": { "source": "made-up", "evidence": "invented",
            "planLimit": "top", "rounding": "nearest", \(allocation) } }
        """
    }

    private static let person = """
        { "format": "pbcalc.case.v1", "id": "SM-0001", "scheme": "small", "subject": "adult",
          "date": "2026-05-01", "person": { "born": "1980-06-15", "household": "single",
            "children": 0, "setting": "home" }, "answers": { "m0": 40 } }
        """

    private static func lines() -> String {
        list { this, before in
            let replaces = before == 0 ? "" : #", "weeks": 1, "replaces": ["l\#(before)"]"#
            return """
                { "id": "l\(this)", "service": "home-care", "quantity": 1, "every": "week",
                  "route": "council-managed", "funding": "council", "charge": "means-tested"
                  \(replaces) }
                """
        }
    }

    static let chains = [
        // A line has the last week of the year that the one before it leaves it: £25.20 a week.
        Chain(
            testDescription: "lines each in place of the one before",
            files: [
                "case.json": """
                { "format": "pbcalc.case.v1", "id": "EX-0042", "scheme": "exampleshire-2026",
                  "subject": "adult", "date": "2026-05-04", "person": { "born": "1980-06-15",
                    "household": "single", "children": 0, "setting": "home" },
                  "plan": { "lines": [ \(lines()) ] } }
                """
            ],
            script: "pbcalc assess --format csv case.json",
            said: "exampleshire-2026,1,2026-05-04,ok"
        ),
        Chain(
            testDescription: "measures each of the one before",
            files: [
                "scheme.json": scheme(
                    questionnaire: """
                        , "total": "m\(count)", "measures": [
                        \(list { #"{ "id": "m\#($0)", "sum": ["m\#($1)"] }"# }) ]
                        """,
                    allocation: """
                        "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 40, "amount": 1 },
                          { "id": "B", "fromPoints": 50, "amount": 2 } ]
                        """
                )
            ],
            script: "pbcalc check scheme.json",
            said: "no band holds the points from 40 to below"
        ),
        // 1,000.00 less 1,000 pennies.
        Chain(
            testDescription: "adjusters each of what the one before leaves",
            files: [
                "small.json": scheme(
                    allocation: """
                        "bands": [ { "id": "A", "fromPoints": 0, "amount": 1000 } ],
                        "adjusters": [
                          \(list { this, _ in #"{ "id": "a\#(this)", "takeOff": 0.01 }"# }) ]
                        """
                ), "case.json": person,
                "table.csv": """
                # pbcalc.table.v1 scheme=small base=case.json
                id,why,kind,budget_week?
                R1,a penny a thousand times,specified,1.00

                """,
            ],
            script: "mkdir s; mv small.json s; pbcalc test --schemes s table.csv",
            said: "£990.00 indicative budget = £1,000.00 amount before a1 - £0.01 amount"
        ),
    ]

    @Test(arguments: chains)
    func `a long chain needs no more of the stack than a short one`(chain: Chain) async throws {
        let scratch = try Scratch()
        for (name, text) in chain.files { try scratch.file(name, text) }
        let ending = try await Outside.bash("ulimit -s 256; " + chain.script, in: scratch.path)
        #expect(ending.status < 2)
        #expect((ending.text + ending.talk).contains(chain.said), "\(ending.talk.prefix(400))")
    }
}
