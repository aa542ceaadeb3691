import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

@Suite("A light-touch assessment")
struct LightTouchTests {
    @Test(arguments: [("99.99", "99.99"), ("100.00", "100.00"), ("120.00", "100.00")])
    func `the most of a week holds for a light-touch assessment too`(
        charge: String,
        pays: String
    ) throws {
        let wales = Charge(scheme: "wales-2025", cost: "160.00")
        let json = wales.json.replacing(
            #""status": "full""#,
            with: #""status": "light-touch-below", "chargePerWeek": \#(charge)"#
        )
        let answer = try Answer(Array(json.utf8), with: wales.library())
        #expect(answer[.maximum] == pays)
        #expect(answer[.pays] == pays)
        // Whoever asks the rules without the charge hears that it is missing, and of no £0.00.
        let person = try answer.person
        var facts = person.facts
        facts.finance?.chargePerWeek = nil
        let assessment = try person.rules.assess(facts)
        #expect(assessment.missing.contains(.finance))
        #expect(assessment.contribution?.maximum == nil)
        #expect(assessment.summary?.personPays == nil)
    }

    /// A charge that is assessed as less than the council asks for is none.
    ///
    /// One that is less because the support costs less is asked for.
    @Test(
        arguments: [
            ("4.99", "160.00", "0.00", "0.00"), ("5.00", "160.00", "5.00", "5.00"),
            ("5.00", "4.99", "5.00", "4.99"), ("99.99", "2.52", "99.99", "2.52"),
        ]
    )
    func `the least charge holds for what is assessed`(
        charge: String,
        cost: String,
        most: String,
        pays: String
    ) throws {
        let wales = Charge(scheme: "wales-2025", cost: cost)
        let json = wales.json.replacing(
            #""status": "full""#,
            with: #""status": "light-touch-below", "chargePerWeek": \#(charge)"#
        )
        let library = try wales.library([.set("/contribution/minimumCharge", 5)])
        let answer = try Answer(Array(json.utf8), with: library)
        #expect(answer[.maximum] == most)
        #expect(answer[.pays] == pays)
        let page = try AssessmentScreen(answer.person).text
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(page.contains("and less than £5.00 is not asked for") == (most == "0.00"))
    }

    /// Only the light touch below the full cost has a charge that somebody states.
    @Test(arguments: ["not-yet", "declined", "light-touch-above", "full"])
    func `a stated charge beside another status is a fault`(status: String) throws {
        let charge = Charge(finance: #""chargePerWeek": 50.00"#)
        let json = charge.json.replacing(#""full""#, with: "\"\(status)\"")
        let answer = try Answer(Array(json.utf8), with: charge.library())
        #expect(answer.result["/faults/0/code"] == "member-unknown")
    }
}
