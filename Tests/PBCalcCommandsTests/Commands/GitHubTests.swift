import Foundation
import TestKit
import Testing

struct `Outside, check for GitHub` {
    @Test
    func `check for GitHub escapes what would end a property or a line`() async throws {
        let scratch = try Scratch()
        let name = "100%, a:b\r\n.json"
        try scratch.file(name, FaultyCase().text)
        let ending = try await Outside.pbcalc("check", "--format", "github", name, in: scratch.path)
        #expect(ending.status == 1)
        #expect(ending.rows.count == 5)
        let command = /::error file=([^,:]*),line=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::.+/
        for line in ending.lines.dropLast() {
            let match = try #require(line.wholeMatch(of: command), "\(line)")
            #expect(!line.contains("\r"))
            let file = match.1.replacing("%2C", with: ",").replacing("%3A", with: ":")
                .replacing("%0D", with: "\r").replacing("%0A", with: "\n").replacing(
                    "%25",
                    with: "%"
                )
            #expect(file == name)
        }
    }

    @Test
    func `check for GitHub escapes what a case says in its messages`() async throws {
        let line = try Lines.good(#""daily""#, #""50%0A::error::x\n\r""#)
        let ending = try await Outside.pbcalc(
            "check",
            "--format",
            "github",
            "-",
            input: .bytes(Array(line.utf8))
        )
        #expect(ending.status == 1)
        #expect(ending.rows.count == 1)
        #expect(ending.text.contains("50%250A"))
        #expect(!ending.bytes.contains(13))
    }

    /// A passage of the case, what stands there instead, and what each format says to write.
    @Test(arguments: [
        ("4800.00", #""£4,800.00""#, "write 4800.00", "like 256.40. Write 4800.00"),
        (
            #""scheme": "exampleshire-2026", "#, "", #"add "scheme""#,
            #""scheme" is missing here. Add "scheme""#
        ),
        (#""daily""#, #""dayly""#, nil, #". Did you mean "daily"?"#),
    ])
    func `check for machines says what to write instead`(
        old: String,
        new: String,
        advice: String?,
        ending: String
    ) async throws {
        let input = Binary.Input.bytes(Array(try Lines.good(old, new).utf8))
        let github = try await Outside.pbcalc("check", "--format", "github", "-", input: input)
        #expect(github.lines.first?.hasSuffix(ending) == true, "\(github.text)")
        let json = try await Outside.pbcalc("check", "--format", "json", "-", input: input)
        let found = try #require(try foreignJSON(json.bytes) as? [[String: Any]])
        #expect(found.map { $0["advice"] as? String } == [advice])
        let hidden = try await Outside.pbcalc(
            "check",
            "--no-values",
            "--format",
            "json",
            "-",
            input: input
        )
        #expect(!hidden.text.contains("4800"))
    }

    @Test
    func `check for GitHub shows nine, and counts the others`() async throws {
        let scratch = try Scratch()
        for name in ["a.json", "b.json", "c.json"] {
            try scratch.file(name, FaultyCase().text)
        }
        let two = try await Outside.pbcalc(
            "check",
            "--format",
            "github",
            "a.json",
            "b.json",
            in: scratch.path
        )
        // Five faults a file, and the id that the second file has again: eleven.
        #expect(two.rows.count == 10)
        #expect(two.lines.dropLast().last == "::notice::and 2 more")
        let three = try await Outside.pbcalc("check", "--format", "github", ".", in: scratch.path)
        #expect(three.status == 1)
        #expect(three.rows.count == 10)
        #expect(three.lines.dropLast().last == "::notice::and 8 more")
        #expect(three.lines.filter { $0.hasPrefix("::error ") }.count == 9)
    }

    @Test
    func `check for GitHub writes nothing of a good case`() async throws {
        let ending = try await Outside.pbcalc("check", "--format", "github", Outside.goodCase)
        #expect(ending.status == 0)
        #expect(!ending.text.contains("::error"))
    }
}
