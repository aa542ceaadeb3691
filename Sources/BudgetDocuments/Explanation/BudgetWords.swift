internal import PersonalBudgets

// The indicative budget: everything here follows the scheme.
extension Explainer {
    func band(_ term: BandTerm) -> StepWords {
        switch term {
        case .fromPoints(let index): band(index, "from-points", "fewest points")
        case .belowPoints(let index):
            band(index, "below-points", endsBelow(index) ? "end of the points" : "most points")
        case .from(let index): band(index, "from", "lowest amount")
        case .to(let index): band(index, "to", "highest amount")
        case .perPoint(let index): band(index, "per-point", "for each point")
        case .pointsFrom(let index): band(index, "points-from", "points counted from")
        case .pointsAbove(let basis):
            ofBand("points-above", "points that add to the amount", basis)
        case .rise(let basis): ofBand("rise", "added for the points", basis)
        case .floor(let basis): ofBand("band-from", "lowest amount of the band", basis)
        case .top(let basis): ofBand("band-to", "highest amount of the band", basis)
        case .ends(let basis): allocated("band-ends", "both ends of the band", "/point", basis)
        case .point(let basis):
            allocated(
                "point",
                "the \(scheme.allocation?.point.rawValue ?? "") of the band",
                "/point",
                basis
            )
        }
    }

    /// Whether the points at which a band ends are no more its own.
    private func endsBelow(_ band: Int) -> Bool {
        scheme.allocation.map { $0.bands[band].range.below != nil } ?? false
    }

    func adjuster(_ term: AdjusterTerm) -> StepWords {
        switch term {
        case .quantity(let position): adjuster(position, "quantity", "units a week of", nil)
        case .full(let position, let basis):
            adjuster(position, "full", "before unpaid support,", basis)
        case .unpaid(let position, let basis):
            adjuster(position, "unpaid", "unpaid support taken off", basis)
        case .added(let position, let basis):
            adjuster(position, "added", does(position), basis)
        case .amount(let position): adjuster(position, "amount", "amount of", nil)
        case .price(let position): adjuster(position, "price", "price of", nil)
        case .reading(let position, let basis):
            adjuster(position, "reading", "number for", basis)
        case .hours(let position, let basis):
            adjuster(position, "hours", "hours of unpaid support for", basis)
        case .rounded(let position, let basis):
            adjuster(position, "rounded", does(position), basis)
        case .times(let position): adjuster(position, "times", "weight of", nil)
        case .factor(let position, let basis):
            adjuster(position, "factor", "factor of", basis)
        case .amountSoFar(let position, let basis, let isLimit):
            adjuster(
                position,
                isLimit ? "limit-before" : "before",
                isLimit ? "limit before" : "amount before",
                basis
            )
        case .amountAdjusted(let position, let basis, let isLimit):
            adjuster(
                position,
                isLimit ? "limit-after" : "after",
                isLimit ? "limit after" : "amount after",
                basis
            )
        }
    }

    func budget(_ term: BudgetTerm) -> StepWords {
        switch term {
        case .noAmount:
            StepWords(id: "budget.nothing", label: "nothing to begin with", isConstant: true)
        case .timesInAYear(let period):
            allocated(
                "times-a-year",
                "times a year: \(period.rawValue)",
                "/every",
                .afterUnpaidSupport
            )
        case .weeksInPeriod(let period):
            allocated(
                "weeks-in-period",
                "weeks in the period: \(period.rawValue)",
                "/every",
                .afterUnpaidSupport
            )
        case .indicativeOwn(let basis):
            allocated(
                "indicative-own",
                "indicative budget every \(scheme.allocation?.every.words ?? "")",
                "",
                basis
            )
        case .planLimitOwn(let basis):
            allocated(
                "limit-own",
                "limit of the budget every \(scheme.allocation?.every.words ?? "")",
                "/planLimit",
                basis
            )
        case .planLimitYear(let basis):
            allocated("limit-year", "limit of the budget for a year", "/planLimit", basis)
        case .indicative(let basis): allocated("indicative", "indicative budget", "", basis)
        case .indicativeYear(let basis):
            allocated("indicative-year", "indicative budget for 52 weeks", "", basis)
        case .planLimit(let basis): allocated("limit", "limit of the budget", "/planLimit", basis)
        }
    }

    private func band(_ index: Int, _ end: String, _ label: String) -> StepWords {
        guard let allocation = scheme.allocation else { return .ofNothing }
        let band = allocation.bands[index]
        return schemeRule(
            "band.\(band.id).\(end)",
            "\(label) of band \(band.id)",
            allocation.pointer(toBand: index),
            allocation.citation
        )
    }

    /// What is read from the band that the points found.
    private func ofBand(
        _ id: String,
        _ label: String,
        _ basis: IndicativeBudget.Basis
    ) -> StepWords {
        allocated(id, label, at: scheme.allocation?.pointerToBands ?? "/allocation", basis)
    }

    private func allocated(
        _ id: String,
        _ label: String,
        _ member: String,
        _ basis: IndicativeBudget.Basis
    ) -> StepWords {
        allocated(id, label, at: "/allocation" + member, basis)
    }

    private func allocated(
        _ id: String,
        _ label: String,
        at pointer: String,
        _ basis: IndicativeBudget.Basis
    ) -> StepWords {
        schemeRule("budget.\(id)", label, pointer, scheme.allocation?.citation).on(basis)
    }

    /// What an adjuster does with the amount that it names.
    private func does(_ position: Int) -> String {
        switch scheme.allocation?.adjusters[position].action {
        case .takeOff: "taken off for"
        case .atLeast, .atMost: "amount of"
        case .add, .answers, .multiply, nil: "added for"
        }
    }

    private func adjuster(
        _ position: Int,
        _ id: String,
        _ label: String,
        _ basis: IndicativeBudget.Basis?
    ) -> StepWords {
        guard let adjuster = scheme.allocation?.adjusters[position] else { return .ofNothing }
        return schemeRule(
            "adjuster.\(adjuster.id).\(id)",
            "\(label) \(adjuster.id)",
            "/allocation/adjusters/\(position)",
            adjuster.citation
        ).on(basis)
    }
}
