import Testing

@Suite("What is stated twice")
struct StatedTwiceTests {
    @Test(
        arguments: [
            (#""chargingExempt": ["cjd", "section-117", "cjd"]"#, "", "id-repeated"),
            (
                "",
                """
                "premiums": [ { "kind": "enhanced-disability", "applies": true, "reason": "one" },
                  { "kind": "enhanced-disability", "applies": false, "reason": "other" } ]
                """,
                "id-repeated"
            ),
            ("", #""chargePerWeek": 10.00"#, "member-unknown"),
        ]
    )
    func `what is stated of means twice, or beside its contrary, is a fault`(
        person: String,
        finance: String,
        code: String
    ) throws {
        var charge = Charge(finance: finance)
        if !person.isEmpty { charge.person += ", " + person }
        #expect(try charge.faults() == [code])
    }

    @Test func `free care that is stated twice is a fault`() throws {
        var charge = Charge(scheme: "scotland-care-home-2024", date: "2024-06-03")
        charge.person = """
            "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home",
            "freeCare": ["personal-care", "personal-care"]
            """
        #expect(try charge.faults() == ["id-repeated"])
    }
}
