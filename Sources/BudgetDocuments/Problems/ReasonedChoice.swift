/// What a case may say only with a reason.
public enum ReasonedChoice: Sendable {
    case notionalMeans
    case lessThanClaimed
    case moreThanClaimed
    case aboveCap
    case statedPremium
}

extension ReasonedChoice {
    /// What is done, in words.
    var words: String {
        switch self {
        case .notionalMeans: "counting what the person does not have"
        case .lessThanClaimed: "allowing less than was claimed"
        case .moreThanClaimed: "allowing more than was claimed"
        case .aboveCap: "allowing more than the council's cap"
        case .statedPremium: "stating a premium"
        }
    }
}
