internal import BudgetDocuments
internal import CommandLineKit

/// The whole program as a function of its words and the world.
package enum PBCalc {
    /// Runs a command line, without the name of the program.
    ///
    /// - Returns: What to tell the shell.
    package static func run(_ words: [String], in world: World) -> ExitStatus {
        do throws(WritingTrouble) {
            return try answer(words, in: world)
        } catch {
            return report(error, in: world)
        }
    }

    private static func answer(
        _ words: [String],
        in world: World
    ) throws(WritingTrouble) -> ExitStatus {
        switch root.parse(words) {
        case .run(let path, let arguments):
            guard let command = path.last else { return .internalFault }
            return try run(command.name, arguments, in: world)
        case .help(let path):
            try world.write(Array(HelpPage.text(for: path, footer: footer).utf8))
            return .done
        case .topic:
            return .internalFault
        case .version:
            try world.write(Array("\(Engine.name) \(Engine.version)\n".utf8))
            return .done
        case .usage(.noCommand(let path, _)):
            let help = root.path(to: path.dropFirst()) ?? [root]
            world.talk(HelpPage.text(for: help, footer: footer))
            return .couldNotRun
        case .usage(let error):
            world.talk("pbcalc: \(error.words)\n")
            return .couldNotRun
        }
    }

    private static func run(
        _ command: String,
        _ arguments: Arguments,
        in world: World
    ) throws(WritingTrouble) -> ExitStatus {
        switch command {
        case AssessCommand.declaration.name:
            try AssessCommand(arguments, world).run()
        case CheckCommand.declaration.name:
            try CheckCommand(arguments, world).run()
        case SchemeListCommand.declaration.name:
            try SchemeListCommand(world).run()
        default:
            .internalFault
        }
    }

    private static func report(_ trouble: WritingTrouble, in world: World) -> ExitStatus {
        switch trouble {
        case .closedPipe:
            return .closedPipe
        case .full:
            world.talk("pbcalc: the output was not written: no room is left\n")
        case .closed:
            world.talk("pbcalc: the output was not written: it is closed\n")
        case .other(let number):
            world.talk("pbcalc: the output was not written: system error \(number)\n")
        }
        return .notWritten
    }

    static let footer = "pbcalc help COMMAND says more."

    /// The command line, declared once for parsing, help, man page and completions.
    static let root = Command(
        "pbcalc",
        summary: "work out a personal budget for adult social care",
        discussion: "pbcalc works out a personal budget from a self-assessment, shows what the "
            + "person can be asked to pay, and costs the support plan.",
        examples: [
            Example("pbcalc assess case.json", "one case, on one screen"),
            Example("pbcalc check case.json", "what is wrong with a file, nothing worked out"),
        ],
        exitCodes: [
            ExitCode(0, "done"),
            ExitCode(1, "done, and something needs a person"),
            ExitCode(2, "could not run"),
            ExitCode(70, "a fault of pbcalc"),
            ExitCode(74, "output not written"),
        ],
        subcommands: [
            AssessCommand.declaration,
            CheckCommand.declaration,
            Command(
                "scheme",
                summary: "the schemes that are built in",
                subcommands: [SchemeListCommand.declaration]
            ),
        ]
    )
}
