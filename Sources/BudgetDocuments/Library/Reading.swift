internal import PersonalBudgets

/// What became of reading a document.
public enum Reading<Value: Sendable>: Sendable {
    /// It holds what it should; there may be notes.
    case good(Value, notes: Notes)
    /// It has faults, and nothing of it is used.
    case faulty([Diagnostic])
}

/// What somebody should look at in a good document: placed and put into words when it is asked for.
public struct Notes: Sendable {
    private var found: (findings: [PlacedFault], document: Document, most: Int)?

    /// Nothing to look at.
    init() { found = nil }

    /// Findings in a document, so many of which are put into words.
    init(_ findings: [PlacedFault], in document: borrowing Document, showing most: Int) {
        found = findings.isEmpty ? nil : (findings, copy document, most)
    }

    /// Takes note of what is found on a later day of a run and was not before.
    mutating func add(_ more: Notes, on day: CalendarDate) {
        guard let more = more.found else { return }
        var all = found ?? ([], more.document, more.most)
        for var finding in more.findings
        where !all.findings.contains(where: {
            $0.range == finding.range && $0.fault.code == finding.fault.code
        }) {
            finding.since = day
            all.findings.append(finding)
        }
        found = all
    }

    /// The notes but for what only time has brought since a day: before, nobody could act on it.
    func withoutDue(after day: CalendarDate) -> Notes {
        var left = self
        left.found?.findings.removeAll { $0.fault.isDue(after: day) }
        return left
    }

    /// The notes in words, in the order of the file.
    public var diagnostics: [Diagnostic] {
        found.map { $0.document.diagnostics($0.findings, showing: $0.most) } ?? []
    }
}

extension Document {
    /// Runs a reader over the document, to its end, and sorts out what became of it; `most` of its
    /// findings are put into words.
    func read<Value: Sendable>(
        showing most: Int = Diagnostic.mostShown,
        _ body: (inout Reader) throws(SyntaxFault) -> Value?
    ) -> Reading<Value> {
        guard !isTooLarge else {
            let range = range.lowerBound..<range.lowerBound + 1
            return .faulty(diagnostics([PlacedFault(fault: .fileTooLarge, range: range)]))
        }
        var reader = reader
        do {
            let value = try body(&reader)
            try reader.finish()
            if let value, !reader.hasErrors {
                return .good(value, notes: Notes(reader.findings, in: self, showing: most))
            }
            return .faulty(diagnostics(reader.findings, showing: most))
        } catch {
            return .faulty(diagnostics([complaint(about: error)]))
        }
    }

    /// A syntax fault with what its message needs.
    func complaint(about fault: SyntaxFault) -> PlacedFault {
        let start = range.lowerBound..<range.lowerBound + 1
        guard !TableSheet.isTable(self) else {
            let words = (found: TableSheet.name, wanted: "JSON document")
            return PlacedFault(
                fault: .formatUnexpected(found: words.found, wanted: words.wanted),
                range: start
            )
        }
        let places = places
        var kind = Disguise(bytes[range]).map { .disguised($0) } ?? fault.kind
        var opening: (mark: String, line: Int, column: Int)?
        if kind == .unclosed {
            if let open = places.openMark() {
                let place = places.place(of: open.offset)
                opening = (open.mark, place.line + firstLine - 1, place.column)
            } else if bytes[content].allSatisfy(Cursor.isWhitespace) {
                kind = .empty
            }
        }
        // A file that ends with a line end is open where its last line ends.
        var range = fault.range
        if case .disguised = kind {
            range = start
        } else if kind == .unclosed {
            let last =
                bytes[content].lastIndex { !Cursor.isWhitespace($0) }
                ?? content.lowerBound
            range = last + 1..<last + 1
        } else if kind == .empty {
            range = content.lowerBound..<content.lowerBound
        }
        let line = places.line(around: fault.range)
        return PlacedFault(
            fault: .syntax(
                SyntaxComplaint(
                    kind: kind,
                    text: places.text(fault.range),
                    before: places.text(line.lowerBound..<fault.range.lowerBound),
                    opening: opening,
                    extent: extent(kind)
                )
            ),
            range: range
        )
    }

    private func extent(_ kind: SyntaxFault.Kind) -> SyntaxComplaint.Extent {
        guard line != nil else { return .file }
        return switch kind {
        case .empty, .disguised: .line
        default: isInBraces ? .line : .partOfCase
        }
    }

    /// Whether it begins and ends as an object does.
    private var isInBraces: Bool {
        bytes[content].first { !Cursor.isWhitespace($0) } == UInt8(ascii: "{")
            && bytes[content].last { !Cursor.isWhitespace($0) } == UInt8(ascii: "}")
    }
}

extension Reader {
    /// Nothing but white space may follow the document.
    fileprivate mutating func finish() throws(SyntaxFault) {
        cursor.skipWhitespace()
        guard cursor.offset == cursor.end else {
            throw cursor.fault(.afterEnd, cursor.offset..<cursor.wordEnd)
        }
    }
}
