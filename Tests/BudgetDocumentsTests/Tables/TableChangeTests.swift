@testable import BudgetDocuments
import Testing

struct `Tables, changing the base case` {
    /// A column and a cell, and what has to come out.
    static let changes: [(columns: String, row: String)] = [
        // Answers are ids; one in two voices is replaced by one word; 30 - 5 - 2.
        ("answers.keeping-safe,points?", "none,23"),
        ("answers.night,points?,missing?", "null,null,answers.night"),
        ("answers.night,missing?", "\"{\"\"state\"\":\"\"unknown\"\"}\",answers.night"),
        ("answers.night.state,missing?", "unknown,answers.night"),
        ("answers.keeping-safe.agreed,points?", "none,23"),
        // An element is found by its kind, and a lone name sets its amount.
        ("finance.capital.savings,contribution_max_week?", "29000.02,63.06"),
        (
            "finance.capital.savings,finance.capital.savings.owners,person_pays_week?",
            "14250.01,1,62.06"
        ),
        // One that is not there is added: 61.069230 + 20.00, every week.
        ("finance.income.private-pension,person_pays_week?", "20,81.06"),
        // 52.00 a year is 1.00 a week.
        (
            "finance.income.private-pension,finance.income.private-pension.every,person_pays_week?",
            "52.00,year,62.06"
        ),
        ("finance.capital.current-account,person_pays_week?", "11850.01,62.06"),
        ("finance.housing.council-tax,person_pays_week?", "12,49.06"),
        ("finance.disabilityCosts.heating,person_pays_week?", "10.00,51.06"),
        // null takes an element out: 71.069230 without the rent.
        ("finance.housing.rent,person_pays_week?", "null,71.06"),
        ("finance.housing.council-tax,person_pays_week?", "null,61.06"),
        ("finance.housing,missing?", "null,finance.housing"),
        // Without disability costs: 66.838461.
        ("finance.disabilityCosts,person_pays_week?", "[],66.83"),
        ("finance,person_pays_week?", "null,null"),
        // A whole takes no part away that a column before it sets.
        (
            "finance.capital.savings,finance,full_cost?",
            "90000,\"{\"\"status\"\":\"\"full\"\",\"\"capital\"\":[]}\",TRUE"
        ),
        // A column of notes is nobody's business.
        ("x-note,points?", "of whatever,28"),
        // Words are words, even where they look like a number or a truth.
        ("schemeVersion,band?", "1,B7"),
        ("plan.lines.pa.price,plan.lines.pa.priceReason,plan_week?", "27.90,2024,200.00"),
        ("unpaidSupport.meals.by,points?", "true,28"),
        ("finance.status,person_pays_week?,full_cost?", "declined,177,TRUE"),
        ("finance.paidNightCare,person_pays_week?", "TRUE,98.96"),
        ("plan,basis?", "null,budget"),
        ("plan.lines.pa.quantity,plan_week?", "0.5,152.40"),
        ("plan.lines.pa,plan_week?", "null,144.20"),
        ("unpaidSupport.meals,points?", "all,26"),
        ("unpaidSupport.meals.willing,points?", "false,30"),
        ("unpaidSupport.home,unpaidSupport.home.agreed,points?", "all,2026-04-18,25"),
        ("starts,person_pays_week?", "2026-04-05,73.16"),
        ("person.chargingExempt,person_pays_week?", "\"[\"\"cjd\"\"]\",0"),
        ("eligibility.impairment,eligibility?", "no,not-eligible"),
        // Faults are a result like any other.
        ("answers.meals,errors?", "sometimes,answer-unknown"),
        ("answers.meals,person.born,errors?", "12,2020-02-30,date-unknown;answer-unknown"),
        ("finance.capital.savings,errors?", "1.234,money-format"),
        ("answers.meals,errors?", "none,null"),
    ]

    @Test(
        arguments: [
            ("28.00", true), ("86/3", true), ("86/", false), ("86/3/1", false), ("many", false),
        ]
    )
    func `points can be asserted as they come out`(text: String, canBe: Bool) {
        #expect(ResultColumn.points.type.mayHold(text) == canBe)
    }

    /// Money comes out in pence, points in whatever they are.
    @Test(arguments: [("187.50", true), ("375/2", false), ("-1", true), ("much", false)])
    func `money is asserted in decimals`(text: String, canBe: Bool) {
        #expect(ResultColumn.budgetWeek.type.mayHold(text) == canBe)
    }

    @Test(arguments: changes)
    func `a cell changes what its column names`(columns: String, row: String) throws {
        let run = try SmallTable.run(columns, row)
        #expect(run.places == [])
        #expect(run.differences == [])
        #expect(run.passed == 1)
    }

    @Test
    func `a row leaves the base case as it was for the next`() throws {
        let run = try SmallTable.run("answers.meals,points?", "none,26", ",28", "daily,30", ",28")
        #expect(run.differences == [])
        #expect(run.compared == 4)
    }

    @Test
    func `the day of the table holds unless a row says another`() throws {
        let text = """
            # pbcalc.table.v1 scheme=exampleshire-2026 base=x.json date=2026-04-05
            id,why,kind,date,starts,date?,contribution_max_week?
            A1,the table's day,specified,,,2026-04-05,73.16
            A2,the row's start,specified,,2026-04-06,2026-04-05,61.06

            """
        let run = try SmallTable.run(text)
        #expect(run.places == [])
        #expect(run.differences == [])
    }

    @Test
    func `numbers keep their digits and text its characters`() throws {
        let base = #"{"a":854.70,"b":[1.0,"é\n\"\u0007\\",null,true,false],"c":{},"d":-0.10}"#
        #expect(String(decoding: try JSONTree(json: Array(base.utf8)).json, as: UTF8.self) == base)
    }
}
