import Foundation
import TestKit
import Testing

struct `Outside, the program that ships` {
    static let shipped = try? Binary.shipped()

    /// Whether the release build is no older than what it was built from.
    static let isFresh: Bool = {
        let files = FileManager.default
        func changed(_ path: String) -> Date? {
            try? files.attributesOfItem(atPath: path)[.modificationDate] as? Date
        }
        let sources = Outside.repository + "/Sources/"
        let newest = files.enumerator(atPath: sources)?.compactMap { $0 as? String }
            .filter { $0.hasSuffix(".swift") }.compactMap { changed(sources + $0) }.max()
        guard let built = shipped.flatMap({ changed($0.path) }), let newest else { return false }
        return built >= newest
    }()

    @Test(
        .enabled(if: Outside.has("ldd"), "no ldd to ask"),
        .enabled(if: shipped != nil, "not tried: no release build here")
    )
    func `the program that ships needs no library of the machine`() async throws {
        let shipped = try #require(Self.shipped)
        let ending = try await Outside.bash(#"LC_ALL=C ldd "$1" 2>&1"#, shipped.path)
        #expect(
            ending.text.contains("not a dynamic executable")
                || ending.text.contains("statically linked")
        )
    }

    @Test(.enabled(if: shipped != nil, "not tried: no release build here"))
    func `the program that ships holds no Foundation`() throws {
        let shipped = try #require(Self.shipped)
        let program = try Data(contentsOf: URL(filePath: shipped.path), options: .alwaysMapped)
        // Names as the linker knows them.
        for name in [
            "FoundationEssentials", "libFoundation", "$s10Foundation", "JSONSerialization",
        ] {
            #expect(program.range(of: Data(name.utf8)) == nil, "\(name)")
        }
    }

    @Test(.enabled(if: isFresh, "not tried: no release build of these sources here"))
    func `the program that ships runs without surroundings, and says what the tested one says`()
        async throws
    {
        let shipped = try #require(Self.shipped)
        let nothing = ["PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH"]
            .map { ($0, String?.none) }
        let ending = try await shipped.run(
            ["assess", "--explain", Outside.goodCase],
            environment: Dictionary(uniqueKeysWithValues: nothing)
        )
        let tested = try await Outside.pbcalc("assess", "--explain", Outside.goodCase)
        #expect(ending.status == 0)
        #expect(ending.bytes == tested.bytes)
    }
}
