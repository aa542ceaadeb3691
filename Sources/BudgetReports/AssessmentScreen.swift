public import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// One case on one screen: what was decided and the three figures first, then how they stand.
public struct AssessmentScreen {
    let person: AssessedCase
    var page = Page()

    var assessment: Assessment { person.assessment }
    var scheme: Scheme { person.rules.scheme }

    let style: Style
    private let options: [String]

    /// The screen of a case.
    ///
    /// - Parameters:
    ///   - person: The case.
    ///   - style: How it is coloured.
    ///   - options: The options that the answer depends on, as a shell takes them.
    public init(_ person: AssessedCase, style: Style = .plain, options: [String] = []) {
        self.person = person
        self.style = style
        self.options = options
    }

    /// The text, at most 80 columns wide.
    public var text: String {
        var screen = self
        screen.title()
        screen.threeFigures()
        screen.stages()
        screen.plan()
        screen.footnotes()
        return screen.page.text
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
        let decided = DecidedBudget.all(of: person)
        for budget in decided + DecidedBudget.notFinal(in: person) {
            figure(budget.name, scheme.amount(budget.perWeek), "")
            page.paragraph(budget.account, indent: 4)
        }
        let contribution = ContributionStanding(person)
        guard let summary = assessment.summary else {
            let why = BudgetStanding(person).reasonForNone ?? ""
            page.entry(decided.isEmpty ? "No budget" : "No indicative one", why)
            if assessment.eligibility.allowsBudget, let maximum = assessment.contribution?.maximum {
                figure("Would pay up to", scheme.amount(maximum), standing)
            }
            return page.blank()
        }
        let isPlan = summary.basis == .plan
        let withoutPlan =
            "no plan yet; "
            + (decided.isEmpty ? "indicative until agreed" : "both below rest on it")
        figure(
            isPlan ? "The plan costs" : "Indicative budget",
            scheme.amount(summary.cost),
            isPlan ? standing : withoutPlan
        )
        if let pays = summary.personPays {
            figure(
                isPlan ? "The person pays" : "Would pay up to",
                scheme.amount(pays),
                contribution.reason
            )
        } else {
            let noTest = assessment.contribution == nil ? "the scheme has no means test" : nil
            let notes = [noTest, contribution.flat].compactMap(\.self)
            figure("The person pays", "not known", notes.joined(separator: "; "))
        }
        figure("The council pays", scheme.amount(summary.councilPays), "")
        page.blank()
    }

    /// Figures are indicative until somebody has put a name to them.
    private var standing: String {
        person.finalDecision == nil ? "indicative until an officer agrees" : ""
    }

    private mutating func figure(_ label: String, _ amount: String, _ note: String) {
        let name = "  " + DisplayWidth.alignedLeft(label, in: 20)
        let aligned = DisplayWidth.alignedRight(amount, in: 12)
        let period = amount == "not known" ? "" : " a week"
        let beside = note.isEmpty ? "" : "   " + note
        let fits = DisplayWidth.columns(of: name + aligned + period + beside) <= Page.width
        page.line(name + style.bold(aligned) + period + (fits ? beside : ""))
        if !fits { page.paragraph(note, indent: 4) }
    }
}

// The stages, a line or two each.
extension AssessmentScreen {
    private mutating func stages() {
        if let words = EligibilityStanding(person).words { page.entry("Eligibility", words) }
        points()
        budget()
        let contribution = ContributionStanding(person)
        if let words = contribution.stay { page.entry("Stay", words) }
        if let words = contribution.more { page.entry("Contribution", words) }
        for (position, words) in contribution.freeCare.enumerated() {
            page.entry(position == 0 ? "Free care" : "", words)
        }
        if let words = contribution.lifetimeCap { page.entry("Cap", words) }
        if let words = contribution.deferredPayment { page.entry("Deferred payment", words) }
    }

    private mutating func points() {
        guard let score = assessment.score else {
            guard scheme.questionnaire != nil else { return }
            let isOutside = assessment.flags.contains(.outsideTable)
            return page.entry("Points", isOutside ? "no figure" : "not known yet")
        }
        let total = written(score.total.value, decimals: 2)
        guard let answers = score.answers, let unpaid = score.unpaidSupport?.value else {
            return page.entry("Points", "\(total); no figure without unpaid support")
        }
        guard unpaid != .zero else { return page.entry("Points", total) }
        // Where the carer is scored too, help can come to more points than it takes off.
        page.entry(
            "Points",
            "\(total) = \(written(answers.value, decimals: 2)) from answers "
                + (unpaid < .zero ? "+ " : "- ")
                + "\(written(unpaid.magnitude, decimals: 2)) for unpaid support"
        )
    }

    private mutating func budget() {
        let standing = BudgetStanding(person)
        if let words = standing.indicative { page.entry("Indicative budget", words) }
        if let words = standing.beside { page.entry("", words) }
        if let words = standing.supportEndsOfFigures { page.entry("Unpaid support", words) }
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
        let review = assessment.flags.compactMap(\.words)
        if !review.isEmpty { page.entry("To review", review.joined(separator: "; ")) }
        if let doubt = RatesInDoubt(person.ratesUsed).words { page.entry("Rates", doubt) }
        if let ahead = ChargesAhead(person).sentence { page.paragraph(ahead) }
        if !scheme.notice.isEmpty { page.paragraph(Escaping.shown(scheme.notice, limit: 300)) }
        for sentence in SchemeRemarks(person).sentences { page.paragraph(sentence) }
        page.line("Every step: " + howToExplain)
    }

    /// A command that can be run as it stands, or what to add to the one that was.
    private var howToExplain: String {
        let file = person.document.file
        let words = ["pbcalc assess --explain"] + options + [ShellWord.operand(file)]
        let command = words.joined(separator: " ")
        let fits = DisplayWidth.columns(of: command) + 12 <= Page.width
        return file == "-" || !fits ? "the same command with --explain" : command
    }
}
