/// The shape of a command line, such as `pbcalc assess [options] FILE...`.
enum Synopsis {
    static func text(of path: [Command<some Sendable>]) -> String {
        let takesOptions = path.contains { !$0.options.isEmpty }
        let names = path.map(\.name) + (takesOptions ? ["[options]"] : [])
        return (names + ending(of: path)).joined(separator: " ")
    }

    private static func ending(of path: [Command<some Sendable>]) -> [String] {
        guard let command = path.last else { return [] }
        return !command.hasSubcommands ? command.operands.map(\.synopsis) : ["COMMAND"]
    }
}
