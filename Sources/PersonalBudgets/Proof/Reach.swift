/// The values that answers and measures can come to.
///
/// A measure is worked out as if its parts were answered apart from each other: more may seem to be
/// in reach than is, never less.
struct Reach {
    /// The values of a number.
    enum Values {
        /// These, in order.
        case some([Exact])
        /// Too many to list: anything between two.
        case between(Exact, Exact)
    }

    private let questionnaire: Questionnaire?
    private var questions: [Values] = []
    private var measures: [Values?] = []
    /// What the total can come to; nil when it cannot be worked out.
    private(set) var total: Values?

    /// The most values that are listed.
    private static let most = 4_000

    init(_ scheme: Scheme) {
        questionnaire = scheme.questionnaire
        guard let questionnaire else { return }
        questions = Reach.questions(of: questionnaire)
        for measure in questionnaire.measures {
            measures.append(measured(measure, among: questionnaire.measures))
        }
        total =
            questionnaire.total.flatMap { measures[$0] }
            ?? (questionnaire.total == nil ? sum(questions) : nil)
    }

    /// What a number can come to.
    func values(of operand: Operand) -> Values? {
        switch operand {
        case .question(let index): questions[index]
        case .measure(let index): measures[index]
        case .points: total
        case .unpaidHours: .between(.zero, Exact(168))
        }
    }

    /// Whether what some operands can come to is all met, in every combination, and nothing else.
    func isExact(_ operands: [Operand]) -> Bool {
        guard let questionnaire else { return true }
        var seen: Set<Int> = []
        return operands.allSatisfy { operand in
            let behind = questionnaire.questions(behind: [operand])
            defer { seen.formUnion(behind) }
            return seen.isDisjoint(with: behind) && isExact(operand, questionnaire)
        }
    }

    private func isExact(_ operand: Operand, _ questionnaire: Questionnaire) -> Bool {
        switch operand {
        case .unpaidHours: return true
        case .question(let index):
            let question = questionnaire.questions[index]
            guard question.when.isEmpty else { return false }
            if case .number(let grid) = question.kind, grid.step == nil { return true }
            if case .frequency = question.kind { return true }
            return values(of: operand)?.isList ?? false
        case .points:
            let parts =
                questionnaire.total.map { [Operand.measure($0)] }
                ?? questionnaire.questions.indices.map { .question($0) }
            return (total?.isList ?? false) && isExact(parts)
        case .measure(let index):
            let measure = questionnaire.measures[index]
            switch measure.operation {
            case .sum, .product: break
            default: return false
            }
            var read: [Operand] = []
            for part in measure.parts {
                guard part.when.isEmpty else { return false }
                if case .operand(let operand) = part.of { read.append(operand) }
            }
            let isPlain = measure.when.isEmpty && measure.rounding == nil
            return isPlain && (values(of: operand)?.isList ?? false || read.count == 1)
                && isExact(read)
        }
    }

    /// The points of each question as the total reads them, by the treatment of unpaid support.
    private static func questions(of questionnaire: Questionnaire) -> [Values] {
        let shares = questionnaire.treatment.isByShare ? questionnaire.shares : []
        var values = questionnaire.questions.map { Reach.values(of: $0, shares) }
        switch questionnaire.treatment {
        case .scores(let takenOff, let added):
            let nothing = Values.some([.zero])
            for index in takenOff {
                values[index] = union([weighted(values[index], by: Exact(-1)), nothing])
            }
            for index in added { values[index] = union([values[index], nothing]) }
        case .columns(let pairs):
            for pair in pairs {
                values[pair.unmet] = union([values[pair.unmet], values[pair.need]])
            }
        case .shares, .none, .hours, .carersOwn: break
        }
        return values
    }

    /// The counted points of a question, with any share of them met by unpaid support.
    private static func values(of question: Question, _ shares: [UnpaidShare]) -> Values {
        var points: Set<Exact> = []
        switch question.kind {
        case .choice: points = Set(question.answers.map(\.points))
        case .several:
            guard question.answers.count <= 10 else {
                let all = question.points(of: .choices(~0 >> UInt64(64 - question.answers.count)))
                return weighted(.between(.zero, all ?? .zero), by: question.weight)
            }
            for mask in UInt64(0)..<(1 << UInt64(question.answers.count)) {
                if let sum = question.points(of: .choices(mask)) { points.insert(sum) }
            }
        case .number(let grid):
            guard let step = grid.step, let count = try? (grid.to - grid.from) / step,
                count <= Exact(Int64(most))
            else {
                return weighted(.between(grid.from, grid.to), by: question.weight)
            }
            var next = grid.from
            while next <= grid.to {
                points.insert(next)
                guard let following = try? next + step else { break }
                next = following
            }
        case .frequency:
            let worth = question.answers.map(\.points).max() ?? .zero
            let most = (try? worth * Exact(Question.mostTimes)) ?? worth
            return weighted(.between(.zero, most), by: question.weight)
        case .age(let unit):
            points = Set((0...(unit == .years ? 120 : 1_440)).map { Exact(Int64($0)) })
        }
        if question.notApplicable != nil || question.isOptional || !question.when.isEmpty {
            points.insert(.zero)
        }
        var reached = points
        if case .age = question.kind {
        } else {
            for share in shares where share.share != .zero {
                for point in points where point != .zero {
                    if let left = try? Exact.one - share.share, let net = try? point * left {
                        reached.insert(net)
                    }
                }
            }
        }
        return weighted(.some(reached.sorted()), by: question.weight)
    }

    private static func weighted(_ values: Values, by weight: Exact) -> Values {
        guard weight != .one else { return values }
        switch values {
        case .some(let list): return .some(Set(list.compactMap { try? $0 * weight }).sorted())
        case .between(let low, let high):
            let ends = [try? low * weight, try? high * weight].compactMap { $0 }.sorted()
            return .between(ends.first ?? .zero, ends.last ?? .zero)
        }
    }

    private func measured(_ measure: Measure, among measures: [Measure]) -> Values? {
        var parts: [Values] = []
        for part in measure.parts {
            var values: Values
            switch part.of {
            case .constant(let number): values = .some([number])
            case .operand(let operand):
                guard let known = self.values(of: operand) else { return nil }
                values = known
            }
            values = Reach.weighted(values, by: part.times)
            let isGated: Bool =
                if case .operand(.measure(let other)) = part.of {
                    !measures[other].when.isEmpty || !part.when.isEmpty
                } else { !part.when.isEmpty }
            // A part that is not counted leaves a sum or a product as it is.
            switch measure.operation {
            case .sum where isGated: values = Reach.union([values, .some([.zero])])
            case .product where isGated: values = Reach.union([values, .some([.one])])
            default: break
            }
            parts.append(values)
        }
        return combined(parts, by: measure).map { Reach.rounded($0, measure.rounding) }
    }

    private func combined(_ parts: [Values], by measure: Measure) -> Values? {
        switch measure.operation {
        case .sum: return sum(parts)
        case .max, .min: return Reach.union(parts)
        case .firstOf: return Reach.union(parts)
        case .count: return .some((0...Int64(parts.count)).map { Exact($0) })
        case .table(let table): return .some(Set(table.rows.map(\.value)).sorted())
        case .product:
            guard let first = parts.first else { return nil }
            return parts.dropFirst().reduce(first) { Reach.combined($0, $1) { try? $0 * $1 } }
        case .quotient: return nil
        }
    }

    /// The values in whole steps of a rounding, whichever way it goes.
    private static func rounded(_ values: Values, _ rule: RoundingRule?) -> Values {
        guard let rule else { return values }
        func ends(_ value: Exact) -> [Exact] {
            [Rounding.up, .down].compactMap { mode in
                (try? value / rule.step).flatMap { try? $0.rounded(mode, on: .allowance) }
                    .flatMap { try? $0 * rule.step }
            }
        }
        let (low, high) = values.ends
        return .between(ends(low).min() ?? low, ends(high).max() ?? high)
    }

    private func sum(_ parts: [Values]) -> Values {
        parts.reduce(.some([.zero])) { Reach.combined($0, $1) { try? $0 + $1 } }
    }

    private static func union(_ parts: [Values]) -> Values {
        var all: Set<Exact> = []
        var ends: (Exact, Exact)?
        for part in parts {
            switch part {
            case .some(let list): all.formUnion(list)
            case .between(let low, let high):
                ends = (min(ends?.0 ?? low, low), max(ends?.1 ?? high, high))
            }
        }
        guard let ends else { return .some(all.sorted()) }
        return .between(min(ends.0, all.min() ?? ends.0), max(ends.1, all.max() ?? ends.1))
    }

    private static func combined(
        _ first: Values,
        _ second: Values,
        _ operation: (Exact, Exact) -> Exact?
    ) -> Values {
        if case .some(let left) = first, case .some(let right) = second,
            left.count * right.count <= most * 16
        {
            var all: Set<Exact> = []
            for one in left {
                for other in right { if let result = operation(one, other) { all.insert(result) } }
            }
            if all.count <= most { return .some(all.sorted()) }
        }
        let ends = [first.ends.0, first.ends.1].flatMap { one in
            [second.ends.0, second.ends.1].compactMap { operation(one, $0) }
        }
        return .between(ends.min() ?? .zero, ends.max() ?? .zero)
    }
}

extension Reach.Values {
    /// Whether every value is known.
    fileprivate var isList: Bool { if case .some = self { true } else { false } }

    /// The least and the greatest value.
    var ends: (Exact, Exact) {
        switch self {
        case .some(let list): (list.first ?? .zero, list.last ?? .zero)
        case .between(let low, let high): (low, high)
        }
    }

    /// Whether a value lies in a range.
    func reaches(_ range: NumberRange) -> Bool {
        switch self {
        case .some(let list): list.contains { range.holds($0) }
        case .between(let low, let high):
            (range.from ?? range.above ?? low) <= high && (range.to ?? range.below ?? high) >= low
        }
    }

    /// One value for each way in which it lies in some ranges or not.
    func atoms(of ranges: [NumberRange]) -> [Exact] {
        let candidates: [Exact]
        switch self {
        case .some(let list): candidates = list
        case .between(let low, let high):
            var edges = Set([low, high])
            for range in ranges {
                for edge in [range.from, range.above, range.to, range.below] {
                    if let edge, edge >= low, edge <= high { edges.insert(edge) }
                }
            }
            let sorted = edges.sorted()
            let between = zip(sorted, sorted.dropFirst()).compactMap { lower, upper in
                (try? lower + upper).flatMap { try? $0 / Exact(2) }
            }
            candidates = (sorted + between).sorted()
        }
        var seen: Set<[Bool]> = []
        return candidates.filter { value in seen.insert(ranges.map { $0.holds(value) }).inserted }
    }
}
