/// What the columns of a spreadsheet mean, and what all its cases share.
///
/// ```json
/// { "format": "pbcalc.map.v1",
///   "columns": { "Ref": "id", "Date of birth": "person.born", "Notes": null },
///   "case": { "scheme": "exampleshire-2026", "subject": "adult" } }
/// ```
package struct CaseMap: Sendable {
    /// What all cases share.
    var base = JSONTree.object([])
    /// The way to the value of each column; nil for a column that is left out.
    fileprivate var columns: [String: CasePath?] = [:]

    /// The path of a column, which the map or the heading itself tells; nil for one left out, as is
    /// one of notes.
    func path(of heading: String) throws(TableFault.Kind) -> CasePath? {
        if let path = columns[heading] { return path }
        if CasePath.isNote(heading) { return nil }
        do throws(TableFault.Kind) { return try CasePath(heading) } catch {
            throw columns.isEmpty ? error : .columnUnknown(heading, known: columns.keys.sorted())
        }
    }
}

private enum MapMember: String, Interned {
    case format, columns, `case`
    static let table = compiled(through: .case)
}

extension Document {
    /// Reads the document as a map of columns.
    package func caseMap() -> Reading<CaseMap> {
        read { reader throws(SyntaxFault) in
            guard try reader.expectFormat(.map) else { return nil }
            return try reader.caseMap()
        }
    }
}

extension Reader {
    fileprivate mutating func caseMap() throws(SyntaxFault) -> CaseMap? {
        var columns: [String: CasePath?] = [:]
        var base = JSONTree.object([])
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: MapMember.self) {
            switch member {
            case .format: try skip()
            case .columns: columns = try columnPaths()
            case .case:
                guard try expect(.object) else { continue }
                var ahead = Cursor(bytes, from: cursor.offset, to: cursor.end)
                try skip()
                base = try JSONTree(from: &ahead)
            }
        }
        require([MapMember.columns], in: members)
        return CaseMap(base: base, columns: columns)
    }

    /// The way to the value of each column, by its heading; `null` is a column that is left out.
    private mutating func columnPaths() throws(SyntaxFault) -> [String: CasePath?] {
        var paths: [String: CasePath?] = [:]
        var headings = NamesSeen()
        guard var members = try object() else { return paths }
        while let heading = try nextName(&members, after: &headings) {
            let name = cursor.characters(of: heading)
            if try cursor.kindOfNext() == .null {
                try skip()
                paths[name] = .some(nil)
            } else if let path = try text(.reference) {
                let way = cursor.characters(of: path.value)
                do throws(TableFault.Kind) {
                    paths[name] = CasePath.isNote(way) ? .some(nil) : try CasePath(way)
                } catch {
                    note(.table(error), at: path.range)
                }
            }
        }
        return paths
    }
}
