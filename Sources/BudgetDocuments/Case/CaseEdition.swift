internal import PersonalBudgets

extension Reader {
    /// Whom the case is about: looked up ahead of the rest, where a scheme has several editions.
    ///
    /// The reader stands where it stood, and nothing is noted: faults come up in their own place.
    mutating func applicant(on date: CalendarDate?) -> Applicant {
        var applicant = Applicant()
        applicant.date = date ?? day(at: "/date")
        applicant.starts = date ?? day(at: "/starts") ?? applicant.date
        applicant.born = day(at: "/person/born")
        applicant.subject = word(at: "/subject")
        applicant.setting = word(at: "/person/setting")
        return applicant
    }

    /// The one edition of a scheme that is for a person, or what stands in the way of choosing.
    mutating func edition(
        among editions: [SchemeDocument],
        for applicant: Applicant
    ) -> Result<SchemeDocument, EditionTrouble> {
        let version = said(at: "/schemeVersion")
        let named = editions.filter { $0.scheme.version == version }
        let asked = named.isEmpty ? editions : named
        let fitting = asked.filter { $0.scheme.isFor(applicant) }
        if let only = fitting.first, fitting.count == 1 { return .success(only) }
        guard fitting.isEmpty else {
            return .failure(
                EditionTrouble(
                    fault: .rules(
                        .schemeAmbiguous(
                            fitting[0].scheme.id,
                            editions: fitting.map { ($0.scheme.version, $0.file) }
                        )
                    ),
                    pointer: "/scheme"
                )
            )
        }
        // The edition that is named is for other days, and another would do.
        var day = Applicant()
        day.date = applicant.date
        if let version, !asked.contains(where: { $0.scheme.isFor(day) }),
            let other = editions.first(where: { $0.scheme.isFor(applicant) })?.scheme
        {
            return .failure(
                EditionTrouble(
                    fault: .rules(
                        .schemeVersion(version, scheme: other.id, version: other.version)
                    ),
                    pointer: "/schemeVersion"
                )
            )
        }
        return noEdition(among: asked.map(\.scheme), for: applicant)
            .map { scheme in asked.first { $0.scheme === scheme } ?? asked[0] }
    }

    /// Notes why no one edition could be chosen.
    ///
    /// That several are left is no second fault where one stands in what decides between them.
    mutating func note(_ trouble: EditionTrouble, for applicant: Applicant) {
        if case .rules(.schemeAmbiguous) = trouble.fault, !applicant.isWhole, hasErrors {
            return
        }
        note(trouble.fault, at: place(ofValue: trouble.pointer))
    }

    /// Why no edition is for a person: of those that all before allows, none has the next.
    ///
    /// Where one alone is left, the case is read by it, and that says what does not fit.
    private func noEdition(
        among editions: [Scheme],
        for applicant: Applicant
    ) -> Result<Scheme, EditionTrouble> {
        func trouble(_ fault: Fault, _ pointer: String) -> Result<Scheme, EditionTrouble> {
            .failure(EditionTrouble(fault: fault, pointer: pointer))
        }
        var known = Applicant()
        known.date = applicant.date
        let ofDay = editions.filter { $0.isFor(known) }
        if ofDay.isEmpty {
            return trouble(
                .rules(.schemeEditions(editions[0].id, covers: editions.map(\.applies.dates))),
                "/date"
            )
        }
        if ofDay.count == 1 { return .success(ofDay[0]) }
        known.subject = applicant.subject
        let ofSubject = ofDay.filter { $0.isFor(known) }
        if ofSubject.isEmpty, let subject = applicant.subject {
            return trouble(
                .person(
                    .subjectNotCovered(
                        subject.rawValue,
                        covered: Subject.allCases.filter { subject in
                            ofDay.contains { $0.subject == subject }
                        }.map(\.rawValue)
                    )
                ),
                "/subject"
            )
        }
        known.setting = applicant.setting
        let ofSetting = ofSubject.filter { $0.isFor(known) }
        if ofSetting.isEmpty, let setting = applicant.setting {
            return trouble(
                .person(
                    .settingNotCovered(
                        setting.rawValue,
                        allowed: Setting.allCases.filter { setting in
                            ofSubject.contains { $0.applies.settings.contains(setting) }
                        }.map(\.rawValue)
                    )
                ),
                "/person/setting"
            )
        }
        if ofSetting.count == 1 { return .success(ofSetting[0]) }
        return trouble(.person(.ages(ofSetting.map(\.applies))), "/person/born")
    }
}

/// Why no one edition of a scheme can be chosen, and where in the case that is.
struct EditionTrouble: Error {
    let fault: Fault
    let pointer: String
}

extension Applicant {
    /// Whether all is known that decides between editions.
    fileprivate var isWhole: Bool {
        date != nil && starts != nil && born != nil && subject != nil && setting != nil
    }
}
