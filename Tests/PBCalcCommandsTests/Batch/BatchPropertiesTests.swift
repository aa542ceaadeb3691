import Foundation
import TestKit
import Testing

struct `Outside, whatever the cases of a batch` {
    /// Every column that does not say where the case stood.
    private static let figures = `Outside, the formats of a batch`.columns.dropLast()
        .joined(separator: ",")

    private func batch(_ lines: [String], _ words: String...) async throws -> Binary.Ending {
        let bytes = Array(Lines.text(lines).utf8)
        return try await Binary.built()
            .run(["batch", "-", "--columns", Self.figures] + words, input: .bytes(bytes))
    }

    /// Cases of which each third cannot be used, in one way or another.
    private func mixed(_ count: Int) throws -> [String] {
        try Lines.many(count).enumerated().map { index, line in
            switch index % 6 {
            case 1: line.replacing(#""single""#, with: #""alone""#)
            case 4: String(line.dropLast(index))
            default: line
            }
        }
    }

    @Test
    func `the rows of a batch are those of one run a case, in any order`() async throws {
        let lines = try mixed(24)
        let together = try await batch(lines)
        var single: [[UInt8]] = []
        for line in lines { single += try await batch([line]).rows.dropFirst() }
        #expect(Array(together.rows.dropFirst()) == single)
        var numbers = SplitMix64(seed: 45)
        for _ in 0..<5 {
            let order = lines.indices.shuffled(using: &numbers)
            let ending = try await batch(order.map { lines[$0] })
            #expect(Array(ending.rows.dropFirst()) == order.map { single[$0] })
        }
    }

    @Test
    func `the rows of two batches are those of both in one`() async throws {
        let lines = try mixed(900)
        let all = try await batch(lines)
        for place in [1, 450, 899] {
            let (one, other) = (Array(lines[..<place]), Array(lines[place...]))
            let front = try await batch(one)
            let back = try await batch(other)
            #expect(front.rows + back.rows.dropFirst() == all.rows)
            let scratch = try Scratch()
            try scratch.file("a.ndjson", Lines.text(one))
            try scratch.file("b.ndjson", Lines.text(other))
            let both = try await Outside.pbcalc(
                "batch",
                "--columns",
                Self.figures,
                "a.ndjson",
                "b.ndjson",
                in: scratch.path
            )
            #expect(both.bytes == all.bytes)
        }
    }

    @Test(arguments: [0, 1, 2, 7])
    func `each case is worked out or refused, the summary counts both, and 0 means all`(
        faulty: Int
    ) async throws {
        var lines = try Lines.many(50)
        for index in 0..<faulty { lines[index * 7] = "{}" }
        let ending = try await batch(lines)
        let statuses = try CSVText(ending.bytes).records.map { $0["status"] }
        #expect(statuses.count == 50)
        #expect(statuses.count { $0 == "ok" } == 50 - faulty)
        #expect(statuses.count { $0 == "faults" } == faulty)
        #expect(
            ending.said.contains("50 cases read: \(50 - faulty) worked out, \(faulty) with faults")
        )
        #expect((ending.status == 0) == (faulty == 0))
    }

    /// Each text of the gallery of errors on a line of its own, between good cases.
    @Test
    func `a case beside one with any fault there is has the row it has alone`() async throws {
        let bad = try Outside.files(under: "errors").map { path in
            Data(try Outside.bytes(path).map { $0 == 10 || $0 == 13 ? 32 : $0 })
        }.filter { !$0.isEmpty }
        let good = try Lines.many(bad.count)
        let plain = try await batch(good)
        let rows = try await rows(of: zip(good, bad).flatMap { [Data($0.utf8), $1] })
        #expect(rows.count == 2 * bad.count)
        let beside = stride(from: 0, to: rows.count, by: 2).map { rows[$0] }
        #expect(beside == Array(plain.rows.dropFirst()))
    }

    /// Each hostile line stands once at each of four places, the others at the other three.
    @Test
    func `hostile lines at any place leave the others of a thousand as they are`() async throws {
        let good = try Lines.many(1000)
        let plain = Array(try await batch(good).rows.dropFirst())
        let income = try Lines.good(#""amount": 854.70"#, #""amount": 92233720368547758.07"#)
        let text = Data(#"{"format": "pbcalc.case.v1", "id": ""#.utf8)
        let hostile = [
            Data(repeating: UInt8(ascii: "a"), count: 10_000_000),
            Data(repeating: UInt8(ascii: "["), count: 100_000),
            text + [0xC3, 0x28] + Data("\"}".utf8), Data(income.utf8),
        ]
        let places = [0, 333, 666, 999]
        for turn in places.indices {
            var lines = good.map { Data($0.utf8) }
            for (index, line) in hostile.enumerated() {
                lines[places[(index + turn) % places.count]] = line
            }
            let found = try await rows(of: lines)
            for (place, row) in found.enumerated() where !places.contains(place) {
                #expect(row == plain[place])
            }
            for place in places {
                #expect(String(decoding: found[place], as: UTF8.self).contains("faults"))
            }
            #expect(found.count == plain.count)
        }
    }

    /// The rows of lines of any bytes, some of which are faulty.
    private func rows(of lines: [Data]) async throws -> [[UInt8]] {
        let scratch = try Scratch()
        let all = Data(lines.joined(separator: [10])) + [10]
        try all.write(to: URL(filePath: scratch.path + "/cases"))
        // A line of 10 MB takes its time in a program built for debugging.
        let ending = try await Binary.built().run(
            ["batch", "--columns", Self.figures, "cases"],
            in: scratch.path,
            within: .seconds(300)
        )
        #expect(ending.status == 1)
        return Array(ending.rows.dropFirst())
    }
}
