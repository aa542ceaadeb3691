internal import PersonalBudgets

// The parts of a result, in its order; an unknown figure is null.
extension JSONWriter {
    mutating func engine() {
        object("engine") {
            $0.member("name", Engine.name)
            $0.member("version", Engine.version)
        }
    }

    /// The scheme, with what a reader of amounts must know: their currency, and the sentence that
    /// has to stand beside every figure, where there is one.
    mutating func scheme(_ document: SchemeDocument?) {
        object("scheme") {
            $0.member("id", document?.scheme.id)
            $0.member("version", document?.scheme.version)
            $0.member("sha256", document?.sha256)
            $0.member("currency", document?.scheme.currency.rawValue)
            let notice = document?.scheme.notice
            $0.member("notice", notice?.isEmpty ?? true ? nil : notice)
        }
    }

    mutating func eligibility(_ person: AssessedCase?) {
        let criteria = person?.rules.scheme.eligibility ?? .none
        let eligibility = person?.assessment.eligibility
        let isAsked = criteria != .none
        object("eligibility") {
            $0.member("decision", isAsked ? eligibility?.decision.rawValue : nil)
            $0.member("regime", isAsked ? criteria.name.rawValue : nil)
            $0.member("unable", eligibility?.unable)
            if case .fairAccess = criteria { $0.member("band", eligibility?.band?.rawValue) }
            if let reason = person?.powerReason { $0.member("meetUnderPower", reason) }
        }
    }

    mutating func points(_ person: AssessedCase?) {
        let score = person?.assessment.score
        let measures = person?.rules.scheme.questionnaire?.measures ?? []
        object("points") {
            $0.member("answers", score?.answers?.value, decimals: 2)
            $0.member("unpaidSupport", score?.pointsForUnpaidSupport, decimals: 2)
            $0.member("total", score?.total.value, decimals: 2)
            $0.object("measures") { object in
                for (measure, value) in zip(measures, score?.measures ?? []) {
                    object.member(named: measure.id) { $0.number(value.number) }
                }
            }
        }
    }

    /// The band; amounts of another period than the week stand under their own names.
    mutating func band(_ person: AssessedCase?) {
        let band = person?.band
        let every = person?.rules.scheme.allocation?.every ?? .week
        object("band") {
            $0.member("id", band?.id)
            $0.member("fromPoints", band?.from, decimals: 0)
            if let to = band?.range.to { $0.member("toPoints", to, decimals: 0) }
            $0.member("belowPoints", band?.range.below, decimals: 0)
            $0.member("fromPerWeek", every == .week ? band?.flatAmounts?.lowerBound : nil)
            $0.member("toPerWeek", every == .week ? band?.flatAmounts?.upperBound : nil)
            if every != .week {
                $0.member("from", band?.flatAmounts?.lowerBound)
                $0.member("to", band?.flatAmounts?.upperBound)
            }
        }
    }

    mutating func budget(_ person: AssessedCase?) {
        let amount = person?.assessment.budget?.amount
        object("budget") {
            $0.member("indicativePerWeek", amount?.perWeek.pence)
            $0.member("indicativePerYear", amount?.perYear.pence)
            $0.member("limitPerWeek", amount?.limit.pence)
            if let year = amount?.limitYear { $0.member("limitPerYear", year.pence) }
            $0.member(
                "withoutUnpaidSupportPerWeek",
                person?.assessment.budgetWithoutUnpaidSupport?.amount?.perWeek.pence
            )
            $0.member("finalPerWeek", person?.finalDecision?.perWeek)
            guard let every = person?.rules.scheme.allocation?.every, every != .week else { return }
            $0.member("indicative", amount.flatMap { Pence(exactly: $0.own) })
            $0.member("every", every.rawValue)
        }
    }

    mutating func contribution(_ person: AssessedCase?) {
        let contribution = person?.assessment.contribution
        object("contribution") {
            $0.member("maximumPerWeek", contribution?.maximum?.pence)
            $0.member("tariffIncomePerWeek", contribution?.tariffIncome?.pence)
            $0.member("fullCost", person?.assessment.paysFullCost)
            $0.member("fullCostReason", person?.assessment.fullCostReason?.rawValue)
            $0.member("arrangementFeePerYear", contribution?.arrangementFee?.pence)
            // Few councils ask for the one, few people for the other: without them the result stays
            // as it was.
            if let fee = contribution?.arrangementFeeOnce?.pence {
                $0.member("arrangementFeeOnce", fee)
            }
            if let limit = contribution?.deferredPaymentLimit?.pence {
                $0.member("deferredPaymentLimit", limit)
            }
            if let contribution, !contribution.freeCare.isEmpty {
                let kinds = person?.rules.meansTest?.regime.freeCare
                $0.list("freeCare") { list in
                    for care in contribution.freeCare {
                        list.object {
                            $0.member("id", kinds?[care.kind].id)
                            $0.member("perWeek", care.perWeek?.pence)
                            $0.member("paidBy", care.payer.rawValue)
                        }
                    }
                }
            }
            guard let cap = person?.lifetimeCap else { return }
            $0.object("lifetimeCap") {
                $0.member("total", cap.total)
                $0.member("metered", cap.metered)
                $0.member("left", cap.left)
                $0.member("countsPerWeek", cap.perWeek)
                $0.member("weeksLeft", cap.weeks.map { Exact($0) }, decimals: 0)
            }
        }
    }

    mutating func plan(_ person: AssessedCase?) {
        let assessment = person?.assessment
        let plan = assessment?.plan
        object("plan") { object in
            object.member("perWeek", plan?.perWeek.pence)
            object.member("perYear", plan?.perYear.pence)
            object.member("oneOff", plan?.oneOff.pence)
            object.member("chargeablePerWeek", plan?.chargeable.pence)
            object.member("verdict", assessment?.verdict.rawValue)
            object.member("minusLimitPerWeek", assessment?.planMinusLimit?.pence)
            if let over = assessment?.planMinusLimitYear {
                object.member("minusLimitPerYear", over.pence)
            }
            object.member("minusPointPerWeek", assessment?.planMinusPoint?.pence)
            object.object("byRoute") { routes in
                for route in Route.allCases {
                    guard let week = plan?.byRoute[route] else { continue }
                    routes.member(named: route.rawValue) { $0.money(week.pence) }
                }
            }
            object.member(
                "directPaymentNetPerWeek",
                assessment?.payments?.directPaymentNet?.pence
            )
            object.member("invoicePerWeek", assessment?.payments?.invoice.pence)
            object.list("lines") { person?.writeLines(to: &$0) }
            object.list("checks") { person?.writeChecks(to: &$0) }
            if let reason = person?.grossPaymentReason { object.member("grossPayment", reason) }
            if let flat = plan?.flat { object.member("flatChargePerWeek", flat.perWeek.pence) }
            object.besideBudget(plan?.beside)
            person?.writeYear(to: &object)
            object.member("pricesKeptFrom", person?.pricesKeptFrom.map(written))
            object.member("ratesKeptFrom", person?.ratesKeptFrom.map(written))
            person?.writeContingency(to: &object)
            person?.writeRisk(to: &object)
            person?.writeSteps(to: &object)
            person?.writePeriods(to: &object)
            person?.writeStreams(to: &object)
            person?.writeAlternatives(to: &object)
        }
    }

    /// What the council pays beside a budget, where it pays anything.
    mutating func besideBudget(_ beside: PlanCost.Beside?) {
        guard let beside else { return }
        object("besideBudget") {
            $0.member("perWeek", beside.perWeek.flatMap { Pence(nearest: $0) })
            $0.member("perYear", Pence(nearest: beside.perYear))
            $0.member("oneOff", Pence(nearest: beside.once))
        }
    }

    mutating func summary(_ person: AssessedCase?) {
        let summary = person?.assessment.summary
        object("summary") {
            $0.member("basis", summary?.basis.rawValue)
            $0.member("costPerWeek", summary?.cost.pence)
            $0.member("personPaysPerWeek", summary?.personPays?.pence)
            $0.member("councilPaysPerWeek", summary?.councilPays?.pence)
            $0.member("personPaysPerYear", summary?.personPaysYear?.pence)
            $0.member("councilPaysPerYear", summary?.councilPaysYear?.pence)
            // The charge of few cases changes while nothing but time passes.
            guard let person else { return }
            let ahead = person.yearAhead
            let facts = person.factsChange
            let charge = ahead.changes.map { written($0.day) }
            if !charge.isEmpty { $0.member("chargeChangesOn", charge) }
            if ahead.fallsWithUse { $0.member("chargeFallsWithUse", true) }
            if !facts.isEmpty { $0.member("factsChangeOn", facts.map { written($0) }) }
            if let unknown = ahead.unknown {
                $0.member("chargeUnknownFrom", written(unknown.day))
                $0.member("chargeUnknownFor", unknown.why)
            }
        }
    }

    /// What a person decided, under the name of the member that holds the amount.
    mutating func decision(
        _ name: StaticString,
        _ amount: StaticString,
        _ decision: Decision?,
        of document: Document
    ) {
        guard let decision else { return null(name) }
        object(name) {
            $0.member("role", document.text(of: decision.role))
            $0.member("date", written(decision.date))
            $0.member(amount, decision.perWeek)
            $0.member("reason", document.text(of: decision.reason))
            if let employer = decision.employer { $0.member("employer", employer.rawValue) }
            if !decision.codes.isEmpty { $0.member("codes", decision.codes.map(\.rawValue)) }
        }
    }
}

extension Score {
    /// What unpaid support takes off, as a number below nothing.
    fileprivate var pointsForUnpaidSupport: Exact? { try? unpaidSupport?.value.negated() }
}
