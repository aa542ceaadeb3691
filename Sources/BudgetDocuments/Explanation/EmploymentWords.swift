internal import PersonalBudgets

// A worker the person employs.
extension Explainer {
    func employment(_ term: EmploymentTerm, line index: Int) -> StepWords {
        line(index, ".employment.\(term.words.id)", term.words.label + " of ")
    }

    func employerRate(_ term: EmployerRateTerm) -> StepWords {
        let (id, label) = term.words
        let rates = self.rates
        return StepWords(
            id: "employer.\(id)",
            label: "\(label) (\(rates?.title ?? ""))",
            rule: "\(rates?.id ?? ""):/employment/"
                + id.split(separator: ".").joined(separator: "/"),
            citation: rates?.employer?.citation
        )
    }
}

extension EmploymentTerm {
    fileprivate var words: (id: String, label: String) {
        switch self {
        case .plannedHours: ("hours", "planned hours a year")
        case .paidHoursFactor: ("paid-factor", "paid hours for each planned hour")
        case .contactHoursFactor: ("contact-factor", "hours somebody comes for each planned hour")
        case .paidHours: ("paid-hours", "paid hours a year")
        case .contactHours: ("contact-hours", "hours somebody comes, a year")
        case .wage: ("wage", "wage for an hour")
        case .wages: ("wages", "wages a year")
        case .employees: ("employees", "workers")
        case .wagesEach: ("wages-each", "wages of each a year")
        case .wagesTogether: ("wages-together", "wages of each with the lines before")
        case .payWeeks: ("weeks", "weeks of pay")
        case .threshold(let threshold):
            (
                "\(threshold.words.ofWeek)-weeks",
                "\(threshold.words.label), for each week of pay"
            )
        case .pensionable: ("pensionable", "earnings up to the pension's band")
        case .pensionCounted: ("pension-counted", "earnings within the pension's band")
        case .pensionEach: ("pension-each", "employer's pension for each")
        case .pensionTogether:
            ("pension-together", "employer's pension with the lines before")
        case .pension: ("pension", "employer's pension, a year")
        case .insuranceCounted: ("insurance-counted", "earnings above the threshold")
        case .insuranceEach: ("insurance-each", "national insurance for each")
        case .insuranceTogether:
            ("insurance-together", "national insurance with the lines before")
        case .insuranceDue: ("insurance-due", "national insurance due")
        case .allowanceLeft: ("allowance-left", "what lines before leave of the allowance")
        case .insuranceAllowed: ("insurance-allowed", "national insurance the allowance takes off")
        case .nationalInsurance: ("insurance", "employer's national insurance, a year")
        case .employmentFixed: ("fixed", "insurance, payroll and other costs, a year")
        case .employmentYear: ("employment", "cost of employing, a year")
        case .perContactHour: ("contact-hour", "cost of an hour somebody comes")
        }
    }
}

extension EmployerRateTerm {
    fileprivate var words: (id: String, label: String) {
        switch self {
        case .perYear(let threshold): (threshold.words.ofYear, threshold.words.label)
        case .perWeek(let threshold):
            ("payWeek.\(threshold.words.ofWeek)", "\(threshold.words.label), a week")
        case .pensionShare: ("pension.share", "employer's part of the pension")
        case .insuranceShare: ("nationalInsurance.share", "employer's part of national insurance")
        case .employmentAllowance:
            ("nationalInsurance.allowance", "yearly allowance of an employer")
        }
    }
}

extension EarningsThreshold {
    /// Where rates have it for a year and for a week of pay, and what it is called.
    fileprivate var words: (ofYear: String, ofWeek: String, label: String) {
        switch self {
        case .pensionTrigger:
            ("pension.trigger", "pensionTrigger", "earnings above which a pension is paid")
        case .pensionFrom: ("pension.from", "pensionFrom", "bottom of the pension's band")
        case .pensionTo: ("pension.to", "pensionTo", "top of the pension's band")
        case .insurance:
            ("nationalInsurance.threshold", "threshold", "earnings free of national insurance")
        case .insuranceOfYoung:
            (
                "nationalInsurance.young.threshold", "youngThreshold",
                "earnings of somebody young free of national insurance"
            )
        }
    }
}
