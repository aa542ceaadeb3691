internal import PersonalBudgets

// A worker the person employs.
extension Explainer {
    func employment(_ term: Term) -> StepWords? {
        switch term {
        case .plannedHours(let line): terms(line, "hours", "planned hours a year")
        case .paidHoursFactor(let line):
            terms(line, "paid-factor", "paid hours for each planned hour")
        case .contactHoursFactor(let line):
            terms(line, "contact-factor", "hours somebody comes for each planned hour")
        case .paidHours(let line): terms(line, "paid-hours", "paid hours a year")
        case .contactHours(let line): terms(line, "contact-hours", "hours somebody comes, a year")
        case .wage(let line): terms(line, "wage", "wage for an hour")
        case .wages(let line): terms(line, "wages", "wages a year")
        case .employees(let line): terms(line, "employees", "workers")
        case .wagesEach(let line): terms(line, "wages-each", "wages of each a year")
        case .pensionable(let line): terms(line, "pensionable", "earnings up to the pension's band")
        case .pensionCounted(let line):
            terms(line, "pension-counted", "earnings within the pension's band")
        case .pensionEach(let line): terms(line, "pension-each", "employer's pension for each")
        case .pension(let line): terms(line, "pension", "employer's pension, a year")
        case .insuranceCounted(let line):
            terms(line, "insurance-counted", "earnings above the threshold")
        case .insuranceEach(let line): terms(line, "insurance-each", "national insurance for each")
        case .insuranceDue(let line): terms(line, "insurance-due", "national insurance due")
        case .insuranceAllowed(let line):
            terms(line, "insurance-allowed", "national insurance the allowance takes off")
        case .nationalInsurance(let line):
            terms(line, "insurance", "employer's national insurance, a year")
        case .employmentFixed(let line):
            terms(line, "fixed", "insurance, payroll and other costs, a year")
        case .employmentYear(let line): terms(line, "employment", "cost of employing, a year")
        case .perContactHour(let line):
            terms(line, "contact-hour", "cost of an hour somebody comes")
        default: owed(term)
        }
    }

    private func owed(_ term: Term) -> StepWords? {
        switch term {
        case .pensionTo: employer("pension.to", "top of the pension's band")
        case .pensionFrom: employer("pension.from", "bottom of the pension's band")
        case .pensionShare: employer("pension.share", "employer's part of the pension")
        case .insuranceThreshold:
            employer("nationalInsurance.threshold", "earnings free of national insurance")
        case .insuranceShare:
            employer("nationalInsurance.share", "employer's part of national insurance")
        case .employmentAllowance:
            employer("nationalInsurance.allowance", "yearly allowance of an employer")
        default: nil
        }
    }

    private func terms(_ index: Int, _ id: String, _ label: String) -> StepWords? {
        line(index, ".employment.\(id)", label + " of ")
    }

    private func employer(_ id: String, _ label: String) -> StepWords {
        let rates = person.rules.meansTest?.rates
        return StepWords(
            id: "employer.\(id)",
            label: "\(label) (\(rates?.title ?? ""))",
            rule: "\(rates?.id ?? ""):/employment/"
                + id.split(separator: ".").joined(separator: "/"),
            citations: rates?.employer.map { [$0.citation] } ?? []
        )
    }
}
