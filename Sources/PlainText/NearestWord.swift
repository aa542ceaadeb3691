/// Finds the word a person most likely meant.
public enum NearestWord {
    /// The candidate fewest slips away from `found`, or nil when none is near enough to offer.
    ///
    /// Letter case and spaces around are ignored, the first of several equally near candidates wins,
    /// and a candidate identical to `found` is passed over: repeating a word back helps nobody.
    public static func nearest(to found: String, among candidates: [String]) -> String? {
        let spaces: (Character) -> Bool = { $0 == " " }
        let written =
            found.lowercased().drop(while: spaces).reversed().drop(while: spaces)
            .reversed() as [Character]
        let limit = slipsAllowed(inWordOf: written.count)
        var best: (word: String, slips: Int)?
        for candidate in candidates where candidate != found {
            let meant = Array(candidate.lowercased())
            guard abs(meant.count - written.count) <= limit else { continue }
            let slips = EditDistance.between(written, meant)
            if slips <= limit, slips < best?.slips ?? .max { best = (candidate, slips) }
        }
        return best?.word
    }

    /// A third of the word may be wrong, up to three slips; words of one or two letters must match.
    static func slipsAllowed(inWordOf count: Int) -> Int {
        min(3, count / 3)
    }
}
