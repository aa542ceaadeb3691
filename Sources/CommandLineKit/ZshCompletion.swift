internal import PlainText

/// Completion for zsh.
enum ZshCompletion {
    static func lines(_ program: String, _ points: [CompletionPoint]) -> [String] {
        ["#compdef \(program)", ""] + points.flatMap(function)
            + [
                #"if [[ "${funcstack[1]}" == "\#(name(program))" ]]; then"#,
                "    \(name(program)) \"$@\"", "else",
                "    compdef \(name(program)) \(program)", "fi",
            ]
    }

    private static func name(_ path: String) -> String { "_" + path.identifier }

    private static func function(_ point: CompletionPoint) -> [String] {
        let specs = point.options.flatMap(specs) + ["'(- *)'{-h,--help}'[show help]'"]
        let rest =
            point.commands.isEmpty
            ? (point.takesFiles ? ["'*:file:_files'"] : [])
            : ["'1:command:->command'", "'*::argument:->argument'"]
        let arguments = (["    _arguments -s -S -C"] + (specs + rest).map { "        \($0)" })
            .joined(separator: " \\\n")
        let start = ["\(name(point.path))() {", "    local curcontext=\"$curcontext\" state line"]
        return start + [arguments] + dispatch(point) + ["}", ""]
    }

    private static func specs(_ option: OptionDeclaration) -> [String] {
        let help = "[\(escaped(option.help))]"
        let value = option.value.map { ":\(escaped($0.placeholder)):\(action($0))" } ?? ""
        let mark = option.value.map { $0.count != .one } == true ? "*" : ""
        return option.allSpellings.map { spelling in
            let equals = option.value != nil && spelling.hasPrefix("--") ? "=" : ""
            return ShellWord.singleQuoted(mark + spelling + equals + help + value)
        }
    }

    private static func action(_ value: ValueDeclaration) -> String {
        switch value.offer {
        case .files: "_files"
        case .folders: "_files -/"
        case .allowed where value.allowed.isEmpty: ""
        case .allowed: "(\(value.allowed.joined(separator: " ")))"
        }
    }

    /// Offers the commands, and hands the rest of the line to the one chosen.
    private static func dispatch(_ point: CompletionPoint) -> [String] {
        guard !point.commands.isEmpty else { return [] }
        let described = point.commands.map { ShellWord.singleQuoted("\($0.name):\($0.summary)") }
        let branches = point.commands.filter { $0.name != "help" }.map {
            "                \($0.name)) \(name(point.path + " " + $0.name)) ;;"
        }
        return [
            "    local -a commands=(\(described.joined(separator: " ")))",
            "    case $state in", "        command) _describe command commands ;;",
            "        argument)", "            case $line[1] in",
        ] + branches + ["            esac ;;", "    esac"]
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { $0 += "\\[]:".contains($1) ? "\\\($1)" : String($1) }
    }
}
