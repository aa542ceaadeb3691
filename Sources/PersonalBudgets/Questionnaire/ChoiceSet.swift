/// Some of the choices of a question.
public struct ChoiceSet: OptionSet, Hashable, Sendable {
    /// A bit a choice, in the order of the question.
    public let rawValue: UInt64

    /// The choices of these bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The choice of a position in the question.
    public static func position(_ position: Int) -> ChoiceSet {
        ChoiceSet(rawValue: 1 << UInt64(position))
    }

    /// How many they are.
    public var count: Int { rawValue.nonzeroBitCount }
}

extension Question {
    /// The choices that are in a set, in their order.
    public func choices(in set: ChoiceSet) -> [Choice] {
        answers.indices.filter { set.contains(.position($0)) }.map { answers[$0] }
    }

    /// Every set of its choices, none of them first.
    var everyChoiceSet: [ChoiceSet] {
        (UInt64(0)..<(1 << UInt64(answers.count))).map { ChoiceSet(rawValue: $0) }
    }

    /// Sets that stand for all where there are too many: none, each choice by itself, all together.
    public var someChoiceSets: [ChoiceSet] {
        let single = answers.indices.map { ChoiceSet.position($0) }
        return [[]] + single + [ChoiceSet(single)]
    }
}
