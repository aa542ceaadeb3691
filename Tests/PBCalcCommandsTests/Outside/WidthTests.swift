import TestKit
import Testing

struct `Outside, no line is wider than 80 columns` {
    @Test(arguments: Outside.cases)
    func `no line is wider than 80 columns on any screen or explanation`(file: String) async throws
    {
        let name = try #require(file.split(separator: "/").last.map { "\($0)" })
        let ending = try await Outside.pbcalc(
            "assess",
            "--explain",
            name,
            in: Outside.fixture("cases")
        )
        #expect(ending.status == 0)
        #expect(wide(ending.lines) == [])
    }

    @Test
    func `no line is wider than 80 columns on any page of help`() async throws {
        for page in try await HelpPage.all() { #expect(wide(page.ending.lines) == []) }
    }

    @Test
    func `no page of help is wider than 80 columns or longer than 24 lines`() async throws {
        for page in try await HelpPage.all() {
            #expect(page.ending.lines.count <= 24, "\(page.ending.lines.first ?? "")")
        }
    }

    @Test
    func `no line is wider than 80 columns in the report of any fault`() async throws {
        let scratch = try Scratch()
        try scratch.file("case.json", FaultyCase().text)
        for command in ["assess", "check"] {
            let ending = try await Outside.pbcalc(command, "case.json", in: scratch.path)
            #expect(wide(ending.lines + ending.said) == [])
        }
        for file in Outside.files(under: "errors") {
            let ending = try await Outside.pbcalc(
                "check",
                file.replacing(Outside.fixture("errors/"), with: ""),
                in: Outside.fixture("errors")
            )
            #expect(wide(ending.lines) == [], "\(file)")
        }
    }

    @Test
    func `no line is wider than 80 columns where a suggestion stands near the edge`() async throws {
        let path = Outside.fixture("schemes/exampleshire-2026.json")
        let text = try Outside.text(path)
            .replacing(#""service": "sleep-in""#, with: #""service": "sleepin""#)
        let ending = try await Outside.pbcalc("check", "-", input: .bytes(Array(text.utf8)))
        #expect(ending.status == 1)
        #expect(wide(ending.lines) == [])
    }

    /// A maximum of 1,000 and more that covers the cost, in the words of one that pays in full.
    @Test(arguments: [false, true])
    func `no line is wider than 80 columns beside a great maximum`(isPlanned: Bool) async throws {
        var text = try Outside.text(Outside.goodCase).replacing("854.70", with: "15854.70")
        if !isPlanned { text = text.replacing(#""plan": {"#, with: #""x-plan": {"#) }
        let ending = try await Outside.pbcalc("assess", "-", input: .bytes(Array(text.utf8)))
        #expect(ending.status == 0)
        #expect(ending.text.contains(": covers the cost"))
        #expect(wide(ending.lines) == [])
    }

    @Test
    func `no line is wider than 80 columns in a case of very long texts`() async throws {
        let scratch = try Scratch()
        let long = String(repeating: "supercalifragilistic", count: 30)
        for (short, other) in [("supplier quotation", long), ("two falls", "£" + long)] {
            let text = try Outside.text(Outside.goodCase).replacing(short, with: other)
            try scratch.file("case.json", text)
            let ending = try await Outside.pbcalc(
                "assess",
                "--explain",
                "case.json",
                in: scratch.path
            )
            #expect(ending.status == 0)
            #expect(wide(ending.lines) == [])
        }
    }

    @Test
    func `no line is wider than 80 columns in the list of schemes, or a scheme itself`()
        async throws
    {
        #expect(wide(try await Outside.pbcalc("scheme", "list").lines) == [])
        let all = ["--schemes", Outside.fixture("schemes")]
        let list = try await Binary.built().run(["scheme", "list"] + all)
        #expect(list.status == 0)
        #expect(wide(list.lines) == [])
        // Each id stands apart from the title beside it.
        let ids = list.lines.compactMap { $0.split(separator: " ").first }
        #expect(ids.contains("barking-and-dagenham-2011"))
        let unknown = try await Binary.built().run(["scheme", "show", "nowhere"] + all)
        #expect(unknown.status == 2)
        #expect(wide(unknown.said) == [])
        #expect(unknown.talk.contains("choose one of:"))
        let scheme = try await Outside.pbcalc("scheme", "show", "exampleshire-2026")
        #expect(scheme.status == 0)
        #expect(wide(scheme.lines) == [])
    }

    /// Every sign of these texts takes one column, so that counting them is measuring them.
    private func wide(_ lines: [String]) -> [String] { lines.filter { $0.count > 80 } }
}
