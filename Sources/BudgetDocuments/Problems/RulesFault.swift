public import PersonalBudgets
internal import PlainText

/// What is wrong with the rules that a day and a person need: scheme, means test and rates.
public enum RulesFault: Sendable {
    case schemeDate(scheme: String, covers: ClosedRange<CalendarDate>)
    case schemeEditions(String, covers: [ClosedRange<CalendarDate>])
    case schemeAmbiguous(String, editions: [(version: String, file: String)])
    case schemeVersion(String, scheme: String, version: String)
    case editionRepeated(String, first: String)
    case editionsMeet(String, version: String, first: String)
    case repeated(String, what: String, first: String)
    case criteriaDate(String, days: ClosedRange<CalendarDate>)
    /// The usual criteria decide, because the scheme names none.
    case criteriaUnsaid(from: ClosedRange<CalendarDate>)
    case criteriaElsewhere(regime: String, Area)
    case regimeDate(CalendarDate, regime: String, days: ClosedRange<CalendarDate>)
    case regimeNever(String, days: ClosedRange<CalendarDate>)
    case regimeOfHomes(String)
    /// It is told of a case where there is a file of its scheme.
    case regimeElsewhere(Regime, charged: [Setting], instead: [String], file: String? = nil)
    case regimeOfArea(Regime, beside: Regime, instead: [String])
    case regimeOfNobody([Setting])
    case ratesDate(CalendarDate, known: [ClosedRange<CalendarDate>])
    case ratesNever(ClosedRange<CalendarDate>, known: [ClosedRange<CalendarDate>])
    case regimeUnknown(String, known: [String])
    case partUnknown(String)
    case ratesOverlap(String, other: String, isBuiltIn: Bool)
    case ratesGap(String, after: String, days: ClosedRange<CalendarDate>)
    case rateMissing(cell: String, rates: String)
}

extension RulesFault {
    /// The stable code.
    var code: ProblemCode {
        switch self {
        case .schemeDate, .schemeEditions: .schemeDate
        case .schemeAmbiguous, .editionsMeet: .schemeAmbiguous
        case .schemeVersion: .schemeUnknown
        case .editionRepeated, .repeated: .idRepeated
        case .criteriaDate, .criteriaUnsaid, .criteriaElsewhere: .criteriaDate
        case .regimeDate, .regimeNever: .regimeDate
        case .regimeOfHomes, .regimeElsewhere, .regimeOfArea: .settingNotCovered
        case .regimeOfNobody: .policyWithoutEffect
        case .ratesDate, .ratesNever: .ratesDate
        case .regimeUnknown, .partUnknown: .referenceUnknown
        case .ratesOverlap: .ratesOverlap
        case .ratesGap: .ratesGap
        case .rateMissing: .rateMissing
        }
    }

    /// The words.
    var wording: Wording {
        switch self {
        case .schemeDate(let scheme, let covers):
            Wording(message: "scheme \(scheme) is for assessments from \(written(covers))")
        case .schemeEditions(let scheme, let covers):
            // One alone is asked where the case names it; others may be for the day.
            Wording(
                message: (covers.count == 1
                    ? "the edition of scheme \(scheme) that \"schemeVersion\" names is"
                    : "the editions of scheme \(scheme) are") + " for assessments from "
                    + "\(covers.map { written($0) }.joined(separator: ", and "))"
            )
        case .schemeAmbiguous(let scheme, let editions):
            Wording(
                message: "\(editions.count) editions of scheme \(scheme) are for this day and "
                    + "person: \(Self.list(editions))",
                advice: "end one edition before the other begins"
            )
        case .schemeVersion(let found, let scheme, let version):
            Wording(
                message: "the case was made by version \(quoted(found)) of scheme \(scheme), and "
                    + "this is version \(named(version))",
                advice: "use that version, or leave \"schemeVersion\" out"
            )
        case .editionRepeated(let id, let first):
            Wording(
                message: "another edition of scheme \(id) is for the same days and people, in "
                    + "\(first)",
                advice: "end one edition before the other begins"
            )
        case .editionsMeet(let id, let version, let first):
            Wording(
                message: "version \(named(version)) of scheme \(id) is for the same days and "
                    + "people, in \(first)",
                advice: "end one edition before the other begins; as it is, each case has to name "
                    + "its \"schemeVersion\""
            )
        case .repeated(let id, let what, let first):
            Wording(
                message: "another \(what) has the id \(quoted(id)) too, in \(first)",
                advice: "keep one of the two files, or rename what is in it"
            )
        case .criteriaDate(let criteria, let days):
            Wording(
                message:
                    "the criteria \(named(criteria)) were the law \(Self.inForce(days)), and the "
                    + "scheme is for other days too",
                advice: "give each set of criteria an edition of its own"
            )
        case .criteriaUnsaid(let days):
            Wording(
                message: "the scheme names no criteria of eligibility, and those of the Care Act, "
                    + "which decide then, were the law \(Self.inForce(days)), and it is for other "
                    + "days too",
                advice: "add \"eligibility\" with the \"criteria\" of its days, \"facs\" or "
                    + "\"none\""
            )
        case .criteriaElsewhere(let regime, let area):
            Wording(
                message: "the scheme names no criteria of eligibility, and those of the Care Act, "
                    + "which decide then, are for England: the means test \(named(regime)) is for "
                    + "\(area.title)",
                advice: "add \"eligibility\" with the \"criteria\" of its country, \"wales\" or "
                    + "\"none\""
            )
        case .regimeDate(let date, let regime, let days):
            Wording(
                message: "the means test \(named(regime)) was the law \(Self.inForce(days)), and "
                    + "not on \(value: written(date))",
                advice: "choose a scheme with the means test of that day"
            )
        case .regimeNever(let regime, let days):
            Wording(
                message: "the means test \(named(regime)) was the law \(Self.inForce(days)), and "
                    + "the scheme is for other days",
                advice: "name the means test of the scheme's days, or mend its \"from\" and \"to\""
            )
        case .regimeOfHomes(let regime):
            Wording(
                message: "people in a care home for good are charged as people elsewhere are: both "
                    + "have the means test \(named(regime))",
                advice: "add \"regimes\" with one for \"settings\": [\"care-home\"], or take "
                    + "\"care-home\" out of what the scheme applies to"
            )
        case .regimeElsewhere(let regime, let charged, let others, let file):
            Self.elsewhere(regime, charged, others, file)
        case .regimeOfArea(let regime, let first, let others):
            Wording(
                message: "the means test \(named(regime.id)) is the law of "
                    + "\(regime.area.title), and \(named(first.id)) that of \(first.area.title)",
                found: regime.id,
                allowed: others,
                advice: "name means tests of one nation, whose council the scheme is of"
            )
        case .regimeOfNobody(let settings):
            Wording(
                message: "the scheme applies to nobody who lives in \(Self.list(settings)), so "
                    + "this means test is never made",
                advice: "take it out, or add whom it is for to \"settings\" in \"applies\""
            )
        case .ratesDate(let date, let known):
            Wording(
                message: "no rates cover \(value: written(date))",
                advice: Self.nearest(to: date, among: known).map {
                    "the nearest are for \(written($0))"
                }
            )
        case .ratesNever(let days, let known):
            Wording(
                message: "no rates cover any day of this means test and the "
                    + "scheme, \(written(days)): no case can be worked out",
                advice: Self.nearest(to: days.lowerBound, among: known).map {
                    "add that year's rates; the nearest are for \(written($0))"
                }
            )
        case .regimeUnknown(let found, let known):
            Wording(
                message: "there is no regime \(quoted(found))",
                found: found,
                allowed: known,
                advice: "for one that is not built in, name its folder with --schemes"
            )
        case .partUnknown(let found):
            Wording(
                message: "there is no part of the scheme at \(quoted(found))",
                advice: "write the way to it as a finding shows it, like \"/allocation/bands/1\""
            )
        case .ratesOverlap(let rates, let other, isBuiltIn: true):
            Wording(
                message: "\(rates) and \(other), which is built in, cover the same days",
                advice: "cover other days; or write \(named(other)) for the id, and they take its "
                    + "place on all of its days"
            )
        case .ratesOverlap(let rates, let other, isBuiltIn: false):
            Wording(
                message: "\(rates) and \(other) cover the same days",
                advice: "end one before the other begins"
            )
        case .ratesGap(let rates, let before, let days):
            Wording(
                message: "no rates here are for \(written(days)): \(before) ends before "
                    + "\(rates) begins",
                advice: "begin \(rates) on \(written(days.lowerBound)), or end \(before) later"
            )
        case .rateMissing(let cell, let rates):
            Wording(
                message: "\(rates) has no amount \"\(cell)\", and this case needs it",
                advice: "say it among the \"amounts\" of the contribution of the scheme, where a "
                    + "council may, or have rates with it in a folder for --schemes"
            )
        }
    }

    /// A means test by which people are charged who do not live where it is made.
    private static func elsewhere(
        _ regime: Regime,
        _ charged: [Setting],
        _ others: [String],
        _ file: String?
    ) -> Wording {
        let own = regime.settings ?? []
        let elsewhere = regime.settingsElsewhere(among: charged)
        let message: Phrase =
            "the means test \(named(regime.id)) is for people in \(list(own)), and people in "
            + "\(list(elsewhere)) are charged by it"
        if let file {
            return Wording(message: message, advice: "mend \"regime\" in \(echoed(file))")
        }
        var wording = Wording(message: message, found: regime.id, allowed: others)
        let kept = charged.filter(own.contains).map { named($0.rawValue) }
        if !kept.isEmpty {
            wording.advice =
                "name one for them, and this one in \"regimes\" for \"settings\": ["
                + "\(kept.joined(separator: ", "))]"
        } else if others.isEmpty {
            wording.advice =
                "write a regime of your own for them, and name its folder with --schemes"
        }
        return wording
    }

    private static func list(_ settings: [Setting]) -> String {
        settings.map { named($0.rawValue) }.inAList
    }

    private static func list(_ editions: [(version: String, file: String)]) -> String {
        editions.map { "\(named($0.version)) in \(echoed($0.file))" }
            .joined(separator: ", ")
    }

    /// The days nearest to a date.
    private static func nearest(
        to date: CalendarDate,
        among known: [ClosedRange<CalendarDate>]
    ) -> ClosedRange<CalendarDate>? {
        let sorted = known.sorted { $0.lowerBound < $1.lowerBound }
        return sorted.last { $0.upperBound < date } ?? sorted.first
    }

    /// Days without a beginning or an end.
    private static func inForce(_ days: ClosedRange<CalendarDate>) -> String {
        if days.lowerBound == .earliest { return "up to \(written(days.upperBound))" }
        return days.upperBound == .latest
            ? "only from \(written(days.lowerBound))" : "from \(written(days))"
    }
}

extension Area {
    /// The name for people.
    fileprivate var title: String {
        switch self {
        case .england: "England"
        case .wales: "Wales"
        case .scotland: "Scotland"
        case .northernIreland: "Northern Ireland"
        }
    }
}
