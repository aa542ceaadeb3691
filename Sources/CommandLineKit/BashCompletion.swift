internal import PlainText

/// Completion for bash.
enum BashCompletion {
    static func lines(_ program: String, _ points: [CompletionPoint]) -> [String] {
        let function = "_" + program.identifier
        let head = [
            "# bash completion for \(program)",
            "\(function)() {",
            #"    local current="${COMP_WORDS[COMP_CWORD]}" previous="" path="#
                + ShellWord.singleQuoted(program),
            #"    local words="" files=no i IFS=$' \t\n'"#,
            #"    (( COMP_CWORD > 0 )) && previous="${COMP_WORDS[COMP_CWORD-1]}""#,
            #"    if [[ $current == "=" ]]; then current=""; fi"#,
            #"    if [[ $previous == "=" ]]; then previous="${COMP_WORDS[COMP_CWORD-2]}"; fi"#,
            "    for ((i = 1; i < COMP_CWORD; i++)); do",
            #"        case "$path ${COMP_WORDS[i]}" in"#,
        ]
        let known = points.dropFirst().map { ShellWord.singleQuoted($0.path) }
            .joined(separator: "|")
        let descend =
            known.isEmpty ? [] : ["            \(known)) path=\"$path ${COMP_WORDS[i]}\" ;;"]
        let middle = [
            "        esac", "    done", "    COMPREPLY=()", #"    case "$path $previous" in"#,
        ]
        let end = [
            "    esac",
            #"    COMPREPLY=($(compgen -W "$words" -- "$current"))"#,
            #"    if [[ $files == yes && $current != -* ]]; then"#,
            #"        IFS=$'\n'"#,
            #"        COMPREPLY+=($(compgen -f -- "$current"))"#,
            "    fi", "}",
            "complete -o filenames -F \(function) \(program)",
        ]
        return head + descend + middle + points.flatMap(values) + [
            "    esac", #"    case "$path" in"#,
        ]
            + points.map(words) + end
    }

    /// What follows each option that takes a value.
    private static func values(_ point: CompletionPoint) -> [String] {
        point.options.compactMap { option in
            guard let value = option.value else { return nil }
            let places = option.allSpellings.map { ShellWord.singleQuoted("\(point.path) \($0)") }
            let list = value.allowed.joined(separator: " ")
            let source =
                switch value.offer {
                case .allowed: "-W \(ShellWord.singleQuoted(list))"
                case .files: "-f"
                case .folders: "-d"
                }
            let split = value.offer == .allowed ? "" : "IFS=$'\\n'; "
            return "        \(places.joined(separator: "|"))) "
                + "\(split)COMPREPLY=($(compgen \(source) -- \"$current\")); return ;;"
        }
    }

    private static func words(_ point: CompletionPoint) -> String {
        let path = ShellWord.singleQuoted(point.path)
        let commands = ShellWord.singleQuoted(point.commands.map(\.name).joined(separator: " "))
        let options = ShellWord.singleQuoted(point.spellings.joined(separator: " "))
        let files = point.takesFiles ? " files=yes;" : ""
        return "        \(path)) if [[ $current == -* ]]; "
            + "then words=\(options); else words=\(commands);\(files) fi ;;"
    }
}

extension String {
    /// The word with whatever a function name may not hold made an underscore.
    var identifier: String {
        String(map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}
