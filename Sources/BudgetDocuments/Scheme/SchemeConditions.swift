internal import PersonalBudgets

private enum RangeMember: String, Interned {
    case from, above, to, below
    static let table = compiled(through: .below)
}

private enum RoundingMember: String, Interned {
    case mode, to
    static let table = compiled(through: .to)
    var choices: NameTable? { self == .mode ? Rounding.table : nil }
}

/// A condition whose question, measure and answers are still names.
struct ConditionDraft {
    let of: Placed<String>
    let test: Test

    enum Test {
        case within(NumberRange)
        case answered([Placed<String>])
    }
}

extension Reader {
    /// What must hold: an object from the names of questions and measures to what they must be.
    mutating func conditions() throws(SyntaxFault) -> [ConditionDraft] {
        var drafts: [ConditionDraft] = []
        guard var members = try object() else { return drafts }
        var seen = NamesSeen()
        while let member = try nextName(&members, after: &seen) {
            let name = Placed(value: cursor.characters(of: member), range: member.quoted)
            guard let test = try test() else { continue }
            drafts.append(ConditionDraft(of: name, test: test))
        }
        return drafts
    }

    /// A number, an answer, a list of answers, yes or no, or a range.
    private mutating func test() throws(SyntaxFault) -> ConditionDraft.Test? {
        switch try cursor.kindOfNext() {
        case .number:
            return try exact().map { .within(NumberRange(from: $0.value, to: $0.value)) }
        case .truth:
            let start = cursor.offset
            guard let truth = try truth() else { return nil }
            let name = Placed(value: truth ? "yes" : "no", range: start..<cursor.offset)
            return .answered([name])
        case .list:
            return .answered(try each { reader throws(SyntaxFault) in try reader.id() })
        case .object:
            return try range().map { .within($0) }
        default:
            return try id().map { .answered([$0]) }
        }
    }

    /// A range of numbers: `from`, and `to` or `below`.
    private mutating func range() throws(SyntaxFault) -> NumberRange? {
        var draft = RangeDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: RangeMember.self) {
            switch member {
            case .from: draft.from = try exact()?.value
            case .above: draft.above = try exact()?.value
            case .to: draft.to = try exact()?.value
            case .below: draft.below = try exact()?.value
            }
        }
        return range(draft, at: members.opening)
    }

    /// A range that was read; one that ends before it begins is a fault.
    mutating func range(_ draft: RangeDraft, at place: Range<Int>) -> NumberRange {
        if !draft.isInOrder { note(.limitOrder, at: place) }
        return draft.range
    }

    /// A rounding: the name of a mode, or an object that also names the multiple.
    ///
    /// With `ofMoney` the multiple is in pounds, and is held in pence.
    mutating func roundingRule(ofMoney money: Bool) throws(SyntaxFault) -> RoundingRule? {
        guard try cursor.kindOfNext() == .object else {
            return try choice(Rounding.self).map { RoundingRule($0) }
        }
        var mode: Rounding?
        var step: Exact?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: RoundingMember.self) {
            switch member {
            case .mode: mode = try choice()
            case .to: step = money ? try self.money()?.exact : try exact()?.value
            }
        }
        requireAll(of: RoundingMember.self, in: members)
        guard let mode, let step else { return nil }
        guard step > .zero else {
            note(.roundingToNothing, at: place(of: RoundingMember.to, in: members))
            return nil
        }
        return RoundingRule(mode, to: step)
    }
}

/// A range as it is read.
struct RangeDraft {
    var from: Exact?
    var above: Exact?
    var to: Exact?
    var below: Exact?

    var range: NumberRange { NumberRange(from: from, above: above, to: to, below: below) }

    /// Whether it says each end once, and ends where it begins or behind that.
    var isInOrder: Bool {
        (to == nil || below == nil) && (from == nil || above == nil) && !range.isEmpty
    }
}

/// The names that a scheme's conditions, measures and tables may use, and what they stand for.
struct SchemeNames {
    let questions: [Question]
    /// The ids of the measures so far: a measure reads only those above it.
    var measures: [String]
    /// Whether the total may be named, as `points`.
    var hasPoints: Bool
    /// Whether the hours of unpaid support may be named.
    var hasUnpaidHours = false
    /// Every measure of the scheme, in order, with the places of those that it reads; only while they
    /// are read.
    var reading: [(measure: String, reads: [Int])] = []

    /// The name of the total.
    static let points = "points"

    /// The name of the hours of unpaid support.
    static let unpaidHours = "unpaid-hours"

    var all: [String] {
        questions.map(\.id) + measures + (hasPoints ? [SchemeNames.points] : [])
            + (hasUnpaidHours ? [SchemeNames.unpaidHours] : [])
    }

    func operand(_ name: String) -> Operand? {
        if let question = questions.firstIndex(where: { $0.id == name }) {
            return .question(question)
        }
        if let measure = measures.firstIndex(of: name) { return .measure(measure) }
        if hasUnpaidHours, name == SchemeNames.unpaidHours { return .unpaidHours }
        return hasPoints && name == SchemeNames.points ? .points : nil
    }

    /// The measures by which the one being read comes back to itself through a name, first and last
    /// that one; only the two where it does not come back; nil for what is no measure.
    func chain(through name: String) -> [String]? {
        let present = measures.count
        guard reading.indices.contains(present),
            let start = reading.firstIndex(where: { $0.measure == name })
        else { return nil }
        let circle = References(reads: reading.map(\.reads)).circle(from: present, through: start)
        return (circle ?? [present, start]).map { reading[$0].measure }
    }
}

extension Reader {
    /// What a name stands for; one that is not there, or stands further down, is a fault.
    mutating func operand(_ name: Placed<String>, _ names: SchemeNames) -> Operand? {
        if let operand = names.operand(name.value) { return operand }
        if let chain = names.chain(through: name.value) {
            note(.allocation(.referenceBelow(chain)), at: name.range)
            return nil
        }
        note(unknown: name, "question, or measure above this one,", among: names.all)
        return nil
    }

    /// Conditions with their names resolved.
    mutating func resolve(_ drafts: [ConditionDraft], _ names: SchemeNames) -> [Condition] {
        var conditions: [Condition] = []
        for draft in drafts {
            guard let operand = operand(draft.of, names) else { continue }
            switch draft.test {
            case .within(let range):
                conditions.append(Condition(of: operand, test: .within(range)))
            case .answered(let answers):
                let known: [String] =
                    if case .question(let index) = operand {
                        names.questions[index].answers.map(\.id)
                    } else { [] }
                var wanted: ChoiceSet = []
                for answer in answers {
                    if let position = known.firstIndex(of: answer.value) {
                        wanted.insert(.position(position))
                    } else {
                        note(unknown: answer, "answer", among: known)
                    }
                }
                conditions.append(Condition(of: operand, test: .answered(wanted)))
            }
        }
        return conditions
    }
}
