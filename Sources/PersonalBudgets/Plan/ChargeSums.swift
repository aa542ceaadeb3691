/// What can be charged for the council's lines, as it is added up over a year or for one week.
struct ChargeSums<U> {
    /// What the means test is asked about.
    private(set) var chargeable = Tally<U>()
    /// What is charged whatever the person's means; nil where no line is charged so.
    private(set) var flat: Tally<U>?
    /// The part of both on routes that are invoiced.
    private(set) var invoiced = Tally<U>()
    /// The part of both for what the direct payment buys; nil where nobody asks.
    private(set) var directly: Tally<U>?

    /// Nothing yet; `asksDirectly` is whether what the direct payment buys is asked about by itself.
    init(asksDirectly: Bool) { directly = asksDirectly ? Tally() : nil }

    /// Adds what can be charged for a line.
    mutating func add(_ charge: Figure<U>, for line: PlanLine) throws(CalculationFault) {
        if line.charging == .flat {
            flat = flat ?? Tally()
            try flat?.add(charge)
        } else {
            try chargeable.add(charge)
        }
        if line.route.isInvoiced { try invoiced.add(charge) }
        if line.route == .directPayment { try directly?.add(charge) }
    }
}
