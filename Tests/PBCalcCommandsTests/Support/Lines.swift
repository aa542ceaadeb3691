import Foundation
import TestKit

/// Cases as lines of NDJSON.
enum Lines {
    /// The cases of the fixtures, each on one line, without its end.
    static func fixtures() throws -> [String] {
        try Outside.cases.map { path in
            try Outside.text(path).split(whereSeparator: \.isNewline)
                .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
        }
    }

    /// So many cases with ids of their own, small lines and long ones, without their ends.
    static func many(_ count: Int) throws -> [String] {
        let originals = try fixtures()
        return (0..<count).map { index in
            let number = String(index)
            let id = "EX-" + String(repeating: "0", count: 6 - number.count) + number
            // A note makes some lines longer than others.
            let length = index % 50 == 7 ? 9000 : index % 7
            let note =
                #""x-note": ""# + String(repeating: "n", count: length) + #"", "id": "\#(id)""#
            return originals[index % originals.count]
                .replacing(/"id": "EX-00\d\d"/, with: note)
        }
    }

    /// Lines with their ends.
    static func text(_ lines: [String], end: String = "\n") -> String {
        lines.map { $0 + end }.joined()
    }

    /// The case of the worked example on one line, changed.
    static func good(_ old: String = "", _ new: String = "") throws -> String {
        let line = try fixtures()[1]
        return old.isEmpty ? line : line.replacing(old, with: new)
    }
}

/// A strict reader of RFC 4180: any departure is a trouble.
struct CSVText {
    struct Departure: Error { let said: String }

    private(set) var rows: [[String]] = []

    /// The rows behind the names.
    var records: [[String: String]] {
        guard let names = rows.first else { return [] }
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    }

    init(_ bytes: [UInt8]) throws {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Departure(said: "not UTF-8")
        }
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty { rows.append(try Self.row(&rest)) }
        let widths = Set(rows.map(\.count))
        guard widths.count == 1 else { throw Departure(said: "rows of \(widths) cells") }
    }

    private static func row(_ rest: inout Substring.UnicodeScalarView) throws -> [String] {
        var cells: [String] = []
        while true {
            cells.append(rest.first == "\"" ? try quoted(&rest) : try plain(&rest))
            switch rest.popFirst() {
            case ",": continue
            case "\r":
                guard rest.popFirst() == "\n" else { throw Departure(said: "CR without LF") }
                return cells
            case let other: throw Departure(said: "\(String(describing: other)) behind a cell")
            }
        }
    }

    private static func quoted(_ rest: inout Substring.UnicodeScalarView) throws -> String {
        var cell = String.UnicodeScalarView()
        rest.removeFirst()
        while let scalar = rest.popFirst() {
            guard scalar == "\"" else {
                cell.append(scalar)
                continue
            }
            guard rest.first == "\"" else { return String(cell) }
            cell.append(rest.removeFirst())
        }
        throw Departure(said: "a quotation mark that does not end")
    }

    private static func plain(_ rest: inout Substring.UnicodeScalarView) throws -> String {
        let cell = rest.prefix { $0 != "," && $0 != "\r" && $0 != "\n" }
        guard !cell.contains("\"") else { throw Departure(said: "a quotation mark in \(cell)") }
        rest = rest.dropFirst(cell.count)
        return String(cell)
    }
}

extension Scratch {
    /// Writes bytes into the folder, and gives their path.
    @discardableResult
    func file(_ name: String, bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }

    /// Everything in the folder and below it, hidden files too.
    func names() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
    }

    func text(_ name: String) throws -> String { try Outside.text(path + "/" + name) }

    /// The permissions of a file, such as `0o600`.
    func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.posixPermissions]
            as? Int
    }
}

extension Binary.Ending {
    /// The bytes between line feeds, the last line's end apart.
    var rows: [[UInt8]] {
        var rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Array($0) }
        if rows.last == [] { rows.removeLast() }
        return rows
    }
}

/// A value of JSON, read by a reader that is not the program's.
func foreignJSON(_ bytes: some Sequence<UInt8>) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
}
