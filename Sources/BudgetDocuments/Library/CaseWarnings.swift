internal import PersonalBudgets

extension Document {
    /// The findings on a case and what somebody should look at besides, in the order of the file.
    ///
    /// Of a text that is not JSON nothing more can be said.
    func withWarnings(_ findings: [Diagnostic]) -> [Diagnostic] {
        let isJSON = !findings.contains { $0.code.rawValue.hasPrefix("json-") }
        return isJSON ? (findings + caseWarnings).inOrder : findings
    }

    private var caseWarnings: [Diagnostic] {
        var found = personalDetails
        if let id = caseID, Self.months.contains(String(id.prefix { $0 != "-" })) {
            found.append(PlacedFault(fault: .caseIDMonth(id), range: placeOfID))
        }
        return diagnostics(found)
    }

    private static let months: Set<String> = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "SEPT", "OCT", "NOV", "DEC",
        "JUNE", "JULY",
    ]

    /// Every text of the document is looked into, names of members and notes included.
    private var personalDetails: [PlacedFault] {
        var found: [PlacedFault] = []
        var start: Int?
        var position = content.lowerBound
        while position < content.upperBound {
            switch (bytes[position], start) {
            case (UInt8(ascii: "\\"), .some): position += 1
            case (UInt8(ascii: "\""), nil): start = position + 1
            case (UInt8(ascii: "\""), let begin?):
                found += PersonalDetail.found(in: bytes[begin..<position]).map {
                    PlacedFault(fault: .personalDetail($0), range: $1)
                }
                start = nil
            default: break
            }
            position += 1
        }
        return found
    }

    private var placeOfID: Range<Int> {
        var search = Cursor(bytes.span, from: content.lowerBound, to: content.upperBound)
        return search.place(of: "/id")?.value ?? content.lowerBound..<content.lowerBound + 1
    }

    fileprivate func repetition(of id: String, first: String) -> [Diagnostic] {
        diagnostics([PlacedFault(fault: .caseIDRepeated(id, first: first), range: placeOfID)])
    }
}

/// The ids of cases that are checked together, each with the file that had it first.
public struct CaseIDs {
    private var files: [String: String] = [:]

    /// No ids yet.
    public init() {}

    /// Takes note of a document's id.
    ///
    /// - Returns: The fault that another document has it, or nothing.
    public mutating func findings(in document: Document) -> [Diagnostic] {
        guard document.kind == .case, let id = document.caseID else { return [] }
        guard let first = files[id] else {
            files[id] = document.file
            return []
        }
        // A file that is named twice is no second case.
        guard first != document.file else { return [] }
        return document.repetition(of: id, first: shown(first))
    }
}
