import Foundation

/// A JSON text as a tree whose numbers stay the digits they were written with.
///
/// Foundation does the parsing. It would turn 854.70 into a binary fraction, so before it sees the
/// text every number is put into quotes behind a mark that no fixture contains.
indirect enum Tree: Hashable, Sendable {
    case object([String: Tree])
    case list([Tree])
    case text(String)
    case number(String)
    case truth(Bool)
    case null

    enum Trouble: Error {
        case notJSON
        case nothingAt(String)
    }
}

private let mark = "\u{E000}"

extension Tree {
    /// Parses a JSON text.
    init(json: some Sequence<UInt8>) throws {
        let data = Data(Tree.quotingNumbers(in: json))
        self = try Tree(JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed))
    }

    /// Parses a JSON text written in the tests.
    init(_ json: String) throws { try self.init(json: json.utf8) }

    private init(_ value: Any) throws {
        switch value {
        case let members as [String: Any]: self = .object(try members.mapValues { try Tree($0) })
        case let elements as [Any]: self = .list(try elements.map { try Tree($0) })
        case let text as String:
            self = text.hasPrefix(mark) ? .number(String(text.dropFirst())) : .text(text)
        case let truth as Bool: self = .truth(truth)
        case is NSNull: self = .null
        default: throw Trouble.notJSON
        }
    }

    private static func quotingNumbers(in json: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var isText = false
        var isEscaped = false
        var isNumber = false
        for byte in json {
            let isDigit = byte >= 0x30 && byte <= 0x39
            let belongs =
                isDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x45
                || byte == 0x65
            if isNumber, !belongs {
                isNumber = false
                result.append(0x22)
            }
            if !isText, !isNumber, isDigit || byte == 0x2D {
                isNumber = true
                result.append(0x22)
                result += mark.utf8
            }
            result.append(byte)
            if isEscaped {
                isEscaped = false
            } else if isText, byte == 0x5C {
                isEscaped = true
            } else if byte == 0x22 {
                isText.toggle()
            }
        }
        if isNumber { result.append(0x22) }
        return result
    }
}

// Reading.
extension Tree {
    /// What stands at a JSON Pointer; nil when nothing does.
    subscript(pointer: String) -> Tree? {
        pointer.split(separator: "/").reduce(self) { tree, step in
            switch tree {
            case .object(let members): members[String(step)]
            case .list(let elements):
                Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            default: nil
            }
        }
    }

    /// A number, text or truth as it is written; `null`; a list of them with `;` between.
    var written: String {
        switch self {
        case .text(let text), .number(let text): text
        case .truth(let truth): truth ? "true" : "false"
        case .null: "null"
        case .list(let elements): elements.map(\.written).joined(separator: ";")
        case .object: "{}"
        }
    }

    var elements: [Tree] { if case .list(let elements) = self { elements } else { [] } }
    var members: [String: Tree] { if case .object(let members) = self { members } else { [:] } }
}

// Changing.
extension Tree {
    /// Puts a value at a JSON Pointer, or removes what stands there; `-` is the end of a list.
    mutating func set(_ pointer: String, to value: Tree?) throws {
        let steps = pointer.split(separator: "/").map { String($0) }
        try set(steps[...], to: value, whole: pointer)
    }

    private mutating func set(_ steps: ArraySlice<String>, to value: Tree?, whole: String) throws {
        guard let step = steps.first else {
            self = value ?? .null
            return
        }
        let isLast = steps.count == 1
        switch self {
        case .object(var members):
            if isLast {
                members[step] = value
            } else {
                guard var inner = members[step] else { throw Trouble.nothingAt(whole) }
                try inner.set(steps.dropFirst(), to: value, whole: whole)
                members[step] = inner
            }
            self = .object(members)
        case .list(var elements):
            if isLast, step == "-", let value {
                elements.append(value)
            } else {
                guard let index = Int(step), elements.indices.contains(index) else {
                    throw Trouble.nothingAt(whole)
                }
                if isLast, let value {
                    elements[index] = value
                } else if isLast {
                    elements.remove(at: index)
                } else {
                    try elements[index].set(steps.dropFirst(), to: value, whole: whole)
                }
            }
            self = .list(elements)
        default: throw Trouble.nothingAt(whole)
        }
    }
}

// Writing.
extension Tree {
    /// The tree as a JSON text, its members sorted.
    var json: [UInt8] { json { $0.sorted() } }

    /// The tree as a JSON text, the members of each object in an order of the caller's.
    func json(order: (_ names: [String]) -> [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, order)
        return bytes
    }

    private func write(to bytes: inout [UInt8], _ order: ([String]) -> [String]) {
        switch self {
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (position, name) in order(Array(members.keys)).enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: ",")) }
                Tree.text(name).write(to: &bytes, order)
                bytes.append(UInt8(ascii: ":"))
                members[name]?.write(to: &bytes, order)
            }
            bytes.append(UInt8(ascii: "}"))
        case .list(let elements):
            bytes.append(UInt8(ascii: "["))
            for (position, element) in elements.enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: ",")) }
                element.write(to: &bytes, order)
            }
            bytes.append(UInt8(ascii: "]"))
        case .text(let text):
            bytes.append(UInt8(ascii: "\""))
            for byte in text.utf8 {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                    bytes.append(UInt8(ascii: "\\"))
                }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        default: bytes += written.utf8
        }
    }
}

// Building.
extension Tree: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
    init(stringLiteral text: String) { self = .text(text) }
    init(arrayLiteral elements: Tree...) { self = .list(elements) }
    init(dictionaryLiteral members: (String, Tree)...) {
        self = .object(Dictionary(members) { _, last in last })
    }
    init(booleanLiteral truth: Bool) { self = .truth(truth) }
    init(integerLiteral whole: Int) { self = .number(String(whole)) }

    /// An amount of money, written with two decimals.
    static func pounds(pence: Int) -> Tree {
        let rest = pence % 100
        return .number("\(pence / 100)." + (rest < 10 ? "0" : "") + "\(rest)")
    }
}
