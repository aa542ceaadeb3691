internal import PersonalBudgets

// Lines of several prices, shared lines, and top-ups.
extension Explainer {
    func purchase(_ term: Term) -> StepWords? {
        switch term {
        case .rowPrice(let service, let row): self.row(service, row, "price", "price of")
        case .rowCharge(let service, let row): self.row(service, row, "charge", "charge for")
        case .rowSupplement(let service, let row):
            self.row(service, row, "supplement", "each time on top of")
        case .topUp(let line): self.line(line, ".top-up", "added by others to a unit of ")
        case .upliftFactor(let line): self.line(line, ".uplift", "one and the uplift of ")
        case .upliftedPrice(let which): part(which, "price", ", price after uplift")
        case .priceLessTopUp(let which): part(which, "price.net", ", price less top-up")
        case .lineTopUpYear(let line):
            self.line(line, ".top-up.year", "added by others to ", ", a year")
        case .workers(let line): self.line(line, ".workers", "workers who come together for ")
        case .sharers(let line): self.line(line, ".people", "people who share ")
        case .sharesOf(let line, let person):
            self.line(line, ".shares.\(person)", "part of \(person) of those who share ")
        case .beforeSharing(let of): more(of, ".all", ", of all who share it")
        case .sharedWhole(let of): more(of, ".all.pence", ", of all who share it, in pence")
        case .sharesUpTo(let person, let of):
            more(of, ".up-to.\(person)", ", of the first \(person) who share it")
        case .stream(let step, let stream): self.stream(step, person.name(ofStream: stream))
        default: bought(term)
        }
    }

    private func stream(_ step: StreamTerm, _ name: String) -> StepWords {
        let (id, label) =
            switch step {
            case .year: ("year", "drawn in a year on ")
            case .limit: ("limit", "yearly limit of ")
            case .spent: ("spent", "spent before of ")
            case .before: ("before", "left before this plan of ")
            case .left: ("left", "left of ")
            }
        return prices("stream.\(name).\(id)", label + name)
    }

    private func bought(_ term: Term) -> StepWords? {
        switch term {
        case .purchaseUnits(let which): part(which, "units", ", units a week")
        case .purchaseWeeks(let which): part(which, "weeks", ", weeks")
        case .purchaseWeek(let which): part(which, "week", ", in a week when it runs")
        case .purchaseYear(let which): part(which, "year", ", a year")
        case .purchaseOnce(let which): part(which, "once", ", once")
        case .purchaseLevy(let which): part(which, "levy", ", listed charge in a week")
        case .purchaseCharge(let which): part(which, "charge", ", charge in a week")
        case .purchaseChargeYear(let which): part(which, "charge-year", ", charge a year")
        case .purchaseOneWorker(let which):
            part(which, "one-worker", ", for one worker in a week")
        case .purchaseLevyOneWorker(let which):
            part(which, "levy.one-worker", ", listed charge for one worker in a week")
        case .purchaseTopUp(let which): part(which, "top-up", ", added by others in a week")
        case .purchaseTopUpYear(let which):
            part(which, "top-up-year", ", added by others in a year")
        case .purchaseWeekShare(let which): part(which, "share", ", the person's part of a week")
        case .purchaseChargeShare(let which):
            part(which, "charge-share", ", the person's part of the charge of a week")
        default: nil
        }
    }

    private func part(_ which: Term.Purchase, _ id: String, _ ending: String) -> StepWords? {
        let position = which.position + 1
        return line(which.line, ".part.\(position).\(id)", "", ", part \(position)" + ending)
    }

    private func more(_ term: Term, _ suffix: String, _ ending: String) -> StepWords {
        let words = words(for: term)
        return StepWords(
            id: words.id + suffix,
            label: words.label + ending,
            rule: words.rule,
            citation: words.citation
        )
    }

    private func row(
        _ service: Int,
        _ row: Int,
        _ id: String,
        _ label: String
    ) -> StepWords? {
        guard let listed = scheme.prices?.services[service] else { return nil }
        return schemeRule(
            "\(id).\(listed.id).\(row + 1)",
            "\(label) \(listed.title), \(withArticle(listed.unit)), row \(row + 1)",
            "/prices/services/\(service)/prices/\(row)",
            listed.rows[row].citation
        )
    }
}
