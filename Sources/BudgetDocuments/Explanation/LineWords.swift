internal import PersonalBudgets

// The services on the price list, and the lines of a plan.
extension Explainer {
    func service(_ term: ServiceTerm) -> StepWords {
        switch term {
        case .price(let index): service(index, "price", "price of")
        case .charge(let index): service(index, "charge", "charge for")
        case .rowPrice(let index, let row): self.row(index, row, "price", "price of")
        case .rowCharge(let index, let row): self.row(index, row, "charge", "charge for")
        case .rowSupplement(let index, let row):
            self.row(index, row, "supplement", "each time on top of")
        }
    }

    private func service(_ index: Int, _ id: String, _ label: String) -> StepWords {
        guard let service = scheme.prices?.services[index] else { return .ofNothing }
        return schemeRule(
            "\(id).\(service.id)",
            "\(label) \(service.title), \(withArticle(service.unit))",
            "/prices/services/\(index)",
            service.citation
        )
    }

    private func row(
        _ service: Int,
        _ row: Int,
        _ id: String,
        _ label: String
    ) -> StepWords {
        guard let listed = scheme.prices?.services[service] else { return .ofNothing }
        return schemeRule(
            "\(id).\(listed.id).\(row + 1)",
            "\(label) \(listed.title), \(withArticle(listed.unit)), row \(row + 1)",
            "/prices/services/\(service)/prices/\(row)",
            listed.rows[row].citation
        )
    }

    func line(_ term: LineTerm, _ index: Int) -> StepWords {
        let (suffix, prefix, ending) = term.words
        let words = line(index, suffix, prefix, ending)
        return switch term {
        case .price: stated(words, because: lines[index].priceReason)
        case .upliftFactor: stated(words, because: lines[index].particulars?.upliftReason)
        case .drawnYear, .drawn: prices(words.id, words.label)
        case .left: amounts(words.id, words.label)
        default: words
        }
    }

    /// What the case says in place of the price list, with its reason.
    private func stated(_ words: StepWords, because reason: Passage?) -> StepWords {
        said(StepWords(id: words.id, label: words.label), because: reason)
    }

    func line(
        _ index: Int,
        _ suffix: String,
        _ prefix: String,
        _ ending: String = ""
    ) -> StepWords {
        let line = lines[index]
        let id = person.document.text(of: line.id)
        let title = scheme.prices?.services[line.service].title ?? id
        return schemeRule(
            "plan.\(id)\(suffix)",
            "\(prefix)\(title) (\(id))\(ending)",
            "/prices/services/\(line.service)",
            scheme.prices?.services[line.service].citation
        )
    }

    func purchase(_ term: PurchaseTerm, _ which: Term.Purchase) -> StepWords {
        let (id, ending) = term.words
        let position = which.position + 1
        return line(which.line, ".part.\(position).\(id)", "", ", part \(position)" + ending)
    }
}

extension LineTerm {
    fileprivate var words: (suffix: String, prefix: String, ending: String) {
        switch self {
        case .price: (".price", "own price of ", "")
        case .quantity: (".quantity", "units of ", "")
        case .each: (".each", "", ", each time")
        case .times: (".times", "times a year of ", "")
        case .year: (".year", "", ", a year")
        case .week: (".week", "", ", a week")
        case .chargeEach: (".charge-each", "charge for ", ", each time")
        case .levyYear: (".levy-year", "listed charge for ", ", a year")
        case .chargeYear: (".charge-year", "charge for ", ", a year")
        case .once: (".once", "", ", once")
        case .weeks: (".weeks", "weeks of ", "")
        case .running(let stretch): (".running.\(stretch + 1)", "", ", in a week when it runs")
        case .directPaymentRunning(let stretch):
            (".direct-payment.\(stretch + 1)", "", ", in a week when it runs")
        case .weekOfKind(let kind):
            (".week-of-kind.\(kind + 1)", "", ", in a week of kind \(kind + 1)")
        case .shareOfLines: (".share-of-lines", "share of the others of ", "")
        case .topUp: (".top-up", "added by others to a unit of ", "")
        case .topUpYear: (".top-up.year", "added by others to ", ", a year")
        case .upliftFactor: (".uplift", "one and the uplift of ", "")
        case .workers: (".workers", "workers who come together for ", "")
        case .sharers: (".people", "people who share ", "")
        case .shares(let person): (".shares.\(person)", "part of \(person) of those who share ", "")
        case .drawnYear: (".drawn.year", "lines up to ", ", a year")
        case .drawn: (".drawn", "lines up to ", ", a week")
        case .left: (".left", "left of the limit after ", ", a week")
        }
    }
}

extension PurchaseTerm {
    fileprivate var words: (id: String, ending: String) {
        switch self {
        case .upliftedPrice: ("price", ", price after uplift")
        case .priceLessTopUp: ("price.net", ", price less top-up")
        case .units: ("units", ", units a week")
        case .weeks: ("weeks", ", weeks")
        case .week: ("week", ", in a week when it runs")
        case .year: ("year", ", a year")
        case .once: ("once", ", once")
        case .levy: ("levy", ", listed charge in a week")
        case .charge: ("charge", ", charge in a week")
        case .chargeYear: ("charge-year", ", charge a year")
        case .oneWorker: ("one-worker", ", for one worker in a week")
        case .levyOneWorker: ("levy.one-worker", ", listed charge for one worker in a week")
        case .topUp: ("top-up", ", added by others in a week")
        case .topUpYear: ("top-up-year", ", added by others in a year")
        case .weekShare: ("share", ", the person's part of a week")
        case .chargeShare: ("charge-share", ", the person's part of the charge of a week")
        }
    }
}
