import BudgetDocuments
import Foundation
import Testing

/// The repository's files, found from where this one stands.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardized

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: path)))
    }

    /// A case of `fixtures/cases`, by its id.
    static func person(_ id: String) throws -> Tree {
        try Tree(json: bytes("fixtures/cases/\(id).json"))
    }
}

extension Library {
    /// The built-in documents, read once: many cases are worked out sooner with it.
    static let readOnce: Library = {
        let builtIn = Library()
        var library = builtIn
        if let scheme = builtIn.scheme("exampleshire-2026") { library.add(scheme) }
        if let regime = builtIn.regime("england-care-act-home") { library.add(regime) }
        for dates in builtIn.ratesDates() {
            if let rates = builtIn.rates(on: dates.lowerBound) { library.add(rates) }
        }
        return library
    }()
}

/// One change to a file: a value at a JSON Pointer, or nothing there.
struct Change: Sendable {
    let pointer: String
    let value: Tree?

    static func set(_ pointer: String, _ value: Tree) -> Change {
        Change(pointer: pointer, value: value)
    }

    static func remove(_ pointer: String) -> Change { Change(pointer: pointer, value: nil) }
}

extension Tree {
    /// The tree after some changes, made in order.
    func changed(by changes: [Change]) throws -> Tree {
        try changes.reduce(into: self) { tree, change in
            try tree.set(change.pointer, to: change.value)
        }
    }
}

/// What the program makes of a case.
struct Answer {
    let outcome: CaseResult
    /// The result as it is written to a file, steps and all.
    let result: Tree

    /// Works a case out from its bytes.
    init(_ bytes: [UInt8], with library: Library = Library(), explain: Bool = true) throws {
        let document = Document(file: "case.json", bytes: bytes)
        outcome = document.outcome(with: library, explain: explain)
        result = try Tree(json: outcome.json(explain: explain))
    }

    /// Works out a case of `fixtures/cases` after some changes.
    init(_ id: String, _ changes: [Change] = [], with library: Library = Library()) throws {
        try self.init(Repository.person(id).changed(by: changes).json, with: library)
    }

    /// The case with what came out; its faults are thrown.
    var person: AssessedCase {
        get throws {
            guard case .assessed(let person) = outcome else { throw Refused(faults: faultPlaces) }
            return person
        }
    }

    /// A case that a test takes for a good one has faults.
    struct Refused: Error { let faults: [String] }

    subscript(part: Part) -> String { result[part.pointer]?.written ?? "nothing" }

    /// A money figure in pence; nil when it is null.
    func pence(_ part: Part) throws -> Int? {
        guard let figure = Fraction(self[part]) else { return nil }
        let pence = figure * Fraction(100)
        try #require(pence.bottom == 1)
        return Int(pence.top)
    }

    var steps: [Tree] { result["/trace"]?.elements ?? [] }

    /// The exact value of a step.
    func step(_ id: String) throws -> Fraction {
        let step = try #require(steps.first { $0["/id"] == .text(id) }, "no step \(id)")
        return try #require(Fraction(step["/value"]?.written ?? ""))
    }
}

extension CaseResult {
    /// The result as a JSON text.
    func json(explain: Bool, compact: Bool = true) -> [UInt8] {
        var writer = JSONWriter(compact: compact)
        write(to: &writer, explain: explain)
        return writer.bytes
    }
}

/// A figure of the result, by a short name.
enum Part: String, CaseIterable, Sendable {
    case status = "/status"
    case missing = "/missing"
    case decision = "/eligibility/decision"
    case unable = "/eligibility/unable"
    case answers = "/points/answers"
    case unpaid = "/points/unpaidSupport"
    case points = "/points/total"
    case band = "/band/id"
    case indicative = "/budget/indicativePerWeek"
    case indicativeYear = "/budget/indicativePerYear"
    case limit = "/budget/limitPerWeek"
    case without = "/budget/withoutUnpaidSupportPerWeek"
    case maximum = "/contribution/maximumPerWeek"
    case tariff = "/contribution/tariffIncomePerWeek"
    case fullCost = "/contribution/fullCost"
    case reason = "/contribution/fullCostReason"
    case fee = "/contribution/arrangementFeePerYear"
    case plan = "/plan/perWeek"
    case planYear = "/plan/perYear"
    case oneOff = "/plan/oneOff"
    case chargeable = "/plan/chargeablePerWeek"
    case verdict = "/plan/verdict"
    case overLimit = "/plan/minusLimitPerWeek"
    case overPoint = "/plan/minusPointPerWeek"
    case managed = "/plan/byRoute/council-managed"
    case fund = "/plan/byRoute/individual-service-fund"
    case direct = "/plan/byRoute/direct-payment"
    case directNet = "/plan/directPaymentNetPerWeek"
    case invoice = "/plan/invoicePerWeek"
    case basis = "/summary/basis"
    case cost = "/summary/costPerWeek"
    case pays = "/summary/personPaysPerWeek"
    case council = "/summary/councilPaysPerWeek"
    case paysYear = "/summary/personPaysPerYear"
    case councilYear = "/summary/councilPaysPerYear"
    case flags = "/flags"
    case faults = "/faults"

    var pointer: String { rawValue }
}

/// One person, changed in some way, and the figures that somebody worked out by hand.
struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    let base: String
    let changes: [Change]
    let expected: [Part: String]

    init(_ what: String, _ base: String, _ changes: [Change], _ expected: [Part: String]) {
        self.what = what
        self.base = base
        self.changes = changes
        self.expected = expected
    }

    /// A change to EX-0042, which most rows are.
    init(_ what: String, _ changes: [Change], _ expected: [Part: String]) {
        self.init(what, "EX-0042", changes, expected)
    }

    var testDescription: String { "\(base): \(what)" }

    /// Compares every figure that was worked out by hand.
    func check(with library: Library = Library()) throws {
        let answer = try Answer(base, changes, with: library)
        #expect(answer[.status] == "ok", "\(answer.result["/faults"] ?? .null)")
        for part in Part.allCases {
            guard let figure = expected[part] else { continue }
            #expect(answer[part] == figure, "\(part.pointer)")
        }
    }
}
