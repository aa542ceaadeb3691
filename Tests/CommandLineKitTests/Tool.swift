import Foundation

/// A program of the machine that checks what is generated, where it is installed.
enum Tool {
    static func isInstalled(_ name: String) -> Bool {
        path(of: name) != nil
    }

    private static func path(of name: String) -> String? {
        ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a tool on a text it reads as its standard input; gives all it says and how it ended.
    static func run(_ name: String, _ arguments: [String], input: String) throws -> Ending {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "command-line-kit-\(UUID().uuidString)")
        try input.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: path(of: name) ?? name)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Ending(said: String(decoding: said, as: UTF8.self), code: process.terminationStatus)
    }

    struct Ending: Equatable {
        var said: String
        var code: Int32
    }

    static let silence = Ending(said: "", code: 0)
}
