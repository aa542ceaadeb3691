internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PersonalBudgets
internal import PlainText

/// One run of a command: what was asked for, the world, and what the shared options set up.
struct Session {
    let arguments: Arguments
    let world: World
    private(set) var library = Library()
    /// The scheme that stands in for the one a case names.
    private(set) var scheme: String?

    /// Why a run cannot begin, in words.
    struct Refusal: Error {
        let words: String
        /// Faults of a file that was named by an option.
        var faults: [Diagnostic] = []

        init(words: String) { self.words = words }

        /// A file that an option names cannot be used.
        init(faultsOf file: String, _ faults: [Diagnostic]) {
            words = "\(Escaping.shown(file, limit: 200)) has faults and cannot be used"
            self.faults = faults
        }
    }

    /// Reads what the shared options name.
    init(_ arguments: Arguments, _ world: World) throws(Refusal) {
        self.arguments = arguments
        self.world = world
        try checkOperands()
        if let folder = arguments[SharedOptions.schemes] { try addDocuments(in: folder) }
        if let named = arguments[SharedOptions.scheme] { scheme = try use(named) }
    }

    /// A name with nothing in it is no file, and what stands on standard input can be read once.
    private func checkOperands() throws(Refusal) {
        if arguments.operands.contains("") {
            throw Refusal(words: "\"\" is no name of a file; name one, or - for standard input")
        }
        if arguments.operands.count(where: { $0 == "-" }) > 1 {
            throw Refusal(words: "- stands twice, and standard input can be read only once")
        }
    }

    /// Adds every scheme, regime and rates file of a folder.
    private mutating func addDocuments(in folder: String) throws(Refusal) {
        let paths: [String]
        do throws(ReadingTrouble) { paths = try world.documents(folder).files } catch {
            throw Refusal(words: OperandTrouble(folder, error).words)
        }
        var documents: [Document] = []
        for path in paths {
            let document = try read(path)
            if document.kind != .case { documents.append(document) }
        }
        let faults = library.add(documents)
        if let file = faults.first?.file {
            throw Refusal(faultsOf: file, faults.filter { $0.file == file })
        }
        guard !arguments[SharedOptions.quiet] else { return }
        for document in documents where document.kind == nil {
            // It may be no business of pbcalc's, or a scheme that misspells what it is.
            guard let fault = document.faultsOfUnknownKind().first else { continue }
            let file = Escaping.shown(document.file, limit: 200)
            world.talk(complaint("\(file) is passed over: \(fault.message)"))
        }
    }

    /// The id of a scheme named by its id or its file.
    mutating func use(_ named: String) throws(Refusal) -> String {
        if library.schemeIDs.contains(named) { return named }
        guard named.contains("/") || FileEnding.json.ends(named) else {
            let near = NearestWord.nearest(to: named, among: library.schemeIDs)
            throw Refusal(
                words: "there is no scheme \"\(Escaping.shown(named))\"."
                    + (near.map { " Did you mean \"\($0)\"?" } ?? "")
                    + "\n  choose one of: \(library.schemeIDs.joined(separator: ", ")), or a file"
            )
        }
        let document = try read(named)
        let scheme = try good(document.usableScheme(beside: library), named)
        library.add(scheme)
        return scheme.scheme.id
    }

    /// The scheme of an id, which is to have one edition alone.
    func onlyEdition(of id: String) throws(Refusal) -> SchemeDocument {
        let editions = library.editions(of: id)
        guard let scheme = editions.first else {
            throw Refusal(words: "there is no scheme \(id)")
        }
        guard editions.count == 1 else {
            let files = editions.map { Escaping.shown($0.file, limit: 200) }
            throw Refusal(
                words: "\(id) has \(editions.count) editions: name one of them by its file, "
                    + files.joined(separator: " or ")
            )
        }
        return scheme
    }

    /// Reads a file that an option names as a document.
    func read(_ path: String) throws(Refusal) -> Document {
        do throws(ReadingTrouble) {
            return Document(file: path, bytes: try world.read(path))
        } catch {
            throw Refusal(words: words(path, error))
        }
    }

    /// What a file that an option names holds, where it has no faults.
    func good<Value>(_ reading: Reading<Value>, _ path: String) throws(Refusal) -> Value {
        switch reading {
        case .good(let value, _): return value
        case .faulty(let faults):
            throw Refusal(faultsOf: path, faults)
        }
    }
}

extension Session {
    /// Says why a run cannot go on.
    func refuse(_ refusal: Refusal) -> ExitStatus {
        world.talk(page(refusal.faults, on: .talk) + complaint("\(refusal.words)"))
        return .couldNotRun
    }

    /// Reads an operand as a document; what stands in the way is said on standard error, and told to
    /// whoever else must know.
    func document(_ path: String, unless tell: (_ why: String) -> Void = { _ in }) -> Document? {
        mindKeyboard(path)
        do throws(ReadingTrouble) {
            return Document(file: path, bytes: try world.read(path))
        } catch {
            let why = words(path, error)
            world.talk(complaint(why))
            tell(why)
            return nil
        }
    }

    /// Says that the keyboard is read where it is, or the program would seem to hang.
    func mindKeyboard(_ path: String) {
        guard path == "-", world.isTerminal(.input), !arguments[SharedOptions.quiet] else { return }
        world.talk("reading from the keyboard; end with Ctrl-D\n")
    }

    /// Why a file cannot be used, and the name beside it that was probably meant.
    func words(_ path: String, _ trouble: ReadingTrouble) -> String {
        let words = OperandTrouble(path, trouble).words
        guard trouble == .missing else { return words }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        let names = (try? world.names(parts.count == 1 ? "." : folder + "/")) ?? []
        guard let near = NearestWord.nearest(to: String(parts.last ?? ""), among: names) else {
            return words
        }
        let meant = (parts.dropLast().map(String.init) + [near]).joined(separator: "/")
        return words + ". Did you mean \"\(Escaping.shown(meant, limit: 200))\"?"
    }

    /// Works out cases with what the shared options name.
    var assessor: Assessor { assessor() }

    /// The same, with so many of the faults of each case to be told.
    func assessor(showing most: Int = Diagnostic.mostShown) -> Assessor {
        Assessor(library, scheme: scheme, on: arguments[SharedOptions.date], showing: most)
    }

    /// Whether the day that cannot be used was named by `--date` and not by the case.
    func blamesDate(_ faults: [Diagnostic]) -> Bool { blame(faults).date != nil }

    /// The faults of a case that are its own, and why the day that `--date` names cannot be used.
    func blame(_ faults: [Diagnostic]) -> (own: [Diagnostic], date: String?) {
        guard let date = arguments[SharedOptions.date],
            let first = faults.first(where: \.code.isOfDay)
        else { return (faults, nil) }
        return (
            faults.filter { !$0.code.isOfDay },
            complaint("--date cannot be \(written(date)): \(first.message)")
        )
    }

    /// Says on standard error why a case has no figures.
    func tell(_ faults: [Diagnostic]) {
        let (own, date) = blame(faults)
        if let date { world.talk(date) }
        guard !own.isEmpty else { return }
        let verdict =
            arguments[SharedOptions.quiet] ? "" : "\(own.counts). No figure was worked out.\n"
        world.talk(page(own, on: .talk) + verdict)
    }

    /// Says on standard error what somebody should look at in a case that was worked out.
    func remark(_ notes: [Diagnostic]) {
        guard !notes.isEmpty, !arguments[SharedOptions.quiet] else { return }
        world.talk(page(notes, on: .talk))
    }

    /// The options that an answer depends on, as a shell takes them.
    var rulesOptions: [String] {
        let given = [
            (SharedOptions.schemes.declaration, arguments[SharedOptions.schemes]),
            (SharedOptions.scheme.declaration, arguments[SharedOptions.scheme]),
            (SharedOptions.date.declaration, arguments[SharedOptions.date].map { written($0) }),
        ]
        return given.compactMap { option, value in
            value.map { "--\(option.name) \(ShellWord.quoted($0))" }
        }
    }

    /// What may be shown of a result: with `--no-values`, its faults without what the file holds.
    func shown(_ outcome: BudgetDocuments.Outcome) -> BudgetDocuments.Outcome {
        guard arguments[SharedOptions.noValues], case .faulty(let document, let faults) = outcome
        else { return outcome }
        return .faulty(document, faults.map(\.withoutValues))
    }

    /// Where the data goes; never onto anything that is read.
    func sink() throws(WritingTrouble) -> Sink { try sink(arguments[SharedOptions.output]) }

    /// Where data for a file goes, nil for standard output: never onto what is read, `others` besides
    /// the operands and what the shared options name.
    func sink(_ path: String?, besides others: [String] = []) throws(WritingTrouble) -> Sink {
        let named = [arguments[SharedOptions.scheme], arguments[SharedOptions.schemes]]
        let inputs = (arguments.operands + named.compactMap { $0 } + others)
            .flatMap { files(in: $0) }
        return try world.sink(path, inputs)
    }

    /// The files of a folder, or the path itself.
    func files(in path: String) -> [String] {
        guard path != "-", let folder = try? world.documents(path) else { return [path] }
        return folder.files
    }

    /// Says what of a folder is easily overlooked: links to folders, and files by two names.
    func remark(on folder: Folder) {
        guard !arguments[SharedOptions.quiet] else { return }
        func shown(_ path: String) -> String { Escaping.shown(path, limit: 200) }
        let remarks =
            folder.links.map { "\(shown($0)) is a link to a folder, and is not followed" }
            + folder.again.map { "\(shown($0.name)) is \(shown($0.first)) by another name" }
        for remark in remarks.prefix(Self.mostRemarks) { world.talk(complaint(remark)) }
        let more = remarks.count - Self.mostRemarks
        if more > 0 { world.talk(complaint("and \(more) more such names")) }
    }

    private static let mostRemarks = 5

    /// Writes data and puts it in its place.
    func deliver(_ bytes: [UInt8]) throws(WritingTrouble) {
        let sink = try sink()
        try sink.write(bytes)
        try commit(sink)
    }

    /// Puts data in its place, and says where a link has led.
    func commit(_ sink: Sink) throws(WritingTrouble) {
        try sink.commit()
        if let note = sink.note, !arguments[SharedOptions.quiet] {
            world.talk("written to \(Escaping.shown(note, limit: 200))\n")
        }
    }

    /// How text on a stream is coloured: as asked, and otherwise by the environment.
    func style(on stream: Stream) -> Style {
        let toFile = stream == .output && arguments[SharedOptions.output] != nil
        switch arguments[SharedOptions.color] {
        case .always: return .colored
        case .never: return .plain
        case .auto: break
        }
        func isSet(_ name: String) -> Bool {
            world.environment(name).map { !$0.isEmpty && $0 != "0" } ?? false
        }
        if let no = world.environment("NO_COLOR"), !no.isEmpty { return .plain }
        if isSet("FORCE_COLOR") || isSet("CLICOLOR_FORCE") { return .colored }
        let isDumb = world.environment("TERM").map { $0 == "dumb" } ?? true
        return world.isTerminal(stream) && !isDumb && !toFile ? .colored : .plain
    }

    /// The text of problems, for a stream.
    func page(
        _ problems: [Diagnostic],
        on stream: Stream,
        showing most: Int = Diagnostic.mostShown
    ) -> String {
        ProblemPage.text(
            problems,
            style: style(on: stream),
            showsValues: !arguments[SharedOptions.noValues],
            most: most
        )
    }
}
