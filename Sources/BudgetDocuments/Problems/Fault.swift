public import PersonalBudgets

/// What is wrong at one place of a file, with the facts that its message needs.
///
/// All that is found wrong comes together here. A rule that takes offence at a case has a `Problem`,
/// one that finds no figure a `CalculationFault`, and the proof of a scheme a `ProofFinding`: facts of
/// the core, which knows no files. What reading finds is a `Fault` from the start. With its bytes it
/// is a `PlacedFault`, and with its line, its severity and its words a `Diagnostic`, which alone is
/// shown. What keeps the program from working at all, and is not in a file, is a `Trouble`, or the
/// `Refusal` of a whole run.
public enum Fault: Sendable {
    // Text that is not JSON.
    case syntax(SyntaxComplaint)
    case fileTooLarge

    // Any document.
    case formatUnknown(found: String?)
    case noObject(JSONKind)
    case formatUnexpected(found: String, wanted: String)
    case memberUnknown(String, allowed: [String])
    case memberMissing(String, choices: [String] = [])
    case listEmpty(String)
    case listTooLong(String, most: Int)
    case memberRepeated(String)
    case typeWrong(wanted: JSONKind, found: JSONKind, instead: Correction?)
    case textEmpty
    case idMalformed(String)
    case idRepeated(String, what: String)
    case statedTwice(String)
    case dateMalformed(String)
    case dateImpossible(String)
    case dateOutside(String)
    case dateOrder(DateConflict)
    case timeMalformed(String)
    case moneyNotANumber(String, JSONKind)
    case moneyMalformed(String)
    case moneyNegative(String)
    case numberMalformed(String, decimals: Int)
    case exactMalformed(String)
    case roundingToNothing
    case numberTooLarge(String, most: String)
    case wholeNumber(String, allowed: ClosedRange<Int64>)
    case shareMalformed(String)
    case weeksInYear(String)
    case choiceUnknown(String, allowed: [String])
    case figureTooLarge
    case limitOrder
    case schemeUnknown(NoScheme)
    case sourceUnknown(String, allowed: [String])
    case referenceUnknown(String, what: String, allowed: [String])
    /// A reference to something that the case itself gives its name.
    case ownReferenceUnknown(String, what: String, allowed: [String])
    case beside(String, String)
    /// The other is what a member says that has to be there.
    case besideValue(String, String)
    case reasonMissing(for: ReasonedChoice)

    // What one part of the documents can have, in files of their own.
    case rules(RulesFault)
    case person(PersonFault)
    case answer(AnswerFault)
    case finance(FinanceFault)
    case price(PriceFault)
    case plan(PlanFault)
    case allocation(AllocationFault)
    case meansTest(MeansTestFault)
    case table(TableFault.Kind)

    // Schemes as a whole.
    case proof(ProofFinding, Scheme)
    case accepted(ProofFinding, Scheme, reason: String)
    case acceptedForNothing(ProblemCode)
    /// It holds from a day on that only plans of the scheme reach.
    indirect case later(Fault, from: CalendarDate)
    /// It stands in the scheme of a case; the last rates are kept from a day on, or never used.
    indirect case ofScheme(Fault, at: String, file: String, keptFrom: CalendarDate?)
}

/// What stops a text from being JSON, and where an open bracket stands if that is it.
public struct SyntaxComplaint: Sendable {
    let kind: SyntaxFault.Kind
    /// What stands at the place.
    let text: String
    /// What stands before it on its line.
    let before: String
    /// The bracket, brace or quotation mark left open.
    let opening: (mark: String, line: Int, column: Int)?
    let extent: Extent

    /// What the text is.
    enum Extent {
        case file, line
        /// A line that cannot be a whole case, as in a file of one case over many.
        case partOfCase
    }
}

extension Fault {
    /// The stable code.
    public var code: ProblemCode {
        switch self {
        case .syntax(let complaint): complaint.code
        case .fileTooLarge: .fileTooLarge
        case .formatUnknown, .noObject: .formatUnknown
        case .formatUnexpected: .formatUnexpected
        case .memberUnknown: .memberUnknown
        case .memberMissing, .listEmpty: .memberMissing
        case .memberRepeated: .memberRepeated
        case .typeWrong: .typeWrong
        case .textEmpty: .textEmpty
        case .idMalformed: .idFormat
        case .idRepeated, .statedTwice: .idRepeated
        case .dateMalformed: .dateFormat
        case .dateImpossible, .dateOutside: .dateUnknown
        case .dateOrder: .dateOrder
        case .timeMalformed: .timeFormat
        case .moneyNotANumber, .moneyMalformed, .moneyNegative: .moneyFormat
        case .numberMalformed, .exactMalformed: .numberFormat
        case .numberTooLarge, .listTooLong, .wholeNumber, .roundingToNothing, .weeksInYear:
            .numberRange
        case .shareMalformed: .shareFormat
        case .choiceUnknown: .choiceUnknown
        case .figureTooLarge: .numberTooLarge
        case .schemeUnknown: .schemeUnknown
        case .reasonMissing: .reasonMissing
        case .beside, .besideValue: .memberUnknown
        case .sourceUnknown: .sourceUnknown
        case .referenceUnknown, .ownReferenceUnknown: .referenceUnknown
        case .limitOrder: .limitOrder
        case .proof(let finding, _): finding.code
        case .accepted, .acceptedForNothing: .findingAccepted
        case .later(let fault, _), .ofScheme(let fault, _, _, _): fault.code
        case .rules(let fault): fault.code
        case .person(let fault): fault.code
        case .answer(let fault): fault.code
        case .finance(let fault): fault.code
        case .price(let fault): fault.code
        case .plan(let fault): fault.code
        case .allocation(let fault): fault.code
        case .meansTest(let fault): fault.code
        case .table(let fault): fault.code
        }
    }
}

extension Fault {
    /// Whether it is only that a day that the case names has come since another day.
    func isDue(after day: CalendarDate) -> Bool {
        if case .finance(.costReview(_, let by)) = self { by >= day } else { false }
    }

    /// How much it weighs.
    ///
    /// What will be a fault of some cases is a warning where it is told of their scheme beforehand.
    var severity: Severity {
        switch self {
        case .rules(.editionsMeet), .rules(.ratesNever), .rules(.regimeOfHomes),
            .rules(.regimeElsewhere), .rules(.regimeOfArea), .rules(.criteriaUnsaid),
            .rules(.criteriaElsewhere), .finance(.costUncapped),
            .price(.outsideScheme), .acceptedForNothing, .later, .ofScheme(_, _, _, _?),
            .person(.stayOutlasts(_, _, _, isAhead: true)), .person(.stayCounts),
            .person(.settingNotCovered(_, _, _?)), .person(.stayNotCovered(_, _?)),
            .person(.ageDoubtful), .plan(.wageLow):
            .warning
        default: code.severity
        }
    }
}

extension SyntaxComplaint {
    /// The stable code.
    var code: ProblemCode {
        switch kind {
        case .empty: .jsonEmpty
        case .notUTF8, .disguised: .jsonEncoding
        case .unexpected, .colonMissing: .jsonUnexpected
        case .comment: .jsonComment
        case .commaMissing, .commaTrailing: .jsonComma
        case .word: .jsonWord
        case .number: .jsonNumber
        case .controlInString: .jsonControl
        case .escape, .surrogate: .jsonEscape
        case .unclosedString, .unclosed: .jsonOpen
        case .afterEnd: .jsonAfterEnd
        case .tooDeep: .jsonDepth
        case .tooMany: .jsonTooMany
        case .stringTooLong: .jsonLongString
        }
    }
}
