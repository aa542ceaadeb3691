// What the proof of a scheme can find.
extension ProblemHelp {
    static let tableGap = ProblemHelp(
        what: "A table has no row for a value that it can meet.",
        why: "The person who has that value gets no figure, and nobody notices until then.",
        example: """
            "step": 1, "bands": [
              { "id": "B1", "when": { "night": ["none", "often"] },
                "fromPoints": 0, "toPoints": 3 },
              { "id": "B2", "fromPoints": 5 } ]
            """,
        mended: """
            "step": 1, "bands": [
              { "id": "B1", "when": { "night": ["none", "often"] },
                "fromPoints": 0 } ]
            """
    )

    static let tableOverlap = ProblemHelp(
        what: "Two rows of a table hold the same value.",
        why: "The person who has that value could be given either amount.",
        example: """
            "bands": [ { "id": "B1", "when": { "night": "often" }, "amount": 50.00 },
              { "id": "B2", "fromPoints": 0, "amount": 75.00 } ]
            """,
        mended: """
            "bands": [ { "id": "B2", "fromPoints": 0, "amount": 75.00 } ]
            """
    )

    static let totalOutside = ProblemHelp(
        what: "Answers can come to points below the first or above the last band, and the scheme "
            + "does not say what then.",
        why: "The people with the most need would be the ones without a figure.",
        example: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 4 } ]
            """,
        mended: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 5 } ]
            """
    )

    static let bandUnreachable = ProblemHelp(
        what: "No answers come to the points of a band.",
        why: "A promise that nobody can ever get is no promise; often a number is mistyped.",
        example: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 5 },
              { "id": "B2", "fromPoints": 5 } ]
            """,
        mended: """
            "bands": [ { "id": "B1", "fromPoints": 0 } ]
            """
    )

    static let ruleUnreachable = ProblemHelp(
        what: "No answers come to a row of a measure's table, or a condition can never hold: the "
            + "question is never asked, the measure, part or adjuster never counts. Or a row of a "
            + "price list stands behind rows that are for all that it is for: the first that fits "
            + "counts.",
        why: "A rule that nobody ever meets is often one with a number or an answer mistyped.",
        example: """
            "questions": [ { "id": "night", "text": "help at night", "kind": "flag" } ],
            "measures": [ { "id": "need", "table": { "by": "night", "rows": [
              { "below": 2, "value": 0 }, { "from": 2, "value": 4 } ] } } ],
            "total": "need"
            """,
        mended: """
            "questions": [ { "id": "night", "text": "help at night", "kind": "flag" } ],
            "measures": [ { "id": "need", "table": { "by": "night", "rows": [
              { "below": 1, "value": 0 }, { "from": 1, "value": 4 } ] } } ],
            "total": "need"
            """
    )

    static let totalMissing = ProblemHelp(
        what: "There are answers by which the total has no points at all: a quotient has nothing "
            + "to divide by, a cascade finds no row and has nothing to go on to, or nothing that a "
            + "measure takes counts.",
        why: "The person who gives them gets no figure, and nobody notices until then.",
        example: """
            "questions": [ { "id": "night", "text": "help at night", "kind": "flag" } ],
            "measures": [ { "id": "need", "quotient": [ 4, "night" ] } ],
            "total": "need"
            """,
        mended: """
            "questions": [ { "id": "night", "text": "help at night", "kind": "flag" } ],
            "measures": [ { "id": "ratio", "quotient": [ 4, "night" ] },
              { "id": "need", "firstOf": [ "ratio", 0 ] } ],
            "total": "need"
            """
    )

    static let bandsMergeable = ProblemHelp(
        what: "Two neighbouring bands have the same amounts.",
        why: "Two rows with one meaning are often one that was not brought up to date.",
        example: """
            "bands": [
              { "id": "B1", "fromPoints": 0, "belowPoints": 4, "amount": 50.00 },
              { "id": "B2", "fromPoints": 4, "amount": 50.00 } ]
            """,
        mended: """
            "bands": [ { "id": "B1", "fromPoints": 0, "amount": 50.00 } ]
            """
    )

    static let amountFalls = ProblemHelp(
        what: "A band has more points than the one before it, and less money.",
        why: "A person whose need grows would lose support.",
        example: """
            "bands": [
              { "id": "B1", "fromPoints": 0, "belowPoints": 4, "amount": 75.00 },
              { "id": "B2", "fromPoints": 4, "amount": 50.00 } ]
            """,
        mended: """
            "bands": [
              { "id": "B1", "fromPoints": 0, "belowPoints": 4, "amount": 50.00 },
              { "id": "B2", "fromPoints": 4, "amount": 75.00 } ]
            """
    )

    static let amountCliff = ProblemHelp(
        what:
            "From one band, one birthday or one answer to the next, or where the points meet a "
            + "condition, the amount rises by more than a half, or than the part that \"cliff\" "
            + "names; from nothing, to more than that part of the highest amount of a band. What "
            + "the points of an answer bring by their bands, and the next hour or day as well as "
            + "this one, is left out. Or an adjuster multiplies it by more than 10: for 5% more the "
            + "factor is 1.05.",
        why: "On both sides of a cliff are people with almost the same need; one step decides.",
        example: """
            "bands": [
              { "id": "B1", "fromPoints": 0, "belowPoints": 4, "amount": 50.00 },
              { "id": "B2", "fromPoints": 4, "amount": 90.00 } ]
            """,
        mended: """
            "bands": [
              { "id": "B1", "fromPoints": 0, "belowPoints": 4, "amount": 50.00 },
              { "id": "B2", "fromPoints": 4, "amount": 75.00 } ]
            """
    )

    static let amountBelowNothing = ProblemHelp(
        what: "There are answers by which more is taken off than the band and the adjusters give. "
            + "What comes out below nothing is no figure, and an officer works out the cost.",
        why: "People with much help of their own would be told nothing, and nobody would know why.",
        example: """
            "bands": [ { "id": "B1", "fromPoints": 0, "amount": 50.00 } ],
            "adjusters": [ { "id": "help", "takeOff": 60.00 } ]
            """,
        mended: """
            "bands": [ { "id": "B1", "fromPoints": 0, "amount": 50.00 } ],
            "adjusters": [ { "id": "help", "takeOff": 60.00 },
              { "id": "no-less", "atLeast": 0.00 } ]
            """
    )

    static let needFalls = ProblemHelp(
        what: "A higher answer to a question gives fewer points or less money. Answers stand from "
            + "the least need to the most; those of a \"category\" have no order.",
        why: "A person whose need grows would lose support.",
        example: """
            "questions": [ { "id": "feeding", "weight": 1, "text": "feeding by tube",
              "answers": [ { "id": "none", "points": 0, "text": "no" },
                { "id": "partly", "points": 6, "text": "partly" },
                { "id": "wholly", "points": 3, "text": "wholly" } ] } ]
            """,
        mended: """
            "questions": [ { "id": "feeding", "weight": 1, "text": "feeding by tube",
              "answers": [ { "id": "none", "points": 0, "text": "no" },
                { "id": "partly", "points": 3, "text": "partly" },
                { "id": "wholly", "points": 6, "text": "wholly" } ] } ]
            """
    )

    static let questionIdle = ProblemHelp(
        what:
            "Whatever is answered to a question, the result is the same: it has no points, and no "
            + "measure, band or adjuster reads it. Or points change, and never band or budget.",
        why: "People are asked about their lives for nothing, or points were left out.",
        example: """
            "questions": [ { "id": "pets", "text": "pets at home", "weight": 1,
              "answers": [ { "id": "none", "points": 0, "text": "none" },
                { "id": "some", "points": 0, "text": "some" } ] } ]
            """,
        mended: """
            "questions": [ { "id": "pets", "text": "pets at home", "weight": 1,
              "answers": [ { "id": "none", "points": 0, "text": "none" },
                { "id": "some", "points": 1, "text": "some" } ] } ]
            """
    )

    static let pointsEqual = ProblemHelp(
        what:
            "Answers that follow each other, each of more need than the one before, have the same "
            + "points above nothing. A \"category\" has its answers in no order.",
        why: "Points were mistyped, or a person with more need gets no more for it.",
        example: """
            "questions": [ { "id": "meals", "weight": 1, "text": "help with meals",
              "answers": [ { "id": "none", "points": 0, "text": "none" },
                { "id": "some", "points": 4, "text": "some meals" },
                { "id": "every", "points": 4, "text": "every meal" } ] } ]
            """,
        mended: """
            "questions": [ { "id": "meals", "weight": 1, "text": "help with meals",
              "answers": [ { "id": "none", "points": 0, "text": "none" },
                { "id": "some", "points": 4, "text": "some meals" },
                { "id": "every", "points": 8, "text": "every meal" } ] } ]
            """
    )

    static let ruleUncited = ProblemHelp(
        what: "A rule says that it was seen in a source, and not where in it.",
        why: "Whoever questions a figure may ask for the page, and must find it.",
        example: """
            "bands": [ { "id": "B1", "fromPoints": 0 } ],
            "source": "illustration", "evidence": "seen"
            """,
        mended: """
            "bands": [ { "id": "B1", "fromPoints": 0 } ],
            "source": "illustration", "at": "page 4", "evidence": "seen"
            """
    )

    static let tableStale = ProblemHelp(
        what: "On the day named with --date the scheme or its prices are more than a year old.",
        why: "Prices below the market are too small a budget for the care that is needed.",
        example: """
            "applies": { "from": "2025-04-01", "to": "2027-03-31",
              "ageFrom": 18, "settings": ["home"] }
            """,
        mended: """
            "applies": { "from": "2026-04-01", "to": "2027-03-31",
              "ageFrom": 18, "settings": ["home"] }
            """
    )

    static let tableDoubt = ProblemHelp(
        what: "Worked out apart from each other, the parts of a scheme could come to a number in "
            + "no row of a table, or in two; or a question does more than add to the points, and a "
            + "higher answer to it could give less. None of the sets of answers that were tried "
            + "shows it, and there are more than can all be tried.",
        why: "A person with just those answers would have no figure, one of two, or less than with "
            + "less need.",
        example: """
            "measures": [ { "id": "need", "max": [ "day", "night" ] } ], "total": "need"
            "bands": [ { "id": "B1", "fromPoints": 0, "toPoints": 10 },
              { "id": "B2", "fromPoints": 12, "toPoints": 20 } ]
            """,
        mended: """
            "measures": [ { "id": "need", "max": [ "day", "night" ] } ], "total": "need"
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 12 },
              { "id": "B2", "fromPoints": 12, "toPoints": 20 } ]
            """
    )

    static let findingAccepted = ProblemHelp(
        what: "The proof has found something, and the scheme accepts it, with a reason and a "
            + "source, under \"accepted\". It is a warning where nothing of the kind is found.",
        why: "What is meant can stay, when it says so and can be asked about.",
        example: """
            "accepted": [ { "code": "question-idle", "reason": "for a survey",
              "source": "illustration", "evidence": "invented" } ],
            "questionnaire": { "source": "illustration", "evidence": "invented",
              "questions": [ { "id": "p", "text": "p", "kind": "flag", "points": 0 } ] }
            """,
        mended: """
            "questionnaire": { "source": "illustration", "evidence": "invented",
              "questions": [ { "id": "p", "text": "p", "kind": "flag", "points": 1 } ] }
            """
    )
}
