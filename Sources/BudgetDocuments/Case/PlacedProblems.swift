internal import PersonalBudgets
internal import PlainText

extension Reader {
    /// Notes that the case names its scheme by something that is not text.
    ///
    /// One that it does not name at all is missed with the other members.
    mutating func noteSchemeKind(_ known: [String]) throws(SyntaxFault) {
        var search = Cursor(bytes, from: start, to: cursor.end)
        guard let found = search.place(of: "/scheme") else { return }
        let here = cursor.offset
        cursor = Cursor(bytes, from: found.value.lowerBound, to: cursor.end)
        _ = try expectText(.name(NameTable(known)))
        cursor = Cursor(bytes, from: here, to: cursor.end)
    }

    /// The text of a member that was probably meant to be the scheme; nil when there is none.
    func schemeMeant() throws(SyntaxFault) -> String? {
        var search = Cursor(bytes, from: cursor.offset, to: cursor.end)
        guard try search.kindOfNext() == .object else { return nil }
        try search.enter()
        var isFirst = true
        while try search.continues(isFirst: isFirst, until: UInt8(ascii: "}")) {
            isFirst = false
            let name = search.characters(of: try search.memberName())
            let meant = NearestWord.nearest(to: name, among: CaseMember.table.names)
            guard try search.kindOfNext() == .text, meant == CaseMember.scheme.rawValue else {
                _ = try search.skip()
                continue
            }
            return search.characters(of: try search.string())
        }
        return nil
    }

    /// Notes what the rules have found, each problem at its place in the file.
    mutating func note(_ problems: [Problem], of facts: Case, under rules: RuleSet) {
        guard !problems.isEmpty else { return }
        let changed = facts.changes.isEmpty ? nil : changedMembers(asOf: facts.starts)
        for problem in problems {
            note(fault(problem, of: facts, under: rules), at: place(of: problem.place, changed))
        }
    }

    /// What the rules have found, as it is told.
    private func fault(_ problem: Problem, of facts: Case, under rules: RuleSet) -> Fault {
        let scheme = rules.scheme
        return switch problem {
        case .schemeDate: .rules(.schemeDate(scheme: scheme.id, covers: scheme.applies.dates))
        case .personAge: .person(.age(youngest: scheme.applies.ageFrom, oldest: nil))
        case .personTooOld:
            .person(.age(youngest: scheme.applies.ageFrom, oldest: scheme.applies.ageTo))
        case .ageDoubtful(let age, let place):
            .person(.ageDoubtful(age, isPartner: place == .partnerBorn))
        case .subjectNotCovered:
            .person(
                .subjectNotCovered(facts.subject.rawValue, covered: [scheme.subject.rawValue])
            )
        case .settingNotCovered:
            .person(
                .settingNotCovered(
                    facts.person.setting.rawValue,
                    allowed: scheme.applies.settings.map(\.rawValue)
                )
            )
        case .stayNotCovered: .person(facts.stayNotCovered(by: scheme.contribution))
        case .priceDate:
            .price(.date(covers: scheme.prices?.dates ?? scheme.applies.dates))
        case .regimeDate:
            .rules(
                .regimeDate(
                    facts.starts,
                    regime: rules.meansTest?.regime.id ?? "",
                    days: rules.meansTest?.regime.dates ?? scheme.applies.dates
                )
            )
        case .purchaseDate: .dateOrder(.purchaseOutsideYear)
        case .holidaysUnknown: .price(.holidaysUnknown)
        case .visitsOverlap(_, _, let hours, let other, _):
            .plan(.visitsOverlap(written(hours), other: written(other)))
        case .misfit(.circle, _): .plan(.replacesInCircle)
        case .misfit(.weeks(_, let left), _): .plan(.weeksTaken(left: left))
        case .topUpSetting: .price(.topUpSetting(setting: facts.person.setting.rawValue))
        case .benefitAmount(let income, let published):
            .finance(
                .benefitAmount(
                    kind: rules.incomeTitle(income, of: facts),
                    published: published
                )
            )
        case .benefitDoubtful(let income, let beside):
            .finance(
                .benefitDoubtful(
                    kind: rules.incomeTitle(income, of: facts),
                    beside: rules.incomeTitle(beside, of: facts)
                )
            )
        case .benefitShared(let income):
            .finance(.benefitShared(kind: rules.incomeTitle(income, of: facts)))
        case .incomeBeforeLaw(let income, let day):
            .finance(.incomeBeforeLaw(kind: rules.incomeTitle(income, of: facts), from: day))
        case .incomeAlike(let income):
            .finance(.incomeAlike(kind: rules.incomeTitle(income, of: facts)))
        case .helpAboveCost: .finance(.helpAboveCost)
        case .helpUnsaid(let housing, let income):
            .finance(
                .helpUnsaid(
                    kind: rules.housingTitle(housing, of: facts),
                    beside: rules.incomeTitle(income, of: facts)
                )
            )
        case .benefitUnpaid(let income, let premium):
            .finance(
                .benefitUnpaid(
                    kind: rules.incomeTitle(income, of: facts),
                    premium: rules.meansTest?.regime.protected.premiums[premium].title ?? ""
                )
            )
        case .homeOccupied(let capital, let other):
            .finance(.homeOccupied(kind: rules.capitalTitle(capital, of: facts), other: other))
        case .costReview(let cost, let by):
            .finance(.costReview(kind: costKind(cost, of: facts), by: by))
        case .premiumDoubtful(let stated, let doubt):
            .finance(
                .premiumDoubtful(
                    premium: rules.premiumTitle(stated, of: facts),
                    benefit: doubt.income.map { rules.incomeTitle($0, of: facts) }
                )
            )
        case .decisionDate: .plan(.decisionDate(assessed: facts.date))
        case .decisionWithoutEligibility: .plan(.decidedWithoutEligibility)
        }
    }

    private func costKind(_ index: Int, of facts: Case) -> String {
        facts.finance?.disabilityCosts.map { characters(of: $0[index].kind) } ?? ""
    }

    /// Notes that no rates cover the day, unless the day is outside the scheme altogether.
    mutating func noteWithoutRates(
        _ facts: Case,
        on day: CalendarDate,
        _ scheme: Scheme,
        _ known: [ClosedRange<CalendarDate>]
    ) -> AssessedCase? {
        let rules = RuleSet(scheme: scheme, meansTest: nil)
        let problems = rules.problems(in: facts)
        note(problems.filter { $0 != .priceDate }, of: facts, under: rules)
        if !problems.contains(.schemeDate) || day != facts.date {
            note(.rules(.ratesDate(day, known: known)), at: place(of: .starts))
        }
        return nil
    }

    /// Notes what stopped the arithmetic.
    mutating func note(
        _ fault: CalculationFault,
        of facts: Case,
        under rules: RuleSet,
        in alternative: Int? = nil
    ) {
        switch fault {
        case .rateMissing(let cell):
            note(
                .rules(
                    .rateMissing(
                        cell: rules.meansTest?.regime.cellNames[cell.position] ?? "",
                        rates: rules.meansTest?.rates.title ?? ""
                    )
                ),
                at: placeOfDay(of: facts)
            )
        case .priceDate: note([.priceDate], of: facts, under: rules)
        case .priceUnmatched(let line, let why):
            note(
                .price(
                    .unmatched(
                        service: facts.serviceID(ofLine: line, of: alternative, in: rules.scheme),
                        why
                    )
                ),
                at: place(of: .planLine(line, of: alternative))
            )
        case .alternative(let position, let inner):
            note(inner, of: facts, under: rules, in: position)
        case .topUpAbovePrice(let line, let price):
            note(
                .price(.topUpAbovePrice(price: price, rules.scheme.currency)),
                at: place(of: .lineTopUp(line, of: alternative))
            )
        case .employerRatesMissing(let line):
            note(
                .price(.employerRatesMissing(rates: rules.meansTest?.rates.title ?? "the scheme")),
                at: place(of: .employment(line, of: alternative))
            )
        case .employerAllowanceMissing(let line):
            note(
                .price(
                    .employerAllowanceMissing(rates: rules.meansTest?.rates.title ?? "the scheme")
                ),
                at: place(of: .claimedAllowance(line, of: alternative))
            )
        case .workerNotAllYear(let line):
            note(.plan(.workerNotAllYear), at: place(of: .sameWorker(line, of: alternative)))
        case .personalAmountMissing:
            note(.finance(.personalAmountMissing), at: place(of: .born))
        case .coupleLevelMissing(let pensionAge):
            note(.finance(.coupleLevelMissing(pensionAge: pensionAge)), at: place(of: .born))
        case .tooLarge, .divisionByZero:
            let large = rules.placeOfTooLarge(in: facts, alternative: alternative)
            note(.figureTooLarge, at: place(of: large))
        }
    }

    /// Where the last change stands by which a later day of support is charged, or else the first day.
    private mutating func placeOfDay(of facts: Case) -> Range<Int> {
        guard let starts = facts.run?.supportStarts,
            let change = facts.change(after: starts, by: facts.starts)
        else { return place(of: .starts) }
        return place(ofValue: "/changes/\(change)/from")
    }

    /// Where a typed place stands in this text: what changes say anew, in the last that does.
    mutating func place(of place: Place, _ changed: ChangedMembers? = nil) -> Range<Int> {
        for pointer in place.pointers {
            let pointer = changed?.pointer(to: pointer) ?? pointer
            guard let found = landmark(pointer) else { continue }
            let isInner = ["{", "["].contains(
                excerpt(found.value.lowerBound..<found.value.lowerBound + 1)
            )
            return isInner ? found.value.lowerBound..<found.value.lowerBound + 1 : found.value
        }
        return start..<start + 1
    }
}

extension Place {
    /// The JSON Pointers to try, the first that leads somewhere counts.
    var pointers: [String] {
        switch self {
        case .document: [""]
        case .date: ["/date"]
        case .starts: ["/starts", "/date"]
        case .subject: ["/subject"]
        case .born: ["/person/born"]
        case .partnerBorn: ["/person/partnerBorn"]
        case .setting: ["/person/setting"]
        case .stay: ["/person/stay"]
        case .planLine(let index, let other):
            [Place.pointer(toPlan: other) + "/lines/\(index)/service"]
        case .lineDate(let index, let date, let other):
            [Place.pointer(toPlan: other) + "/lines/\(index)/dates/\(date)"]
        case .lineTopUp(let index, let other):
            [Place.pointer(toPlan: other) + "/lines/\(index)/topUp"]
        case .lineVisits(let index, let other):
            [Place.pointer(toPlan: other) + "/lines/\(index)/visits"]
        case .lineVisit(let index, let visit, let other):
            [Place.pointer(toPlan: other) + "/lines/\(index)/visits/\(visit)"]
        case .lineWeeks(let index, let other):
            ["weeks", "replaces"].map { Place.pointer(toPlan: other) + "/lines/\(index)/\($0)" }
        case .replacedLine(let index, let replaced, let other):
            [Place.pointer(toPlan: other) + "/lines/\(index)/replaces/\(replaced)"]
        case .employment(let index, let other):
            [Place.pointer(toPlan: other) + "/lines/\(index)/employment"]
        case .claimedAllowance(let index, let other):
            [Place.pointer(toPlan: other) + "/lines/\(index)/employment/claimsAllowance"]
        case .wage(let index):
            ["wage", "upToPerYear"].map { "/plan/lines/\(index)/employment/\($0)" }
        case .sameWorker(let index, let other):
            [Place.pointer(toPlan: other) + "/lines/\(index)/employment/sameWorkerAs"]
        case .incomeAmount(let index): ["/finance/income/\(index)/amount"]
        case .incomeKind(let index): ["/finance/income/\(index)/kind"]
        case .capitalKind(let index): ["/finance/capital/\(index)/kind"]
        case .incomeSharedBy(let index): ["/finance/income/\(index)/sharedBy"]
        case .disabilityCost(let index): ["/finance/disabilityCosts/\(index)/allowed"]
        case .housingHelp(let index):
            ["help", "kind"].map { "/finance/housing/\(index)/\($0)" }
        case .statedPremium(let index): ["/finance/premiums/\(index)/kind"]
        case .paidNightCare: ["/finance/paidNightCare", "/finance"]
        case .finance: ["/finance"]
        case .lineQuantity(let index, let other):
            ["quantity", "service"].map { Place.pointer(toPlan: other) + "/lines/\(index)/\($0)" }
        case .plan(let other): [Place.pointer(toPlan: other)]
        case .decided: ["/decision/date"]
        case .overridden: ["/override/date"]
        case .finalBudget: ["/decision/finalPerWeek"]
        case .overridingBudget: ["/override/perWeek"]
        }
    }

    /// The pointer to the plan, or to another one by its position.
    private static func pointer(toPlan other: Int?) -> String {
        other.map { "/plan/alternatives/\($0)" } ?? "/plan"
    }
}

extension Case {
    /// The last change, by its position, that is made behind one day and by another; nil for none.
    func change(after first: CalendarDate, by last: CalendarDate) -> Int? {
        changes.lastIndex { first < $0.from && $0.from <= last }
    }

    /// Why there is no rule for the stay: there never was, or it has outlasted it.
    fileprivate func stayNotCovered(by policy: ContributionPolicy?) -> PersonFault {
        let stay = person.residence(on: starts)
        guard let weeks = policy?.weeksOutlasted(by: stay), let day = stay.end(ofWeeks: weeks)
        else { return .stayNotCovered(stay.stay) }
        return .stayOutlasts(stay.stay, weeks: weeks, from: day, isAhead: false)
    }

    func serviceID(ofLine line: Int, of alternative: Int?, in scheme: Scheme) -> String {
        let lines = alternative.map { plan?.alternatives[$0].lines } ?? plan?.lines
        guard let lines, lines.indices.contains(line) else { return "" }
        return scheme.prices?.services[lines[line].service].id ?? ""
    }
}

extension RuleSet {
    func incomeTitle(_ index: Int, of facts: Case) -> String {
        guard let line = facts.finance?.income?[index] else { return "" }
        return meansTest?.regime.incomeKinds[line.kind].title ?? ""
    }

    func housingTitle(_ index: Int, of facts: Case) -> String {
        guard let line = facts.finance?.housing?[index] else { return "" }
        return meansTest?.regime.housing.kinds[line.kind].title ?? ""
    }

    func capitalTitle(_ index: Int, of facts: Case) -> String {
        guard let line = facts.finance?.capital?[index] else { return "" }
        return meansTest?.regime.capitalKinds[line.kind].title ?? ""
    }

    func premiumTitle(_ stated: Int, of facts: Case) -> String {
        guard let premium = facts.finance?.statedPremiums[stated].premium else { return "" }
        return meansTest?.regime.protected.premiums[premium].title ?? ""
    }
}

extension PremiumDoubt {
    /// The item of income at another rate; nil for pension age.
    fileprivate var income: Int? {
        if case .otherRate(let income) = self { income } else { nil }
    }
}
