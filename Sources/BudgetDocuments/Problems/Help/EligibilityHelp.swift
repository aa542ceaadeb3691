// What can be wrong with the choice of a scheme for a person, and with eligibility.
extension ProblemHelp {
    static let schemeAmbiguous = ProblemHelp(
        what: "Two editions of the scheme are for the day of the assessment and for this person.",
        why: "Two budgets could be worked out, and both would look right. Editions follow each "
            + "other by \"from\" and \"to\", or differ in ages, settings or subject.",
        example: """
            "id": "anyshire", "version": "1", "applies": { "from": "2026-04-01" }
            "id": "anyshire", "version": "2", "applies": { "from": "2026-10-01" }
            """,
        mended: """
            "id": "anyshire", "version": "1",
              "applies": { "from": "2026-04-01", "to": "2026-09-30" }
            "id": "anyshire", "version": "2", "applies": { "from": "2026-10-01" }
            """
    )

    static let eligibilityContradicts = ProblemHelp(
        what: "Two things that the case says of eligibility cannot both be so: a decision or "
            + "\"twoOrMore\" that does not follow from the outcomes, an outcome that does not "
            + "apply and yet has a need, or two outcomes and nothing on their impact.",
        why: "A person may be refused support, or given it, by an answer that contradicts the rest "
            + "of the form.",
        example: """
            "eligibility": { "impairment": "yes", "twoOrMore": "no",
              "significantImpact": "yes",
              "outcomes": { "nutrition": "unable", "clothed": "unable" } }
            """,
        mended: """
            "eligibility": { "impairment": "yes", "twoOrMore": "yes",
              "significantImpact": "yes",
              "outcomes": { "nutrition": "unable", "clothed": "unable" } }
            """
    )

    static let criteriaDate = ProblemHelp(
        what: "The scheme covers days on which its criteria of eligibility were not in force. "
            + "Fair Access to Care Services ended on 31 March 2015; the Care Act's criteria, for "
            + "adults and for carers, begin on 1 April 2015, and those of Wales on 6 April 2016. "
            + "Where a scheme for adults names none, the Care Act's decide: a warning says so of "
            + "days before them, and of a means test of another country.",
        why: "A decision by criteria that are not the law of the day does not stand.",
        example: """
            "eligibility": { "criteria": "facs", "threshold": "substantial" },
            "applies": { "from": "2026-04-01", "to": "2027-03-31",
              "ageFrom": 18, "settings": ["home"] }
            """,
        mended: """
            "eligibility": { "criteria": "care-act" },
            "applies": { "from": "2026-04-01", "to": "2027-03-31",
              "ageFrom": 18, "settings": ["home"] }
            """
    )
}
