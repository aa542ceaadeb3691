import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("What is to be looked at from a later day of the year")
struct WarningsAheadTests {
    private static let higher = Charge.income("attendance-allowance", "110.40", rate: "higher")

    /// Support from 2 June 2025, in a care home.
    private static func charge(
        _ stay: String = "",
        household: String = "single",
        income: String = "\(Charge.pension), \(higher)",
        capital: String = "",
        changes: String? = nil
    ) -> Charge {
        Charge(
            person: """
                "born": "1940-01-15", "household": "\(household)", "children": 0,
                "setting": "care-home"\(stay)
                """,
            income: income,
            capital: capital,
            more: changes.map { #""changes": [ \#($0) ]"# } ?? "",
            cost: "900.00"
        )
    }

    private static func change(_ day: String, _ facts: String) -> String {
        #"{ "from": "\#(day)", "what": "told", \#(facts) }"#
    }

    private func warnings(of charge: Charge, weeks: Int = 52) throws -> [Diagnostic] {
        let text = charge.json.replacing(
            #""quantity": 1,"#,
            with: #""quantity": 1, "weeks": \#(weeks),"#
        )
        return Document(file: "case.json", bytes: Array(text.utf8))
            .findings(with: try charge.library())
            .filter { $0.severity == .warning }
    }

    private static func ends(_ day: String) -> String {
        "from \(day) Attendance Allowance is not paid in a care home that the council pays for"
    }

    /// 28 days from 2 June 2025 end on 29 June.
    @Test(
        arguments: [
            // What is about something else says nothing of the benefit.
            (change("2025-06-09", #""finance": { "capital": [] }"#), "/finance/income/1/kind"),
            (change("2025-06-09", #""person": { "children": 1 }"#), "/finance/income/1/kind"),
            // All income anew, with the benefit and with no end of it.
            (
                change("2025-06-09", #""finance": { "income": [ \#(higher) ] }"#),
                "/changes/0/finance/income/0/kind"
            ),
            // It ends a day late.
            (
                change("2025-07-01", #""finance": { "income": [ \#(Charge.pension) ] }"#),
                "/finance/income/1/kind"
            ),
            (change("2025-06-30", #""finance": { "income": [ \#(Charge.pension) ] }"#), nil),
            (
                change(
                    "2025-06-30",
                    """
                    "finance": { "income": [ \(Charge.pension),
                    \(Charge.income("attendance-allowance", "0.00", rate: "higher")) ] }
                    """
                ), nil
            ),
            // Who lives elsewhere by then, or pays the full cost, goes on having it.
            (change("2025-06-30", #""person": { "setting": "home" }"#), nil),
            (
                change("2025-06-23", #""finance": { "capital": [ \#(Charge.savings("30000")) ] }"#),
                nil
            ),
            (change("2025-06-23", #""finance": { "status": "light-touch-above" }"#), nil),
        ] as [(String, String?)]
    )
    func `a change takes back that a benefit ends where it bears on the benefit, and no other`(
        change: String,
        place: String?
    ) throws {
        let found = try warnings(of: Self.charge(changes: change))
            .filter { $0.code == .benefitDoubtful }
        #expect(found.map(\.message) == (place == nil ? [] : [Self.ends("2025-06-30")]))
        #expect(found.map(\.pointer) == [place].compactMap(\.self))
    }

    /// 28 days from 4 August 2025 end on 31 August.
    @Test func `whoever moves to a care home within the year loses the benefit there`() throws {
        var charge = Self.charge(
            changes: Self.change("2025-08-04", #""person": { "setting": "care-home" }"#)
        )
        charge.person = Charge.retired
        let found = try warnings(of: charge).filter { $0.code == .benefitDoubtful }
        #expect(found.map(\.message) == [Self.ends("2025-09-01")])
    }

    /// 28 days end on 29 June: a stay of which the council pays for the ninth week is charged so long.
    @Test(arguments: ["", #", "stay": "short""#], [(4, false), (5, true)])
    func `a benefit ends after four weeks of a stay for good, and of a short one`(
        stay: String,
        plan: (weeks: Int, isTold: Bool)
    ) throws {
        let found = try warnings(of: Self.charge(stay), weeks: plan.weeks)
            .filter { $0.code == .benefitDoubtful }
        #expect(found.map(\.message) == (plan.isTold ? [Self.ends("2025-06-30")] : []))
    }

    /// The council pays from the day on which savings have come down to 20,000.00: 28 days from 2 June
    /// 2025 end on 29 June, from 9 June on 6 July, and from 6 October on 2 November.
    @Test(arguments: [
        ("2025-06-09", "2025-07-07"), ("2025-10-06", "2025-11-03"), ("2026-04-27", "2026-05-25"),
    ])
    func `a benefit of whoever pays the full cost first ends four weeks after they no longer do`(
        change: String,
        end: String
    ) throws {
        let charge = Self.charge(
            capital: Charge.savings("30000"),
            changes: Self.change(
                change,
                #""finance": { "capital": [ \#(Charge.savings("20000")) ] }"#
            )
        )
        let found = try warnings(of: charge).filter { $0.code == .benefitDoubtful }
        // 52 weeks of support end on 31 May 2026.
        #expect(found.map(\.message) == [Self.ends(end)])
    }

    /// In "changes" somebody moves for a short stay, of up to eight weeks, and none is longer than 52.
    @Test(
        arguments: [
            (nil, nil), ("2025-09-01", nil), ("2025-07-08", nil),
            ("2025-07-07", ("a temporary one", "2025-09-01")),
            ("2024-01-01", ("one for good", "2024-12-30")),
        ] as [(String?, (String, String)?)]
    )
    func `a stay that a change begins is said to count as a longer one`(
        stayFrom: String?,
        longer: (stay: String, since: String)?
    ) throws {
        let from = stayFrom.map { #", "stayFrom": "\#($0)""# } ?? ""
        var charge = Self.charge(
            changes: Self.change(
                "2025-09-01",
                #""person": { "setting": "care-home", "stay": "short"\#(from) }"#
            )
        )
        charge.person = Charge.retired
        let found = try warnings(of: charge).filter { $0.code == .dateOrder }
        #expect(found.map(\.pointer) == (longer == nil ? [] : ["/changes/0/person/stay"]))
        guard let longer else { return }
        let message =
            "the short stay counts as \(longer.stay) since \(longer.since), when its weeks were over"
        #expect(found.map(\.message) == [message])
    }

    /// Nobody can look on 2 June at what is to be looked at in September, change or no change.
    @Test(arguments: [
        ("2025-06-01", false, 1), ("2025-06-01", true, 1), ("2025-06-02", true, 0),
        ("2025-09-30", false, 0), ("2025-09-30", true, 0),
    ])
    func `a cost is to be looked at again when its day has come, whatever else changes`(
        reviewBy: String,
        changes: Bool,
        count: Int
    ) throws {
        var charge = Self.charge(
            changes: changes ? Self.change("2025-10-06", #""person": { "children": 1 }"#) : nil
        )
        charge.person = Charge.retired
        charge.costs = """
            { "kind": "bedding", "claimed": 4.00, "allowed": 4.00, "every": "week",
            "evidence": "receipts", "reviewBy": "\(reviewBy)" }
            """
        let found = try warnings(of: charge).filter { $0.code == .costReview }
        #expect(found.count == count)
    }

    /// A benefit for disability counts at home however long.
    @Test func `no benefit ends at home`() throws {
        var charge = Self.charge()
        charge.person = Charge.retired
        #expect(try warnings(of: charge).isEmpty)
    }

    /// 52 weeks from 2 September 2024 end on 31 August 2025.
    @Test(arguments: [(13, false), (14, true), (52, true)])
    func `a temporary stay is warned of as one for good from when on it counts as one`(
        weeks: Int,
        isTold: Bool
    ) throws {
        let stay = #", "stay": "temporary", "stayFrom": "2024-09-02""#
        let benefit = try warnings(of: Self.charge(stay), weeks: weeks)
        // The benefit is left out of a temporary stay, and ended 28 days after 2 September 2024.
        #expect(benefit.map(\.message) == (isTold ? [Self.ends("2024-09-30")] : []))
        let home = try warnings(
            of: Self.charge(
                stay,
                household: "couple",
                income: Charge.pension,
                capital: #"{ "kind": "main-home", "amount": 200000.00 }"#
            ),
            weeks: weeks
        )
        let message =
            "from 2025-09-01: the home the person lived in counts, and the person has a partner or "
            + "children"
        #expect(home.map(\.message) == (isTold ? [message] : []))
        #expect(home.allSatisfy { $0.pointer == "/finance/capital/0/kind" })
    }

    /// What is told of the first day is told once, though later days have it too.
    @Test func `a home that counts from the first day on is told once`() throws {
        let charge = Self.charge(
            household: "couple",
            capital: #"{ "kind": "main-home", "amount": 2000.00 }"#,
            changes: Self.change("2025-06-09", #""person": { "children": 1 }"#)
        )
        let found = try warnings(of: charge).filter { $0.pointer == "/finance/capital/0/kind" }
        #expect(found.count == 1)
        #expect(found.allSatisfy { !$0.message.hasPrefix("from") })
    }
}
