/// So many spaces; none where the count is below zero.
///
/// They are cut from a line of them, because the standard library puts a repeated text together
/// piece by piece: a screen's indents would take longer than its words.
public func spaces(_ count: Int) -> String {
    guard count <= line.utf8.count else { return String(repeating: " ", count: count) }
    return String(Substring(line.utf8.prefix(max(0, count))))
}

private let line =
    "                                                                                "
