import Foundation
import PersonalBudgets
import TestKit
import Testing

@testable import BudgetDocuments

struct `What is built in` {
    @Test(arguments: BuiltInText.all.map(\.path))
    func `what is built in has the bytes of its file`(path: String) throws {
        let text = try #require(BuiltInText.all.first { $0.path == path })
        let bytes = try Fixtures.bytes(path)
        #expect(Array(text.text.utf8) == bytes)
    }

    @Test(arguments: BuiltInText.all.map(\.path))
    func `what is built in has the hash of its bytes`(path: String) throws {
        let text = try #require(BuiltInText.all.first { $0.path == path })
        #expect(text.sha256 == SHA256.hex(of: try Fixtures.bytes(path)))
    }

    @Test func `what is built in is every scheme, regime and rates file there is`() throws {
        // The schemes of real councils are examples to work by, and are not built in.
        let files =
            ["schemes/exampleshire-2026.json"]
            + (try ["regimes", "rates"].flatMap { try Fixtures.names(in: $0) })
        #expect(Set(BuiltInText.all.map(\.path)) == Set(files))
        #expect(Set(BuiltInText.all.map(\.id)).count == BuiltInText.all.count)
    }

    @Test(arguments: BuiltInText.all.map(\.path))
    func `what is built in has no fault, and says what it is built in as`(path: String) throws {
        let text = try #require(BuiltInText.all.first { $0.path == path })
        let document = Document(file: path, bytes: try Fixtures.bytes(path))
        #expect(document.findings(with: Library()).allSatisfy { $0.severity == .note })
        #expect(document.kind == text.kind)
        let root = try #require(try PlainJSON(document.bytes).members)
        #expect(root["id"]?.text == text.id)
        #expect(text.dates.map { written($0.lowerBound) } == root["from"]?.text)
        #expect(text.dates.map { written($0.upperBound) } == root["to"]?.text)
    }

    @Test(arguments: BuiltInText.all.map(\.path))
    func `what is built in is found by its id`(path: String) throws {
        let text = try #require(BuiltInText.all.first { $0.path == path })
        let library = Library()
        switch text.kind {
        case .scheme: #expect(library.scheme(text.id)?.sha256 == text.sha256)
        case .regime: #expect(library.regime(text.id)?.sha256 == text.sha256)
        case .rates:
            let dates = try #require(text.dates)
            for day in [dates.lowerBound, dates.upperBound] {
                let area = try #require(text.area)
                #expect(library.rates(on: day, in: area)?.sha256 == text.sha256)
            }
        case .case, .map: Issue.record("a \(text.kind.name) is built in")
        }
    }
}

struct `The rates built in` {
    static let all = BuiltInText.all.filter { $0.kind == .rates }.map(\.path)

    @Test(arguments: all)
    func `the rates built in have each amount once, with a source and how sure it is`(path: String)
        throws
    {
        let root = try #require(try PlainJSON(try Fixtures.bytes(path)).members)
        let sources = try #require(root["sources"]?.members)
        for source in sources.values {
            let title = try #require(source.members?["title"]?.text)
            #expect(!title.isEmpty)
        }
        guard case .list(let cells) = root["cells"] else {
            Issue.record("there are no cells")
            return
        }
        var ids: Set<String> = []
        for cell in cells {
            let cell = try #require(cell.members)
            let id = try #require(cell["id"]?.text)
            #expect(ids.insert(id).inserted, "\(id) is there twice")
            #expect(sources.keys.contains(try #require(cell["source"]?.text)), "\(id)")
            #expect(!(try #require(cell["at"]?.text).isEmpty), "\(id)")
            #expect(
                ["seen", "computed", "unverified", "invented"].contains(cell["evidence"]?.text),
                "\(id)"
            )
        }
        #expect(!ids.isEmpty)
    }

    @Test(arguments: [2023, 2024, 2025, 2026])
    func `the rates built in have every amount that the means test of the built-in scheme asks for`(
        year: Int
    ) throws {
        let library = Library()
        let day = try #require(CalendarDate(year: year, month: 6, day: 1))
        let rates = try #require(library.rates(on: day))
        let asked = try #require(library.regime("england-care-act-home")).regime.cellNames
        #expect(!asked.isEmpty)
        #expect(asked.filter { rates.cells[$0] == nil } == [])
    }

    @Test(arguments: zip(Area.allCases, [19, 15, 11, 4]))
    func `the rates built in cover each day from the first to the last exactly once`(
        area: Area,
        count: Int
    ) throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        func date(_ day: CalendarDate) throws -> Date {
            try #require(
                calendar.date(
                    from: DateComponents(year: day.year, month: day.month, day: day.day)
                )
            )
        }
        let days = Library().ratesDates(in: area).sorted { $0.lowerBound < $1.lowerBound }
        #expect(days.count == count)
        for (year, next) in zip(days, days.dropFirst()) {
            let following = try date(year.upperBound).addingTimeInterval(86_400)
            #expect(try date(next.lowerBound) == following)
        }
    }
}

extension PlainJSON {
    /// The members by their names; nil when this is no object.
    fileprivate var members: [String: PlainJSON]? {
        guard case .object(let members) = self else { return nil }
        return Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
    }

    /// The content; nil when this is no text.
    fileprivate var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}
