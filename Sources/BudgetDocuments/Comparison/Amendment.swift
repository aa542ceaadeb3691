/// What B says otherwise than A, as small as it can stand by itself, and what it does to a case.
struct Amendment: Sendable {
    /// The places where it changes A: several where no scheme stands with only some of them.
    let places: [RuleChange]
    /// What works cases out by A with this alone, and by B without it; nil where such a scheme has
    /// faults.
    private var adopted: Assessor?, dropped: Assessor?

    /// All that leads from one scheme to another.
    ///
    /// What cannot stand by itself stands with the others of the part of the scheme that it is in, and
    /// of the part that holds this, until it does.
    ///
    /// - Parameters:
    ///   - a: The one scheme.
    ///   - b: The other.
    ///   - places: Where they differ.
    /// - Returns: Every place in one of them, but for what stands only with all the others.
    static func all(
        from a: ComparedScheme,
        to b: ComparedScheme,
        at places: [RuleChange]
    ) -> [Amendment] {
        let (before, after) = (a.tree, b.tree)
        var amendments: [Amendment] = []
        var waiting = places.map { (part: $0.pointer, places: [$0]) }
        while let deepest = waiting.map(\.part.depth).max() {
            var parts: [(part: String, places: [RuleChange])] = []
            for one in waiting where one.part.depth == deepest {
                if let known = parts.firstIndex(where: { $0.part == one.part }) {
                    parts[known].places += one.places
                } else {
                    parts.append(one)
                }
            }
            waiting.removeAll { $0.part.depth == deepest }
            for one in parts {
                let (taken, kept) = (Set(one.places), Set(one.places.map(\.turned)))
                let adopted = a.saying(before.merged(with: after, taking: taken.contains))
                let dropped = b.saying(after.merged(with: before, taking: kept.contains))
                if adopted != nil || dropped != nil {
                    amendments.append(
                        Amendment(
                            places: one.places,
                            adopted: adopted?.assessor,
                            dropped: dropped?.assessor
                        )
                    )
                } else if !one.part.isEmpty {
                    waiting.append((one.part.parentPointer, one.places))
                }
            }
        }
        return amendments
    }

    /// Whether it alone changes what comes out of a case by A, or would if it were taken out of B.
    mutating func changes(_ document: Document, _ a: ComparedCase.Side, _ b: ComparedCase.Side)
        -> Bool
    {
        let mayRefuse = !a.faults.isEmpty || !b.faults.isEmpty
        func changes(_ assessor: inout Assessor?, _ side: ComparedCase.Side) -> Bool {
            guard let outcome = assessor?.outcome(document) else { return false }
            let other = ComparedCase.Side(outcome)
            // That a case which both can work out does not fit what stands between says nothing.
            return other != side && (mayRefuse || other.faults.isEmpty)
        }
        let isGain = changes(&adopted, a)
        return isGain || changes(&dropped, b)
    }
}

extension String {
    /// How many steps a JSON Pointer leads into a document.
    fileprivate var depth: Int { utf8.count { $0 == UInt8(ascii: "/") } }
}
