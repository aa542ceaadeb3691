internal import BudgetDocuments
internal import PersonalBudgets

// What services cost, and how a plan is costed by them.
extension SchemePage {
    var prices: [SchemeSection] {
        guard let prices = scheme.prices else { return [] }
        let rows = prices.services.enumerated().flatMap { self.rows(of: $1, at: $0, in: prices) }
        return [
            SchemeSection(
                title: "\(prices.isOfCharges ? "Charges" : "Prices"), \(written(prices.dates))",
                columns: ["service", "name", "price", "charge"],
                rows: rows,
                note: prices.services.contains { $0.rows.count > 1 }
                    ? "Of several prices of a service, the first that fits counts." : ""
            )
        ]
    }

    /// A row for each price of a service.
    private func rows(
        of service: PriceList.Service,
        at position: Int,
        in list: PriceList
    ) -> [SchemeSection.Row] {
        let name = service.title + terms(of: service, list.signOff?.services[position])
        guard service.rows.isEmpty else {
            return service.rows.enumerated().map { index, row in
                SchemeSection.Row(
                    cells: [
                        service.id, index == 0 ? name : "",
                        price(row.price, of: service) + conditions(of: row, in: list),
                        row.charge.map { "charged at \(scheme.amount($0))" } ?? "",
                    ],
                    citation: row.citation
                )
            }
        }
        return [
            SchemeSection.Row(
                cells: [
                    service.id, name,
                    service.price.map { price($0, of: service) } ?? "own price of each line",
                    service.charge.map { "charged at \(scheme.amount($0))" } ?? "",
                ],
                citation: service.citation
            )
        ]
    }

    private func price(_ price: Pence, of service: PriceList.Service) -> String {
        "\(scheme.amount(price)) \(withArticle(service.unit))"
    }

    /// What the list says of a service beside its price.
    private func terms(of service: PriceList.Service, _ terms: SignOff.ServiceTerms?) -> String {
        let isNamedByTime = service.minutes.map { $0 == 60 && service.unit == "hour" } ?? true
        return [
            isNamedByTime ? nil : service.minutes.map { "\($0) minutes" },
            service.refusal.map { "not bought: \($0)" },
            service.free.map(scheme.words(of:)),
            service.isNightCare ? "care at night" : nil,
            terms?.category.flatMap { category in
                scheme.prices?.signOff.map { "category \($0.categories[category])" }
            },
            terms.flatMap { list($0.routes.map(\.words)).map { "held as \($0)" } },
            terms?.directCost.map { "costs the provider \(scheme.amount($0))" },
        ].compactMap(\.self).map { ", " + $0 }.joined()
    }

    /// For what a row is, like `: weekends, 2 workers`; nothing for every occasion.
    private func conditions(of row: PriceRow, in prices: PriceList) -> String {
        let parts = [
            row.days == .any ? nil : row.days.words,
            row.hours.map { written($0) },
            row.place.map { "place \(prices.places[$0])" },
            row.tier.map { "tier \(prices.tiers[$0])" },
            row.workers == 1 ? nil : "\(row.workers) workers",
            row.dates.lowerBound == .earliest ? nil : "from \(written(row.dates.lowerBound))",
            row.dates.upperBound == .latest ? nil : "to \(written(row.dates.upperBound))",
            row.least.map { "at least \(written($0)) each time" },
            row.supplement.map { "and \(scheme.amount($0)) each time" },
        ].compactMap(\.self)
        return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    }

    var planRules: [SchemeSection] {
        guard let prices = scheme.prices else { return [] }
        let found = rows(
            ("set by", prices.setBy),
            ("rounding", prices.rounding.rawValue),
            (
                "weeks in a year",
                prices.weeksInYear == Exact(Period.weeksInAYear)
                    ? nil : written(prices.weeksInYear)
            ),
            ("weeks of school", prices.termWeeks.map { String($0) }),
            ("public holidays", list(prices.publicHolidays.map { written($0) })),
            ("several workers", prices.workersCharged == .one ? "one of them is charged" : nil),
            (
                "collected first",
                prices.collection == .invoiceFirst ? "by invoice" : "off the direct payment"
            ),
            (
                "parts of a price",
                list(prices.providerParts.map { "\($0.id) \(written($0.share))" })
            )
        )
        return [
            SchemeSection(
                title: "How a plan is costed",
                columns: ["rule", "choice"],
                rows: found,
                citation: prices.citation
            )
        ]
    }
}

extension Weekdays {
    /// The days, like `weekdays and sundays`.
    fileprivate var words: String {
        let single = ["mondays", "tuesdays", "wednesdays", "thursdays", "fridays"].enumerated()
            .map { (Weekdays.position($0), $1) }
        let named: [(Weekdays, String)] =
            [(.week, "every day of the week"), (.working, "weekdays")] + single
            + [
                ([.saturday, .sunday], "weekends"), (.saturday, "saturdays"), (.sunday, "sundays"),
                (.publicHoliday, "public holidays"),
            ]
        var left = self
        var words: [String] = []
        for (days, name) in named where left.isSuperset(of: days) {
            words.append(name)
            left.subtract(days)
        }
        return words.joined(separator: " and ")
    }
}
