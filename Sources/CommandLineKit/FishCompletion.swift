/// Completion for fish.
enum FishCompletion {
    static func lines(_ program: String, _ points: [CompletionPoint]) -> [String] {
        let function = "__\(program.identifier)_at"
        let known = points.dropFirst().map { quoted($0.path) }.joined(separator: " ")
        let descend =
            known.isEmpty
            ? [] : ["            case \(known)", "                set path \"$path $word\""]
        let head =
            [
                "# fish completion for \(program)",
                "function \(function)",
                "    set -l path \(quoted(program))",
                "    set -l typed (commandline -opc)",
                "    for word in $typed[2..-1]",
                "        switch \"$path $word\"",
            ] + descend + [
                "        end", "    end", "    test \"$path\" = \"$argv\"", "end",
                "complete -c \(program) -f",
                "complete -c \(program) -s h -l help -d 'show help'",
            ]
        return head + points.flatMap { lines($0, "complete -c \(program) -n", function) }
    }

    private static func lines(
        _ point: CompletionPoint,
        _ complete: String,
        _ function: String
    ) -> [String] {
        let start = "\(complete) \(quoted("\(function) \(point.path)"))"
        let commands = point.commands.map {
            "\(start) -a \(quoted($0.name)) -d \(quoted($0.summary))"
        }
        let options = point.options.map { "\(start) \(option($0)) -d \(quoted($0.help))" }
        return commands + (point.takesFiles ? ["\(start) -F"] : []) + options
    }

    private static func option(_ option: OptionDeclaration) -> String {
        let short = option.short.map { ["-s \($0)"] } ?? []
        let long = ([option.name] + option.aliases).map { "-l \($0)" }
        let value =
            switch option.value?.offer {
            case nil: [String]()
            case .files: ["-r -F"]
            case .folders: ["-x -a '(__fish_complete_directories)'"]
            case .allowed: ["-x -a \(quoted(option.value?.allowed.joined(separator: " ") ?? ""))"]
            }
        return (short + long + value).joined(separator: " ")
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.map { "\\'".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
    }
}
