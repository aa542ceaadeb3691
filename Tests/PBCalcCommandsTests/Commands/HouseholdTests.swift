import TestKit
import Testing

/// Two people who live together: EX-0042, and the same person by another id.
struct `Outside, a household` {
    private func person(
        _ id: String,
        share: String = #""people": 2, "person": 1, "purchase": "cleaner""#,
        quantity: String = "3"
    ) throws -> String {
        let lines = """
            "lines": [
            { "id": "clean", "service": "home-care", "quantity": \(quantity), "every": "week",
              "shared": { \(share) }, "route": "council-managed", "funding": "council",
              "charge": "means-tested" },
            """
        return try Outside.text(Outside.goodCase)
            .replacing("EX-0042", with: id).replacing(#""lines": ["#, with: lines)
    }

    private func assess(
        _ first: String,
        _ second: String,
        _ words: String...
    ) async throws -> Binary.Ending {
        let scratch = try Scratch()
        let files = [
            try scratch.file("a.json", first), try scratch.file("b.json", second),
        ]
        return try await Binary.built().run(["assess", "--household"] + words + files)
    }

    @Test func `a household adds up its members, and shares make what is bought together`()
        async throws
    {
        // Three hours at 25.20 are 75.60 a week, 37.80 each: 177.00 + 37.80 = 214.80, twice.
        let ending = try await assess(
            person("EX-0001"),
            person("EX-0002", share: #""people": 2, "person": 2, "purchase": "cleaner""#),
            "--format",
            "json"
        )
        #expect(ending.status == 0)
        let tree = try Tree(json: ending.text.utf8)
        #expect(tree["/format"] == "pbcalc.household.v1")
        #expect(tree["/currency"] == "GBP")
        #expect(tree["/members/0/costPerWeek"]?.written == "214.80")
        #expect(tree["/summary/costPerWeek"]?.written == "429.60")
        // Each pays 61.06 of their own means.
        #expect(tree["/summary/personPaysPerWeek"]?.written == "122.12")
        #expect(tree["/summary/councilPaysPerWeek"]?.written == "307.48")
        #expect(tree["/purchases/0/perWeek"]?.written == "75.60")
        #expect(tree["/purchases/0/elsewhere"]?.written == "0")
        #expect(tree["/purchases/0/trouble"] == .null)
    }

    // Ten hours at 25.20 are 252.00 a week, which six weeks make 1,512.00 in the year.
    @Test(
        arguments: [
            ("", "504.00", "26208.00", "£504.00 a week."),
            (#", "weeks": 6"#, "null", "14616.00", "£14,616.00 in the year."),
        ]
    )
    func `what the council pays beside the budgets is a sum of its own`(
        weeks: String,
        week: String,
        year: String,
        words: String
    ) async throws {
        func person(_ id: String, _ weeks: String = "") throws -> String {
            let lines = """
                "lines": [
                { "id": "back", "service": "reablement", "quantity": 10, "every": "week"\(weeks),
                  "route": "council-managed", "funding": "outside-budget", "charge": "free" },
                """
            return try Outside.text(Outside.goodCase)
                .replacing("EX-0042", with: id).replacing(#""lines": ["#, with: lines)
        }
        let (first, second) = (try person("EX-0001"), try person("EX-0002", weeks))
        let tree = try await Tree(json: assess(first, second, "--format", "json").text.utf8)
        let beside = tree["/summary/besideBudget"]
        #expect(beside?["/perWeek"]?.written == week)
        #expect(beside?["/perYear"]?.written == year)
        #expect(beside?["/oneOff"]?.written == "0.00")
        // 177.00 each, as without it.
        #expect(tree["/summary/costPerWeek"]?.written == "354.00")
        let page = try await assess(first, second).text
        #expect(page.contains("Beside the budgets the council pays \(words)\n"), "\(page)")
        let usual = try Outside.text(Outside.goodCase)
        let without = try await assess(usual, usual.replacing("EX-0042", with: "EX-0002")).text
        #expect(!without.contains("Beside"))
    }

    @Test(
        arguments: [
            (#""people": 2, "person": 1, "purchase": "cleaner""#, "3", "counted-twice"),
            (#""people": 3, "person": 2, "purchase": "cleaner""#, "3", "number-of-people"),
            (#""people": 2, "person": 2, "purchase": "cleaner""#, "4", "unlike-lines"),
        ]
    )
    func `a household says what does not fit together, and ends with 1`(
        share: String,
        quantity: String,
        trouble: String
    ) async throws {
        let ending = try await assess(
            person("EX-0001"),
            person("EX-0002", share: share, quantity: quantity),
            "--format",
            "json"
        )
        #expect(ending.status == 1)
        let tree = try Tree(json: ending.text.utf8)
        #expect(tree["/purchases/0/trouble"] == .text(trouble))
    }

    /// A weekly line and one bought once, of one purchase; then the weekly one a second time.
    @Test(arguments: [("once", "null", 0), ("week", "counted-twice", 1)])
    func `several lines of a member are counted twice only where they buy the same`(
        every: String,
        trouble: String,
        status: Int
    ) async throws {
        func person(_ id: String, _ number: Int) throws -> String {
            let share = "\"people\": 2, \"person\": \(number), \"purchase\": \"cleaner\""
            return try self.person(id, share: share).replacing(
                #""lines": ["#,
                with: """
                    "lines": [ { "id": "more", "service": "home-care", "quantity": 3,
                    "every": "\(every)", "shared": { \(share) }, "route": "council-managed",
                    "funding": "council", "charge": "means-tested" },
                    """
            )
        }
        let ending = try await assess(
            person("EX-0001", 1),
            person("EX-0002", 2),
            "--format",
            "json"
        )
        let tree = try Tree(json: ending.text.utf8)
        #expect(tree["/purchases/0/trouble"]?.written == trouble)
        #expect(tree["/purchases/0/elsewhere"]?.written == "0")
        #expect(ending.status == status)
    }

    // The same council's list with its first service, home care, at the end: in it the service of
    // that position is another.
    @Test(
        arguments: [("home-care", "null"), ("home-care-two-workers", "unlike-lines")]
    )
    func `what members share is the same by its id, whatever list each has`(
        service: String,
        trouble: String
    ) async throws {
        let folder = try Scratch()
        let own = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
        var scheme = try Tree(json: own.utf8)
        let services = scheme["/prices/services"]?.elements ?? []
        scheme = try scheme.changed(by: [
            .set("/id", "moved-2026"),
            .set("/prices/services", .list(Array(services.dropFirst() + services.prefix(1)))),
        ])
        try folder.file("moved-2026.json", bytes: scheme.json)
        let priced = #"3, "price": 30.00, "priceReason": "a quotation""#
        let first = try person("EX-0001", quantity: priced)
        let second = try person(
            "EX-0002",
            share: #""people": 2, "person": 2, "purchase": "cleaner""#,
            quantity: priced
        ).replacing("exampleshire-2026", with: "moved-2026")
            .replacing(#""home-care", "quantity": 3, "#, with: #""\#(service)", "quantity": 3, "#)
        let ending = try await assess(first, second, "--format", "json", "--schemes", folder.path)
        let tree = try Tree(json: ending.text.utf8)
        #expect(tree["/purchases/0/trouble"]?.written == trouble)
        #expect(ending.status == (trouble == "null" ? 0 : 1))
    }

    @Test func `a household is told to be indicative beside its sums, and no wrong is praised`()
        async throws
    {
        func words(_ ending: Binary.Ending) -> String {
            ending.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let share = #""people": 2, "person": 1, "purchase": "cleaner""#
        let twice = try words(await assess(person("EX-0001"), person("EX-0002", share: share)))
        #expect(twice.contains("it is counted twice"))
        #expect(!twice.contains("no purchase is counted twice"))
        let unnamed = #""people": 2, "person": 1"#
        let unknown = try words(
            await assess(person("EX-0001", share: unnamed), person("EX-0002", share: unnamed))
        )
        #expect(unknown.contains(#"name no "purchase" could not be held against each other"#))
        #expect(!unknown.contains("no purchase is counted twice"))
        #expect(twice.contains("right only once the shares above fit together"))
        #expect(twice.contains("Figures are indicative until a council officer agrees them."))
        #expect(twice.contains("Illustration: "))
    }

    @Test(arguments: [("private", "null"), ("health", "unlike-lines")])
    func `what nobody but they pay for has no weekly amount, and one says who pays`(
        funding: String,
        trouble: String
    ) async throws {
        func bought(_ id: String, _ person: Int, by funding: String) throws -> String {
            try self.person(id, share: #""people": 2, "person": \#(person), "purchase": "cleaner""#)
                .replacing(
                    #"}, "route": "council-managed", "funding": "council""#,
                    with: #"}, "route": "council-managed", "funding": "\#(funding)""#
                )
        }
        let first = try bought("EX-0001", 1, by: "private")
        let second = try bought("EX-0002", 2, by: funding)
        let ending = try await assess(first, second, "--format", "json")
        let tree = try Tree(json: ending.text.utf8)
        #expect(tree["/purchases/0/perWeek"] == .null)
        #expect(tree["/purchases/0/trouble"]?.written == trouble)
    }

    @Test func `shares of an odd penny are what is bought together`() async throws {
        // 100.01 a week is 50.005 each, which a member's own page shows as 50.01.
        func odd(_ id: String, _ person: Int) throws -> String {
            try self.person(id, share: #""people": 2, "person": \#(person), "purchase": "day""#)
                .replacing(
                    #""service": "home-care", "quantity": 3,"#,
                    with:
                        #""service": "community", "price": 100.01, "priceReason": "a quotation", "#
                        + #""quantity": 1,"#
                )
        }
        let ending = try await assess(odd("EX-0001", 1), odd("EX-0002", 2), "--format", "json")
        #expect(ending.status == 0)
        let tree = try Tree(json: ending.text.utf8)
        #expect(tree["/purchases/0/perWeek"]?.written == "100.01")
        #expect(tree["/members/0/costPerWeek"]?.written == "227.01")
    }

    @Test func `what is bought once together is no weekly amount`() async throws {
        func rail(_ id: String, _ person: Int) throws -> String {
            try self.person(id, share: #""people": 2, "person": \#(person), "purchase": "cleaner""#)
                .replacing(
                    #""quantity": 1, "every": "once","#,
                    with: #""quantity": 1, "every": "once", "shared": { "people": 2, "#
                        + #""person": \#(person), "purchase": "rail" },"#
                )
        }
        let ending = try await assess(rail("EX-0001", 1), rail("EX-0002", 2), "--format", "json")
        #expect(ending.status == 0)
        let tree = try Tree(json: ending.text.utf8)
        #expect(tree["/purchases/1/purchase"] == "rail")
        #expect(tree["/purchases/1/perWeek"]?.written == "0.00")
        #expect(tree["/purchases/1/oneOff"]?.written == "145.00")
        #expect(tree["/purchases/0/oneOff"] == nil)
    }

    @Test func `a household has no rows: the members have`() async throws {
        let ending = try await assess(person("EX-0001"), person("EX-0002"), "--format", "csv")
        #expect(ending.status == 2)
        #expect(ending.words.contains("--household does not go with --format csv: a row is a case"))
    }

    @Test func `a household is a page of 80 columns that says who is elsewhere`() async throws {
        let three = #""people": 3, "person": 1, "purchase": "cleaner""#
        let other = #""people": 3, "person": 3, "purchase": "cleaner""#
        let ending = try await assess(
            person("EX-0001", share: three),
            person("EX-0002", share: other)
        )
        #expect(ending.status == 0)
        #expect(ending.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        // Lines may be broken anywhere.
        let words = ending.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("£50.40 a week for EX-0001, EX-0002; 1 of 3 shares are elsewhere"))
    }

    @Test func `a member with faults leaves no sum, and each case its own result`() async throws {
        let ending = try await assess(person("EX-0001"), person("ex-2"), "--format", "json")
        #expect(ending.status == 1)
        let tree = try Tree(json: ending.text.utf8)
        #expect(tree.elements.compactMap { $0["/status"]?.written } == ["ok", "faults"])
        #expect(tree["/1/faults/0/code"] == "case-id-format")
        #expect(tree["/1/summary/costPerWeek"] == .null)
        #expect(ending.talk.contains("case-id-format"))
        let page = try await assess(person("EX-0001"), person("ex-2"))
        #expect(page.status == 1)
        #expect(page.text.isEmpty)
    }

    @Test(arguments: [["case.json", "case.json"], ["case.json", "copy.json"]])
    func `a household counts nobody twice`(files: [String]) async throws {
        let scratch = try Scratch()
        for file in files { try scratch.copy(of: Outside.goodCase, as: file) }
        let ending = try await Outside.bash(
            #"pbcalc assess --household "$1" "$2""#,
            files[0],
            files[1],
            in: scratch.path
        )
        #expect(ending.status == 2)
        #expect(ending.text.isEmpty)
        #expect(
            ending.said == ["pbcalc: EX-0042 stands twice, and a household has each person once"]
        )
    }

    @Test func `a member that cannot be read leaves no sum`() async throws {
        let ending = try await Outside.pbcalc(
            "assess",
            "--household",
            Outside.goodCase,
            "none.json"
        )
        #expect(ending.status == 2)
        #expect(ending.text.isEmpty)
    }
}
