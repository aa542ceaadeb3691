extension String {
    /// Words that anybody may choose, as they are told apart: in small letters, no spaces around.
    package var asFreeWords: String {
        var words = self[...]
        while words.first?.isWhitespace ?? false { words.removeFirst() }
        while words.last?.isWhitespace ?? false { words.removeLast() }
        return words.lowercased()
    }
}
