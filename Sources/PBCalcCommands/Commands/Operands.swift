internal import PlainText

/// A file named on the command line that cannot be used, in words.
struct OperandTrouble {
    let words: String

    init(_ path: String, _ trouble: ReadingTrouble) {
        let name = path == "-" ? "standard input" : Escaping.shown(path, limit: 200)
        words =
            switch trouble {
            case .missing: "there is no file \(name)"
            case .folder: "\(name) is a folder; name the files in it"
            case .noFolder: "\(name) is no folder; name the folder that it is in"
            case .notAllowed: "\(name) may not be read by you"
            case .notAFile: "\(name) is not a regular file"
            case .noWriter: "\(name) is a pipe, and nobody writes to it"
            case .closed: "\(name) is closed"
            case .linkToNothing(let target):
                "\(name) is a link to \(Escaping.shown(target, limit: 200)), and that is not there"
            case .tooManyLinks: "\(name) is a link that leads in a circle"
            case .stopped: "\(name) was not read to its end"
            case .endless: "\(name) has a line of more than 1 GiB; one case may have 16 MiB"
            case .other(let why): "\(name) cannot be read: \(why)"
            }
    }
}

extension WritingTrouble {
    /// What to say, and what to tell the shell; nothing is said when the reader has gone.
    var report: (words: String?, status: ExitStatus) {
        func shown(_ path: String) -> String { Escaping.shown(path, limit: 200) }
        return switch self {
        case .closedPipe: (nil, .closedPipe)
        case .stopped(let status): (nil, status)
        case .full: ("the output was not written: no room is left", .notWritten)
        case .closed: ("the output was not written: it is closed", .notWritten)
        case .noFolder(let path):
            ("\(shown(path)) was not written: its folder is not there", .notWritten)
        case .notAllowed(let path):
            ("\(shown(path)) was not written: you may not write there", .notWritten)
        case .isInput(let path):
            ("the output \(shown(path)) is also an input; name another file", .couldNotRun)
        case .isOutput(let path, let other):
            (
                "the outputs \(shown(path)) and \(shown(other)) are one file; name another",
                .couldNotRun
            )
        case .isStandardOutput(let path):
            (
                "standard output goes to \(shown(path)) already, and what is written there would "
                    + "be lost; name another file",
                .couldNotRun
            )
        case .notAFile(let path):
            ("the output \(shown(path)) is not a regular file", .couldNotRun)
        case .other(let why): ("the output was not written: \(why)", .notWritten)
        }
    }
}
