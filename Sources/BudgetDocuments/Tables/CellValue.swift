internal import PersonalBudgets

/// A number as it is written: digits with at most one point, and perhaps a minus.
struct PlainNumber: Hashable, Sendable {
    /// All digits as one whole number.
    private let digits: Int64
    /// How many of them stand behind the point.
    private let decimals: Int

    /// The number that a text is; nil when it is none, or more than a cell ever holds.
    init?(_ text: String) {
        var rest = text[...].utf8
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, !whole.isEmpty,
            whole.count == 1 || whole.first != UInt8(ascii: "0")
        else { return nil }
        var digits: Int64 = 0
        let fraction = parts.dropFirst().first
        if let fraction, fraction.isEmpty { return nil }
        // What ends in noughts is the same number without them.
        let needed = fraction?.lastIndex { $0 != UInt8(ascii: "0") }
        let kept = needed.flatMap { last in fraction?[...last] }
        if let fraction, !fraction.allSatisfy({ (0x30...0x39).contains($0) }) { return nil }
        for byte in Array(whole) + (kept.map { Array($0) } ?? []) {
            guard (0x30...0x39).contains(byte) else { return nil }
            let (tens, first) = digits.multipliedReportingOverflow(by: 10)
            let (sum, second) = tens.addingReportingOverflow(Int64(byte - 0x30))
            guard !first, !second else { return nil }
            digits = sum
        }
        self.digits = isNegative ? -digits : digits
        decimals = kept?.count ?? 0
    }

    /// The number; nil when it is more than can be reckoned with.
    var exact: Exact? {
        var scale: Int64 = 1
        for _ in 0..<decimals {
            let (more, overflows) = scale.multipliedReportingOverflow(by: 10)
            guard !overflows else { return nil }
            scale = more
        }
        return try? Exact(digits, over: scale)
    }

    /// By how much this is more than another, with a sign and at least two decimals.
    func change(from other: PlainNumber) -> String? {
        let places = max(decimals, other.decimals, 2)
        guard let ours = raised(to: places), let theirs = other.raised(to: places) else {
            return nil
        }
        let (difference, overflows) = ours.subtractingReportingOverflow(theirs)
        guard !overflows else { return nil }
        var text = String(difference.magnitude)
        if text.utf8.count <= places {
            text = String(repeating: "0", count: places + 1 - text.utf8.count) + text
        }
        return (difference < 0 ? "-" : "+") + text.dropLast(places) + "." + text.suffix(places)
    }

    /// Whether this is no farther from another number than a tolerance.
    func isWithin(_ tolerance: PlainNumber, of other: PlainNumber) -> Bool {
        let places = max(decimals, other.decimals, tolerance.decimals)
        guard let ours = raised(to: places), let theirs = other.raised(to: places),
            let most = tolerance.raised(to: places)
        else { return false }
        let (difference, overflows) = ours.subtractingReportingOverflow(theirs)
        return !overflows && difference.magnitude <= UInt64(max(0, most))
    }

    private func raised(to places: Int) -> Int64? {
        var value = digits
        for _ in decimals..<max(decimals, places) {
            let (more, overflows) = value.multipliedReportingOverflow(by: 10)
            guard !overflows else { return nil }
            value = more
        }
        return value
    }
}

extension Exact {
    /// The number, or the fraction like 86/3, that a cell is; nil for any other.
    init?(written text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            .map { PlainNumber(String($0))?.exact }
        guard let top = parts.first ?? nil, let bottom = parts.count == 1 ? .one : parts[1],
            let number = try? top / bottom
        else { return nil }
        self = number
    }
}

/// What a filled cell of an input column puts into a case.
enum CellValue: Hashable, Sendable {
    /// Nothing: what is there goes.
    case removal
    /// A value.
    case value(JSONTree)

    /// What a cell says; an answer is always an id, and a day a text, unless written as JSON.
    init(_ text: String, isWords: Bool) throws(TableFault.Kind) {
        if text == "null" {
            self = .removal
        } else if text.hasPrefix("{") || text.hasPrefix("[") {
            do throws(SyntaxFault) { self = .value(try JSONTree(json: Array(text.utf8))) } catch {
                throw .notJSON(text)
            }
        } else if isWords {
            self = .value(.text(text))
        } else if PlainNumber(text) != nil {
            self = .value(.number(text))
        } else {
            self = CellValue(truth: text) ?? .value(.text(text))
        }
    }

    /// What a cell says that is true or false, as JSON, a spreadsheet or Python writes it; nil for another.
    init?(truth text: String) {
        switch text {
        case "true", "TRUE", "True": self = .value(.truth(true))
        case "false", "FALSE", "False": self = .value(.truth(false))
        default: return nil
        }
    }

    var tree: JSONTree? { if case .value(let tree) = self { tree } else { nil } }
}
