internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PersonalBudgets

// `pbcalc assess --from D --to D`: the charges of each week, beside what was charged.
extension AssessCommand {
    /// The days asked for; nil when none are, and `couldNotRun` when they cannot be used.
    var chargedDays: Result<ClosedRange<CalendarDate>, UnusableDays>? {
        let from = session.arguments[Self.from]
        let to = session.arguments[Self.to]
        guard from != nil || to != nil else { return nil }
        guard let from, let to else {
            return .failure(UnusableDays("--from and --to are given together"))
        }
        guard from <= to else {
            return .failure(UnusableDays("--to is a day before --from"))
        }
        guard to.days(since: from) < 3_660 else {
            return .failure(UnusableDays("--from and --to can be ten years apart at most"))
        }
        return .success(from...to)
    }

    /// Why the days asked for cannot be used.
    struct UnusableDays: Error {
        let words: String

        init(_ words: String) { self.words = words }
    }

    /// Works out the charges of each case, and writes them.
    func charges(
        on days: ClosedRange<CalendarDate>
    ) throws(WritingTrouble) -> ExitStatus {
        var status = ExitStatus.done
        var assessor = session.assessor
        var accounts: [ChargeAccount] = []
        for path in session.arguments.operands {
            guard let document = session.document(path) else {
                status = status.merged(with: .couldNotRun)
                continue
            }
            switch assessor.charges(of: document, on: days) {
            case .good(let account, _): accounts.append(account)
            case .faulty(let faults):
                session.tell(faults)
                status = status.merged(with: .needsAPerson)
            }
        }
        let bytes = written(accounts, session.arguments[Self.format])
        if !bytes.isEmpty { try session.deliver(bytes) }
        return status
    }

    private func written(_ accounts: [ChargeAccount], _ format: Format) -> [UInt8] {
        guard !accounts.isEmpty else { return [] }
        switch format {
        case .text:
            return Array(accounts.map { ChargesPage($0).text }.joined(separator: "\n").utf8)
        case .markdown:
            return Array(accounts.map { ChargesNote($0).text }.joined(separator: "\n").utf8)
        case .csv:
            var writer = CSVWriter()
            writer.chargesHeader()
            for account in accounts { writer.rows(account) }
            return writer.bytes
        default: return inJSON(accounts, format)
        }
    }

    private func inJSON(_ accounts: [ChargeAccount], _ format: Format) -> [UInt8] {
        var writer = JSONWriter(compact: format == .ndjson)
        if format == .ndjson {
            for account in accounts {
                account.write(to: &writer)
                writer.endLine()
            }
            return writer.bytes
        }
        if session.arguments.operands.count == 1, let only = accounts.first {
            only.write(to: &writer)
        } else {
            writer.list { list in
                for account in accounts { account.write(to: &list) }
            }
        }
        writer.endLine()
        return writer.bytes
    }
}
