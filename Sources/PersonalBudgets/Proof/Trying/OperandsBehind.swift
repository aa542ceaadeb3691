// What operands rest on.
extension Questionnaire {
    /// The questions that some operands rest on.
    func questions(behind operands: [Operand]) -> Set<Int> {
        Set(
            everything(behind: operands).compactMap { operand in
                if case .question(let index) = operand { index } else { nil }
            }
        )
    }

    /// The measures that some operands rest on.
    func measures(behind operands: [Operand]) -> Set<Int> {
        Set(
            everything(behind: operands).compactMap { operand in
                if case .measure(let index) = operand { index } else { nil }
            }
        )
    }

    private func everything(behind operands: [Operand]) -> Set<Operand> {
        var pending = operands
        var visited: Set<Operand> = []
        while let operand = pending.popLast() {
            guard visited.insert(operand).inserted else { continue }
            switch operand {
            case .question(let index):
                pending += questions[index].when.map(\.of)
                pending += treatment.needs(beside: index).map { .question($0) }
            case .measure(let index): pending += measures[index].reads
            case .points:
                pending +=
                    total.map { [.measure($0)] } ?? questions.indices.map { .question($0) }
            case .unpaidHours: break
            }
        }
        return visited
    }
}

extension Measure {
    /// Everything that it reads, its conditions included.
    var reads: [Operand] {
        var reads = when.map(\.of)
        for part in parts {
            reads += part.when.map(\.of)
            if case .operand(let operand) = part.of { reads.append(operand) }
        }
        if case .table(let table) = operation {
            reads += [table.by].compactMap { $0 } + table.rows.flatMap { $0.when.map(\.of) }
        }
        return reads
    }
}
