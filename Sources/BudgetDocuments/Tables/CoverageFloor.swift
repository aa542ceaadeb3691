/// How much of something rows are asked to reach.
package struct CoverageFloor: Hashable, Sendable {
    /// Of what.
    package let part: Part
    /// In per cent.
    package let percent: Int

    /// What can be asked for.
    package enum Part: String, CaseIterable, Sendable {
        /// The scheme itself: answers, bands and edges together, or the rates of a means test alone.
        case scheme
        /// The answers of the questionnaire.
        case answers
        /// The bands.
        case bands
        /// Both sides of each edge between bands.
        case edges
        /// The cells of the year's rates.
        case rates
        /// The codes that a case can be refused for.
        case codes
    }

    /// What was reached of something, and less than was asked for.
    package struct Shortfall: Sendable {
        /// Of what, in words.
        let what: String
        /// How much was reached, and how much was asked for, in per cent.
        let percent: Int, asked: Int
        /// What was not tested.
        package let missing: [String]

        /// How much there is of what, in words.
        package var sentence: String {
            "coverage of \(what) is \(percent)%, less than the \(asked)% asked for"
        }
    }

    /// A floor under one part.
    package init(_ part: Part, percent: Int) {
        self.part = part
        self.percent = percent
    }

    /// Where runs stay below it.
    package func shortfalls(of runs: [TableRun]) -> [Shortfall] {
        reached(by: runs).filter { $0.percent < $0.asked }
    }

    private func reached(by runs: [TableRun]) -> [Shortfall] {
        guard part != .codes else {
            let codes = TableRun.codes(of: runs)
            return [shortfall(of: codes.name, codes.percent, codes.missing)]
        }
        let all = TableRun.coverage(of: runs)
        guard !all.isEmpty else {
            return [shortfall(of: "any scheme")]
        }
        let what = part == .scheme ? "" : "\(part.rawValue) of "
        let shares = all.compactMap { coverage in
            reached(of: coverage).map { percent, missing in
                shortfall(of: what + coverage.name, percent, missing)
            }
        }
        return shares.isEmpty ? [shortfall(of: what + "any scheme")] : shares
    }

    private func shortfall(
        of what: String,
        _ reached: Int = 0,
        _ missing: [String] = []
    ) -> Shortfall {
        Shortfall(what: what, percent: reached, asked: percent, missing: missing)
    }

    /// How much of a scheme was reached; nil where it has nothing of the sort.
    private func reached(of coverage: Coverage) -> (percent: Int, missing: [String])? {
        let part: Coverage.Part? =
            switch part {
            case .scheme, .codes: nil
            case .answers: coverage.answersGiven
            case .bands: coverage.bandsReached
            case .edges: coverage.edges
            case .rates: coverage.ratesRead
            }
        guard let part else { return (coverage.percent, coverage.missing) }
        return part.isEmpty ? nil : (part.percent, part.missing)
    }
}
