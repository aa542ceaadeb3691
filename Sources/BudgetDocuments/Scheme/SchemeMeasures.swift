internal import PersonalBudgets

private enum MeasureMember: String, Interned {
    case id, text, sum, product, quotient, max, min, count, firstOf
    case lookup = "table"
    case atLeast, when, rounding, source, at, evidence
    static let table = compiled(through: .evidence)

    static let operations: [MeasureMember] = [
        .sum, .product, .quotient, .max, .min, .count, .firstOf, .lookup,
    ]
}

private enum PartMember: String, Interned {
    case of, times, when
    static let table = compiled(through: .when)
}

private enum TableMember: String, Interned {
    case by, step, rows
    static let table = compiled(through: .rows)
}

private enum RowMember: String, Interned {
    case from, above, to, below, `is`, when, value
    static let table = compiled(through: .value)
}

/// A measure that still names questions and other measures.
struct MeasureDraft {
    let id: Placed<String>
    let text: String
    fileprivate let operation: MeasureMember
    fileprivate let parts: [PartDraft]
    fileprivate let table: TableDraft?
    fileprivate let atLeast: Exact
    fileprivate let when: [ConditionDraft]
    fileprivate let rounding: RoundingRule?
    fileprivate let citation: Citation
}

private struct PartDraft {
    enum Source {
        case named(Placed<String>)
        case constant(Exact)
    }
    let of: Source
    var times = Exact.one
    var when: [ConditionDraft] = []
}

private struct TableDraft {
    var by: Placed<String>?
    var step: Exact?
    var rows: [(range: NumberRange, when: [ConditionDraft], value: Exact)] = []
}

extension Reader {
    /// The measures, in the order in which they are worked out.
    mutating func measures(
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> [MeasureDraft] {
        try each { reader throws(SyntaxFault) in try reader.measure(within: outer, sources) }
    }

    private mutating func measure(
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> MeasureDraft? {
        var id: Placed<String>?
        var text = ""
        var operation: MeasureMember?
        var parts: [PartDraft] = []
        var table: TableDraft?
        var atLeast = Exact.one
        var when: [ConditionDraft] = []
        var rounding: RoundingRule?
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: MeasureMember.self) {
            if MeasureMember.operations.contains(member), operation != nil {
                note(.allocation(.measureOperations), at: place(of: member, in: members))
            }
            switch member {
            case .id: id = try self.id()
            case .text: text = try words() ?? ""
            case .lookup:
                operation = member
                table = try measureTable()
            case .sum, .product, .quotient, .max, .min, .count, .firstOf:
                operation = member
                parts = try self.parts(of: member)
            case .atLeast: atLeast = try exact()?.value ?? atLeast
            case .when: when = try conditions()
            case .rounding: rounding = try roundingRule(ofMoney: false)
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([MeasureMember.id], in: members)
        guard let operation else {
            if MeasureMember.operations.allSatisfy({ lacks($0, in: members) }) {
                note(.allocation(.measureOperations), at: members.opening)
            }
            return nil
        }
        if operation != .count, has(MeasureMember.atLeast, in: members) {
            note(MeasureMember.atLeast, beside: operation, in: members)
        }
        if operation == .quotient, parts.count != 2 {
            note(
                .allocation(.measureOperations),
                at: place(of: MeasureMember.quotient, in: members)
            )
        }
        guard let id else { return nil }
        return MeasureDraft(
            id: id,
            text: text.isEmpty ? id.value : text,
            operation: operation,
            parts: parts,
            table: table,
            atLeast: atLeast,
            when: when,
            rounding: rounding,
            citation: citation.citation(from: sources)
        )
    }

    private mutating func parts(of operation: MeasureMember) throws(SyntaxFault) -> [PartDraft] {
        var parts: [PartDraft] = []
        let start = cursor.offset
        guard var elements = try list() else { return parts }
        while try next(&elements) {
            if let part = try part() { parts.append(part) }
        }
        if elements.count == 0 { note(.listEmpty(operation.rawValue), at: start..<start + 1) }
        return parts
    }

    /// The name of a question or measure, a number, or an object with a weight or a condition.
    private mutating func part() throws(SyntaxFault) -> PartDraft? {
        guard try cursor.kindOfNext() == .object else {
            return try partSource().map { PartDraft(of: $0) }
        }
        var source: PartDraft.Source?
        var times = Exact.one
        var when: [ConditionDraft] = []
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: PartMember.self) {
            switch member {
            case .of: source = try partSource()
            case .times: times = try exact()?.value ?? times
            case .when: when = try conditions()
            }
        }
        require([PartMember.of], in: members)
        return source.map { PartDraft(of: $0, times: times, when: when) }
    }

    private mutating func partSource() throws(SyntaxFault) -> PartDraft.Source? {
        try cursor.kindOfNext() == .number
            ? try exact().map { .constant($0.value) } : try id().map { .named($0) }
    }

    private mutating func measureTable() throws(SyntaxFault) -> TableDraft? {
        var draft = TableDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: TableMember.self) {
            switch member {
            case .by: draft.by = try id()
            case .step: draft.step = try step()
            case .rows:
                let start = cursor.offset
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    if let row = try tableRow() { draft.rows.append(row) }
                }
                if elements.count == 0 { note(.listEmpty("rows"), at: start..<start + 1) }
            }
        }
        require([TableMember.rows], in: members)
        return draft
    }

    /// The distance of two neighbouring numbers of a table or a question: above nothing.
    mutating func step() throws(SyntaxFault) -> Exact? {
        guard let step = try exact() else { return nil }
        guard step.value > .zero else {
            note(.roundingToNothing, at: step.range)
            return nil
        }
        return step.value
    }

    private mutating func tableRow() throws(SyntaxFault) -> (
        range: NumberRange, when: [ConditionDraft], value: Exact
    )? {
        var draft = RangeDraft()
        var when: [ConditionDraft] = []
        var value: Exact?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: RowMember.self) {
            switch member {
            case .from: draft.from = try exact()?.value
            case .above: draft.above = try exact()?.value
            case .to: draft.to = try exact()?.value
            case .below: draft.below = try exact()?.value
            case .is:
                draft.from = try exact()?.value
                draft.to = draft.from
            case .when: when = try conditions()
            case .value: value = try exact()?.value
            }
        }
        require([RowMember.value], in: members)
        if has(RowMember.is, in: members) {
            let ends = [RowMember.from, .above, .to, .below].filter { has($0, in: members) }
            for end in ends { note(end, beside: .is, in: members) }
            guard ends.isEmpty else { return nil }
        }
        let range = range(draft, at: members.opening)
        return value.map { (range, when, $0) }
    }
}

extension MeasureDraft {
    /// The names of what it is worked out from.
    fileprivate var reads: [String] {
        let parts = parts.compactMap { part -> String? in
            if case .named(let name) = part.of { name.value } else { nil }
        }
        return parts + [table?.by?.value].compactMap { $0 }
    }
}

// Names into positions, once all questions are read.
extension Reader {
    /// Resolves the names in measures, each by the questions and the measures above it.
    mutating func resolve(_ drafts: [MeasureDraft], _ names: inout SchemeNames) -> [Measure] {
        var measures: [Measure] = []
        let places = Dictionary(
            drafts.enumerated().map { ($0.element.id.value, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        names.reading = drafts.map { ($0.id.value, $0.reads.compactMap { places[$0] }) }
        for draft in drafts {
            if names.operand(draft.id.value) != nil {
                note(
                    .idRepeated(draft.id.value, what: "question or measure"),
                    at: draft.id.range,
                    first: drafts.first { $0.id.value == draft.id.value }
                        .flatMap { $0.id.range == draft.id.range ? nil : $0.id.range.lowerBound }
                )
            }
            if let operation = operation(of: draft, names) {
                measures.append(
                    Measure(
                        id: draft.id.value,
                        text: draft.text,
                        operation: operation,
                        when: resolve(draft.when, names),
                        rounding: draft.rounding,
                        citation: draft.citation
                    )
                )
            }
            names.measures.append(draft.id.value)
        }
        names.reading = []
        return measures
    }

    private mutating func operation(
        of draft: MeasureDraft,
        _ names: SchemeNames
    ) -> Measure.Operation? {
        var parts: [Measure.Part] = []
        for part in draft.parts {
            let source: Measure.Part.Source
            switch part.of {
            case .constant(let number): source = .constant(number)
            case .named(let name):
                guard let operand = operand(name, names) else { return nil }
                source = .operand(operand)
            }
            parts.append(
                Measure.Part(of: source, times: part.times, when: resolve(part.when, names))
            )
        }
        switch draft.operation {
        case .sum: return .sum(parts)
        case .product: return .product(parts)
        case .quotient: return parts.count == 2 ? .quotient(parts[0], by: parts[1]) : nil
        case .max: return .max(parts)
        case .min: return .min(parts)
        case .count: return .count(parts, atLeast: draft.atLeast)
        case .firstOf: return .firstOf(parts)
        default: return draft.table.flatMap { resolve($0, names) }.map { .table($0) }
        }
    }

    private mutating func resolve(_ draft: TableDraft, _ names: SchemeNames) -> MeasureTable? {
        var by: Operand?
        if let name = draft.by {
            guard let operand = operand(name, names) else { return nil }
            by = operand
        }
        var rows: [MeasureTable.Row] = []
        for row in draft.rows {
            rows.append(
                MeasureTable.Row(
                    range: row.range,
                    when: resolve(row.when, names),
                    value: row.value
                )
            )
        }
        return MeasureTable(by: by, step: draft.step, rows: rows)
    }
}
