// What check finds in cases that can be used all the same, or that are good each by itself.
extension ProblemHelp {
    static let caseIDRepeated = ProblemHelp(
        what: "Two of the files that are checked together have the same id. One may be an old "
            + "copy of the other.",
        why: "Two rows of one id cannot be told apart, and a person could get the budget that an "
            + "old case gave.",
        example: """
            "id": "EX-0042"
            """,
        mended: """
            "id": "EX-0043"
            """
    )

    static let caseIDMonth = ProblemHelp(
        what: "The id begins like the name of a month. The case can be used.",
        why: "A spreadsheet that opens the results makes a date of it, and the row no longer "
            + "belongs to anybody.",
        example: """
            "id": "MAR-0042"
            """,
        mended: """
            "id": "EX-0042"
            """
    )

    static let personalDetail = ProblemHelp(
        what: "A text of the case looks like an NHS number or a postcode, or a note is called like "
            + "a name or an address. The case can be used.",
        why: "Cases are kept, copied and sent to people who need not know who the person is. An "
            + "id that only the council can look up is enough.",
        example: """
            "x-note": "visited at B7 4AB on Monday"
            """,
        mended: """
            "x-note": "visited at home on Monday"
            """
    )

    static let meansUnused = ProblemHelp(
        what: "The case lists means that are not looked at: the assessment was declined, is still "
            + "to come, or was a light-touch one; or the rules do not ask for them of this person, "
            + "like the means of a partner of somebody single; or the scheme has no means test; or "
            + "a line is to be charged for that is bought once, and charges are by the week. "
            + "The case can be used.",
        why: "The person may believe that what they told about their money has been counted.",
        example: """
            "finance": { "status": "declined", "income": [
              { "kind": "earnings", "amount": 90.00, "every": "week" } ] }
            """,
        mended: """
            "finance": { "status": "declined" }
            """
    )

    static let answerUnused = ProblemHelp(
        what: "The case answers a question that the scheme does not ask of this person, because of "
            + "other answers or the person's age. The answer is not counted. The case can be used.",
        why: "The person may believe that a need they told of has been counted, and one of the "
            + "answers that decide what is asked may be wrong.",
        example: """
            "answers": { "falls": "no", "falls-in-a-year": 3 }
            """,
        mended: """
            "answers": { "falls": "yes", "falls-in-a-year": 3 }
            """
    )

    static let supportDoubtful = ProblemHelp(
        what: "Help from family or friends is stated and not counted, because nobody agreed to it, "
            + "or not yet, or no longer, on the day of the assessment or the later one "
            + "on which support starts; or its shares of one need come to more than all of it; or it stands there twice; or it is help with a need "
            + "that has no points. The case can be used.",
        why: "A day in a wrong year changes the budget, and without a sign of it. Help of somebody "
            + "who is not willing or not able is not counted either: that is as it should be.",
        example: """
            "answers": { "meals": "some" }, "unpaidSupport": [
              { "question": "meals", "share": "half", "by": "daughter",
                "willing": true, "able": true, "agreed": "2062-04-18" } ]
            """,
        mended: """
            "answers": { "meals": "some" }, "unpaidSupport": [
              { "question": "meals", "share": "half", "by": "daughter",
                "willing": true, "able": true, "agreed": "2026-04-18" } ]
            """
    )
}
