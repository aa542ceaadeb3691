import BudgetDocuments
import Foundation
import PersonalBudgets
import TestKit
import Testing

/// A fault that another one brings about is no second fault.
struct `What follows from a fault` {
    /// A file, something in it and what stands there instead, and the codes of its faults.
    static let slips: [(file: String, old: String, new: String, codes: [ProblemCode])] = [
        // An answer whose points cannot be read is there all the same.
        (
            "schemes/exampleshire-2026", #""often", "points": "#, #""often", "points": 1e"#,
            [.numberFormat]
        ),
        // So is a kind of income whose treatment is none, which premiums name.
        (
            "regimes/england-care-act-home",
            #""id": "pip-daily-living", "title": "#, #""id": "pip-daily-living", "titel": "#,
            [.memberUnknown]
        ),
        // A list that is none has no names.
        (
            "regimes/england-care-act-home", #""incomeKinds": ["#,
            #""incomeKinds": null, "x-kinds": ["#, [.typeWrong]
        ),
        // What a band cannot be read to end at is no overlap.
        (
            "schemes/exampleshire-2026", #""fromPoints": 15, "belowPoints": 18"#,
            #""fromPoints": 15, "belowPoints": null"#, [.typeWrong]
        ),
        // An answer that nobody has is one, beside whatever else is wrong.
        (
            "schemes/exampleshire-2026", #""weight": 1.5"#, #""weight": "1.5""#, [.typeWrong]
        ),
    ]

    @Test(arguments: slips)
    func `what follows from a fault is told once`(
        file: String,
        old: String,
        new: String,
        codes: [ProblemCode]
    ) throws {
        let text = try Fixtures.text("\(file).json")
        try #require(text.contains(old))
        let range = try #require(text.range(of: old))
        let changed = text.replacingCharacters(in: range, with: new)
        let document = Document(file: "file.json", bytes: Array(changed.utf8))
        #expect(document.findings(with: Library()).map(\.code) == codes)
    }

    /// That its scheme cannot be used is no fault of a case: it is told which file to mend.
    @Test func `a case beside a scheme with faults is told of its file`() throws {
        let text = try Fixtures.text("schemes/exampleshire-2026.json")
            .replacing("exampleshire-2026", with: "ours-2026")
        let person = Document(
            file: "case.json",
            bytes: Array(
                try Fixtures.text("cases/EX-0042.json")
                    .replacing("exampleshire-2026", with: "ours-2026").utf8
            )
        )
        func findings(_ scheme: String) -> [String] {
            var library = Library()
            library.add([Document(file: "rules/ours.json", bytes: Array(scheme.utf8))])
            return person.findings(with: library).map {
                "\($0.code.rawValue): \($0.message) = \($0.advice ?? "")"
            }
        }
        #expect(findings(text) == [])
        #expect(
            findings(text.replacing("\"weight\": 1.5", with: "\"weight\": \"1.5\"")) == [
                "scheme-unknown: the scheme \"ours-2026\" cannot be used: it has faults of its own "
                    + "= mend them first, in rules/ours.json"
            ]
        )
    }
}
