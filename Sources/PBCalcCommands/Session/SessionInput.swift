internal import BudgetDocuments
internal import CommandLineKit
internal import PlainText

// What operands name.
extension Session {
    /// The bytes of a file, onto which no output goes from now on.
    func bytes(of path: String) throws(ReadingTrouble) -> [UInt8] {
        filesRead.add([path])
        return try world.read(path)
    }

    /// Reads an operand as a document; what stands in the way is said on standard error, and told to
    /// whoever else must know.
    func document(_ path: String, unless tell: (_ why: String) -> Void = { _ in }) -> Document? {
        mindKeyboard(path)
        do throws(ReadingTrouble) {
            return Document(file: path, bytes: try bytes(of: path))
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

    /// Says what of a folder is easily overlooked: links to folders, files by two names, and, with
    /// why, files that are left out.
    func remark(on folder: Folder, leftOut: [(name: String, why: String)] = []) {
        guard !arguments[SharedOptions.quiet] else { return }
        func shown(_ path: String) -> String { Escaping.shown(path, limit: 200) }
        let remarks =
            folder.links.map { "\(shown($0)) is a link to a folder, and is not followed" }
            + folder.again.map { "\(shown($0.name)) is \(shown($0.first)) by another name" }
            + leftOut.map { "\(shown($0.name)) is left out: \($0.why)" }
        for remark in remarks.prefix(Self.mostRemarks) { world.talk(complaint(remark)) }
        let more = remarks.count - Self.mostRemarks
        if more > 0 { world.talk(complaint("and \(more) more such names")) }
    }

    private static let mostRemarks = 5
}
