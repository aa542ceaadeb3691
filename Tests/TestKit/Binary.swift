import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The built program, run as a user runs it.
public struct Binary: Sendable {
    /// Where the program is.
    public let path: String

    /// A program at a path.
    public init(path: String) { self.path = path }

    /// The program that was built together with the running tests: it lies beside their bundle.
    public static func built() throws -> Binary {
        for folder in foldersOfTests {
            let program = folder.appending(path: "pbcalc").path
            if FileManager.default.isExecutableFile(atPath: program) {
                return Binary(path: program)
            }
        }
        throw Trouble(said: "no pbcalc beside \(foldersOfTests.map(\.path))")
    }

    /// The optimised program that ships; nil where none has been built.
    public static func shipped() throws -> Binary? {
        let builds = URL(filePath: try built().path).deletingLastPathComponent()
            .deletingLastPathComponent()
        let program = builds.appending(path: "release/pbcalc").path
        return FileManager.default.isExecutableFile(atPath: program) ? Binary(path: program) : nil
    }

    /// The folders the test bundle can be in, the likeliest first.
    private static var foldersOfTests: [URL] {
        let words = CommandLine.arguments
        let named = words.indices.dropLast().filter { words[$0] == "--test-bundle-path" }
            .map { URL(filePath: words[$0 + 1]) }
        let bundles =
            named + [Bundle.main.executableURL].compactMap(\.self)
            + Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        return bundles.flatMap { bundle in
            // A bundle is a file on Linux, and a folder of folders on macOS.
            sequence(first: bundle.resolvingSymlinksInPath()) { $0.deletingLastPathComponent() }
                .prefix(5).dropFirst()
        }
    }

    /// What a test could not do, apart from anything the program did.
    public struct Trouble: Error, CustomStringConvertible {
        let said: String
        /// The trouble in words.
        public var description: String { said }
    }
}

// What stands around a run.
extension Binary {
    /// What the program finds on its standard input.
    public enum Input: Sendable {
        /// The null device.
        case nothing
        case bytes([UInt8])
        /// A file or folder.
        case file(String)
        /// Not open at all, as after `<&-`.
        case closed
        /// A pipe in non-blocking mode, as some parents leave it, that is filled a moment later.
        case hesitantPipe([UInt8])
    }

    /// Where one of the program's outputs goes.
    public enum Output: Sendable {
        /// Into a file, to be looked at.
        case kept
        /// Into a file or device of that name, such as `/dev/full`.
        case file(String)
        /// Not open at all, as after `>&-`.
        case closed
        /// Into a pipe whose reader has gone.
        case brokenPipe
    }

    /// How a run went.
    public struct Ending: Sendable {
        /// The number a shell shows: the exit code, or 128 and the signal.
        public let status: Int32
        /// The signal that ended the program; nil when it exited.
        public let signal: Int32?
        /// What it wrote to standard output.
        public let bytes: [UInt8]
        /// What it wrote to standard error, as text.
        public let talk: String
        /// How long it ran.
        public let duration: Duration

        /// What it wrote to standard output, as text.
        public var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// Runs the program on some words.
    ///
    /// - Parameters:
    ///   - words: The command line, without the name of the program.
    ///   - input: Its standard input.
    ///   - output: Where its standard output goes.
    ///   - errors: Where its standard error goes.
    ///   - environment: What to set, or with nil to unset, in the environment of the tests.
    ///   - folder: The working folder; that of the tests unless given.
    ///   - ignoresBrokenPipes: Whether the program starts with SIGPIPE ignored, as it does under
    ///     many a service and build server.
    ///   - limit: After this much time the program is killed, and the test is told so.
    /// - Returns: How it went.
    /// - Throws: When it could not be started, or ran too long.
    public func run(
        _ words: [String],
        input: Input = .nothing,
        output: Output = .kept,
        errors: Output = .kept,
        environment: [String: String?] = [:],
        in folder: String? = nil,
        ignoresBrokenPipes: Bool = false,
        within limit: Duration = .seconds(60)
    ) async throws -> Ending {
        let wish = ignoresBrokenPipes ? ["/bin/sh", "-c", #"trap '' PIPE; exec "$0" "$@""#] : []
        let spawn = Spawn(
            command: wish + [path] + words,
            input: input,
            output: output,
            errors: errors,
            environment: environment,
            folder: folder,
            limit: limit
        )
        return try await spawn.ending()
    }

    /// Runs a script of bash in which `pbcalc` is the program and the words are `$1`, `$2` and on.
    public func shell(
        _ script: String,
        _ words: [String] = [],
        input: Input = .nothing,
        environment: [String: String?] = [:],
        in folder: String? = nil,
        within limit: Duration = .seconds(60)
    ) async throws -> Ending {
        let folderOfProgram = URL(filePath: path).deletingLastPathComponent().path
        let start = "PATH=\"\(folderOfProgram):$PATH\"\n"
        let spawn = Spawn(
            command: ["/bin/bash", "-c", start + script, "bash"] + words,
            input: input,
            output: .kept,
            errors: .kept,
            environment: environment,
            folder: folder,
            limit: limit
        )
        return try await spawn.ending()
    }
}

/// One run of a command, straight through the C library.
///
/// Foundation's `Process` can neither close a stream nor put back what a broken pipe does.
private struct Spawn: Sendable {
    let command: [String]
    let input: Binary.Input
    let output: Binary.Output
    let errors: Binary.Output
    let environment: [String: String?]
    let folder: String?
    let limit: Duration

    func ending() async throws -> Binary.Ending {
        // On a thread of its own, so that tests that keep every core busy do not hold up the watch.
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try run() }) }
        }
    }

    private func run() throws -> Binary.Ending {
        let streams = Streams()
        defer { streams.close() }
        let late = try streams.connect(input)
        let text = try streams.connect(output, to: 1)
        let talk = try streams.connect(errors, to: 2)

        let clock = ContinuousClock()
        let start = clock.now
        let child = try begin(streams)
        streams.closeGiven()
        if let late { try hesitate(late.bytes, to: late.end) }
        var state: Int32 = 0
        while unsafe waitpid(child, &state, WNOHANG) != child {
            guard clock.now - start < limit else {
                kill(-child, SIGKILL)
                _ = unsafe waitpid(child, &state, 0)
                throw Binary.Trouble(said: "\(command) ran longer than \(limit)")
            }
            usleep(2000)
        }
        let duration = clock.now - start
        kill(-child, SIGKILL)  // Whatever a script may have left behind.
        let signal = state & 0x7F
        return Binary.Ending(
            status: signal == 0 ? (state >> 8) & 0xFF : 128 + signal,
            signal: signal == 0 ? nil : signal,
            bytes: text.map(contents) ?? [],
            talk: String(decoding: talk.map(contents) ?? [], as: UTF8.self),
            duration: duration
        )
    }

    private func begin(_ streams: Streams) throws -> pid_t {
        var surroundings = ProcessInfo.processInfo.environment
        for (name, value) in environment { surroundings[name] = value }
        let entering = #"cd "$0" && exec "$@""#
        let command = (folder.map { ["/bin/sh", "-c", entering, $0] } ?? []) + command
        let words = unsafe command.map { unsafe strdup($0) } + [nil]
        let settings = unsafe surroundings.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
        defer { unsafe (words + settings).forEach { unsafe free($0) } }
        var child: pid_t = 0
        let result = unsafe posix_spawn(
            &child,
            command[0],
            &streams.actions,
            &streams.attributes,
            words,
            settings
        )
        guard result == 0 else { throw trouble("start of \(command[0])", result) }
        return child
    }

    /// Lets the program look for its input in vain before there is any.
    private func hesitate(_ bytes: [UInt8], to end: Int32) throws {
        usleep(300_000)
        // The write fails where the program has not waited; the test sees that by its ending.
        _ = unsafe write(end, bytes, bytes.count)
        close(end)
    }

    private func contents(_ file: Int32) -> [UInt8] {
        lseek(file, 0, SEEK_SET)
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe read(file, &chunk, chunk.count)
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: chunk[..<count])
        }
    }
}

private func trouble(_ what: String, _ number: Int32 = errno) -> Binary.Trouble {
    Binary.Trouble(said: "\(what): \(unsafe String(cString: strerror(number)))")
}

/// The standard streams of a program about to start, and what else is set before it does.
@safe private final class Streams {
    #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
    #else
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
    #endif
    /// Open here as well, until the run is over.
    private var ours: [Int32] = []
    /// Given to the program, and closed here once it runs: a pipe must not seem to have a reader.
    private var given: [Int32] = []

    init() {
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        // A group of its own, so that all of it can be ended; broken pipes as a login shell has them.
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGPIPE)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        // A thread of the tests may have all signals blocked, and the program would inherit that.
        var blocked = sigset_t()
        unsafe sigemptyset(&blocked)
        unsafe posix_spawnattr_setsigmask(&attributes, &blocked)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        let flags =
            Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGDEF)
            | Int32(POSIX_SPAWN_SETSIGMASK)
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    }

    deinit {
        unsafe posix_spawn_file_actions_destroy(&actions)
        unsafe posix_spawnattr_destroy(&attributes)
    }

    /// Gives what is to be written later, and where, if the input comes late.
    func connect(_ input: Binary.Input) throws -> (end: Int32, bytes: [UInt8])? {
        switch input {
        case .nothing: try give("/dev/null", O_RDONLY, as: 0)
        case .file(let path): try give(path, O_RDONLY, as: 0)
        case .closed: unsafe posix_spawn_file_actions_addclose(&actions, 0)
        case .bytes(let bytes):
            let file = try temporaryFile()
            guard unsafe write(file, bytes, bytes.count) == bytes.count else {
                throw trouble("input")
            }
            lseek(file, 0, SEEK_SET)
            give(file, as: 0)
        case .hesitantPipe(let bytes):
            let ends = try pipe()
            // Kept open here too: a program that gave up must not break the pipe of the tests.
            ours.append(ends.read)
            give(ends.read, as: 0)
            return (ends.write, bytes)
        }
        return nil
    }

    /// Gives the file to look at later, if it is kept.
    func connect(_ output: Binary.Output, to stream: Int32) throws -> Int32? {
        switch output {
        case .kept:
            let file = try temporaryFile()
            give(file, as: stream)
            return file
        case .file(let path): try give(path, O_WRONLY | O_CREAT | O_TRUNC, as: stream)
        case .closed: unsafe posix_spawn_file_actions_addclose(&actions, stream)
        case .brokenPipe:
            let ends = try pipe()
            _ = closeFile(ends.read)
            give(ends.write, as: stream)
            given.append(ends.write)
        }
        return nil
    }

    func closeGiven() {
        for file in given { _ = closeFile(file) }
        given = []
    }

    func close() {
        closeGiven()
        for file in ours { _ = closeFile(file) }
        ours = []
    }

    private func give(_ file: Int32, as stream: Int32) {
        unsafe posix_spawn_file_actions_adddup2(&actions, file, stream)
    }

    /// Opened here, so that a name that cannot be opened is a trouble of the test.
    private func give(_ path: String, _ mode: Int32, as stream: Int32) throws {
        let file = unsafe open(path, mode | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw trouble(path) }
        ours.append(file)
        give(file, as: stream)
    }

    /// A file without a name: it is gone when it is closed.
    private func temporaryFile() throws -> Int32 {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "pbcalc-\(UUID().uuidString)").path
        let file = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw trouble(path) }
        unsafe unlink(path)
        ours.append(file)
        return file
    }

    /// A pipe by way of a name, for only so no other program started meanwhile inherits its ends.
    private func pipe() throws -> (read: Int32, write: Int32) {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "pbcalc-\(UUID().uuidString)").path
        guard unsafe mkfifo(path, 0o600) == 0 else { throw trouble("pipe") }
        defer { unsafe unlink(path) }
        let read = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        let write = unsafe open(path, O_WRONLY | O_CLOEXEC)
        guard read >= 0, write >= 0 else { throw trouble("pipe") }
        return (read, write)
    }
}

/// Closes a file where a method of that name stands in the way.
private func closeFile(_ file: Int32) -> Int32 { close(file) }
