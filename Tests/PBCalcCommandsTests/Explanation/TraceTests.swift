import BudgetDocuments
import Testing

@Suite("The trace of every right answer")
struct TraceTests {
    /// What the explained results are taken from: every row, whatever it is about.
    private static let rows = FourPeople.rows + PointsRows.rows + MeansRows.rows + PlanRows.rows

    /// A step of the trace, with numbers that are nobody's but the test's.
    private struct Step {
        let id: String
        let operation: String
        let value: Fraction
        let unit: String
        let inputs: [String]
        let rounding: String?

        init(_ tree: Tree) throws {
            id = try #require(tree["/id"]).written
            operation = try #require(tree["/op"]).written
            value = try #require(Fraction(tree["/value"]?.written ?? ""), "\(id) has no value")
            unit = try #require(tree["/unit"]).written
            inputs = try #require(tree["/inputs"]).elements.map(\.written)
            rounding = tree["/rounding"] == .null ? nil : tree["/rounding"]?.written
        }

        /// What the operation makes of these values; nil when it cannot.
        func recomputed(from values: [Fraction]) -> Fraction? {
            switch (operation, values.count) {
            case ("input", 0): value
            case ("sum", _): values.reduce(.zero, +)
            case ("difference", 1...): values.dropFirst().reduce(values[0], -)
            case ("product", 1...): values.dropFirst().reduce(values[0], *)
            case ("quotient", 2): values[1] == .zero ? nil : values[0] / values[1]
            case ("min", 1...): values.min()
            case ("max", 1...): values.max()
            case ("lookup", 2...): values[values.count - 1]
            case ("choose", 1...): values[0]
            case ("steps-up", 3):
                Fraction(max(0, (values[0] / values[1]).ceiling)) * values[2]
            case ("round", 1): rounding.flatMap { rounded(values[0], $0) }
            default: nil
            }
        }

        /// Money is rounded to the penny, everything else to whole numbers.
        private func rounded(_ value: Fraction, _ mode: String) -> Fraction? {
            let isMoney = ["pounds", "euros", "dollars"].contains { unit.hasPrefix($0) }
            guard !isMoney else { return value.roundedToPence(mode) }
            let hundredth = value / Fraction(100)
            return hundredth.roundedToPence(mode).map { $0 * Fraction(100) }
        }
    }

    /// Re-adds the steps of an answer.
    func check(_ answer: Answer) throws {
        var values: [String: Fraction] = [:]
        for tree in answer.steps {
            let step = try Step(tree)
            let inputs = try step.inputs.map {
                try #require(values[$0], "\(step.id) comes before \($0)")
            }
            #expect(step.recomputed(from: inputs) == step.value, "\(step.id) \(step.operation)")
            #expect(
                values.updateValue(step.value, forKey: step.id) == nil,
                "\(step.id) stands twice"
            )
            #expect((step.operation == "round") == (step.rounding != nil), "\(step.id)")
            checkSource(tree, step)
        }
    }

    /// A step follows a rule with a source; only plain constants and an assessor's figure have none.
    private func checkSource(_ tree: Tree, _ step: Step) {
        if tree["/rule"] == .null {
            let isPlain =
                ["one", "two", "budget.nothing"].contains(step.id)
                || step.id.hasPrefix("nothing.") || step.id.hasSuffix(".times")
            #expect(isPlain || step.id == "maximum.light-touch", "\(step.id) has no rule")
        } else {
            let citations = tree["/citations"]?.elements ?? []
            #expect(!citations.isEmpty, "\(step.id) has no citation")
            for citation in citations {
                #expect(citation["/title"]?.written.isEmpty == false, "\(step.id)")
                let marks = ["seen", "computed", "unverified", "invented"]
                #expect(marks.contains(citation["/evidence"]?.written ?? ""), "\(step.id)")
            }
        }
        #expect(tree["/label"]?.written.isEmpty == false, "\(step.id)")
    }

    @Test(arguments: rows)
    func `every step comes out again from its inputs`(row: Row) throws {
        let answer = try Answer(row.base, row.changes, with: .readOnce)
        #expect(!answer.steps.isEmpty)
        try check(answer)
    }

    @Test(arguments: ["EX-0041", "EX-0042", "EX-0043", "EX-0044"])
    func `documents read once give the bytes of documents read anew`(id: String) throws {
        let document = Document(
            file: "case.json",
            bytes: try Repository.bytes("fixtures/cases/\(id).json")
        )
        let anew = document.outcome(with: Library(), explain: true)
        let once = document.outcome(with: .readOnce, explain: true)
        #expect(anew.json(explain: true) == once.json(explain: true))
    }

    @Test(arguments: try Published.all())
    func `every step of a published example comes out again`(example: Published) throws {
        try check(example.answer())
    }

    @Test(arguments: 0..<60)
    func `every step of somebody drawn by chance comes out again`(seed: Int) throws {
        let answer = try Answer(RandomCase(seed: seed).tree.json, with: .readOnce)
        #expect(answer[.status] == "ok")
        try check(answer)
    }

    /// The steps that may hold each figure of the result, the first that is there counts.
    private static let explained = [
        "/points/answers": ["points.answers"],
        "/points/unpaidSupport": ["points.unpaid-support"],
        "/points/total": ["points.total", "points.answers"],
        "/band/fromPerWeek": ["budget.band-from"],
        "/band/toPerWeek": ["budget.band-to"],
        "/budget/indicativePerWeek": ["budget.indicative"],
        "/budget/indicativePerYear": ["budget.indicative-year"],
        "/budget/limitPerWeek": ["budget.limit"],
        "/budget/withoutUnpaidSupportPerWeek": [
            "budget.indicative.without-unpaid-support", "budget.indicative",
        ],
        "/contribution/maximumPerWeek": ["maximum", "maximum.exempt", "maximum.light-touch"],
        "/contribution/tariffIncomePerWeek": ["tariff-income"],
        "/contribution/arrangementFeePerYear": ["arrangement-fee"],
        "/plan/perWeek": ["plan.week"],
        "/plan/perYear": ["plan.year"],
        "/plan/residualPerYear": ["plan.residual"],
        "/plan/oneOff": ["plan.once"],
        "/plan/chargeablePerWeek": ["chargeable"],
        "/plan/minusLimitPerWeek": ["plan-less-limit"],
        "/plan/minusPointPerWeek": ["plan-less-budget"],
        "/plan/directPaymentNetPerWeek": ["direct-payment.net"],
        "/plan/invoicePerWeek": ["invoice"],
        "/summary/costPerWeek": ["cost"],
        "/summary/personPaysPerWeek": ["person-pays"],
        "/summary/councilPaysPerWeek": ["council-pays"],
        "/summary/personPaysPerYear": ["person-pays.year"],
        "/summary/councilPaysPerYear": ["council-pays.year"],
    ]

    /// Every number of these parts, by its pointer.
    private func figures(of answer: Answer) -> [String: Fraction] {
        var figures: [String: Fraction] = [:]
        func collect(_ tree: Tree, at pointer: String) {
            switch tree {
            case .number(let digits): figures[pointer] = Fraction(digits)
            case .object(let members):
                for (name, member) in members { collect(member, at: "\(pointer)/\(name)") }
            case .list(let elements):
                for (index, element) in elements.enumerated() {
                    collect(element, at: "\(pointer)/\(index)")
                }
            default: break
            }
        }
        for part in ["points", "band", "budget", "contribution", "plan", "summary"] {
            collect(answer.result["/\(part)"] ?? .null, at: "/\(part)")
        }
        return figures
    }

    /// What the figures of another plan are called in the trace.
    private static let compared = [
        "perWeek": "plan.week", "perYear": "plan.year", "oneOff": "plan.once",
        "personPaysPerWeek": "person-pays", "councilPaysPerWeek": "council-pays",
        "minusPlanPerWeek": "minus-plan", "minusPlanPerYear": "minus-plan.year",
    ]

    /// What the figures of a worker are called in the trace.
    private static let employed = [
        "wage": "wage", "contactHoursPerYear": "contact-hours", "paidHoursPerYear": "paid-hours",
        "wagesPerYear": "wages", "pensionPerYear": "pension", "fixedPerYear": "fixed",
        "nationalInsurancePerYear": "insurance", "perYear": "employment",
        "perContactHour": "contact-hour",
    ]

    /// The steps of a part of the year; the first day's maximum is that of the whole case.
    private func periodSteps(_ index: Int, _ name: String) -> [String] {
        let part = "plan.period.\(index + 1)"
        switch name {
        case "personPays": return [part + ".person-pays"]
        case "councilPays": return [part + ".council-pays"]
        case "maximumPerWeek":
            let kinds = ["maximum", "maximum.exempt", "maximum.light-touch"]
            return index == 0 ? kinds : kinds.map { "period.\(index + 1).\($0)" }
        default: return ["\(part).\(name)"]
        }
    }

    /// The steps that may hold a figure of the band, or of a line or a route of the plan.
    private func planSteps(_ pointer: String, of answer: Answer) -> [String] {
        let names = pointer.split(separator: "/").map { String($0) }
        let band = answer.result["/band/id"]?.written ?? ""
        if pointer == "/band/fromPoints" { return ["band.\(band).from-points"] }
        if pointer == "/band/belowPoints" { return ["band.\(band).below-points"] }
        guard names.count > 2, let name = names.last else { return [] }
        if names[1] == "byRoute" { return ["route.\(name)"] }
        if names.count == 4, let index = Int(names[2]) {
            switch names[1] {
            case "periods": return periodSteps(index, name)
            case "streams":
                let id = answer.result["/plan/streams/\(index)/id"]?.written ?? ""
                let part = ["perYear": "year", "leftPerYear": "left", "limitPerYear": "limit"]
                return ["stream.\(id).\(part[name] ?? "spent")"]
            case "alternatives":
                let id = answer.result["/plan/alternatives/\(index)/id"]?.written ?? ""
                return ["alternative.\(id).\(Self.compared[name] ?? "")"]
            default: break
            }
        }
        let line = answer.result["/plan/lines/\(names[2])"]
        let id = line?["/id"]?.written ?? ""
        if names.count == 5, names[3] == "employment" {
            return ["plan.\(id).employment.\(Self.employed[name] ?? "")"]
        }
        switch name {
        case "perWeek": return ["plan.\(id).week"]
        case "oneOff": return ["plan.\(id).once"]
        case "perYear", "chargeablePerYear": return ["plan.\(id).year"]
        case "quantity": return ["plan.\(id).quantity", "plan.\(id).part.1.units"]
        case "price":
            return [
                "plan.\(id).price", "plan.\(id).employment.contact-hour",
                "price.\(line?["/service"]?.written ?? "")",
            ]
        default: return ["plan.\(id).\(name)"]
        }
    }

    /// The figures of a result whose step is not there, or has another value.
    func unexplained(in answer: Answer) throws -> [String] {
        let values = try answer.steps.reduce(into: [String: Fraction]()) { values, tree in
            let step = try Step(tree)
            values[step.id] = step.value
        }
        return figures(of: answer).filter { pointer, figure in
            if isFactOrNothing(pointer, of: answer) { return false }
            let steps = Self.explained[pointer] ?? planSteps(pointer, of: answer)
            // What is taken off is shown below nothing.
            let shown = pointer == "/points/unpaidSupport" ? .zero - figure : figure
            let value = steps.lazy.compactMap { values[$0] }.first
            // A yearly amount of a line is shown to the nearest penny, and never added up.
            let isOfLine = pointer.hasPrefix("/plan/lines/")
            return (isOfLine ? value?.roundedToPence("nearest") : value) != shown
        }.map(\.key).sorted()
    }

    /// Facts of the case that no figure is made from: the weeks of a line that runs all year, the
    /// units of a line that others pay, how many workers come and who shares it; nothing taken off
    /// where no unpaid support counts; and how the bar of the plan is drawn, which rests on the limit
    /// and the lines beside it.
    private func isFactOrNothing(_ pointer: String, of answer: Answer) -> Bool {
        if pointer == "/points/unpaidSupport" { return answer[.unpaid] == "0.00" }
        guard pointer.hasPrefix("/plan/lines/") else { return false }
        let line = pointer.split(separator: "/").dropLast().joined(separator: "/")
        return pointer.hasSuffix("/weeks") || pointer.hasSuffix("/leftPerWeek")
            || pointer.hasSuffix("/percentOfLimit") || pointer.hasSuffix("/workers")
            || pointer.contains("/shared/")
            || pointer.hasSuffix("/quantity") && answer.result["/\(line)/funding"] != "council"
    }

    /// Where no document names the law of the figures, the scheme's own rules are cited.
    @Test func `the Care Act is cited only where a scheme is for adults under it`() throws {
        func rules(_ answer: Answer) -> [String] {
            ["cost", "person-pays", "council-pays"].compactMap { id in
                answer.steps.first { $0["/id"] == .text(id) }?["/rule"]?.written
            }
        }
        let act = "Care Act 2014 s.26"
        #expect(rules(try Answer("EX-0042", [], with: .readOnce)) == [act, act, act])
        let wales = try Charge(
            scheme: "wales-2025",
            person:
                #""born": "1940-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: Charge.income("state-pension", "460.00"),
            cost: "160.00"
        ).answer()
        #expect(
            rules(wales) == [
                "wales-2025:/prices", "wales-2025:/contribution", "wales-2025:/contribution",
            ]
        )
        let withoutCriteria = try NumberScheme.answer(
            #"{ "score": 10 }"#,
            allocation: #"""
                "point": "lowest", "bands": [{ "id": "b", "fromPoints": 0, "amount": 50.00 }]
                """#
        )
        #expect(rules(withoutCriteria) == ["small:/allocation"])
    }

    @Test(arguments: rows)
    func `every figure of the result is a step`(row: Row) throws {
        let answer = try Answer(row.base, row.changes, with: .readOnce)
        #expect(try unexplained(in: answer) == [])
    }

    @Test(arguments: rows)
    func `with the trace off every figure is the same`(row: Row) throws {
        let bytes = try Repository.person(row.base).changed(by: row.changes).json
        let document = Document(file: "case.json", bytes: bytes)
        let explained = document.outcome(with: .readOnce, explain: true)
        let plain = document.outcome(with: .readOnce, explain: false)
        #expect(explained.json(explain: false) == plain.json(explain: false))
    }
}
