/// What can be wrong with a file: a stable code that tools and `pbcalc help` know.
///
/// Codes of text that is not JSON begin with `json-`; no other does.
public enum ProblemCode: String, CaseIterable, Sendable {
    // Text that is not JSON.
    case jsonEmpty = "json-empty"
    case jsonEncoding = "json-encoding"
    case jsonUnexpected = "json-unexpected"
    case jsonComment = "json-comment"
    case jsonComma = "json-comma"
    case jsonWord = "json-word"
    case jsonNumber = "json-number"
    case jsonControl = "json-control"
    case jsonEscape = "json-escape"
    case jsonOpen = "json-open"
    case jsonAfterEnd = "json-after-end"
    case jsonDepth = "json-depth"
    case jsonTooMany = "json-too-many"
    case jsonLongString = "json-long-string"

    // Any document.
    case fileTooLarge = "file-too-large"
    case formatUnknown = "format-unknown"
    case formatUnexpected = "format-unexpected"
    case memberUnknown = "member-unknown"
    case memberMissing = "member-missing"
    case memberRepeated = "member-repeated"
    case typeWrong = "type-wrong"
    case textEmpty = "text-empty"
    case idFormat = "id-format"
    case idRepeated = "id-repeated"
    case dateFormat = "date-format"
    case dateUnknown = "date-unknown"
    case dateOrder = "date-order"
    case timeFormat = "time-format"
    case moneyFormat = "money-format"
    case numberFormat = "number-format"
    case numberRange = "number-range"
    case shareFormat = "share-format"
    case choiceUnknown = "choice-unknown"
    case numberTooLarge = "number-too-large"

    // Cases.
    case caseIDFormat = "case-id-format"
    case schemeUnknown = "scheme-unknown"
    case schemeDate = "scheme-date"
    case schemeAmbiguous = "scheme-ambiguous"
    case eligibilityContradicts = "eligibility-contradicts"
    case ratesDate = "rates-date"
    case regimeDate = "regime-date"
    case rateMissing = "rate-missing"
    case priceDate = "price-date"
    case personAge = "person-age"
    case subjectNotCovered = "subject-not-covered"
    case settingNotCovered = "setting-not-covered"
    case exemptionUnknown = "exemption-unknown"
    case outcomeUnknown = "outcome-unknown"
    case reasonMissing = "reason-missing"
    case questionUnknown = "question-unknown"
    case answerUnknown = "answer-unknown"
    case answerNotApplicable = "answer-not-applicable"
    case answerContradicts = "answer-contradicts"
    case shareUnknown = "share-unknown"
    case incomeUnknown = "income-unknown"
    case rateUnknown = "rate-unknown"
    case benefitsTogether = "benefits-together"
    case capitalUnknown = "capital-unknown"
    case housingUnknown = "housing-unknown"
    case premiumUnknown = "premium-unknown"
    case chargeMissing = "charge-missing"
    case personalAmountMissing = "personal-amount-missing"
    case serviceUnknown = "service-unknown"
    case priceMissing = "price-missing"
    case topUp = "top-up"
    case quantityZero = "quantity-zero"
    case benefitAmount = "benefit-amount"
    case benefitDoubtful = "benefit-doubtful"
    case benefitUnpaid = "benefit-unpaid"
    case premiumDoubtful = "premium-doubtful"
    case costReview = "cost-review"
    case decisionDate = "decision-date"
    case decisionSigner = "decision-signer"
    case caseIDRepeated = "case-id-repeated"
    case caseIDMonth = "case-id-month"
    case personalDetail = "personal-detail"
    case meansUnused = "means-unused"
    case answerUnused = "answer-unused"
    case supportDoubtful = "support-doubtful"

    // Schemes, regimes, rates.
    case sourceUnknown = "source-unknown"
    case referenceUnknown = "reference-unknown"
    case bandGap = "band-gap"
    case bandOverlap = "band-overlap"
    case bandAmount = "band-amount"
    case cellRepeated = "cell-repeated"
    case ratesOverlap = "rates-overlap"
    case ratesGap = "rates-gap"
    case limitOrder = "limit-order"
    case measureForm = "measure-form"
    case criteriaDate = "criteria-date"
    case bandForm = "band-form"
    case adjusterForm = "adjuster-form"

    // What the proof of a scheme finds.
    case tableGap = "table-gap"
    case tableOverlap = "table-overlap"
    case totalOutside = "total-outside"
    case tableDoubt = "table-doubt"
    case totalMissing = "total-missing"
    case bandUnreachable = "band-unreachable"
    case ruleUnreachable = "rule-unreachable"
    case bandsMergeable = "bands-mergeable"
    case amountFalls = "amount-falls"
    case amountCliff = "amount-cliff"
    case amountBelowNothing = "amount-below-nothing"
    case needFalls = "need-falls"
    case questionIdle = "question-idle"
    case pointsEqual = "points-equal"
    case ruleUncited = "rule-uncited"
    case tableStale = "table-stale"
    case findingAccepted = "finding-accepted"
    case policyLimit = "policy-limit"
    case policyWithoutEffect = "policy-without-effect"
    case premiumsUnsaid = "premiums-unsaid"

    // Tables of rows.
    case tableShape = "table-shape"
    case tableSetting = "table-setting"
    case tableColumn = "table-column-unknown"
    case tableCell = "table-cell"
    case tableIDRepeated = "table-id-repeated"
    case tableRowIdle = "table-row-asserts-nothing"
    case tableNoRows = "table-no-rows"

    /// What a case by itself can be refused for, apart from the form of its text.
    public static var ofCases: [ProblemCode] {
        allCases.filter {
            $0.group == .cases && $0.severity == .error && $0 != .caseIDRepeated
        }
    }

    /// What a council can accept of its scheme, with a reason: whatever the proof finds.
    public static let acceptable: [ProblemCode] =
        allCases.filter { $0.group == .proof } + [.ratesGap]

    /// Whether it says that a day cannot be used, whoever has named the day.
    public var isOfDay: Bool { [.schemeDate, .ratesDate, .regimeDate, .priceDate].contains(self) }

    /// What codes are about.
    public enum Group: Sendable {
        /// Text that is not JSON.
        case json
        /// Any document.
        case documents
        /// Cases.
        case cases
        /// Schemes, regimes and rates.
        case rules
        /// What the proof of a scheme finds.
        case proof
        /// Tables of rows.
        case tables
    }

    /// What it is about.
    public var group: Group {
        switch self {
        case .jsonEmpty, .jsonEncoding, .jsonUnexpected, .jsonComment, .jsonComma, .jsonWord,
            .jsonNumber, .jsonControl, .jsonEscape, .jsonOpen, .jsonAfterEnd, .jsonDepth,
            .jsonTooMany, .jsonLongString:
            .json
        case .fileTooLarge, .formatUnknown, .formatUnexpected, .memberUnknown, .memberMissing,
            .memberRepeated, .typeWrong, .textEmpty, .idFormat, .idRepeated, .dateFormat,
            .dateUnknown, .dateOrder, .timeFormat, .moneyFormat, .numberFormat, .numberRange,
            .shareFormat, .choiceUnknown, .numberTooLarge:
            .documents
        case .caseIDFormat, .schemeUnknown, .schemeDate, .schemeAmbiguous,
            .eligibilityContradicts, .ratesDate, .regimeDate, .rateMissing, .priceDate, .personAge,
            .subjectNotCovered, .settingNotCovered, .exemptionUnknown, .outcomeUnknown,
            .reasonMissing, .questionUnknown, .answerUnknown, .answerNotApplicable,
            .answerContradicts, .shareUnknown, .incomeUnknown, .rateUnknown, .benefitsTogether,
            .capitalUnknown, .housingUnknown, .premiumUnknown, .chargeMissing,
            .personalAmountMissing, .serviceUnknown, .priceMissing, .topUp, .quantityZero,
            .benefitAmount, .benefitDoubtful, .benefitUnpaid, .premiumDoubtful, .costReview,
            .decisionDate, .decisionSigner, .caseIDRepeated, .caseIDMonth, .personalDetail,
            .meansUnused, .answerUnused, .supportDoubtful:
            .cases
        case .sourceUnknown, .referenceUnknown, .bandGap, .bandOverlap, .bandAmount,
            .cellRepeated, .ratesOverlap, .ratesGap, .limitOrder, .measureForm, .criteriaDate,
            .bandForm, .adjusterForm, .findingAccepted, .policyLimit, .policyWithoutEffect,
            .premiumsUnsaid:
            .rules
        case .tableGap, .tableOverlap, .totalOutside, .tableDoubt, .totalMissing,
            .bandUnreachable, .ruleUnreachable, .bandsMergeable, .amountFalls, .amountCliff,
            .amountBelowNothing, .needFalls, .questionIdle, .pointsEqual, .ruleUncited, .tableStale:
            .proof
        case .tableShape, .tableSetting, .tableColumn, .tableCell, .tableIDRepeated,
            .tableRowIdle, .tableNoRows:
            .tables
        }
    }

    /// How much it weighs.
    public var severity: Severity {
        switch self {
        case .benefitAmount, .findingAccepted: .note
        case .tableDoubt, .totalMissing, .bandUnreachable, .ruleUnreachable, .bandsMergeable,
            .amountCliff, .amountBelowNothing, .needFalls, .questionIdle, .pointsEqual,
            .ruleUncited, .tableStale:
            .warning
        case .caseIDMonth, .personalDetail, .meansUnused, .answerUnused, .policyWithoutEffect,
            .benefitDoubtful, .benefitUnpaid, .premiumDoubtful, .costReview, .decisionDate,
            .decisionSigner, .supportDoubtful, .ratesGap, .premiumsUnsaid:
            .warning
        default: .error
        }
    }
}

/// How much a problem weighs.
public enum Severity: String, Sendable {
    /// No figure is given.
    case error
    /// The file can be used; somebody should look.
    case warning
    /// Worth knowing.
    case note
}
