import BudgetDocuments
import BudgetReports
import PersonalBudgets
import TestKit
import Testing

/// Each way a file can be wrong, as a person sees it: `fixtures/errors/<code>.json`, or `.csv` of
/// a table, provokes one code and no other, and `<code>.txt` is the page that `pbcalc check` prints for it.
struct `The gallery of errors` {
    /// Every exhibit, made once: some are large.
    static let exhibits = Result {
        try Dictionary(
            uniqueKeysWithValues: ProblemCode.allCases.map { ($0, try Exhibit($0)) }
        )
    }

    static func exhibit(_ code: ProblemCode) throws -> Exhibit {
        try #require(try exhibits.get()[code])
    }

    @Test(arguments: ProblemCode.allCases)
    func `the gallery of errors has one fault of its code in each file, and no other`(
        code: ProblemCode
    ) throws {
        let found = try Self.exhibit(code).findings
        #expect(found.map(\.code) == [code])
        #expect(found.map(\.severity) == [code.severity])
    }

    @Test(arguments: ProblemCode.allCases)
    func `the gallery of errors shows each as its golden does`(code: ProblemCode) throws {
        try #require(!Recording.isAskedInVain, "goldens are not written anew where CI is set")
        let page = ProblemPage.text(try Self.exhibit(code).findings)
        let golden = "errors/\(code.rawValue).txt"
        if Recording.isOn { try Fixtures.write(page, to: golden) }
        try #require(Fixtures.exists(golden), "write it with PBCALC_RECORD=1, and read it")
        #expect(try Fixtures.text(golden) == page)
    }

    @Test(arguments: ProblemCode.allCases)
    func `the gallery of errors keeps each page within 80 columns and the tongue civil`(
        code: ProblemCode
    ) throws {
        let found = try Self.exhibit(code).findings
        let page = ProblemPage.text(found)
        for line in page.split(separator: "\n") {
            // A long name keeps its place and code on one line, for editors to follow.
            let isHead = line.hasPrefix("fixtures/") && line.hasSuffix("]:")
            #expect(line.unicodeScalars.count <= 80 || isHead)
        }
        let words = [
            "invalid", "illegal", "forbidden", "please", "sorry", "oops", "failed to",
        ]
        for problem in found {
            let said = ([problem.message, problem.advice ?? ""]).joined(separator: " ").lowercased()
            for word in words { #expect(!said.contains(word)) }
            #expect(!problem.message.isEmpty)
            #expect(problem.message != code.rawValue)
        }
    }

    @Test(arguments: ProblemCode.allCases)
    func `the gallery of errors places each inside its file`(code: ProblemCode) throws {
        let exhibit = try Self.exhibit(code)
        let text = String(decoding: exhibit.document.bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for problem in exhibit.findings {
            try #require((1...lines.count).contains(problem.place.line))
            let line = lines[problem.place.line - 1].unicodeScalars.count
            #expect((1...line + 1).contains(problem.place.column))
            #expect(problem.endColumn > problem.place.column)
            #expect(problem.endColumn <= line + 2)
        }
    }

    /// Each way in which a table can be malformed: `fixtures/errors/tables/<name>.csv`, with its page.
    @Test(arguments: try Fixtures.names(in: "errors/tables", ending: ".csv"))
    func `the gallery of errors shows each malformed table as its golden does`(name: String) throws
    {
        try #require(!Recording.isAskedInVain, "goldens are not written anew where CI is set")
        let document = Document(file: "fixtures/" + name, bytes: try Fixtures.bytes(name))
        let found = document.findingsInTable(with: Library())
        #expect(!found.isEmpty)
        let page = ProblemPage.text(found)
        let golden = name.replacing(".csv", with: ".txt")
        if Recording.isOn { try Fixtures.write(page, to: golden) }
        try #require(Fixtures.exists(golden), "write it with PBCALC_RECORD=1, and read it")
        #expect(try Fixtures.text(golden) == page)
        for line in page.split(separator: "\n") {
            #expect(line.unicodeScalars.count <= 80 || line.hasPrefix("fixtures/"))
        }
    }

    @Test func `the gallery of errors holds no file of a code that is no more`() throws {
        let known = Set(ProblemCode.allCases.map { "errors/\($0.rawValue)" })
        for ending in [".json", ".csv", ".txt"] {
            for file in try Fixtures.names(in: "errors", ending: ending) {
                #expect(known.contains(String(file.dropLast(ending.count))))
            }
        }
        for file in try Fixtures.names(in: "errors/beside") {
            #expect(Fixtures.exists(file.replacing("beside/", with: "")))
        }
    }
}

/// The file of one code, with what must lie beside it for the fault to come about.
struct Exhibit {
    let document: Document
    let findings: [Diagnostic]

    init(_ code: ProblemCode) throws {
        let table = "errors/\(code.rawValue).csv"
        let isTable = Fixtures.exists(table)
        let name = isTable ? table : "errors/\(code.rawValue).json"
        document = Document(
            file: "fixtures/" + name,
            bytes: try Exhibit.tooLarge(code) ?? Fixtures.bytes(name)
        )
        var library = Library()
        let beside = "errors/beside/\(code.rawValue).json"
        if Fixtures.exists(beside) {
            library.add(beside: Document(file: beside, bytes: try Fixtures.bytes(beside)))
        }
        // A second edition is one only beside the first.
        if code == .schemeAmbiguous, let first = Library().scheme("exampleshire-2026") {
            library.add(edition: first)
        }
        if isTable {
            findings = document.findingsInTable(with: library)
            return
        }
        // A file of another kind is wrong only where a case is wanted.
        if code == .caseIDRepeated {
            var together = CheckedTogether()
            let first = Document(file: beside, bytes: try Fixtures.bytes(beside))
            _ = together.findings(in: first, beside: [])
            findings = together.findings(in: document, beside: [])
            return
        }
        findings =
            code == .formatUnexpected
            ? document.assessed(with: library).diagnostics
            : document.findings(
                with: library,
                on: code == .tableStale ? CalendarDate(year: 2026, month: 4, day: 1) : nil
            )
    }

    /// Files too large to be kept: made here.
    private static func tooLarge(_ code: ProblemCode) -> [UInt8]? {
        switch code {
        case .fileTooLarge:
            Array("{\n  \"format\": \"pbcalc.case.v1\"\n}".utf8)
                + [UInt8](repeating: UInt8(ascii: "\n"), count: 16 << 20)
        case .jsonLongString:
            Array("{\n  \"x-note\": \"".utf8)
                + [UInt8](repeating: UInt8(ascii: "a"), count: 2 << 20)
                + Array("\"\n}\n".utf8)
        case .jsonTooMany:
            Array("{\n".utf8)
                + (1...10_001).flatMap { Array("  \"x-\($0)\": 0,\n".utf8) }
                + Array("  \"format\": \"pbcalc.case.v1\"\n}\n".utf8)
        default: nil
        }
    }
}

extension Library {
    /// Adds a document of whatever kind it is.
    fileprivate mutating func add(beside document: Document) {
        switch document.kind {
        case .scheme: if case .good(let scheme, _) = document.scheme() { add(scheme) }
        case .regime: if case .good(let regime, _) = document.regime() { add(regime) }
        case .rates: if case .good(let rates, _) = document.rates() { add(rates) }
        case .case, .map, nil: break
        }
    }
}

extension Document {
    /// What is wrong with a table of which EX-0042 is the base case.
    func findingsInTable(with library: Library) -> [Diagnostic] {
        let sheet = TableSheet(self)
        let base = Result { try Fixtures.bytes("cases/EX-0042.json") }
            .mapError { TableBase.Trouble("\($0)") }
        return TableCases(sheet, base: sheet.settings.base.map { _ in base }, library)
            .each { _, _ in }
    }
}
