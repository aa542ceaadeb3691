import BudgetDocuments
import Testing

/// A step of the trace, with numbers that are nobody's but the test's.
struct RetracedStep {
    let id: String
    let operation: String
    let value: Fraction
    let unit: String
    let inputs: [String]
    let rounding: String?

    init(_ tree: Tree) throws {
        id = try #require(tree["/id"]).written
        operation = try #require(tree["/op"]).written
        value = try #require(Fraction(tree["/value"]?.written ?? ""), "\(id) has no value")
        unit = try #require(tree["/unit"]).written
        inputs = try #require(tree["/inputs"]).elements.map(\.written)
        rounding = tree["/rounding"] == .null ? nil : tree["/rounding"]?.written
    }

    /// What the operation makes of these values; nil when it cannot.
    func recomputed(from values: [Fraction]) -> Fraction? {
        switch (operation, values.count) {
        case ("input", 0): value
        case ("sum", _): values.reduce(.zero, +)
        case ("difference", 1...): values.dropFirst().reduce(values[0], -)
        case ("product", 1...): values.dropFirst().reduce(values[0], *)
        case ("quotient", 2): values[1] == .zero ? nil : values[0] / values[1]
        case ("min", 1...): values.min()
        case ("max", 1...): values.max()
        case ("lookup", 2...): values[values.count - 1]
        case ("choose", 1...): values[0]
        case ("steps-up", 3):
            Fraction(max(0, (values[0] / values[1]).ceiling)) * values[2]
        case ("round", 1): rounding.flatMap { rounded(values[0], $0) }
        default: nil
        }
    }

    /// Money is rounded to the penny, everything else to whole numbers.
    private func rounded(_ value: Fraction, _ mode: String) -> Fraction? {
        let isMoney = ["pounds", "euros", "dollars"].contains { unit.hasPrefix($0) }
        guard !isMoney else { return value.roundedToPence(mode) }
        let hundredth = value / Fraction(100)
        return hundredth.roundedToPence(mode).map { $0 * Fraction(100) }
    }
}

extension Answer {
    /// Re-adds its steps.
    func checkSteps() throws {
        var values: [String: Fraction] = [:]
        for tree in steps {
            let step = try RetracedStep(tree)
            let inputs = try step.inputs.map {
                try #require(values[$0], "\(step.id) comes before \($0)")
            }
            #expect(step.recomputed(from: inputs) == step.value, "\(step.id) \(step.operation)")
            #expect(
                values.updateValue(step.value, forKey: step.id) == nil,
                "\(step.id) stands twice"
            )
            #expect((step.operation == "round") == (step.rounding != nil), "\(step.id)")
            checkSource(tree, step)
        }
    }

    /// A step follows a rule with a source; only plain constants, an assessor's figure and what a line
    /// of the plan says in place of the price list have none.
    private func checkSource(_ tree: Tree, _ step: RetracedStep) {
        if tree["/rule"] == .null {
            let isPlain =
                ["one", "two", "budget.nothing"].contains(step.id)
                || step.id.hasPrefix("nothing.") || step.id.hasSuffix(".times")
                || step.id.split(separator: ".").contains("plan")
                    && [".price", ".uplift"].contains { step.id.hasSuffix($0) }
            #expect(isPlain || step.id == "maximum.light-touch", "\(step.id) has no rule")
        } else {
            let citations = tree["/citations"]?.elements ?? []
            #expect(!citations.isEmpty, "\(step.id) has no citation")
            for citation in citations {
                #expect(citation["/title"]?.written.isEmpty == false, "\(step.id)")
                let marks = ["seen", "computed", "unverified", "invented"]
                #expect(marks.contains(citation["/evidence"]?.written ?? ""), "\(step.id)")
            }
        }
        #expect(tree["/label"]?.written.isEmpty == false, "\(step.id)")
    }
}
