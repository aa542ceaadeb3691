internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// What is said of a plan beside the amounts of its lines, for the page and for the note.
struct PlanParts {
    private let person: AssessedCase
    private var scheme: Scheme { person.rules.scheme }
    /// Its lines.
    let ledger: PlanLedger
    /// The parts of its year; nil where they are not known.
    let periods: [PlanPeriod]?

    init(_ person: AssessedCase) {
        self.person = person
        ledger = PlanLedger(person)
        periods = person.periods
    }

    /// What stands in the place of the year's parts where they are not known.
    var periodsUnknown: String {
        let why =
            switch person.periodsUnknown {
            case .stayOutlastsRules:
                "by its length the stay comes to count as one by whose rules the case cannot be "
                    + "charged"
            case .fault(let fault): words(for: fault)
            case nil: "a figure of its later days cannot be worked out"
            }
        return "The parts of the year are not known: \(why)."
    }

    private func words(for fault: CalculationFault) -> String {
        switch fault {
        case .coupleLevelMissing(let pensionAge):
            "the scheme leaves couples up to a level, and names none for a couple "
                + (pensionAge ? "of pension age" : "below pension age")
        case .personalAmountMissing:
            "the rules have no personal amount for an age that is reached in it"
        case .rateMissing:
            // The amount that lacks is named where the charge is what needs it.
            person.yearAhead.unknown?.faults.first { $0.code == .rateMissing }
                .map { Escaping.shown($0.message, limit: 200) }
                ?? "the rates of its later days lack what the plan needs"
        case .employerRatesMissing, .employerAllowanceMissing:
            "the rates of its later days lack what the plan needs"
        case .tooLarge, .divisionByZero, .priceUnmatched, .priceDate, .topUpAbovePrice,
            .alternative, .workerNotAllYear:
            "a figure of its later days cannot be worked out"
        }
    }

    /// How the lines come to the year and to its weeks, on which limit they draw, and what is kept all
    /// year though it may not last: a paragraph each.
    var remarks: [String] {
        guard let plan = person.assessment.plan else { return [] }
        let support = BudgetStanding(person).supportEnds.map { "Unpaid support is \($0)." }
        let beside = PlanStanding(person).beside.map { "Beside the budget, \($0)." }
        return [sums(plan), beside, ledger.remark, kept, support].compactMap(\.self)
    }

    private func sums(_ plan: PlanCost) -> String {
        let weeks = written(plan.weeksInYear)
        var text =
            "A year is \(weeks) weeks; each line is worked out for a year, and all of them are put "
            + "into weeks once. Each amount is shown to the penny, so those of the lines, for a week "
            + "or a year, may differ from their total by pennies."
        if isSpread {
            text += " What is bought less often than every week is spread evenly over its weeks."
        }
        if let residual = plan.residual {
            text +=
                " \(weeks) weeks of \(scheme.amount(plan.perWeek)) are "
                + "\(scheme.amountApart(residual)) \(residual.value < .zero ? "more" : "less") "
                + "than the year."
        }
        return text
    }

    /// Whether a line is not bought in the weeks in which it is charged.
    private var isSpread: Bool {
        let even: [Period] = [.fortnight, .fourWeeks, .month, .quarter, .year]
        return (person.facts.plan?.lines ?? []).contains {
            even.contains($0.every) && $0.particulars?.shareOfLines == nil
        }
    }

    /// What the plan keeps all year though it may not last; nil where prices and rates do.
    private var kept: String? {
        let isForTheLaw = person.keepsRatesForTheLaw
        let areKnown = isForTheLaw || person.keepsMeansTest
        let known = [
            ("prices", person.pricesKeptFrom), ("rates", areKnown ? nil : person.ratesKeptFrom),
        ]
        let parts = known.compactMap { what, day in
            day?.adding(days: -1).map { "\(what) after \(inWords($0))" }
        }
        var kept: [String] = []
        if !parts.isEmpty {
            let unknown = parts.joined(separator: " and no ")
            kept.append("No \(unknown) are known: the last ones are kept.")
        }
        if person.keepsMeansTest, let day = person.ratesKeptFrom {
            kept.append(
                "From \(inWords(day)) this means test is the law no longer: it is kept with its last "
                    + "rates."
            )
        } else if isForTheLaw, let day = person.ratesKeptFrom {
            kept.append(
                "From \(inWords(day)) an amount of the council's own is not within the law: the last "
                    + "rates are kept."
            )
        }
        if let day = person.employerRatesKeptFrom {
            kept.append(
                "From \(inWords(day)) other amounts are owed on wages: those before are kept, so an "
                    + "assessment of that day costs the workers anew."
            )
        }
        return kept.isEmpty ? nil : kept.joined(separator: " ")
    }
}

// Workers, other funders and other plans.
extension PlanParts {
    /// What each worker costs, and what holds for several: a paragraph each.
    var workers: [String] {
        let lines = person.facts.plan?.lines ?? []
        var paragraphs = zip(lines, person.assessment.plan?.lines ?? []).enumerated()
            .compactMap { index, pair in
                pair.1.employment.map { account(of: $0, on: index, pair.0) }
            }
        let employing = lines.compactMap { $0.particulars?.employment }
        if employing.count(where: { $0.sameAs == nil }) > 1 {
            paragraphs.append(
                "What is owed on wages is worked out for each of these lines as for other workers; "
                    + "\"sameWorkerAs\" in a line says that its worker is the one of another line."
            )
        }
        return paragraphs
    }

    private func account(of worker: EmploymentCost, on index: Int, _ line: PlanLine) -> String {
        let same = line.particulars?.employment?.sameAs
        let whom = same.map { "the worker of " + Escaping.shown(person.id(ofLine: $0)) }
        return "\(Escaping.shown(person.id(ofLine: index))) employs \(whom ?? "a worker"): "
            + "\(scheme.amount(worker.wage)) an hour for \(decimals(worker.paidHours)) paid hours, "
            + "\(decimals(worker.contactHours)) of them with the person; wages "
            + "\(scheme.amountNearest(worker.wages)), pension "
            + "\(scheme.amountNearest(worker.pension)), national insurance "
            + "\(scheme.amountNearest(worker.insurance)), other "
            + "\(scheme.amountNearest(worker.fixed)): \(scheme.amount(worker.perContactHour)) for "
            + "an hour somebody comes."
    }

    private func decimals(_ hours: Figure<Number>) -> String {
        guard let cents = try? (hours.value * Exact(100)).rounded(.nearest, on: .charge),
            let shown = try? Exact(cents.numerator, over: 100)
        else { return "?" }
        return written(shown)
    }

    static let fundersTitle = "Other funders"

    /// What lines draw in a year on the money of each other funder.
    var funders: [(name: String, words: String)] {
        let streams = person.facts.plan?.streams ?? []
        return person.assessment.streams.enumerated().map { index, use in
            let left = use.left.map { ", \(scheme.amountNearest($0)) left" } ?? ""
            let withdrawn =
                streams[index].isWithdrawn
                ? (use.isDrawnOn ? " unpaid for" : "") + ", withdrawn" : ""
            return (
                Escaping.shown(person.name(ofStream: index)),
                "\(scheme.amountNearest(use.perYear)) a year\(left)\(withdrawn)"
            )
        }
    }

    static let othersTitle = "Other plans for the same needs"

    /// Each other plan: its cost, who pays and who is party to the contracts, then what it leaves out.
    var others: [(name: String, words: [String])] {
        zip(person.facts.plan?.alternatives ?? [], person.assessment.alternatives)
            .map { other, compared in
                let names = [other.id, other.title].compactMap(\.self)
                var words = [account(of: compared, Route.liable(for: other.lines))]
                if !compared.lost.isEmpty {
                    let lost = person.names(of: compared.lost)
                    words.append("does less for " + lost.joined(separator: ", "))
                }
                return (
                    names.map { Escaping.shown(person.document.text(of: $0)) }
                        .joined(separator: ", "), words
                )
            }
    }

    private func account(of plan: ComparedPlan, _ parties: [String]) -> String {
        let once = plan.cost.oneOff
        return [
            "\(scheme.amount(plan.cost.perWeek)) a week, \(difference(plan))",
            once.value == .zero ? nil : "bought once: \(scheme.amount(once))",
            plan.verdict == .overBudget ? "over the limit of the budget" : nil,
            "the person pays \(scheme.amount(plan.summary.personPays)), the council "
                + scheme.amount(plan.summary.councilPays),
            parties.isEmpty
                ? nil : "party to the contracts: \(parties.joined(separator: ", "))",
        ].compactMap(\.self).joined(separator: "; ")
    }

    private func difference(_ compared: ComparedPlan) -> String {
        let week = compared.minusPlan
        guard week.value != .zero else { return "as much as the plan" }
        let way = week.value < .zero ? "less" : "more"
        let year = scheme.amountApart(compared.minusPlanYear)
        return "\(scheme.amountApart(week)) \(way) than the plan, \(year) \(way) a year"
    }
}
