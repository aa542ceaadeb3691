import TestKit
import Testing

struct `Outside, completions in bash` {
    /// What is offered for the last word of a line.
    private func offers(_ line: [String]) async throws -> [String] {
        let ending = try await Outside.bash(
            #"""
            source <(pbcalc completions bash) || exit 9
            read -r -a COMP_WORDS <<< "$1"; [[ $1 == *' ' ]] && COMP_WORDS+=("")
            COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
            name=$(complete -p pbcalc | sed 's/.*-F \([^ ]*\).*/\1/')
            $name; printf '%s\n' "${COMPREPLY[@]}" | sort
            """#,
            line.joined(separator: " "),
            in: Outside.fixture("cases")
        )
        #expect(ending.status == 0)
        #expect(ending.talk == "")
        return ending.lines.filter { !$0.isEmpty }
    }

    @Test(
        arguments: [
            (
                "pbcalc ",
                [
                    "assess", "batch", "check", "compare", "completions", "help", "scheme", "test",
                ]
            ),
            ("pbcalc ba", ["batch"]), ("pbcalc scheme ", ["help", "list", "show"]),
            ("pbcalc completions ", ["bash", "fish", "help", "zsh"]),
            ("pbcalc assess --format ", ["csv", "json", "markdown", "ndjson", "text"]),
            ("pbcalc check --format g", ["github"]), ("pbcalc batch --format n", ["ndjson"]),
            ("pbcalc batch --exi", ["--exit-zero"]), ("pbcalc batch --jo", ["--jobs"]),
            ("pbcalc assess --fail-on ", ["full-cost", "over-budget", "review"]),
            ("pbcalc assess --color ", ["always", "auto", "never"]),
            (
                "pbcalc assess --explain EX-004",
                [
                    "EX-0041.json", "EX-0042.json", "EX-0043.json", "EX-0044.json",
                ]
            ), ("pbcalc assess --exit", []), ("pbcalc batch EX-0041", ["EX-0041.json"]),
            ("pbcalc assess -o EX-0042", ["EX-0042.json"]), ("pbcalc --q", ["--quiet"]),
            ("pbcalc assess --scheme EX-0042", ["EX-0042.json"]),
            ("pbcalc test --generate EX-0042", ["EX-0042.json"]),
        ]
    )
    func `completions in bash are the right words`(line: String, words: [String]) async throws {
        let found = try await offers([line])
        if line.hasSuffix(" ") {
            #expect(Set(found).union(["help"]) == Set(words).union(["help"]))
        } else {
            #expect(found == words)
        }
    }

    @Test
    func `completions in bash offer options of the command and the shared ones`() async throws {
        let found = try await offers(["pbcalc batch --"])
        for option in ["--format", "--jobs", "--exit-zero", "--bom", "--output", "--scheme"] {
            #expect(found.contains(option))
        }
        #expect(!found.contains("--explain"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completions in bash are a script that its shell can read`(shell: String) async throws {
        guard Outside.has(shell) else { return }
        let ending = try await Outside.bash("pbcalc completions $1 | $1 -n /dev/stdin", shell)
        #expect(ending.status == 0, "\(ending.talk)")
        #expect(ending.talk == "")
    }
}

struct `Outside, the manual` {
    @Test(arguments: [
        ["--man"], ["help", "--man", "assess"], ["help", "assess", "--man"], ["scheme", "--man"],
    ])
    func `the manual is one, wherever it is asked for`(words: [String]) async throws {
        let page = try await Outside.pbcalc("help", "--man")
        let ending = try await Binary.built().run(words)
        #expect(ending.status == 0)
        #expect(ending.text.hasPrefix(".Dd "))
        #expect(ending.bytes == page.bytes)
    }

    @Test(.enabled(if: Outside.has("mandoc"), "no mandoc to check with"))
    func `the manual has no finding of mandoc`() async throws {
        let ending = try await Outside.bash("pbcalc help --man | mandoc -T lint")
        #expect(ending.status == 0)
        #expect(ending.text == "")
        #expect(ending.talk == "")
    }

    @Test(.enabled(if: Outside.has("mandoc"), "no mandoc to check with"))
    func `the manual names every command, option and exit code`() async throws {
        let ending = try await Outside.bash("pbcalc help --man | mandoc -T utf8 | col -b")
        for word in [
            "assess", "batch", "check", "scheme list", "scheme show", "completions", "--format",
            "--fail-on", "--exit-zero", "--bom", "--jobs", "--no-values", "--schemes", "--date",
            "70", "74",
        ] {
            #expect(ending.text.contains(word), "\(word)")
        }
        // Those of a signal are in the contract too.
        #expect(ending.text.contains("130"))
        #expect(ending.text.contains("143"))
    }
}
