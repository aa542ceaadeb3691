import CommandLineKit
import Testing

struct `A command line that can be run` {
    @Test(arguments: [
        ("assess a.json", "care assess"), ("scheme list", "care scheme list"),
        ("--quiet scheme -q list", "care scheme list"),
        ("-o out scheme show X", "care scheme show"),
        ("batch", "care batch"), ("scheme -- list", "care scheme list"),
    ])
    func `a command line that can be run leads to its command`(line: String, path: String) {
        #expect(Sample.run(words(line))?.work == path)
    }

    @Test(arguments: [
        "--format json assess a.json", "assess --format json a.json", "assess a.json --format json",
        "assess a.json --format=json", "--format=json assess --format json a.json",
    ])
    func `a command line that can be run may have an option anywhere`(line: String) throws {
        let arguments = try #require(Sample.run(words(line))).arguments
        #expect(arguments[Sample.format] == .json)
        #expect(arguments.operands == ["a.json"])
    }

    @Test(arguments: ["-o f", "-of", "-o=f", "--output f", "--output=f", "-qof", "-qeo f"])
    func `a command line that can be run may spell an option in any way`(option: String) throws {
        let arguments = try #require(Sample.run(words("assess a.json " + option))).arguments
        #expect(arguments[Sample.output] == "f")
    }

    @Test func `a command line that can be run gives defaults for what is left out`() throws {
        let arguments = try #require(Sample.run(["batch"])).arguments
        #expect(arguments[Sample.format] == .text)
        #expect(arguments[Sample.jobs] == 4)
        #expect(arguments[Sample.output] == nil)
        #expect(arguments[Sample.date] == nil)
        #expect(arguments[Sample.tag] == [])
        #expect(!arguments[Sample.quiet])
        #expect(!arguments.isGiven(Sample.format))
        #expect(arguments.operands == [])
    }

    @Test func `a command line that can be run gives values of the declared type`() throws {
        let line = "batch --date 2026-04-06 -j 64 --format text"
        let arguments = try #require(Sample.run(words(line))).arguments
        #expect(arguments[Sample.date] == Sample.Day(text: "2026-04-06"))
        #expect(arguments[Sample.jobs] == 64)
        #expect(arguments.isGiven(Sample.format))
    }

    @Test
    func `a command line that can be run gathers values that repeat and values between commas`()
        throws
    {
        let batch = try #require(Sample.run(words("batch -t a -t b --tag=a,b"))).arguments
        #expect(batch[Sample.tag] == ["a", "b", "a,b"])
        let line = "assess x --fail-on review,full-cost --fail-on over-budget"
        let assess = try #require(Sample.run(words(line))).arguments
        #expect(assess[Sample.failOn] == [.review, .fullCost, .overBudget])
    }

    @Test func `a command line that can be run bundles flags in one word`() throws {
        let arguments = try #require(Sample.run(words("assess -qe a.json"))).arguments
        #expect(arguments[Sample.quiet] && arguments[Sample.explain])
    }

    @Test func `a command line that can be run may repeat a flag or a value`() throws {
        let arguments = try #require(
            Sample.run(words("-q -q --color never assess a --colour=never"))
        ).arguments
        #expect(arguments[Sample.colour] == .never)
    }

    @Test(arguments: [
        ("assess -", ["-"]), ("assess -- -o --help", ["-o", "--help"]),
        ("assess a -- -- b", ["a", "--", "b"]),
        ("assess -5", ["-5"]), ("assess help", ["help"]), ("assess — x", ["—", "x"]),
        ("assess -- –format", ["–format"]),
    ])
    func `a command line that can be run keeps operands as they are`(
        line: String,
        operands: [String]
    ) throws {
        #expect(try #require(Sample.run(words(line))).arguments.operands == operands)
    }

    @Test func `a command line that can be run takes - and negative numbers as values`() throws {
        #expect(try #require(Sample.run(words("batch -o -"))).arguments[Sample.output] == "-")
        #expect(try #require(Sample.run(words("batch -t -1"))).arguments[Sample.tag] == ["-1"])
    }

    @Test(arguments: [
        "scheme show", "scheme show X", "compare A B p", "compare A B p q r", "batch a b c",
    ])
    func `a command line that can be run has as many operands as the command takes`(line: String) {
        #expect(Sample.run(words(line)) != nil)
    }
}
