import Foundation

/// The case of the worked example with five faults planted in it, of five sorts.
struct FaultyCase {
    /// One fault: what stood there, what stands there now, and which part of it is at fault.
    struct Plant {
        let original: String
        let written: String
        let fault: String
        let code: String
    }

    static let plants = [
        Plant(
            original: #""children": 0"#,
            written: #""childen": 0"#,
            fault: #""childen""#,
            code: "member-unknown"
        ),
        Plant(
            original: #""personal-care": "daily""#,
            written: #""personal-care": "dayly""#,
            fault: #""dayly""#,
            code: "answer-unknown"
        ),
        Plant(
            original: #""toilet": "none""#,
            written: #""tolet": "none""#,
            fault: #""tolet""#,
            code: "question-unknown"
        ),
        Plant(
            original: #""amount": 854.70"#,
            written: #""amount": "854.70""#,
            fault: #""854.70""#,
            code: "money-format"
        ),
        Plant(
            original: #""service": "home-care""#,
            written: #""service": "home-cares""#,
            fault: #""home-cares""#,
            code: "service-unknown"
        ),
    ]

    /// The text of the case.
    let text: String

    init() throws {
        var text = try Outside.text(Outside.goodCase)
        for plant in Self.plants {
            text = text.replacingOccurrences(of: plant.original, with: plant.written)
        }
        self.text = text
    }

    /// Where each fault must be reported, as `LINE:COLUMN: error[CODE]`, in the order of the file.
    var reports: [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return Self.plants.flatMap { plant in
            lines.enumerated().compactMap { number, line in
                line.range(of: plant.fault).map { range in
                    let column = line.unicodeScalars[..<range.lowerBound].count + 1
                    return "\(number + 1):\(column): error[\(plant.code)]"
                }
            }
        }
    }

    /// The faults that a text reports, as `LINE:COLUMN: error[CODE]`.
    static func reports(in text: String, of file: String) -> [String] {
        text.split(separator: "\n").filter { $0.hasPrefix(file + ":") }.compactMap { line in
            line.dropFirst(file.count + 1).firstIndex(of: "]").map {
                "\(line[line.index(line.startIndex, offsetBy: file.count + 1)...$0])"
            }
        }
    }
}
