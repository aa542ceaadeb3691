public import PersonalBudgets

/// What is wrong with the lines of a plan, and with the decision on it.
public enum PlanFault: Sendable {
    case quantityZero
    case quantityOfVisits(String, are: String)
    case visitsOverlap(String, other: String)
    case replacesInCircle
    /// A line is to be replaced that is a share of the others, or else bought once.
    case replacesWeekless(isShare: Bool)
    /// What is counted by a period longer than a week is to replace a line.
    case spreadEvenly(over: Period)
    case workerNotAllYear
    case nothingForWages(fixed: Pence)
    /// The day from which the minimum is due is nil where it is the first.
    case wageLow(least: Pence, from: CalendarDate?, isFound: Bool)
    case weeksTaken(left: Int64)
    case decisionDate(assessed: CalendarDate)
    case decidedByAnother
    case decidedInUnknownRole(String, allowed: [String])
    case decidedWithoutEligibility
}

extension PlanFault {
    /// The stable code.
    var code: ProblemCode {
        switch self {
        case .quantityZero: .quantityZero
        case .spreadEvenly: .memberUnknown
        case .quantityOfVisits, .weeksTaken, .nothingForWages, .wageLow: .numberRange
        case .visitsOverlap: .idRepeated
        case .replacesInCircle, .replacesWeekless, .workerNotAllYear: .referenceUnknown
        case .decisionDate: .decisionDate
        case .decidedByAnother, .decidedInUnknownRole, .decidedWithoutEligibility:
            .decisionSigner
        }
    }

    /// The words.
    var wording: Wording {
        switch self {
        case .quantityZero:
            Wording(message: "a line of nothing is no line: write more than 0")
        case .quantityOfVisits(let stated, let visits):
            Wording(
                message: "a week of these visits comes to a quantity of \(value: visits), not "
                    + "\(value: stated)",
                advice: "leave \"quantity\" out: the visits say how much is bought"
            )
        case .visitsOverlap(let hours, let other):
            Wording(
                message: "this visit, \(value: hours), is at the same time as another of the line, "
                    + "\(value: other)",
                advice: "leave the time they share out of one, or write what a second worker does "
                    + "as a line of its own"
            )
        case .replacesInCircle:
            Wording(
                message: "a line cannot replace itself, or one that is there in place of it",
                advice: "name the lines that stop while this one runs"
            )
        case .replacesWeekless(let isShare):
            Wording(
                message: isShare
                    ? "a line that is a share of the others runs whenever they do, and nothing "
                        + "can stand in for it"
                    : "a line that is bought once runs in no week, and nothing can stand in for it",
                advice: "name only lines that run week by week"
            )
        case .spreadEvenly(let period):
            Wording(
                message: "what is counted by the \(quoted(period.rawValue)) is spread evenly, "
                    + "and no week is one in which it can stand in for another line",
                advice: "write the \"quantity\" of one week in which it is bought, \"every\": "
                    + "\"week\", and how many \"weeks\" they are; or its \"dates\""
            )
        case .workerNotAllYear:
            Wording(
                message: "what is owed on the wages of one worker together is known only of lines "
                    + "that run all year",
                advice: "write the hours of the worker as one line, or leave this out where it is "
                    + "another worker"
            )
        case .nothingForWages(let fixed):
            Wording(
                message: "this leaves nothing for wages: insurance, payroll and what else the "
                    + "worker costs come to \(value: typed(fixed)) a year",
                advice: "write more than \(value: typed(fixed))"
            )
        case .wageLow(let least, let day, isFound: true):
            Wording(
                message: "the wage that this leaves is below the minimum of "
                    + "\(written(least, in: .ofRates)) an hour"
                    + (day.map { " from \(written($0))" } ?? ""),
                advice: "nobody may be paid less: write more, or fewer hours, or look whether "
                    + "\"age\" is right"
            )
        case .wageLow(let least, let day, isFound: false):
            Wording(
                message: "this wage is below the minimum of \(written(least, in: .ofRates)) an hour"
                    + (day.map { " from \(written($0))" } ?? ""),
                advice: "nobody may be paid less: write at least \(typed(least)), or look whether "
                    + "\"age\" is right"
            )
        case .weeksTaken(let left):
            Wording(
                message: "other lines in place of the same ones leave \(value: inWeeks(left)) of "
                    + "the year for this one",
                advice: "take weeks off one of them: together they have 52"
            )
        case .decisionDate(let assessed):
            Wording(
                message: "this was decided before the assessment of \(value: written(assessed))",
                advice: "look whether it belongs to an assessment before this one"
            )
        case .decidedByAnother:
            Wording(
                message: "only the council's officers, or those seconded to it, may decide a "
                    + "budget, so all figures stay indicative",
                advice: "write null for \"decision\" until one of them has decided"
            )
        case .decidedInUnknownRole(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is none of those who may agree a plan by this scheme",
                found: found,
                allowed: allowed
            )
        case .decidedWithoutEligibility:
            Wording(
                message: "the person is not eligible, so nobody can make a budget final and no "
                    + "figure rests on this one",
                advice: "add \"meetUnderPower\" to \"eligibility\", with the reason, if the "
                    + "council meets the needs all the same"
            )
        }
    }

    private func inWeeks(_ count: Int64) -> String {
        count == 0 ? "no week" : count == 1 ? "1 week" : "\(count) weeks"
    }
}
