internal import PersonalBudgets

private enum PricesMember: String, Interned {
    case from, to, rounding, services, source, at, evidence
    static let table = compiled()
}

private enum ServiceMember: String, Interned {
    case id, title, unit, price, charge, source, at, evidence
    static let table = compiled()
}

extension Reader {
    /// The price list.
    mutating func priceList(_ sources: SourceList) throws(SyntaxFault) -> PriceList? {
        var from: CalendarDate?
        var to: CalendarDate?
        var rounding: Rounding?
        var services: [PriceList.Service] = []
        var citation = CitationDraft(ahead: self, sources)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: PricesMember.self) {
            switch member {
            case .from: from = try date()
            case .to: to = try date()
            case .rounding: rounding = try choice()
            case .services:
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    if let service = try service(within: citation, sources) {
                        services.append(service)
                    }
                }
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require(
            [PricesMember.from, .to, .rounding, .services, .source, .evidence],
            in: members
        )
        noteRepeats(of: services.map(\.id), what: "service", in: members)
        // What is missing has been noted; the services are kept, so that their names are known.
        return PriceList(
            dates: order(from, to, in: members) ?? .earliest ... .earliest,
            services: services,
            rounding: rounding ?? .nearest,
            citation: citation.citation(from: sources)
        )
    }

    private mutating func service(
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> PriceList.Service? {
        var id: String?
        var title: String?
        var unit: String?
        var price: Pence?
        var charge: Pence?
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: ServiceMember.self) {
            switch member {
            case .id: id = try self.id()?.value
            case .title: title = try words()
            case .unit: unit = try words()
            case .price: price = try money()
            case .charge: charge = try money()
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([ServiceMember.id, .title, .unit], in: members)
        guard let id else { return nil }
        return PriceList.Service(
            id: id,
            title: title ?? "",
            unit: unit ?? "",
            // A price that cannot be read is one fault, not also a missing price.
            price: price ?? (has(ServiceMember.price, in: members) ? .zero : nil),
            charge: charge,
            citation: citation.citation(from: sources)
        )
    }
}
