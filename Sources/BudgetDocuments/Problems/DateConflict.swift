public import PersonalBudgets

/// How a day stands wrongly to another one.
public enum DateConflict: Sendable {
    case lastBeforeFirst
    case partnerBornAfterStart
    case stayBeforeBirth
    case stayAfterSupport(CalendarDate)
    case stayAfterChange
    case supportEndsBeforeAgreed
    case changesOutOfOrder
    case changeBeforeCase
    case chargedTwice(CalendarDate)
    case purchaseOutsideYear
    case pensionRowsApart
    case pensionRowsBegin
    case pensionRowsEnd(CalendarDate)
}

extension DateConflict {
    /// What is wrong, in words.
    var message: Phrase {
        switch self {
        case .lastBeforeFirst: "the last day is before the first"
        case .partnerBornAfterStart: "the partner would be born after the support starts"
        case .stayBeforeBirth: "the stay would begin before the person was born"
        case .stayAfterSupport(let starts):
            "the stay begins after the support in the care home, on \(value: written(starts)): date "
                + "it by then, or write where the person lives before in \"person\" and the move "
                + "in \"changes\""
        case .stayAfterChange: "the stay begins after the change that says where the person lives"
        case .supportEndsBeforeAgreed: "the support ends before it was agreed"
        case .changesOutOfOrder: "a change stands before this one that comes after it"
        case .changeBeforeCase: "the change is dated before the case, whose own facts are later"
        case .chargedTwice(let day):
            "a period before this one has \(value: written(day)) too: give each day one charge, and "
                + "two bills for it as their sum"
        case .purchaseOutsideYear:
            "a date of this line is not in the 52 weeks from the start of support"
        case .pensionRowsApart: "this row does not begin the day after the one before ends"
        case .pensionRowsBegin:
            "the first row is for everybody born up to some day, and has no \"bornFrom\""
        case .pensionRowsEnd(let reached):
            "whoever is born later may be of pension age from \(written(reached)) on, and no row "
                + "says when: add theirs, or leave out \"bornTo\""
        }
    }
}
