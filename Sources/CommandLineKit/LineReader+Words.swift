internal import PlainText

extension LineReader {
    /// Takes a word that is not an option: the name of a command, a topic or an operand.
    mutating func readWord(_ word: String) throws(UsageError) {
        if topic != nil || asksForHelp && !here.hasSubcommands {
            throw .unexpectedOperand(found: word, synopsis: "\(program.name) help COMMAND")
        }
        if !here.hasSubcommands {
            arguments.operands.append(word)
        } else {
            try choose(word)
        }
    }

    /// Goes into the command of that name, or takes note that help is asked for.
    mutating func choose(_ word: String) throws(UsageError) {
        if let next = here.subcommand(named: word) {
            path.append(next)
            here = next
        } else if word == "help" {
            asksForHelp = true
        } else if asksForHelp, program.topics.contains(word) {
            topic = word
        } else {
            throw unknownCommand(word)
        }
    }

    private func unknownCommand(_ word: String) -> UsageError {
        let commands = here.subcommands.map(\.name)
        let known = commands + ["help"] + (asksForHelp ? program.topics : [])
        return .unknownCommand(
            found: word,
            path: path.map(\.name),
            commands: commands,
            suggestion: NearestWord.nearest(to: word, among: known)
        )
    }

    /// A word processor turns `--format` into `–format`: better to say so than to look for a file.
    func mindPastedDash(_ word: String) throws(UsageError) {
        guard let first = word.first, first != "-", OptionScope.isDash(first) else {
            return
        }
        let found = String(word.prefix { $0 != "=" })
        let name = OptionScope.withoutDashes(found)
        guard OptionScope(path).option(named: name) != nil else { return }
        throw .unknownOption(found: found, path: path.map(\.name), suggestion: "--" + name)
    }

    /// What the line asks for, once every word of it is read.
    func outcome() throws(UsageError) -> ParsedWords<Work> {
        if asksForVersion { return .version }
        if asksForManual { return .manual }
        if let topic { return .topic(topic) }
        if asksForHelp { return .help(path: path) }
        guard let work = here.work else {
            throw .noCommand(path: path.map(\.name), commands: here.subcommands.map(\.name))
        }
        try checkOperands()
        for command in path {
            for rule in command.rules { try rule.check(arguments, for: command.name) }
        }
        return .run(work, arguments)
    }

    private func checkOperands() throws(UsageError) {
        var needed = 0
        var room: Int? = 0
        for operand in here.operands {
            needed += operand.fewest
            room = operand.most.flatMap { most in room.map { $0 + most } }
            if arguments.operands.count < needed {
                throw .missingOperand(operand, synopsis: Synopsis.text(of: path))
            }
        }
        if let room, let extra = arguments.operands.dropFirst(room).first {
            throw .unexpectedOperand(found: extra, synopsis: Synopsis.text(of: path))
        }
    }
}
