/// Somebody whose answers a council publishes, or judges its scheme by: a case example.
///
/// What a check shows of a scheme, it shows by these people first: a reader knows them.
public struct ExamplePerson: Sendable {
    /// The council's name for the example.
    public let id: String
    /// One answer a question, an age among them; each is known, or its question may be left out.
    public let answers: [Answer]
    /// Where the example comes from.
    public let citation: Citation

    /// An example with its answers.
    public init(id: String, answers: [Answer], citation: Citation) {
        self.id = id
        self.answers = answers
        self.citation = citation
    }
}
