package import PersonalBudgets
internal import PlainText

extension AssessedCase {
    /// What sign-off asks of the plan, with the answers.
    package var checks: [PlanCheck] {
        rules.checks(of: facts, assessment, later: rulesOfWages)
    }

    /// The first wage of the plan below the minimum; nil where none is.
    var lowWage: LowWage? {
        guard let plan = facts.plan, let cost = assessment.plan else { return nil }
        return rules.lowWage(of: plan, cost, later: rulesOfWages)
    }

    /// The rules of later days of the year, those by which the least wages rise before it is over
    /// among them.
    private var rulesOfWages: [LaterRules] {
        (later + [laterWages].compactMap(\.self)).map(\.ruling)
    }

    /// Why a check came out as it did, for a person.
    package func words(for reason: PlanCheck.Reason) -> String {
        switch reason {
        case .needsMet:
            "every eligible need is met by a line or unpaid support, or explained"
                + explanations(after: ": ")
        case .needsUnmet(let outcomes):
            "nothing meets " + names(of: outcomes).joined(separator: ", ")
                + explanations(after: "; explained: ")
        case .needsMetInPart(let outcomes):
            "as far as is known, unpaid support and lines for half of the year or less meet only a "
                + "part of "
                + names(of: outcomes).joined(separator: ", ")
                + explanations(after: "; explained: ")
        case .eligibilityUnknown: "the case does not say which needs are eligible"
        case .hoursPlanned(let planned, let unmet):
            "\(hours(planned)) hours a week are planned, \(hours(unmet)) were found unmet"
        case .hoursExplained(let planned, let unmet):
            "\(hours(planned)) of \(hours(unmet)) hours a week are planned, and the plan says why"
                + because(facts.plan?.account?.hoursReason.map { document.text(of: $0) })
        case .hoursShort(let planned, let unmet):
            "only \(hours(planned)) hours a week are planned, and \(hours(unmet)) were found unmet"
        case .written: "it is written in the plan"
        case .contingencyKept(let year, let once):
            [
                year > .zero ? amount(year) + " a year" : nil,
                once > .zero ? amount(once) + " once" : nil,
            ].compactMap(\.self).joined(separator: " and ") + " is kept back for it"
        case .notWritten: "nothing is written about it"
        case .tooLarge: "the figures grow too large to be worked out exactly"
        case .freeAllowed: "no line is free that may not be"
        case .freeUnsaid(let line):
            "\(id(ofLine: line)) is free, and the price list does not say that "
                + "\(title(ofLine: line)) is"
        case .outsideUnsaid(let line):
            "\(id(ofLine: line)) is outside the budget, and the price list does not say that "
                + "\(title(ofLine: line)) is"
        case .chargedThoughFree(let line):
            "\(id(ofLine: line)) is charged, and \(title(ofLine: line)) is "
                + (service(ofLine: line)?.free.map(rules.scheme.words(of:)) ?? "free")
        case .freeTooLong(let line, let weeks, let most):
            "\(id(ofLine: line)) is for \(weeks) weeks, and \(title(ofLine: line)) is free for "
                + "\(most): write a line of the \"dates\" after them that is charged"
        case .freeAfterwards(let line, let most):
            "\(id(ofLine: line)) ends after the first \(most) weeks of \(title(ofLine: line)), for "
                + "which it is free: write \"charge\": \"means-tested\" unless they begin anew"
        case .freeTooDear(let line, let most):
            "\(id(ofLine: line)) costs more than \(rules.scheme.amount(most)), up to which "
                + "\(title(ofLine: line)) is free"
        case .freeInBudget(let line):
            "\(id(ofLine: line)) buys \(title(ofLine: line)), which is no part of a personal budget "
                + "while it is free: write \"funding\": \"\(Funding.outsideBudget.rawValue)\""
        case .spendingAllowed: "no line buys what the council's money may not"
        case .spendingRefused(let line): refusal(line)
        case .spendingRule(let line, let rule): refusal(line, by: rule)
        case .spendingOver(let rule, let by):
            "\(category(rule)) is \(amount(by)) a year over the council's limit of "
                + (signOff?.spending[rule].upTo.map(rules.scheme.amount) ?? "")
        case .spendingUnclear(let line):
            "\(id(ofLine: line)) does not say by \"category\" what it buys"
        case .routesAllowed: "each service is held in a way the council allows for it"
        case .routeRefused(let line):
            "\(id(ofLine: line)) is held as \(route(ofLine: line)), and its service may be held as "
                + allowedRoutes(ofLine: line)
        case .pricesEnough: "every price covers what the provider pays"
        case .priceBelowCost(let line, let least):
            "\(id(ofLine: line)) pays less for a unit than the \(amount(least)) it costs the "
                + "provider"
        case .familyAllowed: "close family may be paid"
        case .familyExplained: "close family is paid, and the plan says why" + familyReasons
        case .familyUnexplained(let line):
            "\(id(ofLine: line)) pays close family, and the plan does not say why"
        case .familyRefused(let line):
            "\(id(ofLine: line)) pays close family, which the council does not allow"
        case .familyWithoutRule: "the scheme does not say whether close family may be paid"
        case .riskStated(let tier): "\(risk(tier)) risk, " + words(forRisk: tier)
        case .riskNotStated: "the plan does not state a level of risk"
        case .riskSigner(let tier): "\(risk(tier)) risk is " + words(forRisk: tier)
        case .withinBudget(let margin): words(for: margin, "under", or: "over")
        case .overBudget(let margin, let authority):
            words(for: margin, "over", or: "under") + "; "
                + (authority.flatMap { role($0) } ?? "the scheme does not say who may agree it")
        case .agreedOverBudget(let margin, let authority):
            words(for: margin, "over", or: "under") + "; \(authorityName(authority)) agreed it"
        case .noBudget: "there is no budget to hold the plan against"
        case .keptAmong(let count):
            "services are kept, with \(count) other plan\(count == 1 ? "" : "s") costed beside them"
        case .keptAlone: "services are kept, and no other plan was shown with its cost"
        case .budgetAsked(let before):
            "the budget comes from the questionnaire; \(against(before))"
        case .budgetConverted(let before):
            "no questionnaire gave a budget, and \(against(before)): old services are not a budget"
        case .budgetNotAsked(let before):
            "no questionnaire gave a budget; \(against(before))"
        case .wagesEnough: "every wage is at least the minimum wage"
        case .leastWageUnknown(let line):
            "the rates do not say the minimum wage of so young a worker as that of "
                + id(ofLine: line)
        case .wageLow(let low):
            "the wage of \(id(ofLine: low.line)) is below the minimum of "
                + "\(rules.scheme.amount(low.least)) an hour"
                + (low.from.map { " from \(written($0))" } ?? "")
        case .streamsEnough: "other funders' money suffices"
        case .streamOver(let stream, let by):
            "lines draw \(amount(by)) a year too much on \(name(ofStream: stream))"
        case .streamWithdrawn(let stream):
            "\(name(ofStream: stream)) is withdrawn; the personal budget stands without it"
        case .streamLimitUnknown(let stream):
            "the plan does not say how much \(name(ofStream: stream)) may pay in a year"
        case .stepsTaken: "every step was taken, in its order"
        case .stepNext(let step, let due):
            "next: \(title(ofStep: step))" + (due.map { ", " + between($0) } ?? "")
        case .stepLeftOut(let step, let later):
            "\(title(ofStep: later)) is dated, and \(title(ofStep: step)) before it is not"
        case .stepTooEarly(let step):
            "\(title(ofStep: step)) is dated before the step that comes first"
        case .stepNotDue(let days): "the last step was due \(between(days))"
        case .signed: "signed for the council"
        case .signedAboveLimit(let authority): signed(upToLimitOf: authority)
        case .signedAboveLimitBeside(let authority):
            signed(upToLimitOf: authority) + ": with what the council pays beside the budget it is "
                + "more, and the scheme does not say whether that counts"
        case .signedInUnknownRole: unknownSigner
        case .signedByAnother: "only the council's officers, or those seconded to it, may sign"
        case .signedWithoutEligibility:
            "signed for the council, and who is not eligible has no budget to sign for"
        case .notSigned: "nobody has signed, or the case does not say for whom they work"
        }
    }

    private func signed(upToLimitOf authority: Int) -> String {
        "signed by a \(authorityName(authority)), who may sign for up to "
            + (rules.scheme.prices?.authorities[authority].upTo.map(rules.scheme.amount) ?? "")
            + " a year"
    }

    /// A reason that the case gives, behind what it is for.
    private func because(_ reason: String?) -> String {
        reason.map { ": " + Escaping.shown($0, limit: 200) } ?? ""
    }

    /// The outcomes that the plan explains, each with its reason; empty where it explains none.
    private func explanations(after opening: String) -> String {
        var said: [String] = []
        while let outcome = document.text(at: "/plan/explained/\(said.count)/outcome") {
            let reason = document.text(at: "/plan/explained/\(said.count)/reason")
            said.append(outcome + because(reason))
        }
        return said.isEmpty ? "" : opening + said.joined(separator: "; ")
    }

    private var familyReasons: String {
        (facts.plan?.lines ?? []).compactMap { $0.particulars?.employment }
            .filter { $0.isFamily && $0.sameAs == nil }
            .compactMap(\.familyReason).map { because(document.text(of: $0)) }.joined()
    }

    private func title(ofStep step: Int) -> String { signOff?.steps?.steps[step].title ?? "" }

    private func between(_ days: ClosedRange<CalendarDate>) -> String {
        "between \(written(days.lowerBound)) and \(written(days.upperBound))"
    }

    /// How the plan's weekly cost stands to that of the services before.
    private func against(_ before: Pence) -> String {
        guard let now = assessment.plan?.perWeek.pence else { return "" }
        let apart = now.count - before.count
        guard apart != 0 else { return "the plan costs what the services before did" }
        return "the plan costs \(rules.scheme.amount(Pence(abs(apart)))) a week "
            + "\(apart < 0 ? "less" : "more") than the services before"
    }

    /// The ids of some outcomes.
    package func names(of outcomes: CareActOutcomes) -> [String] {
        CareActOutcome.allCases.enumerated().compactMap { position, outcome in
            outcomes.contains(.position(position)) ? outcome.rawValue : nil
        }
    }

    /// The id of a line.
    package func id(ofLine line: Int) -> String {
        facts.plan.map { document.text(of: $0.lines[line].id) } ?? ""
    }

    /// The id of another plan.
    package func name(ofAlternative position: Int) -> String {
        facts.plan.map { document.text(of: $0.alternatives[position].id) } ?? ""
    }

    /// The id of a stream.
    package func name(ofStream stream: Int) -> String {
        facts.plan.map { document.text(of: $0.streams[stream].id) } ?? ""
    }

    private func service(ofLine line: Int) -> PriceList.Service? {
        guard let lines = facts.plan?.lines else { return nil }
        return rules.scheme.prices?.services[lines[line].service]
    }

    private func title(ofLine line: Int) -> String { service(ofLine: line)?.title ?? "" }

    private func refusal(_ line: Int) -> String {
        "\(id(ofLine: line)) buys \(title(ofLine: line)): \(service(ofLine: line)?.refusal ?? "")"
    }

    private var signOff: SignOff? { rules.scheme.prices?.signOff }

    private func category(_ rule: Int) -> String {
        signOff.map { $0.categories[$0.spending[rule].category] } ?? ""
    }

    private func refusal(_ line: Int, by rule: Int) -> String {
        "\(id(ofLine: line)) is for \(category(rule)): \(signOff?.spending[rule].refusal ?? "")"
    }

    private func route(ofLine line: Int) -> String {
        facts.plan?.lines[line].route.rawValue ?? ""
    }

    private func allowedRoutes(ofLine line: Int) -> String {
        guard let service = facts.plan?.lines[line].service, let signOff else { return "" }
        return signOff.services[service].routes.map(\.rawValue).joined(separator: " or ")
    }

    private var unknownSigner: String {
        let roles = rules.scheme.prices?.authorities.map(\.role) ?? []
        let written = facts.decision.map { document.text(of: $0.role) } ?? ""
        let near = NearestWord.nearest(to: written, among: roles).map { "; did you mean \($0)?" }
        return "\(named(written)) is none of those who may agree a plan: "
            + roles.joined(separator: ", ") + (near ?? "")
    }

    /// The id of a level of risk.
    private func risk(_ tier: Int) -> String { signOff?.riskTiers[tier].id ?? "" }

    private func words(forRisk tier: Int) -> String {
        guard let tier = signOff?.riskTiers[tier] else { return "" }
        return rules.scheme.prices?.words(for: tier) ?? ""
    }

    /// The role of an authority.
    func authorityName(_ authority: Int) -> String {
        rules.scheme.prices?.authorities[authority].role ?? ""
    }

    private func role(_ authority: Int) -> String? {
        rules.scheme.prices.map { "\($0.authorities[authority].role) may agree it" }
    }

    private func words(for margin: PlanMargin, _ side: String, or other: String) -> String {
        let week = "\(side) the limit by \(amount(margin.perWeek)) a week"
        guard margin.perYear < .zero else { return "\(week), \(amount(margin.perYear)) a year" }
        return "\(week), and \(other) it by \(amount(margin.perYear.magnitude)) a year"
    }

    private func amount(_ pence: Exact) -> String {
        rules.scheme.amount(Pence(nearest: pence) ?? .zero)
    }

    private func hours(_ amount: Exact) -> String {
        guard let cents = try? (amount * Exact(100)).rounded(.nearest, on: .charge),
            let rounded = try? Exact(cents.numerator, over: 100)
        else { return written(amount) }
        return written(rounded)
    }
}

extension PriceList {
    /// Who signs for a level of risk, how soon it is looked at again and how it is watched.
    package func words(for tier: SignOff.RiskTier) -> String {
        [
            tier.authority.map { "for a \(authorities[$0].role) or above to sign" },
            "reviewed within \(tier.reviewWeeks) weeks", tier.monitoring,
        ].compactMap(\.self).joined(separator: ", ")
    }
}

extension Scheme {
    /// How far a service is free, like `free for 6 weeks, outside the budget`.
    package func words(of terms: FreeTerms) -> String {
        let limits = [
            terms.weeks.map { "for \($0) weeks" }, terms.upTo.map { "up to \(amount($0))" },
            terms.isOutsideBudget ? "outside the budget" : nil,
        ].compactMap(\.self)
        return limits.isEmpty ? "free" : "free " + limits.joined(separator: ", ")
    }
}
