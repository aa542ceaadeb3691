internal import PersonalBudgets

extension Document {
    /// What is wrong with a map of columns, and with the members that all its cases share.
    func findingsInMap(with assessor: inout Assessor) -> [Diagnostic] {
        let found = caseMap().diagnostics
        guard !found.areOfText, let shared = landmark("/case")?.value,
            bytes[shared.lowerBound] == UInt8(ascii: "{")
        else { return found }
        let more = diagnostics(assessor.faults(ofShared: shared, in: self)).filter { new in
            // What is repeated has been told of the map.
            !found.contains { $0.code == new.code && $0.place == new.place }
        }
        return (found + more).inOrder
    }
}

extension Assessor {
    /// What is wrong with the part of a map that stands in each of its cases; whatever a column may
    /// still settle is no fault.
    fileprivate mutating func faults(
        ofShared part: Range<Int>,
        in map: Document
    ) -> [PlacedFault] {
        var reader = Reader(map.bytes.span, from: part.lowerBound, to: part.upperBound)
        // The map has been read to its end: its text is sound.
        try? readShared(&reader)
        return reader.findings.filter { !$0.fault.hangsOnTheRest }
    }

    private mutating func readShared(_ reader: inout Reader) throws(SyntaxFault) {
        let header = try reader.header()
        var named: Rulebook?
        // A row is a case whether or not the map says so.
        if header.format != nil { guard try reader.expectFormat(.case, header) else { return } }
        var facts = Case.unread
        _ = try fill(&facts, from: &reader, header, asOf: nil, by: &named)
    }
}

extension Fault {
    /// Whether other members of the case could settle it.
    fileprivate var hangsOnTheRest: Bool {
        switch self {
        case .memberMissing, .listEmpty, .reasonMissing, .price(.reasonMissing),
            .price(.upliftReasonMissing), .price(.missing), .finance(.chargeMissing),
            .rules(.schemeAmbiguous), .person(.eligibilityContradicts):
            true
        default: false
        }
    }
}
