public import PersonalBudgets
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

/// What became of one case: figures, or faults.
public enum Outcome: Sendable {
    /// Worked out.
    case assessed(AssessedCase)
    /// Not worked out; no figure is given.
    case faulty(Document, [Diagnostic])
}

extension Outcome {
    /// What became of reading a document as a case; notes are left out of a result.
    package init(_ reading: consuming Reading<AssessedCase>, of document: borrowing Document) {
        switch reading {
        case .good(let person, _): self = .assessed(person)
        case .faulty(let findings): self = .faulty(copy document, findings.faults)
        }
    }

    /// The result as `pbcalc.result.v1`.
    ///
    /// - Parameters:
    ///   - writer: Takes the object.
    ///   - explain: Whether to write the steps.
    ///   - hashes: Whether to hash the bytes of the case.
    package func write(to writer: inout JSONWriter, explain: Bool, hashes: Bool = true) {
        switch self {
        case .assessed(let person): person.write(to: &writer, explain: explain, hashes: hashes)
        case .faulty(let document, let faults):
            write(faults, of: document, to: &writer, hashes: hashes)
        }
    }

    /// The shape of a result in which nothing is known but the faults.
    private func write(
        _ faults: [Diagnostic],
        of document: Document,
        to writer: inout JSONWriter,
        hashes: Bool
    ) {
        writer.object { result in
            result.member("format", "pbcalc.result.v1")
            result.engine()
            result.object("case") {
                $0.member("id", document.caseID)
                $0.member("file", document.source)
                $0.member("sha256", hashes && !document.isTooLarge ? document.sha256 : nil)
            }
            result.scheme(nil)
            result.object("regime") {
                $0.member("id", nil as String?)
                $0.member("sha256", nil as String?)
            }
            result.object("rates") {
                $0.member("id", nil as String?)
                $0.member("sha256", nil as String?)
                $0.member("unverified", [])
            }
            result.member("date", nil as String?)
            result.member("starts", nil as String?)
            result.member("status", "faults")
            result.member("missing", [])
            result.eligibility(nil)
            result.points(nil)
            result.band(nil)
            result.budget(nil, withoutUnpaidSupport: nil, final: nil)
            result.contribution(nil, summary: nil, fee: nil)
            result.plan(nil)
            result.summary(nil)
            result.null("decision")
            result.null("override")
            result.member("flags", [])
            result.list("faults") { list in
                for fault in faults.prefix(Diagnostic.mostShown) { fault.write(to: &list) }
            }
            result.list("trace") { _ in }
        }
    }
}

extension AssessedCase {
    fileprivate func write(to writer: inout JSONWriter, explain: Bool, hashes: Bool) {
        let scheme = rules.scheme
        let words = Explainer(self)
        writer.object { result in
            result.member("format", "pbcalc.result.v1")
            result.engine()
            result.object("case") {
                $0.member("id", facts.id)
                $0.member("file", document.source)
                $0.member("sha256", hashes ? document.sha256 : nil)
            }
            result.scheme(rulebook.scheme)
            result.object("regime") {
                $0.member("id", rulebook.regime?.regime.id)
                $0.member("sha256", rulebook.regime?.sha256)
            }
            result.object("rates") {
                $0.member("id", rates?.id)
                $0.member("sha256", rates?.sha256)
                $0.member("unverified", ratesUsed(with: .unverified))
            }
            result.member("date", written(facts.date))
            result.member("starts", written(facts.starts))
            result.member("status", "ok")
            result.member("missing", assessment.missing.map { words.name(of: $0) })
            result.eligibility(assessment.eligibility, by: scheme.eligibility)
            result.points(assessment.score, scheme.questionnaire?.measures ?? [])
            result.band(band, every: scheme.allocation?.every ?? .week)
            result.budget(
                assessment.budget?.amount,
                withoutUnpaidSupport: assessment.budgetWithoutUnpaidSupport?.amount,
                final: facts.finalDecision?.perWeek,
                scheme: scheme
            )
            result.contribution(
                assessment.contribution,
                summary: assessment.summary,
                fee: arrangementFee,
                regime: rules.meansTest?.regime,
                cap: lifetimeCap
            )
            result.plan(self)
            result.summary(assessment.summary)
            result.decision("decision", "finalPerWeek", facts.decision, of: document)
            result.decision("override", "perWeek", facts.override, of: document)
            result.member("flags", assessment.flags.map(\.rawValue))
            result.list("faults") { _ in }
            result.list("trace") { list in
                if explain { words.writeTrace(to: &list) }
            }
            if explain, band != nil { result.nearestBands(of: self) }
        }
    }

    /// The yearly fee that may be asked of a person who pays the full cost by capital or by choice.
    public var arrangementFee: Pence? { assessment.contribution?.arrangementFee?.pence }

    /// The band that the points fall in.
    package var band: Band? {
        guard let position = assessment.budget?.band else { return nil }
        return rules.scheme.allocation?.bands[position]
    }
}
