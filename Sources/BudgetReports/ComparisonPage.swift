package import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// Two schemes over the same cases, as a person reads it.
package struct ComparisonPage {
    private let comparison: Comparison

    /// How many of the cases that change most are shown, and of the rules that differ.
    private static let most = 10

    /// The page of a comparison.
    package init(_ comparison: Comparison) { self.comparison = comparison }

    /// The text, at most 80 columns wide.
    package var text: String {
        var page = Page()
        for section in sections {
            page.blank()
            if !section.title.isEmpty { page.line(section.title) }
            for line in section.lines { page.paragraph(line, hanging: line.isEmpty ? 0 : 2) }
            page.table(section.table)
        }
        return page.text
    }

    /// The page in Markdown.
    package var markdown: String {
        var lines: [String] = []
        for section in sections {
            if !lines.isEmpty { lines.append("") }
            if !section.title.isEmpty { lines += ["## " + section.title, ""] }
            lines += section.lines.flatMap { [Markdown.words($0), ""] }
            if let header = section.table.first {
                lines.append(Self.row(header))
                let marks = header.indices.map { section.isNumeric($0) ? "--:" : "---" }
                lines.append("|" + marks.joined(separator: "|") + "|")
                lines += section.table.dropFirst().map(Self.row)
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What the amounts of both are in.
    private var scheme: Scheme { comparison.a.scheme }
}

// What there is to say.
extension ComparisonPage {
    private struct Section {
        var title = ""
        var lines: [String] = []
        /// The first row is the header.
        var table: [[String]] = []

        /// Whether a column holds counts or amounts.
        func isNumeric(_ column: Int) -> Bool {
            column > 0
                && table.dropFirst().allSatisfy { row in
                    row[column].allSatisfy { "+-£€$0123456789.,".contains($0) }
                }
        }
    }

    private var sections: [Section] {
        let head = [heading, totals]
        guard !comparison.changed.isEmpty else { return head + [faults, rules].compactMap(\.self) }
        return head
            + [steps, bands].compactMap(\.self) + groups
            + [movers, faults, rules].compactMap(\.self)
    }

    private var heading: Section {
        var section = Section()
        section.lines = [
            "A is \(named(comparison.a)), B is \(named(comparison.b)).",
            "\(counted(comparison.read)) compared; \(verdict)",
        ]
        return section
    }

    /// How many cases differ in the figures compared; none is said to be the same that has none.
    private var verdict: String {
        let good = comparison.read - comparison.refused.count
        return switch comparison.changed.count {
        case 1: "1 differs."
        case 2...: "\(comparison.changed.count) differ."
        case _ where comparison.refused.isEmpty: "no case differs in the figures below."
        case _ where good == 0: "none has figures."
        default: "of \(counted(good)) without faults none differs in the figures below."
        }
    }

    /// A scheme by its id and version; where the other has the same, by its file too.
    private func named(_ document: SchemeDocument) -> String {
        let (scheme, others) = (document.scheme, [comparison.a.scheme, comparison.b.scheme])
        let name = "\(scheme.id), version \(Escaping.shown(scheme.version))"
        let isShared = others.allSatisfy { ($0.id, $0.version) == (scheme.id, scheme.version) }
        return isShared ? "\(name), of \(Escaping.shown(document.file))" : name
    }

    private func counted(_ cases: Int) -> String { cases == 1 ? "1 case" : "\(cases) cases" }

    private var totals: Section {
        var section = Section(title: "All cases, a week")
        section.table = [["", "by A", "by B", "change", "more", "less", "same"]]
        for tally in comparison.tallies {
            section.table.append([
                tally.figure.words, tally.totalA.map { scheme.amount($0) } ?? "-",
                tally.totalB.map { scheme.amount($0) } ?? "-",
                signed(tally.change), "\(tally.more)", "\(tally.less)",
                "\(tally.same)",
            ])
            let ones = [(tally.onlyA, "only by A"), (tally.onlyB, "only by B")].filter { $0.0 > 0 }
            if !ones.isEmpty {
                section.lines.append(
                    "\(tally.figure.words) is known "
                        + ones.map { "\($1) in \(counted($0))" }.joined(separator: ", ")
                )
            }
        }
        return section
    }

    /// How many gain or lose so much.
    private var steps: Section? {
        var section = Section(title: "How much changes, in cases")
        let tallies = comparison.tallies.filter { $0.figure != .budgetYear }
        section.table = [["a week"] + tallies.map(\.figure.name)]
        let edges = FigureTally.edges
        for index in 0...edges.count * 2 {
            let size = abs(index - edges.count)
            let way = index < edges.count ? "less" : "more"
            let amount =
                size == 0
                ? "the same"
                : size == edges.count
                    ? "over \(scheme.amount(Pence(edges[size - 1]))) \(way)"
                    : "up to \(scheme.amount(Pence(edges[size]))) \(way)"
            let cases = tallies.map { $0.steps[index] }
            if cases.contains(where: { $0 > 0 }) {
                section.table.append([amount] + cases.map { "\($0)" })
            }
        }
        return section.table.count > 1 ? section : nil
    }

    private var bands: Section? {
        let bands = comparison.bands.filter { $0[budget].isAny }
        guard !bands.isEmpty else { return nil }
        return Section(
            title: "\(budget.words), by the band under A",
            table: table(of: bands, budget, named: "band")
        )
    }

    /// The budget in the period that hides nothing.
    private var budget: ComparedFigure {
        comparison.figures.contains(.budgetYear) ? .budgetYear : .budget
    }

    /// Each figure that changes, for every group: whether one bears what the totals hide.
    private var groups: [Section] {
        let groups = comparison.groups
        guard groups.contains(where: { $0.id != nil }) else { return [] }
        return comparison.figures.compactMap { figure in
            guard groups.contains(where: { $0[figure].isAny }) else { return nil }
            return Section(
                title: "\(figure.words), by group of people",
                table: table(of: groups, figure, named: "group")
            )
        }
    }

    /// What becomes of a figure in some of the cases, with those that have it by one scheme alone.
    private func table(
        of slices: [SliceTally],
        _ figure: ComparedFigure,
        named name: String
    ) -> [[String]] {
        let isLost = slices.contains { $0[figure].onlyA > 0 }
        let isNew = slices.contains { $0[figure].onlyB > 0 }
        let header =
            [name, "cases", "more", "less"] + (isLost ? ["only by A"] : [])
            + (isNew ? ["only by B"] : []) + ["change"]
        return [header]
            + slices.map { slice in
                let change = slice[figure]
                return [slice.id.map { Escaping.shown($0) } ?? "not stated", "\(slice.cases)"]
                    + ["\(change.more)", "\(change.less)"]
                    + (isLost ? ["\(change.onlyA)"] : []) + (isNew ? ["\(change.onlyB)"] : [])
                    + [signed(change.total)]
            }
    }

    private var movers: Section? {
        var section = Section(title: "Largest changes")
        for one in comparison.movers(Self.most) where one.a.faults.isEmpty && one.b.faults.isEmpty {
            section.lines.append("\(named(one)): " + words(one))
        }
        return section.lines.isEmpty ? nil : section
    }

    private func named(_ one: ComparedCase) -> String {
        let file = Escaping.shown(one.source, limit: 60)
        return one.id == one.source ? file : "\(Escaping.shown(one.id)) in \(file)"
    }

    private func words(_ one: ComparedCase) -> String {
        var parts: [String] = []
        if one.a.band != one.b.band {
            parts.append("band \(one.a.band ?? "none") to \(one.b.band ?? "none")")
        }
        for figure in one.told(of: comparison.figures) {
            let change = one.change(of: figure).map { " (\(signed(Pence($0))))" } ?? ""
            parts.append(
                "\(figure.words.lowercased()) \(known(one.a[figure])) to "
                    + known(one.b[figure]) + change
            )
        }
        let causes = one.causes.prefix(3).map { cause in
            "\(Escaping.shown(cause.label, limit: 80)) "
                + "\(Escaping.shown(cause.a, limit: 60)) to \(Escaping.shown(cause.b, limit: 60)) "
                + "[\(Escaping.shown(cause.rule, limit: 120))]"
        }
        let rest = one.causes.count > 3 ? ["and \(one.causes.count - 3) more"] : []
        let told = (causes + rest).joined(separator: ", ")
        return parts.joined(separator: ", ") + (told.isEmpty ? "" : "; by " + told)
    }

    private func known(_ amount: Pence?) -> String { amount.map(scheme.amount) ?? "not known" }

    private var faults: Section? {
        var section = Section(title: "Cases with faults")
        guard !comparison.refused.isEmpty else { return nil }
        section.lines = [
            "\(comparison.faulty.a) by A, \(comparison.faulty.b) by B; they have no figures"
        ]
        section.lines += comparison.refused.prefix(Self.most).map { one in
            func said(_ side: ComparedCase.Side) -> String {
                side.faults.isEmpty ? "good" : side.faults.map(\.rawValue).joined(separator: ", ")
            }
            return one.a.faults == one.b.faults
                ? "\(named(one)): by both \(said(one.a))"
                : "\(named(one)): by A \(said(one.a)); by B \(said(one.b))"
        }
        let more = comparison.refused.count - Self.most
        if more > 0 { section.lines.append("and \(more) more") }
        return section
    }

    private var rules: Section? {
        let rules = comparison.rules
        guard !rules.isEmpty else { return nil }
        var section = Section(title: "Where the schemes differ")
        // Those that change most cases first; of others, and of equals, as they stand in the file.
        let ordered = rules.enumerated().sorted {
            ($1.element.cases, $0.offset) < ($0.element.cases, $1.offset)
        }
        for (_, (change, cases)) in ordered.prefix(Self.most) {
            section.lines.append(
                "\(Escaping.shown(change.pointer, limit: 120)): "
                    + "\(Escaping.shown(change.a ?? RuleChange.notThere, limit: 60)) to "
                    + Escaping.shown(change.b ?? RuleChange.notThere, limit: 60)
                    + "; changes \(cases == 0 ? "none of these figures" : counted(cases))"
            )
        }
        let rest = ordered.dropFirst(Self.most)
        if !rest.isEmpty {
            let idle = rest.count { $0.element.cases == 0 }
            section.lines.append("and \(rest.count) more, \(idle) of which change none")
        }
        return section
    }
}

// How it is set.
extension ComparisonPage {
    private func signed(_ change: Pence?) -> String {
        guard let change else { return "-" }
        return (change > .zero ? "+" : "") + scheme.amount(change)
    }

    private static func row(_ cells: [String]) -> String {
        Markdown.row(cells.map { Markdown.words($0) })
    }
}

extension ComparedFigure {
    var words: String {
        switch self {
        case .budget: "Indicative budget"
        case .personPays: "The person pays"
        case .councilPays: "The council pays"
        case .contributionMax: "The most to be asked"
        case .budgetYear: "Budget of a year"
        }
    }

    /// The figure at the head of a column.
    fileprivate var name: String {
        switch self {
        case .budget: "budget"
        case .personPays: "person pays"
        case .councilPays: "council pays"
        case .contributionMax: "most asked"
        case .budgetYear: "a year"
        }
    }
}

extension ComparedCase {
    /// The figures that differ; not the most that can be asked, where just that is paid.
    fileprivate func told(of figures: [ComparedFigure]) -> [ComparedFigure] {
        figures.filter { figure in
            let isPaid =
                figure == .contributionMax
                && [a, b].allSatisfy { $0[.contributionMax] == $0[.personPays] }
            return a[figure] != b[figure] && !isPaid
        }
    }
}
