import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// A band of fair access, and the parts of carers' and Welsh eligibility.
@Suite("Criteria beside the Care Act's for adults")
struct CriteriaTests {
    private static func decided(
        _ criteria: Tree,
        from: String,
        to: String? = nil,
        date: String,
        _ findings: Tree
    ) throws -> Answer {
        var applies: [String: Tree] = [
            "from": .text(from), "ageFrom": .number("18"), "settings": ["home"],
        ]
        if let to { applies["to"] = .text(to) }
        let scheme: Tree = [
            "format": "pbcalc.scheme.v1", "id": "anyshire", "version": "1", "title": "Anyshire",
            "subject": "adult", "eligibility": criteria, "applies": .object(applies),
            "sources": ["made-up": ["title": "made up for a test"]],
        ]
        let library = try Library().with(scheme)
        let person: Tree = [
            "format": "pbcalc.case.v1", "id": "EL-0001", "scheme": "anyshire", "subject": "adult",
            "date": .text(date),
            "person": [
                "born": "1950-01-01", "household": "single", "children": .number("0"),
                "setting": "home",
            ],
            "eligibility": findings,
        ]
        return try Answer(person.json, with: library)
    }

    private static let critical = [
        "life-threatened", "serious-abuse-or-neglect", "little-or-no-choice",
        "vital-roles-not-sustained",
    ]
    private static let substantial = [
        "partial-choice", "abuse-or-neglect", "majority-of-routines", "many-aspects",
    ]
    private static let moderate = ["several-routines-or-roles"]
    private static let low = ["one-or-two-routines-or-roles"]

    /// Any one indicator puts a person into its band; the council's threshold decides.
    @Test(arguments: ["critical", "substantial", "moderate", "low"])
    func `any one indicator of fair access puts a person into its band, and the threshold decides`(
        threshold: String
    ) throws {
        let bands = [
            ("low", Self.low), ("moderate", Self.moderate), ("substantial", Self.substantial),
            ("critical", Self.critical),
        ]
        let order = bands.map(\.0)
        let least = try #require(order.firstIndex(of: threshold))
        for (rank, (band, indicators)) in bands.enumerated() {
            for indicator in indicators {
                var all = Dictionary(
                    uniqueKeysWithValues: bands.flatMap(\.1).map { ($0, "no" as Tree) }
                )
                all[indicator] = "yes"
                let answer = try Self.decided(
                    ["criteria": "facs", "threshold": .text(threshold)],
                    from: "2010-04-01",
                    to: "2015-03-31",
                    date: "2015-03-31",
                    ["indicators": .object(all)]
                )
                #expect(answer[.decision] == (rank >= least ? "eligible" : "not-eligible"))
                #expect(answer.result["/eligibility/band"]?.written == band)
            }
        }
    }

    @Test(
        arguments: [
            (["indicators": ["life-threatened": "yes"], "decision": "eligible"], true),
            (["indicators": ["life-threatened": "yes"], "decision": "not-eligible"], false),
            (["indicators": ["life-threatened": "yes"], "decision": "undetermined"], false),
            (["indicators": [:], "decision": "undetermined"], true),
            (["indicators": [:], "decision": "not-eligible"], false),
        ] as [(Tree, Bool)]
    )
    func `a stated decision must follow from the band of fair access`(findings: Tree, isGood: Bool)
        throws
    {
        let answer = try Self.decided(
            ["criteria": "facs", "threshold": "substantial"],
            from: "2010-04-01",
            to: "2015-03-31",
            date: "2014-06-01",
            findings
        )
        #expect(
            answer.faultPlaces == (isGood ? [] : ["eligibility-contradicts /eligibility/decision"])
        )
    }

    @Test(
        arguments: [
            // The last day of Fair Access, and the first of the Care Act and of Wales.
            ("facs", "2010-04-01", "2015-03-31", true), ("facs", "2010-04-01", "2015-04-01", false),
            ("facs", "2010-04-01", nil, false), ("care-act", "2015-04-01", nil, true),
            ("care-act", "2015-03-31", nil, false), ("carers", "2015-04-01", nil, true),
            ("carers", "2015-03-31", nil, false), ("wales", "2016-04-06", nil, true),
            ("wales", "2016-04-05", nil, false), ("none", "2003-04-01", nil, true),
        ] as [(String, String, String?, Bool)]
    )
    func `criteria are for the days on which they were the law`(
        criteria: String,
        from: String,
        to: String?,
        isGood: Bool
    ) throws {
        var applies: [String: Tree] = [
            "from": .text(from), "ageFrom": .number("18"), "settings": ["home"],
        ]
        if let to { applies["to"] = .text(to) }
        var rule: [String: Tree] = ["criteria": .text(criteria)]
        if criteria == "facs" { rule["threshold"] = "critical" }
        let scheme: Tree = [
            "format": "pbcalc.scheme.v1", "id": "anyshire", "version": "1", "title": "Anyshire",
            "subject": "adult", "eligibility": .object(rule), "applies": .object(applies),
            "sources": ["made-up": ["title": "made up for a test"]],
        ]
        let found = Document(file: "s.json", bytes: scheme.json).scheme().diagnostics
        #expect(found.map(\.code.rawValue) == (isGood ? [] : ["criteria-date"]))
    }

    /// Those of the Care Act decide where a scheme for adults names none.
    @Test(
        arguments: [
            ("cambridgeshire", "2015-04-01", nil),
            ("cambridgeshire", "2015-03-31", "/applies/from"),
            ("hackney-2022", "2021-04-01", nil), ("hackney-2022", "2009-04-01", "/applies/from"),
            ("wales-2025", nil, "/contribution/regime"),
            ("scottish-borders-2025", nil, "/contribution/regime"),
            ("england-all-settings-2025", nil, nil),
        ] as [(String, String?, String?)]
    )
    func `criteria that nobody has named are doubted where they are not the law`(
        id: String,
        from: String?,
        pointer: String?
    ) throws {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/\(id).json"))
        var changes: [Change] = scheme["/eligibility"] == nil ? [] : [.remove("/eligibility")]
        if let from { changes.append(.set("/applies/from", .text(from))) }
        let bytes = try scheme.changed(by: changes).json
        let found = Document(file: "s.json", bytes: bytes).findings(with: .readOnce)
            .filter { $0.code == .criteriaDate }
        #expect(found.map(\.pointer) == [pointer].compactMap(\.self))
        #expect(found.allSatisfy { $0.severity == .warning })
        // One that is named is no finding, whatever it is.
        let named = try scheme.changed(by: changes + [.set("/eligibility", ["criteria": "none"])])
        let rest = Document(file: "s.json", bytes: named.json).findings(with: .readOnce)
        #expect(!rest.contains { $0.code == .criteriaDate })
    }

    /// Every part must hold; one that fails settles it, whatever is unknown.
    @Test(
        arguments: [
            (
                "carers", ["careNecessary", "negativeEffect", "significantImpact"],
                [
                    "the care given is not necessary", "no effect on health or outcomes",
                    "no significant impact on wellbeing",
                ]
            ),
            (
                "wales",
                ["relatedNeed", "cannotMeetAlone", "notMetByOthers", "unlikelyUnlessCouncilActs"],
                [
                    "no need of a kind that counts", "the need can be met alone",
                    "others meet the need", "it is met without the council",
                ]
            ),
        ]
    )
    func `for carers and in Wales each part is needed, and one that is not met is named`(
        criteria: String,
        parts: [String],
        reasons: [String]
    ) throws {
        func answer(_ change: [String: Tree]) throws -> Answer {
            let all = Dictionary(uniqueKeysWithValues: parts.map { ($0, "yes" as Tree) })
            let answer = try Self.decided(
                ["criteria": .text(criteria)],
                from: "2016-04-06",
                date: "2026-04-20",
                .object(all.merging(change) { $1 })
            )
            #expect(answer.faultPlaces == [])
            return answer
        }
        func decision(_ change: [String: Tree]) throws -> String { try answer(change)[.decision] }
        #expect(try decision([:]) == "eligible")
        for (part, reason) in zip(parts, reasons) {
            let refused = try answer([part: "no"])
            #expect(refused[.decision] == "not-eligible")
            let person = try refused.person
            let screen = AssessmentScreen(person).text.split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            #expect(screen.contains(": \(reason)"), "\(screen)")
            #expect(try decision([part: "unknown"]) == "undetermined")
            let others = parts.filter { $0 != part }
            let unknown = Dictionary(uniqueKeysWithValues: others.map { ($0, "unknown" as Tree) })
            #expect(
                try decision(unknown.merging([part: "no"]) { $1 }) == "not-eligible"
            )
        }
        #expect(try decision([parts[0]: "no", "meetUnderPower": "carer breaking down"]) == "power")
    }
}
