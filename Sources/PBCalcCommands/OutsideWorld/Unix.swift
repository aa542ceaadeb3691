#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The C library's side of the door.
package enum Unix {
    /// Puts something harmless on a standard stream that is closed.
    ///
    /// Otherwise the next file opened would take its place, and messages would be written into it.
    ///
    /// - Returns: The streams that were open.
    package static func holdStandardStreams() -> Set<Int32> {
        var wereOpen: Set<Int32> = []
        for stream: Int32 in 0...2 {
            if fcntl(stream, F_GETFD) != -1 {
                wereOpen.insert(stream)
            } else {
                _ = unsafe open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY)
            }
        }
        return wereOpen
    }

    /// The world as it is.
    package static func world(open: Set<Int32>) -> World {
        World(
            read: { path throws(ReadingTrouble) in
                guard path == "-" else { return try readFile(path) }
                guard open.contains(0) else { throw .closed }
                return try readAll(0)
            },
            documents: { folder throws(ReadingTrouble) in
                try files(in: folder, ending: ".json")
            },
            tables: { folder throws(ReadingTrouble) in try files(in: folder, ending: ".csv") },
            sink: { path, inputs throws(WritingTrouble) in
                if let path { return try fileSink(path, apartFrom: inputs) }
                return Sink(
                    write: { bytes throws(WritingTrouble) in
                        guard open.contains(1) else { throw .closed }
                        try writeAll(bytes, to: 1)
                    },
                    commit: { () throws(WritingTrouble) in }
                )
            },
            stream: { path throws(ReadingTrouble) in
                if path == "-", !open.contains(0) { throw .closed }
                return try byteStream(path)
            },
            listen: { listenForSignals() },
            stopSignal: { stopped },
            talk: { text in
                do throws(WritingTrouble) { try writeAll(Array(text.utf8), to: 2) } catch {}
            },
            environment: { name in
                unsafe getenv(name).map { unsafe String(cString: $0) }
            },
            isTerminal: { isatty($0.rawValue) == 1 }
        )
    }

    /// Ends the program.
    package static func end(_ status: ExitStatus) -> Never { exit(status.code) }
}
