import Testing

@testable import BudgetDocuments

/// In which order the columns of a row are set, on which the first fault of a case hangs.
struct `Columns that lead to a whole and to parts of it` {
    private static func order(_ names: [String]) throws -> [String] {
        try names.map { name throws(TableFault.Kind) in try CasePath(name) }
            .inOrderOfSetting(\.self).map(\.name)
    }

    @Test func `are set wholes first, equals as they stand`() throws {
        let lists = ["capital", "income", "housing", "disabilityCosts", "premiums"]
            .map { "finance." + $0 }
        let parts = [
            "finance.income.state-pension.every", "finance.capital.savings", "finance.housing.rent",
            "finance.disabilityCosts.laundry", "finance.premiums.carer",
        ]
        let names = lists + parts + ["finance"]
        let order = try Self.order(names)
        #expect(Array(order.prefix(6)) == ["finance"] + lists)
        #expect(Set(order) == Set(names))
    }
}
