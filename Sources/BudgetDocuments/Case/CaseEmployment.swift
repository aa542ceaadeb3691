internal import PersonalBudgets

enum EmploymentMember: String, Interned {
    case wage, upToPerYear, sameWorkerAs, workers, age, leaveCover, outOfPension, claimsAllowance
    case insurancePerYear, payrollPerYear, otherPerYear, family, familyReason
    static let table = compiled(through: .familyReason)
    var choices: NameTable? { self == .leaveCover ? Employment.LeaveCover.table : nil }

    /// What is said of a worker on the first line that employs one.
    static let ofWorker: [EmploymentMember] = [
        .workers, .age, .outOfPension, .claimsAllowance, .family, .familyReason,
    ]
}

extension Employment.LeaveCover: Interned { static let table = compiled(through: .full) }

extension Reader {
    /// The terms of a worker the person employs; without a wage the highest affordable is found.
    ///
    /// The line that employs the same worker is told by the text of its id.
    mutating func employment(
        sameAs same: inout Placed<String>?
    ) throws(SyntaxFault) -> Employment? {
        var terms = Employment()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: EmploymentMember.self) {
            switch member {
            case .wage: terms.wage = try money()
            case .upToPerYear: terms.upTo = try money()
            case .sameWorkerAs: same = try reference()
            case .workers: terms.workers = try whole(1...50) ?? 1
            case .age: terms.age = try whole(16...120).map { Int($0) }
            case .leaveCover: terms.leaveCover = try choice() ?? .none
            case .outOfPension: terms.isOutOfPension = try truth() ?? false
            case .claimsAllowance: terms.claimsAllowance = try truth() ?? false
            case .family: terms.isFamily = try truth() ?? false
            case .familyReason: terms.familyReason = try passage()
            case .insurancePerYear: terms.insurance = try money() ?? .zero
            case .payrollPerYear: terms.payroll = try money() ?? .zero
            case .otherPerYear: terms.other = try money() ?? .zero
            }
        }
        // Whether the worker's holiday is covered changes the cost by a tenth: it has to be said.
        require([EmploymentMember.leaveCover], in: members)
        if has(EmploymentMember.sameWorkerAs, in: members) {
            for member in EmploymentMember.ofWorker where has(member, in: members) {
                note(member, beside: .sameWorkerAs, in: members)
            }
        }
        if lacks(EmploymentMember.upToPerYear, in: members) {
            require([EmploymentMember.wage], in: members)
        } else if has(EmploymentMember.wage, in: members),
            has(EmploymentMember.upToPerYear, in: members)
        {
            note(EmploymentMember.upToPerYear, beside: .wage, in: members)
        } else if let most = terms.upTo, most <= terms.fixed {
            note(
                .plan(.nothingForWages(fixed: terms.fixed)),
                at: place(of: EmploymentMember.upToPerYear, in: members)
            )
        }
        return terms
    }
}
