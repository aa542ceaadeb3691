import BudgetDocuments
import Testing

@Suite("What the screen and the note say of eligibility")
struct EligibilityStandingTests {
    /// Only the last of the ten outcomes is still one the person is unable to achieve.
    private static let oneOutcome = [
        "personal-hygiene", "clothed", "safe-at-home", "habitable-home", "relationships",
        "community",
    ].map { Change.set("/eligibility/outcomes/\($0)", "able") }

    private static let seven = "unable to achieve 7 of 10 outcomes"

    // EX-0042 has three of the three parts of SI 2015/313, regulation 2(1): each is taken away.
    @Test(
        arguments: [
            ([], "eligible: \(seven)"),
            (
                [.set("/eligibility/impairment", "no")],
                "not eligible: \(seven); no impairment or illness"
            ),
            (
                [.set("/eligibility/significantImpact", "no")],
                "not eligible: \(seven); no significant impact on wellbeing"
            ),
            (oneOutcome, "not eligible: unable to achieve 1 of 10 outcomes; two are needed"),
            (
                oneOutcome + [.set("/eligibility/impairment", "no")],
                "not eligible: unable to achieve 1 of 10 outcomes; no impairment or illness; two "
                    + "are needed"
            ),
            (
                [
                    .set("/eligibility/impairment", "no"),
                    .set("/eligibility/meetUnderPower", "to prevent a fall"),
                ],
                "not eligible: \(seven); no impairment or illness; needs met under the council's "
                    + "power: to prevent a fall"
            ),
            ([.remove("/answers")], "eligible: \(seven)"),
        ] as [([Change], String)]
    )
    func `eligibility is told with each part that is not met`(
        changes: [Change],
        words: String
    ) throws {
        let pages = try Pages(changes)
        #expect(pages.screen.contains("Eligibility \(words)"), "\(pages.screen)")
        #expect(pages.note.contains("- Eligibility: \(words)"), "\(pages.note)")
    }

    @Test func `a result gives the reasons for the council's power and for a gross payment`()
        throws
    {
        let changes = [
            Change.set("/eligibility/meetUnderPower", "to prevent a fall"),
            .set("/plan/grossPayment", "she asked for it"),
        ]
        let eligible = try Answer("EX-0042", changes, with: .readOnce).result
        #expect(eligible["/eligibility/meetUnderPower"] == nil)
        #expect(eligible["/plan/grossPayment"] == "she asked for it")
        let power = try Answer(
            "EX-0042",
            changes + [.set("/eligibility/impairment", "no"), .remove("/plan/lines/2")],
            with: .readOnce
        ).result
        #expect(power["/eligibility/meetUnderPower"] == "to prevent a fall")
        #expect(power["/plan/grossPayment"] == nil)
    }
}
