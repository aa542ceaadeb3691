/// What `pbcalc help CODE` says of a problem.
public struct ProblemHelp: Sendable {
    /// What is wrong, in a sentence or two.
    public let what: String
    /// Why it matters to the person or to the council.
    public let why: String
    /// What a file with the problem looks like.
    public let example: String
    /// What the file looks like when it is mended.
    public let mended: String

    init(what: String, why: String, example: String, mended: String) {
        self.what = what
        self.why = why
        self.example = example
        self.mended = mended
    }
}
