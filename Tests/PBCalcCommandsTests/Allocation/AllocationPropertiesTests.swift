import TestKit
import BudgetDocuments
import PersonalBudgets
import Testing

/// Over people and schemes drawn by chance.
@Suite("What holds for all points and budgets")
struct AllocationPropertiesTests {
    private static let scheme = Result {
        try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
    }

    private static let people = 0..<300

    /// Somebody drawn by chance, with answers and unpaid support and nothing else.
    private static func person(_ seed: Int) throws -> Tree {
        var tree = try RandomCase(seed: seed).tree
        for part in ["finance", "plan"] { try tree.set("/" + part, to: nil) }
        return tree
    }

    private static func found(_ person: Tree, _ assessor: inout Assessor) throws -> Assessment {
        switch assessor.outcome(Document(file: "case.json", bytes: person.json)) {
        case .assessed(let found): return found.assessment
        case .faulty(_, let faults):
            Issue.record("\(faults.map(\.message))")
            throw Tree.Trouble.notJSON
        }
    }

    /// What does not change when a scheme is only written otherwise.
    private static func figures(_ found: Assessment) -> [Pence?] {
        [
            found.budget?.amount?.perWeek.pence, found.budget?.amount?.limit.pence,
            found.budgetWithoutUnpaidSupport?.amount?.perWeek.pence,
        ]
    }

    /// Everybody has the same budgets by a scheme and by the same scheme written otherwise.
    private func same(_ change: (inout Tree) throws -> Void) throws {
        var other = try Self.scheme.get()
        try change(&other)
        var usual = Assessor(.readOnce)
        var changed = Assessor(try Library.readOnce.with(other))
        for seed in Self.people {
            let person = try Self.person(seed)
            let before = Self.figures(try Self.found(person, &usual))
            #expect(before == Self.figures(try Self.found(person, &changed)), "seed \(seed)")
        }
    }

    private static func times(_ number: String, _ factor: Int) -> Tree {
        // Every weight and bound of the scheme times ten is whole.
        .number("\(((Fraction(number) ?? .zero) * Fraction(Int128(factor))).top)")
    }

    @Test func `points are the sum of weight times answer`() throws {
        let questions = try Self.scheme.get()["/questionnaire/questions"]?.elements ?? []
        for seed in Self.people {
            var person = try Self.person(seed)
            try person.set("/unpaidSupport", to: [])
            var expected = Fraction.zero
            for question in questions {
                let given = person["/answers/\(question["/id"]?.written ?? "")"]?.written
                let answer = question["/answers"]?.elements.first { $0["/id"]?.written == given }
                let points = Fraction(answer?["/points"]?.written ?? "0") ?? .zero
                expected =
                    expected + points * (Fraction(question["/weight"]?.written ?? "1") ?? .zero)
            }
            let answer = try Answer(person.json, with: .readOnce)
            #expect(Fraction(answer[.points]) == expected, "seed \(seed)")
            #expect(try answer.step("points.answers") == expected, "seed \(seed)")
        }
    }

    @Test func `a higher answer never lowers points, band or budget`() throws {
        var assessor = Assessor(.readOnce)
        for seed in Self.people {
            let person = try Self.person(seed)
            let before = try Self.found(person, &assessor)
            for (id, answers) in RandomCase.questions {
                let given = person["/answers/\(id)"]?.written ?? ""
                guard let rank = answers.firstIndex(of: given), rank + 1 < answers.count else {
                    continue
                }
                var needier = person
                try needier.set("/answers/\(id)", to: .text(answers[rank + 1]))
                let after = try Self.found(needier, &assessor)
                let points = try #require(before.score).total.value
                #expect(try #require(after.score).total.value >= points, "seed \(seed) \(id)")
                #expect(after.budget?.band ?? 0 >= before.budget?.band ?? 0, "seed \(seed) \(id)")
                if let week = before.budget?.amount?.perWeek.value,
                    let more = after.budget?.amount?.perWeek.value
                {
                    #expect(more >= week, "seed \(seed) \(id)")
                }
            }
        }
    }

    @Test(arguments: [("none", 0, "B1"), ("highest", 148, "B22")])
    func `the lowest and highest answers are in the first and last band`(
        which: String,
        points: Int,
        band: String
    ) throws {
        let answers = RandomCase.questions.map { question in
            (
                question.id,
                Tree.text((which == "none" ? question.answers.first : question.answers.last) ?? "")
            )
        }
        let answer = try Answer(
            "EX-0042",
            [
                .set("/answers", .object(Dictionary(answers) { $1 })), .remove("/unpaidSupport"),
            ],
            with: .readOnce
        )
        #expect(answer[.status] == "ok")
        #expect(answer[.points] == "\(points).00")
        #expect(answer[.band] == band)
    }

    @Test func `more unpaid support never raises, and declining never lowers`() throws {
        var assessor = Assessor(.readOnce)
        for seed in Self.people {
            var drawn = try RandomCase(seed: seed)
            var person = try Self.person(seed)
            let before = try Self.found(person, &assessor)
            try person.set("/unpaidSupport/-", to: drawn.helper(counts: true))
            let helped = try Self.found(person, &assessor)
            let count = person["/unpaidSupport"]?.elements.count ?? 0
            try person.set("/unpaidSupport/\(count - 1)/willing", to: false)
            let declined = try Self.found(person, &assessor)
            let points = try #require(before.score).total.value
            #expect(try #require(helped.score).total.value <= points, "seed \(seed)")
            if let week = before.budget?.amount?.perWeek.value,
                let less = helped.budget?.amount?.perWeek.value
            {
                #expect(less <= week, "seed \(seed)")
            }
            #expect(Self.figures(declined) == Self.figures(before), "seed \(seed)")
        }
    }

    @Test func `all weights and all bounds times ten change no budget`() throws {
        try same { scheme in
            for (index, question) in (scheme["/questionnaire/questions"]?.elements ?? [])
                .enumerated()
            {
                try scheme.set(
                    "/questionnaire/questions/\(index)/weight",
                    to: Self.times(question["/weight"]?.written ?? "1", 10)
                )
            }
            for (index, band) in (scheme["/allocation/bands"]?.elements ?? []).enumerated() {
                for edge in ["fromPoints", "belowPoints"] {
                    guard let points = band["/" + edge]?.written else { continue }
                    try scheme.set(
                        "/allocation/bands/\(index)/\(edge)",
                        to: Self.times(points, 10)
                    )
                }
            }
        }
    }

    @Test func `a band split into two of the same amounts changes nothing`() throws {
        try same { scheme in
            var bands: [Tree] = []
            for band in scheme["/allocation/bands"]?.elements ?? [] {
                guard let from = band["/fromPoints"].flatMap({ Int($0.written) }),
                    let below = band["/belowPoints"].flatMap({ Int($0.written) })
                else {
                    bands.append(band)
                    continue
                }
                let middle = Tree.number("\((from + below) / 2)")
                var (lower, upper) = (band, band)
                try lower.set("/belowPoints", to: middle)
                try upper.set("/fromPoints", to: middle)
                try upper.set("/id", to: .text((band["/id"]?.written ?? "") + "-upper"))
                bands += [lower, upper]
            }
            try scheme.set("/allocation/bands", to: .list(bands))
        }
    }

    @Test func `the order of the questions changes nothing`() throws {
        try same { scheme in
            let questions = scheme["/questionnaire/questions"]?.elements ?? []
            var random = SplitMix64(seed: 19)
            try scheme.set(
                "/questionnaire/questions",
                to: .list(questions.shuffled(using: &random))
            )
        }
    }

    @Test(arguments: RandomCase.questions.map(\.id))
    func `a question left out is missing, and never no points`(id: String) throws {
        for change in [
            Change.remove("/answers/\(id)"), .set("/answers/\(id)", ["state": "unknown"]),
            .set("/answers/\(id)", ["state": "declined"]),
        ] {
            let answer = try Answer("EX-0042", [change], with: .readOnce)
            #expect(answer.result["/missing"]?.elements.contains(.text("answers.\(id)")) == true)
            #expect(answer[.points] == "null")
            #expect(answer[.indicative] == "null")
        }
    }

    @Test(
        arguments: [
            (Change.set("/answers/washing", "daily"), "question-unknown", "no question"),
            (.set("/answers/meals", "hourly"), "answer-unknown", "not an answer"),
            // Ids that an earlier edition had say what is asked in their place.
            (.set("/answers/bathing", "daily"), "question-unknown", "retired"),
            (.set("/answers/meals", "weekly"), "answer-unknown", "retired"),
        ]
    )
    func `an unknown id is an error, and a retired one says so`(
        change: Change,
        code: String,
        words: String
    ) throws {
        var scheme = try Self.scheme.get()
        try scheme.set(
            "/questionnaire/retired",
            to: [["id": "bathing", "instead": "personal-care"]]
        )
        try scheme.set(
            "/questionnaire/questions/2/retired",
            to: [["id": "weekly", "instead": "some"]]
        )
        let answer = try Answer(
            "EX-0042",
            [change],
            with: Library.readOnce.with(scheme)
        )
        #expect(answer.result["/faults/0/code"]?.written == code)
        #expect(answer.result["/faults/0/pointer"]?.written == change.pointer)
        #expect(answer.result["/faults/0/message"]?.written.contains(words) == true)
        if words == "retired" {
            #expect(
                answer.result["/faults/0/suggestion"]?.written
                    == (code == "question-unknown" ? "personal-care" : "some")
            )
        }
        #expect(answer[.points] == "null" && answer[.indicative] == "null")
    }
}
