package import PersonalBudgets

/// Some of the cases: those of one band under A, or of one group of people.
package struct SliceTally: Sendable {
    /// The band or the group; nil for the cases that name no group.
    package let id: String?
    /// How many cases there are.
    package private(set) var cases = 0
    private var figures = ComparedFigure.allCases.map { _ in Change() }

    /// What becomes of one figure.
    package struct Change: Sendable {
        /// How many cases have more of it by B, and how many less.
        package fileprivate(set) var more = 0, less = 0
        /// By how much it changes, all cases together that have it by both; nil where none has.
        package var total: Pence? { isKnown ? sum : nil }
        fileprivate var sum: Pence? = .zero
        fileprivate var isKnown = false
        /// How many cases have it only by A, and only by B.
        package fileprivate(set) var onlyA = 0, onlyB = 0
        /// Whether it is otherwise for any case.
        package var isAny: Bool { more + less + onlyA + onlyB > 0 }
    }

    init(id: String?) { self.id = id }

    /// What becomes of a figure.
    package subscript(figure: ComparedFigure) -> Change {
        ComparedFigure.allCases.firstIndex(of: figure).map { figures[$0] } ?? Change()
    }

    mutating func add(_ compared: ComparedCase) {
        cases += 1
        for (index, figure) in ComparedFigure.allCases.enumerated() {
            guard let change = compared.change(of: figure) else {
                figures[index].onlyA += compared.a[figure] == nil ? 0 : 1
                figures[index].onlyB += compared.b[figure] == nil ? 0 : 1
                continue
            }
            figures[index].more += change > 0 ? 1 : 0
            figures[index].less += change < 0 ? 1 : 0
            figures[index].sum = Pence.total(of: [figures[index].sum, Pence(change)])
            figures[index].isKnown = true
        }
    }
}
