#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif
internal import BudgetDocuments

/// The C library's side of the door.
package enum Unix {
    /// More than a document may hold, so that a larger file is known to be too large.
    private static let most = 17 << 20

    /// Puts something harmless on a standard stream that is closed.
    ///
    /// Otherwise the next file opened would take its place, and messages would be written into it.
    ///
    /// - Returns: Whether standard output was open.
    package static func holdStandardStreams() -> Bool {
        var wasOpen = true
        for stream: Int32 in 0...2 where fcntl(stream, F_GETFD) == -1 {
            if stream == 1 { wasOpen = false }
            _ = unsafe open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY)
        }
        return wasOpen
    }

    /// The world as it is.
    package static func world(outputIsOpen: Bool) -> World {
        World(
            read: { path throws(ReadingTrouble) in
                try path == "-" ? readAll(0) : readFile(path)
            },
            write: { bytes throws(WritingTrouble) in
                guard outputIsOpen else { throw .closed }
                try writeAll(bytes, to: 1)
            },
            talk: { text in
                do throws(WritingTrouble) { try writeAll(Array(text.utf8), to: 2) } catch {}
            }
        )
    }

    /// Ends the program.
    package static func end(_ status: ExitStatus) -> Never { exit(status.code) }
}

// Reading.
extension Unix {
    private static func readFile(_ path: String) throws(ReadingTrouble) -> [UInt8] {
        // Without waiting, because a pipe that nobody writes to would otherwise hang the program.
        let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw trouble(errno) }
        defer { close(file) }
        var about = stat()
        guard unsafe fstat(file, &about) == 0 else { throw trouble(errno) }
        switch about.st_mode & S_IFMT {
        case S_IFDIR: throw .folder
        case S_IFREG: break
        case S_IFIFO: try awaitWriter(file)
        default: throw .notAFile
        }
        _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) & ~O_NONBLOCK)
        return try readAll(file)
    }

    /// Waits a second for somebody to write to a pipe.
    private static func awaitWriter(_ file: Int32) throws(ReadingTrouble) {
        var poll = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        guard Self.poll(&poll, 1000) > 0 else { throw .noWriter }
    }

    private static func poll(_ entry: inout pollfd, _ milliseconds: Int32) -> Int32 {
        #if canImport(Glibc)
            unsafe Glibc.poll(&entry, 1, milliseconds)
        #elseif canImport(Musl)
            unsafe Musl.poll(&entry, 1, milliseconds)
        #else
            unsafe Darwin.poll(&entry, 1, milliseconds)
        #endif
    }

    private static func readAll(_ file: Int32) throws(ReadingTrouble) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe read(file, &chunk, chunk.count)
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw trouble(errno)
            }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= most else { throw .tooLarge }
        }
    }

    private static func trouble(_ number: Int32) -> ReadingTrouble {
        switch number {
        case ENOENT, ENOTDIR: .missing
        case EISDIR: .folder
        case EACCES, EPERM: .notAllowed
        default: .other(number)
        }
    }
}

// Writing.
extension Unix {
    private static func writeAll(_ bytes: [UInt8], to file: Int32) throws(WritingTrouble) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                var entry = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
                _ = poll(&entry, 1000)
            case EPIPE: throw .closedPipe
            case EBADF: throw .closed
            case ENOSPC, EDQUOT: throw .full
            default: throw .other(errno)
            }
        }
    }
}
