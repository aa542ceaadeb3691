import PersonalBudgets

extension Step {
    /// Whether the value is what the operation makes of the inputs, worked out without the trace.
    ///
    /// - Parameters:
    ///   - steps: The whole trace.
    ///   - direction: Which way `in-favour` goes; a step does not say.
    /// - Returns: False also for a number of inputs that the operation cannot have.
    func matches(_ steps: [Step], direction: Rounding.Direction) -> Bool {
        let inputs = inputs.map { Ratio(steps[Int($0.position)].value) }
        switch (operation, inputs.count) {
        case (.input, 0):
            return true
        case (.sum, _):
            return inputs.reduce(Ratio(0, over: 1), +).equals(value)
        case (.difference, 2):
            return (inputs[0] - inputs[1]).equals(value)
        case (.product, 1...):
            return inputs.reduce(Ratio(1, over: 1), *).equals(value)
        case (.quotient, 2):
            return (inputs[0] / inputs[1])?.equals(value) ?? false
        case (.min, 1...):
            return inputs.dropFirst().reduce(inputs[0]) { $0 < $1 ? $0 : $1 }.equals(value)
        case (.max, 1...):
            return inputs.dropFirst().reduce(inputs[0]) { $0 < $1 ? $1 : $0 }.equals(value)
        case (.lookup, 2...):
            return inputs[inputs.count - 1].equals(value)
        case (.stepsUp, 3):
            guard let steps = inputs[0] / inputs[1] else { return false }
            return (Ratio(max(0, steps.ceiling), over: 1) * inputs[2]).equals(value)
        case (.choose, 1...):
            return inputs[0].equals(value)
        case (.round, 1):
            guard let rounding else { return false }
            return Ratio(inputs[0].whole(rounding, on: direction), over: 1).equals(value)
        default:
            return false
        }
    }
}
