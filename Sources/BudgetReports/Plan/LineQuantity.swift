internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// How much of a line of a plan is bought, at which price and how often, in words.
struct LineQuantity {
    /// How much of it is said.
    enum Form {
        /// On the screen, what is usual goes without saying; who comes and who adds to the price stand
        /// nowhere else.
        case short
        /// On the plan's page, the line's marks say those.
        case long
    }

    let line: PlanLine
    let cost: LineCost
    let person: AssessedCase
    let prices: PriceList

    private var scheme: Scheme { person.rules.scheme }

    /// The words.
    func words(_ form: Form) -> String {
        if let share = line.particulars?.shareOfLines {
            return "\(PlanLedger.percent(share)) of the other lines"
        }
        let unit = withArticle(Escaping.shown(prices.services[line.service].unit))
        let price = cost.price?.pence.map { scheme.amount($0) } ?? "several prices"
        guard !line.isOnHolidaysAlone else { return "public holidays at \(price) \(unit)" }
        let many = "\(written(prices.units(of: line))) at \(price) \(unit)"
        return ([many, often(form), time(form)] + (form == .short ? terms : []) + [leave])
            .compactMap(\.self).joined(separator: ", ")
    }

    /// How often it is bought.
    private func often(_ form: Form) -> String? {
        switch line.every {
        case .once: form == .short ? nil : "once"
        case .week: form == .short || isDated ? nil : "each week"
        case .fortnight: "fortnightly"
        case .fourWeeks: "four-weekly"
        case .month: "monthly"
        case .quarter: "quarterly"
        case .year: "yearly"
        }
    }

    /// On how many days, or in how many weeks of the year; nil for all weeks.
    private func time(_ form: Form) -> String? {
        // Days that it names say in which weeks it is bought.
        guard !isDated else {
            let days = line.days(from: person.facts.starts).count
            return "\(days) day\(days == 1 ? "" : "s")"
        }
        guard line.every != .once, line.runs != .all else { return nil }
        return "\(line.weeks) weeks" + (form == .short ? "" : " a year")
    }

    private var isDated: Bool { line.particulars?.dates.isEmpty == false }

    /// By what its price is multiplied or divided, and what others add to it.
    private var terms: [String?] {
        PlanLedger.multiples(of: line)
            + [line.particulars?.topUp.map { "topped up by \(scheme.amount($0))" }]
    }

    /// Hours of leave that nobody covers are paid for, and not worked.
    private var leave: String? {
        line.particulars?.employment?.leaveCover == Employment.LeaveCover.none
            ? "none in weeks of leave" : nil
    }
}
