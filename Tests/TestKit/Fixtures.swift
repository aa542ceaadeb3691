internal import Foundation

/// The files under `fixtures`, found from where this file lies.
public enum Fixtures {
    /// The path of a file or folder, from one below `fixtures`.
    public static func path(_ name: String) -> String {
        URL(filePath: #filePath).appending(path: "../../../fixtures/" + name).standardizedFileURL
            .path
    }

    /// Whether there is such a file or folder.
    public static func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: path(name))
    }

    /// The bytes of a file.
    public static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path(name))))
    }

    /// The text of a file, which has to be UTF-8.
    public static func text(_ name: String) throws -> String {
        try String(contentsOf: URL(filePath: path(name)), encoding: .utf8)
    }

    /// The files of a folder whose names end so, each from below `fixtures`, sorted.
    public static func names(in folder: String, ending: String = ".json") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(folder))
            .filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
    }

    /// Writes a file anew: a golden, when a person has asked for that.
    public static func write(_ text: String, to name: String) throws {
        try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    }
}

/// Whether goldens are compared, or written anew with `PBCALC_RECORD=1`.
public enum Recording {
    /// Asked for, and not where changes are judged.
    public static var isOn: Bool { isAsked && !isRefused }

    /// Asked for where changes are judged, which is refused.
    public static var isAskedInVain: Bool { isAsked && isRefused }

    private static var isAsked: Bool {
        ProcessInfo.processInfo.environment["PBCALC_RECORD"] == "1"
    }

    private static var isRefused: Bool { ProcessInfo.processInfo.environment["CI"] != nil }
}
