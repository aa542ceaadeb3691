public import PersonalBudgets

extension ProblemCode {
    /// What `pbcalc help CODE` says.
    public var help: ProblemHelp {
        switch self {
        // Text that is not JSON.
        case .jsonEmpty: .jsonEmpty
        case .jsonEncoding: .jsonEncoding
        case .jsonUnexpected: .jsonUnexpected
        case .jsonComment: .jsonComment
        case .jsonComma: .jsonComma
        case .jsonWord: .jsonWord
        case .jsonNumber: .jsonNumber
        case .jsonControl: .jsonControl
        case .jsonEscape: .jsonEscape
        case .jsonOpen: .jsonOpen
        case .jsonAfterEnd: .jsonAfterEnd
        case .jsonDepth: .jsonDepth
        case .jsonTooMany: .jsonTooMany
        case .jsonLongString: .jsonLongString
        // Any document.
        case .fileTooLarge: .fileTooLarge
        case .formatUnknown: .formatUnknown
        case .formatUnexpected: .formatUnexpected
        case .memberUnknown: .memberUnknown
        case .memberMissing: .memberMissing
        case .memberRepeated: .memberRepeated
        case .typeWrong: .typeWrong
        case .textEmpty: .textEmpty
        case .idFormat: .idFormat
        case .idRepeated: .idRepeated
        case .dateFormat: .dateFormat
        case .dateUnknown: .dateUnknown
        case .dateOrder: .dateOrder
        case .timeFormat: .timeFormat
        case .moneyFormat: .moneyFormat
        case .numberFormat: .numberFormat
        case .numberRange: .numberRange
        case .shareFormat: .shareFormat
        case .choiceUnknown: .choiceUnknown
        case .numberTooLarge: .numberTooLarge
        // Cases.
        case .caseIDFormat: .caseIDFormat
        case .schemeUnknown: .schemeUnknown
        case .schemeDate: .schemeDate
        case .ratesDate: .ratesDate
        case .rateMissing: .rateMissing
        case .priceDate: .priceDate
        case .personAge: .personAge
        case .subjectNotCovered: .subjectNotCovered
        case .settingNotCovered: .settingNotCovered
        case .exemptionUnknown: .exemptionUnknown
        case .outcomeUnknown: .outcomeUnknown
        case .reasonMissing: .reasonMissing
        case .questionUnknown: .questionUnknown
        case .answerUnknown: .answerUnknown
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
        case .priceMissing: .priceMissing
        case .topUp: .topUp
        case .quantityZero: .quantityZero
        case .benefitAmount: .benefitAmount
        case .caseIDRepeated: .caseIDRepeated
        case .caseIDMonth: .caseIDMonth
        case .personalDetail: .personalDetail
        case .meansUnused: .meansUnused
        // Schemes, regimes, rates.
        case .sourceUnknown: .sourceUnknown
        case .referenceUnknown: .referenceUnknown
        case .bandGap: .bandGap
        case .bandOverlap: .bandOverlap
        case .bandAmount: .bandAmount
        case .cellRepeated: .cellRepeated
        case .ratesOverlap: .ratesOverlap
        case .limitOrder: .limitOrder
        case .measureForm: .measureForm
        case .bandForm: .bandForm
        case .adjusterForm: .adjusterForm
        // What the proof of a scheme finds.
        case .tableGap: .tableGap
        case .tableOverlap: .tableOverlap
        case .totalOutside: .totalOutside
        case .bandUnreachable: .bandUnreachable
        case .bandsMergeable: .bandsMergeable
        case .amountFalls: .amountFalls
        case .amountCliff: .amountCliff
        case .needFalls: .needFalls
        case .questionIdle: .questionIdle
        case .ruleUncited: .ruleUncited
        case .tableStale: .tableStale
        case .findingAccepted: .findingAccepted
        case .policyLimit: .policyLimit
        case .policyWithoutEffect: .policyWithoutEffect
        }
    }
}
