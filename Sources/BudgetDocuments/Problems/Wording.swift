internal import PersonalBudgets
internal import PlainText

/// What a fault says to a person: what is wrong, what to write instead, what may be chosen.
struct Wording {
    let message: Phrase
    /// What stood there, for the nearest of `allowed`; nil when there is nothing to compare.
    var found: String?
    /// What may stand there; empty when it cannot be listed.
    var allowed: [String] = []
    /// Whether it is what the file itself calls things that may stand there.
    var allowsValues = false
    /// What was meant, where that is known and not only near.
    var instead: String?
    /// What to do, when it is not a choice of `allowed`.
    var advice: Phrase?
}

/// A scheme that is named and cannot be used.
public struct NoScheme: Hashable, Sendable {
    /// Its id.
    let id: String
    /// The ids of those that there are.
    let known: [String]
    /// The file in which it has faults; nil where there is none of the id.
    let faultyIn: String?

    /// It may be in a folder that was not named, or in a file with faults, which are told there.
    var wording: Wording {
        if let faultyIn {
            return Wording(
                message: "the scheme \(quoted(id)) cannot be used: it has faults of its own",
                advice: "mend them first, in \(shown(faultyIn))"
            )
        }
        return Wording(
            message: "there is no scheme \(quoted(id))",
            found: id,
            allowed: known,
            advice: "for one that is not built in, name its folder with --schemes, or its file "
                + "with --scheme"
        )
    }
}

extension Fault {
    /// The words of a fault.
    var wording: Wording {
        switch self {
        case .syntax(let complaint):
            complaint.wording
        case .fileTooLarge:
            Wording(
                message: "this is more than the 16 MiB that one document may have",
                advice: "put each case into a file or a line of its own"
            )
        case .formatUnknown(TableSettings.format?):
            Wording(
                message: "this is JSON, and a table of rows is CSV",
                advice: "begin the CSV with # \(TableSettings.format), and run it with: "
                    + "pbcalc test FILE"
            )
        case .formatUnknown(let found):
            Wording(
                message: found.map { "\(quoted($0)) is not a format of pbcalc" }
                    ?? "nothing says what this file is",
                found: found,
                allowed: DocumentKind.allCases.map(\.rawValue),
                advice: found == nil
                    ? "begin the file with { \"format\": \"pbcalc.case.v1\", ... }" : nil
            )
        case .noObject(let kind):
            Wording(
                message: "this is \(kind.words), and a document is an object in braces",
                advice: kind == .list
                    ? "take the square brackets away; a file of many cases has one a line, for "
                        + "pbcalc batch"
                    : "begin the file with { \"format\": \"pbcalc.case.v1\", ... }"
            )
        case .formatUnexpected(let found, let wanted):
            Wording(
                message: "this is a \(found), and a \(wanted) is wanted here",
                advice: "look at it with: pbcalc check FILE"
            )
        case .memberUnknown(let name, let allowed):
            UnknownMember(name: name, allowed: allowed).wording
        case .memberMissing(let name, let choices):
            Wording(
                message: "\"\(name)\" is missing here",
                allowed: choices,
                advice: "add \"\(name)\""
            )
        case .listEmpty(let name):
            Wording(message: "\"\(name)\" lists nothing here", advice: "add what belongs into it")
        case .listTooLong(let name, let most):
            Wording(message: "\"\(name)\" lists more than \(most), which is the most")
        case .memberRepeated(let name):
            Wording(
                message: "\(shown(name)) is here twice, and neither counts",
                advice: "keep one of them"
            )
        case .typeWrong(let wanted, let found, let instead):
            Wording(
                message: "write \(wanted.words) here, not \(found.words)",
                allowed: instead?.choices ?? [],
                advice: Fault.advice(wanted, found, instead)
            )
        case .textEmpty:
            Wording(message: "write something between the quotation marks")
        case .idMalformed(let id):
            Wording(
                message: "\(quoted(id)) is not an id: small letters, digits and hyphens, 64 at most"
            )
        case .idRepeated(let id, let what):
            Wording(
                message: "another \(what) has the id \(quoted(id))",
                advice: "rename one of them, or leave it out"
            )
        case .statedTwice(let text):
            Wording(message: "\(shown(text)) is stated twice", advice: "leave one of the two out")
        case .dateMalformed(let date):
            Wording(
                message: "write the date as year, month, day, not \(quoted(date))",
                advice: Fault.plainDate(in: date).map {
                    "write \"\(value: $0)\", without a space around it"
                } ?? "write it like \"2026-04-20\""
            )
        case .dateImpossible(let date):
            Wording(message: "the calendar has no day \(quoted(date))")
        case .dateOutside(let date):
            Wording(
                message: "\(quoted(date)) is too far away: a day is one from "
                    + "\(written(CalendarDate.earliest...CalendarDate.latest))"
            )
        case .timeMalformed(let time):
            Wording(
                message: "write the time as hours and minutes, not \(quoted(time))",
                advice: time == "24:00"
                    ? "write \"00:00\", if midnight is meant"
                    : "write it like \"08:30\", and hours like [\"22:00\", \"07:00\"]"
            )
        case .dateOrder(let conflict):
            Wording(message: conflict.message)
        case .moneyNotANumber(let text, let kind):
            Wording(
                message: "write pounds and pence as a plain number, like 256.40",
                advice: kind == .text
                    ? Fault.plainAmount(in: text).map { "write \(value: $0)" } : nil
            )
        case .moneyMalformed(let text):
            Wording(
                message:
                    "\(quoted(text)) is not an amount: write digits, with at most two decimals, "
                    + "like 256.40"
            )
        case .moneyNegative(let text):
            Wording(message: "\(quoted(text)) is below nothing; an amount here is 0.00 or more")
        case .numberMalformed(let text, let decimals):
            Wording(
                message: text.hasPrefix("-")
                    ? "\(quoted(text)) is below 0; a number here is 0 or more"
                    : "write \(quoted(text)) as a plain number of 0 or more, with at most "
                        + "\(decimals) decimals"
            )
        case .exactMalformed(let text):
            Wording(
                message:
                    "\(quoted(text)) is not a number here: write it like 2, or as a fraction of "
                    + "whole numbers like \"1/7\""
            )
        case .roundingToNothing:
            Wording(message: "a step is a number above 0, like 0.01 or 1")
        case .numberTooLarge(let text, let most):
            Wording(
                message: "\(quoted(text)) is more than can stand here; the most is \(most)",
                // Of a part, or of a factor, which are where so little is the most.
                advice: ["1", "10"].contains(most) ? "write 0.05 for 5%, and 1 for 100%" : nil
            )
        case .wholeNumber(let text, let allowed):
            Wording(
                message: "write a whole number from \(allowed.lowerBound) to "
                    + "\(allowed.upperBound), not \(quoted(text))"
            )
        case .shareMalformed(let text):
            Wording(
                message:
                    "\(quoted(text)) is not a share: write a fraction from 0 to 1, like \"1/4\""
            )
        case .weeksInYear(let text):
            Wording(
                message: "write the weeks of a year from 52 to below 53, like 52.14 or "
                    + "\"365/7\", not \(value: text)"
            )
        case .choiceUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not a choice here",
                found: found,
                allowed: allowed
            )
        case .figureTooLarge:
            Wording(message: "the figures of this case grow too large to be worked out exactly")
        case .limitOrder:
            Wording(
                message: "this range has to begin before it ends, and say each end once",
                advice: "swap the two ends, or leave one out"
            )
        case .schemeUnknown(let missing): missing.wording
        case .sourceUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not among the sources of this file",
                found: found,
                allowed: allowed
            )
        case .referenceUnknown(let found, let what, let allowed):
            Wording(message: "there is no \(what) \(quoted(found))", found: found, allowed: allowed)
        case .ownReferenceUnknown(let found, let what, let allowed):
            Wording(
                message: "there is no \(what) \(quoted(found))",
                found: found,
                allowed: allowed,
                allowsValues: true
            )
        case .beside(let member, let other):
            Wording(
                message: "\(named(member)) has no meaning beside \(named(other))",
                advice: "leave one of the two out"
            )
        case .besideValue(let member, let value):
            Wording(
                message: "\(named(member)) has no meaning beside \(quoted(value))",
                advice: "leave \(named(member)) out"
            )
        case .reasonMissing(let choice):
            Wording(message: "give the reason for \(choice.words)", advice: "add \"reason\"")
        case .rules(let fault): fault.wording
        case .person(let fault): fault.wording
        case .answer(let fault): fault.wording
        case .finance(let fault): fault.wording
        case .price(let fault): fault.wording
        case .plan(let fault): fault.wording
        case .allocation(let fault): fault.wording
        case .meansTest(let fault): fault.wording
        case .table(let fault): fault.wording
        case .proof(let finding, let scheme):
            finding.wording(of: scheme)
        case .accepted(let finding, let scheme, let reason):
            Wording(
                message: "\(finding.code.rawValue) is accepted (\(echoed(reason))): "
                    + finding.wording(of: scheme).message
            )
        case .acceptedForNothing(let code):
            Wording(
                message: "\(code.rawValue) is accepted here, and nothing of the kind is found",
                advice: "take it out, or mend its \"code\" or \"in\""
            )
        case .later(let fault, let day):
            Wording(
                message: "from \(written(day)), which plans of this scheme reach, "
                    + fault.wording.message,
                advice: (fault.wording.advice ?? "mend it") + "; or have an edition for the days "
                    + "before, whose prices end with them"
            )
        case .ofScheme(let fault, let pointer, let file, let day):
            Wording(
                message: (day.map { "rates from \(written($0)) are not used" }
                    ?? "the scheme cannot be used on this day") + ": \(fault.wording.message)",
                advice: "mend \(pointer) in \(echoed(file)): "
                    + (fault.wording.advice ?? "mend it")
            )
        }
    }

    /// The words of a fault in a cell, whose text no quotation marks enclose.
    var wordingInCell: Wording {
        guard case .typeWrong(let wanted, let found, let instead) = self else { return wording }
        return Wording(
            message: "write \(wanted.wordsInCell) here, not \(found.wordsInCell)",
            allowed: instead?.choices ?? []
        )
    }

    /// What to do about a value of the wrong kind, where that can be told.
    private static func advice(
        _ wanted: JSONKind,
        _ found: JSONKind,
        _ instead: Correction?
    ) -> Phrase? {
        switch (instead, wanted, found) {
        case (.write(let number), .number, _): "write \(value: number), without quotation marks"
        case (.write(let text), _, _): "write \"\(value: text)\""
        case (.like(let example), .object, _): "write it like \(example)"
        case (.like(let example), _, _): "write it like \"\(example)\""
        case (_, .truth, .text): "write true or false, without quotation marks"
        case (_, _, .null):
            "write what is known; null is not a value here, and a member that may be missing is "
                + "left out"
        default: nil
        }
    }

    /// The plain number in a text like `"£15,000"`, or nil when it could be read in two ways.
    private static func plainAmount(in text: String) -> String? {
        let kept = text.filter { !"\"£ ".contains($0) }
        let parts = kept.split(separator: ".", omittingEmptySubsequences: false)
        guard let pounds = parts.first, parts.count <= 2, parts.count == 1 || isDigits(parts[1]),
            parts.count == 1 || parts[1].count <= 2
        else { return nil }
        // A comma parts thousands, and nothing else.
        let groups = pounds.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.allSatisfy(isDigits), let first = groups.first,
            groups.count == 1
                || first.count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        let digits = kept.filter { $0 != "," }.drop { $0 == "0" }
        // What is more than an amount may be would only be refused again.
        guard let whole = Int64(pounds.filter { $0 != "," }), whole < Pence.mostInAFile.count / 100
        else { return nil }
        return (digits.first?.isNumber ?? false ? "" : "0") + digits
    }

    /// The date in a text with spaces around it; nil where there is none, or something else too.
    private static func plainDate(in text: String) -> String? {
        let parts = text.split(separator: " ")
        guard parts.count == 1, let date = parts.first, date.count < text.count else { return nil }
        let numbers = date.split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.map(\.utf8.count) == [4, 2, 2], numbers.allSatisfy(isDigits),
            let year = Int(numbers[0]), let month = Int(numbers[1]), let day = Int(numbers[2]),
            CalendarDate(year: year, month: month, day: day) != nil
        else { return nil }
        return String(date)
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

extension JSONKind {
    fileprivate var words: String {
        switch self {
        case .object: "an object in braces"
        case .list: "a list in square brackets"
        case .text: "text in quotation marks"
        case .number: "a number"
        case .truth: "true or false"
        case .null: "null"
        }
    }

    /// The kind of a value in a cell, which needs no quotation marks.
    fileprivate var wordsInCell: String { self == .text ? "text" : words }
}

extension Correction {
    /// What may be chosen.
    fileprivate var choices: [String] {
        if case .choose(let names) = self { names } else { [] }
    }
}
