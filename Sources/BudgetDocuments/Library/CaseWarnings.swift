internal import PersonalBudgets
internal import PlainText

extension [Diagnostic] {
    /// Whether they are about a text that was not read: nothing more can be said of it.
    package var areOfText: Bool {
        contains { $0.code == .fileTooLarge || $0.code.group == .json }
    }
}

extension Document {
    /// The findings on a case and what somebody should look at besides, in the order of the file;
    /// `person` is the case with what came out, nil when it has faults, and `later` the same on a
    /// later day of a run of charges, where a benefit is no longer paid.
    package func withWarnings(
        _ findings: [Diagnostic],
        of person: AssessedCase?,
        later: AssessedCase? = nil
    ) -> [Diagnostic] {
        guard !findings.areOfText else { return findings }
        let found = findings + warnings(of: person, later)
        // What is told of a later day in words of its own is not told twice.
        let ahead = (person?.warningsAhead ?? []).filter { later in
            !found.contains { $0.code == later.code && $0.pointer == later.pointer }
        }
        return (found + ahead).inOrder
    }

    private func warnings(of person: AssessedCase?, _ later: AssessedCase?) -> [Diagnostic] {
        var found = personalDetails + [unusedMeans(of: person)].compactMap(\.self)
        if let person {
            found += idleMeans(of: person) + namesWithoutRule(of: person)
            found += unusedAnswers(of: person) + doubtfulSupport(of: person)
            found += onEachDay(of: person) { uncappedCosts(of: $0) + repeatedMeans(of: $0) }
            found += [
                nightCareLeftOut(of: person), nightsWithoutCare(of: person), lowWage(of: person),
            ].compactMap(\.self)
            found += [
                keptRates(of: person), regimeElsewhere(of: person), endOfRules(forStayOf: person),
                longerStay(of: person),
            ].compactMap(\.self)
            found += doubtfulMoves(of: person) + endedBenefits(of: later ?? person)
        }
        if let id = caseID, Document.isMonth(id.prefix { $0 != "-" }) {
            found.append(PlacedFault(fault: .person(.caseIDMonth(id)), range: placeOfID))
        }
        return diagnostics(found)
    }

    /// What is found on the first day, and on a later one on which the case is otherwise: each place
    /// once, with the first day of that.
    private func onEachDay(
        of person: AssessedCase,
        _ find: (AssessedCase) -> [PlacedFault]
    ) -> [PlacedFault] {
        var found = find(person)
        for day in person.ahead?.days ?? [] {
            for var later in find(day) where !found.contains(where: { $0.range == later.range }) {
                later.since = day.facts.starts
                found.append(later)
            }
        }
        return found
    }

    private static func isMonth(_ name: Substring) -> Bool {
        switch name {
        case "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "SEPT", "OCT", "NOV",
            "DEC", "JUNE", "JULY":
            true
        default: false
        }
    }

    /// Every text of the document is looked into, names of members and notes included.
    private var personalDetails: [PlacedFault] {
        var found: [PlacedFault] = []
        var cursor = cursor
        while true {
            cursor.skipWhitespace()
            guard cursor.offset < cursor.end else { return found }
            guard cursor.next == UInt8(ascii: "\""), let text = try? cursor.string() else {
                cursor.offset += 1
                continue
            }
            for (detail, range) in PersonalDetail.found(in: bytes[text.content]) {
                found.append(PlacedFault(fault: .person(.personalDetail(detail)), range: range))
            }
            // A question may be called like one, so only the names of notes say so.
            if cursor.take(UInt8(ascii: ":")),
                let note = nameOfNote(text), let detail = PersonalDetail(ofMember: note)
            {
                found.append(
                    PlacedFault(fault: .person(.personalDetail(detail)), range: text.quoted)
                )
            }
        }
    }

    /// What a note is called behind its x-; nil for the name of any other member.
    private func nameOfNote(_ name: JSONText) -> String? {
        bytes[name.content].starts(with: "x-".utf8)
            ? text(of: Passage(name.content.dropFirst(2))) : nil
    }

    /// Figures for a means test that is made neither now nor later: the person would think that they
    /// count.
    private func unusedMeans(of person: AssessedCase?) -> PlacedFault? {
        if let person, person.rulebook.regime != nil, person.facts.finance?.status == .full {
            return nil
        }
        let assessments = ([landmark("/finance")] + changes.map { landmark("/finance", at: $0) })
            .compactMap { $0?.value.lowerBound }
        let statuses = assessments.compactMap { status(of: $0) }
        let hasTest = person.map { $0.rulebook.regime != nil } ?? true
        guard !hasTest || !statuses.isEmpty && !statuses.contains(.full) else { return nil }
        let members: [FinanceMember] = [
            .income, .capital, .housing, .disabilityCosts, .premiums, .partner,
            .qualifyingIncomePerWeek,
        ]
        let listed = members.compactMap { member in
            assessments.lazy.compactMap { landmark("/\(member.rawValue)", at: $0) }
                // Brackets with nothing between them state that there is none.
                .first { bytes[$0.value].count { !Cursor.isWhitespace($0) } > 2 }
                .map { (member, $0) }
        }
        guard
            let first = listed.map({ $1.name ?? $1.value }).min(by: {
                $0.lowerBound < $1.lowerBound
            })
        else { return nil }
        return PlacedFault(
            fault: .finance(
                .meansUnused(hasTest ? statuses.last : nil, listed: listed.map(\.0.rawValue))
            ),
            range: first
        )
    }

    /// How a financial assessment, or a change to one, says that it stands.
    private func status(of assessment: Int) -> Finance.Status? {
        guard let stated = landmark("/status", at: assessment)?.value, stated.count > 2 else {
            return nil
        }
        return Finance.Status(
            rawValue: text(of: Passage(stated.lowerBound + 1..<stated.upperBound - 1))
        )
    }

    /// What the means test never looks at: one would think that it counts.
    ///
    /// Of somebody for whom something changes nothing is said: it may count from a day on.
    private func idleMeans(of person: AssessedCase) -> [PlacedFault] {
        guard !changesPerson(in: person) else { return [] }
        var reader = reader
        return person.rules.idleMeans(of: person.facts).compactMap { idle in
            reader.landmark(idle.pointer).map {
                PlacedFault(fault: .finance(.meansIdle(idle)), range: $0.name ?? $0.value)
            }
        }
    }

    /// Care that is free, a ground for never being charged, or a premium, of which only another
    /// regime of the scheme knows: it is left out where the person lives now.
    private func namesWithoutRule(of person: AssessedCase) -> [PlacedFault] {
        guard person.rulebook.vocabulary.namesOtherRules, !changesPerson(in: person),
            let regime = person.rules.meansTest?.regime
        else { return [] }
        let free = regime.freeCare.map(\.id)
        let exempt = regime.exemptions.map(\.id)
        var found = unknown(besides: free) {
            .freeCare(at: $0, isExemption: exempt.contains($1))
        }
        found += unknown(besides: exempt) {
            .chargingExempt(at: $0, isFreeCare: free.contains($1))
        }
        // Of means that are not assessed, a warning of its own says that none is used.
        if person.facts.finance?.status == .full {
            found += unknown(besides: regime.protected.premiums.map(\.id)) { index, _ in
                .premium(at: index)
            }
        }
        return found
    }

    /// What a list of the case names besides some names.
    private func unknown(
        besides known: [String],
        _ idle: (Int, String) -> IdleMeans
    ) -> [PlacedFault] {
        var found: [PlacedFault] = []
        var reader = reader
        var index = 0
        while let place = reader.landmark(idle(index, "").pointer)?.value {
            let name = text(of: Passage(place.lowerBound + 1..<place.upperBound - 1))
            if !known.contains(name) {
                found.append(
                    PlacedFault(fault: .finance(.meansIdle(idle(index, name))), range: place)
                )
            }
            index += 1
        }
        return found
    }

    /// Care at night that the council pays for, and that the means test is not told of by the first day
    /// on which both are so.
    private func nightCareLeftOut(of person: AssessedCase) -> PlacedFault? {
        let days = [person] + (person.ahead?.days ?? [])
        for (position, day) in days.enumerated() {
            let next = days.dropFirst(position + 1).first?.facts.starts
            guard let care = day.rules.nightCareLeftOut(of: day.facts, day.assessment),
                care.from < next ?? .latest
            else { continue }
            var reader = reader
            let place = reader.place(of: .paidNightCare, reader.changedMembers(asOf: care.from))
            guard reader.excerpt(place) != "true" else { continue }
            let later = care.from > person.facts.starts ? care.from : nil
            return PlacedFault(
                fault: .finance(.nightCareLeftOut(service: care.service.title, from: later)),
                range: place
            )
        }
        return nil
    }

    /// Care at night that the means test is told of, and the plan does not buy, by the first day on
    /// which the answer makes a figure another.
    private func nightsWithoutCare(of person: AssessedCase) -> PlacedFault? {
        let days = [person] + (person.ahead?.days ?? [])
        for (position, day) in days.enumerated() {
            let next = days.dropFirst(position + 1).first?.facts.starts ?? .latest
            let nights = try? day.rules
                .nightsWithoutCare(of: day.facts, day.assessment, before: next)
            guard let nights else { continue }
            var reader = reader
            let first = if case .from(let first) = nights { first } else { day.facts.starts }
            let place = reader.place(of: .paidNightCare, reader.changedMembers(asOf: first))
            guard reader.excerpt(place) == "true" else { continue }
            return PlacedFault(fault: .finance(.nightsWithoutCare(nights)), range: place)
        }
        return nil
    }

    /// A worker whom the plan pays less than the law allows.
    private func lowWage(of person: AssessedCase) -> PlacedFault? {
        guard let low = person.lowWage else { return nil }
        let terms = person.facts.plan?.lines[low.line].particulars?.employment
        var reader = reader
        return PlacedFault(
            fault: .plan(
                .wageLow(least: low.least, from: low.from, isFound: terms?.wage == nil)
            ),
            range: reader.place(of: .wage(low.line))
        )
    }

    /// Rates that are known and not used: one would think that the whole year is by its own.
    private func keptRates(of person: AssessedCase) -> PlacedFault? {
        guard let unlawful = person.unlawful, let day = person.ratesKeptFrom,
            let place = landmark("/scheme")
        else { return nil }
        return PlacedFault(fault: unlawful.inCase(keptFrom: day), range: place.value)
    }

    /// A means test that is for people who live elsewhere: the person would be asked for as much as
    /// they are.
    private func regimeElsewhere(of person: AssessedCase) -> PlacedFault? {
        let home = person.facts.person
        guard let regime = person.rules.meansTest?.regime, person.facts.finance?.status == .full,
            // A stay for a time may be charged as support at home is.
            home.setting != .careHome || home.stay == .permanent,
            regime.settings?.contains(home.setting) == false
        else { return nil }
        return PlacedFault(
            fault: .rules(
                .regimeElsewhere(
                    regime,
                    charged: [home.setting],
                    instead: [],
                    file: person.rulebook.scheme.file
                )
            ),
            range: (landmark("/person/setting") ?? landmark("/scheme"))?.value ?? placeOfID
        )
    }

    /// Whether any change of the case says something else of the person.
    private func changesPerson(in assessed: AssessedCase) -> Bool {
        !assessed.facts.changes.isEmpty && changes.contains { landmark("/person", at: $0) != nil }
    }

    /// Where each change of the case begins.
    private var changes: [Int] {
        guard let list = landmark("/changes")?.value else { return [] }
        var cursor = cursor
        cursor.offset = list.lowerBound
        return cursor.elements()
    }

    /// Answers to questions that are not asked of the person: one would think that they count.
    private func unusedAnswers(of person: AssessedCase) -> [PlacedFault] {
        let scheme = person.rules.scheme
        guard let questionnaire = scheme.questionnaire, let answers = person.facts.answers,
            let given = landmark("/answers")?.value.lowerBound
        else { return [] }
        let unasked = questionnaire.answeredUnasked(
            in: answers,
            born: person.facts.person.born,
            on: person.facts.starts
        )
        return unasked.compactMap { index in
            let question = questionnaire.questions[index]
            guard let place = landmark("/\(question.id)", at: given) else { return nil }
            let when = scheme.words(for: question.when)
            return PlacedFault(
                fault: .answer(.unused(question: question.id, text: question.text, when: when)),
                range: place.name ?? place.value
            )
        }
    }

    var placeOfID: Range<Int> {
        landmark("/id")?.value ?? content.lowerBound..<content.lowerBound + 1
    }

    /// What a pointer leads to, in the whole document or in the value that begins at a byte.
    func landmark(_ pointer: String, at value: Int? = nil) -> Landmark? {
        var search = cursor
        if let value { search.offset = value }
        return search.place(of: pointer)
    }

    /// The text that stands at a JSON Pointer; nil where there is none, or an empty one.
    func text(at pointer: String) -> String? {
        guard let place = landmark(pointer)?.value, place.count > 2,
            bytes[place.lowerBound] == UInt8(ascii: "\"")
        else { return nil }
        return text(of: Passage(place.lowerBound + 1..<place.upperBound - 1))
    }
}
