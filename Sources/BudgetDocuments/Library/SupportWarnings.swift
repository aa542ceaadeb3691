internal import PersonalBudgets
internal import PlainText

// Help from family and friends that does not count as it stands: one would think that it does.
extension Document {
    func doubtfulSupport(of person: AssessedCase) -> [PlacedFault] {
        guard !person.facts.unpaidSupport.isEmpty,
            let questionnaire = person.rules.scheme.questionnaire
        else { return [] }
        // Where it is not added up, it makes no difference when it is, nor how often it is stated.
        guard questionnaire.treatment.isByShare || questionnaire.treatment.isByHours else {
            return []
        }
        var reader = reader
        let support = person.facts.unpaidSupport
        let all = person.rules.doubtfulSupport(of: person.facts)
        let idle = Set(all.filter { $0.doubt.isIdle }.map(\.support))
        let repeated =
            support.count > 1
            ? reader.repeatedSupport(in: person.facts).filter { !idle.contains($0.again) } : []
        let questionsAgain = Set(repeated.map { support[$0.again].question })
        let doubts = all.filter { index, doubt in
            // What is stated twice comes to more than all because of that.
            doubt != .moreThanAll || !questionsAgain.contains(support[index].question)
        }
        var found: [PlacedFault] = []
        for (index, doubt, first) in repeated.map({ ($0.again, SupportDoubt.alike, $0.first) })
            + doubts.map({ ($0.support, $0.doubt, nil) })
        {
            let question = questionnaire.questions[support[index].question]
            guard let place = reader.place(of: doubt.member, ofSupport: index) else { continue }
            found.append(
                PlacedFault(
                    fault: .answer(
                        .supportDoubtful(doubt, question: question.id, text: question.text)
                    ),
                    range: place,
                    first: first.flatMap {
                        reader.place(of: .question, ofSupport: $0)?.lowerBound
                    }
                )
            )
        }
        return found
    }
}

extension Reader {
    /// Help that counts, each with the first before it with as much of the same by the same person.
    fileprivate mutating func repeatedSupport(in facts: Case) -> [(again: Int, first: Int)] {
        var counted: [Help?] = []
        for (index, item) in facts.unpaidSupport.enumerated() {
            guard item.counts(on: facts.firstSupportDay) else {
                counted.append(nil)
                continue
            }
            let by = place(of: .by, ofSupport: index).map {
                excerpt($0.dropFirst().dropLast()).asFreeWords
            }
            counted.append(
                Help(question: item.question, share: item.share, hours: item.hours, by: by)
            )
        }
        return counted.repeated()
    }

    /// Where a member stands of help, by the position of that; nil where it has none.
    fileprivate mutating func place(
        of member: UnpaidMember,
        ofSupport index: Int
    ) -> Range<Int>? {
        landmark("/unpaidSupport/\(index)/\(member.rawValue)")?.value
    }
}

/// How much somebody helps with something.
private struct Help: Hashable {
    let question: Int
    let share: Int?
    let hours: Exact?
    /// Who it is, as the case calls them; nil where it does not say.
    let by: String?
}

extension SupportDoubt {
    /// Whether it takes nothing off, however often it is stated.
    fileprivate var isIdle: Bool {
        switch self {
        case .noPoints, .notApplicable, .notAsked, .notCounted: true
        case .notAgreed, .agreed, .ended, .raises, .moreThanAll, .alike: false
        }
    }

    /// What there is to look at.
    fileprivate var member: UnpaidMember {
        switch self {
        case .agreed: .agreed
        case .ended: .until
        case .moreThanAll: .share
        case .notAgreed, .noPoints, .notApplicable, .notAsked, .notCounted, .raises, .alike:
            .question
        }
    }
}
