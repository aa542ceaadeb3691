import BudgetDocuments
import BudgetReports
import Foundation
import PersonalBudgets
import TestKit
import Testing

/// What `scheme show` says of a scheme: nothing that is not so, and each rule that it has.
@Suite("A scheme as a page")
struct SchemePageTests {
    private struct Page {
        let lines: [Substring]
        /// The text and the Markdown, each run together, and the Markdown without its escapes.
        let forms: [String]
        let scheme: Scheme

        init(_ file: String, _ changes: [Change] = []) throws {
            let id = try #require(Tree(json: Repository.bytes("fixtures/" + file))["/id"]?.written)
            let library = try Library.readOnce.with(file, changes)
            let rulebook = try #require(library.rulebook(id))
            let page = SchemePage(rulebook, beside: library)
            func words(_ text: String) -> String {
                text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            lines = page.text.split(separator: "\n")
            forms = [words(page.text), words(page.markdown.replacing("\\", with: ""))]
            scheme = rulebook.scheme.scheme
        }
    }

    private static let files =
        ((try? Fixtures.names(in: "schemes")) ?? []) + ((try? Fixtures.names(in: "prices")) ?? [])

    @Test(arguments: files)
    func `the page of a scheme names every measure and price, and says of none what it is not`(
        file: String
    ) throws {
        let page = try Page(file)
        #expect(page.lines.allSatisfy { $0.count <= 80 })
        let services = page.scheme.prices?.services ?? []
        let prices = services.flatMap { ($0.price.map { [$0] } ?? []) + $0.rows.map(\.price) }
        let own = services.contains { $0.price == nil && $0.rows.isEmpty }
        let bands = page.scheme.allocation?.bands.compactMap(\.amounts) ?? []
        for form in page.forms {
            for measure in page.scheme.questionnaire?.measures ?? [] {
                #expect(form.contains(measure.id))
            }
            for price in prices {
                #expect(form.contains(written(price, in: page.scheme.currency)))
            }
            #expect(form.contains("own price of each line") == own)
            #expect(!form.contains("counted points: ."))
            let hasRanges = bands.contains { $0.lowerBound != $0.upperBound }
            #expect(form.contains("The indicative budget is the") == hasRanges)
        }
    }

    /// The twelve questions of Exampleshire have the source of the questionnaire; one that has another
    /// is no longer of all.
    @Test(arguments: [([], 1), ([Change.set("/questionnaire/questions/3/at", "p. 4")], 11)])
    func `a source that all rows of a section have is said once`(
        changes: [Change],
        times: Int
    ) throws {
        let page = try Page("schemes/exampleshire-2026.json", changes)
        for form in page.forms {
            let parts = form.components(separatedBy: "three points are about one hour of help")
            #expect(parts.count - 1 == times)
            #expect(form.contains("Source: points and weights") == (times == 1))
        }
    }

    @Test func `a council's own multiple of the guarantee is shown with the source it has`() throws
    {
        let page = try Page(
            "schemes/exampleshire-2026.json",
            [
                .set("/sources/decision", ["title": "Decision of the cabinet"]),
                .set(
                    "/contribution/guarantee",
                    [
                        "factor": .number("1.05"), "rounding": "up", "source": "decision",
                        "at": "minute 7", "evidence": "seen",
                    ]
                ),
            ]
        )
        for form in page.forms {
            #expect(form.contains("1.05 of what is left, rounded up to the penny"))
            #expect(form.contains("minute 7"))
            #expect(form.contains("Decision of the cabinet"))
        }
    }

    @Test(
        arguments: [
            (
                "wales-2025",
                [
                    "left to live on minimum income amount, 1.35 times amount and premiums",
                    "national most home.weekly-maximum a week",
                ]
            ),
            (
                "england-all-settings-2025",
                ["left to live on minimum income guarantee", "housing costs left rent, mortgage"]
            ),
            (
                "knowsley-care-home-2024",
                ["left to live on personal expenses allowance", "housing costs left none"]
            ),
        ]
    )
    func `the page says what the means test leaves to people`(scheme: String, words: [String])
        throws
    {
        let text = try Page("schemes/\(scheme).json").forms[0]
        for words in words { #expect(text.contains(words), "\(words)") }
        #expect(text.contains("national most") == (scheme == "wales-2025"))
    }

    @Test func `income is shown as each of the means tests has it`() throws {
        let page = try Page("schemes/england-all-settings-2025.json")
        for form in page.forms {
            let parts = form.components(separatedBy: "Income in ").dropFirst()
            let names = [
                "the means test", "England, Care Act, care home for a time",
                "England, Care Act, care home for good",
            ]
            #expect(parts.count == names.count)
            for (part, name) in zip(parts, names) { #expect(part.hasPrefix(name)) }
            let allowance = parts.map {
                $0.components(separatedBy: "Attendance Allowance").dropFirst().first?
                    .split { !$0.isLetter }.first
            }
            #expect(allowance == ["counted", "ignored", "counted"])
        }
        // What another means test treats in the same way is not repeated.
        #expect(page.lines.count { $0.contains("  state-pension ") } == 1)
    }

    /// The rates that a case can name, with the amounts they stand for in each year and the number
    /// of the source of each.
    @Test func `the page says what each rate of a benefit is, and where it comes from`() throws {
        let page = try Page("schemes/exampleshire-2026.json")
        for words in [
            "standard is pip.daily-living.standard, enhanced is pip.daily-living.enhanced",
            "Rates, England, benefit year 2025/26, 2025-04-07 to 2026-04-05",
            "Rates, England, benefit year 2026/27, 2026-04-06 to 2027-04-11",
        ] {
            for form in page.forms { #expect(form.contains(words), "\(words)") }
        }
        // The part for daily living, of each year by the file that holds it.
        for year in [2025, 2026] {
            let cells = try Tree(json: Repository.bytes("fixtures/rates/england-\(year).json"))
            let amount = try #require(
                cells["/cells"]?.elements
                    .first { $0["/id"]?.written == "pip.daily-living.enhanced" }
            )
            let words = "pip.daily-living.enhanced £\(amount["/value"]?.written ?? "")"
            #expect(page.forms[0].contains(words))
        }
    }

    @Test(arguments: files)
    func `each source of a scheme's page has one number, and each number is used`(file: String)
        throws
    {
        let parts = try Page(file).lines.split(separator: "Sources")
        #expect(parts.count == 2)
        let used = Set(
            parts[0].joined(separator: " ").matches(of: #/\[(\d+), */#).compactMap { Int($0.1) }
        )
        let listed = parts[1].compactMap { line in
            line.prefixMatch(of: #/\[(\d+)\] /#).flatMap { Int($0.1) }
        }
        #expect(listed == Array(1...used.count))
        #expect(used == Set(listed))
    }

    private static let rows: Tree = [
        "id": "home-care", "title": "home care", "unit": "hour",
        "prices": [
            [
                "days": ["weekend"], "hours": ["08:00", "18:00"], "workers": 2,
                "price": .number("14.98"), "charge": 10, "least": .number("0.5"),
                "supplement": 2, "from": "2026-05-01",
            ],
            ["price": .number("11.86")],
        ],
    ]

    private static let measures: [Change] = [
        .set(
            "/questionnaire/measures",
            [
                [
                    "id": "worst", "text": "the worse of two",
                    "max": ["meals", ["of": "night", "times": 2, "when": ["meals": "some"]]],
                    "rounding": ["mode": "up", "to": .number("0.5")],
                ],
                [
                    "id": "grade", "text": "a grade", "when": ["home": "all"],
                    "table": [
                        "by": "worst",
                        "rows": [
                            ["from": 0, "to": 3, "value": 10],
                            ["above": 3, "value": 20],
                        ],
                    ],
                ],
            ]
        ),
        .set("/questionnaire/total", "grade"),
    ]

    private static let hours: Tree = [
        "id": "hours", "text": "hours of help", "kind": "number", "from": 0, "to": 10,
        "step": .number("0.5"), "optional": true, "when": ["meals": "some"],
    ]

    private static let contribution: Tree = [
        "regime": "england-care-act-home", "nightCare": "counted", "share": "9/10",
        "costShare": "3/5", "minimumCharge": .number("1.25"), "weeklyMaximum": 1687,
        "amounts": [["cell": "mig.single.25", "value": .number("188.85")]],
        "capital": ["step": 500, "incomePerStep": 1], "partWeeks": "week-start",
        "allowances": [["id": "own", "title": "a margin", "perWeek": 5, "ageFrom": 60]],
        "disabilityCosts": [
            "standardPerWeek": .number("10.85"), "most": "counted-benefits",
            "caps": [["kind": "laundry", "perWeek": 4]],
        ],
        "absences": "charged", "coupleMeans": "lower-of-own-and-joint",
        "lifetimeCap": ["total": 86000, "dailyLivingPerWeek": 200],
        "incomes": [["kind": "wages", "treatment": "counted"]],
        "directPaymentRounding": "down", "arrangementFeePerYear": 250,
        "source": "illustration", "evidence": "invented",
    ]

    @Test(
        arguments: [
            (
                [.set("/prices/services/0", rows)],
                [
                    "£14.98 an hour: weekends, 08:00 to 18:00, 2 workers, from 2026-05-01, at "
                        + "least 0.5 each time, and £2.00 each time",
                    "charged at £10.00", "£11.86 an hour",
                ]
            ),
            (
                [.remove("/questionnaire/unpaidSupport")],
                ["There is no rule for unpaid support: it takes nothing off."]
            ),
            (
                measures,
                [
                    "the most of meals, night x 2 (when meals is some), rounded up to a "
                        + "multiple of 0.5",
                    "by worst: 0 to 3 gives 10, over 3 gives 20", "only when home is all",
                    "The points are the measure grade.",
                ]
            ),
            (
                [.set("/questionnaire/questions/-", hours)],
                [
                    "a number from 0 to 10, in steps of 0.5; may be left out; asked when meals is "
                        + "some"
                ]
            ),
            (
                [.remove("/contribution/incomes"), .set("/contribution", contribution)],
                [
                    "0.9 of what is left", "0.6 at most", "£1.25 a week", "£1,687.00 a week",
                    "mig.single.25 £188.85", "£1.00 a week for each £500.00 or part",
                    "the first day rules the week, Monday to Sunday",
                    "a margin, £5.00 a week, from the age of 60",
                    "£10.85 a week without a list of them",
                    "no more than the benefits for disability that count",
                    "laundry, up to £4.00 a week", "days away",
                    "the person's own means, or those of both if that asks for less",
                    "£86,000.00, beside £200.00 a week for daily living", "£250.00 a year",
                ]
            ),
            (
                [
                    .set("/contribution/costShare", "3/5"),
                    .set("/contribution/weeklyMaximum", 400),
                    .set(
                        "/contribution/regimes",
                        [["settings": ["care-home"], "regime": "england-care-act-care-home"]]
                    ),
                ],
                [
                    "not in care homes",
                    "by england-care-act-care-home: share of the cost, most charge",
                ]
            ),
            (
                [
                    .set("/allocation/rounding", ["mode": "up", "to": 5]),
                    .set("/allocation/above", "nearest-band"),
                    .set(
                        "/allocation/adjusters/-",
                        [
                            "id": "extra", "add": ["of": "home", "price": .number("1.10")],
                            "rounding": ["mode": "down", "to": 1],
                            "when": ["points": ["from": 12]],
                        ]
                    ),
                ],
                [
                    "The budget is rounded up to a multiple of £5.00.",
                    "More points than in the bands: the amount of the nearest band.",
                    "add home x £1.10", "when points 12 or more",
                    "rounded down to a multiple of £1.00",
                    "A question stands for the points of its answer, before its weight and before "
                        + "unpaid support.",
                ]
            ),
            (
                [
                    .set(
                        "/allocation/bands",
                        [
                            [
                                "id": "A", "fromPoints": 0, "belowPoints": 10,
                                "amount": .number("33.33"), "perPoint": .number("0.50"),
                            ],
                            ["id": "B", "fromPoints": 10, "belowPoints": 20, "perPoint": 9],
                            ["id": "C", "fromPoints": 20, "amount": 180, "perPoint": 7],
                        ]
                    )
                ],
                [
                    "£33.33 and £0.50 for each point", "£9.00 for each point",
                    "£180.00 and £7.00 for each point above 20",
                ]
            ),
            (
                [
                    .set(
                        "/prices/authorities",
                        [["role": "manager", "upToPerYear": 49000], ["role": "head"]]
                    ),
                    .set("/prices/weeksInYear", "365/7"), .set("/prices/workersCharged", "one"),
                    .set("/prices/publicHolidays", ["2026-05-25"]),
                    .set(
                        "/prices/signOff",
                        [
                            "spending": [["category": "leisure", "upToPerYear": 600]],
                            "family": "with-reason", "crisis": true,
                            "riskTiers": [["id": "high", "role": "head", "reviewWeeks": 6]],
                        ]
                    ),
                ],
                [
                    "manager, up to £49,000.00 a year", "head, any cost", "365/7",
                    "one of them is charged", "2026-05-25", "leisure, up to £600.00 a year",
                    "with-reason", "a plan says who handles it",
                    "for a head or above to sign, reviewed within 6 weeks",
                ]
            ),
        ] as [([Change], [String])]
    )
    func `the page of a scheme says each rule that a scheme has`(changes: [Change], words: [String])
        throws
    {
        let before = try Page("schemes/exampleshire-2026.json")
        let page = try Page("schemes/exampleshire-2026.json", changes)
        for (form, other) in zip(page.forms, before.forms) {
            for words in words {
                #expect(form.contains(words), "\(words) in \(form)")
                let isOfBoth = ["£250.00 a year", "days away"].contains(words)
                #expect(isOfBoth || !other.contains(words), "\(words)")
            }
        }
    }
}
