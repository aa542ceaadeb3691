/// What couples who live together are charged, each by a case of their own.
public enum CoupleCharges {
    /// The couples of whom what both have above what is left to them is asked for more than once.
    ///
    /// - Parameter members: Each one's case, the rules, and what came out for it.
    /// - Returns: The positions of the two.
    public static func askedTwice(
        of members: [(facts: Case, rules: RuleSet, assessment: Assessment)]
    ) -> [(first: Int, second: Int)] {
        let asked = members.map { $0.rules.askedOfBoth(by: $0.facts, $0.assessment) }
        var found: [(first: Int, second: Int)] = []
        for (second, other) in members.enumerated() {
            for (first, person) in members[..<second].enumerated() {
                guard let one = asked[first], let two = asked[second],
                    let both = try? one.pays + two.pays, both > max(one.most, two.most),
                    person.facts.person.mayBePartner(of: other.facts.person)
                else { continue }
                found.append((first, second))
            }
        }
        return found
    }
}

extension RuleSet {
    /// What a person pays by the means test where that rests on what both of a couple have above what
    /// is left to both, and how much of it there is to ask for; nil where it does not.
    fileprivate func askedOfBoth(
        by person: Case,
        _ assessment: Assessment
    ) -> (pays: Exact, most: Exact)? {
        guard holdsMeansOfBoth(of: person), person.finance?.status == .full,
            let contribution = assessment.contribution,
            case .maximum(let most) = contribution.outcome,
            // Where each is asked for no more than a limit, there may be as much for both.
            contribution.cap.map({ most.value < $0.value }) ?? true,
            let summary = assessment.summary,
            let pays = summary.flat?.contribution ?? summary.personPays
        else { return nil }
        return (pays.value, most.value)
    }
}

extension Person {
    /// Whether nothing that is known of two people's births says that they are not a couple.
    fileprivate func mayBePartner(of other: Person) -> Bool {
        (partnerBorn ?? other.born) == other.born && (other.partnerBorn ?? born) == born
    }
}
