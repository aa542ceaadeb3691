/// The way to one value of a case: what an input column is called, taken apart.
struct CasePath: Hashable, Sendable {
    /// The names along the way.
    let steps: [String]
    /// Whether it leads to an answer or another text: words, even when they look like a number.
    let isWords: Bool
    /// What it calls its element, where it leads to what the element is found by: no other path finds
    /// that once it says something else.
    let key: String?

    /// The path that a column names, or what is wrong with the name.
    init(_ name: String) throws(TableFault.Kind) {
        steps = name.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
        try CasePath.check(steps[...], of: name, in: .whole)
        isWords =
            steps.first == "answers" && steps.count == 2
            || steps.last.map { CasePath.texts.contains($0) } ?? false
                && CasePath.values(of: steps) == [steps]
        key = CasePath.key(of: steps)
    }

    /// The ways to the values that it sets: of an element alone, those to its main members.
    var values: Set<[String]> { CasePath.values(of: steps) }

    private static func values(of steps: [String]) -> Set<[String]> {
        var shape = CaseShape.whole
        for (depth, step) in steps.enumerated() {
            switch shape {
            case .list(let list) where depth + 1 == steps.count && !list.main.isEmpty:
                return Set(list.main.map { steps + [$0] })
            case .members(let members):
                shape = members.first { $0.name == step }?.shape ?? .value
            case .named(let inner): shape = inner
            case .value, .list: return [steps]
            }
        }
        return [steps]
    }

    /// Whether a heading is that of a column of notes, which is free.
    static func isNote(_ heading: String) -> Bool { heading.hasPrefix("x-") }

    /// The members that are texts: days, of which a spreadsheet may have made a number, names that
    /// a scheme may spell as one, and reasons.
    private static let texts: Set<String> = Set(
        [CaseMember.id, .scheme, .schemeVersion, .date, .starts].map(\.rawValue)
            + [PersonMember.born, .partnerBorn, .group, .stayFrom].map(\.rawValue)
            + [UnpaidMember.question, .share, .by, .agreed, .until].map(\.rawValue)
            + [IncomeMember.kind, .rate, .reason].map(\.rawValue)
            + [DisabilityCostMember.reviewBy.rawValue]
            + [LineMember.service, .place, .tier, .category, .stream].map(\.rawValue)
            + [LineMember.priceReason, .upliftReason].map(\.rawValue)
            + [PlanMember.healthy, .safe, .well, .hoursReason, .riskTier, .crisis, .grossPayment]
            .map(\.rawValue)
            + [DecisionMember.role.rawValue]
    )

    private static func key(of steps: [String]) -> String? {
        var shape = CaseShape.whole
        for (depth, step) in steps.enumerated() {
            switch shape {
            case .list(let list): return steps[(depth + 1)...] == [list.key] ? step : nil
            case .members(let members):
                shape = members.first { $0.name == step }?.shape ?? .value
            case .named(let inner): shape = inner
            case .value: return nil
            }
        }
        return nil
    }

    /// As a column is headed.
    var name: String { steps.joined(separator: ".") }

    /// Whether it leads to something that another path leads into.
    func isWhole(of other: CasePath) -> Bool {
        other.steps.count > steps.count && other.steps.starts(with: steps) && values == [steps]
    }

    private static func check(
        _ steps: ArraySlice<String>,
        of name: String,
        in shape: CaseShape
    ) throws(TableFault.Kind) {
        guard let step = steps.first else { return }
        let rest = steps.dropFirst()
        switch shape {
        case .value: throw .columnUnknown(name, known: [])
        case .named(let inner):
            guard !step.isEmpty else { throw .columnUnknown(name, known: []) }
            try check(rest, of: name, in: inner)
        case .members(let members):
            guard let member = members.first(where: { $0.name == step }) else {
                let before = way(along: name, upTo: steps)
                throw .columnUnknown(before + step, known: members.map { before + $0.name })
            }
            try check(rest, of: name, in: member.shape)
        case .list(let list):
            guard let member = rest.first else { return }
            let element = way(along: name, upTo: rest)
            if !list.members.contains(member) {
                throw .columnUnknown(element + member, known: list.members.map { element + $0 })
            }
            // What is deeper is said as JSON under the name of the whole.
            if rest.count > 1 { throw .columnUnknown(name, known: [element + member]) }
        }
    }

    /// What stands before the last steps of a name.
    private static func way(along name: String, upTo rest: ArraySlice<String>) -> String {
        name.split(separator: ".", omittingEmptySubsequences: false).dropLast(rest.count)
            .map { $0 + "." }.joined()
    }
}

extension Array {
    /// The columns in the order in which they are set, so that it does not matter how they stand: each
    /// whole before its parts, which it would otherwise take away again, and what elements are found
    /// by behind everything else.
    func inOrderOfSetting(_ path: (Element) -> CasePath) -> [Element] {
        let parted = Set(parts(path).map(\.whole))
        let wholes = parted.sorted { one, other in
            (path(self[one]).steps.count, one) < (path(self[other]).steps.count, other)
        }
        let others = indices.filter { !parted.contains($0) }
        return wholes.map { self[$0] } + others.map { self[$0] }.filter { path($0).key == nil }
            + others.map { self[$0] }.filter { path($0).key != nil }
    }

    /// Where one leads to something that another leads into.
    func parts(_ path: (Element) -> CasePath) -> [(whole: Int, part: Int)] {
        var wholes: [ArraySlice<String>: Int] = [:]
        for index in indices where path(self[index]).values == [path(self[index]).steps] {
            wholes[path(self[index]).steps[...]] = index
        }
        return indices.flatMap { part in
            let steps = path(self[part]).steps
            return steps.indices.compactMap { wholes[steps[..<$0]] }.map { (whole: $0, part: part) }
        }
    }

    /// The columns with what is taken away before all else, so that it takes nothing of its own row.
    func removalsFirst(_ isRemoval: (Element) -> Bool) -> [Element] {
        filter(isRemoval) + filter { !isRemoval($0) }
    }
}

extension CellValue {
    /// Whether, as the value at a path, it says already what a path into it leads to: then only one
    /// of the two would count.
    func says(_ part: CasePath, in whole: CasePath) -> Bool {
        guard whole.isWhole(of: part), case .value(let value) = self else { return false }
        switch value {
        case .null, .truth, .number, .text: return true
        case .list, .object: break
        }
        var tree = JSONTree.object([])
        do throws(TableFault.Kind) {
            try tree.set(whole, to: value, isWhole: true)
            let all = tree
            try tree.set(part, to: nil, isWhole: true)
            return tree != all
        } catch {
            // What stands there twice is there.
            return true
        }
    }
}
