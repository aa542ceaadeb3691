import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// Eligibility as a case states it: contradictions, and the criteria beside the Care Act's.
@Suite("What a case says of eligibility")
struct EligibilityFindingsTests {
    private static func careAct(unable: Int, _ more: [String: Tree]) -> Tree {
        let names = [
            "nutrition", "personal-hygiene", "toilet-needs", "clothed", "safe-at-home",
            "habitable-home", "relationships", "work-and-learning", "community",
            "caring-for-a-child",
        ]
        let outcomes = Dictionary(
            uniqueKeysWithValues: names.enumerated().map { index, name in
                (name, index < unable ? "unable" : "able" as Tree)
            }
        )
        return .object(
            ["impairment": "yes", "outcomes": .object(outcomes)].merging(more) { $1 }
        )
    }

    private static func answer(_ eligibility: Tree) throws -> Answer {
        try Answer("EX-0042", [.set("/eligibility", eligibility)], with: .readOnce)
    }

    private func fault(_ answer: Answer) -> [String] {
        (answer.result["/faults"]?.elements ?? []).map {
            "\($0["/code"]?.written ?? "") \($0["/pointer"]?.written ?? "")"
        }
    }

    @Test(
        arguments: [
            // H.2: "two or more" is no, and five outcomes are not achieved; the edge is two.
            (5, ["significantImpact": "yes", "twoOrMore": "no"], "/eligibility/twoOrMore"),
            (2, ["significantImpact": "yes", "twoOrMore": "no"], "/eligibility/twoOrMore"),
            (1, ["significantImpact": "yes", "twoOrMore": "yes"], "/eligibility/twoOrMore"),
            // H.2: two or more, and the impact is blank.
            (2, ["twoOrMore": "yes"], "/eligibility"),
            (10, ["decision": "eligible"], "/eligibility"),
            // A decision that the findings do not come to.
            (1, ["significantImpact": "yes", "decision": "eligible"], "/eligibility/decision"),
            (2, ["significantImpact": "yes", "decision": "not-eligible"], "/eligibility/decision"),
            (2, ["significantImpact": "no", "decision": "eligible"], "/eligibility/decision"),
            (2, ["significantImpact": "unknown", "decision": "eligible"], "/eligibility/decision"),
            (2, ["significantImpact": "yes", "decision": "undetermined"], "/eligibility/decision"),
        ] as [(Int, [String: Tree], String)]
    )
    func `a contradiction is refused at its place, and no figure is given`(
        unable: Int,
        more: [String: Tree],
        pointer: String
    ) throws {
        let answer = try Self.answer(Self.careAct(unable: unable, more))
        #expect(fault(answer) == ["eligibility-contradicts \(pointer)"])
        #expect(answer[.indicative] == "null")
    }

    @Test(
        arguments: [
            (1, ["significantImpact": "yes", "twoOrMore": "no"], "not-eligible"),
            (2, ["significantImpact": "yes", "twoOrMore": "yes"], "eligible"),
            (2, ["significantImpact": "yes", "twoOrMore": "unknown"], "eligible"),
            (1, ["twoOrMore": "no"], "not-eligible"),
            (2, ["significantImpact": "unknown", "twoOrMore": "yes"], "undetermined"),
            (2, ["significantImpact": "yes", "decision": "eligible"], "eligible"),
            (1, ["significantImpact": "yes", "decision": "not-eligible"], "not-eligible"),
            (2, ["significantImpact": "unknown", "decision": "undetermined"], "undetermined"),
            (
                1,
                [
                    "significantImpact": "yes", "decision": "not-eligible",
                    "meetUnderPower": "to prevent a fall",
                ], "power"
            ),
            // Without a word of the form's own, blank is unknown.
            (2, [:], "undetermined"),
        ] as [(Int, [String: Tree], String)]
    )
    func `what agrees with the findings stands`(
        unable: Int,
        more: [String: Tree],
        decision: String
    ) throws {
        let answer = try Self.answer(Self.careAct(unable: unable, more))
        #expect(fault(answer) == [])
        #expect(answer[.decision] == decision)
    }

    @Test(
        arguments: [
            (["finding": "not-applicable", "need": "no longer works"], false),
            (["finding": "not-applicable"], true),
            (["finding": "unable", "need": "help to get there"], true),
            (["finding": "able", "need": "uses a rail"], true),
        ] as [(Tree, Bool)]
    )
    func `an outcome that does not apply has no need`(outcome: Tree, isGood: Bool) throws {
        let changes = [Change.set("/eligibility/outcomes/work-and-learning", outcome)]
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        let pointer = "/eligibility/outcomes/work-and-learning/need"
        #expect(fault(answer) == (isGood ? [] : ["eligibility-contradicts \(pointer)"]))
    }

    @Test(
        arguments: [
            // As each set of criteria has it, and with a fault in it.
            (careAct(unable: 2, ["significantImpact": "yes"]), []),
            (
                careAct(unable: 2, ["significantImpact": "yes", "impairmint": "yes"]),
                ["/impairmint"]
            ),
            (["careNecessary": "yes", "negativeEffect": "yes", "significantImpact": "yes"], []),
            (["careNecessary": "yes", "negativeEffect": "banana"], ["/negativeEffect"]),
            (["relatedNeed": "yes", "cannotMeetAlone": "no"], []),
            (["relatedNeed": "yes", "cannotMeetAlon": "no"], ["/cannotMeetAlon"]),
            (["indicators": ["majority-of-routines": "yes"], "decision": "eligible"], []),
            (["indicators": ["majority-of-routine": "yes"]], ["/indicators/majority-of-routine"]),
            (.list([]), [""]),
        ] as [(Tree, [String])]
    )
    func `what a scheme without criteria does not ask is read all the same`(
        eligibility: Tree,
        places: [String]
    ) throws {
        let scheme = try NumberScheme.tree(
            allocation: "\"bands\": [ { \"id\": \"A\", \"fromPoints\": 0, \"amount\": 1.00 } ]"
        )
        let changes = [Change.set("/eligibility", eligibility)]
        let answer = try NumberScheme.answer("{ \"score\": 5 }", by: scheme, changes)
        let found = (answer.result["/faults"]?.elements ?? []).compactMap {
            $0["/pointer"]?.written
        }
        #expect(found == places.map { "/eligibility" + $0 })
    }

    @Test(arguments: [Tree.text(""), .null, "likely", true])
    func `an impact that is blank or no answer is refused`(impact: Tree) throws {
        let answer = try Self.answer(Self.careAct(unable: 2, ["significantImpact": impact]))
        #expect(answer[.status] == "faults")
        #expect(answer.result["/faults/0/pointer"]?.written == "/eligibility/significantImpact")
    }

    // MARK: Criteria beside the Care Act's for adults.

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

    /// H.4: any one indicator puts a person into its band; the council's threshold decides.
    @Test(arguments: ["critical", "substantial", "moderate", "low"])
    func `fair access: any one indicator, against the threshold`(threshold: String) throws {
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
    func `fair access: a stated decision must follow`(findings: Tree, isGood: Bool) throws {
        let answer = try Self.decided(
            ["criteria": "facs", "threshold": "substantial"],
            from: "2010-04-01",
            to: "2015-03-31",
            date: "2014-06-01",
            findings
        )
        #expect(
            fault(answer) == (isGood ? [] : ["eligibility-contradicts /eligibility/decision"])
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

    /// H.3 and H.5: every part must hold; one that fails settles it, whatever is unknown.
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
    func `carers and Wales: each part is needed, and one that is not met is named`(
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
            #expect(fault(answer) == [])
            return answer
        }
        func decision(_ change: [String: Tree]) throws -> String { try answer(change)[.decision] }
        #expect(try decision([:]) == "eligible")
        for (part, reason) in zip(parts, reasons) {
            let refused = try answer([part: "no"])
            #expect(refused[.decision] == "not-eligible")
            guard case .assessed(let person) = refused.outcome else { throw Tree.Trouble.notJSON }
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
