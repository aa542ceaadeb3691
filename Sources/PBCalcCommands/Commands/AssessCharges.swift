internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PersonalBudgets

// `pbcalc assess --from D --to D`: the charges of each week, beside what was charged.
extension AssessCommand {
    /// What became of the charges of one case.
    private enum Charged {
        case account(ChargeAccount)
        case faulty(CaseResult)

        var account: ChargeAccount? {
            if case .account(let account) = self { account } else { nil }
        }

        func write(to writer: inout JSONWriter) {
            switch self {
            case .account(let account): account.write(to: &writer)
            case .faulty(let outcome): outcome.write(to: &writer, explain: false)
            }
        }
    }

    /// Works out the charges of each case, and writes them.
    func charges(
        on days: ClosedRange<CalendarDate>
    ) throws(WritingTrouble) -> ExitStatus {
        var status = ExitStatus.done
        var assessor = session.assessor
        var all: [Charged] = []
        for path in session.arguments.operands {
            guard let document = session.document(path) else {
                status = status.merged(with: .couldNotRun)
                continue
            }
            // A case meets a condition when it does on any of the days.
            var met: [(condition: Condition, reason: String)] = []
            var ended: AssessedCase?
            let reading = assessor.charges(of: document, on: days) { person in
                if ended == nil, person.hasEndedBenefits { ended = person }
                met += self.met(by: person).filter { new in
                    !met.contains { $0.condition == new.condition }
                }
            }
            switch reading {
            case .good(let account, let notes):
                session.remark(
                    document.withWarnings(notes.diagnostics, of: account.person, later: ended)
                )
                status = status.merged(with: judge(account.person.facts.id, met))
                all.append(.account(account))
            case .faulty(let findings):
                let (faults, blame) = blame(for: findings.faults, document, days, &assessor)
                status = status.merged(with: blame)
                all.append(.faulty(session.shown(.faulty(document, faults))))
            }
        }
        let bytes = bytes(of: all, session.arguments[Self.format])
        if !bytes.isEmpty { try session.deliver(bytes) }
        return status
    }

    /// Says why there are no charges: for faults of the case itself, or for the days that were named.
    private func blame(
        for faults: [Diagnostic],
        _ document: Document,
        _ days: ClosedRange<CalendarDate>,
        _ assessor: inout Assessor
    ) -> (faults: [Diagnostic], status: ExitStatus) {
        let own = assessor.assess(document).diagnostics.faults
        guard own.isEmpty else {
            session.tell(own)
            return (own, session.blamesDate(own) ? .couldNotRun : .needsAPerson)
        }
        guard let first = faults.first, first.code.isOfDay || first.code == .personAge else {
            session.tell(faults)
            return (faults, .needsAPerson)
        }
        let opening = assessor.charges(of: document, on: days.lowerBound...days.lowerBound)
        let isFirst = !opening.diagnostics.faults.isEmpty
        let (option, day) = isFirst ? ("--from", days.lowerBound) : ("--to", days.upperBound)
        session.world.talk(
            complaint("\(option) cannot be \(written(day)): \(first.message)")
        )
        return (faults, .couldNotRun)
    }

    private func bytes(of all: [Charged], _ format: Format) -> [UInt8] {
        let accounts = all.compactMap(\.account)
        switch format {
        case .text:
            return Array(accounts.map { ChargesPage($0).text }.joined(separator: "\n").utf8)
        case .markdown:
            return Array(accounts.map { ChargesNote($0).text }.joined(separator: "\n").utf8)
        case .csv:
            guard !accounts.isEmpty else { return [] }
            var writer = CSVWriter()
            writer.chargesHeader()
            for account in accounts { writer.rows(account) }
            return writer.bytes
        case .json, .ndjson:
            return objects(all) { $0.write(to: &$1) }
        }
    }
}
