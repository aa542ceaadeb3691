/// A support plan: what is bought, and what has been written about it.
public struct Plan: Sendable {
    /// The lines.
    public private(set) var lines: [PlanLine]
    /// What does not fit together among its lines; nil where all does.
    public private(set) var misfit: Misfit?
    /// Other plans for the same needs, to choose from.
    public var alternatives: [Alternative] = []
    /// Other funders' money that lines draw on.
    public var streams: [Stream] = []
    /// What the plan says beside its lines; nil when nothing.
    @Rare public var account: Account?

    /// Another way to meet the same needs.
    public struct Alternative: Sendable {
        /// Its id.
        public let id: Passage
        /// What it is.
        public let title: Passage?
        /// Its lines.
        public fileprivate(set) var lines: [PlanLine]
        /// What does not fit together among them; nil where all does.
        public fileprivate(set) var misfit: Misfit?

        /// An alternative of these lines.
        public init(id: Passage, title: Passage?, lines: [PlanLine]) {
            self.id = id
            self.title = title
            self.lines = lines
        }
    }

    /// Money of another funder, with its own limit; the personal budget stands without it.
    public struct Stream: Sendable {
        /// The id that lines name.
        public let id: Passage
        /// The most that may be spent in a year; nil where the plan does not say.
        public let limit: Pence?
        /// The most when other agencies agree; nil for no such limit.
        public let agreedLimit: Pence?
        /// Whether they agree.
        public let isAgreed: Bool
        /// What has been spent of it this year already.
        public let spent: Pence
        /// Whether the funder has withdrawn it.
        public let isWithdrawn: Bool

        /// Money of another funder.
        public init(
            id: Passage,
            limit: Pence?,
            agreedLimit: Pence?,
            isAgreed: Bool,
            spent: Pence,
            isWithdrawn: Bool
        ) {
            self.id = id
            self.limit = limit
            self.agreedLimit = agreedLimit
            self.isAgreed = isAgreed
            self.spent = spent
            self.isWithdrawn = isWithdrawn
        }

        /// The limit that counts; nil where none is stated, and where nothing is left to limit.
        public var limitInForce: Pence? {
            isWithdrawn ? nil : isAgreed ? agreedLimit ?? limit : limit
        }
    }

    /// What a plan says beside its lines, for the checks of sign-off.
    public struct Account: Sendable {
        /// How the plan keeps the person healthy, safe and well; nil where nothing is written.
        public var healthy, safe, well: Passage?
        /// What happens when arrangements fail.
        public var contingency: Passage?
        /// Outcomes that no line meets, each with its reason.
        public var explained: CareActOutcomes = []
        /// Hours a week that unpaid support was found to leave unmet; nil when not stated.
        public var unmetHours: Exact?
        /// Why fewer hours than that are enough.
        public var hoursReason: Passage?
        /// Whether the plan keeps the services the person had.
        public var keepsServices = false
        /// What the services before cost a week; nil when not stated.
        public var previousPerWeek: Pence?
        /// The level of risk, by its position in the scheme; nil when not stated.
        public var riskTier: Int?
        /// The steps that were taken, by their positions in the scheme, each with its day.
        public var steps: [(step: Int, date: CalendarDate)] = []
        /// Who handles a crisis; nil where nothing is written.
        public var crisis: Passage?
        /// Why the direct payment is paid gross; nil when it is paid net.
        public var grossPayment: Passage?

        /// Nothing written yet.
        public init() {}
    }

    /// A plan of lines, each in the weeks that it states.
    public init(lines: [PlanLine]) { self.lines = lines }

    /// Whether a line that the council pays for runs in a week of the year, counted from 0.
    public func isSupported(inWeek week: Int, from starts: CalendarDate) -> Bool {
        lines.contains { $0.funding == .council && $0.runs(in: week, from: starts) }
    }

    /// Whether the funder has withdrawn the money that a line draws on.
    public func isWithdrawn(_ line: PlanLine) -> Bool {
        line.particulars?.stream.map { streams[$0].isWithdrawn } ?? false
    }

    /// Whether the help of a line is there: not what is kept back for when arrangements fail, nor what
    /// nobody pays for any longer, nor what others replace all year.
    func isThere(_ line: PlanLine) -> Bool {
        !line.isContingency && !isWithdrawn(line) && (line.every == .once || line.runs != .none)
    }

    /// Whether a line of it, or of another plan, has a price of the list.
    var asksPrice: Bool {
        lines.contains(where: \.hasListedPrice)
            || alternatives.contains { $0.lines.contains(where: \.hasListedPrice) }
    }

    /// Settles the weeks of lines that replace others, in the year that begins with support.
    public mutating func settleWeeks(from starts: CalendarDate) {
        misfit = lines.settleReplacements(from: starts)
        for index in alternatives.indices {
            alternatives[index].misfit = alternatives[index].lines.settleReplacements(from: starts)
        }
    }
}
