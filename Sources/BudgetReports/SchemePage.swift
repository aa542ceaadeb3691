public import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// A scheme as a page: what is asked, what answers are worth, and what follows from them.
public struct SchemePage {
    private let rulebook: Rulebook
    private var scheme: Scheme { rulebook.scheme.scheme }

    /// The page of a scheme.
    public init(_ rulebook: Rulebook) { self.rulebook = rulebook }

    /// One heading with a table under it; text and Markdown are two ways to draw the same.
    private struct Section {
        let title: String
        let columns: [String]
        let rows: [[String]]
        var note = ""
    }

    /// The page as text, at most 80 columns wide.
    public var text: String {
        var page = Page()
        page.line(Escaping.shown(scheme.title, limit: 76))
        page.paragraph(introduction)
        if !scheme.notice.isEmpty { page.paragraph(Escaping.shown(scheme.notice, limit: 400)) }
        for section in sections {
            page.blank()
            page.line(section.title)
            for row in section.rows {
                page.paragraph(
                    row.dropFirst().filter { !$0.isEmpty }.joined(separator: "; "),
                    first: "  " + DisplayWidth.alignedLeft(row.first ?? "", in: 22) + " ",
                    indent: 25
                )
            }
            if !section.note.isEmpty { page.paragraph(section.note, indent: 2) }
        }
        return page.text(in: scheme.currency)
    }

    /// The page as Markdown, fit to publish.
    public var markdown: String {
        var lines = ["# \(Markdown.words(scheme.title))", "", Markdown.words(introduction), ""]
        if !scheme.notice.isEmpty { lines += [Markdown.words(scheme.notice), ""] }
        for section in sections {
            lines += ["## \(section.title)", "", Markdown.row(section.columns)]
            lines.append("|" + String(repeating: "---|", count: section.columns.count))
            lines += section.rows.map { Markdown.row($0.map { Markdown.words($0) }) } + [""]
            if !section.note.isEmpty { lines += [Markdown.words(section.note), ""] }
        }
        return lines.map { $0 + "\n" }.joined().inCurrency(scheme.currency)
    }

    private var introduction: String {
        "\(scheme.id), version \(scheme.version), for assessments from "
            + "\(written(scheme.applies.dates)), people of \(scheme.applies.ageFrom) or over, "
            + "settings: \(scheme.applies.settings.map(\.rawValue).joined(separator: ", "))."
    }

    private var sections: [Section] {
        questions + allocation + contribution + prices + sources
    }
}

// The sections, in the order of the work.
extension SchemePage {
    private var questions: [Section] {
        guard let questionnaire = scheme.questionnaire else { return [] }
        let rows = questionnaire.questions.map { question in
            let answers = question.answers.map { answer in
                "\(answer.id) \(written(answer.points)): \(answer.text)"
            }
            let notApplicable = question.notApplicable.map { "; not applicable: \($0)" } ?? ""
            return [
                question.id, question.text, "x \(written(question.weight))",
                answers.joined(separator: "; ") + notApplicable, mark(question.citation),
            ]
        }
        return [
            Section(
                title: "Questions and points",
                columns: ["question", "about", "weight", "answers and points", "evidence"],
                rows: rows,
                note: unpaidSupport(questionnaire)
            )
        ]
    }

    /// What unpaid support does, in a sentence.
    private func unpaidSupport(_ questionnaire: Questionnaire) -> String {
        func ids(_ questions: [Int]) -> String {
            questions.map { questionnaire.questions[$0].id }.joined(separator: ", ")
        }
        switch questionnaire.treatment {
        case .shares:
            let shares = questionnaire.shares.map { "\($0.id) \(written($0.share))" }
            return "Unpaid support takes off its share of a question's counted points: "
                + shares.joined(separator: ", ") + "."
        case .none: return "Unpaid support takes nothing off; it enters when the plan is made."
        case .scores(let takenOff, let added):
            return "Unpaid support is scored: \(ids(takenOff)) taken off"
                + (added.isEmpty ? "." : ", and \(ids(added)) added.")
        case .columns(let pairs):
            return "Each need stands beside what of it is unmet: "
                + pairs.map { "\(ids([$0.need])) and \(ids([$0.unmet]))" }
                .joined(separator: "; ") + "."
        case .hours: return "The agreed hours of unpaid support are taken off the amount."
        case .carersOwn(let scheme):
            return "Unpaid support takes nothing off; a carer's own support is worked out by "
                + "\(scheme)."
        }
    }

    private var allocation: [Section] {
        guard let allocation = scheme.allocation else { return [] }
        let rows = allocation.bands.map { band in
            [
                band.id, scheme.written(band), amount(of: band),
            ]
        }
        let bands = Section(
            title: allocation.every == .week
                ? "Bands, a week" : "Bands, amounts every \(allocation.every.words)",
            columns: ["band", "points", "amount"],
            rows: rows,
            note: "The indicative budget is the \(allocation.point.rawValue) of the band; a plan "
                + "is within it up to the \(allocation.planLimit.rawValue). "
                + mark(allocation.citation) + "."
        )
        guard !allocation.adjusters.isEmpty else { return [bands] }
        return [bands, adjusters(allocation)]
    }

    /// The amounts of a band, and what its points add.
    private func amount(of band: Band) -> String {
        guard let amounts = band.amounts else { return "no figure" }
        let (lowest, highest) = (written(amounts.lowerBound), written(amounts.upperBound))
        let flat = lowest == highest ? lowest : "\(lowest) to \(highest)"
        guard let rise = band.rise, let pounds = try? rise.perPoint * Exact(1, over: 100) else {
            return flat
        }
        let added = "\(written(pounds)) for each point"
        return rise.from == .zero ? added : "\(flat) and \(added) above \(written(rise.from))"
    }

    private func adjusters(_ allocation: Allocation) -> Section {
        var rows: [[String]] = []
        for adjuster in allocation.adjusters {
            let when = adjuster.when.isEmpty ? "" : scheme.written(adjuster.when)
            switch adjuster.action {
            case .answers(let position, let additions):
                guard let question = scheme.questionnaire?.questions[position] else { continue }
                for (answer, addition) in zip(question.answers, additions) {
                    guard let addition else { continue }
                    rows.append([
                        adjuster.id, "\(question.id) \(answer.id)", scheme.words(for: addition),
                    ])
                }
            case let action: rows.append([adjuster.id, when, scheme.words(for: action)])
            }
        }
        return Section(
            title: "Added after the band",
            columns: ["adjuster", "answer", (scheme.allocation?.every ?? .week).soOften],
            rows: rows
        )
    }

    private var contribution: [Section] {
        guard let policy = scheme.contribution else { return [] }
        let rows = [
            ["means test", rulebook.regime?.regime.title ?? policy.regime],
            ["share asked for", written(policy.choices.share)],
            [
                "night care",
                policy.nightCare == .counted
                    ? "the higher rate counts in full"
                    : "the night difference is ignored unless care at night is paid for",
            ],
            ["rounding of lines", policy.choices.lineRounding?.rawValue ?? "none"],
            [
                "arrangement fee",
                policy.choices.arrangementFeePerYear.map { "\(written($0)) a year" } ?? "none",
            ],
        ]
        return [
            Section(
                title: "Contribution",
                columns: ["rule", "choice"],
                rows: rows,
                note: mark(policy.citation) + "."
            )
        ]
    }

    private var prices: [Section] {
        guard let prices = scheme.prices else { return [] }
        let rows = prices.services.map { service in
            [
                service.id, service.title,
                service.price.map { "\(written($0)) \(withArticle(service.unit))" } ?? "own price",
                service.charge.map { "charged at \(written($0))" } ?? "", mark(service.citation),
            ]
        }
        return [
            Section(
                title: "Prices, \(written(prices.dates))",
                columns: ["service", "name", "price", "charge", "source"],
                rows: rows
            )
        ]
    }

    private var sources: [Section] {
        let regime = rulebook.regime?.regime
        let rows =
            (regime?.incomeKinds.map { [$0.id, treatment($0), mark($0.citation)] } ?? [])
        guard !rows.isEmpty else { return [] }
        return [
            Section(
                title: "Income in the means test",
                columns: ["income", "treatment", "source"],
                rows: rows
            )
        ]
    }

    private func treatment(_ kind: IncomeKind) -> String {
        switch kind.treatment {
        case .counted: "counted"
        case .ignored: "ignored"
        case .ignoredUpTo(let amount): "counted but for \(amountWords(amount)) a week"
        case .countedUpTo(let amount): "counted up to \(amountWords(amount)) a week"
        case .part(let part, false): "\(written(part)) of it counted"
        case .part(let part, true): "\(written(part)) of it counted if the rest is passed on"
        }
    }

    private func amountWords(_ amount: DisregardedAmount) -> String {
        switch amount {
        case .fixed(let pence): written(pence)
        case .rate(let single, _): rulebook.regime?.regime.cellNames[single.position] ?? ""
        }
    }

    /// The source and the evidence in brackets.
    private func mark(_ citation: Citation) -> String {
        let parts = [citation.title, citation.locator].filter { !$0.isEmpty }
        return "\(parts.joined(separator: ", ")) [\(citation.evidence.rawValue)]"
    }
}
