import PersonalBudgets
import Testing

@Suite("Codes of problems")
struct ProblemCodeTests {
    /// Schemes in use name these.
    @Test func `a council can accept what the proof of a scheme finds, and nothing else`() {
        #expect(
            ProblemCode.acceptable.map(\.rawValue) == [
                "table-gap", "table-overlap", "total-outside", "table-doubt", "total-missing",
                "band-unreachable", "rule-unreachable", "bands-mergeable", "amount-falls",
                "amount-cliff", "amount-below-nothing", "need-falls", "question-idle",
                "points-equal", "rule-uncited", "table-stale", "rates-gap",
            ]
        )
    }

    @Test func `a case by itself is refused for its facts, not for its form or its neighbours`() {
        let codes = ProblemCode.ofCases
        #expect(codes.first == .caseIDFormat)
        #expect(codes.contains(.answerUnknown) && codes.contains(.quantityZero))
        for code in [ProblemCode.jsonComma, .memberUnknown, .caseIDRepeated, .bandGap, .tableGap] {
            #expect(!codes.contains(code), "\(code.rawValue)")
        }
    }
}
