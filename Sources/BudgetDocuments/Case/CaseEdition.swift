internal import PersonalBudgets

extension Reader {
    /// Whom the case is about: looked up ahead of the rest, where a scheme has several editions.
    ///
    /// The reader stands where it stood, and nothing is noted: faults come up in their own place.
    func population(on date: CalendarDate?) -> Population {
        var population = Population()
        population.date = date ?? day(at: "/date")
        population.starts = date ?? day(at: "/starts") ?? population.date
        population.born = day(at: "/person/born")
        population.subject = word(at: "/subject")
        population.setting = word(at: "/person/setting")
        return population
    }

    private func day(at pointer: String) -> CalendarDate? {
        var search = Cursor(bytes, from: start, to: cursor.end)
        guard let found = search.place(of: pointer) else { return nil }
        var reader = Reader(bytes, from: found.value.lowerBound, to: cursor.end)
        return try? reader.date()
    }

    /// The one edition of a scheme that is for a person, or what stands in the way of choosing.
    func edition(
        among editions: [SchemeDocument],
        for population: Population
    ) -> Result<SchemeDocument, EditionTrouble> {
        let version = said(at: "/schemeVersion")
        let named = editions.filter { $0.scheme.version == version }
        let fitting = (named.isEmpty ? editions : named).filter { $0.scheme.isFor(population) }
        if let only = fitting.first, fitting.count == 1 { return .success(only) }
        guard fitting.isEmpty else {
            return .failure(
                EditionTrouble(
                    fault: .schemeAmbiguous(
                        fitting[0].scheme.id,
                        versions: fitting.map(\.scheme.version)
                    ),
                    pointer: "/scheme"
                )
            )
        }
        // Where the day is covered, what else does not fit is said when the case is read.
        var day = Population()
        day.date = population.date
        if let first = editions.first(where: { $0.scheme.isFor(day) }) { return .success(first) }
        return .failure(
            EditionTrouble(
                fault: .schemeEditions(
                    editions.first?.scheme.id ?? "",
                    covers: editions.map(\.scheme.applies.dates)
                ),
                pointer: "/date"
            )
        )
    }
}

/// Why no one edition of a scheme can be chosen, and where in the case that is.
struct EditionTrouble: Error {
    let fault: Fault
    let pointer: String
}
