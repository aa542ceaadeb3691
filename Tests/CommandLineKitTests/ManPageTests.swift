import CommandLineKit
import Testing

struct `The man page` {
    static let page = ManPage.text(for: Sample.program, date: "April 6, 2026")

    @Test(.enabled(if: Tool.isInstalled("mandoc")))
    func `the man page has nothing mandoc complains of`() throws {
        let ending = try Tool.run("mandoc", ["-T", "lint"], input: Self.page)
        #expect(ending == Tool.silence)
    }

    @Test(arguments: [
        ".Dd April 6, 2026\n.Dt CARE 1\n.Os\n.Sh NAME\n.Nm care\n.Nd work out a personal budget\n",
        ".Nm \"care assess\"\n.Op Ar options\n.Ar FILE...\n",
        ".It Sy \"\\-o, \\-\\-output FILE\"\nwrite there, not to the screen\n",
        ".Ss \"scheme list\"\nwhat is built in.\n",
        ".It Sy \\&1\nsomething needs a person\n",
        ".It Sy \"care batch cases \\-o out.csv\"\nmany cases, one row each\n",
        "care works out a made\\-up budget.\nIt's here for tests, and costs £0 a week.\n",
    ])
    func `the man page says all that help says`(part: String) {
        #expect(Self.page.contains(part))
    }

    @Test func `the man page reads no text as a request`() {
        let command = Command("p", summary: "s", discussion: ".Sh one\n'two \\fB three", does: "p")
        let page = ManPage.text(for: command, date: "April 6, 2026")
        #expect(page.contains("\n\\&.Sh one\n\\&'two \\efB three\n"))
    }
}
