import CommandLineKit
import Testing

struct `A completion script` {
    typealias Shell = CompletionScript.Shell

    @Test(arguments: Shell.allCases.filter { Tool.isInstalled($0.rawValue) })
    func `a completion script is one its shell can read`(shell: Shell) throws {
        let script = CompletionScript.text(for: Sample.program, in: shell)
        #expect(try Tool.run(shell.rawValue, ["-n"], input: script) == Tool.silence)
    }

    @Test(arguments: Shell.allCases)
    func `a completion script knows every command, option and value`(shell: Shell) {
        let script = CompletionScript.text(for: Sample.program, in: shell)
        for word in ["assess", "list", "fail-on", "colour", "ndjson", "over-budget", "never"] {
            #expect(script.contains(word), "\(word)")
        }
    }

    @Test(
        .enabled(if: Tool.isInstalled("bash")),
        arguments: [
            (["car"], 0, ""), (["care", ""], 1, "assess batch compare scheme help"),
            (["care", "a"], 1, "assess"), (["care", "scheme", ""], 2, "list show help"),
            (["care", "assess", "--f"], 2, "--fail-on --format"),
            (["care", "assess", "--format", "nd"], 3, "ndjson"),
            (["care", "--format", "json", "scheme", "l"], 4, "list"),
            (["care", "assess", "--colour", "=", "ne"], 4, "never"),
            (["care", "assess", "--colour", "="], 3, "auto always never"),
            (["care", "batch", "--e"], 2, ""),
        ]
    )
    func `a completion script finishes words in bash`(line: [String], at index: Int, offers: String)
        throws
    {
        let words = line.map { "'\($0)'" }.joined(separator: " ")
        let script =
            CompletionScript.text(for: Sample.program, in: .bash)
            + "COMP_WORDS=(\(words)); COMP_CWORD=\(index); _care; echo \"${COMPREPLY[*]}\""
        let ending = try Tool.run("bash", [], input: script)
        #expect(ending == Tool.Ending(said: offers + "\n", code: 0))
    }

    @Test(.enabled(if: Tool.isInstalled("bash")), arguments: ["assess", "assess -o", "assess -q"])
    func `a completion script keeps a file name with a space whole in bash`(line: String) throws {
        let script =
            CompletionScript.text(for: Sample.program, in: .bash)
                + """
                cd "$(mktemp -d)" && touch 'a case.json'
                COMP_WORDS=(care \(line) a); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _care
                echo "${#COMPREPLY[@]} ${COMPREPLY[0]}"; rm -r "$PWD"
                """
        let ending = try Tool.run("bash", [], input: script)
        #expect(ending == Tool.Ending(said: "1 a case.json\n", code: 0))
    }

    @Test(
        .enabled(if: Tool.isInstalled("fish")),
        arguments: [
            ("care ", "assess batch compare help scheme"), ("care scheme ", "help list show"),
            ("care assess --format nd", "ndjson"), ("care assess --colour=ne", "--colour=never"),
            ("care batch --ex", ""), ("care assess --ex", "--explain"),
        ]
    )
    func `a completion script finishes words in fish`(line: String, offers: String) throws {
        let script =
            CompletionScript.text(for: Sample.program, in: .fish)
            + "complete -C '\(line)' | string replace -r '\\t.*' '' | string join ' '\n"
        let ending = try Tool.run("fish", ["--no-config"], input: script)
        #expect(ending.said.split(separator: "\n").joined() == offers)
    }

    @Test(arguments: Shell.allCases.filter { Tool.isInstalled($0.rawValue) })
    func `a completion script quotes whatever the help says`(shell: Shell) throws {
        let flag = Flag("odd", help: #"it's [odd]: a "b" \ $c `d`"#)
        let program = Command(
            "p-q",
            summary: "s",
            options: [flag],
            subcommands: [Command("a", summary: "isn't: $it `odd`", does: "a")]
        )
        let script = CompletionScript.text(for: program, in: shell)
        #expect(try Tool.run(shell.rawValue, ["-n"], input: script) == Tool.silence)
    }
}
