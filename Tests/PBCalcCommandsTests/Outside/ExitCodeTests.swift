import TestKit
import Testing

struct `Outside, the exit code` {
    @Test(arguments: Outside.cases)
    func `the exit code is 0 for every case of the fixtures`(file: String) async throws {
        let ending = try await Outside.pbcalc("assess", file)
        #expect(ending.status == 0)
        #expect(ending.talk == "")
    }

    @Test
    func `the exit code is 0 for every document that is built in`() async throws {
        for folder in ["schemes", "regimes", "rates", "cases"] {
            for file in Outside.files(under: folder) {
                let ending = try await Outside.pbcalc("check", file)
                #expect(ending.status == 0, "\(file)")
            }
        }
    }

    @Test(arguments: ["assess", "check"])
    func `the exit code is 1 for a file with faults`(command: String) async throws {
        let scratch = try Scratch()
        let file = try scratch.file("case.json", FaultyCase().text)
        #expect(try await Outside.pbcalc(command, file).status == 1)
    }

    @Test(
        arguments: [
            [], ["assess"], ["check"], ["scheme"], ["assess", "nowhere.json"],
            ["check", "/dev/null"],
            ["asess"], ["assess", "--formt", "json"], ["assess", "--format", "xml"],
            ["assess", "--format"], ["scheme", "list", "extra"], ["help", "nothing"],
            [""], ["assess", ""],
        ]
    )
    func `the exit code is 2 for what could not run, with nothing on standard output`(
        words: [String]
    ) async throws {
        let ending = try await Binary.built().run(words)
        #expect(ending.status == 2)
        #expect(ending.text == "")
        #expect(ending.talk != "")
    }

    /// The words, and the exit code they make when the output can be written.
    @Test(
        arguments: [
            (files: ["good", "faulty"], status: 1), (["faulty", "good"], 1),
            (["good", "missing"], 2), (["missing", "good"], 2), (["faulty", "missing"], 2),
            (["missing", "faulty"], 2), (["good", "good"], 0),
        ] as [(files: [String], status: Int32)]
    )
    func `the exit code of several files is the gravest of theirs`(
        files: [String],
        status: Int32
    ) async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "good")
        try scratch.file("faulty", FaultyCase().text)
        for command in ["assess", "check"] {
            let ending = try await Binary.built().run([command] + files, in: scratch.path)
            #expect(ending.status == status, "\(command) \(files)")
            let unwritten = try await Binary.built()
                .run([command] + files, output: .file("/dev/full"), in: scratch.path)
            // With no output there is nothing that could not be written.
            let writes = command == "check" || files.contains("good")
            #expect(unwritten.status == (writes ? 74 : status), "\(command) \(files)")
        }
    }

    @Test
    func `of several files the good ones are done, whatever the exit code`() async throws {
        let scratch = try Scratch()
        try scratch.file("faulty.json", FaultyCase().text)
        let alone = try await Outside.pbcalc("assess", Outside.goodCase)
        let ending = try await Outside.pbcalc(
            "assess",
            "missing.json",
            "faulty.json",
            Outside.goodCase,
            ".",
            in: scratch.path
        )
        #expect(ending.status == 2)
        #expect(ending.text == alone.text)
        #expect(ending.talk.contains("there is no file"))
        #expect(ending.talk.contains("is a folder"))
        #expect(FaultyCase.reports(in: ending.talk, of: "faulty.json").count == 5)
    }
}
