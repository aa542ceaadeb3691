internal import BudgetDocuments
internal import CommandLineKit
internal import PersonalBudgets
internal import PlainText

/// One run of a command: what was asked for, the world, and what the shared options set up.
struct Session {
    let arguments: Arguments
    let world: World
    let filesRead = FilesRead()
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

    init(_ arguments: Arguments, _ world: World) {
        self.arguments = arguments
        self.world = world
    }

    /// Reads what the shared options name.
    mutating func readRules() throws(Refusal) {
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
            return Document(file: path, bytes: try bytes(of: path))
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
    /// Works out cases with what the shared options name.
    var assessor: Assessor { assessor() }

    /// Works out cases likewise, with so many of the faults of each to be told.
    func assessor(showing most: Int = Diagnostic.mostShown) -> Assessor {
        Assessor(library, scheme: scheme, on: arguments[SharedOptions.date], showing: most)
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
}
