internal import PersonalBudgets

private enum StepsMember: String, Interned {
    case steps, dueFromDays, dueToDays, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum StepMember: String, Interned {
    case id, title
    static let table = compiled(through: .title)
}

extension Reader {
    /// The steps that a council takes, from assessment to review.
    mutating func planSteps(
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> PlanSteps? {
        var steps: [PlanSteps.Step] = []
        var from: Int64?
        var to: Int64?
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: StepsMember.self) {
            switch member {
            case .steps:
                var ids = Keys.ids(of: "step")
                steps = try each { reader throws(SyntaxFault) in try reader.planStep(&ids) }
            case .dueFromDays: from = try whole(0...3_660)
            case .dueToDays: to = try whole(0...3_660)
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([StepsMember.steps], in: members)
        if has(StepsMember.dueFromDays, in: members) {
            require([StepsMember.dueToDays], in: members)
        }
        if let from, let to, to < from {
            note(.limitOrder, at: place(of: StepsMember.dueToDays, in: members))
        }
        guard !steps.isEmpty else { return nil }
        let due = to.map { Int(min(from ?? 0, $0))...Int($0) }
        return PlanSteps(steps: steps, due: due, citation: citation.citation(from: sources))
    }

    private mutating func planStep(_ ids: inout Keys) throws(SyntaxFault) -> PlanSteps.Step? {
        var id: String?
        var title: String?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: StepMember.self) {
            switch member {
            case .id: id = try self.id(for: &ids)
            case .title: title = try words()
            }
        }
        requireAll(of: StepMember.self, in: members)
        return id.map { PlanSteps.Step(id: $0, title: title ?? "") }
    }
}
