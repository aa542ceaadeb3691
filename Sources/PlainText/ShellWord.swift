/// Makes a word that a shell takes as it is meant.
public enum ShellWord {
    /// A file named as an operand, behind `--` where it could be taken for an option.
    public static func operand(_ name: String) -> String {
        (name.hasPrefix("-") ? "-- " : "") + quoted(name)
    }

    /// The word, in quotation marks where it needs them.
    ///
    /// What cannot be seen is written as bash, zsh and ksh understand it, in `$'...'`.
    public static func quoted(_ word: String) -> String {
        if !word.isEmpty, word.unicodeScalars.allSatisfy(isPlain) { return word }
        guard word.unicodeScalars.contains(where: { Escaping.isUnseen($0) }) else {
            return singleQuoted(word)
        }
        return "$'" + word.unicodeScalars.map(escaped).joined() + "'"
    }

    /// The word in single quotes, in which a shell reads all as it stands.
    public static func singleQuoted(_ word: String) -> String {
        let parts = word.split(separator: "'", omittingEmptySubsequences: false)
        return "'" + parts.joined(separator: "'\\''") + "'"
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z", "0"..."9", "_", "-", ".", "/", ",", "+", ":", "@", "%": true
        default: !scalar.isASCII && scalar.properties.isAlphabetic
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "'", "\\": return "\\" + String(scalar)
        case _ where Escaping.isUnseen(scalar):
            return RawBytes.bytes(of: String(scalar)).map(RawBytes.code).joined()
        default: return String(scalar)
        }
    }
}
