/// How much the proof of a scheme goes through, and what is lost beyond it.
///
/// Within these limits the largest scheme of `fixtures` is checked in a tenth of a second of a
/// processor's time.
enum ProofEffort {
    /// The most values that a number is said to come to; of more, only the least and the greatest
    /// are known, and a gap that none of them falls in is not told from one that some do.
    static let listedValues = 4_000
    /// The most pairs of values that are put together for such a list.
    static let pairedValues = 16 * listedValues
    /// The most choices of a question whose every set is put together for such a list.
    static let listedChoices = 10
    /// The most parts of a need that several helpers together can meet, by the shares of a scheme, for
    /// such a list.
    static let listedParts = 64
    /// The most combinations of what a table reads; of more, a gap can be overlooked.
    static let tableCombinations = 60_000
    /// The most sets of answers among which one that shows a finding is looked for.
    static let triedSets = 20_000
    /// How many are drawn where there are more: the finding may be left as a doubt.
    static let drawnSets = 5_000
    /// The most choices of a question whose every set is tried as its answer.
    static let triedChoices = 6
    /// The most sets of answers from which it is told which totals and bands are met at all; for a
    /// scheme with more, what the parts can come to apart from each other is taken for it.
    static let metSets = 5_000
    /// The most sets of answers by which a question is shown to change no budget, each of which is
    /// worked out; with more, none is.
    static let budgetedSets = 2_000
    /// The most sets of answers of which each is worked out, once, and held against those with one
    /// higher answer; of more a few are, and what they do not show is a doubt.
    static let raisedSets = 20_000
    /// How much help is tried with some sets of answers, where there is too much for all of them.
    static let fewHelps = 16
    /// How many sets of answers are drawn to be tried with it.
    static let fewSets = 9

    /// As much less of some things as there are more questions than a hundred: each of them is tried
    /// with all of these, and to work one of them out takes as long as there are questions.
    static func few(_ most: Int, of questions: Int) -> Int {
        questions <= 100 ? most : most * 100 / questions
    }

    /// The most sets of answers up to which all numbers of a question are tried in place of a few, and
    /// some help with them where there is too much for all of it.
    static let finerSets = 5_000
    /// The most rows of a price list's service in which one that no line gets is looked for: each is
    /// held against each, on each day on which one ends, so that a few hundred would take minutes.
    static let priceRows = 100
}
