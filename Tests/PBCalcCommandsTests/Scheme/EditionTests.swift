import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("Which edition of a scheme a case is read by")
struct EditionTests {
    /// An edition: its version, the days and ages it is for, and the amount it gives everybody.
    private static func edition(
        _ version: String,
        _ applies: Tree,
        amount: String,
        subject: String = "adult",
        question: Tree = ["id": "need", "text": "need", "kind": "flag"],
        band: String = "B"
    ) -> SchemeDocument? {
        let text: Tree = [
            "format": "pbcalc.scheme.v1", "id": "anyshire", "version": .text(version),
            "title": "Anyshire", "subject": .text(subject), "eligibility": ["criteria": "none"],
            "applies": applies, "sources": ["made-up": ["title": "made up for a test"]],
            "questionnaire": [
                "source": "made-up", "evidence": "invented",
                "questions": [question],
            ],
            "allocation": [
                "source": "made-up", "evidence": "invented", "planLimit": "top",
                "rounding": "nearest", "point": "lowest",
                "bands": [
                    ["id": .text(band), "fromPoints": .number("0"), "amount": .number(amount)]
                ],
            ],
        ]
        let reading = Document(file: "s.json", bytes: text.json).scheme()
        guard case .good(let scheme, _) = reading else {
            Issue.record("\(reading.diagnostics.map(\.message))")
            return nil
        }
        return scheme
    }

    private static func applies(
        _ from: String,
        _ to: String?,
        ages: (Int, Int?) = (18, nil),
        settings: Tree = ["home"]
    ) -> Tree {
        var members: [String: Tree] = [
            "from": .text(from), "ageFrom": .number("\(ages.0)"), "settings": settings,
        ]
        if let to { members["to"] = .text(to) }
        if let oldest = ages.1 { members["ageTo"] = .number("\(oldest)") }
        return .object(members)
    }

    private static func answer(
        _ editions: [SchemeDocument?],
        date: String = "2026-06-01",
        born: String = "1980-01-01",
        subject: String = "adult",
        setting: String = "home",
        version: String? = nil
    ) throws -> Answer {
        var library = Library()
        for edition in editions { library.add(edition: try #require(edition)) }
        var person: Tree = [
            "format": "pbcalc.case.v1", "id": "ED-0001", "scheme": "anyshire",
            "subject": .text(subject), "date": .text(date),
            "person": [
                "born": .text(born), "household": "single", "children": .number("0"),
                "setting": .text(setting),
            ],
            "answers": ["need": true],
        ]
        if let version { try person.set("/schemeVersion", to: .text(version)) }
        return try Answer(person.json, with: library)
    }

    private static let years = [
        edition("1", applies("2025-04-01", "2026-03-31"), amount: "100.00"),
        edition("2", applies("2026-04-01", "2027-03-31"), amount: "200.00"),
    ]

    @Test(
        arguments: [
            ("2025-04-01", "1", "100.00"), ("2026-03-31", "1", "100.00"),
            ("2026-04-01", "2", "200.00"), ("2027-03-31", "2", "200.00"),
        ]
    )
    func `the day of the assessment picks the edition`(date: String, version: String, week: String)
        throws
    {
        for editions in [Self.years, Self.years.reversed()] {
            let answer = try Self.answer(editions, date: date)
            #expect(answer.result["/scheme/version"]?.written == version)
            #expect(answer[.indicative] == week)
        }
    }

    @Test(arguments: ["2025-03-31", "2027-04-01"])
    func `a day of no edition is a fault at the date, with the days of all`(date: String) throws {
        let answer = try Self.answer(Self.years, date: date)
        #expect(answer.result["/faults/0/code"]?.written == "scheme-date")
        #expect(answer.result["/faults/0/pointer"]?.written == "/date")
        let message = answer.result["/faults/0/message"]?.written ?? ""
        #expect(message.contains("2025-04-01 to 2026-03-31"))
        #expect(message.contains("2026-04-01 to 2027-03-31"))
    }

    /// Rows of points have no day of their own: what the table says of it decides.
    @Test(
        arguments: [
            (" date=2026-03-31", "100.00", nil), (" date=2026-04-01", "200.00", nil),
            (" date=2027-04-01", "200.00", "scheme-date"), ("", "200.00", "table-setting"),
        ]
    )
    func `the day of a table of points picks the edition`(
        setting: String,
        week: String,
        code: String?
    ) throws {
        for editions in [Self.years, Self.years.reversed()] {
            var library = Library()
            for edition in editions { library.add(edition: try #require(edition)) }
            let text =
                "# pbcalc.table.v1 scheme=anyshire kind=specified\(setting)\n"
                + "points,budget_week?\n1,\(week)\n"
            let sheet = TableSheet(Document(file: "rows.csv", bytes: Array(text.utf8)))
            var assessor = Assessor(library)
            let run = TableRun(sheet, base: nil, by: &assessor, library)
            #expect(run.faults.map(\.code.rawValue) == (code.map { [$0] } ?? []))
            #expect(run.passed == (code == nil ? 1 : 0))
        }
    }

    /// The first edition asks a number and the second a choice, and each calls its band otherwise.
    @Test(
        arguments: [
            ("2026-03-31", "minutes", "B1", []), ("2026-04-01", "minutes", "B2", []),
            ("2026-03-31", "hours", "B1", ["table-column-unknown"]),
            ("2026-03-31", "minutes", "B3", ["table-cell"]),
        ]
    )
    func `a row of a table is read by the edition of its day`(
        date: String,
        question: String,
        band: String,
        codes: [String]
    ) throws {
        let number: Tree = [
            "id": "minutes", "text": "minutes", "kind": "number", "from": 0, "to": 60, "step": 1,
        ]
        let choice: Tree = [
            "id": "minutes", "text": "minutes", "weight": 1,
            "answers": [["id": "30", "text": "half an hour", "points": 1]],
        ]
        let editions = [
            Self.edition(
                "1",
                Self.applies("2025-04-01", "2026-03-31"),
                amount: "100.00",
                question: number,
                band: "B1"
            ),
            Self.edition(
                "2",
                Self.applies("2026-04-01", "2027-03-31"),
                amount: "200.00",
                question: choice,
                band: "B2"
            ),
        ]
        let person: Tree = [
            "format": "pbcalc.case.v1", "id": "ED-0001", "scheme": "anyshire", "subject": "adult",
            "date": .text(date),
            "person": [
                "born": "1980-01-01", "household": "single", "children": 0, "setting": "home",
            ],
            "answers": [:],
        ]
        let text =
            "# pbcalc.table.v1 scheme=anyshire base=case.json kind=specified\n"
            + "id,why,answers.\(question),band?\nR1,its day,30,\(band)\n"
        for editions in [editions, editions.reversed()] {
            var library = Library()
            for edition in editions { library.add(edition: try #require(edition)) }
            let sheet = TableSheet(Document(file: "rows.csv", bytes: Array(text.utf8)))
            var assessor = Assessor(library)
            let base = (file: "case.json", bytes: Result<_, TableBase.Trouble>.success(person.json))
            let run = TableRun(sheet, base: base, by: &assessor, library)
            #expect(run.faults.map(\.code.rawValue) == codes)
            #expect(run.passed == (codes.isEmpty ? 1 : 0))
        }
    }

    @Test func `a day of two editions is a fault at the scheme, with both versions`() throws {
        let overlapping = [
            Self.years[1], Self.edition("2b", Self.applies("2026-06-01", nil), amount: "300.00"),
        ]
        let answer = try Self.answer(overlapping, date: "2026-06-01")
        #expect(answer.result["/faults/0/code"]?.written == "scheme-ambiguous")
        #expect(answer.result["/faults/0/pointer"]?.written == "/scheme")
        #expect(answer.result["/faults/0/message"]?.written.contains("\"2\" in ") == true)
        #expect(answer.result["/faults/0/message"]?.written.contains("\"2b\" in ") == true)
        // The day before, only one is in force.
        #expect(try Self.answer(overlapping, date: "2026-05-31")[.indicative] == "200.00")
    }

    /// That several editions are left may follow from a day that the calendar has not.
    ///
    /// That none is left does not.
    @Test(
        arguments: [
            ("2026-06-31", "1980-01-01", ["date-unknown"]),
            ("2026-06-01", "1980-02-30", ["date-unknown"]),
            ("2027-04-01", "1980-02-30", ["scheme-date", "date-unknown"]),
        ]
    )
    func `what follows from an unreadable day is not told`(
        date: String,
        born: String,
        codes: [String]
    ) throws {
        let editions =
            Self.years + [
                Self.edition("2b", Self.applies("2026-06-01", "2027-03-31"), amount: "300.00")
            ]
        let answer = try Self.answer(editions, date: date, born: born)
        let told = try #require(answer.result["/faults"]).elements.map {
            $0["/code"]?.written ?? ""
        }
        #expect(told == codes)
    }

    /// Tables for primary and secondary age, as Norfolk has them.
    private static let ages = [
        edition("primary", applies("2026-04-01", nil, ages: (5, 10)), amount: "50.00"),
        edition("secondary", applies("2026-04-01", nil, ages: (11, 17)), amount: "80.00"),
    ]

    @Test(
        arguments: [
            // On 1 June 2026: 5 that day, 11 tomorrow, 11 today, 17 still, and 18 today.
            ("2021-06-01", "50.00"), ("2015-06-02", "50.00"), ("2015-06-01", "80.00"),
            ("2008-06-02", "80.00"),
        ]
    )
    func `the person's age picks the edition`(born: String, week: String) throws {
        #expect(try Self.answer(Self.ages, born: born)[.indicative] == week)
    }

    @Test(arguments: ["2021-06-02", "2008-06-01"])
    func `an age of no edition is a fault at the date of birth`(born: String) throws {
        let answer = try Self.answer(Self.ages, born: born)
        #expect(answer.result["/faults/0/code"]?.written == "person-age")
        #expect(answer.result["/faults/0/pointer"]?.written == "/person/born")
        let message = answer.result["/faults/0/message"]?.written ?? ""
        #expect(message.contains("people of 5 to 10 and for people of 11 to 17"))
    }

    /// Of the editions for carers and adults, those that are for adults at home are named.
    @Test func `ages of editions for other people are not named`() throws {
        let editions =
            Self.ages + [
                Self.edition(
                    "carer",
                    Self.applies("2026-04-01", nil),
                    amount: "30.00",
                    subject: "carer"
                ),
                Self.edition(
                    "home",
                    Self.applies("2026-04-01", nil, settings: ["care-home"]),
                    amount: "40.00"
                ),
            ]
        let message =
            try Self.answer(editions, born: "2008-06-01")
            .result["/faults/0/message"]?.written ?? ""
        #expect(message.hasSuffix("they are for people of 5 to 10 and for people of 11 to 17"))
    }

    @Test func `a case that names its edition is told what does not fit that edition`() throws {
        var library = Library()
        for edition in Self.ages { library.add(edition: try #require(edition)) }
        var person = try Repository.person("EX-0041")
        for part in ["starts", "finance", "plan", "eligibility", "answers"] {
            try person.set("/" + part, to: nil)
        }
        try person.set("/scheme", to: "anyshire")
        try person.set("/date", to: "2026-06-01")
        try person.set("/schemeVersion", to: "primary")
        try person.set("/person/born", to: "2012-01-01")
        let answer = try Answer(person.json, with: library)
        #expect(answer.result["/faults/0/code"]?.written == "person-age")
        #expect(answer.result["/faults/0/message"]?.written.contains("over 10") == true)
        try person.set("/date", to: "2025-06-01")
        let early = try Answer(person.json, with: library).result["/faults/0/message"]?.written
        let words = "the edition of scheme anyshire that \"schemeVersion\" names is for "
        #expect(early?.hasPrefix(words) == true, "\(early ?? "")")
    }

    @Test func `an edition that is not for the day is told where the case names it`() throws {
        let answer = try Self.answer(Self.years, date: "2025-06-02", version: "2")
        #expect(answer.result["/faults/0/code"]?.written == "scheme-unknown")
        #expect(answer.result["/faults/0/pointer"]?.written == "/schemeVersion")
        let message = answer.result["/faults/0/message"]?.written ?? ""
        #expect(message.contains("this is version \"1\""))
    }

    @Test func `subject and setting pick the edition too`() throws {
        let editions = [
            Self.edition("home", Self.applies("2026-04-01", nil), amount: "10.00"),
            Self.edition(
                "shared",
                Self.applies("2026-04-01", nil, settings: ["shared-lives"]),
                amount: "20.00"
            ),
            Self.edition(
                "carer",
                Self.applies("2026-04-01", nil),
                amount: "30.00",
                subject: "carer"
            ),
        ]
        #expect(try Self.answer(editions)[.indicative] == "10.00")
        #expect(try Self.answer(editions, setting: "shared-lives")[.indicative] == "20.00")
        #expect(try Self.answer(editions, subject: "carer")[.indicative] == "30.00")
        let nobody = try Self.answer(editions, subject: "child")
        #expect(nobody.result["/faults/0/code"]?.written == "subject-not-covered")
        #expect(nobody.result["/faults/0/allowed"]?.elements.map(\.written) == ["adult", "carer"])
        let nowhere = try Self.answer(editions, setting: "supported-living")
        #expect(nowhere.result["/faults/0/code"]?.written == "setting-not-covered")
        #expect(
            nowhere.result["/faults/0/allowed"]?.elements.map(\.written)
                == ["home", "shared-lives"]
        )
    }

    @Test func `the same file read twice is one edition`() throws {
        #expect(try Self.answer([Self.years[1], Self.years[1]])[.indicative] == "200.00")
    }

    @Test func `many cases of different years are each read by their own edition`() throws {
        var library = Library()
        for edition in Self.years { library.add(edition: try #require(edition)) }
        var assessor = Assessor(library)
        for (date, week) in [
            ("2026-03-31", 100_00), ("2026-04-01", 200_00), ("2026-03-30", 100_00),
        ] {
            var person = try Repository.person("EX-0041")
            try person.set("/scheme", to: "anyshire")
            try person.set("/date", to: .text(date))
            try person.set("/answers", to: ["need": true])
            for part in ["starts", "finance", "plan", "eligibility"] {
                try person.set("/" + part, to: nil)
            }
            let document = Document(file: "case.json", bytes: person.json)
            guard case .assessed(let found) = assessor.outcome(document) else {
                Issue.record("\(assessor.outcome(document))")
                continue
            }
            #expect(found.assessment.budget?.amount?.perWeek.pence?.count == Int64(week))
        }
    }

    /// The case was made by another version than the one that is there.
    @Test(arguments: [("1", nil), ("2", "scheme-unknown")] as [(String, String?)])
    func `a case that asks for another version is refused`(version: String, code: String?)
        throws
    {
        let answer = try Answer(
            "EX-0042",
            [.set("/schemeVersion", .text(version))],
            with: .readOnce
        )
        #expect(answer.result["/faults/0/code"]?.written == code)
        if code != nil {
            #expect(answer.result["/faults/0/pointer"]?.written == "/schemeVersion")
            #expect(answer[.indicative] == "null")
        } else {
            #expect(answer[.indicative] == "187.50")
        }
    }

    /// `--scheme` and `compare` use a scheme whatever the case names, its version too.
    @Test func `a version is no version of a scheme that is used instead`() throws {
        let person = try Tree(json: Repository.bytes("fixtures/cases/EX-0042.json")).changed(by: [
            .set("/scheme", "ed"), .set("/schemeVersion", "2"),
        ])
        var assessor = Assessor(.readOnce, scheme: "exampleshire-2026")
        let reading = assessor.assess(Document(file: "case.json", bytes: person.json))
        guard case .good(let found, _) = reading else {
            Issue.record("the case is refused")
            return
        }
        #expect(found.assessment.budget?.amount?.perWeek.pence?.count == 187_50)
    }
}
