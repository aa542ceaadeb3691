import Testing

@testable import PersonalBudgets

@Suite("The score of answers")
struct ScoreTests {
    private func score(_ answers: [Answer], met: [Exact]? = nil) throws -> Score {
        var trace = Trace(on: false)
        return try #require(
            try SmallScheme.questionnaire().score(answers, met: met, trace: &trace)
        )
    }

    @Test(
        arguments: [
            // Halves of a point. Washing 0, 8, 20; meals 0, 18, 24, 72; nights 0, 5.
            ([.choice(0), .choice(0), .choice(0)], 0),
            ([.choice(1), .choice(0), .choice(0)], 8),
            ([.choice(2), .choice(1), .choice(1)], 20 + 18 + 5),
            ([.choice(2), .choice(3), .choice(1)], 20 + 72 + 5),
            ([.choice(0), .choice(2), .choice(0)], 24),
            // Not applicable asks for nothing.
            ([.choice(2), .choice(1), .notApplicable], 20 + 18),
            ([.choice(0), .choice(0), .notApplicable], 0),
        ] as [([Answer], Int64)]
    )
    func `points are each answer's times the weight of its question`(
        answers: [Answer],
        halves: Int64
    ) throws {
        let score = try score(answers)

        #expect(try score.total.value == Exact(halves, over: 2))
        #expect(score.answers?.value == score.total.value)
        #expect(score.unpaidSupport?.value == .zero)
    }

    @Test func `support that meets half a need halves that need's points and no other's`() throws {
        // 10 + 9 + 2.5 = 21.5, less half of washing's 10.
        let half = try Exact(1, over: 2)
        let score = try score([.choice(2), .choice(1), .choice(1)], met: [half, .zero, .zero])

        #expect(try score.answers?.value == Exact(43, over: 2))
        #expect(score.unpaidSupport?.value == Exact(5))
        #expect(try score.total.value == Exact(33, over: 2))
    }

    @Test func `support that meets all of every need leaves no points`() throws {
        let score = try score([.choice(2), .choice(3), .choice(1)], met: [.one, .one, .one])

        #expect(score.total.value == .zero)
        #expect(score.unpaidSupport?.value == score.answers?.value)
    }

    @Test func `support with what does not apply takes nothing off`() throws {
        let score = try score([.choice(2), .choice(1), .notApplicable], met: [.zero, .zero, .one])

        #expect(score.unpaidSupport?.value == .zero)
        #expect(score.total.value == Exact(19))
    }

    @Test func `every set of answers and shares scores as whole numbers of 24ths do`() throws {
        // Weights are halves and shares twelfths: points * 2 * weight * (12 - share) in 24ths.
        let halves: [[Int64]] = [[0, 8, 20], [0, 18, 24, 72], [0, 5]]
        let shares: [Int64] = [0] + SmallScheme.Share.allCases.map(\.twelfths)
        var wrong: [String] = []
        var count = 0
        for washing in 0..<3 {
            for meals in 0..<4 {
                for nights in 0..<2 {
                    let answers: [Answer] = [.choice(washing), .choice(meals), .choice(nights)]
                    let counted = [halves[0][washing], halves[1][meals], halves[2][nights]]
                    for code in 0..<125 {
                        let met = [shares[code % 5], shares[code / 5 % 5], shares[code / 25]]
                        let left = zip(counted, met).reduce(0) { $0 + $1.0 * (12 - $1.1) }
                        let score = try score(
                            answers,
                            met: try met.map { try Exact($0, over: 12) }
                        )
                        count += 1
                        if try score.total.value != Exact(left, over: 24) {
                            wrong.append("\(answers) \(met)")
                        }
                    }
                }
            }
        }

        #expect(count == 3000)
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test(arguments: [Answer.absent, .unknown, .declined, .notAgreed])
    func `an answer that is not settled stands in the way of a total`(open: Answer) throws {
        let questionnaire = try SmallScheme.questionnaire()

        #expect(questionnaire.unanswered(in: [.choice(0), open, .choice(0)]) == [1])
        #expect(questionnaire.unanswered(in: [open, .choice(0), open]) == [0, 2])
    }

    @Test func `a choice and not applicable are settled answers`() throws {
        let answers: [Answer] = [.choice(0), .choice(1), .notApplicable]

        #expect(try SmallScheme.questionnaire().unanswered(in: answers).isEmpty)
    }
}
