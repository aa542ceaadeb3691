public import PersonalBudgets

/// What is wrong with what a case says of its person, and of who that is.
public enum PersonFault: Sendable {
    case caseIDMalformed(String)
    case caseIDRepeated(String, first: String)
    case caseIDMonth(String)
    case personalDetail(PersonalDetail)
    case age(youngest: Int, oldest: Int?)
    case ages([Applicability])
    case ageDoubtful(Int, isPartner: Bool)
    case birthChanges
    case subjectNotCovered(String, covered: [String])
    /// It is told ahead where it is so only from a day on.
    case settingNotCovered(String, allowed: [String], from: CalendarDate? = nil)
    /// It is told ahead where it is so only from a day on.
    case stayNotCovered(Stay, from: CalendarDate? = nil)
    /// It is told ahead where the stay has not lasted so long yet.
    case stayOutlasts(Stay, weeks: Int, from: CalendarDate, isAhead: Bool)
    /// The stay counts as a longer one than the case says.
    case stayCounts(Stay, as: Stay, since: CalendarDate)
    case exemptionUnknown(String, allowed: [String])
    case outcomeUnknown(String, allowed: [String])
    case indicatorUnknown(String, allowed: [String])
    case eligibilityContradicts(EligibilityContradiction)
}

extension PersonFault {
    /// The stable code.
    var code: ProblemCode {
        switch self {
        case .caseIDMalformed: .caseIDFormat
        case .caseIDRepeated: .caseIDRepeated
        case .caseIDMonth: .caseIDMonth
        case .personalDetail: .personalDetail
        case .age, .ages, .ageDoubtful: .personAge
        case .birthChanges: .memberUnknown
        case .stayCounts: .dateOrder
        case .subjectNotCovered: .subjectNotCovered
        case .settingNotCovered, .stayNotCovered, .stayOutlasts: .settingNotCovered
        case .exemptionUnknown: .exemptionUnknown
        case .outcomeUnknown, .indicatorUnknown: .outcomeUnknown
        case .eligibilityContradicts: .eligibilityContradicts
        }
    }

    /// The words.
    var wording: Wording {
        switch self {
        case .caseIDMalformed(let id):
            Wording(
                message: "\(quoted(id)) is not a case id: 2 to 4 capital letters, a hyphen, "
                    + "4 to 8 digits",
                advice: "write it like \"EX-0042\""
            )
        case .caseIDRepeated(let id, let first):
            Wording(
                message: "the id \(quoted(id)) is that of another case too, in \(first)",
                advice: "give each case an id of its own"
            )
        case .caseIDMonth(let id):
            Wording(
                message: "a spreadsheet takes \(quoted(id)) for a date and changes it",
                advice: "begin the id with letters that are not short for a month"
            )
        case .personalDetail(let kind):
            Wording(
                message: "this looks like \(kind.words); a case must not show who the person is",
                advice: "take it out"
            )
        case .age(_, let oldest?):
            Wording(
                message: "the person is over \(oldest) when support starts, and this scheme covers "
                    + "people of \(oldest) or younger"
            )
        case .age(let youngest, nil):
            Wording(
                message: "the person is younger than \(youngest) when support starts; "
                    + "the scheme is for people of \(youngest) or over"
            )
        case .ages(let editions):
            Wording(
                message:
                    "no edition of the scheme is for somebody of this age when support starts; "
                    + "they are for \(editions.map(\.ages).joined(separator: " and for "))"
            )
        case .ageDoubtful(let age, let isPartner):
            Wording(
                message: "the \(isPartner ? "partner" : "person") would be \(value: age) when "
                    + "support starts",
                advice: "look whether the date of birth is right"
            )
        case .birthChanges:
            Wording(
                message: "a date of birth does not change from some day on",
                advice: "mend it in the \"person\" of the case, and leave it out here"
            )
        case .subjectNotCovered(let found, let covered):
            Wording(
                message: "this scheme does not cover the subject \(quoted(found))",
                found: found,
                allowed: covered
            )
        case .settingNotCovered(let found, let allowed, nil):
            Wording(
                message: "the scheme does not cover the setting \(quoted(found))",
                allowed: allowed
            )
        case .settingNotCovered(let found, _, let day?):
            Wording(
                message: "the scheme does not cover the setting \(quoted(found)): it charges "
                    + "nobody who lives there, and nothing is worked out from "
                    + "\(value: written(day)) on",
                advice: "assess the person anew from then on by a scheme that covers it"
            )
        case .stayNotCovered(let stay, let day?):
            Wording(
                message: "the scheme has no rule for a \(value: stay.rawValue) stay in a care "
                    + "home: nothing is worked out from \(value: written(day)) on",
                advice: "assess the person anew from then on by a scheme that has one"
            )
        case .stayNotCovered(let stay, nil):
            Wording(
                message: "the scheme has no rule for a \(value: stay.rawValue) stay in a care home",
                advice: "name a scheme that has one; the rules for a stay for good count the home"
            )
        case .stayOutlasts(let stay, let weeks, let day, _):
            Wording(
                message: "the scheme has rules for \(weeks) weeks of a \(value: stay.rawValue) "
                    + "stay in a care home, and none from \(value: written(day)), when it counts "
                    + "as a temporary one",
                advice: "add one for the stay \"temporary\" to \"regimes\" of the scheme, or "
                    + "write in \"changes\" where the person lives from then on"
            )
        case .stayCounts(let stay, let longer, let since):
            Wording(
                message: "the \(value: stay.rawValue) stay counts as \(value: longer.inWords) "
                    + "since \(value: written(since)), when its weeks were over",
                // Another day in "stayFrom" would move the end of benefits, which goes by the whole stay.
                advice: longer == .permanent
                    ? "it is charged so; if it is shorter, mend the day on which it began"
                    : "write \"stay\": \"\(longer.rawValue)\", or mend the day on which it began"
            )
        case .exemptionUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not a ground for never being charged",
                found: found,
                allowed: allowed
            )
        case .outcomeUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not an outcome of the Care Act",
                found: found,
                allowed: allowed
            )
        case .indicatorUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not an indicator of Fair Access to Care Services",
                found: found,
                allowed: allowed
            )
        case .eligibilityContradicts(let contradiction): contradiction.wording
        }
    }
}

extension Stay {
    /// A stay of this length, as people say it.
    package var inWords: String {
        switch self {
        case .permanent: "one for good"
        case .temporary: "a temporary one"
        case .short: "a short one"
        }
    }
}
