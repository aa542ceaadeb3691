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

    @Test(
        arguments: [
            // "Two or more" is no, and five outcomes are not achieved; the edge is two.
            (5, ["significantImpact": "yes", "twoOrMore": "no"], "/eligibility/twoOrMore"),
            (2, ["significantImpact": "yes", "twoOrMore": "no"], "/eligibility/twoOrMore"),
            (1, ["significantImpact": "yes", "twoOrMore": "yes"], "/eligibility/twoOrMore"),
            // Two or more, and the impact is blank.
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
        #expect(answer.faultPlaces == ["eligibility-contradicts \(pointer)"])
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
        #expect(answer.faultPlaces == [])
        #expect(answer[.decision] == decision)
    }

    /// Two outcomes are enough: of the eight that are left out nothing is asked then.
    ///
    /// With one, any of the other nine could be the second.
    @Test(
        arguments: [
            (2, ["significantImpact": "yes"], ["impairment"], 0),
            (2, ["impairment": "yes"], ["significantImpact"], 0),
            (1, ["impairment": "yes", "significantImpact": "yes"], [], 9),
            (1, ["significantImpact": "yes"], ["impairment"], 9),
            (2, ["impairment": "yes", "significantImpact": "yes"], [], 0),
        ] as [(Int, [String: Tree], [String], Int)]
    )
    func `only findings that can still decide are to be found out`(
        unable: Int,
        more: [String: Tree],
        parts: [String],
        outcomes: Int
    ) throws {
        let names = ["nutrition", "clothed"].prefix(unable)
        let found = Dictionary(uniqueKeysWithValues: names.map { ($0, "unable" as Tree) })
        let answer = try Self.answer(.object(["outcomes": .object(found)].merging(more) { $1 }))
        let missing = (answer.result["/missing"]?.elements ?? []).map(\.written)
            .filter { $0.hasPrefix("eligibility.") }
        let asked = missing.filter { $0.hasPrefix("eligibility.outcomes.") }
        #expect(asked.count == outcomes)
        #expect(missing.filter { !asked.contains($0) } == parts.map { "eligibility." + $0 })
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
        #expect(answer.faultPlaces == (isGood ? [] : ["eligibility-contradicts \(pointer)"]))
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
}
