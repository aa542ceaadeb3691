import BudgetDocuments
import Testing

@Suite("Whom a scheme is for")
struct ApplicabilityTests {
    @Test func `a child is outside a scheme for adults`() throws {
        let child =
            #""born": "2010-01-15", "household": "single", "children": 0, "setting": "home""#
        #expect(try Charge(person: child).faults() == ["person-age"])
    }

    @Test func `somebody a day younger than 18 is not in the scheme`() throws {
        let answer = try Answer("EX-0042", [.set("/person/born", "2008-05-05")])
        #expect(answer[.status] == "faults")
        #expect(answer.result["/faults/0/code"] == "person-age")
        #expect(answer[.pays] == "null")
    }
}
