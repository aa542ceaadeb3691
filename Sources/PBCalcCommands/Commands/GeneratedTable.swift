internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PersonalBudgets
internal import PlainText

/// `pbcalc test --generate SCHEME CASE`: a table to begin with, for a person to review.
struct GeneratedTable {
    let session: Session

    func run(_ named: String) throws(WritingTrouble) -> ExitStatus {
        var session = session
        let scheme: String
        do throws(Session.Refusal) {
            guard session.arguments.operands.count == 1,
                let path = session.arguments.operands.first,
                path != "-"
            else { throw Session.Refusal(words: "--generate needs one PATH: the file of a case") }
            scheme = try session.use(named)
        } catch {
            return session.refuse(error)
        }
        let path = session.arguments.operands.first ?? ""
        guard let document = session.document(path) else { return .couldNotRun }
        var assessor = Assessor(
            session.library,
            scheme: scheme,
            on: session.arguments[SharedOptions.date]
        )
        switch assessor.outcome(document) {
        case .faulty(_, let faults):
            session.tell(faults)
            return session.blamesDate(faults) ? .couldNotRun : .needsAPerson
        case .assessed(let person):
            return try write(TableGenerator(person), (path, document.bytes), &assessor, session)
        }
    }

    private func write(
        _ generator: TableGenerator,
        _ base: (path: String, bytes: [UInt8]),
        _ assessor: inout Assessor,
        _ session: Session
    ) throws(WritingTrouble) -> ExitStatus {
        guard generator.count > 0 else {
            session.world.talk(complaint("there are no edges to write rows for"))
            return .couldNotRun
        }
        if !generator.knowsAllTotals {
            session.world.talk(
                complaint(
                    "the points are not a plain sum of choices, or come to too many totals: answers "
                        + "on either side of each edge were searched for, and points still nearer "
                        + "to it may exist"
                )
            )
        }
        let output = session.arguments[SharedOptions.output]
        let name = BasePath.name(of: base.path, from: output, in: session.world)
        let table = generator.table(
            (name, base.bytes),
            on: session.arguments[SharedOptions.date],
            by: &assessor,
            session.library
        )
        try session.deliver(table.bytes)
        for row in table.leftOut {
            session.world.talk(
                complaint(
                    "there is no row \(Escaping.shown(row.id)): its case has a fault, "
                        + "\(row.codes.map(\.rawValue).joined(separator: ", "))"
                )
            )
        }
        return .done
    }
}

extension BasePath {
    /// How a table in a file names another file: from the table's own folder, or by its whole path
    /// where that leads elsewhere, as from behind a link.
    static func name(of path: String, from table: String?, in world: World) -> String {
        guard let table, let end = table.lastIndex(of: "/"), !path.hasPrefix("/") else {
            return path
        }
        let folders = table[..<end].split(separator: "/").filter { $0 != "." }
        let name = String(repeating: "../", count: folders.count) + path
        let isThere = world.identity(table[...end] + name) == world.identity(path)
        return isThere ? name : world.wholePath(path) ?? path
    }
}
