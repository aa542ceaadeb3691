// Birthdays that change a budget.
extension Trial {
    /// The birthday of each example whose next it is, and the greatest rise among all answers.
    func birthdays(of index: Int) -> [ProofFinding] {
        let edges = scheme.numberEdges(of: index)
        let (sets, tried) = sets(ofAge: index, birthdays: edges.count)
        return edges.flatMap { edge -> [ProofFinding] in
            let (age, before) = (edge.first, Answer.number(edge.last))
            let own = examples.filter { $0[index] == before }.compactMap {
                birthday(age, from: before, of: index, in: $0, tried: .noSet)
            }
            let all = bases(at: before, of: index, sets).compactMap {
                birthday(age, from: before, of: index, in: $0, tried: tried)
            }
            let greatest = all.max { $0.cliff < $1.cliff }
            let found =
                own.contains { $0.cliff == greatest?.cliff }
                ? own : own + [greatest].compactMap { $0 }
            return found.map { .birthday(age: age, $0.step, by: $0.cliff) }
        }
    }

    /// By how much a birthday raises a budget; nil where it is no cliff.
    private func birthday(
        _ age: Exact,
        from before: Answer,
        of index: Int,
        in base: [Answer],
        tried: ProofFinding.Tried
    ) -> (step: ProofFinding.AnswerStep, cliff: ProofFinding.Cliff)? {
        let base = ProofFinding.Witness(answers: base, help: .none)
        guard let allocation = scheme.allocation,
            let step = step(from: before, to: .number(age), of: index, in: base, tried: tried),
            case .budget(let from) = step.before, case .budget(let to) = step.after,
            let cliff = allocation.cliff(from: from.exact, to: to.exact)
        else { return nil }
        return (step, cliff)
    }

    /// The sets of answers that a birthday is tried from, each on both sides of it.
    private func sets(
        ofAge index: Int,
        birthdays: Int
    ) -> (bases: [[Answer]], tried: ProofFinding.Tried) {
        let others = answers.indices.filter { $0 != index }
        let count = others.reduce(2 * birthdays) {
            min($0 * answers[$1].all.count, ProofEffort.raisedSets + 1)
        }
        guard count <= ProofEffort.raisedSets, others.allSatisfy({ answers[$0].areAll })
        else { return (some, .sets(examples.count + some.count)) }
        var all: [[Answer]] = [[]]
        for (position, answers) in answers.enumerated() {
            let tried = position == index ? answers.all.prefix(1) : answers.all[...]
            all = all.flatMap { set in tried.map { set + [$0] } }
        }
        return (all, .everySet)
    }
}
