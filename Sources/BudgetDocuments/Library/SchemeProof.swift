internal import PersonalBudgets

extension Document {
    /// The scheme's own faults, or what the proof finds: warnings, errors, and what it accepts.
    ///
    /// Bands that do not meet leave the rest of the scheme as it is, and it is proved all the same.
    func provedScheme(beside library: Library, on day: CalendarDate?) -> [Diagnostic] {
        var read: Scheme?
        let reading = scheme(beside: library) { read = $0.scheme }
        guard let scheme = reading.value?.scheme ?? read else { return reading.diagnostics }
        let findings = scheme.proof(on: day).filter { reading.value != nil || !$0.isOfBandRows }
        let told = reading.diagnostics + diagnostics(of: scheme, findings)
        guard reading.value != nil else { return told }
        return told + acceptedForNothing(in: scheme, findings)
    }

    /// Reads the document as a scheme to be used: it is refused for errors that its proof finds, and
    /// for what it says of its regime that does not agree with that.
    public func usableScheme(beside library: Library) -> Reading<SchemeDocument> {
        let reading = scheme(beside: library)
        guard case .good(let document, _) = reading else { return reading }
        let found = diagnostics(of: document.scheme, document.scheme.errors())
        let errors = found.filter { $0.severity == .error }
        return errors.isEmpty ? reading : .faulty(errors)
    }

    private func diagnostics(of scheme: Scheme, _ findings: [ProofFinding]) -> [Diagnostic] {
        guard !findings.isEmpty else { return [] }
        let proof: Reading<Bool> = read { reader throws(SyntaxFault) in
            try reader.skip()
            for finding in findings {
                let pointer = finding.pointer(in: scheme)
                let acceptance = scheme.accepted.first { $0.covers(finding, at: pointer) }
                let fault: Fault =
                    if let acceptance {
                        .accepted(finding, scheme, reason: acceptance.reason)
                    } else { .proof(finding, scheme) }
                reader.note(
                    fault,
                    at: reader.place(ofValue: pointer),
                    first: finding.pointerToFirst(in: scheme).map {
                        reader.place(ofValue: $0).lowerBound
                    }
                )
            }
            return true
        }
        return proof.diagnostics
    }

    /// What a scheme accepts and has not: it may have been mended, or was misread in the list.
    private func acceptedForNothing(
        in scheme: Scheme,
        _ findings: [ProofFinding]
    ) -> [Diagnostic] {
        // What has not been tried to its end may be there, and what is old depends on the day.
        guard !scheme.accepted.isEmpty, !findings.contains(where: { $0.code == .tableDoubt })
        else { return [] }
        let proof: Reading<Bool> = read { reader throws(SyntaxFault) in
            try reader.skip()
            for (index, acceptance) in scheme.accepted.enumerated()
            where acceptance.code != .tableStale
                && !findings.contains(where: {
                    acceptance.covers($0, at: $0.pointer(in: scheme))
                })
            {
                reader.note(
                    .acceptedForNothing(acceptance.code),
                    at: reader.place(ofValue: "/accepted/\(index)/code")
                )
            }
            return true
        }
        return proof.diagnostics
    }
}

extension Acceptance {
    /// Whether it is of a finding that stands at a pointer.
    fileprivate func covers(_ finding: ProofFinding, at pointer: String) -> Bool {
        code == finding.code && (pointer + "/").hasPrefix(place + "/")
    }
}

extension ProofFinding {
    /// Whether it says of the bands what reading them has said.
    fileprivate var isOfBandRows: Bool {
        switch self {
        case .gap(.bands, _), .overlap(.bands, _, _, _): true
        case .doubt(let claim, _): claim.isOfBandRows
        default: false
        }
    }

    /// Where it stands in the scheme.
    fileprivate func pointer(in scheme: Scheme) -> String {
        switch self {
        case .gap(let table, _): scheme.pointer(to: table)
        case .overlap(let table, _, let second, _): scheme.pointer(toRow: second, of: table)
        case .outside, .belowNothing: "/allocation"
        case .unreachable(let band), .withoutAmount(let band):
            scheme.pointer(toRow: band, of: .bands)
        case .neverUsed(let place): place.pointer
        case .largeFactor(let adjuster, _): ProofFinding.Place.adjuster(adjuster).pointer
        case .noFigure(let measure, _): "/questionnaire/measures/\(measure)"
        case .mergeable(_, let second): scheme.pointer(toRow: second, of: .bands)
        case .falls(let step), .cliff(let step, _):
            scheme.pointer(toRow: step.upper, of: .bands)
        case .doubt(let claim, _): claim.pointer(in: scheme)
        case .leapOfPoints(let rule, _, _, _, _): rule.pointer
        case .birthday(_, let step, _), .leap(_, _, let step, _, _), .needFalls(_, _, let step):
            "/questionnaire/questions/\(step.question)"
        case .fallsUntried: "/questionnaire/questions"
        case .idle(let question, _), .equalPoints(let question, _):
            "/questionnaire/questions/\(question)"
        case .uncited(let place), .stale(let place, _): place.pointer
        case .priceGap(let service, _): "/prices/services/\(service)/prices"
        }
    }

    /// Where the first of two things that it is about stands; nil when it is about one.
    fileprivate func pointerToFirst(in scheme: Scheme) -> String? {
        switch self {
        case .overlap(let table, let first, _, _): scheme.pointer(toRow: first, of: table)
        case .mergeable(let first, _): scheme.pointer(toRow: first, of: .bands)
        case .falls(let step), .cliff(let step, _):
            scheme.pointer(toRow: step.lower, of: .bands)
        case .doubt(let claim, _): claim.pointerToFirst(in: scheme)
        default: nil
        }
    }
}

extension Scheme {
    fileprivate func pointer(to table: ProofFinding.Table) -> String {
        switch table {
        case .bands: allocation?.pointerToBands ?? "/allocation"
        case .measure(let index): "/questionnaire/measures/\(index)/table/rows"
        }
    }

    fileprivate func pointer(toRow index: Int, of table: ProofFinding.Table) -> String {
        switch table {
        case .bands: allocation?.pointer(toBand: index) ?? "/allocation"
        case .measure: "\(pointer(to: table))/\(index)"
        }
    }
}

extension ProofFinding.Place {
    fileprivate var pointer: String {
        switch self {
        case .scheme: "/applies"
        case .question(let index): "/questionnaire/questions/\(index)"
        case .measure(let index): "/questionnaire/measures/\(index)"
        // A part may stand in any of the operations: its measure is what a reader looks for.
        case .part(_, let measure): "/questionnaire/measures/\(measure)"
        case .row(let row, let measure): "/questionnaire/measures/\(measure)/table/rows/\(row)"
        case .allocation: "/allocation"
        case .band(let index): "/allocation/bands/\(index)"
        case .adjuster(let index): "/allocation/adjusters/\(index)"
        case .prices: "/prices"
        case .service(let index): "/prices/services/\(index)"
        case .priceRow(let row, let service): "/prices/services/\(service)/prices/\(row)"
        }
    }
}
