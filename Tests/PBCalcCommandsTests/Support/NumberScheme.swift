import BudgetDocuments

/// A small scheme that asks for one number, its points, and whatever else a test needs.
enum NumberScheme {
    /// The scheme with an allocation, and with more questions, measures or the like.
    static func tree(allocation: String, questionnaire more: String = "") throws -> Tree {
        try Tree(
            json: Array(
                """
                { "format": "pbcalc.scheme.v1", "id": "small", "version": "1", "title": "Small",
                  "subject": "adult", "eligibility": { "criteria": "none" },
                  "applies": { "from": "2026-04-01", "ageFrom": 0, "settings": ["home"] },
                  "sources": { "made-up": { "title": "made up for a test" } },
                  "questionnaire": { "source": "made-up", "evidence": "invented",
                    "questions": [ { "id": "score", "text": "score", "kind": "number",
                      "from": 0, "to": 100, "step": 0.5 } ] \(more) },
                  "allocation": { "source": "made-up", "evidence": "invented",
                    "planLimit": "top", "rounding": "nearest", \(allocation) } }
                """.utf8
            )
        )
    }

    /// What a case with some answers comes to by it.
    static func answer(
        _ answers: String,
        allocation: String,
        questionnaire more: String = ""
    ) throws -> Answer {
        try answer(answers, by: tree(allocation: allocation, questionnaire: more))
    }

    /// What a case with some answers, and changes to it, comes to by a scheme of the same id.
    static func answer(
        _ answers: String,
        by scheme: Tree,
        _ changes: [Change] = []
    ) throws -> Answer {
        let changed = try person(answers).changed(by: changes)
        let answer = try Answer(changed.json, with: Library().with(scheme))
        if answer[.status] == "ok" { try answer.checkSteps() }
        return answer
    }

    /// A case with some answers.
    static func person(_ answers: String) throws -> Tree {
        let person = """
            { "format": "pbcalc.case.v1", "id": "SM-0001", "scheme": "small", "subject": "adult",
              "date": "2026-05-01", "person": { "born": "1980-06-15", "household": "single",
                "children": 0, "setting": "home" }, "answers": \(answers) }
            """
        return try Tree(json: Array(person.utf8))
    }

    /// What `check` says of it.
    static func findings(allocation: String, questionnaire more: String = "") throws -> [Diagnostic]
    {
        Document(
            file: "s.json",
            bytes: try tree(allocation: allocation, questionnaire: more).json
        ).findings(with: .readOnce)
    }
}
