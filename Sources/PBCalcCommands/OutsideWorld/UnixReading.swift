internal import BudgetDocuments

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension Unix {
    static func readFile(_ path: String) throws(ReadingTrouble) -> [UInt8] {
        let file = try opened(path)
        defer { close(file) }
        return try readAll(file)
    }

    /// Opens a file or a pipe that somebody writes to; nothing else.
    private static func opened(_ path: String) throws(ReadingTrouble) -> Int32 {
        // Without waiting, because a pipe that nobody writes to would otherwise hang the program.
        let file = unsafe open(path.asName, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            let number = errno
            if number == ENOENT, let target = target(of: path) { throw .linkToNothing(target) }
            throw trouble(number)
        }
        do throws(ReadingTrouble) {
            var about = stat()
            guard unsafe fstat(file, &about) == 0 else { throw trouble(errno) }
            switch about.st_mode & S_IFMT {
            case S_IFDIR: throw .folder
            case S_IFREG: break
            case S_IFIFO: try awaitWriter(file)
            default: throw .notAFile
            }
        } catch {
            close(file)
            throw error
        }
        _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) & ~O_NONBLOCK)
        return file
    }

    /// A file, a pipe or standard input, read bit by bit.
    static func byteStream(_ path: String) throws(ReadingTrouble) -> ByteStream {
        let file = path == "-" ? 0 : try opened(path)
        return ByteStream(size: size(of: file)) { most, before throws(ReadingTrouble) in
            while true {
                // A silent pipe is asked again and again, so that a request to stop is heard.
                guard stopped == nil else { throw .stopped }
                guard ready(file, for: Int16(POLLIN), within: 100) else { continue }
                let (bytes, count) = take(file, most, behind: before)
                if count > 0 { return bytes }
                if count < 0, errno == EINTR || errno == EAGAIN { continue }
                guard count == 0 else { throw trouble(errno) }
                if file != 0 { close(file) }
                return nil
            }
        }
    }

    /// How many bytes an open file has; nil for a pipe.
    private static func size(of file: Int32) -> Int? {
        var about = stat()
        guard unsafe fstat(file, &about) == 0, about.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(about.st_size)
    }

    /// Bytes that are read, behind those that are given; a count below nothing is a trouble.
    private static func take(
        _ file: Int32,
        _ most: Int,
        behind before: [UInt8]
    ) -> (bytes: [UInt8], count: Int) {
        var count = 0
        let bytes = unsafe [UInt8](
            unsafeUninitializedCapacity: before.count + most
        ) { buffer, filled in
            filled = unsafe buffer.initialize(fromContentsOf: before)
            guard let free = unsafe buffer.baseAddress?.advanced(by: filled) else { return }
            count = unsafe read(file, free, most)
            filled += max(0, count)
        }
        return (bytes, count)
    }

    /// Waits a second for somebody to open a pipe for writing; whoever has may take their time.
    private static func awaitWriter(_ file: Int32) throws(ReadingTrouble) {
        guard !ready(file, for: Int16(POLLIN), within: 1000) else { return }
        // Reading tells a pipe that nobody holds, which is at its end, from one still silent.
        var byte: UInt8 = 0
        guard unsafe read(file, &byte, 1) < 0, errno == EAGAIN else { throw .noWriter }
    }

    /// Whether a stream is ready within so many milliseconds.
    static func ready(_ file: Int32, for events: Int16, within milliseconds: Int32) -> Bool {
        var entry = pollfd(fd: file, events: events, revents: 0)
        return unsafe poll(&entry, 1, milliseconds) > 0
    }

    static func readAll(_ file: Int32) throws(ReadingTrouble) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let count: Int
            (bytes, count) = take(file, max(1 << 16, bytes.count), behind: bytes)
            if count == 0 { return bytes }
            guard count > 0 else {
                switch errno {
                case EINTR: continue
                case EAGAIN: _ = ready(file, for: Int16(POLLIN), within: -1)
                default: throw trouble(errno)
                }
                continue
            }
            guard bytes.count <= Document.mostBytes else {
                return Array(bytes[...Document.mostBytes])
            }
        }
    }

    /// The files in a folder and below it whose names end so; links to folders are not followed.
    static func folder(_ path: String, ending: FileEnding) throws(ReadingTrouble) -> Folder {
        var folder = Folder()
        var known: [FileIdentity: Int] = [:]
        try add(path, ending, to: &folder, &known)
        return folder
    }

    /// Which file a name leads to, or standard input for `-`; nil where there is none.
    static func identity(of path: String) -> FileIdentity? {
        var about = stat()
        let status = unsafe path == "-" ? fstat(0, &about) : stat(path.asName, &about)
        return status == 0 ? FileIdentity(about) : nil
    }

    /// The name of a file from wherever one is; nil where there is none.
    static func wholePath(of path: String) -> String? {
        guard let found = unsafe realpath(path.asName, nil) else { return nil }
        defer { unsafe free(found) }
        return unsafe text(found)
    }

    /// Which file standard output leads to; nil where it leads to a terminal, a pipe or the like.
    static var fileOfOutput: FileIdentity? {
        var about = stat()
        guard unsafe fstat(Stream.output.rawValue, &about) == 0, about.st_mode & S_IFMT == S_IFREG
        else { return nil }
        return FileIdentity(about)
    }

    private static func add(
        _ path: String,
        _ ending: FileEnding,
        to folder: inout Folder,
        _ known: inout [FileIdentity: Int]
    ) throws(ReadingTrouble) {
        for (name, mayBeFolder) in try entries(of: path) {
            let path = path.hasSuffix("/") ? path + name : path + "/" + name
            var about = stat()
            // What cannot be looked into is read like a file, which says why it cannot be.
            guard unsafe lstat(path.asName, &about) == 0 else {
                if mayBeFolder || ending.ends(name) { folder.files.append(path) }
                continue
            }
            if about.st_mode & S_IFMT == S_IFDIR {
                do throws(ReadingTrouble) {
                    try add(path, ending, to: &folder, &known)
                } catch { folder.files.append(path) }
                continue
            }
            let isLink = about.st_mode & S_IFMT == S_IFLNK
            let leadsSomewhere = unsafe !isLink || stat(path.asName, &about) == 0
            if isLink, leadsSomewhere, about.st_mode & S_IFMT == S_IFDIR {
                folder.links.append(path)
            } else if ending.ends(name) {
                if leadsSomewhere {
                    let first = known[FileIdentity(about), default: folder.files.count]
                    known[FileIdentity(about)] = first
                    if first < folder.files.count {
                        folder.again.append((name: path, first: folder.files[first]))
                    }
                }
                folder.files.append(path)
            } else if FileEnding.allCases.contains(where: { $0.ends(name) }) {
                folder.others.append(path)
            }
        }
    }

    private static func isThere(_ path: String) -> Bool {
        var about = stat()
        return unsafe stat(path.asName, &about) == 0
    }

    /// The names of what is in a folder, sorted.
    static func names(in folder: String) throws(ReadingTrouble) -> [String] {
        try entries(of: folder).map(\.name)
    }

    /// What is in a folder, sorted by name; what a folder is, it may say without being entered.
    private static func entries(
        of folder: String
    ) throws(ReadingTrouble) -> [(name: String, mayBeFolder: Bool)] {
        guard let directory = unsafe opendir(folder.asName) else {
            let number = errno
            throw number == ENOTDIR && isThere(folder) ? .noFolder : trouble(number)
        }
        defer { unsafe closedir(directory) }
        var entries: [(name: String, mayBeFolder: Bool)] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(directory) else {
                guard errno == 0 else { throw trouble(errno) }
                return entries.sorted { $0.name < $1.name }
            }
            let name = unsafe withUnsafePointer(to: entry.pointee.d_name) { tuple in
                unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe Unix.text($0)
                }
            }
            let kind = unsafe entry.pointee.d_type
            let mayBeFolder = kind == UInt8(DT_DIR) || kind == UInt8(DT_UNKNOWN)
            if name != ".", name != ".." { entries.append((name, mayBeFolder)) }
        }
    }

    static func trouble(_ number: Int32) -> ReadingTrouble {
        switch number {
        case ENOENT, ENOTDIR: .missing
        case EISDIR: .folder
        case EACCES, EPERM: .notAllowed
        case ELOOP: .tooManyLinks
        default: .other(words(for: number))
        }
    }
}

extension FileIdentity {
    /// What the system says of a file.
    init(_ about: stat) {
        device = UInt64(truncatingIfNeeded: about.st_dev)
        number = UInt64(truncatingIfNeeded: about.st_ino)
    }
}
