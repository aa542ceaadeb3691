internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PersonalBudgets
internal import PlainText

/// `pbcalc check`: what is wrong with files, whatever kind they are; nothing is worked out.
struct CheckCommand {
    enum Format: String, CaseIterable {
        case text, json, github
    }

    static let format = Option(
        "format",
        takes: .choice(of: Format.self, as: "FORMAT"),
        default: .text,
        help: "how to write the findings"
    )

    static let declaration = Command(
        "check",
        summary: "find what is wrong with files",
        discussion: "Finds every fault in cases, schemes, regimes, rates and tables, with its "
            + "line and column and what to write instead. The findings go to standard output. "
            + "With --date, so does a scheme that is stale on that day.",
        options: [format],
        operands: [
            Operand("PATH", .oneOrMore, help: "a file, a folder, or - for standard input")
        ],
        examples: [
            Example("pbcalc check case.json", "every fault in a case"),
            Example("pbcalc check --format github cases", "for a pull request"),
        ],
        does: Work { session throws(WritingTrouble) in try Self(session: session).run() }
    )

    let session: Session

    func run() throws(WritingTrouble) -> ExitStatus {
        // Each is read once, and held: rules that stand behind a case count for it too.
        let files = self.documents()
        let documents = files.compactMap(\.self)
        var status = documents.count < files.count ? ExitStatus.couldNotRun : .done
        let library = library(beside: documents)
        // A case is checked on its own day; `--date` is the day on which a scheme must be fresh.
        var assessor = Assessor(library, scheme: session.scheme)
        var findings: [[Diagnostic]] = []
        var together = CheckedTogether()
        for document in documents {
            var found =
                isTable(document)
                ? tableFindings(document, library)
                : document.findings(with: &assessor, on: session.arguments[SharedOptions.date])
            found = (found + together.findings(in: document, beside: found)).inOrder
            findings.append(
                session.arguments[SharedOptions.noValues] ? found.map(\.withoutValues) : found
            )
            if found.contains(where: { $0.severity == .error }) {
                status = status.merged(with: .needsAPerson)
            }
        }
        guard !findings.isEmpty else {
            if status == .done {
                session.world.talk(complaint("there is no .json file and no table to check"))
            }
            return .couldNotRun
        }
        try session.deliver(bytes(of: findings))
        if session.arguments[Self.format] == .json {
            for found in findings { remark(onRestOf: found) }
        }
        return status
    }

    /// What the shared options name, and before it the rules among what is checked together.
    private func library(beside documents: [Document]) -> Library {
        var library = session.library
        if documents.count > 1 { library.add(documents.filter { $0.kind != .case }) }
        return library
    }

    /// The files that are named, with the documents and tables of folders; nil for what cannot be
    /// read, which is said.
    ///
    /// Each file is there once, however many names it has.
    private func documents() -> [Document?] {
        var names: [FileIdentity: String] = [:]
        var met = Folder()
        var others: [(name: String, why: String)] = []
        func isNew(_ path: String) -> Bool {
            guard let file = session.world.identity(path) else { return true }
            guard let first = names[file] else {
                names[file] = path
                return true
            }
            if first != path { met.again.append((name: path, first: first)) }
            return false
        }
        let files = session.arguments.operands.flatMap { path -> [Document?] in
            guard path != "-", let folder = try? session.world.documents(path) else {
                return isNew(path) ? [session.document(path)] : []
            }
            met.links += folder.links
            others += folder.others.filter { !FileEnding.csv.ends($0) }
                .map { ($0, "a case a line is for pbcalc batch") }
            let named = folder.files.filter(isNew).map { session.document($0) }
            guard let tables = try? session.world.tables(path).files else { return named }
            // A folder in it that cannot be read is in both, and has been told.
            let told = Set(folder.files)
            return named
                + tables.filter { !told.contains($0) }.compactMap { path -> Document?? in
                    guard let bytes = try? session.world.read(path) else {
                        return .some(session.document(path))
                    }
                    let table = Document(file: path, bytes: bytes)
                    // It may be what a spreadsheet has left there, or a table that does not say so.
                    guard TableSheet.isTable(table) else {
                        others.append((path, "it does not say that it is a table of rows"))
                        return nil
                    }
                    session.filesRead.add([path])
                    return isNew(path) ? table : nil
                }
        }
        session.remark(on: met, leftOut: others)
        return files
    }

    private func isTable(_ document: Document) -> Bool {
        FileEnding.csv.ends(document.file) || TableSheet.isTable(document)
    }

    private func tableFindings(_ document: Document, _ library: Library) -> [Diagnostic] {
        let sheet = TableSheet(document)
        let base = TableBaseFile(sheet, session)?.bytes
        return TableCases(sheet, base: base, by: session.scheme, library).each { _, _ in }
    }

    private func bytes(of findings: [[Diagnostic]]) -> [UInt8] {
        switch session.arguments[Self.format] {
        case .text: Array(page(findings).utf8)
        case .json: list(findings)
        case .github: Array(GitHubAnnotations.text(findings.flatMap { $0 }).utf8)
        }
    }

    private func page(_ findings: [[Diagnostic]]) -> String {
        let all = findings.flatMap { $0 }
        let files = findings.count == 1 ? "1 file" : "\(findings.count) files"
        let summary = "\(all.counts) in \(files)\n"
        let more =
            all.first.map { "More on a fault: pbcalc help \($0.code.rawValue)\n" } ?? ""
        return findings.map { session.page($0, on: .output) }.joined()
            + (session.arguments[SharedOptions.quiet] ? "" : summary + more)
    }

    /// Says how many of a file's findings a list leaves out, which has no room for it.
    private func remark(onRestOf found: [Diagnostic]) {
        let more = found.count - Diagnostic.mostShown
        guard more > 0, let file = found.first?.file else { return }
        session.world.talk(
            complaint("\(Escaping.shown(file, limit: 200)) has \(more) more, not in the list")
        )
    }

    private func list(_ findings: [[Diagnostic]]) -> [UInt8] {
        var writer = JSONWriter(compact: false)
        writer.list { list in
            for problem in findings.flatMap({ $0.prefix(Diagnostic.mostShown) }) {
                problem.write(to: &list)
            }
        }
        writer.endLine()
        return writer.bytes
    }
}
