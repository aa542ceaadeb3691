internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PlainText

// Where the data goes, and how it looks there.
extension Session {
    /// What may be shown of a result: with `--no-values`, its faults without what the file holds.
    func shown(_ outcome: CaseResult) -> CaseResult {
        guard arguments[SharedOptions.noValues], case .faulty(let document, let faults) = outcome
        else { return outcome }
        return .faulty(document, faults.map(\.withoutValues))
    }

    /// Where the data goes; never onto anything that is read.
    func sink() throws(WritingTrouble) -> Sink { try sink(arguments[SharedOptions.output]) }

    /// Where data for a file goes, nil for standard output; never onto anything that is read, nor,
    /// as a second output, onto the first.
    func sink(_ path: String?) throws(WritingTrouble) -> Sink {
        if let path, let output = arguments[SharedOptions.output], path != output,
            let place = world.place(path), place == world.place(output)
        {
            throw .isOutput(path, other: output)
        }
        return try world.sink(path, filesRead.paths)
    }

    /// Writes data where it was asked for, and puts it in its place.
    func deliver(_ bytes: [UInt8]) throws(WritingTrouble) { try deliver(bytes, to: sink()) }

    /// Writes data and puts it in its place.
    func deliver(_ bytes: [UInt8], to sink: Sink) throws(WritingTrouble) {
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
}
