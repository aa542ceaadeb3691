public import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// One case on one screen: the three figures first, then how they stand.
public struct AssessmentScreen {
    let person: AssessedCase
    var page = Page()

    var assessment: Assessment { person.assessment }
    var scheme: Scheme { person.rules.scheme }

    let style: Style

    /// The screen of a case.
    public init(_ person: AssessedCase, style: Style = .plain) {
        self.person = person
        self.style = style
    }

    /// The text, at most 80 columns wide.
    public var text: String {
        var screen = self
        screen.title()
        screen.threeFigures()
        screen.stages()
        screen.plan()
        screen.footnotes()
        return screen.page.text(in: scheme.currency)
    }

    private mutating func title() {
        page.edges("Case \(person.facts.id)", Escaping.shown(scheme.title, limit: 60))
        page.edges(
            "Assessed \(inWords(person.facts.date)), support from \(inWords(person.facts.starts))",
            person.rates.map { Escaping.shown($0.title, limit: 40) } ?? ""
        )
        page.blank()
    }

    private mutating func threeFigures() {
        guard let summary = assessment.summary else {
            page.entry("No budget", reasonForNoBudget)
            if assessment.eligibility.allowsBudget, let maximum = assessment.contribution?.maximum {
                figure("Would pay up to", pounds(maximum), standing)
            }
            return page.blank()
        }
        let isPlan = summary.basis == .plan
        let known = assessment.contribution?.maximum
        figure(
            isPlan ? "The plan costs" : "Indicative budget",
            pounds(summary.cost),
            isPlan ? standing : "no plan yet; indicative until agreed"
        )
        if let pays = summary.personPays {
            figure(
                isPlan ? "The person pays" : "Would pay up to",
                pounds(pays),
                whyThisMuch(summary, known)
            )
        } else {
            figure("The person pays", "not known", "")
        }
        figure("The council pays", pounds(summary.councilPays), "")
        page.blank()
    }

    /// Figures are indicative until somebody has put a name to them.
    private var standing: String {
        person.facts.decision == nil ? "indicative until an officer agrees" : ""
    }

    private mutating func figure(_ label: String, _ amount: String, _ note: String) {
        let isKnown = amount != "not known"
        let start =
            "  " + DisplayWidth.alignedLeft(label, in: 20)
            + style.bold(DisplayWidth.alignedRight(amount, in: 12)) + (isKnown ? " a week" : "")
        page.line(note.isEmpty ? start : start + "   " + note)
    }

    private func whyThisMuch(_ summary: Summary, _ maximum: Figure<PerWeek>?) -> String {
        switch summary.fullCost {
        case .aboveLimit: "full cost: capital above the limit"
        case .declined: "full cost: no financial assessment"
        case .coversCost: "of at most \(pounds(maximum)): covers the cost"
        case nil: maximum.map { "of at most \(pounds($0))" + tariffNote } ?? ""
        }
    }

    /// The part of the maximum that savings bring, where it has no line of its own.
    private var tariffNote: String {
        guard let summary = assessment.summary, summary.fullCost == nil, let tariff = tariffIncome
        else { return "" }
        return " (tariff \(pounds(tariff)))"
    }

    /// What savings count for; nil when they count for nothing.
    private var tariffIncome: Figure<PerWeek>? {
        assessment.contribution?.tariffIncome.flatMap { $0.value == .zero ? nil : $0 }
    }

    private var reasonForNoBudget: String {
        if assessment.eligibility.decision == .notEligible {
            return scheme.eligibility == .careAct
                ? "the criteria of the Care Act are not met" : "the criteria are not met"
        }
        if scheme.allocation == nil { return "this scheme says only what a person contributes" }
        if assessment.flags.contains(.belowLowestBand) {
            return "the points are below the lowest band: cost a plan from the price list"
        }
        if assessment.flags.contains(.aboveHighestBand) {
            return "the points are above the highest band: a person costs the support"
        }
        if assessment.flags.contains(.belowNothing) {
            return "more is taken off than there is: a person costs the support"
        }
        return "not everything that it needs is known yet"
    }
}

// The stages, a line or two each.
extension AssessmentScreen {
    private mutating func stages() {
        eligibility()
        points()
        budget()
        maximum()
    }

    private mutating func eligibility() {
        guard let count = assessment.eligibility.unable else { return otherEligibility() }
        let unable = "unable to achieve \(count) of 10 outcomes"
        switch assessment.eligibility.decision {
        case .eligible: page.entry("Eligibility", "eligible: \(unable)")
        case .notEligible: page.entry("Eligibility", "not eligible: \(unable)")
        case .undetermined: page.entry("Eligibility", "not decided yet: \(unable) so far")
        case .power:
            page.entry(
                "Eligibility",
                "not eligible (\(unable)); needs met under the council's power"
            )
        case .notAsked: return
        }
    }

    /// Eligibility by criteria that count no outcomes.
    private mutating func otherEligibility() {
        let by: String =
            switch scheme.eligibility {
            case .carers: ", carers' criteria"
            case .wales: ", criteria of Wales"
            case .fairAccess(let threshold):
                (assessment.eligibility.band.map { ", \($0.rawValue)" } ?? ", no band")
                    + "; the council's threshold is \(threshold.rawValue)"
            case .careAct, .none: ""
            }
        switch assessment.eligibility.decision {
        case .eligible: page.entry("Eligibility", "eligible" + by)
        case .notEligible: page.entry("Eligibility", "not eligible" + by)
        case .undetermined: page.entry("Eligibility", "not decided yet" + by)
        case .power:
            page.entry("Eligibility", "not eligible\(by); needs met under the council's power")
        case .notAsked: return
        }
    }

    private mutating func points() {
        guard let score = assessment.score else {
            if scheme.questionnaire != nil { page.entry("Points", "not known yet") }
            return
        }
        let total = written(score.total.value, decimals: 2)
        guard score.unpaidSupport.value != .zero else {
            return page.entry("Points", total)
        }
        page.entry(
            "Points",
            "\(total) = \(written(score.answers.value, decimals: 2)) from answers "
                + "- \(written(score.unpaidSupport.value, decimals: 2)) for unpaid support"
        )
    }

    private mutating func budget() {
        guard let allocation = scheme.allocation, assessment.eligibility.allowsBudget else {
            return
        }
        guard let budget = assessment.budget else {
            return page.entry("Indicative budget", "not known yet")
        }
        let band = person.band
        let range = band.map { scheme.written($0) } ?? ""
        guard let amount = budget.amount else {
            return page.entry("Indicative budget", "no figure in band \(band?.id ?? ""): \(range)")
        }
        page.entry(
            "Indicative budget",
            "\(pounds(amount.perWeek)) a week" + placeInBand(band, allocation)
        )
        var more = [range].filter { !$0.isEmpty }
        if allocation.every != .week {
            more.append("\(written(Pence(amount.own.numerator))) a \(allocation.every.rawValue)")
        }
        if let without = assessment.budgetWithoutUnpaidSupport?.amount {
            if without.perWeek.value != amount.perWeek.value {
                more.append("\(pounds(without.perWeek)) without unpaid support")
            }
        } else {
            more.append("no figure without unpaid support")
        }
        if !more.isEmpty { page.entry("", more.joined(separator: "; ")) }
    }

    /// Where in its band the budget lies; an amount of another period than the week is named as such.
    private func placeInBand(_ band: Band?, _ allocation: Allocation) -> String {
        guard let band, let amounts = band.amounts else { return "" }
        let (lowest, highest) = (written(amounts.lowerBound), written(amounts.upperBound))
        let period = allocation.every == .week ? "" : " every \(allocation.every.rawValue)"
        guard band.rise == nil else { return ", from the points of band \(band.id)" }
        return lowest == highest && allocation.point != .middle
            ? ", band \(band.id): \(lowest)\(period)"
            : ", the \(allocation.point.rawValue) of band \(band.id): \(lowest) to \(highest)\(period)"
    }

    /// What the three figures do not say of the contribution.
    private mutating func maximum() {
        guard let contribution = assessment.contribution else { return }
        switch contribution.outcome {
        case .maximum(let maximum):
            var parts: [String] = []
            if !assessment.eligibility.allowsBudget {
                parts.append("at most \(pounds(maximum)) a week")
            }
            if let tariff = tariffIncome, tariffNote.isEmpty {
                parts.append("savings count as \(pounds(tariff)) a week of tariff income")
            }
            if assessment.flags.contains(.provisional) {
                parts.append("provisional: it can only fall")
            }
            if !parts.isEmpty { page.entry("Contribution", parts.joined(separator: "; ")) }
        case .fullCost(let why):
            var text = why == .declined ? "assessment declined" : "capital above the limit"
            if contribution.fullCostReason(in: assessment.summary) != nil {
                text = "full cost: " + text
            } else if contribution.costShare != .one {
                text += ", and only a part of the cost is ever asked for"
            }
            if let cap = contribution.cap { text += ", up to \(pounds(cap)) a week" }
            if let fee = person.arrangementFee {
                text += "; an arrangement fee of up to \(written(fee)) a year may come on top"
            }
            page.entry("Contribution", text)
        case .unknown:
            if assessment.summary == nil { page.entry("Contribution", "not known yet") }
        }
        freeCare(contribution)
        lifetimeCap()
    }

    /// Care that is free stands apart from cost and contribution.
    private mutating func freeCare(_ contribution: Contribution) {
        guard let kinds = person.rules.meansTest?.regime.freeCare else { return }
        for (position, care) in contribution.freeCare.enumerated() {
            let payer =
                care.payer == .health
                ? "paid to the home by the health service, beside the cost"
                : "paid by the council, a part of the cost that is never charged"
            page.entry(
                position == 0 ? "Free care" : "",
                "\(kinds[care.kind].title), \(pounds(care.perWeek)) a week, \(payer)"
            )
        }
    }

    private mutating func lifetimeCap() {
        guard let cap = person.lifetimeCap else { return }
        var text = "\(written(cap.metered)) of \(written(cap.total)) counts so far"
        switch cap.weeks {
        case 0 where person.facts.person.paysForDailyLiving:
            text += "; it is reached, and only daily living is still asked for"
        case 0: text += "; it is reached, and nothing more is asked for"
        case 1: text += "; \(written(cap.left)) is left, a week like this one or less"
        case let weeks?:
            text += "; \(written(cap.left)) is left, about \(weeks) weeks like this one"
        case nil: text += "; \(written(cap.left)) is left"
        }
        page.entry("Cap", text)
    }
}

// What the reader must know beside the figures.
extension AssessmentScreen {
    private mutating func footnotes() {
        let words = Explainer(person)
        if !assessment.missing.isEmpty {
            page.entry(
                "Still missing",
                assessment.missing.map { words.name(of: $0) }.joined(separator: ", ")
            )
        }
        if let doubt = RatesInDoubt(person).words { page.entry("Rates", doubt) }
        if !scheme.notice.isEmpty { page.paragraph(Escaping.shown(scheme.notice, limit: 300)) }
        for sentence in SchemeRemarks(person).sentences { page.paragraph(sentence) }
        if let override = person.facts.override {
            decided("Set in its place: \(written(override.perWeek)) a week", override)
        }
        if let decision = person.facts.decision {
            decided("Final budget: \(written(decision.perWeek)) a week", decision)
        }
        page.line("Every step: " + howToExplain)
    }

    /// A command that can be run as it stands, or what to add to the one that was.
    private var howToExplain: String {
        let file = person.document.file
        let command = "pbcalc assess --explain " + ShellWord.operand(file)
        let fits = DisplayWidth.columns(of: command) + 12 <= Page.width
        return file == "-" || !fits ? "the same command with --explain" : command
    }

    private mutating func decided(_ what: String, _ decision: Decision) {
        page.paragraph(
            what + ", \(inWords(decision.date)), by "
                + Escaping.shown(person.document.text(of: decision.role)) + ", because: "
                + Escaping.shown(person.document.text(of: decision.reason), limit: 200),
            hanging: 2
        )
    }
}
