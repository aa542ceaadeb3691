public import PersonalBudgets

/// What is wrong at one place of a file, with the facts that its message needs.
public enum Fault: Sendable {
    // Text that is not JSON.
    case syntax(SyntaxComplaint)
    case fileTooLarge

    // Any document.
    case formatUnknown(found: String?)
    case formatUnexpected(found: String, wanted: String)
    case memberUnknown(String, allowed: [String])
    case memberMissing(String)
    case listEmpty(String)
    case listTooLong(String, most: Int)
    case memberRepeated(String)
    case typeWrong(wanted: ValueKindName, found: ValueKindName, instead: Correction?)
    case textEmpty
    case idMalformed(String)
    case idRepeated(String, what: String)
    case statedTwice(String)
    case amountNeverCounts
    case dateMalformed(String)
    case dateImpossible(String)
    case dateOutside(String)
    case dateOrder(DateConflict)
    case timeMalformed(String)
    case moneyNotANumber(String, ValueKindName)
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

    // Cases.
    case caseIDMalformed(String)
    case schemeUnknown(String, known: [String])
    case schemeDate(scheme: String, covers: ClosedRange<CalendarDate>)
    case schemeEditions(String, covers: [ClosedRange<CalendarDate>])
    case schemeAmbiguous(String, editions: [(version: String, file: String)])
    case editionRepeated(String, first: String)
    case editionsMeet(String, version: String, first: String)
    case rulesRepeated(String, what: String, first: String)
    case eligibilityContradicts(EligibilityContradiction)
    case ratesDate(CalendarDate, known: [ClosedRange<CalendarDate>])
    case regimeDate(CalendarDate, regime: String, days: ClosedRange<CalendarDate>)
    case rateMissing(cell: String, rates: String)
    case priceDate(covers: ClosedRange<CalendarDate>)
    case personAge(youngest: Int, oldest: Int?)
    case personAges([Applicability])
    case subjectNotCovered(String, covered: [String])
    case settingNotCovered(String, allowed: [String])
    case stayNotCovered(String)
    case exemptionUnknown(String, allowed: [String])
    case outcomeUnknown(String, allowed: [String])
    case indicatorUnknown(String, allowed: [String])
    case reasonMissing(for: ReasonedChoice)
    case priceReasonMissing
    case upliftReasonMissing
    case beside(String, String)
    case birthChanges
    case quantityOfVisits(String, are: String)
    case visitsOverlap(String, other: String)
    case replacesInCircle
    case weeksTaken(left: Int64)
    case holidaysUnknown
    case termWeeksUnknown
    case questionUnknown(String, scheme: String, allowed: [String])
    case questionRetired(RetiredID, scheme: String)
    case answerRetired(RetiredID, question: String)
    case schemeVersion(String, scheme: String, version: String)
    case answerUnknown(String, question: String, text: String, allowed: [String])
    case answerNotOnGrid(String, question: String, text: String, NumberGrid)
    case answerNotAsked(question: String, text: String)
    case answerNotApplicable(question: String, text: String)
    case answerContradicts(question: String, String, String)
    case shareUnknown(String, allowed: [String])
    case incomeUnknown(String, allowed: [String])
    case rateUnknown(String, kind: String, allowed: [String])
    case benefitsTogether(String, String)
    case capitalUnknown(String, allowed: [String])
    case housingUnknown(String, allowed: [String])
    case premiumUnknown(String, allowed: [String])
    case chargeMissing
    case personalAmountMissing
    case serviceUnknown(String, scheme: String, allowed: [String])
    case priceMissing(service: String)
    case priceUnmatched(service: String, CalculationFault.Unmatched)
    /// A unit is a time that is not understood, or its `minutes` are others than its own.
    case unitOfTime(String, minutes: Int64?)
    case topUpSetting(setting: String)
    case topUpAbovePrice(price: Exact)
    case employerRatesMissing(rates: String)
    case employerAllowanceMissing(rates: String)
    case quantityZero
    case stepZero
    case benefitAmount(kind: String, published: Pence)
    case benefitDoubtful(kind: String, beside: String)
    case benefitUnpaid(kind: String, premium: String)
    case costReview(kind: String, by: CalendarDate)
    case decisionDate(assessed: CalendarDate)
    case decidedByAnother
    case decidedInUnknownRole(String, allowed: [String])
    case premiumDoubtful(premium: String, benefit: String?)
    case caseIDRepeated(String, first: String)
    case caseIDMonth(String)
    case personalDetail(PersonalDetail)
    /// The status is nil where the scheme has no means test.
    case meansUnused(Finance.Status?, listed: [String])
    case meansIdle(IdleMeans)
    case answerUnused(question: String, text: String, when: String)

    // Schemes, regimes, rates.
    case sourceUnknown(String, allowed: [String])
    case referenceUnknown(String, what: String, allowed: [String])
    case referenceBelow([String])
    case bandGap(above: String, below: String, from: Exact, to: Exact)
    case bandOverlap(first: String, second: String, from: Exact, to: Exact?)
    case bandOrder(first: String, second: String)
    case bandAmount(String)
    case bandWithoutAmount(String)
    case cellRepeated(String)
    case ratesOverlap(String, other: String)
    case ratesGap(String, after: String, days: ClosedRange<CalendarDate>)
    case limitOrder
    case limitsCrossed(lower: Pence, upper: Pence, rates: String)
    case measureOperations
    case criteriaDate(String, days: ClosedRange<CalendarDate>)
    case bandForm(String)
    case adjusterAction(String)
    case unpaidHoursUnread
    case nameOfTotal
    case proof(ProofFinding, Scheme)
    case accepted(ProofFinding, Scheme, reason: String)
    case minimumAboveMost(Pence)
    case regimeNever(String, days: ClosedRange<CalendarDate>)
    case ratesNever(ClosedRange<CalendarDate>, known: [ClosedRange<CalendarDate>])
    case regimeOfHomes(String)
    case policyLimit(cell: String, national: Pence, rates: String, isFloor: Bool)
    /// It holds from a day on that only plans of the scheme reach.
    indirect case later(Fault, from: CalendarDate)
    /// It stands in the scheme of a case; the last rates are kept from a day on, or never used.
    indirect case ofScheme(Fault, at: String, file: String, keptFrom: CalendarDate?)
    case premiumProtected(String)
    case beyondLaw(RuleOfLaw, Citation)
    case policyWithoutEffect(String)
    case chargeAbovePrice(Pence)

    // Tables of rows.
    case table(TableFault.Kind)
}

/// What stops a text from being JSON, and where an open bracket stands if that is it.
public struct SyntaxComplaint: Sendable {
    let kind: SyntaxFault.Kind
    /// What stands at the place.
    let text: String
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

/// The kinds of JSON value, in words.
public enum ValueKindName: String, Sendable {
    case object = "an object in braces"
    case list = "a list in square brackets"
    case text = "text in quotation marks"
    case number = "a number"
    case truth = "true or false"
    case null = "null"
}

extension Fault {
    /// The stable code.
    public var code: ProblemCode {
        switch self {
        case .syntax(let complaint): complaint.code
        case .fileTooLarge: .fileTooLarge
        case .formatUnknown: .formatUnknown
        case .formatUnexpected: .formatUnexpected
        case .memberUnknown: .memberUnknown
        case .memberMissing, .listEmpty, .unpaidHoursUnread: .memberMissing
        case .memberRepeated: .memberRepeated
        case .typeWrong: .typeWrong
        case .textEmpty: .textEmpty
        case .idMalformed: .idFormat
        case .idRepeated, .statedTwice, .amountNeverCounts, .editionRepeated, .rulesRepeated,
            .visitsOverlap, .nameOfTotal:
            .idRepeated
        case .dateMalformed: .dateFormat
        case .dateImpossible, .dateOutside: .dateUnknown
        case .dateOrder: .dateOrder
        case .timeMalformed: .timeFormat
        case .moneyNotANumber, .moneyMalformed, .moneyNegative: .moneyFormat
        case .numberMalformed, .exactMalformed: .numberFormat
        case .numberTooLarge, .listTooLong, .wholeNumber, .roundingToNothing, .weeksInYear:
            .numberRange
        case .shareMalformed: .shareFormat
        case .choiceUnknown, .unitOfTime: .choiceUnknown
        case .figureTooLarge: .numberTooLarge
        case .caseIDMalformed: .caseIDFormat
        case .schemeUnknown: .schemeUnknown
        case .schemeDate, .schemeEditions: .schemeDate
        case .schemeAmbiguous, .editionsMeet: .schemeAmbiguous
        case .eligibilityContradicts: .eligibilityContradicts
        case .ratesDate, .ratesNever: .ratesDate
        case .regimeDate, .regimeNever: .regimeDate
        case .rateMissing: .rateMissing
        case .priceDate: .priceDate
        case .personAge, .personAges: .personAge
        case .subjectNotCovered: .subjectNotCovered
        case .settingNotCovered, .stayNotCovered, .regimeOfHomes: .settingNotCovered
        case .exemptionUnknown: .exemptionUnknown
        case .outcomeUnknown, .indicatorUnknown: .outcomeUnknown
        case .reasonMissing, .priceReasonMissing, .upliftReasonMissing: .reasonMissing
        case .beside, .birthChanges: .memberUnknown
        case .quantityOfVisits, .weeksTaken: .numberRange
        case .replacesInCircle, .holidaysUnknown, .termWeeksUnknown: .referenceUnknown
        case .questionUnknown, .questionRetired: .questionUnknown
        case .schemeVersion: .schemeUnknown
        case .answerRetired, .answerUnknown, .answerNotOnGrid, .answerNotAsked: .answerUnknown
        case .answerNotApplicable: .answerNotApplicable
        case .answerContradicts: .answerContradicts
        case .shareUnknown: .shareUnknown
        case .incomeUnknown: .incomeUnknown
        case .rateUnknown: .rateUnknown
        case .benefitsTogether: .benefitsTogether
        case .capitalUnknown: .capitalUnknown
        case .housingUnknown: .housingUnknown
        case .premiumUnknown: .premiumUnknown
        case .chargeMissing: .chargeMissing
        case .personalAmountMissing: .personalAmountMissing
        case .serviceUnknown: .serviceUnknown
        case .priceMissing, .priceUnmatched: .priceMissing
        case .topUpSetting, .topUpAbovePrice: .topUp
        case .employerRatesMissing, .employerAllowanceMissing: .rateMissing
        case .quantityZero, .stepZero: .quantityZero
        case .benefitAmount: .benefitAmount
        case .benefitDoubtful: .benefitDoubtful
        case .benefitUnpaid: .benefitUnpaid
        case .premiumDoubtful: .premiumDoubtful
        case .costReview: .costReview
        case .decisionDate: .decisionDate
        case .decidedByAnother, .decidedInUnknownRole: .decisionSigner
        case .caseIDRepeated: .caseIDRepeated
        case .caseIDMonth: .caseIDMonth
        case .personalDetail: .personalDetail
        case .meansUnused, .meansIdle: .meansUnused
        case .answerUnused: .answerUnused
        case .sourceUnknown: .sourceUnknown
        case .referenceUnknown, .referenceBelow: .referenceUnknown
        case .bandGap: .bandGap
        case .bandOverlap, .bandOrder: .bandOverlap
        case .bandAmount, .bandWithoutAmount: .bandAmount
        case .cellRepeated: .cellRepeated
        case .ratesOverlap: .ratesOverlap
        case .ratesGap: .ratesGap
        case .limitOrder, .limitsCrossed, .minimumAboveMost: .limitOrder
        case .measureOperations: .measureForm
        case .criteriaDate: .criteriaDate
        case .bandForm: .bandForm
        case .adjusterAction: .adjusterForm
        case .proof(let finding, _): finding.code
        case .accepted: .findingAccepted
        case .policyLimit, .premiumProtected, .beyondLaw: .policyLimit
        case .later(let fault, _), .ofScheme(let fault, _, _, _): fault.code
        case .policyWithoutEffect, .chargeAbovePrice: .policyWithoutEffect
        case .table(let kind): kind.code
        }
    }
}

extension Fault {
    /// How much it weighs.
    ///
    /// What will be a fault of some cases is a warning where it is told of their scheme beforehand.
    var severity: Severity {
        switch self {
        case .editionsMeet, .ratesNever, .regimeOfHomes, .later, .ofScheme(_, _, _, _?): .warning
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
