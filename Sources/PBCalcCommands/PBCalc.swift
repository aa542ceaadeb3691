internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PersonalBudgets

/// The whole program as a function of its words and the world.
package enum PBCalc {
    /// Runs a command line, without the name of the program.
    ///
    /// - Parameters:
    ///   - words: What was typed behind the name of the program.
    ///   - world: Where files, streams and the environment are.
    /// - Returns: What to tell the shell.
    package static func run(_ words: [String], in world: World) -> ExitStatus {
        do throws(WritingTrouble) {
            return try answer(words, in: world)
        } catch {
            let report = error.report
            if let words = report.words { world.talk(complaint(words)) }
            return report.status
        }
    }

    private static func answer(
        _ words: [String],
        in world: World
    ) throws(WritingTrouble) -> ExitStatus {
        switch root.parse(words) {
        case .run(let work, let arguments):
            var session = Session(arguments, world)
            do throws(Session.Refusal) { try session.readRules() } catch {
                return session.refuse(error)
            }
            return try work.run(session)
        case .help(let path):
            try show(HelpPage.text(for: path, footer: path.count == 1 ? footer : nil), in: world)
            return .done
        case .topic(let topic):
            guard let code = ProblemCode(rawValue: topic) else { return .internalFault }
            try show(ProblemHelpPage.text(code), in: world)
            return .done
        case .manual:
            try show(ManPage.text(for: root, date: Engine.released), in: world)
            return .done
        case .version:
            try show("\(Engine.name) \(Engine.version)\n", in: world)
            return .done
        case .usage(.noCommand(let path, _)):
            let help = root.path(to: path.dropFirst()) ?? [root]
            world.talk(HelpPage.text(for: help, footer: footer))
            return .couldNotRun
        case .usage(let error):
            world.talk(complaint(error.words))
            return .couldNotRun
        }
    }

    private static func show(_ text: String, in world: World) throws(WritingTrouble) {
        try world.sink(nil, []).write(Array(text.utf8))
    }

    static let footer = "pbcalc help COMMAND or CODE says more; pbcalc help --man says all."

    /// The command line, declared once for parsing, help, man page and completions.
    static let root = Command(
        "pbcalc",
        summary: "work out a personal budget for adult social care",
        discussion: "pbcalc works out a personal budget, what the person pays, and a plan's cost.",
        options: SharedOptions.all,
        examples: [
            Example("pbcalc assess case.json", "one case, on one screen"),
            Example("pbcalc batch cases -o out.csv", "many cases, one row each"),
            Example("pbcalc check case.json", "what is wrong with a file, nothing worked out"),
        ],
        exitCodes: ExitStatus.told.map { status in
            ExitCode(status.rawValue, status.meaning, isRare: status > .couldNotRun)
        },
        later: [
            { AssessCommand.declaration },
            { CheckCommand.declaration },
            { BatchCommand.declaration },
            { TestCommand.declaration },
            { CompareCommand.declaration },
            {
                Command(
                    "scheme",
                    summary: "the schemes that can be used",
                    rules: [
                        .refuses(SharedOptions.date, because: "nothing is worked out"),
                        .refuses(SharedOptions.scheme, because: "show names one by its ID or file"),
                    ],
                    later: [
                        { SchemeListCommand.declaration }, { SchemeShowCommand.declaration },
                    ]
                )
            },
            { CompletionsCommand.declaration },
        ],
        topics: ProblemCode.allCases.map(\.rawValue)
    )
}
