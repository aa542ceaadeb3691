import PersonalBudgets

/// Three questions, three bands with amounts, and one adjuster: small enough to do by hand.
///
///     washing  weight 1     0, 4 or 10 points
///     meals    weight 1.5   0, 6, 8 or 24 points
///     nights   weight 0.5   0 or 5 points, or not applicable
///
///     points      0-10   10-20            20-30            30-40            40 and more
///     pounds      none   100.00-150.00    150.01-200.00    200.00-300.00    none
///
/// A bad night adds 2 units at £7.25, which is £14.50.
enum SmallScheme {
    static let washing = 0
    static let meals = 1
    static let nights = 2

    /// Where the shares that unpaid support can meet stand in the scheme.
    enum Share: Int, CaseIterable {
        case third
        case half
        case most
        case all

        /// A third, a half, three quarters and all, in twelfths.
        var twelfths: Int64 {
            switch self {
            case .third: 4
            case .half: 6
            case .most: 9
            case .all: 12
            }
        }
    }

    static let citation = Citation(
        title: "Made up for a test",
        address: "",
        locator: "the table above",
        evidence: .invented
    )

    static func questionnaire() throws(CalculationFault) -> Questionnaire {
        Questionnaire(
            questions: [
                question("washing", weight: .one, points: [0, 4, 10]),
                question("meals", weight: try Exact(3, over: 2), points: [0, 6, 8, 24]),
                question(
                    "nights",
                    weight: try Exact(1, over: 2),
                    points: [0, 5],
                    notApplicable: "sleeps elsewhere"
                ),
            ],
            shares: [
                UnpaidShare(id: "third", share: try Exact(1, over: 3)),
                UnpaidShare(id: "half", share: try Exact(1, over: 2)),
                UnpaidShare(id: "most", share: try Exact(3, over: 4)),
                UnpaidShare(id: "all", share: .one),
            ],
            unpaidSupportCitation: citation
        )
    }

    static let bands = [
        Band(id: "below", from: .zero, below: Exact(10), amounts: nil),
        Band(id: "A", from: Exact(10), below: Exact(20), amounts: Pence(100_00)...Pence(150_00)),
        Band(id: "B", from: Exact(20), below: Exact(30), amounts: Pence(150_01)...Pence(200_00)),
        Band(id: "C", from: Exact(30), below: Exact(40), amounts: Pence(200_00)...Pence(300_00)),
        Band(id: "above", from: Exact(40), below: nil, amounts: nil),
    ]

    static let badNights = Adjuster(
        id: "bad-nights",
        action: .answers(
            question: nights,
            [nil, .units(quantity: Exact(2), service: 0, price: Pence(7_25))]
        ),
        citation: citation
    )

    static func allocation(
        bands: [Band] = bands,
        point: Allocation.Point = .middle,
        planLimit: Allocation.PlanLimit = .top,
        adjusters: [Adjuster] = [badNights],
        rounding: Rounding = .nearest
    ) -> Allocation {
        Allocation(
            bands: bands,
            point: point,
            planLimit: planLimit,
            adjusters: adjusters,
            rounding: RoundingRule(rounding),
            citation: citation
        )
    }

    /// The rules of a scheme that has a questionnaire and an allocation, and nothing else.
    static func rules() throws(CalculationFault) -> RuleSet {
        RuleSet(
            scheme: Scheme(
                id: "small",
                version: "1",
                title: "A small scheme",
                notice: "Made up",
                applies: Applicability(
                    dates: .earliest ... .latest,
                    ageFrom: 18,
                    settings: Setting.allCases
                ),
                questionnaire: try questionnaire(),
                allocation: allocation(),
                contribution: nil,
                prices: nil
            ),
            meansTest: nil
        )
    }

    private static func question(
        _ id: String,
        weight: Exact,
        points: [Int64],
        notApplicable: String? = nil
    ) -> Question {
        Question(
            id: id,
            text: id,
            weight: weight,
            answers: points.map { .init(id: "\($0)", text: "\($0) points", points: Exact($0)) },
            notApplicable: notApplicable,
            citation: citation
        )
    }
}
