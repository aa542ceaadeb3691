public import PersonalBudgets
internal import PlainText

/// One problem, placed and put into words, the same whatever format it is shown in.
public struct Diagnostic: Sendable {
    /// How many problems of one file are shown; the others are counted.
    public static let mostShown = 100

    /// The stable code.
    public let code: ProblemCode
    /// How much it weighs.
    public private(set) var severity: Severity
    /// The file as the person typed it; `-` for standard input.
    public let file: String
    /// Where it begins.
    public internal(set) var place: TextPlace
    /// The column behind its end, on the line where it begins.
    public internal(set) var endColumn: Int
    /// What is probably meant; nil when nothing is near.
    public private(set) var suggestion: String?
    /// What may stand there; empty when it cannot be listed.
    public private(set) var allowed: [String]
    /// The line it stands on, or the part around it; empty when values are not to be shown.
    public internal(set) var line: String
    /// The column of the file at which that part begins.
    public internal(set) var lineColumn: Int
    /// Whether it only counts, beyond those that are shown.
    var onlyCounts: Bool { words.whole.isEmpty }
    let way: Phrase
    var words: Phrase
    var toDo: Phrase?
    /// Whether what may stand there is what the file itself calls things.
    fileprivate let allowsValues: Bool
    fileprivate var showsValues = true

    /// The JSON Pointer to what it concerns; empty for the whole document.
    public var pointer: String { text(of: way) }
    /// What is wrong.
    public var message: String { text(of: words) }
    /// What to do; nil when the message or the suggestion says it.
    public var advice: String? { toDo.map(text) }

    /// The problem without anything that stands in the file.
    public var withoutValues: Diagnostic {
        var hidden = self
        hidden.showsValues = false
        // What is near a value tells it.
        hidden.suggestion = nil
        if allowsValues { hidden.allowed = [] }
        (hidden.line, hidden.lineColumn) = ("", 1)
        return hidden
    }

    /// The same as something to look at, which will be wrong from a day on.
    func asWarning(from day: CalendarDate) -> Diagnostic {
        var later = self
        later.severity = .warning
        later.words = "from \(value: written(day)): " + words
        return later
    }

    private func text(of phrase: Phrase) -> String {
        showsValues ? phrase.whole : phrase.withoutValues
    }
}

extension [Diagnostic] {
    /// In the order of the file, those that only count behind the others.
    package var inOrder: [Diagnostic] {
        sorted { first, second in
            guard first.onlyCounts == second.onlyCounts else { return second.onlyCounts }
            return (first.place.line, first.place.column) < (second.place.line, second.place.column)
        }
    }
}

/// Where some bytes stand, and the line around them to be shown.
struct Spot {
    let place: TextPlace
    /// The column behind their end, on the line where they begin.
    let endColumn: Int
    let line: String
    /// The column of the file at which that part of it begins.
    let lineColumn: Int
}

extension Document {
    /// Where some of its bytes stand.
    func spot(of range: Range<Int>, _ places: borrowing Places) -> Spot {
        let begin = places.place(of: range.lowerBound)
        let line = places.line(around: range)
        let window = places.window(range, in: line)
        let end = places.place(of: min(range.upperBound, line.upperBound))
        let before = window.lowerBound..<max(window.lowerBound, range.lowerBound)
        return Spot(
            place: TextPlace(line: begin.line + firstLine - 1, column: begin.column),
            endColumn: end.line == begin.line
                ? max(end.column, begin.column + 1) : begin.column + 1,
            line: places.text(window),
            lineColumn: begin.column - places.scalars(in: before)
        )
    }

    /// Places faults and puts them into words, in the order of the file.
    ///
    /// Only as many as are shown are placed, by one walk through the document.
    func diagnostics(
        _ faults: [PlacedFault],
        showing most: Int = Diagnostic.mostShown
    ) -> [Diagnostic] {
        guard !faults.isEmpty else { return [] }
        let ordered = faults.sorted { $0.range.lowerBound < $1.range.lowerBound }
        let shown = ordered.prefix(most)
        let places = places(markedTo: shown.map(\.range.upperBound).max() ?? 0)
        var told: [Diagnostic] = []
        for (fault, way) in zip(shown, pointers(to: shown)) {
            told.append(diagnostic(fault, at: way, places))
        }
        return told + ordered.dropFirst(shown.count).map { unplaced($0) }
    }

    /// A fault beyond those that are shown: it only counts.
    private func unplaced(_ fault: PlacedFault) -> Diagnostic {
        Diagnostic(
            code: fault.fault.code,
            severity: fault.fault.severity,
            file: file,
            place: TextPlace(line: firstLine, column: 1),
            endColumn: 2,
            suggestion: nil,
            allowed: [],
            line: "",
            lineColumn: 1,
            way: "",
            words: "",
            toDo: nil,
            allowsValues: false
        )
    }

    private func diagnostic(
        _ placed: PlacedFault,
        at way: Phrase,
        _ places: borrowing Places
    ) -> Diagnostic {
        let spot = spot(of: placed.range, places)
        let wording = wording(of: placed.fault, at: way.whole)
        let near =
            wording.instead
            ?? wording.found.flatMap { NearestWord.nearest(to: $0, among: wording.allowed) }
        return Diagnostic(
            code: placed.fault.code,
            severity: placed.fault.severity,
            file: file,
            place: spot.place,
            endColumn: spot.endColumn,
            suggestion: near.map(choice),
            allowed: wording.allowed.map(choice),
            line: spot.line,
            lineColumn: spot.lineColumn,
            way: way,
            words: message(wording, of: placed, places),
            toDo: near == nil ? wording.advice : nil,
            allowsValues: wording.allowsValues
        )
    }

    /// The words of a fault; of a member of a case, with where in a case it belongs.
    private func wording(of fault: Fault, at pointer: String) -> Wording {
        if case .memberUnknown(let name, let allowed) = fault, kind == .case {
            let end = pointer.lastIndex(of: "/") ?? pointer.startIndex
            return UnknownMember(name: name, allowed: allowed, object: pointer[..<end]).wording
        }
        return isRow ? fault.wordingInCell : fault.wording
    }

    /// What may be written, made safe to show; an id, of 64 characters at most, is shown whole.
    private func choice(_ name: String) -> String { Escaping.shown(name, limit: 64) }

    private func message(
        _ wording: Wording,
        of placed: PlacedFault,
        _ places: borrowing Places
    ) -> Phrase {
        let message = placed.beginning + wording.message
        guard let first = placed.first.map({ places.place(of: $0) }) else { return message }
        let isBeside = first.line == places.place(of: placed.range.lowerBound).line
        let place = isBeside ? "in column \(first.column)" : "on line \(first.line + firstLine - 1)"
        return "\(message); the first is \(place)"
    }

    /// The pointers to faults that are in the order of the file.
    private func pointers(to faults: ArraySlice<PlacedFault>) -> [Phrase] {
        guard faults.contains(where: \.isInJSON) else { return faults.map { _ in "" } }
        var cursor = cursor
        let ways = cursor.pointers(to: faults.map(\.range.lowerBound)[...])
        return zip(faults, ways).map { $0.isInJSON ? $1 : "" }
    }
}

extension PlacedFault {
    /// Whether it is of what has been read as JSON, so that a pointer leads to it.
    fileprivate var isInJSON: Bool {
        switch fault {
        case .syntax, .fileTooLarge: false
        default: true
        }
    }

    /// From when it is so, where that is not from the first day on.
    fileprivate var beginning: Phrase {
        since.map { "from \(value: written($0)): " } ?? ""
    }
}

extension Diagnostic {
    /// Whether it is about the rules that a case names, and so the same in each case that does.
    package var isOfRules: Bool {
        pointer == "/scheme"
            && [.schemeAmbiguous, .policyLimit, .limitOrder, .referenceUnknown].contains(code)
    }
}
