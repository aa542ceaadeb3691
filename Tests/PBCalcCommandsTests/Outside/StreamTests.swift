import Foundation
import TestKit
import Testing

struct `Outside, the streams` {
    @Test
    func `the streams carry the faults of assess as talk, and no figure at all`() async throws {
        let (scratch, faulty) = (try Scratch(), try FaultyCase())
        try scratch.file("case.json", faulty.text)
        let ending = try await Outside.pbcalc("assess", "case.json", in: scratch.path)
        #expect(ending.status == 1)
        #expect(ending.text == "")
        #expect(FaultyCase.reports(in: ending.talk, of: "case.json") == faulty.reports)
        #expect(ending.talk.hasSuffix("5 faults. No figure was worked out.\n"))
        #expect(!ending.talk.contains("£"))
    }

    @Test
    func `the streams carry the findings of check as data, each fault once`() async throws {
        let (scratch, faulty) = (try Scratch(), try FaultyCase())
        try scratch.file("case.json", faulty.text)
        let ending = try await Outside.pbcalc("check", "case.json", in: scratch.path)
        #expect(ending.status == 1)
        #expect(ending.talk == "")
        #expect(FaultyCase.reports(in: ending.text, of: "case.json") == faulty.reports)
        #expect(
            ending.text.hasSuffix(
                "5 faults in 1 file\nMore on a fault: pbcalc help member-unknown\n"
            )
        )
    }

    @Test
    func `the streams carry the findings of check as JSON with the same places`() async throws {
        let (scratch, faulty) = (try Scratch(), try FaultyCase())
        try scratch.file("case.json", faulty.text)
        let ending = try await Outside.pbcalc(
            "check",
            "--format",
            "json",
            "case.json",
            in: scratch.path
        )
        #expect(ending.status == 1)
        #expect(ending.talk == "")
        let findings = try #require(try json(ending) as? [[String: Any]])
        let reports = findings.map {
            "\($0["line"] ?? ""):\($0["column"] ?? ""): error[\($0["code"] ?? "")]"
        }
        #expect(reports == faulty.reports)
    }

    @Test
    func `the streams carry a result without figures when a faulty case is asked for as JSON`()
        async throws
    {
        let (scratch, faulty) = (try Scratch(), try FaultyCase())
        try scratch.file("case.json", faulty.text)
        let ending = try await Outside.pbcalc(
            "assess",
            "--format",
            "json",
            "case.json",
            in: scratch.path
        )
        #expect(ending.status == 1)
        #expect(FaultyCase.reports(in: ending.talk, of: "case.json") == faulty.reports)
        let result = try #require(try json(ending) as? [String: Any])
        #expect(result["status"] as? String == "faults")
        #expect((result["faults"] as? [Any])?.count == 5)
        for part in ["eligibility", "points", "band", "budget", "contribution", "plan", "summary"] {
            let members = try #require(result[part] as? [String: Any], "\(part)")
            for (name, value) in members {
                let isNothing =
                    value is NSNull || (value as? [Any])?.isEmpty == true
                    || (value as? [String: Any])?.isEmpty == true
                #expect(isNothing, "\(part).\(name)")
            }
        }
    }

    @Test
    func `the streams carry a result of a faulty case in the very shape of a good one`()
        async throws
    {
        let scratch = try Scratch()
        let faulty = try scratch.file("case.json", FaultyCase().text)
        let good = try json(await Outside.pbcalc("assess", "--format", "json", Outside.goodCase))
        let bad = try json(await Outside.pbcalc("assess", "--format", "json", faulty))
        let (one, other) = (
            try #require(good as? [String: Any]), try #require(bad as? [String: Any])
        )
        #expect(Set(one.keys) == Set(other.keys))
        for (name, value) in one {
            guard let members = value as? [String: Any] else { continue }
            let others = try #require(other[name] as? [String: Any], "\(name)")
            #expect(Set(members.keys) == Set(others.keys), "\(name)")
        }
    }

    @Test
    func `the streams carry one object for one operand and an array for more`() async throws {
        let one = try await Outside.pbcalc("assess", "--format", "json", Outside.goodCase)
        #expect(try json(one) is [String: Any])
        let two = try await Outside.pbcalc(
            "assess",
            "--format",
            "json",
            Outside.goodCase,
            Outside.goodCase
        )
        #expect((try json(two) as? [Any])?.count == 2)
    }

    @Test
    func `the streams do not stop a run when standard error is closed`() async throws {
        let whole = try await Outside.pbcalc("assess", Outside.goodCase)
        let ending = try await Outside.pbcalc("assess", Outside.goodCase, errors: .closed)
        #expect(ending.status == 0)
        #expect(ending.bytes == whole.bytes)
        #expect(try await Outside.pbcalc("assess", "nowhere.json", errors: .closed).status == 2)
    }

    @Test
    func `the streams keep talk out of the data when standard error is closed`() async throws {
        // The first file opened takes the number of a closed stream, and must not be written into.
        let scratch = try Scratch()
        let file = try scratch.file("case.json", FaultyCase().text)
        let before = try Outside.bytes(file)
        let ending = try await Outside.pbcalc("assess", file, output: .closed, errors: .closed)
        #expect(ending.status == 1)
        #expect(try Outside.bytes(file) == before)
    }

    @Test
    func `the streams are UTF-8 without a byte order mark, in lines that end with a newline`()
        async throws
    {
        for words in [["help"], ["assess", Outside.goodCase], ["scheme", "list"]] {
            let ending = try await Binary.built().run(words)
            #expect(String(validating: ending.bytes, as: UTF8.self) != nil)
            #expect(!ending.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
            #expect(!ending.bytes.contains(UInt8(ascii: "\r")))
            #expect(!ending.bytes.contains(0x1B))
            #expect(ending.bytes.last == UInt8(ascii: "\n"))
        }
    }

    private func json(_ ending: Binary.Ending) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(ending.bytes))
    }
}
