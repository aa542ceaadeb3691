import Foundation
import TestKit

/// The README, as blocks of commands and the text around them.
struct Readme {
    /// A fenced block: the language after the fence, and the numbers of the lines within.
    struct Block {
        let language: String
        let lines: Range<Int>
    }

    /// A command of a block, and what the page says it prints.
    struct Command {
        let line: String
        let shown: [String]
    }

    static let path = Outside.repository + "/README.md"

    let lines: [String]

    init() throws {
        lines = try Outside.text(Self.path).split(separator: "\n", omittingEmptySubsequences: false)
            .map { "\($0)" }
    }

    /// The blocks, in order.
    var blocks: [Block] {
        let fences = lines.indices.filter { lines[$0].hasPrefix("```") }
        return stride(from: 0, to: fences.count - 1, by: 2).map {
            let (start, end) = (fences[$0], fences[$0 + 1])
            return Block(language: String(lines[start].dropFirst(3)), lines: start + 1..<end)
        }
    }

    /// The commands of a `console` block, which stand after a dollar sign.
    func commands(of block: Block) -> [Command] {
        var commands: [Command] = []
        for line in lines[block.lines] {
            if line.hasPrefix("$ ") {
                commands.append(Command(line: String(line.dropFirst(2)), shown: []))
            } else if let last = commands.popLast() {
                commands.append(Command(line: last.line, shown: last.shown + [line]))
            }
        }
        return commands
    }

    /// The rows of the table whose heading begins with a word, without the heading.
    func table(_ heading: String) -> [[String]] {
        lines.drop { !$0.hasPrefix("| \(heading)") }.dropFirst(2).prefix { $0.hasPrefix("|") }
            .map { row in
                row.split(separator: "|").map {
                    $0.trimmingCharacters(in: .whitespaces).replacing("`", with: "")
                }
            }
    }

    /// What a command prints on a terminal, run in the repository.
    static func run(_ command: String) async throws -> [String] {
        let program = command.replacing("swift run -c release pbcalc", with: "pbcalc")
        let ending = try await Outside.bash(
            "{ \(program)\n} 2>&1",
            environment: ["LC_ALL": "C.UTF-8", "GREP_COLORS": nil, "GREP_OPTIONS": nil],
            in: Outside.repository
        )
        return ending.text.hasSuffix("\n") ? ending.lines.dropLast() : ending.lines
    }
}
