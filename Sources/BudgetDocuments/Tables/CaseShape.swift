internal import PersonalBudgets

/// What a case may hold, as far as the columns of a table can name it.
indirect enum CaseShape: Sendable {
    /// A value.
    case value
    /// Members with these names.
    case members([(name: String, shape: CaseShape)])
    /// Members with names of the scheme's: the answers.
    case named(CaseShape)
    /// Elements found by what stands in one of their members.
    case list(CaseList)

    /// The whole case.
    static let whole: CaseShape = members(
        CaseMember.table.names,
        [
            "person": members(PersonMember.table.names),
            "eligibility": members(
                Reader.eligibilityMembers,
                [
                    "outcomes": members(CareActOutcome.table.names),
                    "indicators": members(FairAccessIndicator.table.names),
                ]
            ),
            "answers": .named(members(Reader.answerMembers)),
            "unpaidSupport": .list(.unpaidSupport),
            "finance": members(
                FinanceMember.table.names,
                [
                    "income": .list(.income), "capital": .list(.capital),
                    "housing": .list(.housing), "disabilityCosts": .list(.disabilityCosts),
                    "premiums": .list(.premiums),
                    "partner": members(PartnerMember.table.names),
                    "deferredPayment": members(DeferredHomeMember.table.names),
                ]
            ),
            "plan": members(PlanMember.table.names, ["lines": .list(.lines)]),
            "decision": members(DecisionMember.table.names),
            "override": members(OverrideMember.table.names),
        ]
    )

    private static func members(
        _ names: [String],
        _ shapes: [String: CaseShape] = [:]
    ) -> CaseShape {
        .members(names.map { ($0, shapes[$0] ?? .value) })
    }
}

/// How the elements of a list are named, and which of their members a lone name sets.
struct CaseList: Sendable {
    /// The member that names an element.
    let key: String
    /// The members that a column sets when it names none; empty when it has to name one,
    /// unless the element is to go.
    let main: [String]
    /// All members.
    let members: [String]
    /// The other members of an element that is added; nil when none can be.
    let others: [JSONTree.Member]?

    static let income = CaseList(
        key: "kind",
        main: ["amount"],
        members: IncomeMember.table.names,
        others: [.weekly]
    )
    static let capital = CaseList(
        key: "kind",
        main: ["amount"],
        members: CapitalLineMember.table.names,
        others: []
    )
    static let housing = CaseList(
        key: "kind",
        main: ["amount"],
        members: HousingLineMember.table.names,
        others: [.weekly]
    )
    static let disabilityCosts = CaseList(
        key: "kind",
        main: ["claimed", "allowed"],
        members: DisabilityCostMember.table.names,
        others: [.weekly]
    )
    static let premiums = CaseList(
        key: "kind",
        main: ["applies"],
        members: StatedPremiumMember.table.names,
        others: [.init(name: "reason", value: .text("stated by a table"))]
    )
    static let unpaidSupport = CaseList(
        key: "question",
        main: ["share"],
        members: UnpaidMember.table.names,
        others: [
            .init(name: "willing", value: .truth(true)), .init(name: "able", value: .truth(true)),
        ]
    )
    static let lines = CaseList(
        key: "id",
        main: [],
        members: LineMember.table.names,
        others: nil
    )
}

extension JSONTree.Member {
    fileprivate static let weekly = JSONTree.Member(name: "every", value: .text("week"))
}
