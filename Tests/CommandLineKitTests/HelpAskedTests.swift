import CommandLineKit
import Testing

struct `Help asked for` {
    @Test(arguments: [
        ("help", "care"), ("-h", "care"), ("--help", "care"), ("help assess", "care assess"),
        ("assess --help", "care assess"), ("assess a.json -h", "care assess"),
        ("--help assess", "care assess"), ("help scheme list", "care scheme list"),
        ("scheme help list", "care scheme list"), ("scheme help", "care scheme"),
        ("scheme list --help", "care scheme list"), ("assess --frob --help", "care assess"),
        ("assess --format jsn -h", "care assess"), ("-o out assess -h", "care assess"),
        ("--frob x assess -h", "care assess"), ("assess --format --help", "care assess"),
        ("assess -qh", "care assess"), ("help help", "care"), ("--version --help", "care"),
        ("help --quiet batch", "care batch"),
    ])
    func `help asked for is about the command on the line`(line: String, about: String) throws {
        guard case .help(let path) = Sample.program.parse(words(line)) else {
            Issue.record("\(line) does not ask for help")
            return
        }
        #expect(path.map(\.name).joined(separator: " ") == about)
    }

    @Test func `help asked for may be about a topic`() {
        guard case .topic("money-format") = Sample.program.parse(["help", "money-format"]) else {
            Issue.record("no topic")
            return
        }
    }

    @Test(arguments: [
        ("help asess", "assess"), ("asess --help", "assess"), ("help money-fromat", "money-format"),
    ])
    func `help asked for says so when there is nothing of that name`(line: String, meant: String) {
        guard
            case .usage(.unknownCommand(_, _, _, let suggestion)) = Sample.program.parse(
                words(line)
            )
        else {
            Issue.record("\(line) is understood")
            return
        }
        #expect(suggestion == meant)
    }

    @Test(arguments: ["--version", "assess --version", "-q --version"])
    func `help asked for differs from the version asked for`(line: String) {
        guard case .version = Sample.program.parse(words(line)) else {
            Issue.record("\(line) does not ask for the version")
            return
        }
    }
}
