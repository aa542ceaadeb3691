internal import PersonalBudgets

enum PlanMember: String, Interned {
    case lines
    static let table = compiled()
}

enum LineMember: String, Interned {
    case id, service, quantity, every, weeks, price, priceReason, route, funding, charge, outcomes
    static let table = compiled()
}

/// Whether a line counts for the contribution.
private enum Charging: String, Interned {
    case meansTested = "means-tested"
    case free
    static let table = compiled()
}

extension Route: Interned { static let table = compiled() }
extension Funding: Interned { static let table = compiled() }

extension Reader {
    /// The lines of the support plan.
    mutating func plan(by rulebook: Rulebook) throws(SyntaxFault) -> [PlanLine]? {
        var lines: [PlanLine]?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: PlanMember.self) {
            switch member {
            case .lines: lines = try planLines(by: rulebook)
            }
        }
        require([PlanMember.lines], in: members)
        return lines
    }

    private mutating func planLines(by rulebook: Rulebook) throws(SyntaxFault) -> [PlanLine]? {
        var lines: [PlanLine] = []
        guard var elements = try list() else { return nil }
        while try next(&elements) {
            guard let line = try planLine(by: rulebook) else { continue }
            if lines.contains(where: { isSame($0.id.bytes, line.id.bytes) }) {
                note(
                    .idRepeated(excerpt(line.id.bytes), what: "line"),
                    at: line.id.bytes.lowerBound - 1..<line.id.bytes.upperBound + 1
                )
            }
            lines.append(line)
        }
        return lines
    }

    private func isSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        let isPlain = !excerpt(first).contains("\\") && !excerpt(second).contains("\\")
        guard isPlain else {
            return cursor.characters(of: JSONText(content: first, isEscaped: true))
                == cursor.characters(of: JSONText(content: second, isEscaped: true))
        }
        guard first.count == second.count else { return false }
        return zip(first, second).allSatisfy { bytes[$0] == bytes[$1] }
    }

    private mutating func planLine(by rulebook: Rulebook) throws(SyntaxFault) -> PlanLine? {
        let services = rulebook.vocabulary.services
        let scheme = rulebook.scheme.scheme
        var id: Placed<JSONText>?
        var service: Placed<Int>?
        var quantity: Placed<Exact>?
        var every: Period?
        var weeks: Int64 = Period.weeksInAYear
        var price: Pence?
        var route: Route?
        var funding: Funding?
        var charging: Charging?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: LineMember.self) {
            switch member {
            case .id: id = try text()
            case .service:
                service = try name(in: services) {
                    .serviceUnknown($0, scheme: scheme.id, allowed: services.names)
                }
            case .quantity: quantity = try decimal(upTo: 1_000_000)
            case .every: every = try choice()
            case .weeks: weeks = try whole(1...Period.weeksInAYear) ?? weeks
            case .price: price = try money()
            case .priceReason: _ = try text()
            case .route: route = try choice()
            case .funding: funding = try choice()
            case .charge: charging = try choice()
            case .outcomes: try outcomeNames()
            }
        }
        require(
            [LineMember.id, .service, .quantity, .every, .route, .funding, .charge],
            in: members
        )
        if let service { checkPrice(of: service, scheme, members) }
        if let quantity, quantity.value == .zero { note(.quantityZero, at: quantity.range) }
        guard let id, let service, let quantity, let every, let route, let funding, let charging
        else { return nil }
        return PlanLine(
            id: Passage(id.value.content),
            service: service.value,
            quantity: quantity.value,
            every: every,
            runs: .first(weeks),
            ownPrice: price,
            route: route,
            funding: funding,
            isFree: charging == .free
        )
    }

    /// A line's own price needs a reason, and a service without a listed price needs one.
    private mutating func checkPrice(
        of service: Placed<Int>,
        _ scheme: Scheme,
        _ members: Members
    ) {
        if has(LineMember.price, in: members) {
            if !has(LineMember.priceReason, in: members) {
                note(
                    .priceReasonMissing,
                    at: place(of: "price", in: members)
                )
            }
        } else if let listed = scheme.prices?.services[service.value], listed.price == nil {
            note(.priceMissing(service: listed.id), at: service.range)
        }
    }

    private mutating func outcomeNames() throws(SyntaxFault) {
        let table = CareActOutcome.table.lookup
        guard var elements = try list() else { return }
        while try next(&elements) {
            _ = try name(in: table) { .outcomeUnknown($0, allowed: table.names) }
        }
    }
}
