import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("What is stated twice")
struct StatedTwiceTests {
    @Test(
        arguments: [
            (#""chargingExempt": ["cjd", "section-117", "cjd"]"#, "", "id-repeated"),
            (
                "",
                """
                "premiums": [ { "kind": "enhanced-disability", "applies": true, "reason": "one" },
                  { "kind": "enhanced-disability", "applies": false, "reason": "other" } ]
                """,
                "id-repeated"
            ),
            ("", #""chargePerWeek": 10.00"#, "member-unknown"),
        ]
    )
    func `what is stated of means twice, or beside its contrary, is a fault`(
        person: String,
        finance: String,
        code: String
    ) throws {
        var charge = Charge(finance: finance)
        if !person.isEmpty { charge.person += ", " + person }
        #expect(try charge.faults() == [code])
    }

    @Test func `free care that is stated twice is a fault`() throws {
        var charge = Charge(scheme: "scotland-care-home-2024", date: "2024-06-03")
        charge.person = """
            "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home",
            "freeCare": ["personal-care", "personal-care"]
            """
        #expect(try charge.faults() == ["id-repeated"])
    }

    private static let rent =
        #"{ "kind": "rent", "amount": 110.00, "help": 100.00, "every": "week" }"#
    private static let laundry =
        #"{ "kind": "laundry", "claimed": 25.00, "allowed": 25.00, "every": "month" }"#

    /// Each is taken off as often as it stands: what is told is of the second.
    @Test(
        arguments: [
            (rent, rent, "", true),
            (rent, rent.replacing("110.00", with: "110.01"), "", false),
            (rent, rent.replacing("\"every", with: "\"sharedBy\": 1, \"every"), "", true),
            (rent, rent.replacing("\"every", with: "\"sharedBy\": 2, \"every"), "", false),
            (rent, rent.replacing("\"rent", with: "\"council-tax"), "", false),
            (laundry, laundry, "", true),
            (laundry, laundry.replacing("laundry", with: " Laundry"), "", true),
            (laundry, laundry.replacing("month", with: "week"), "", false),
            (
                laundry.replacing(" }", with: #", "evidence": "bill of May" }"#),
                laundry.replacing(" }", with: #", "evidence": "bill of June" }"#), "", false
            ),
            // A note of the case's own tells them apart, unless both say the same.
            (laundry, laundry.replacing(" }", with: #", "x-note": "the second" }"#), "", false),
            (rent, rent.replacing("{ ", with: #"{ "x-for": "the studio", "#), "", false),
            (
                rent.replacing(" }", with: #", "x-for": "room 1" }"#),
                rent.replacing(" }", with: #", "x-for": "room 2" }"#), "", false
            ),
            (
                rent.replacing(" }", with: #", "x-for": "room 1" }"#),
                rent.replacing(" }", with: #", "x-for": "room 1" }"#), "", true
            ),
            // The name of a note may have any character.
            (
                rent.replacing(" }", with: #", "x-a/~b": "room 1" }"#),
                rent.replacing(" }", with: #", "x-a/~b": "room 2" }"#), "", false
            ),
            // Nothing comes off for either.
            (
                rent.replacing("100.00", with: "110.00"), rent.replacing("100.00", with: "110.00"),
                "", false
            ),
            // Nobody may charge the person at all.
            (rent, rent, #", "chargingExempt": ["cjd"]"#, false),
        ]
    )
    func `a cost that is stated twice, alike in everything, is told`(
        first: String,
        second: String,
        person: String,
        isTold: Bool
    ) throws {
        let isHousing = first.contains("rent")
        let list = [first, second].joined(separator: ", ")
        var charge = Charge(housing: isHousing ? list : "", costs: isHousing ? "" : list)
        charge.person += person
        let found = Document(file: "case.json", bytes: Array(charge.json.utf8))
            .findings(with: try charge.library())
        let pointer = "/finance/\(isHousing ? "housing" : "disabilityCosts")/1/kind"
        #expect(
            found.filter { $0.code == .benefitDoubtful }.map(\.pointer) == (isTold ? [pointer] : [])
        )
        #expect(found.allSatisfy { $0.severity == .warning }, "\(found.map(\.message))")
    }

    private static let savings = #"{ "kind": "savings", "amount": 16000.00 }"#
    private static let gift = savings.replacing(
        " }",
        with: #", "notional": true, "reason": "a gift in May" }"#
    )

    @Test(
        arguments: [
            (savings, savings, "", true),
            (savings, savings.replacing(" }", with: #", "owners": 1 }"#), "", true),
            (savings, savings.replacing(" }", with: #", "owners": 2 }"#), "", false),
            (savings, savings.replacing("16000.00", with: "16000.01"), "", false),
            (savings, savings.replacing("savings", with: "shares"), "", false),
            (savings, savings.replacing(" }", with: #", "x-note": "the bank" }"#), "", false),
            (savings, savings.replacing(" }", with: #", "secured": 1.00 }"#), "", false),
            (savings, gift, "", false), (gift, gift, "", true),
            (gift, gift.replacing("May", with: "June"), "", false),
            // What counts for nothing, and whom nobody may charge.
            (
                savings.replacing("16000", with: "0"), savings.replacing("16000", with: "0"), "",
                false
            ),
            (
                savings.replacing("savings", with: "personal-possessions"),
                savings.replacing("savings", with: "personal-possessions"), "", false
            ),
            (savings, savings, #", "chargingExempt": ["cjd"]"#, false),
        ]
    )
    func `capital that is stated twice, alike in everything, is told`(
        first: String,
        second: String,
        person: String,
        isTold: Bool
    ) throws {
        var charge = Charge(capital: "\(first), \(second)")
        charge.person += person
        let found = Document(file: "case.json", bytes: Array(charge.json.utf8))
            .findings(with: try charge.library())
        let told = found.filter { $0.code == .benefitDoubtful }.map(\.pointer)
        #expect(told == (isTold ? ["/finance/capital/1/kind"] : []))
        #expect(found.allSatisfy { $0.severity == .warning }, "\(found.map(\.message))")
    }

    @Test(
        arguments: [
            (laundry, "\(laundry), \(laundry)", ["/changes/0/finance/disabilityCosts/1/kind"]),
            ("\(laundry), \(laundry)", laundry, ["/finance/disabilityCosts/1/kind"]),
            (laundry, laundry, []),
        ]
    )
    func `what a change states twice is told with its day`(
        first: String,
        later: String,
        pointers: [String]
    ) throws {
        let charge = Charge(
            costs: first,
            more: """
                "changes": [ { "from": "2025-09-01", "what": "visit",
                "finance": { "disabilityCosts": [ \(later) ] } },
                { "from": "2025-10-06", "what": "a child", "person": { "children": 1 } } ]
                """
        )
        let found = Document(file: "case.json", bytes: Array(charge.json.utf8))
            .findings(with: try charge.library())
        #expect(found.map(\.pointer) == pointers)
        #expect(
            found.allSatisfy {
                $0.message.hasPrefix("from 2025-09-01: ") == $0.pointer.hasPrefix("/changes")
            }
        )
    }
}
