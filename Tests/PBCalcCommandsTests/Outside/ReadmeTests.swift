import Foundation
import TestKit
import Testing

@Suite(.serialized)
struct `Outside, the README` {
    static let isRecording = ProcessInfo.processInfo.environment["PBCALC_RECORD"] == "1"
    static let isBuildServer = ProcessInfo.processInfo.environment["CI"] != nil

    /// Rewrites what the page shows when asked to; look at the difference before keeping it.
    @Test(.enabled(if: isRecording, "only with PBCALC_RECORD=1"))
    func `the README is written anew from what its commands print`() async throws {
        try #require(!Self.isBuildServer, "a build server compares; it never records")
        let readme = try Readme()
        var lines = readme.lines
        for block in readme.blocks.reversed() where block.language == "console" {
            var printed: [String] = []
            for command in readme.commands(of: block) {
                printed += ["$ " + command.line] + (try await Readme.run(command.line))
            }
            lines.replaceSubrange(block.lines, with: printed)
        }
        try lines.joined(separator: "\n")
            .write(toFile: Readme.path, atomically: true, encoding: .utf8)
    }

    @Test
    func `the README shows what its commands print`() async throws {
        let readme = try Readme()
        for block in readme.blocks where block.language == "console" {
            let commands = readme.commands(of: block)
            #expect(!commands.isEmpty)
            for command in commands {
                let printed = try await Readme.run(command.line)
                #expect(printed == command.shown, "\(command.line)")
                #expect(!printed.isEmpty, "\(command.line)")
            }
        }
    }

    @Test
    func `the README begins with two commands that stand alone, and that work`() async throws {
        let readme = try Readme()
        let blocks = readme.blocks.filter { $0.language == "sh" }
        let commands = blocks.flatMap { readme.lines[$0.lines] }
        #expect(
            commands == [
                "swift run -c release pbcalc assess fixtures/cases/EX-0042.json", "swift test",
            ]
        )
        for block in blocks {
            #expect(block.lines.count == 1)
            #expect(block.lines.upperBound <= 24, "beyond the first screen")
        }
        let ending = try await Outside.pbcalc(
            "assess",
            "fixtures/cases/EX-0042.json",
            in: Outside.repository
        )
        #expect(ending.status == 0)
        let screen = try #require(readme.blocks.first { $0.language == "console" })
        #expect(readme.commands(of: screen).first?.shown == Array(ending.lines.dropLast()))
    }

    @Test
    func `the README has only blocks that are checked`() throws {
        let readme = try Readme()
        for block in readme.blocks {
            #expect(["sh", "console", "yaml", "swift"].contains(block.language))
        }
        #expect(readme.lines.count { $0.hasPrefix("```") }.isMultiple(of: 2))
    }

    @Test
    func `the README gives a build server commands that work`() async throws {
        let readme = try Readme()
        let lines = readme.blocks.filter { $0.language == "yaml" }.flatMap {
            readme.lines[$0.lines]
        }
        let commands = lines.compactMap { $0.firstMatch(of: /run: (pbcalc .*)$/).map { "\($0.1)" } }
        #expect(!commands.isEmpty)
        let scratch = try Scratch()
        for command in commands {
            let ending = try await Outside.bash(
                command.replacing("tables", with: "'\(Outside.fixture("tables"))'"),
                in: scratch.path
            )
            #expect(ending.status == 0, "\(command): \(ending.talk)")
        }
    }

    @Test
    func `the README has the exit codes of the help`() async throws {
        let help = try await Outside.pbcalc("help").text
            .replacing(/\n +/, with: " ")
        let rows = try Readme().table("exit")
        #expect(rows.count > 4)
        let words = "Exit: " + rows.map { $0.joined(separator: " ") }.joined(separator: ", ") + "."
        #expect(help.contains(words))
    }

    @Test
    func `the README names every member of a case, and no other`() throws {
        let data = try Data(contentsOf: URL(filePath: Outside.goodCase))
        let example = try #require(
            try JSONSerialization.jsonObject(with: data) as? [String: Any]
        )
        #expect(Set(try Readme().table("member").map { $0[0] }) == Set(example.keys))
        let text = try Outside.text(Readme.path)
        for name in ["schemeVersion", "changes", "charged", "absences", "override"] {
            #expect(text.contains("`\(name)`"), "\(name)")
        }
    }

    @Test
    func `the README names every folder of Sources, and no other`() throws {
        let folders = try FileManager.default
            .contentsOfDirectory(atPath: Outside.repository + "/Sources")
        #expect(Set(try Readme().table("folder").map { $0[0] }) == Set(folders))
    }

    @Test
    func `the README names every folder of fixtures`() throws {
        let text = try Outside.text(Readme.path)
        let folders = try FileManager.default
            .contentsOfDirectory(atPath: Outside.repository + "/fixtures")
        for folder in folders { #expect(text.contains("`\(folder)`"), "\(folder)") }
    }

    @Test(arguments: ["England", "Wales", "Scotland", "Northern Ireland"])
    func `the README says for which years there are rates, and there are for every day of them`(
        nation: String
    ) throws {
        let prefix = nation.lowercased().replacing(" ", with: "-") + "-"
        var days: [(from: String, to: String)] = []
        for file in Outside.files(under: "rates") where file.contains("/\(prefix)2") {
            let text = try Outside.text(file)
            let from = try #require(text.firstMatch(of: /"from": "([\d-]+)"/)?.1)
            let to = try #require(text.firstMatch(of: /"to": "([\d-]+)"/)?.1)
            days.append((String(from), String(to)))
        }
        let (first, last) = (try #require(days.first?.from), try #require(days.last?.to))
        let words = try Readme().lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
        #expect(words.contains("\(first.prefix(4)) to \(last.prefix(4)) in \(nation)"))
        let day = Date.ISO8601FormatStyle().year().month().day()
        for (one, next) in zip(days, days.dropFirst()) {
            let end = try Date(one.to, strategy: day).addingTimeInterval(86_400)
            #expect(end.formatted(day) == next.from)
        }
    }

    @Test
    func `points only at files that are there`() throws {
        let text = try Outside.text(Readme.path)
        let links = text.matches(of: /\]\(([^)]+)\)/).map { String($0.1) }
        #expect(!links.isEmpty)
        for link in links {
            #expect(FileManager.default.fileExists(atPath: Outside.repository + "/" + link))
        }
    }

    @Test
    func `the README knows nothing of any one machine`() throws {
        let text = try Outside.text(Readme.path)
        #expect(!text.contains(/(?:^|[\s("'`])\/(?:home|root|tmp|Users|usr|opt|work)\b/))
        #expect(!text.contains("://"))
    }

    @Test
    func `the README is right that a case without finance has shares that are not known`()
        async throws
    {
        let text = try Outside.text(Outside.goodCase).replacing(
            #""finance": {"#,
            with: #""x-finance": {"#
        )
        let ending = try await Outside.pbcalc("assess", "-", input: .bytes(Array(text.utf8)))
        #expect(ending.status == 0)
        #expect(ending.text.contains(/The person pays +not known/))
        #expect(ending.text.contains(/The council pays +not known/))
        #expect(ending.text.contains(/Still missing +finance/))
    }

    @Test(arguments: [
        (#""name": "A. Person","#, "member-unknown"), (#""nhsNumber": 1,"#, "member-unknown"),
    ])
    func `the README is right that a case has no place for names and numbers of people`(
        member: String,
        code: String
    ) async throws {
        let text = try Outside.text(Outside.goodCase).replacing(
            #""person": {"#,
            with: #""person": { "# + member
        )
        let ending = try await Outside.pbcalc("check", "-", input: .bytes(Array(text.utf8)))
        #expect(ending.status == 1)
        #expect(ending.text.contains("error[\(code)]"))
    }
}
