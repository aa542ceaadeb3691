import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// Somebody whose means are tested and nothing else: a case written as short as can be.
struct Charge {
    var scheme = "england-all-settings-2025"
    var date = "2025-06-02"
    var person = #""born": "1980-01-15", "household": "single", "children": 0, "setting": "home""#
    var income = ""
    var capital = ""
    var housing = ""
    var costs = ""
    /// Further members of the finance.
    var finance = ""
    /// Further members of the case.
    var more = ""
    /// The cost a week; nil for no plan.
    var cost: String?

    var json: String {
        let plan =
            cost.map { cost in
                """
                , "plan": { "lines": [ { "id": "support", "service": "support", "quantity": 1,
                "every": "week", "price": \(cost), "priceReason": "example",
                "route": "council-managed", "funding": "council", "charge": "means-tested" } ] }
                """
            } ?? ""
        return """
            { "format": "pbcalc.case.v1", "id": "CHAR-0001", "scheme": "\(scheme)",
            "subject": "adult", "date": "\(date)", "person": { \(person) },
            "finance": { "status": "full", "paidNightCare": false, "income": [ \(income) ],
            "capital": [ \(capital) ], "housing": [ \(housing) ],
            "disabilityCosts": [ \(costs) ]\(finance.isEmpty ? "" : ", " + finance) }
            \(more.isEmpty ? "" : ", " + more)\(plan) }
            """
    }

    /// What the program makes of it, under the council's scheme after some changes.
    func answer(_ changes: [Change] = []) throws -> Answer {
        try Answer(Array(json.utf8), with: library(changes))
    }

    /// What the program makes of it with a library that was read before.
    func answer(with library: Library) throws -> Answer {
        try Answer(Array(json.utf8), with: library, explain: false)
    }

    /// The charges of the days, week by week.
    func charges(
        from first: String,
        to last: String,
        _ changes: [Change] = []
    ) throws -> ChargeAccount {
        var assessor = Assessor(try library(changes))
        let days = try Charge.day(first)...Charge.day(last)
        let document = Document(file: "case.json", bytes: Array(json.utf8))
        switch assessor.charges(of: document, on: days) {
        case .good(let account, _): return account
        case .faulty(let faults):
            Issue.record("\(faults.map(\.message))")
            throw Tree.Trouble.notJSON
        }
    }

    static func day(_ text: String) throws -> CalendarDate {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
    }

    /// The codes of its faults.
    func faults(_ changes: [Change] = []) throws -> [String] {
        (try answer(changes).result["/faults"]?.elements ?? []).compactMap { $0["/code"]?.written }
    }

    /// The built-in documents and the scheme of the case, after some changes to it.
    func library(_ changes: [Change] = []) throws -> Library {
        try Library().with("schemes/\(scheme).json", changes)
    }

    /// The same without an amount of a year.
    func library(without cell: String, in year: String) throws -> Library {
        let rates = try Tree(json: Repository.bytes("fixtures/rates/\(year).json"))
        let index = try #require(
            rates["/cells"]?.elements.firstIndex { $0["/id"]?.written == cell }
        )
        let bytes = try rates.changed(by: [.remove("/cells/\(index)")]).json
        var library = try library()
        #expect(library.add([Document(file: year, bytes: bytes)]).isEmpty)
        return library
    }

    /// An item of income a week.
    static func income(_ kind: String, _ amount: String, rate: String? = nil) -> String {
        let rate = rate.map { #""rate": "\#($0)", "# } ?? ""
        return #"{ "kind": "\#(kind)", \#(rate)"amount": \#(amount), "every": "week" }"#
    }

    /// Savings of the person's own.
    static func savings(_ amount: String, owners: Int = 1) -> String {
        #"{ "kind": "savings", "amount": \#(amount), "owners": \#(owners) }"#
    }

    /// A cost of disability, all of it allowed.
    static func cost(_ kind: String, _ amount: String, allowed: String? = nil) -> String {
        """
        { "kind": "\(kind)", "claimed": \(amount), "allowed": \(allowed ?? amount),
        "every": "week", "reason": "told in the visit" }
        """
    }
}

extension Charge {
    /// A single person of pension age at home, of whom 232.60 a week is left in 2025/26 and 241.45
    /// in 2026/27.
    static let retired =
        #""born": "1940-01-15", "household": "single", "children": 0, "setting": "home""#

    static let pension = income("state-pension", "260.60")
    static let pipEnhanced = income("pip-daily-living", "110.40", rate: "enhanced")

    /// Somebody with a pension that is 28.00 above what is left to her in 2025/26, and 19.15 above
    /// it in 2026/27.
    static func pensioner(_ more: String = "", born: String = "1940-01-15") -> Charge {
        Charge(
            person: retired.replacing("1940-01-15", with: born),
            income: pension,
            more: more
        )
    }

    /// The codes of what a person should look at, where it can be worked out.
    func notes() throws -> [String] {
        var assessor = Assessor(try library())
        let document = Document(file: "case.json", bytes: Array(json.utf8))
        guard case .good(_, let notes) = assessor.assess(document) else {
            Issue.record("there are faults")
            return []
        }
        return notes.diagnostics.map(\.code.rawValue)
    }

    /// The page that explains it, under the council's scheme after some changes.
    func page(_ changes: [Change] = []) throws -> String {
        let person = try answer(changes).person
        return ExplanationPage(person).text
    }
}

extension ChargeAccount {
    /// The charge of each week.
    var pence: [Int64?] { weeks.map { $0.charge?.count } }
}
