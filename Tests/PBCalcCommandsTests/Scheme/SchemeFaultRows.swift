import BudgetDocuments
import PersonalBudgets

extension SchemeFaultRow {
    static let bands = "/allocation/bands"
    static let questions = "/questionnaire/questions"
    static let service: Tree = [
        "id": "home-care", "title": "home care", "unit": "hour", "price": .number("25.20"),
        "source": "illustration", "evidence": "invented",
    ]
    private static let flag: Tree = ["id": "ill", "text": "illness", "kind": "flag"]

    /// The parts of a provider's price.
    private static func parts(_ shares: String...) -> Tree {
        .list(
            shares.enumerated().map { ["id": .text("part-\($0)"), "share": .text($1)] }
        )
    }

    /// Measures and their total, with one question more.
    static func measures(_ list: Tree, total: String = "need") -> [Change] {
        [
            .set(questions + "/-", flag), .set("/questionnaire/measures", list),
            .set("/questionnaire/total", .text(total)),
        ]
    }

    static let all: [SchemeFaultRow] = [
        // A part of an amount, not pounds or per cent.
        .init(
            "P01",
            "a cliff in pounds",
            [.set("/allocation/cliff", 75)],
            "number-range",
            "/allocation/cliff",
            "the most is 10"
        ),
        // Bands that overlap, with the shared points.
        .init(
            "P01",
            "bands overlap",
            [.set(bands + "/1/fromPoints", 11)],
            "band-overlap",
            bands + "/1",
            "11 to below 12"
        ),
        .init(
            "P01",
            "one band within another",
            [.set(bands + "/3/belowPoints", 23)],
            "band-overlap",
            bands + "/4",
            "21 to below 23"
        ),
        .init(
            "P01",
            "two open bands",
            [.remove(bands + "/20/belowPoints")],
            "band-overlap",
            bands + "/21",
            "118"
        ),
        .init(
            "P01",
            "rows of a measure's table overlap",
            measures([
                [
                    "id": "need",
                    "table": [
                        "by": "ill",
                        "rows": [
                            ["from": 0, "to": 1, "value": 3], ["from": 1, "to": 2, "value": 20],
                        ],
                    ],
                ]
            ]),
            "table-overlap",
            "/questionnaire/measures/0/table/rows/1",
            "ill 1"
        ),
        // Gaps, with the uncovered points.
        .init(
            "P02",
            "gap between bands",
            [.set(bands + "/1/fromPoints", 13)],
            "band-gap",
            bands + "/1",
            "from 12 to below 13"
        ),
        .init(
            "P02",
            "a band left out",
            [.remove(bands + "/5")],
            "band-gap",
            bands + "/5",
            "from 24 to below 27"
        ),
        .init(
            "P02",
            "gap in a measure's table",
            measures([
                [
                    "id": "need",
                    "table": ["by": "ill", "rows": [["from": 0, "to": 0, "value": 20]]],
                ]
            ]),
            "table-gap",
            "/questionnaire/measures/0/table/rows",
            "\"need\""
        ),
        // Bands out of order.
        .init(
            "P03",
            "a band before the first",
            [
                .set(bands + "/0/fromPoints", 130), .set(bands + "/0/belowPoints", 140),
                .set(bands + "/21/belowPoints", 130),
                .set("/allocation/below", "no-figure"), .set("/allocation/above", "no-figure"),
            ],
            "limit-order",
            bands + "/1",
            "B2 stands after B1"
        ),
        .init(
            "P03",
            "a band that ends before it begins",
            [.set(bands + "/1/belowPoints", 10)],
            "limit-order",
            bands + "/1/belowPoints"
        ),
        // More points, less money.
        .init(
            "P04",
            "an amount falls",
            [
                .set(bands + "/2/fromPerWeek", .number("40.00")),
                .set(bands + "/2/toPerWeek", .number("60.00")),
            ],
            "amount-falls",
            bands + "/2",
            "B3"
        ),
        .init(
            "P04",
            "an amount falls by a penny",
            [
                .set(bands + "/2/fromPerWeek", .number("50.00")),
                .set(bands + "/2/toPerWeek", .number("74.98")),
            ],
            "amount-falls",
            bands + "/2",
            "B2"
        ),
        .init(
            "P05",
            "negative weight",
            [.set(questions + "/0/weight", .number("-1.5"))],
            "number-format",
            questions + "/0/weight"
        ),
        .init(
            "P05",
            "negative points",
            [.set(questions + "/0/answers/1/points", .number("-4"))],
            "number-format",
            questions + "/0/answers/1/points"
        ),
        .init(
            "P05",
            "negative price",
            [.set("/prices/services/0/price", .number("-25.20"))],
            "money-format",
            "/prices/services/0/price"
        ),
        .init(
            "P05",
            "negative amount",
            [.set(bands + "/1/fromPerWeek", .number("-50.00"))],
            "money-format",
            bands + "/1/fromPerWeek"
        ),
        // Units and names that are not known, with the nearest.
        .init(
            "P08",
            "unknown currency",
            [.set("/currency", "GPB")],
            "choice-unknown",
            "/currency",
            "GPB"
        ),
        .init(
            "P08",
            "unknown period",
            [.set("/allocation/every", "yearly")],
            "choice-unknown",
            "/allocation/every"
        ),
        .init(
            "P08",
            "unknown kind of question",
            [.set(questions + "/0/kind", "single")],
            "choice-unknown",
            questions + "/0/kind"
        ),
        .init(
            "P08",
            "unknown mark of evidence",
            [.set("/allocation/evidence", "sene")],
            "choice-unknown",
            "/allocation/evidence"
        ),
        .init(
            "P14",
            "an adjuster of no question",
            [.set("/allocation/adjusters/0/question", "nights")],
            "reference-unknown",
            "/allocation/adjusters/0/question",
            "nights"
        ),
        .init(
            "P14",
            "an addition for no answer",
            [.set("/allocation/adjusters/0/additions/0/answer", "oftn")],
            "reference-unknown",
            "/allocation/adjusters/0/additions/0/answer",
            "oftn"
        ),
        .init(
            "P14",
            "an addition of no service",
            [.set("/allocation/adjusters/0/additions/0/service", "sleepin")],
            "reference-unknown",
            "/allocation/adjusters/0/additions/0/service",
            "sleepin"
        ),
        .init(
            "P14",
            "a measure of no question",
            measures([["id": "need", "sum": ["meels"]]]),
            "reference-unknown",
            "/questionnaire/measures/0/sum/0",
            "meels"
        ),
        .init(
            "P14",
            "a total of no measure",
            measures([["id": "need", "sum": ["meals"]]], total: "needs"),
            "reference-unknown",
            "/questionnaire/total",
            "needs"
        ),
        .init(
            "P14",
            "a condition on no answer",
            [.set("/allocation/adjusters/0/when", ["night": "allways"])],
            "reference-unknown",
            "/allocation/adjusters/0/when/night",
            "allways"
        ),
        .init(
            "P14",
            "a source that is not listed",
            [.set("/allocation/source", "ilustration")],
            "source-unknown",
            "/allocation/source",
            "ilustration"
        ),
        // References that come back to themselves: a measure reads only those above it.
        .init(
            "P09",
            "a measure of itself",
            measures([["id": "need", "sum": ["need"]]]),
            "reference-unknown",
            "/questionnaire/measures/0/sum/0",
            "above this one: need reads need"
        ),
        .init(
            "P09",
            "two measures of each other",
            measures([
                ["id": "first", "sum": ["need"]], ["id": "need", "sum": ["first"]],
            ]),
            "reference-unknown",
            "/questionnaire/measures/0/sum/0",
            "above this one: first reads need reads first"
        ),
        // No rounding.
        .init(
            "P11",
            "no rounding of the budget",
            [.remove("/allocation/rounding")],
            "member-missing",
            "/allocation",
            "rounding"
        ),
        .init(
            "P11",
            "no rounding of prices",
            [.remove("/prices/rounding")],
            "member-missing",
            "/prices",
            "rounding"
        ),
        .init(
            "P11",
            "an unknown rounding",
            [.set("/allocation/rounding", "half-up")],
            "choice-unknown",
            "/allocation/rounding",
            "half-up"
        ),
        .init(
            "P11",
            "rounding to nothing",
            [.set("/allocation/rounding", ["mode": "nearest", "to": .number("0.00")])],
            "number-range",
            "/allocation/rounding/to"
        ),
        // Both neighbours claim their shared edge.
        .init(
            "P12",
            "both hold the edge",
            [
                .set("/allocation/step", 1), .remove(bands + "/1/belowPoints"),
                .set(bands + "/1/toPoints", 15),
            ],
            "band-overlap",
            bands + "/2",
            "15"
        ),
        // The highest and the lowest score that can be had.
        .init(
            "P13",
            "the highest score is above the top band",
            [.remove(bands + "/21")],
            "total-outside",
            "/allocation",
            "148"
        ),
        .init(
            "P13",
            "the lowest score is below the first band",
            [.remove(bands + "/0")],
            "total-outside",
            "/allocation",
            "0 points"
        ),
        // What a scheme must say, and can say in one way only.
        .init(
            "P02",
            "half of an amount",
            [.remove(bands + "/1/toPerWeek")],
            "band-amount",
            bands + "/1",
            "B2"
        ),
        .init(
            "P02",
            "a band without an amount between others",
            [.remove(bands + "/5/fromPerWeek"), .remove(bands + "/5/toPerWeek")],
            "band-amount",
            bands + "/5",
            "B6"
        ),
        .init(
            "P01",
            "an amount said twice",
            [.set(bands + "/1/amount", .number("60.00"))],
            "band-form",
            bands + "/1",
            "B2"
        ),
        .init(
            "P08",
            "an adjuster that does two things",
            [.set("/allocation/adjusters/0/atMost", .number("900.00"))],
            "adjuster-form",
            "/allocation/adjusters/0",
            "overnight"
        ),
        .init(
            "P08",
            "a measure that does two things",
            measures([["id": "need", "sum": ["ill"], "max": ["ill", 2]]]),
            "measure-form",
            "/questionnaire/measures/0/sum"
        ),
        .init(
            "P07",
            "the last day is before the first",
            [.set("/applies/to", "2026-03-31")],
            "date-order",
            "/applies/to"
        ),
        .init(
            "P16",
            "an oldest age below the youngest",
            [.set("/applies/ageTo", 17)],
            "limit-order",
            "/applies/ageTo"
        ),
        .init(
            "P05",
            "a share above one",
            [.set("/questionnaire/unpaidSupport/shares/1/share", .text("5/4"))],
            "share-format",
            "/questionnaire/unpaidSupport/shares/1/share"
        ),
        .init(
            "P05",
            "parts of a price that are less than the whole",
            [.set("/prices/providerParts", parts("1/2", "49/100"))],
            "share-format",
            "/prices/providerParts",
            "0.99"
        ),
        // The first and the last are the whole: with the one between there is no exact sum.
        .init(
            "P05",
            "parts of a price that are more, by a part too fine to be added",
            [
                .set(
                    "/prices/providerParts",
                    parts(
                        "1/4611686018427387847",
                        "1/4611686018427387817",
                        "4611686018427387846/4611686018427387847"
                    )
                )
            ],
            "share-format",
            "/prices/providerParts"
        ),
        .init(
            "P14",
            "a threshold left out",
            [
                .set("/eligibility", ["criteria": "facs"]), .set("/applies/from", "2014-04-01"),
                .set("/applies/to", "2015-03-31"),
            ],
            "member-missing",
            "/eligibility",
            "threshold"
        ),
    ]
}
