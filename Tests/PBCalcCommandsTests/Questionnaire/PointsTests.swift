import Testing

@Suite("Points and the budget they lead to, by hand")
struct PointsTests {
    @Test(arguments: PointsRows.rows)
    func `answers and unpaid support become points and a budget`(row: Row) throws {
        try row.check()
    }

    /// A number that would do without its quotation marks is told so; what is none, is not.
    @Test(arguments: [
        (#""12""#, "type-wrong", "write 12, without quotation marks"),
        (#""2.5""#, "type-wrong", "write 2.5, without quotation marks"),
        (#""twelve""#, "number-format", "null"), (#""1 2""#, "number-format", "null"),
    ])
    func `a number in quotation marks is told to be written without them`(
        score: String,
        code: String,
        advice: String
    ) throws {
        let bands = #""bands": [ { "id": "A", "fromPoints": 0, "amount": 1.00 } ]"#
        let answer = try NumberScheme.answer("{ \"score\": \(score) }", allocation: bands)
        #expect(answer.faultCodes == [code])
        #expect(answer.result["/faults/0/advice"]?.written == advice)
    }
}
