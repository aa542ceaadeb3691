internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PersonalBudgets
internal import PlainText

/// `pbcalc compare A B PATH...`: two schemes over the same cases.
struct CompareCommand {
    enum Format: String, CaseIterable {
        case text, json, csv, markdown
    }

    static let format = Option(
        "format",
        takes: .choice(of: Format.self, as: "FORMAT"),
        default: .text,
        help: "how to write what differs"
    )

    static let declaration = Command(
        "compare",
        summary: "two schemes over the same cases",
        discussion: "Works the same cases out by two schemes, and says who gets more, who less, by "
            + "how much and by which rule. A table of rows is as many cases as it has rows.",
        options: [format],
        rules: [.refuses(SharedOptions.scheme, because: "A and B name the schemes")],
        operands: [
            Operand("A", .exactly(1), help: "the id of a scheme, or its file"),
            Operand("B", .exactly(1), help: "the other one"),
            Operand("PATH", .oneOrMore, help: "a case, a folder, a table, lines of cases, or -"),
        ],
        examples: [
            Example("pbcalc compare exampleshire-2026 scheme.json cases", "before B is adopted")
        ],
        does: Work { session throws(WritingTrouble) in try Self(session: session).run() }
    )

    let session: Session

    func run() throws(WritingTrouble) -> ExitStatus {
        let operands = session.arguments.operands
        let sides: (a: ComparedScheme, b: ComparedScheme)
        do throws(Session.Refusal) {
            sides = (try side(operands.first ?? ""), try side(operands.dropFirst().first ?? ""))
        } catch {
            return session.refuse(error)
        }
        var comparison: Comparison
        do throws(Comparison.Refusal) {
            comparison = try Comparison(sides.a, with: sides.b)
        } catch {
            return session.refuse(Session.Refusal(words: error.message))
        }
        var status = ExitStatus.done
        for path in operands.dropFirst(2) {
            status = status.merged(with: add(path, to: &comparison, sides.a.library))
        }
        guard comparison.read > 0 else {
            if status == .done { session.world.talk(complaint("there are no cases to compare")) }
            return status.merged(with: .couldNotRun)
        }
        try session.deliver(bytes(of: comparison))
        guard !comparison.refused.isEmpty else { return status }
        guard let date = session.arguments[SharedOptions.date], comparison.hasFaultsOfDay else {
            return status.merged(with: .needsAPerson)
        }
        session.world.talk(
            complaint("--date cannot be \(written(date)) for every case: see those with faults")
        )
        return status.merged(with: .couldNotRun)
    }

    private func bytes(of comparison: Comparison) -> [UInt8] {
        switch session.arguments[Self.format] {
        case .text: Array(ComparisonPage(comparison).text.utf8)
        case .markdown: Array(ComparisonPage(comparison).markdown.utf8)
        case .json: comparison.json
        case .csv: comparison.csv
        }
    }

    private func side(_ named: String) throws(Session.Refusal) -> ComparedScheme {
        var session = session
        let id = try session.use(named)
        // Each case would choose its own edition, and the page can name only one.
        let scheme = try session.onlyEdition(of: id)
        return ComparedScheme(
            scheme,
            in: session.library,
            on: session.arguments[SharedOptions.date]
        )
    }

    /// Adds the cases of an operand.
    private func add(
        _ path: String,
        to comparison: inout Comparison,
        _ library: Library
    ) -> ExitStatus {
        if FileEnding.csv.ends(path) { return addTable(path, to: &comparison, library) }
        let input = BatchInput(BatchInput.sources(in: path, session), session)
        var status = ExitStatus.done
        while let piece = input.next() {
            if case .documents(let documents) = piece.content {
                for document in documents { comparison.add(document) }
            }
            if let trouble = piece.trouble {
                session.world.talk(trouble)
                status = .couldNotRun
            }
        }
        return status
    }

    private func addTable(
        _ path: String,
        to comparison: inout Comparison,
        _ library: Library
    ) -> ExitStatus {
        guard let document = session.document(path) else { return .couldNotRun }
        let sheet = TableSheet(document)
        let cases = TableCases(
            sheet,
            base: TableBaseFile(sheet, session)?.bytes,
            by: comparison.a.scheme.id,
            library
        )
        guard !cases.areMissing else {
            session.world.talk(
                complaint(
                    "\(Escaping.shown(path, limit: 200)) is a table of points and has no cases"
                )
            )
            return .couldNotRun
        }
        var documents: [Document] = []
        let faults = cases.each { documents.append($1) }
        guard faults.isEmpty else {
            session.world.talk(session.page(faults, on: .talk))
            return .needsAPerson
        }
        for document in documents { comparison.add(document) }
        return .done
    }
}
