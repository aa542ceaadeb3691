import Foundation
import TestKit

/// The program and the files it was built with, as a user has them.
enum Outside {
    /// The root of the repository.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// A file under `fixtures/`.
    static func fixture(_ path: String) -> String { repository + "/fixtures/" + path }

    /// The case of the worked example.
    static let goodCase = fixture("cases/EX-0042.json")

    /// Every case there is.
    static let cases: [String] = files(under: "cases")

    /// Every file under a folder of `fixtures/`, in the order of their names.
    static func files(under folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: fixture(folder))
        return (names ?? []).filter { $0.hasSuffix(".json") }.sorted()
            .map { fixture(folder + "/" + $0) }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path)))
    }

    /// Runs the program.
    static func pbcalc(
        _ words: String...,
        input: Binary.Input = .nothing,
        output: Binary.Output = .kept,
        errors: Binary.Output = .kept,
        environment: [String: String?] = [:],
        in folder: String? = nil,
        ignoresBrokenPipes: Bool = false
    ) async throws -> Binary.Ending {
        try await Binary.built().run(
            words,
            input: input,
            output: output,
            errors: errors,
            environment: environment,
            in: folder,
            ignoresBrokenPipes: ignoresBrokenPipes
        )
    }

    /// Runs a script of bash in which `pbcalc` is the program and the words are `$1`, `$2` and on.
    static func bash(
        _ script: String,
        _ words: String...,
        environment: [String: String?] = [:],
        in folder: String? = nil
    ) async throws -> Binary.Ending {
        try await Binary.built().shell(script, words, environment: environment, in: folder)
    }

    /// Runs a command at a terminal at which nobody types.
    static func terminal(_ command: String) async throws -> Binary.Ending {
        let scratch = try Scratch()
        // A pipe held open for writing is a keyboard that stays silent and does not end.
        return try await bash(
            #"""
            mkfifo keyboard; exec 9<>keyboard
            script --quiet --return --command "$1" /dev/null <&9
            """#,
            command,
            in: scratch.path
        )
    }

    /// Whether there is a device on which nothing can be written.
    static let hasFullDevice = FileManager.default.fileExists(atPath: "/dev/full")

    /// Whether a tool of the machine is there.
    static func has(_ tool: String) -> Bool {
        ["/usr/bin/", "/bin/", "/usr/local/bin/"]
            .contains { FileManager.default.isExecutableFile(atPath: $0 + tool) }
    }

    /// What a batch makes of a text on standard input.
    static func batch(_ text: String, _ words: String...) async throws -> Binary.Ending {
        try await Binary.built().run(["batch", "-"] + words, input: .bytes(Array(text.utf8)))
    }
}

extension Binary.Ending {
    /// The lines of standard output.
    var lines: [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)" }
    }

    /// The lines of standard error.
    var said: [String] { talk.split(separator: "\n").map { "\($0)" } }

    /// The words of standard error, wherever its lines were broken.
    var words: String { talk.split { $0 == "\n" || $0 == " " }.joined(separator: " ") }
}

/// A folder of a test's own, gone when the test is over.
final class Scratch {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "pbcalc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file into the folder, and gives its path.
    @discardableResult
    func file(_ name: String, _ text: String) throws -> String {
        let file = path + "/" + name
        try text.write(toFile: file, atomically: false, encoding: .utf8)
        return file
    }

    /// Puts a copy of a file into the folder, and gives its path.
    @discardableResult
    func copy(of original: String, as name: String) throws -> String {
        try file(name, Outside.text(original))
    }
}
