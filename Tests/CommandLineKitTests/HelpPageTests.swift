import CommandLineKit
import PlainText
import Testing

struct `A page of help` {
    static func page(_ names: String...) -> String {
        HelpPage.text(
            for: Sample.program.path(to: names) ?? [],
            footer: "care help COMMAND for more."
        )
    }

    @Test func `a page of help shows the program, examples first`() {
        #expect(
            Self.page() == """
                care works out a made-up budget. It's here for tests, and costs £0 a week.

                  care assess case.json        one case, on one screen
                  care batch cases -o out.csv  many cases, one row each

                Usage: care [options] COMMAND

                Commands:
                  assess   work out one case
                  batch    work out many cases
                  compare  who gains, who loses
                  scheme   show points and bands

                Shared options: --format FORMAT, -o, --output FILE, --schemes DIR, --color WHEN,
                  --date DATE, -q, --quiet

                Exit: 0 done, 1 something needs a person, 2 could not run.
                care help COMMAND for more.

                """
        )
    }

    @Test
    func `a page of help shows the options of a command, and the names of those it shares`() {
        #expect(
            Self.page("assess") == """
                care assess: work out one case.

                  care assess case.json            one case, on one screen
                  care assess --explain case.json  the same, with every step

                Usage: care assess [options] FILE...
                  FILE                    a case, or - for standard input

                Options:
                  -e, --explain           show every step
                      --fail-on WHAT      exit 1 when one of these is met (over-budget, review,
                                          full-cost)
                Shared options: --format FORMAT, -o, --output FILE, --schemes DIR, --color WHEN,
                  --date DATE, -q, --quiet

                Exit: 0 done, 1 something needs a person, 2 could not run.
                care help COMMAND for more.

                """
        )
    }

    @Test(arguments: [
        [], ["assess"], ["batch"], ["compare"], ["scheme"], ["scheme", "list"], ["scheme", "show"],
    ])
    func `a page of help fits one screen`(names: [String]) throws {
        let page = HelpPage.text(for: try #require(Sample.program.path(to: names)), footer: "More.")
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count <= 24)
        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 80 && $0.last != " " })
    }

    @Test func `a page of help sets many commands in two columns`() {
        let many = (1...9).map { Command("command\($0)", summary: "does number \($0)", does: $0) }
        let page = HelpPage.text(for: [Command("p", summary: "s", subcommands: many)])
        #expect(
            page == """
                p: s.

                Usage: p COMMAND

                Commands:
                  command1  does number 1                command6  does number 6
                  command2  does number 2                command7  does number 7
                  command3  does number 3                command8  does number 8
                  command4  does number 4                command9  does number 9
                  command5  does number 5

                """
        )
    }

    @Test func `a page of help puts the meaning of a wide option below it`() {
        let option = Option("a-very-long-option-name", takes: .file(), help: "what it means")
        let page = HelpPage.text(for: [Command("p", summary: "s", options: [option], does: "p")])
        #expect(
            page.contains(
                "  --a-very-long-option-name FILE\n" + "                          what it means\n"
            )
        )
    }

    @Test func `a page of help is empty for no command`() {
        #expect(HelpPage.text(for: [Command<String>]()) == "")
    }
}
