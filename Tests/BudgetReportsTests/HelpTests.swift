import BudgetDocuments
import PersonalBudgets
import PlainText
import TestKit
import Testing

@testable import BudgetReports

struct `Help on a problem` {
    @Test(arguments: ProblemCode.allCases)
    func `help on a problem says what is wrong, why it matters, and shows both`(code: ProblemCode) {
        let help = code.help
        #expect(help.what.hasSuffix("."))
        #expect(help.why.hasSuffix("."))
        #expect(!help.example.isEmpty)
        #expect(!help.mended.isEmpty)
        #expect(help.example != help.mended)
    }

    @Test(arguments: ProblemCode.allCases)
    func `help on a problem fits on a screen`(code: ProblemCode) {
        let lines = ProblemHelpPage.text(code).split(
            separator: "\n",
            omittingEmptySubsequences: false
        ).dropLast()
        #expect(lines.count <= 24)
        for line in lines { #expect(DisplayWidth.columns(of: String(line)) <= 80) }
        for text in [code.help.example, code.help.mended] {
            let rows = text.split(separator: "\n")
            #expect((1...4).contains(rows.count))
            for row in rows { #expect(DisplayWidth.columns(of: String(row)) <= 76) }
        }
    }

    @Test(arguments: ProblemCode.allCases)
    func `help on a problem blames nobody`(code: ProblemCode) {
        let page = ProblemHelpPage.text(code).lowercased()
        for word in [
            "invalid", "illegal", "forbidden", "please", "sorry", "oops", "failed to",
        ] {
            #expect(!page.contains(word))
        }
    }

    /// It takes two files for rates that overlap or leave a gap, an id that is repeated, two editions, and a means
    /// test of other days.
    ///
    /// A doubt takes more questions than fit into an example.
    @Test(
        arguments: ProblemCode.allCases.filter {
            ![
                .ratesOverlap, .ratesGap, .caseIDRepeated, .schemeAmbiguous, .regimeDate,
                .tableDoubt,
            ]
            .contains($0)
        }
    )
    func `help on a problem shows an example that has the problem, and a mend that has none`(
        code: ProblemCode
    ) {
        let faulty = Frame(of: code).findings(code.help.example, with: code)
        #expect(faulty.contains { $0.code == code }, "\(faulty.map(\.message))")
        let mended = Frame(of: code).findings(code.help.mended, with: code)
        #expect(mended.isEmpty, "\(mended.map(\.message))")
    }
}

/// The rest of the file in which the lines of an example stand.
private enum Frame {
    /// The lines are the whole file, a case.
    case none
    /// Members of a case.
    case person
    /// Members of a case by a scheme that does not ask everything of everybody.
    case asked
    /// Members of a scheme.
    case scheme
    /// Members of the questionnaire of a scheme.
    case questionnaire
    /// Members of the allocation of a scheme.
    case allocation
    /// The personal amounts of a regime, and a case that needs one.
    case regime
    /// Cells of a rates file, and a case that needs one.
    case rates
    /// A table, or its lines below the first.
    case table

    init(of code: ProblemCode) {
        self =
            switch code {
            case .jsonEmpty, .jsonOpen, .jsonAfterEnd: .none
            case .answerUnused: .asked
            case .shareFormat, .sourceUnknown, .policyLimit, .policyWithoutEffect, .measureForm,
                .tableStale, .premiumsUnsaid, .findingAccepted, .criteriaDate:
                .scheme
            case .needFalls, .questionIdle, .pointsEqual, .ruleUnreachable, .totalMissing:
                .questionnaire
            case .idRepeated, .referenceUnknown, .bandGap, .bandOverlap, .bandAmount,
                .limitOrder, .bandForm, .adjusterForm, .tableGap, .tableOverlap, .totalOutside,
                .bandUnreachable, .bandsMergeable, .amountFalls, .amountCliff, .ruleUncited,
                .amountBelowNothing:
                .allocation
            case .personalAmountMissing: .regime
            case .rateMissing, .cellRepeated: .rates
            case .tableShape, .tableSetting, .tableColumn, .tableCell, .tableIDRepeated,
                .tableRowIdle, .tableNoRows:
                .table
            default: .person
            }
    }

    func findings(_ example: String, with code: ProblemCode) -> [Diagnostic] {
        let lines = Frame.written(out: example, for: code)
        var library = Library()
        switch self {
        case .none: return document(lines).assessed(with: library).diagnostics
        case .table:
            let settings = "# pbcalc.table.v1 scheme=exampleshire-2026 base=EX-0042.json\n"
            let text = lines.hasPrefix("#") ? lines : settings + lines
            return Document(file: "rows.csv", bytes: Array(text.utf8)).findingsInTable(
                with: library
            )
        case .person where code.severity == .warning: return person(lines).findings(with: library)
        case .person: return person(lines).assessed(with: library).diagnostics
        case .asked:
            let bytes = try? Fixtures.bytes("errors/beside/answer-unused.json")
            let reading = Document(file: "scheme.json", bytes: bytes ?? []).scheme()
            guard case .good(let scheme, _) = reading else { return reading.diagnostics }
            library.add(scheme)
            let members = #", "scheme": "falls-2026", "plan": { "lines": [] }"#
            return person(lines + members).findings(with: library)
        case .scheme where code == .tableStale || code == .findingAccepted:
            return scheme(lines).findings(
                with: library,
                on: CalendarDate(year: 2026, month: 6, day: 1)
            )
        case .scheme: return scheme(lines).scheme(beside: library).diagnostics
        case .questionnaire:
            let questionnaire = object(lines, among: questionnaireMembers)
            return scheme("\"questionnaire\": \(questionnaire)").findings(with: library)
        case .allocation:
            let allocation = object(lines, among: allocationMembers)
            let document = scheme("\"allocation\": \(allocation)")
            return Frame.isProof(code)
                ? document.findings(with: library) : document.scheme().diagnostics
        case .regime:
            let reading = document(regimeText(lines)).regime()
            guard case .good(let regime, _) = reading else { return reading.diagnostics }
            library.add(regime)
            return person(young).assessed(with: library).diagnostics
        case .rates:
            let reading = document(ratesText(lines)).rates()
            guard case .good(let rates, _) = reading else { return reading.diagnostics }
            library.add(rates)
            return person("").assessed(with: library).diagnostics
        }
    }

    /// Whether only the proof of a scheme finds it.
    private static func isProof(_ code: ProblemCode) -> Bool {
        switch code {
        case .tableGap, .tableOverlap, .totalOutside, .bandUnreachable, .bandsMergeable,
            .amountFalls, .amountCliff, .amountBelowNothing, .ruleUncited:
            true
        default: false
        }
    }

    /// What three dots stand for, written out.
    private static func written(out example: String, for code: ProblemCode) -> String {
        switch code {
        case .jsonEmpty where example.hasPrefix("("): ""
        case .jsonTooMany: example.replacing(/\.\.\./, with: repeated("{}, ", 10_000) + "{}")
        case .jsonLongString: example.replacing(/\.\.\./, with: repeated("a", 1 << 20))
        case .fileTooLarge: example.replacing(/\.\.\./, with: repeated("a", 16 << 20))
        default: example
        }
    }

    private static func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }
}

extension Frame {
    private func document(_ text: String) -> Document {
        // U+FFFD is how an é that is saved as Windows-1252 looks: one byte, E9.
        let parts = text.split(separator: "\u{FFFD}", omittingEmptySubsequences: false)
        let bytes = parts.map { Array($0.utf8) }.joined(separator: [0xE9])
        return Document(file: "example.json", bytes: Array(bytes))
    }

    /// The lines, and those of the other members that they do not have.
    private func object(_ lines: String, among members: KeyValuePairs<String, String>) -> String {
        let others = members.filter { !has($0.key, lines) }
        let all = [lines].filter { !$0.isEmpty } + others.map { "\"\($0.key)\": \($0.value)" }
        return "{ \(all.joined(separator: ",\n  ")) }"
    }

    /// Whether the lines have a member of a name that stands in no bracket of theirs.
    private func has(_ name: String, _ lines: String) -> Bool {
        lines.ranges(of: "\"\(name)\":").contains { found in
            let before = lines[..<found.lowerBound]
            return before.count { "[{".contains($0) } == before.count { "]}".contains($0) }
        }
    }

    private func person(_ lines: String) -> Document {
        document(object(lines, among: caseMembers))
    }

    private func scheme(_ lines: String) -> Document {
        document(object(lines, among: schemeMembers))
    }

    /// The built-in regime with other personal amounts.
    private func regimeText(_ amounts: String) -> String {
        builtIn("england-care-act-home").replacing(
            /"personalAmounts": \[[^\]]*\]/,
            with: amounts
        )
    }

    /// The built-in rates with other amounts for single people.
    private func ratesText(_ cells: String) -> String {
        builtIn("england-2026").split(separator: "\n")
            .filter { !$0.contains("\"mig.single.25\"") && !$0.contains("\"mig.single.18\"") }
            .joined(separator: "\n")
            .replacing("\"cells\": [", with: "\"cells\": [ \(cells),")
    }

    private func builtIn(_ id: String) -> String {
        BuiltInText.all.first { $0.id == id }?.text ?? ""
    }
}

private let young = """
    "person": { "born": "2004-09-03", "household": "single", "children": 0, "setting": "home" }
    """

private let caseMembers: KeyValuePairs = [
    "format": #""pbcalc.case.v1""#,
    "id": #""EX-0042""#,
    "scheme": #""exampleshire-2026""#,
    "subject": #""adult""#,
    "date": #""2026-04-20""#,
    "person": """
    { "born": "1971-09-03", "household": "single", "children": 0, "setting": "home" }
    """,
    "finance": #"{ "status": "full", "income": [], "capital": [] }"#,
    "plan": """
    { "lines": [ { "id": "care", "service": "home-care", "quantity": 3.5, "every": "week",
      "route": "council-managed", "funding": "council", "charge": "means-tested" } ] }
    """,
]

private let schemeMembers: KeyValuePairs = [
    "format": #""pbcalc.scheme.v1""#,
    "id": #""exampleshire-2026""#,
    "version": #""1""#,
    "title": #""Exampleshire""#,
    "subject": #""adult""#,
    "applies": """
    { "from": "2026-04-06", "to": "2027-03-31", "ageFrom": 18, "settings": ["home"] }
    """,
    "sources": """
    { "illustration": { "title": "An illustration" }, "kirklees": { "title": "Charges" } }
    """,
    "questionnaire": """
    { "source": "illustration", "evidence": "invented", "questions": [ { "id": "night",
      "text": "help at night", "weight": 1, "answers": [
      { "id": "none", "points": 0, "text": "no help" },
      { "id": "often", "points": 4, "text": "someone sleeps in" } ] } ] }
    """,
    "prices": """
    { "from": "2026-04-01", "to": "2027-03-31", "rounding": "nearest",
      "source": "illustration", "evidence": "invented", "services": [ { "id": "sleep-in",
      "title": "sleep-in", "unit": "night", "price": 110.00 } ] }
    """,
]

private let questionnaireMembers: KeyValuePairs = [
    "source": #""illustration""#,
    "evidence": #""invented""#,
]

private let allocationMembers: KeyValuePairs = [
    "point": #""middle""#,
    "planLimit": #""top""#,
    "rounding": #""nearest""#,
    "source": #""illustration""#,
    "evidence": #""invented""#,
    "bands": #"[ { "id": "B1", "fromPoints": 0 } ]"#,
]
