internal import PersonalBudgets

// Points and the indicative budget: everything here follows the scheme.
extension Explainer {
    func points(_ term: Term) -> StepWords? {
        switch term {
        case .answer(let question, let choice):
            questionRule(question, "answers.", "/answers/\(choice)") {
                "\($0.id): \($0.answers[choice].id)"
            }
        case .answeredNumber(let question), .answeredChoices(let question):
            questionRule(question, "answers.", "") { $0.id }
        case .answeredTimes(let question):
            StepWords(
                id: "answers.\(scheme.questionnaire?.questions[question].id ?? "").times",
                label: "how often: \(scheme.questionnaire?.questions[question].id ?? "")"
            )
        case .timesWorth(let question, let unit):
            questionRule(question, "worth.", "/answers/\(unit)") {
                "one time a \($0.answers[unit].id): \($0.id)"
            }
        case .answeredFrequency(let question):
            questionRule(question, "answers.", "/answers") { $0.id }
        case .netPoints(let question):
            questionRule(question, "net.", "", unpaid: true) {
                "counted points of \($0.id) after unpaid support"
            }
        case .weight(let question):
            questionRule(question, "weight.", "/weight") { "weight of \($0.id)" }
        case .countedPoints(let question):
            questionRule(question, "counted.", "/weight") { "counted points of \($0.id)" }
        case .answersTotal:
            schemeRule(
                "points.answers",
                "points of all answers",
                "/questionnaire/questions",
                scheme.questionnaire?.questions.first?.citation
            )
        case .unpaidShare(let question):
            questionRule(question, "unpaid-support.share.", "", unpaid: true) {
                "share of \($0.id) met by unpaid support"
            }
        case .unpaidPoints(let question):
            questionRule(question, "unpaid-support.points.", "", unpaid: true) {
                "unpaid support with \($0.id)"
            }
        case .unpaidScore(let question):
            questionRule(question, "unpaid-support.score.", "", unpaid: true) {
                "taken off for \($0.id)"
            }
        case .wholeNeed(let question):
            questionRule(question, "unpaid-support.whole.", "", unpaid: true) {
                "\($0.id) as it is with no help"
            }
        case .unpaidHours(let index):
            schemeRule(
                "unpaid-support.\(index + 1).hours",
                "hours a week of unpaid support \(index + 1)",
                "/questionnaire/unpaidSupport",
                scheme.questionnaire?.unpaidSupportCitation
            )
        case .unpaidHoursTotal:
            schemeRule(
                "unpaid-support.hours",
                "hours a week of unpaid support",
                "/questionnaire/unpaidSupport",
                scheme.questionnaire?.unpaidSupportCitation
            )
        case .unpaidTotal:
            schemeRule(
                "points.unpaid-support",
                "points taken off for unpaid support",
                "/questionnaire/unpaidSupport",
                scheme.questionnaire?.unpaidSupportCitation
            )
        case .pointsTotal:
            schemeRule(
                "points.total",
                "points",
                "/questionnaire/unpaidSupport",
                scheme.questionnaire?.unpaidSupportCitation
            )
        default: nil
        }
    }

    private func questionRule(
        _ index: Int,
        _ prefix: String,
        _ pointer: String,
        unpaid: Bool = false,
        _ label: (Question) -> String
    ) -> StepWords? {
        guard let questionnaire = scheme.questionnaire else { return nil }
        let question = questionnaire.questions[index]
        return schemeRule(
            prefix + question.id,
            label(question),
            unpaid
                ? "/questionnaire/unpaidSupport" : "/questionnaire/questions/\(index)\(pointer)",
            unpaid ? questionnaire.unpaidSupportCitation : question.citation
        )
    }

    func budget(_ term: Term) -> StepWords? {
        switch term {
        case .timesInAYear(let period):
            allocated(
                "times-a-year",
                "times a year: \(period.rawValue)",
                "/every",
                .afterUnpaidSupport
            )
        case .bandPerPoint(let band): self.band(band, "per-point", "for each point")
        case .bandPointsFrom(let band): self.band(band, "points-from", "points counted from")
        case .bandPointsAbove(let basis):
            ofBand("points-above", "points that add to the amount", basis)
        case .bandRise(let basis): ofBand("rise", "added for the points", basis)
        case .beforeRise(let of):
            StepWords(
                id: words(for: of).id + ".flat",
                label: words(for: of).label + ", before its points",
                rule: words(for: of).rule,
                citation: words(for: of).citation
            )
        case .noAmount:
            StepWords(id: "budget.nothing", label: "nothing to begin with", isConstant: true)
        case .adjusterAmount(let position): adjuster(position, "amount", "amount of", nil)
        case .adjusterPrice(let position): adjuster(position, "price", "price of", nil)
        case .adjusterTimes(let position): adjuster(position, "times", "weight of", nil)
        case .adjusterReading(let position, let basis):
            adjuster(position, "reading", "number for", basis)
        case .adjusterFactor(let position, let basis):
            adjuster(position, "factor", "factor of", basis)
        case .adjusterRounded(let position, let basis):
            adjuster(position, "rounded", "added for", basis)
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
        case .bandFromPoints(let band): self.band(band, "from-points", "fewest points")
        case .bandBelowPoints(let band): self.band(band, "below-points", "points just above")
        case .bandFrom(let band): self.band(band, "from", "lowest amount")
        case .bandTo(let band): self.band(band, "to", "highest amount")
        case .bandFloor(let basis): ofBand("band-from", "lowest amount of the band", basis)
        case .bandTop(let basis): ofBand("band-to", "highest amount of the band", basis)
        case .bandEnds(let basis): allocated("band-ends", "both ends of the band", "/point", basis)
        case .bandPoint(let basis):
            allocated(
                "point",
                "the \(scheme.allocation?.point.rawValue ?? "") of the band",
                "/point",
                basis
            )
        case .adjusterQuantity(let position): adjuster(position, "quantity", "units a week of", nil)
        case .adjusterFull(let position, let basis):
            adjuster(position, "full", "before unpaid support,", basis)
        case .adjusterUnpaid(let position, let basis):
            adjuster(position, "unpaid", "unpaid support taken off", basis)
        case .adjuster(let position, let basis): adjuster(position, "added", "added for", basis)
        case .indicative(let basis): allocated("indicative", "indicative budget", "", basis)
        case .indicativeYear(let basis):
            allocated("indicative-year", "indicative budget for 52 weeks", "", basis)
        case .planLimit(let basis): allocated("limit", "limit of the budget", "/planLimit", basis)
        default: nil
        }
    }

    private func band(_ index: Int, _ end: String, _ label: String) -> StepWords? {
        guard let allocation = scheme.allocation else { return nil }
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
        let isWithout = basis == .withoutUnpaidSupport
        return schemeRule(
            "budget.\(id)" + (isWithout ? ".without-unpaid-support" : ""),
            label + (isWithout ? ", without unpaid support" : ""),
            pointer,
            scheme.allocation?.citation
        )
    }

    private func adjuster(
        _ position: Int,
        _ id: String,
        _ label: String,
        _ basis: IndicativeBudget.Basis?
    ) -> StepWords? {
        guard let adjuster = scheme.allocation?.adjusters[position] else { return nil }
        let isWithout = basis == .withoutUnpaidSupport
        return schemeRule(
            "adjuster.\(adjuster.id).\(id)" + (isWithout ? ".without-unpaid-support" : ""),
            "\(label) \(adjuster.id)" + (isWithout ? ", without unpaid support" : ""),
            "/allocation/adjusters/\(position)",
            adjuster.citation
        )
    }
}
