import BudgetDocuments
import PersonalBudgets
import Testing

/// What `check` and `assess` say where people are charged by a means test that is for others.
@Suite("A means test for people who live elsewhere")
struct RegimeElsewhereTests {
    /// The findings on exampleshire-2026 for some settings and means tests, with their words.
    private func found(
        _ settings: Tree,
        _ regime: String,
        _ others: [Tree] = [],
        in library: Library = .readOnce
    ) throws -> [Diagnostic] {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
            .changed(by: [
                .set("/applies/settings", settings),
                .set("/contribution/regime", .text(regime)),
                .set("/contribution/regimes", .list(others)),
            ])
        return Document(file: "s.json", bytes: scheme.json).findings(with: library).open
    }

    private static let home = "england-care-act-home"
    private static let care = "england-care-act-care-home"

    /// England, Wales and Scotland have one for each; Northern Ireland has none for care at home.
    @Test(
        arguments: [
            ("home", care, [home]), ("supported-living", care, [home]),
            ("shared-lives", "england-care-act-care-home-temporary", [home]),
            ("home", "wales-care-home", ["wales-home"]),
            ("home", "scotland-care-home", ["scotland-home"]),
            ("home", "northern-ireland-care-home", []),
            ("care-home", "wales-home", ["wales-care-home"]),
            ("care-home", home, [care, "england-care-act-care-home-temporary"]),
        ] as [(String, String, [String])]
    )
    func `who is charged by one that is for others is told, with those that are for them`(
        setting: String,
        regime: String,
        instead: [String]
    ) throws {
        let found = try found([.text(setting)], regime).filter { $0.code == .settingNotCovered }
        #expect(found.map(\.pointer) == ["/contribution/regime"])
        #expect(found.map(\.severity) == [.warning])
        let words = "people in \"\(setting)\" are charged by it"
        #expect(found.first?.message.hasSuffix(words) == true)
        #expect(Set(found.first?.allowed ?? []) == Set(instead))
    }

    @Test func `of a care home's for everybody it is people elsewhere who are told`() throws {
        let stay: Tree = [
            "settings": ["care-home"], "stay": "temporary",
            "regime": "england-care-act-care-home-temporary",
        ]
        let found = try found(["home", "care-home"], Self.care, [stay])
        #expect(
            found.map(\.message) == [
                "the means test \"england-care-act-care-home\" is for people in \"care-home\", and "
                    + "people in \"home\" are charged by it"
            ]
        )
        // Each with its own is as it should be.
        let own: Tree = ["settings": ["care-home"], "regime": .text(Self.care)]
        #expect(try self.found(["home", "care-home"], Self.home, [own]).isEmpty)
        // A short stay may be charged as support at home is.
        let short: Tree = [
            "settings": ["care-home"], "stay": "short", "regime": .text(Self.home),
        ]
        #expect(try self.found(["home", "care-home"], Self.home, [short, own]).isEmpty)
    }

    @Test func `two nations in one scheme are told`() throws {
        let wales: Tree = ["settings": ["care-home"], "regime": "wales-care-home"]
        let found = try found(["home", "care-home"], Self.home, [wales])
        #expect(found.map(\.pointer) == ["/contribution/regimes/0/regime"])
        #expect(
            found.map(\.message) == [
                "the means test \"wales-care-home\" is the law of Wales, and "
                    + "\"england-care-act-home\" that of England"
            ]
        )
        #expect(found.first?.severity == .warning)
    }

    @Test func `one for people whom the scheme does not apply to is told`() throws {
        let care: Tree = ["settings": ["care-home"], "regime": .text(Self.care)]
        let found = try found(["home"], Self.home, [care])
        #expect(
            found.map { "\($0.severity) \($0.code.rawValue) \($0.pointer)" }
                == ["warning policy-without-effect /contribution/regimes/0/settings"]
        )
        #expect(try self.found(["home", "care-home"], Self.home, [care]).isEmpty)
    }

    /// A council's own regime need not say whom it is for; one that does is for those alone.
    @Test(arguments: [nil, ["home"], ["care-home"]] as [Tree?])
    func `a regime that does not say whom it is for is for anybody`(settings: Tree?) throws {
        var regime = try Tree(json: Repository.bytes("fixtures/regimes/\(Self.home).json"))
            .changed(by: [.set("/id", "ours"), .remove("/settings")])
        if let settings { regime = try regime.changed(by: [.set("/settings", settings)]) }
        let document = Document(file: "ours.json", bytes: regime.json)
        var library = Library()
        #expect(library.add([document]).isEmpty)
        let found = try found(["home"], "ours", in: library)
        #expect(found.map(\.code) == (settings == ["care-home"] ? [.settingNotCovered] : []))
    }

    /// 260.60 - 30.65 of personal expenses is 229.95: at home it would be 28.00.
    @Test func `the case of somebody charged so is told of the file to mend`() throws {
        let charge = Charge.pensioner()
        let library = try charge.library([
            .set("/contribution/regime", .text(Self.care)), .remove("/contribution/regimes"),
        ])
        let answer = try charge.answer(with: library)
        #expect(answer[.maximum] == "229.95")
        let document = Document(file: "case.json", bytes: Array(charge.json.utf8))
        let found = document.findings(with: library)
        #expect(
            found.map { "\($0.severity) \($0.code.rawValue) \($0.pointer)" }
                == ["warning setting-not-covered /person/setting"]
        )
        let lawful = try charge.library()
        #expect(document.findings(with: lawful).isEmpty)
    }
}
