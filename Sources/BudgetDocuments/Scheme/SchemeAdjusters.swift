internal import PersonalBudgets

private enum AdjusterMember: String, Interned {
    case id, question, additions, source, at, evidence
    case add, takeOff, multiply, atLeast, atMost, when, rounding
    static let table = compiled(through: .rounding)

    static let actions: [AdjusterMember] = [
        .additions, .add, .takeOff, .multiply, .atLeast, .atMost,
    ]
}

private enum AdditionMember: String, Interned {
    case answer, quantity, service, amount
    static let table = compiled(through: .amount)
}

private enum AmountMember: String, Interned {
    case of, price, service
    static let table = compiled(through: .service)
}

private enum FactorMember: String, Interned {
    case of, times
    static let table = compiled(through: .times)
}

/// An adjuster as it is read.
struct AdjusterDraft {
    let id: String
    fileprivate let action: ActionDraft
    fileprivate let when: [ConditionDraft]
    fileprivate let rounding: RoundingRule?
    fileprivate let citation: Citation
}

private enum ActionDraft {
    case answers(question: Placed<String>, [AdditionDraft])
    case amount(AdjusterMember, AmountDraft)
    case factor(FactorDraft)
}

private struct AdditionDraft {
    let answer: Placed<String>
    let quantity: Exact
    let service: Placed<String>?
    let amount: Pence?
}

private enum AmountDraft {
    case fixed(Pence)
    case priced(Placed<String>, price: Pence?, service: Placed<String>?)
}

private enum FactorDraft {
    case fixed(Exact)
    case scaled(Placed<String>, times: Exact)
}

extension Reader {
    /// The adjusters, in the order in which they are applied.
    mutating func adjusters(
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> [AdjusterDraft] {
        var drafts: [AdjusterDraft] = []
        var ids = Keys.ids(of: "adjuster")
        guard var elements = try list() else { return drafts }
        while try next(&elements) {
            let start = cursor.offset
            guard let draft = try adjuster(within: outer, sources) else { continue }
            take(Placed(value: draft.id, range: start..<start + 1), for: &ids)
            drafts.append(draft)
        }
        return drafts
    }

    private mutating func adjuster(
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> AdjusterDraft? {
        var id: String?
        var question: Placed<String>?
        var additions: [AdditionDraft] = []
        var action: ActionDraft?
        var when: [ConditionDraft] = []
        var rounding: RoundingRule?
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: AdjusterMember.self) {
            switch member {
            case .id: id = try self.id()?.value
            case .question: question = try self.id()
            case .additions:
                var answers = Keys.names
                additions = try each { reader throws(SyntaxFault) in
                    try reader.addition(&answers)
                }
            case .add, .takeOff, .atLeast, .atMost:
                action = try amount().map { .amount(member, $0) } ?? action
            case .multiply: action = try factor().map { .factor($0) } ?? action
            case .when: when = try conditions()
            case .rounding: rounding = try roundingRule(ofMoney: true)
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        let actions = AdjusterMember.actions.count { has($0, in: members) }
        let lacksAction = AdjusterMember.actions.allSatisfy { lacks($0, in: members) }
        let isByAnswers = has(AdjusterMember.additions, in: members)
        require([AdjusterMember.id], in: members)
        // What a member with another name was to do is not also missing.
        let isMisnamed = lacksAction && question == nil && hasStranger(in: members)
        if !isMisnamed, lacksAction || isByAnswers || question != nil {
            require([AdjusterMember.question, .additions], in: members)
        }
        guard let id else { return nil }
        if actions > 1 { note(.allocation(.adjusterAction(id)), at: members.opening) }
        if isByAnswers, let question { action = .answers(question: question, additions) }
        guard let action else { return nil }
        return AdjusterDraft(
            id: id,
            action: action,
            when: when,
            rounding: rounding,
            citation: citation.citation(from: sources)
        )
    }

    private mutating func addition(
        _ answers: inout Keys
    ) throws(SyntaxFault) -> AdditionDraft? {
        var answer: Placed<String>?
        var quantity: Exact?
        var service: Placed<String>?
        var amount: Pence?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: AdditionMember.self) {
            switch member {
            case .answer:
                answer = try id()
                take(answer, for: &answers)
            case .quantity: quantity = try decimal(upTo: 1_000)?.value
            case .service: service = try id()
            case .amount: amount = try money()
            }
        }
        let isAmount = has(AdditionMember.amount, in: members)
        require([AdditionMember.answer], in: members)
        if isAmount {
            for member in [AdditionMember.quantity, .service] where has(member, in: members) {
                note(member, beside: .amount, in: members)
            }
        } else {
            require([AdditionMember.quantity, .service], in: members)
        }
        guard let answer, amount != nil || quantity != nil && service != nil else { return nil }
        return AdditionDraft(
            answer: answer,
            quantity: quantity ?? .one,
            service: service,
            amount: amount
        )
    }

    /// Pounds and pence, or a number that was worked out with its price.
    private mutating func amount() throws(SyntaxFault) -> AmountDraft? {
        guard try cursor.kindOfNext() == .object else {
            return try passedPercentage() ? nil : money().map { .fixed($0) }
        }
        var of: Placed<String>?
        var price: Pence?
        var service: Placed<String>?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: AmountMember.self) {
            switch member {
            case .of: of = try id()
            case .price: price = try money()
            case .service: service = try id()
            }
        }
        require([AmountMember.of], in: members)
        if service == nil {
            require([AmountMember.price], in: members)
        } else if has(AmountMember.price, in: members) {
            note(AmountMember.service, beside: .price, in: members)
        }
        return of.map { .priced($0, price: price, service: service) }
    }

    /// Whether a part in hundredths comes next, such as `"5%"`; it is noted and passed.
    private mutating func passedPercentage() throws(SyntaxFault) -> Bool {
        var search = Cursor(bytes, from: cursor.offset, to: cursor.end)
        guard try search.kindOfNext() == .text else { return false }
        let text = try search.string()
        let written = search.characters(of: text)
        guard written.hasSuffix("%") else { return false }
        note(.allocation(.percentage(written)), at: text.quoted)
        try skip()
        return true
    }

    /// A number, or a number that was worked out with its weight.
    private mutating func factor() throws(SyntaxFault) -> FactorDraft? {
        guard try cursor.kindOfNext() == .object else {
            return try passedPercentage() ? nil : exact().map { .fixed($0.value) }
        }
        var of: Placed<String>?
        var times = Exact.one
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: FactorMember.self) {
            switch member {
            case .of: of = try id()
            case .times: times = try exact()?.value ?? times
            }
        }
        require([FactorMember.of], in: members)
        return of.map { .scaled($0, times: times) }
    }
}

// Names into positions, once the whole scheme is read.
extension Reader {
    /// Resolves the names in an adjuster; nil when one is not there.
    mutating func resolve(
        _ draft: AdjusterDraft,
        _ names: SchemeNames,
        _ services: [PriceList.Service]
    ) -> Adjuster? {
        guard let action = action(of: draft, names, services) else { return nil }
        return Adjuster(
            id: draft.id,
            action: action,
            when: resolve(draft.when, names),
            rounding: draft.rounding,
            citation: draft.citation
        )
    }

    private mutating func action(
        of draft: AdjusterDraft,
        _ names: SchemeNames,
        _ services: [PriceList.Service]
    ) -> Adjuster.Action? {
        switch draft.action {
        case .answers(let question, let additions):
            guard
                let position = position(
                    of: question,
                    in: names.questions.map(\.id),
                    what: "question"
                )
            else { return nil }
            let asked = names.questions[position]
            switch asked.kind {
            case .several, .frequency:
                note(.allocation(.additionsOfSeveral(question: asked.id)), at: question.range)
                return nil
            case .choice, .number, .age: break
            }
            let answers = asked.answers.map(\.id)
            return .answers(
                question: position,
                resolve(additions, answers: answers, services)
            )
        case .amount(let member, let draft):
            guard let amount = resolve(draft, names, services) else { return nil }
            switch member {
            case .takeOff: return .takeOff(amount)
            case .atLeast: return .atLeast(amount)
            case .atMost: return .atMost(amount)
            default: return .add(amount)
            }
        case .factor(.fixed(let number)): return .multiply(.fixed(number))
        case .factor(.scaled(let name, let times)):
            return operand(name, names).map { .multiply(.scaled($0, times: times)) }
        }
    }

    private mutating func resolve(
        _ draft: AmountDraft,
        _ names: SchemeNames,
        _ services: [PriceList.Service]
    ) -> Adjuster.Amount? {
        switch draft {
        case .fixed(let pence): return .fixed(pence)
        case .priced(let name, let price, let service):
            guard let operand = operand(name, names) else { return nil }
            if let price { return .priced(operand, price: price, service: nil) }
            return service.flatMap { self.service($0, services) }
                .map { .priced(operand, price: $0.price, service: $0.position) }
        }
    }

    private mutating func resolve(
        _ drafts: [AdditionDraft],
        answers: [String],
        _ services: [PriceList.Service]
    ) -> [Adjuster.Addition?] {
        var additions = [Adjuster.Addition?](repeating: nil, count: answers.count)
        for draft in drafts {
            guard let answer = position(of: draft.answer, in: answers, what: "answer") else {
                continue
            }
            if let amount = draft.amount {
                additions[answer] = .amount(amount)
            } else if let name = draft.service, let service = service(name, services) {
                additions[answer] = .units(
                    quantity: draft.quantity,
                    service: service.position,
                    price: service.price
                )
            }
        }
        return additions
    }

    /// A service of the price list that has one price, whatever the occasion.
    private mutating func service(
        _ name: Placed<String>,
        _ services: [PriceList.Service]
    ) -> (position: Int, price: Pence)? {
        guard let position = position(of: name, in: services.map(\.id), what: "service") else {
            return nil
        }
        guard let price = services[position].price else {
            note(.price(.notOne(service: name.value)), at: name.range)
            return nil
        }
        return (position, price)
    }

    private mutating func position(
        of name: Placed<String>,
        in names: [String],
        what: String
    ) -> Int? {
        if let position = names.firstIndex(of: name.value) { return position }
        note(unknown: name, what, among: names)
        return nil
    }
}
