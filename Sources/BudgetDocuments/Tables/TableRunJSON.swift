internal import PersonalBudgets

extension TableRun {
    /// The runs as one object: for each table its faults and the rows that differ, then the counts, and
    /// what is covered less than was asked for.
    package static func json(
        _ runs: [TableRun],
        shortfalls: [CoverageFloor.Shortfall] = []
    ) -> [UInt8] {
        var writer = JSONWriter(compact: false)
        writer.object {
            $0.member("format", "pbcalc.test.v1")
            $0.list("tables") { list in for run in runs { run.write(to: &list) } }
            $0.list("coverage") { list in
                for coverage in TableRun.coverage(of: runs) { coverage.write(to: &list) }
            }
            $0.list("shortfalls") { list in
                for shortfall in shortfalls { shortfall.write(to: &list) }
            }
            $0.object("codes") { $0.members(of: TableRun.codes(of: runs)) }
            $0.list("effects") { list in
                for effect in TableEffect.all(of: runs) { effect.write(to: &list) }
            }
            $0.list("kinds") { list in
                for kind in RowKind.allCases {
                    list.object {
                        $0.member("kind", kind.rawValue)
                        $0.member("rows", TableRun.count(of: kind, in: runs))
                    }
                }
            }
            $0.member("compared", runs.reduce(0) { $0 + $1.compared })
            $0.member("passed", runs.reduce(0) { $0 + $1.passed })
            $0.member("failed", runs.reduce(0) { $0 + $1.failed })
        }
        writer.endLine()
        return writer.bytes
    }

    private func write(to list: inout JSONWriter) {
        list.object {
            $0.member("file", file)
            $0.member("base", base)
            $0.member("rows", rows.count)
            $0.member("compared", compared)
            $0.member("passed", passed)
            $0.member("failed", failed)
            $0.member("leftOut", leftOut)
            $0.list("faults") { list in for fault in faults { fault.write(to: &list) } }
            $0.list("failures") { list in
                for result in rows where !result.hasPassed { result.write(to: &list) }
            }
        }
    }
}

extension Coverage {
    fileprivate func write(to list: inout JSONWriter) {
        list.object {
            $0.member("scheme", scheme)
            $0.member("version", version)
            $0.member("percent", percent)
            $0.list("counts") { list in
                for part in parts { list.object { $0.members(of: part) } }
            }
            $0.member("missing", missing)
        }
    }
}

extension CoverageFloor.Shortfall {
    fileprivate func write(to list: inout JSONWriter) {
        list.object {
            $0.member("of", what)
            $0.member("percent", percent)
            $0.member("asked", asked)
            $0.member("missing", missing)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func members(of part: Coverage.Part) {
        member("name", part.name)
        member("reached", part.reached)
        member("all", part.all)
        member("missing", part.missing)
    }
}

extension TableEffect {
    fileprivate func write(to list: inout JSONWriter) {
        list.object {
            $0.member("column", column.rawValue)
            $0.member("up", up)
            $0.member("down", down)
            $0.member("perWeek", perWeek.map { Pence($0) })
            $0.member("perYear", Pence(perYear))
        }
    }
}

extension RowResult {
    fileprivate func write(to list: inout JSONWriter) {
        list.object {
            $0.member("id", row.id)
            $0.member("line", row.line)
            $0.member("why", row.why)
            $0.member("kind", row.kind.rawValue)
            $0.list("differences") { list in
                for difference in differences {
                    list.object {
                        $0.member("column", difference.column)
                        $0.member("expected", difference.expected)
                        $0.member("actual", difference.actual)
                        $0.member("change", difference.change)
                    }
                }
            }
            $0.member("because", because)
            $0.member("paste", lineToPaste)
            // The case is put together from base and row: they stand where the row does.
            $0.list("faults") { list in
                for fault in faults {
                    list.object {
                        $0.member("code", fault.code.rawValue)
                        $0.member("severity", fault.severity.rawValue)
                        $0.member("pointer", fault.pointer)
                        $0.member("message", fault.message)
                        $0.member("suggestion", fault.suggestion)
                        $0.member("allowed", fault.allowed)
                    }
                }
            }
        }
    }
}
