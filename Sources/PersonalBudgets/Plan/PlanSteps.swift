/// The steps that a council takes with a person, from assessment to review, in their order.
public struct PlanSteps: Sendable {
    /// The steps.
    public let steps: [Step]
    /// From which to which day after the start of support the last of them is due; nil for any day.
    public let due: ClosedRange<Int>?
    /// Where they come from.
    public let citation: Citation

    /// One step.
    public struct Step: Sendable {
        /// The id that a plan names.
        public let id: String
        /// What it is.
        public let title: String

        /// A step.
        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// Steps in their order.
    public init(steps: [Step], due: ClosedRange<Int>?, citation: Citation) {
        self.steps = steps
        self.due = due
        self.citation = citation
    }

    /// The days between which the last step is due; nil where no days are set.
    public func dueDays(from starts: CalendarDate) -> ClosedRange<CalendarDate>? {
        guard let due, let first = starts.adding(days: due.lowerBound),
            let last = starts.adding(days: due.upperBound)
        else { return nil }
        return first...last
    }
}

extension PlanSteps {
    /// Whether the steps were taken in their order, and which is next.
    func check(_ taken: [(step: Int, date: CalendarDate)], from starts: CalendarDate) -> PlanCheck {
        var last: CalendarDate?
        var open: Int?
        for step in steps.indices {
            guard let date = taken.last(where: { $0.step == step })?.date else {
                open = open ?? step
                continue
            }
            if let open { return .fails(.steps, .stepLeftOut(step: open, before: step)) }
            if let last, date < last { return .fails(.steps, .stepTooEarly(step: step)) }
            last = date
        }
        let days = dueDays(from: starts)
        guard open == nil, let last else {
            let next = open ?? 0
            return .unknown(
                .steps,
                .stepNext(step: next, due: next == steps.count - 1 ? days : nil)
            )
        }
        if let days, !days.contains(last) { return .fails(.steps, .stepNotDue(days)) }
        return .passes(.steps, .stepsTaken)
    }
}
