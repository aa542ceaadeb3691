/// The kinds of JSON value.
public enum JSONKind: Sendable {
    case object, list, text, number, truth, null
}
