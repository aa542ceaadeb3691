/// Of some bands of a table, which begins first, and which ends last.
struct BandEnds {
    /// Where the first of them begins; nil where one has no beginning.
    let lowest: (band: Int, from: Exact)?
    /// Where the last of them ends; nil where one has no end.
    let highest: (band: Int, end: Exact)?

    /// No end is known.
    static var unknown: BandEnds { BandEnds(of: [], on: nil) { _ in false } }

    /// The ends of those bands that count, of a table whose totals are a step apart.
    init(of bands: [Band], on step: Exact?, where counts: (Band) -> Bool) {
        var lowest: (band: Int, from: Exact)?
        var highest: (band: Int, end: Exact)?
        var (hasBeginning, hasEnd) = (true, true)
        for (position, band) in bands.enumerated() where counts(band) {
            if let from = band.from {
                if lowest.map({ from < $0.from }) ?? true { lowest = (position, from) }
            } else {
                hasBeginning = false
            }
            if let end = band.range.end(on: step) {
                // The last knot is a band of no length at the end of the one before.
                if highest.map({ end >= $0.end }) ?? true { highest = (position, end) }
            } else {
                hasEnd = false
            }
        }
        self.lowest = hasBeginning ? lowest : nil
        self.highest = hasEnd ? highest : nil
    }
}
