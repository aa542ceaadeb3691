/// How much of a person's notional capital counts as used while charges run.
///
/// SI 2014/2672, regulation 23 (diminishing notional capital), as remembered: what it adds to the
/// charges of a week of support is used when that week is over.
public struct NotionalUse: Sendable {
    /// The person's share of it as the case states it; nil for none.
    private var stated: Pence?
    /// What was used in weeks that are over; nil once it is not known.
    fileprivate var used: Exact? = .zero
    /// What is used in the week under way; nil once it is not known.
    private var ofWeek: Exact? = .zero

    /// Nothing used yet.
    public init() {}

    /// Whether what was used in weeks that are over is known of capital that a case states so: without
    /// it, no charge is.
    public func isKnown(of stated: Pence?) -> Bool { used != nil || stated != self.stated }

    /// Counts one day, nil where its use is not known; a case that states another amount from that
    /// day on begins anew with it.
    public mutating func count(_ use: Exact?, of stated: Pence?) {
        if stated != self.stated {
            self = NotionalUse()
            self.stated = stated
        }
        ofWeek = NotionalUse.sum(ofWeek, use)
    }

    /// What is used so far no longer counts from the next day on.
    public mutating func endWeek() {
        used = NotionalUse.sum(used, ofWeek)
        ofWeek = .zero
    }

    /// What is left; nil where there was none, or what is used is not known.
    public var left: Exact? {
        guard let stated, let used = NotionalUse.sum(used, ofWeek) else { return nil }
        return (try? stated.exact - used).map { max($0, .zero) }
    }

    private static func sum(_ first: Exact?, _ second: Exact?) -> Exact? {
        guard let first, let second else { return nil }
        return try? first + second
    }

    /// Whether this is the use of capital that a case states so.
    fileprivate func isUse(of stated: Pence?) -> Bool { self.stated == stated }
}

extension Case {
    /// The person's share of notional capital that is left; nil where there is none.
    public var notionalCapital: Pence? {
        guard let lines = finance?.capital?.filter({ $0.notionalReason != nil }), !lines.isEmpty
        else { return nil }
        return Pence(lines.reduce(0) { $0 + $1.ownPence })
    }

    /// Takes notional capital that has been used up off what the case states, item by item: off the
    /// person's share, and so off the whole that owners share equally.
    public mutating func spend(_ use: NotionalUse) {
        guard let used = use.used, used > .zero, use.isUse(of: run?.notionalCapital),
            let lines = finance?.capital, let whole = try? used.rounded(.down, on: .charge)
        else { return }
        var left = whole.numerator
        finance?.capital = lines.map { line in
            guard line.notionalReason != nil else { return line }
            let used = min(left, line.ownPence)
            left -= used
            var rest = line
            rest.amount = Pence(max(0, line.amount.count - used * line.owners))
            return rest
        }
    }
}

extension CapitalLine {
    /// The person's share in whole pence, a begun one counting.
    fileprivate var ownPence: Int64 { (amount.count + owners - 1) / owners }
}
