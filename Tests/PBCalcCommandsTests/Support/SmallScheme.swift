import BudgetDocuments
import Foundation
import TestKit

/// A scheme of a few questions, measures and bands, each as a file writes it.
struct SmallScheme {
    var questions: [String]
    /// `"measures": [...], "total": "..."` with a comma before it; empty where points are added.
    var measures = ""
    /// `"treatment": ...` and what it needs; none where help is not asked about.
    var support: String?
    var allocation: String

    /// A choice of answers a0, a1 and so on, worth these points.
    static func choice(_ id: String, _ points: Int..., and more: String = "\"weight\": 1") -> String
    {
        choice(id, points, and: more)
    }

    static func choice(_ id: String, _ points: [Int], and more: String) -> String {
        let answers = points.enumerated().map { index, points in
            "{ \"id\": \"a\(index)\", \"points\": \(points), \"text\": \"answer \(index)\" }"
        }
        return """
            { "id": "\(id)", "text": "\(id)", \(more), "answers": [\(answers.joined(separator: ", "))] }
            """
    }

    /// A number in whole steps, or without any.
    static func number(_ id: String, from: Int, to: Int, step: String = ", \"step\": 1") -> String {
        "{ \"id\": \"\(id)\", \"text\": \"\(id)\", \"kind\": \"number\", \"from\": \(from), "
            + "\"to\": \(to)\(step) }"
    }

    /// Half of a need, or a quarter of it, that one helper meets.
    static let shares = """
        "treatment": "points-reduced", "shares": [ { "id": "quarter", "share": "1/4" },
        { "id": "half", "share": "1/2" } ]
        """

    var text: String {
        let help = support.map {
            ", \"unpaidSupport\": { \($0), \"source\": \"made-up\", \"evidence\": \"invented\" }"
        }
        return """
            { "format": "pbcalc.scheme.v1", "id": "small", "version": "1", "title": "Small",
              "subject": "adult", "eligibility": { "criteria": "none" },
              "applies": { "from": "2026-04-01", "ageFrom": 18, "settings": ["home"] },
              "sources": { "made-up": { "title": "made up for a test" } },
              "questionnaire": { "source": "made-up", "evidence": "invented",
                "questions": [ \(questions.joined(separator: ",\n")) ] \(measures)\(help ?? "") },
              "allocation": { "source": "made-up", "evidence": "invented", "planLimit": "top",
                "point": "middle", "rounding": "nearest", \(allocation) } }
            """
    }

    /// What `check` says of it.
    var findings: [Diagnostic] {
        Document(file: "s.json", bytes: Array(text.utf8)).findings(with: .readOnce)
    }

    /// A case for it.
    static func person(answering answers: String) -> String {
        """
        { "format": "pbcalc.case.v1", "id": "SM-0001", "scheme": "small", "subject": "adult",
          "date": "2026-05-01", "person": { "born": "1980-06-15", "household": "single",
            "children": 0, "setting": "home" }, "answers": \(answers) }
        """
    }
}

extension Scratch {
    /// Puts a scheme into a folder of its own, s.
    func scheme(_ scheme: SmallScheme) throws {
        try FileManager.default.createDirectory(
            atPath: path + "/s",
            withIntermediateDirectories: true
        )
        try file("s/small.json", scheme.text)
    }
}
