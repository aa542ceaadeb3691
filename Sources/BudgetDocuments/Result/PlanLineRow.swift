internal import PersonalBudgets

/// The columns of a plan's lines, one row a line.
enum PlanLineColumn: String, CaseIterable, Sendable {
    case caseID = "case_id"
    case line, service, quantity, every, weeks, price, route, funding, charge
    case perWeek = "cost_week"
    case perYear = "cost_year"
    case once = "one_off"
    case chargeable = "chargeable_year"
    /// What is left of the limit of the indicative budget, whatever was decided.
    case left = "budget_left_week"
    case outcomes
}

extension CSVWriter {
    /// The names of the columns of lines.
    package mutating func planHeader() {
        row(PlanLineColumn.allCases.map { .text($0.rawValue) })
    }

    /// The lines of a case; nothing for a faulty one or one without a plan.
    package mutating func planRows(_ outcome: CaseResult) {
        guard case .assessed(let person) = outcome, let lines = person.facts.plan?.lines,
            let plan = person.assessment.plan
        else { return }
        let drawdown = person.drawdown
        for (index, line) in lines.enumerated() {
            row(
                PlanLineColumn.allCases.map {
                    person.cell($0, line, plan.lines[index], drawdown?[index]?.left)
                }
            )
        }
    }
}

extension AssessedCase {
    fileprivate func cell(
        _ column: PlanLineColumn,
        _ line: PlanLine,
        _ cost: LineCost,
        _ left: Pence?
    ) -> Cell {
        switch column {
        case .caseID: .text(facts.id)
        case .line: .text(document.text(of: line.id))
        case .service: .text(rules.scheme.prices?.services[line.service].id ?? "")
        case .quantity:
            .text(written(rules.scheme.prices?.units(of: line) ?? line.quantity))
        case .every: isOnDays(line) ? .empty : .text(line.every.rawValue)
        case .weeks:
            line.every == .once || isOnDays(line) ? .empty : .text(String(line.weeks))
        case .price: .pence(cost.price?.pence)
        case .route: .text(line.route.rawValue)
        case .funding: .text(line.funding.rawValue)
        case .charge: .text(line.charging.rawValue)
        case .perWeek: .pence(cost.perWeek?.pence)
        case .perYear: .pence(cost.perYear?.wholePence)
        case .once: .pence(cost.oneOff?.pence)
        case .chargeable: .pence(cost.chargeablePerYear?.wholePence)
        case .left: .pence(left)
        case .outcomes: .text(names(of: line.outcomes).joined(separator: ";"))
        }
    }
}

extension AssessedCase {
    /// Whether a line is bought on named days, and not by the week.
    private func isOnDays(_ line: PlanLine) -> Bool {
        rules.scheme.prices?.days(of: line, from: facts.starts) != nil
    }
}

extension Cell {
    fileprivate static func pence(_ pence: Pence?) -> Cell {
        pence.map { .money($0) } ?? .empty
    }
}
