import BudgetDocuments
import Testing

extension Answer {
    /// The steps that may hold each figure of the result, the first that is there counts.
    private static let explained = [
        "/points/answers": ["points.answers"],
        "/points/unpaidSupport": ["points.unpaid-support"],
        "/points/total": ["points.total", "points.answers"],
        "/band/from": ["budget.band-from"],
        "/band/to": ["budget.band-to"],
        "/band/fromPerWeek": ["budget.band-from"],
        "/band/toPerWeek": ["budget.band-to"],
        "/budget/indicativePerWeek": ["budget.indicative"],
        "/budget/indicative": ["budget.indicative-own", "budget.indicative-year"],
        "/budget/indicativePerYear": ["budget.indicative-year"],
        "/budget/limitPerWeek": ["budget.limit"],
        "/budget/limitPerYear": ["budget.limit-year"],
        "/budget/withoutUnpaidSupportPerWeek": [
            "budget.indicative.without-unpaid-support", "budget.indicative",
        ],
        "/contribution/maximumPerWeek": ["maximum", "maximum.exempt", "maximum.light-touch"],
        "/contribution/tariffIncomePerWeek": ["tariff-income"],
        "/contribution/arrangementFeePerYear": ["arrangement-fee"],
        "/contribution/arrangementFeeOnce": ["arrangement-fee.once"],
        "/plan/perWeek": ["plan.week"],
        "/plan/perYear": ["plan.year"],
        "/plan/residualPerYear": ["plan.residual"],
        "/plan/oneOff": ["plan.once"],
        "/plan/chargeablePerWeek": ["chargeable"],
        "/plan/flatChargePerWeek": ["flat-charge"],
        "/plan/minusLimitPerWeek": ["plan-less-limit"],
        "/plan/minusLimitPerYear": ["plan-less-limit.year"],
        "/plan/minusPointPerWeek": ["plan-less-budget"],
        "/plan/directPaymentNetPerWeek": ["direct-payment.net"],
        "/plan/invoicePerWeek": ["invoice"],
        "/summary/costPerWeek": ["cost"],
        "/summary/personPaysPerWeek": ["person-pays"],
        "/summary/councilPaysPerWeek": ["council-pays"],
        "/summary/personPaysPerYear": ["person-pays.year"],
        "/summary/councilPaysPerYear": ["council-pays.year"],
    ]

    /// Every number of these parts, by its pointer.
    private func figures() -> [String: Fraction] {
        var figures: [String: Fraction] = [:]
        func collect(_ tree: Tree, at pointer: String) {
            switch tree {
            case .number(let digits): figures[pointer] = Fraction(digits)
            case .object(let members):
                for (name, member) in members { collect(member, at: "\(pointer)/\(name)") }
            case .list(let elements):
                for (index, element) in elements.enumerated() {
                    collect(element, at: "\(pointer)/\(index)")
                }
            default: break
            }
        }
        for part in ["points", "band", "budget", "contribution", "plan", "summary"] {
            collect(result["/\(part)"] ?? .null, at: "/\(part)")
        }
        return figures
    }

    /// What the figures of another plan are called in the trace.
    private static let compared = [
        "perWeek": "plan.week", "perYear": "plan.year", "oneOff": "plan.once",
        "personPaysPerWeek": "person-pays", "councilPaysPerWeek": "council-pays",
        "minusPlanPerWeek": "minus-plan", "minusPlanPerYear": "minus-plan.year",
    ]

    /// What the figures of a worker are called in the trace.
    private static let employed = [
        "wage": "wage", "contactHoursPerYear": "contact-hours", "paidHoursPerYear": "paid-hours",
        "wagesPerYear": "wages", "pensionPerYear": "pension", "fixedPerYear": "fixed",
        "nationalInsurancePerYear": "insurance", "perYear": "employment",
        "perContactHour": "contact-hour",
    ]

    /// The steps of a part of the year; the first day's maximum is that of the whole case.
    private func periodSteps(_ index: Int, _ name: String) -> [String] {
        let part = "plan.period.\(index + 1)"
        switch name {
        case "personPays": return [part + ".person-pays"]
        case "councilPays": return [part + ".council-pays"]
        case "maximumPerWeek":
            let kinds = ["maximum", "maximum.exempt", "maximum.light-touch"]
            return index == 0 ? kinds : kinds.map { "period.\(index + 1).\($0)" }
        default: return ["\(part).\(name)"]
        }
    }

    /// The steps that may hold a figure of the band, or of a line or a route of the plan.
    private func planSteps(_ pointer: String) -> [String] {
        let names = pointer.split(separator: "/").map { String($0) }
        let band = result["/band/id"]?.written ?? ""
        if pointer == "/band/fromPoints" { return ["band.\(band).from-points"] }
        if pointer == "/band/belowPoints" { return ["band.\(band).below-points"] }
        guard names.count > 2, let name = names.last else { return [] }
        if names[1] == "byRoute" { return ["route.\(name)"] }
        if names.count == 4, let index = Int(names[2]) {
            switch names[1] {
            case "periods": return periodSteps(index, name)
            case "streams":
                let id = result["/plan/streams/\(index)/id"]?.written ?? ""
                let part = ["perYear": "year", "leftPerYear": "left", "limitPerYear": "limit"]
                return shown("stream.\(id).\(part[name] ?? "spent")")
            case "alternatives":
                let id = result["/plan/alternatives/\(index)/id"]?.written ?? ""
                return ["alternative.\(id).\(Self.compared[name] ?? "")"]
            default: break
            }
        }
        let line = result["/plan/lines/\(names[2])"]
        let id = line?["/id"]?.written ?? ""
        if names.count == 5, names[3] == "employment" {
            return shown("plan.\(id).employment.\(Self.employed[name] ?? "")")
        }
        switch name {
        case "perWeek": return ["plan.\(id).week"]
        case "oneOff": return ["plan.\(id).once"]
        case "leftPerWeek": return ["plan.\(id).left"]
        case "perYear": return shown("plan.\(id).year")
        case "chargeablePerYear": return shown("plan.\(id).charge-year") + shown("plan.\(id).year")
        case "quantity": return ["plan.\(id).quantity", "plan.\(id).part.1.units"]
        case "price":
            return [
                "plan.\(id).price", "plan.\(id).employment.contact-hour",
                "price.\(line?["/service"]?.written ?? "")",
            ]
        default: return ["plan.\(id).\(name)"]
        }
    }

    /// A step that may have a fraction of a penny, which another one shows without it.
    private func shown(_ step: String) -> [String] { [step + ".shown", step] }

    /// The figures of a result whose step is not there, or has another value.
    func unexplained() throws -> [String] {
        let values = try steps.reduce(into: [String: Fraction]()) { values, tree in
            let step = try RetracedStep(tree)
            values[step.id] = step.value
        }
        return figures().filter { pointer, figure in
            if isFactOrNothing(pointer) { return false }
            let steps = Self.explained[pointer] ?? planSteps(pointer)
            // What is taken off is shown below nothing.
            let shown = pointer == "/points/unpaidSupport" ? .zero - figure : figure
            return steps.lazy.compactMap { values[$0] }.first != shown
        }.map(\.key).sorted()
    }

    /// Facts of the case that no figure is made from: the weeks of a line that runs all year, the
    /// units of a line that others pay, how many workers come and who shares it; nothing taken off
    /// where no unpaid support counts; and how the bar of the plan is drawn, which rests on the limit
    /// and the lines beside it.
    private func isFactOrNothing(_ pointer: String) -> Bool {
        if pointer == "/points/unpaidSupport" { return self[.unpaid] == "0.00" }
        guard pointer.hasPrefix("/plan/lines/") else { return false }
        let line = pointer.split(separator: "/").dropLast().joined(separator: "/")
        return pointer.hasSuffix("/weeks") || pointer.hasSuffix("/percentOfLimit")
            || pointer.hasSuffix("/workers")
            || pointer.contains("/shared/")
            || pointer.hasSuffix("/quantity") && result["/\(line)/funding"] != "council"
    }
}
