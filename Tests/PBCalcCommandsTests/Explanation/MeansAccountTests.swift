import TestKit
import Testing

/// The account of the means test that `--explain` shows, line by line as on a statement.
struct `Outside, the account of a contribution` {
    /// The amounts above the first line that is drawn, in hundredths of a penny, and the one below.
    private struct Statement {
        var lines: [Int] = []
        var result: Int?
        let text: String

        init(_ text: Substring) {
            self.text = String(text)
            var isBelow = false
            for line in text.split(separator: "\n") {
                if line.hasPrefix("  ---") {
                    guard !isBelow else { break }
                    isBelow = true
                } else if let amount = Statement.amount(line.prefix(15)) {
                    guard isBelow else {
                        lines.append(amount)
                        continue
                    }
                    result = amount
                    break
                }
            }
        }

        /// `-£5.7692...` as -57692; nil where no amount stands in the column.
        private static func amount(_ column: Substring) -> Int? {
            let digits = column.filter(\.isNumber)
            guard column.contains("£"), let point = column.firstIndex(of: ".") else { return nil }
            let decimals = column[point...].filter(\.isNumber).count
            let value = (decimals..<4).reduce(Int(digits) ?? 0) { value, _ in value * 10 }
            return column.contains("-") ? -value : value
        }
    }

    private func statements(_ words: [String]) async throws -> [Statement] {
        let run = try await Binary.built().run(["assess", "--explain"] + words)
        #expect(run.status == 0, "\(run.talk)")
        let pages = run.text.split(separator: "\nContribution, a week\n").dropFirst()
        return pages.map { Statement($0.split(separator: "\n\n").first ?? "") }
    }

    /// Each line that ends in "..." is short of what it shows by less than a hundredth of a penny, and
    /// the result is rounded by less than a penny.
    @Test
    func `the account of a contribution adds up to what is left, in each published case`()
        async throws
    {
        let all = try await statements(
            ["--schemes", Outside.fixture("schemes")] + Outside.files(under: "published")
        )
        #expect(all.count > 30)
        for statement in all {
            let sum = statement.lines.reduce(0, +)
            let result = try #require(statement.result)
            let left = result < 0 ? sum : max(sum, 0)
            #expect(
                abs(left - result) < 100 + statement.lines.count,
                "\(sum) is not \(result):\n\(statement.text)"
            )
        }
    }

    /// What is allowed without a list is more than the laundry.
    ///
    /// 12.34 is more than 5.7692...: 197.2384... and
    /// 76.70, less 120.40, 51.55, 25.15, 10.00 and 12.34, leave 54.4984....
    @Test
    func `the account shows beside the amounts what something else takes the place of`()
        async throws
    {
        let scratch = try Scratch()
        let scheme = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
            .replacing(
                #""contribution": {"#,
                with: #""contribution": { "disabilityCosts": { "standardPerWeek": 12.34 },"#
            )
        try scratch.file("scheme.json", scheme)
        let all = try await statements(
            ["--scheme", scratch.path + "/scheme.json", Outside.goodCase]
        )
        let statement = try #require(all.first)
        #expect(statement.result == 544_900)
        #expect(
            statement.lines == [
                1_972_384, 767_000, 0, -1_204_000, -515_500, -251_500, 0, -100_000, -123_400,
            ]
        )
        #expect(statement.text.contains("\n                 £5.7692... disability cost: laundry"))
    }
}
