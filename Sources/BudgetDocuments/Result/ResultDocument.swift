package import PersonalBudgets
internal import PlainText

/// The program that made a result.
public enum Engine {
    /// Its name.
    public static let name = "pbcalc"
    /// Its version; the minor one rises when an optional member is added.
    public static let version = "0.1.0"
    /// The day of the version, for the man page.
    public static let released = "November 21, 2026"
}

extension CaseResult {
    /// The result as `pbcalc.result.v1`.
    ///
    /// - Parameters:
    ///   - writer: Takes the object.
    ///   - explain: Whether to write the steps.
    ///   - hashes: Whether to hash the bytes of the case.
    package func write(to writer: inout JSONWriter, explain: Bool, hashes: Bool = true) {
        switch self {
        case .assessed(let person):
            writer.result(person, of: person.document, [], explain: explain, hashes: hashes)
        case .faulty(let document, let faults):
            writer.result(nil, of: document, faults, explain: explain, hashes: hashes)
        }
    }
}

extension JSONWriter {
    /// A result: without a case that was worked out, every part is there and nothing in it is known.
    fileprivate mutating func result(
        _ person: AssessedCase?,
        of document: Document,
        _ faults: [Diagnostic],
        explain: Bool,
        hashes: Bool
    ) {
        let words = person.map { Explainer($0) }
        let missing = person?.assessment.missing ?? []
        object { result in
            result.member("format", "pbcalc.result.v1")
            result.engine()
            result.object("case") {
                $0.member("id", person?.facts.id ?? document.caseID)
                $0.member("file", document.source)
                $0.member("sha256", hashes && !document.isTooLarge ? document.sha256 : nil)
            }
            result.scheme(person?.rulebook.scheme)
            result.object("regime") {
                $0.member("id", person?.rulebook.regime?.regime.id)
                $0.member("sha256", person?.rulebook.regime?.sha256)
            }
            result.object("rates") {
                $0.member("id", person?.rates?.id)
                $0.member("sha256", person?.rates?.sha256)
                $0.member("unverified", person?.ratesUsed?.unverified ?? [])
            }
            result.member("date", person.map { written($0.facts.date) })
            result.member("starts", person.map { written($0.facts.starts) })
            result.member("status", (person == nil ? CaseResult.Status.faults : .ok).rawValue)
            result.member("missing", missing.compactMap { words?.name(of: $0) })
            result.eligibility(person)
            result.points(person)
            result.band(person)
            result.budget(person)
            result.contribution(person)
            result.plan(person)
            result.summary(person)
            result.decision("decision", "finalPerWeek", person?.facts.decision, of: document)
            result.decision("override", "perWeek", person?.facts.override, of: document)
            result.member("flags", (person?.assessment.flags ?? []).map(\.rawValue))
            result.list("faults") { list in
                for fault in faults where !fault.onlyCounts { fault.write(to: &list) }
            }
            let more = faults.count(where: \.onlyCounts)
            if more > 0 { result.member("moreFaults", more) }
            result.list("trace") { list in
                if explain { words?.writeTrace(to: &list) }
            }
            if explain, let person, person.band != nil { result.nearestBands(of: person) }
        }
    }
}

extension AssessedCase {
    /// The band that the points fall in.
    package var band: Band? {
        guard let position = assessment.budget?.band else { return nil }
        return rules.scheme.allocation?.bands[position]
    }
}
