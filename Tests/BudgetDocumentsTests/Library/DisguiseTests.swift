import BudgetDocuments
import Testing

/// Files of other programs, which no reader of text can read.
struct `A file in disguise` {
    /// A case and a sheet as two or four bytes a letter, with and without a mark, and the two kinds of file
    /// that spreadsheets keep for themselves: packed folders, and the compound files before 2007.
    static let files: [(bytes: [UInt8], words: String)] =
        ["{\"id\": 1}", "id,date\r\n1,2\r\n"].flatMap(wide) + [
            ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "spreadsheet"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "spreadsheet"),
        ]

    private static func wide(_ text: String) -> [(bytes: [UInt8], words: String)] {
        [2, 4].flatMap { size -> [(bytes: [UInt8], words: String)] in
            let words = "UTF-\(size * 8)"
            let mark: [UInt8] = [0xFF, 0xFE, 0, 0]
            let little = text.utf8.flatMap { [$0] + [UInt8](repeating: 0, count: size - 1) }
            let big = text.utf8.flatMap { [UInt8](repeating: 0, count: size - 1) + [$0] }
            return [
                (little, words), (big, words), (mark.prefix(size) + little, words),
                (mark.prefix(size).reversed() + big, words),
            ]
        }
    }

    @Test(arguments: files)
    func `a file in disguise is told by its first bytes, whatever it was to be`(
        bytes: [UInt8],
        words: String
    ) {
        let document = Document(file: "file", bytes: bytes)
        let line = Document(from: Origin("-"), bytes: bytes, range: 0..<bytes.count, line: 1)
        for found in [
            document.findings(with: Library()), line.findings(with: Library()),
            faults(ofSheet: bytes),
            TableCases(TableSheet(document), base: nil, Library()).each { _, _ in },
        ] {
            #expect(found.count == 1)
            #expect(found.first?.place.line == 1 && found.first?.place.column == 1)
            #expect(found.first?.message.contains(words) == true)
        }
    }

    @Test(arguments: ["PK,date\n", "П", "a"])
    func `a file whose letters are letters is in no disguise`(text: String) {
        let found = faults(ofSheet: Array(text.utf8))
        #expect(!found.contains { $0.message.contains("saved") || $0.message.contains("own file") })
    }

    /// What is wrong with a file that is read as a spreadsheet of cases.
    private func faults(ofSheet bytes: [UInt8]) -> [Diagnostic] {
        var reader = CaseSheetReader(Origin("file"))
        var rest: [UInt8]? = bytes
        let piece = reader.next { _ in
            defer { rest = nil }
            return rest
        }
        guard case .faults(let faults)? = piece else { return [] }
        return faults
    }
}
