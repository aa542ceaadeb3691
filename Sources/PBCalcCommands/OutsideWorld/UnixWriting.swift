#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif
internal import PlainText
internal import Synchronization

extension Unix {
    /// Writes all bytes, or says why not; nothing is lost without a word.
    ///
    /// What of them a plain file has already taken is taken back: it ends with a whole row.
    static func writeAll(_ bytes: [UInt8], to file: Int32) throws(WritingTrouble) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe write(file, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            let number = errno
            switch number {
            case EINTR: continue
            case EAGAIN:
                _ = ready(file, for: Int16(POLLOUT), within: 1000)
                continue
            default: break
            }
            takeBack(bytes.count - rest.count, from: file)
            switch number {
            case EPIPE: throw .closedPipe
            case EBADF: throw .closed
            case ENOSPC, EDQUOT, EFBIG: throw .full
            default: throw .other(words(for: number))
            }
        }
    }

    /// Waits until a stream takes more; how to end where somebody asks for it before it does.
    ///
    /// A pipe that takes more takes what stays within `PIPE_BUF` whole and at once.
    static func stopBefore(_ stream: Int32) -> ExitStatus? {
        while !ready(stream, for: Int16(POLLOUT), within: 50) {
            if let stopped { return stopped }
        }
        return nil
    }

    /// Shortens a plain file by what was written last, if nobody has written behind it.
    private static func takeBack(_ count: Int, from file: Int32) {
        var about = stat()
        guard count > 0, unsafe fstat(file, &about) == 0, about.st_mode & S_IFMT == S_IFREG
        else { return }
        let end = lseek(file, 0, SEEK_CUR)
        guard end == about.st_size, end >= count, ftruncate(file, end - off_t(count)) == 0
        else { return }
        lseek(file, end - off_t(count), SEEK_SET)
    }

    /// How many files have been begun: two may be written in one folder.
    private static let drafts = Mutex(0)

    /// A file on its way to its place, which is not left behind when nobody holds it any more.
    private final class Draft: Sendable {
        let path: String

        init(at path: String) { self.path = path }

        /// Takes the file away; nothing has this name once it is in its place.
        func remove() { _ = unsafe unlink(path.asName) }

        deinit { remove() }
    }

    /// A file that is written beside its place and put there when it is whole.
    ///
    /// The mode of a file that is replaced is kept; a new one is for its owner alone, because
    /// results are about people. A link is followed, and said.
    static func fileSink(
        _ path: String,
        apartFrom inputs: [String]
    ) throws(WritingTrouble) -> Sink {
        let target = resolved(path) ?? path
        var about = stat()
        let exists = unsafe stat(target.asName, &about) == 0
        // What cannot be looked at might be anything, and would lose its mode.
        guard exists || errno == ENOENT else { throw trouble(opening: path, errno) }
        if exists, about.st_mode & S_IFMT != S_IFREG { throw .notAFile(path) }
        if exists, inputs.contains(where: { identity(of: $0) == FileIdentity(about) }) {
            throw .isInput(path)
        }
        if exists, fileOfOutput == FileIdentity(about) { throw .isStandardOutput(path) }

        let folder = folder(of: target)
        let number = drafts.withLock { count in
            count += 1
            return count
        }
        let part = "\(folder)/.pbcalc-\(getpid())-\(number).part"
        let file = unsafe open(part.asName, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        // What stands there already is another's, and stays.
        guard file >= 0 else { throw trouble(opening: path, errno) }
        let draft = Draft(at: part)
        if exists { fchmod(file, about.st_mode & 0o7777) }
        let isOpen = Mutex(true)
        return Sink(
            write: { bytes throws(WritingTrouble) in
                do throws(WritingTrouble) { try writeAll(bytes, to: file) } catch {
                    draft.remove()
                    throw error
                }
            },
            commit: { () throws(WritingTrouble) in
                guard
                    isOpen.withLock({ open in
                        defer { open = false }; return open
                    })
                else {
                    return
                }
                guard fsync(file) == 0, close(file) == 0,
                    unsafe rename(draft.path.asName, target.asName) == 0
                else {
                    let number = errno
                    draft.remove()
                    throw number == ENOSPC ? .full : .other(words(for: number))
                }
                let place = unsafe open(folder.asName, O_RDONLY | O_CLOEXEC)
                if place >= 0 {
                    fsync(place)
                    close(place)
                }
            },
            abandon: { draft.remove() },
            note: target == path ? nil : target
        )
    }

    private static func trouble(opening path: String, _ number: Int32) -> WritingTrouble {
        switch number {
        case ENOENT, ENOTDIR: .noFolder(path)
        case EACCES, EPERM, EROFS: .notAllowed(path)
        case ENOSPC, EDQUOT: .full
        default: .other(words(for: number))
        }
    }

    /// Where a link leads, also when nothing is there yet; nil when the path is no link.
    private static func resolved(_ path: String) -> String? {
        var about = stat()
        guard unsafe lstat(path.asName, &about) == 0, about.st_mode & S_IFMT == S_IFLNK else {
            return nil
        }
        if let real = unsafe realpath(path.asName, nil) {
            defer { unsafe free(real) }
            return unsafe text(real)
        }
        return target(of: path).map { $0.hasPrefix("/") ? $0 : folder(of: path) + "/" + $0 }
    }

    /// What a link names; nil when the path is no link.
    static func target(of path: String) -> String? {
        var place = [UInt8](repeating: 0, count: 4096)
        let count = unsafe place.withUnsafeMutableBytes { bytes in
            guard let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress else {
                return 0
            }
            return unsafe readlink(path.asName, start, bytes.count)
        }
        return count > 0 ? RawBytes.text(Array(place[..<count])) : nil
    }

    /// Where a file comes to stand that is written under a name; nil where there is no such folder.
    static func place(of path: String) -> FilePlace? {
        let target = resolved(path) ?? path
        let name = target.split(separator: "/", omittingEmptySubsequences: false).last
        return identity(of: folder(of: target)).map {
            FilePlace(folder: $0, name: String(name ?? ""))
        }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
