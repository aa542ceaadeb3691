internal import PersonalBudgets

private enum QuestionnaireMember: String, Interned {
    case questions, measures, total, unpaidSupport, retired, examples, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum QuestionMember: String, Interned {
    case id, text, weight, outcomes, notApplicable, answers, source, at, evidence
    case kind, from, to, step, combine, unit, points, optional, when, retired
    static let table = compiled(through: .retired)
    var choices: NameTable? {
        switch self {
        case .combine: Question.Combining.table
        case .unit: Question.AgeUnit.table
        default: nil
        }
    }
}

/// What an answer is.
private enum QuestionKind: String, Interned {
    case choice, category, several, flag, number, frequency, age
    static let table = compiled(through: .age)
}

extension Question.Combining: Interned { static let table = compiled(through: .count) }
extension Question.AgeUnit: Interned { static let table = compiled(through: .months) }

private enum RetiredMember: String, Interned {
    case id, instead
    static let table = compiled(through: .instead)
}

private enum AnswerMember: String, Interned {
    case id, points, text
    static let table = compiled(through: .text)
}

/// A question as it is read.
private struct QuestionDraft {
    let id: Placed<String>
    let question: Question
    let when: [ConditionDraft]
}

/// What a question says of its answers.
private struct QuestionForm {
    /// Nil where what stands there is no kind of question.
    var kind: QuestionKind? = .choice
    var from: Exact?
    var to: Exact?
    var step: Exact?
    var combining: Question.Combining?
    var unit: Question.AgeUnit?
    var points: Exact?

    var resolved: Question.Kind? {
        switch kind {
        case .choice, .category, .flag: .choice
        case .several: .several(combining ?? .sum)
        case .number:
            from.flatMap { from in
                to.map { .number(NumberGrid(from: from, to: $0, step: step)) }
            }
        case .frequency: .frequency
        case .age: unit.map { .age($0) }
        case nil: .choice
        }
    }

    /// The two answers of a flag.
    var yesAndNo: [Question.Choice] {
        [
            Question.Choice(id: "no", text: "no", points: .zero),
            Question.Choice(id: "yes", text: "yes", points: points ?? .one),
        ]
    }
}

extension Reader {
    /// Notes what is missing without which such a question cannot be asked.
    fileprivate mutating func require(membersOf kind: QuestionKind, in members: Members) {
        switch kind {
        case .choice: require([QuestionMember.weight, .answers], in: members)
        case .category, .frequency: require([QuestionMember.answers], in: members)
        case .several: require([QuestionMember.answers, .combine], in: members)
        case .number: require([QuestionMember.from, .to], in: members)
        case .age: require([QuestionMember.unit], in: members)
        case .flag: break
        }
    }

    /// Notes what is said of questions of other kinds: it would count for nothing.
    fileprivate mutating func noteMembersOfOthers(than kind: QuestionKind, in members: Members) {
        let ofSome: [QuestionMember] = [
            .answers, .combine, .points, .from, .to, .step, .unit, .optional, .notApplicable,
        ]
        for member in ofSome where has(member, in: members) && !kind.knows(member) {
            note(
                .memberUnknown(
                    member.rawValue,
                    allowed: QuestionMember.table.names.filter { name in
                        QuestionMember(rawValue: name).map { kind.knows($0) } ?? true
                    }
                ),
                at: place(of: member, in: members)
            )
        }
    }
}

extension QuestionKind {
    /// Whether a member has a meaning for such a question.
    fileprivate func knows(_ member: QuestionMember) -> Bool {
        switch member {
        case .answers: ![.flag, .number, .age].contains(self)
        case .combine: self == .several
        case .points: self == .flag
        case .from, .to, .step: self == .number
        case .unit: self == .age
        case .optional, .notApplicable: self != .age
        default: true
        }
    }
}

extension Question {
    /// The question, asked only when something holds.
    fileprivate func asked(when conditions: [Condition]) -> Question {
        Question(
            id: id,
            text: text,
            kind: kind,
            weight: weight,
            answers: answers,
            outcomes: outcomes,
            notApplicable: notApplicable,
            isOptional: isOptional,
            isOrdered: isOrdered,
            when: conditions,
            retired: retired,
            citation: citation
        )
    }
}

extension Reader {
    /// The questions with their answers, and the treatment of unpaid support.
    mutating func questionnaire(
        _ sources: SourceList
    ) throws(SyntaxFault) -> Questionnaire? {
        var questions: [Question] = []
        var ids = Keys.ids(of: "question")
        var unpaid = UnpaidDraft()
        var citation = CitationDraft(ahead: self, sources)
        var asked: [[ConditionDraft]] = []
        var measures: [MeasureDraft] = []
        var total: Placed<String>?
        var retired: [RetiredID] = []
        var examples: Int?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: QuestionnaireMember.self) {
            switch member {
            case .questions:
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    guard let draft = try question(within: citation, sources) else { continue }
                    questions.append(draft.question)
                    take(draft.id, for: &ids)
                    if draft.id.value == SchemeNames.points {
                        note(.allocation(.nameOfTotal), at: draft.id.range)
                    }
                    asked.append(draft.when)
                }
            case .measures: measures = try self.measures(within: citation, sources)
            case .total: total = try id()
            case .retired: retired = try retiredIDs()
            case .examples:
                // They answer the questions, so they are read when all of those have been.
                examples = cursor.offset
                _ = try cursor.skip()
            case .unpaidSupport: unpaid = try unpaidTreatment(sources)
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([QuestionnaireMember.questions, .source, .evidence], in: members)
        if !measures.isEmpty { require([QuestionnaireMember.total], in: members) }
        gate(&questions, by: asked)
        noteReplacements(retired, by: questions.map(\.id), of: "question", in: "/questionnaire")
        for (index, question) in questions.enumerated() {
            noteReplacements(
                question.retired,
                by: question.answers.map(\.id),
                of: "answer",
                in: "/questionnaire/questions/\(index)"
            )
        }
        var names = SchemeNames(questions: questions, measures: [], hasPoints: false)
        let resolved = resolve(measures, &names)
        if let total, total.value != SchemeNames.points {
            for measure in measures where measure.id.value == SchemeNames.points {
                note(.allocation(.nameOfTotal), at: measure.id.range)
            }
        }
        return Questionnaire(
            questions: questions,
            measures: resolved,
            total: total.flatMap { measure($0, among: resolved, of: measures) },
            treatment: resolve(unpaid, among: questions),
            shares: unpaid.shares,
            retired: retired,
            examples: try examples.map { start throws(SyntaxFault) in
                let end = cursor.offset
                cursor.offset = start
                defer { cursor.offset = end }
                return try self.examples(answering: questions, within: citation, sources)
            } ?? [],
            unpaidSupportCitation: (unpaid.citation ?? citation).citation(from: sources)
        )
    }

    /// The measure of a name.
    private mutating func measure(
        _ name: Placed<String>,
        among measures: [Measure],
        of drafts: [MeasureDraft]
    ) -> Int? {
        let ids = measures.map(\.id)
        if let position = ids.firstIndex(of: name.value) { return position }
        // One that is there and has a fault of its own is not also unknown.
        guard !drafts.contains(where: { $0.id.value == name.value }) else { return nil }
        note(unknown: name, "measure", among: ids)
        return nil
    }

    /// Notes questions of which none can be asked before another, each circle of them once.
    private mutating func noteCircles(_ questions: [Question], asked drafts: [[ConditionDraft]]) {
        let ids = questions.map(\.id)
        let reads = References(
            reads: drafts.map { draft in draft.compactMap { ids.firstIndex(of: $0.of.value) } }
        )
        var told: Set<Set<Int>> = []
        for (index, draft) in drafts.enumerated() {
            for (condition, read) in zip(draft, reads.reads[index]) where read != index {
                guard let circle = reads.circle(from: index, through: read),
                    told.insert(Set(circle)).inserted
                else { continue }
                note(
                    .allocation(.askedInCircle(circle.map { ids[$0] })),
                    at: condition.of.range
                )
            }
        }
    }

    /// Resolves when each question is asked; only answers and numbers of other questions are read.
    private mutating func gate(_ questions: inout [Question], by drafts: [[ConditionDraft]]) {
        guard drafts.contains(where: { !$0.isEmpty }) else { return }
        let names = SchemeNames(questions: questions, measures: [], hasPoints: false)
        for (index, draft) in drafts.enumerated() where !draft.isEmpty {
            let id = questions[index].id
            // Its answer is no answer until it is asked.
            for condition in draft where condition.of.value == id {
                let others = questions.map(\.id).filter { $0 != id }
                note(
                    .referenceUnknown(id, what: "other question", allowed: others),
                    at: condition.of.range
                )
            }
            questions[index] = questions[index].asked(when: resolve(draft, names))
        }
        noteCircles(questions, asked: drafts)
    }

    /// Notes what stands in the place of a retired id and is not there itself.
    private mutating func noteReplacements(
        _ retired: [RetiredID],
        by ids: [String],
        of what: String,
        in parent: String
    ) {
        for (index, old) in retired.enumerated() {
            guard let instead = old.instead, !ids.contains(instead) else { continue }
            let range = place(ofValue: "\(parent)/retired/\(index)/instead")
            note(unknown: Placed(value: instead, range: range), what, among: ids)
        }
    }

    private mutating func question(
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> QuestionDraft? {
        var id: Placed<String>?
        var text: String?
        var form = QuestionForm()
        var weight = Exact.one
        var outcomes: CareActOutcomes = []
        var notApplicable: String?
        var answers: [Question.Choice] = []
        var isOptional = false
        var when: [ConditionDraft] = []
        var retired: [RetiredID] = []
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: QuestionMember.self) {
            switch member {
            case .id: id = try self.id()
            case .text: text = try words()
            case .kind: form.kind = try choice()
            case .from: form.from = try exact()?.value
            case .to: form.to = try exact()?.value
            case .step: form.step = try step()
            case .combine: form.combining = try choice()
            case .unit: form.unit = try choice()
            case .points: form.points = try exact()?.value
            case .weight: weight = try decimal(upTo: 1_000_000)?.value ?? weight
            case .outcomes:
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    guard let outcome = try choice(CareActOutcome.self) else { continue }
                    outcomes.insert(.position(outcome.position))
                }
            case .notApplicable: notApplicable = try words()
            case .answers: answers = try choices()
            case .optional: isOptional = try truth() ?? false
            case .when: when = try conditions()
            case .retired: retired = try retiredIDs()
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([QuestionMember.id, .text], in: members)
        if let kind = form.kind, !isMisspelt(QuestionMember.kind, in: members) {
            require(membersOf: kind, in: members)
            noteMembersOfOthers(than: kind, in: members)
        }
        if answers.count > Question.mostAnswers {
            let (list, most) = (QuestionMember.answers, Question.mostAnswers)
            note(.listTooLong(list.rawValue, most: most), at: place(of: list, in: members))
        }
        if form.kind == .number, let from = form.from, let to = form.to, to < from {
            note(.limitOrder, at: place(of: QuestionMember.from, in: members))
        }
        guard let id, let kind = form.resolved else { return nil }
        let question = Question(
            id: id.value,
            text: text ?? "",
            kind: kind,
            weight: weight,
            answers: form.kind == .flag ? form.yesAndNo : answers,
            outcomes: outcomes,
            notApplicable: notApplicable,
            isOptional: isOptional,
            isOrdered: form.kind != .category,
            retired: retired,
            citation: citation.citation(from: sources)
        )
        return QuestionDraft(id: id, question: question, when: when)
    }

    /// Ids that earlier editions had, each with what stands in its place.
    private mutating func retiredIDs() throws(SyntaxFault) -> [RetiredID] {
        var list: [RetiredID] = []
        var ids = Keys.names
        guard var elements = try self.list() else { return list }
        while try next(&elements) {
            var id: String?
            var instead: String?
            guard var members = try object() else { continue }
            while let member = try next(&members, of: RetiredMember.self) {
                switch member {
                case .id: id = try self.id(for: &ids)
                case .instead: instead = try self.id()?.value
                }
            }
            require([RetiredMember.id], in: members)
            if let id { list.append(RetiredID(id: id, instead: instead)) }
        }
        return list
    }

    private mutating func choices() throws(SyntaxFault) -> [Question.Choice] {
        var choices: [Question.Choice] = []
        var ids = Keys.ids(of: "answer")
        cursor.skipWhitespace()
        let start = cursor.offset
        guard var elements = try list() else { return choices }
        while try next(&elements) {
            guard var members = try object() else { continue }
            var id: String?
            var points: Exact?
            var text: String?
            while let member = try next(&members, of: AnswerMember.self) {
                switch member {
                case .id: id = try self.id(for: &ids)
                case .points:
                    points =
                        try nextIsFraction()
                        ? exact()?.value : decimal(upTo: 1_000_000)?.value
                case .text: text = try words()
                }
            }
            requireAll(of: AnswerMember.self, in: members)
            guard let id, let points, let text else { continue }
            choices.append(.init(id: id, text: text, points: points))
        }
        if elements.count == 0 { note(.listEmpty("answers"), at: start..<start + 1) }
        return choices
    }
}
