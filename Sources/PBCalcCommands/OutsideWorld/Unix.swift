#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif
internal import PlainText

/// The C library's side of the door.
package enum Unix {
    /// Puts something harmless on a standard stream that is closed.
    ///
    /// Otherwise the next file opened would take its place, and messages would be written into it.
    ///
    /// - Returns: The streams that were open.
    package static func holdStandardStreams() -> OpenStreams {
        OpenStreams(input: hold(0, O_WRONLY), output: hold(1, O_RDONLY), talk: hold(2, O_RDONLY))
    }

    private static func hold(_ stream: Int32, _ way: Int32) -> Bool {
        guard fcntl(stream, F_GETFD) == -1 else { return true }
        _ = unsafe open("/dev/null", way)
        return false
    }

    /// Which of the standard streams were open when the program began.
    package struct OpenStreams: Sendable {
        let input: Bool
        let output: Bool
        let talk: Bool
    }

    /// The world as it is.
    package static func world(open: OpenStreams) -> World {
        outliveFileLimits()
        return World(
            read: { path throws(ReadingTrouble) in
                guard path == "-" else { return try readFile(path) }
                guard open.input else { throw .closed }
                return try readAll(0)
            },
            names: { folder throws(ReadingTrouble) in try names(in: folder) },
            documents: { path throws(ReadingTrouble) in try folder(path, ending: .json) },
            tables: { path throws(ReadingTrouble) in try folder(path, ending: .csv) },
            identity: { identity(of: $0) },
            wholePath: { wholePath(of: $0) },
            place: { place(of: $0) },
            sink: { path, inputs throws(WritingTrouble) in
                if let path { return try fileSink(path, apartFrom: inputs) }
                // It would read on in what it writes, without end.
                if let output = fileOfOutput,
                    let input = inputs.first(where: { identity(of: $0) == output })
                {
                    throw .isInput(input)
                }
                return Sink(
                    most: fileOfOutput == nil ? Int(PIPE_BUF) : nil,
                    write: { bytes throws(WritingTrouble) in
                        guard open.output else { throw .closed }
                        if let stop = stopBefore(1) { throw .stopped(stop) }
                        try writeAll(bytes, to: 1)
                    },
                    commit: { () throws(WritingTrouble) in }
                )
            },
            stream: { path throws(ReadingTrouble) in
                if path == "-", !open.input { throw .closed }
                return try byteStream(path)
            },
            listen: { listenForSignals() },
            stopSignal: { stopped },
            beside: { runBeside($0) },
            talk: { text in
                var rest = Array(text.utf8)[...]
                do throws(WritingTrouble) {
                    while !rest.isEmpty, stopBefore(2) == nil {
                        try writeAll(Array(rest.prefix(Int(PIPE_BUF))), to: 2)
                        rest = rest.dropFirst(Int(PIPE_BUF))
                    }
                } catch {}
            },
            environment: { name in
                unsafe getenv(name).map { unsafe String(cString: $0) }
            },
            isTerminal: { isatty($0.rawValue) == 1 },
            width: { width() },
            clock: { now() }
        )
    }

    /// What the system says of an error, as the end of a sentence: `file name too long`.
    static func words(for number: Int32) -> String {
        let words = unsafe text(strerror(number))
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    private static func width() -> Int? {
        var size = winsize()
        guard unsafe ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private static func now() -> UInt64 {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// Ends the program.
    package static func end(_ status: ExitStatus) -> Never { exit(status.code) }
}

// Names of files are bytes, and need not be UTF-8.
extension Unix {
    /// The words of the command line behind the name of the program.
    package static var words: [String] {
        unsafe UnsafeBufferPointer(
            start: CommandLine.unsafeArgv,
            count: Int(CommandLine.argc)
        ).dropFirst().compactMap { word in unsafe word.map { unsafe text($0) } }
    }

    /// The text of a name that the system gave.
    static func text(_ name: UnsafePointer<CChar>) -> String {
        unsafe UnsafeBufferPointer(start: name, count: strlen(name)).withMemoryRebound(
            to: UInt8.self
        ) {
            unsafe RawBytes.text(Array($0))
        }
    }
}

extension String {
    /// The name as the system takes it.
    var asName: [CChar] { RawBytes.bytes(of: self).map(CChar.init(bitPattern:)) + [0] }
}
