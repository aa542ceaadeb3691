internal import PersonalBudgets

extension Comparison {
    /// The comparison as one object.
    package var json: [UInt8] {
        var writer = JSONWriter(compact: false)
        writer.object { page in
            page.member("format", "pbcalc.comparison.v1")
            page.object("a") { $0.members(of: a) }
            page.object("b") { $0.members(of: b) }
            page.member("currency", a.scheme.currency.rawValue)
            page.member("cases", read)
            page.member("differ", changed.count)
            page.member("faultyByA", faulty.a)
            page.member("faultyByB", faulty.b)
            page.list("figures") { list in for tally in tallies { tally.write(to: &list) } }
            page.list("bands") { list in
                for band in bands where band.cases > 0 { band.writeBand(to: &list) }
            }
            page.list("groups") { list in
                for group in groups { group.writeGroup(figures, to: &list) }
            }
            page.list("changes") { list in
                for one in changed { one.write(figures, to: &list) }
            }
            page.list("faulty") { list in for one in refused { one.writeFaults(to: &list) } }
            page.list("rules") { list in
                for (change, cases) in rules {
                    list.object {
                        $0.member("pointer", change.pointer)
                        $0.member("a", change.a)
                        $0.member("b", change.b)
                        $0.member("cases", cases)
                    }
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    /// One row for each case that differs, or has faults.
    package var csv: [UInt8] {
        var writer = CSVWriter()
        var columns = ["case_id", "source", "status_a", "status_b", "band_a", "band_b"]
        for figure in figures {
            columns += ["_a", "_b", "_change"].map { figure.column.rawValue + $0 }
        }
        writer.row((columns + ["rules", "group"]).map { .text($0) })
        for one in told {
            var cells: [Cell] = [
                .text(one.id), .text(one.source), .status(one.a), .status(one.b),
                .words(one.a.band), .words(one.b.band),
            ]
            for figure in figures {
                cells += [one.a[figure], one.b[figure], one.change(of: figure).map { Pence($0) }]
                    .map { $0.map { .money($0) } ?? .empty }
            }
            writer.row(cells + [.list(one.rules), .words(one.group)])
        }
        return writer.bytes
    }
}

extension Cell {
    fileprivate static func status(_ side: ComparedCase.Side) -> Cell {
        .text((side.faults.isEmpty ? CaseResult.Status.ok : .faults).rawValue)
    }
}

extension JSONWriter {
    fileprivate mutating func members(of scheme: SchemeDocument) {
        member("id", scheme.scheme.id)
        member("version", scheme.scheme.version)
        member("sha256", scheme.sha256)
    }
}

extension FigureTally {
    fileprivate func write(to list: inout JSONWriter) {
        list.object { object in
            object.member("name", figure.rawValue)
            object.member("more", more)
            object.member("less", less)
            object.member("same", same)
            object.member("onlyA", onlyA)
            object.member("onlyB", onlyB)
            object.member("totalA", totalA)
            object.member("totalB", totalB)
            object.member("change", change)
            object.list("steps") { list in
                let middle = FigureTally.edges.count
                for (index, cases) in steps.enumerated() {
                    let size = abs(index - middle)
                    let sign: Int64 = index < middle ? -1 : 1
                    let above = size == 0 ? nil : FigureTally.edges[size - 1] * sign
                    let upTo =
                        size == 0 ? 0 : size < middle ? FigureTally.edges[size] * sign : nil
                    list.object {
                        $0.member("beyond", above.map { Pence($0) })
                        $0.member("upTo", upTo.map { Pence($0) })
                        $0.member("cases", cases)
                    }
                }
            }
        }
    }
}

extension SliceTally {
    /// A band, with what becomes of its budgets.
    fileprivate func writeBand(to list: inout JSONWriter) {
        list.object {
            $0.member("id", id)
            $0.member("cases", cases)
            $0.members(of: self[.budget])
        }
    }

    /// A group, with what becomes of each figure.
    fileprivate func writeGroup(_ compared: [ComparedFigure], to list: inout JSONWriter) {
        list.object {
            $0.member("id", id)
            $0.member("cases", cases)
            $0.list("figures") { list in
                for figure in compared {
                    list.object {
                        $0.member("name", figure.rawValue)
                        $0.members(of: self[figure])
                    }
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func members(of change: SliceTally.Change) {
        member("more", change.more)
        member("less", change.less)
        member("change", change.total)
        member("onlyA", change.onlyA)
        member("onlyB", change.onlyB)
    }
}

extension ComparedCase {
    fileprivate func writeFaults(to list: inout JSONWriter) {
        list.object {
            $0.member("id", id)
            $0.member("source", source)
            $0.member("byA", a.faults.map(\.rawValue))
            $0.member("byB", b.faults.map(\.rawValue))
        }
    }

    fileprivate func write(_ figures: [ComparedFigure], to list: inout JSONWriter) {
        list.object { object in
            object.member("id", id)
            object.member("source", source)
            object.member("group", group)
            object.object("a") { $0.members(of: a, figures) }
            object.object("b") { $0.members(of: b, figures) }
            object.list("rules") { list in
                for cause in causes {
                    list.object {
                        $0.member("rule", cause.rule)
                        $0.member("label", cause.label)
                        $0.member("a", cause.a)
                        $0.member("b", cause.b)
                    }
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func members(of side: ComparedCase.Side, _ figures: [ComparedFigure]) {
        member("band", side.band)
        member("budgetPerWeek", side[.budget])
        member("personPaysPerWeek", side[.personPays])
        member("councilPaysPerWeek", side[.councilPays])
        member("contributionMaxPerWeek", side[.contributionMax])
        if figures.contains(.budgetYear) { member("budgetPerYear", side[.budgetYear]) }
        member("faults", side.faults.map(\.rawValue))
    }
}

extension ComparedFigure {
    /// The column that a result has it in.
    fileprivate var column: ResultColumn {
        switch self {
        case .budget: .budgetWeek
        case .personPays: .personPaysWeek
        case .councilPays: .councilPaysWeek
        case .contributionMax: .contributionMaxWeek
        case .budgetYear: .budgetYear
        }
    }
}
