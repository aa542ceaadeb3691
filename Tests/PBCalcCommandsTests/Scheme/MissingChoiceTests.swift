import BudgetDocuments
import PersonalBudgets
import Testing

/// Members whose values are choices of closed lists: what a wrong one is told is what a missing one
/// has to be told as well.
@Suite("What a choice that is missing can be")
struct MissingChoiceTests {
    @Test(
        arguments: [
            ("cases/EX-0042", 8), ("schemes/exampleshire-2026", 9),
            ("schemes/fairer-charging-illustration", 5), ("regimes/england-care-act-home", 6),
            ("rates/england-2026", 2),
        ]
    )
    func `a choice that is missing has the names that a wrong one is shown`(
        file: String,
        least: Int
    ) throws {
        let whole = try Tree(json: Repository.bytes("fixtures/\(file).json"))
        var found = 0
        // What of a proof is accepted is named by the proof, not chosen from a list.
        for pointer in Self.texts(in: whole, at: "") where !pointer.hasPrefix("/accepted") {
            let wrong = try Self.findings(whole, .set(pointer, "zz-9"))
            guard
                let allowed = wrong.first(where: {
                    $0.code == .choiceUnknown && $0.pointer == pointer
                })?.allowed
            else { continue }
            let name = pointer.split(separator: "/").last ?? ""
            let missing = try Self.findings(whole, .remove(pointer)).first {
                $0.code == .memberMissing && $0.message == "\"\(name)\" is missing here"
                    && $0.pointer + "/\(name)" == pointer
            }
            guard let missing else { continue }
            found += 1
            #expect(missing.allowed == allowed, "\(pointer)")
            #expect(!allowed.isEmpty, "\(pointer)")
        }
        #expect(found >= least)
    }

    @Test(
        arguments: [
            "finance/income/0/kind", "finance/income/1/rate", "finance/capital/0/kind",
            "finance/housing/0/kind", "plan/lines/0/service", "unpaidSupport/0/question",
            "unpaidSupport/0/share",
        ]
    )
    func `a name of the rules that is missing has those that a wrong one is shown`(
        place: String
    ) throws {
        let whole = try Tree(json: Repository.bytes("fixtures/cases/EX-0042.json"))
        let pointer = "/" + place
        let wrong = try Self.findings(whole, .set(pointer, "zz-9")).first {
            $0.pointer == pointer
        }
        let missing = try Self.findings(whole, .remove(pointer)).first {
            $0.code == .memberMissing
        }
        #expect(missing?.allowed == wrong?.allowed)
        #expect(missing?.allowed.isEmpty == false)
    }

    private static func findings(_ tree: Tree, _ change: Change) throws -> [Diagnostic] {
        Document(file: "x.json", bytes: try tree.changed(by: [change]).json)
            .findings(with: .readOnce)
    }

    /// Where texts are members of objects; of a list in the first two of its elements.
    private static func texts(in tree: Tree, at pointer: String) -> [String] {
        let inside = tree.members.map { ("\(pointer)/\($0)", $1) }
        let elements = tree.elements.prefix(2).enumerated().map { ("\(pointer)/\($0)", $1) }
        return inside.filter { if case .text = $1 { true } else { false } }.map(\.0)
            + (inside + elements).flatMap { texts(in: $1, at: $0) }
    }
}
