// swift-tools-version: 6.2
import PackageDescription

/// What makes a single case quick, which is over before the program has warmed up.
///
/// The runtime makes each generic type when it is first used: a release asks for them by address
/// rather than by name, and keeps no room for those that nobody asks for. Each function can be moved
/// by itself, and keeps no record of who called it, which only a debugger reads.
let quickToStart = SwiftSetting.unsafeFlags(
    [
        "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
        "-Xfrontend", "-disable-preallocated-instantiation-caches",
        "-Xfrontend", "-function-sections",
        "-Xcc", "-Xclang", "-Xcc", "-mframe-pointer=none",
    ],
    .when(platforms: [.linux], configuration: .release)
)

let commonPaths = "\(Context.packageDirectory)/.scripts/common-paths.profdata"
let countsPaths = Context.environment["PBCALC_COUNTS_PATHS"] != nil

/// What makes many cases quick: the compiler knows from a profile which way cases mostly take through
/// each function.
///
/// A case goes once through more code than a processor holds close by, so its time is that of
/// fetching code. `.scripts/profile` writes the profile, by a build that counts; a function that has
/// changed since is compiled without it.
let quickOnCommonPaths = SwiftSetting.unsafeFlags(
    ["-Xfrontend", countsPaths ? "-ir-profile-generate" : "-ir-profile-use=\(commonPaths)"],
    .when(platforms: [.linux], configuration: .release)
)

/// What puts the ways that no case has taken apart from the others, so that less of the program is
/// brought in and held close by.
let rareWaysApart = SwiftSetting.unsafeFlags(
    ["-Xllvm", "-enable-split-machine-functions", "-Xllvm", "-mfs-psi-cutoff=0"],
    .when(platforms: [.linux], configuration: .release)
)

/// What lets a stage be compiled into those that call it, though it stands in another module, and
/// keeps large values where they are made.
let quickAcrossModules = SwiftSetting.unsafeFlags(
    [
        "-cross-module-optimization",
        "-Xfrontend", "-disable-large-loadable-types-reg2mem",
    ],
    .when(configuration: .release)
)

/// One file that needs nothing installed, in which what a case touches stands together.
///
/// The system brings a program in by pieces, and so a case touches half as many of them.
let oneFile = LinkerSetting.unsafeFlags(
    [
        "-static-executable", "-use-ld=lld",
        "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/.scripts/startup-order.txt",
        "-Xlinker", "--no-warn-symbol-ordering",
        "-Xlinker", "--script=\(Context.packageDirectory)/.scripts/nameless.ld",
    ],
    .when(platforms: [.linux], configuration: .release)
)

/// What every target is built with: the strictest the language offers, and warnings are errors.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    quickToStart,
    quickOnCommonPaths,
    rareWaysApart,
    quickAcrossModules,
]

/// Lets the JSON cursor look at bytes it does not own without copying them.
let spans: [SwiftSetting] = [.enableExperimentalFeature("Lifetimes")]

let package = Package(
    name: "pbcalc",
    platforms: [.macOS("26.0")],
    products: [
        .library(name: "PersonalBudgets", targets: ["PersonalBudgets"]),
        .library(name: "BudgetDocuments", targets: ["BudgetDocuments"]),
        .executable(name: "pbcalc", targets: ["pbcalc"]),
    ],
    targets: [
        // The rules: pure values in, figures out.
        .target(name: "PersonalBudgets", swiftSettings: strict),
        // Machine formats, both ways: bytes, not files.
        .target(
            name: "BudgetDocuments",
            dependencies: ["PersonalBudgets", "PlainText"],
            swiftSettings: strict + spans
        ),
        // Pages for people.
        .target(
            name: "BudgetReports",
            dependencies: ["PersonalBudgets", "BudgetDocuments", "PlainText"],
            swiftSettings: strict
        ),
        // Options declared once; knows nothing of care.
        .target(name: "CommandLineKit", dependencies: ["PlainText"], swiftSettings: strict),
        // Nearest word, wrapping, escaping, width.
        .target(name: "PlainText", swiftSettings: strict),
        // One file per command; the outside world behind one door.
        .target(
            name: "PBCalcCommands",
            dependencies: [
                "PersonalBudgets", "BudgetDocuments", "BudgetReports", "CommandLineKit",
                "PlainText",
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "pbcalc",
            dependencies: ["PBCalcCommands"],
            swiftSettings: strict,
            linkerSettings: [oneFile]
        ),
        // Shared fixtures, and the built binary run from outside.
        .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: strict),
    ]
        + [
            ("PersonalBudgets", []), ("BudgetDocuments", ["PersonalBudgets", "PlainText"]),
            ("BudgetReports", ["PersonalBudgets", "BudgetDocuments", "PlainText"]),
            ("CommandLineKit", ["PlainText"]), ("PlainText", []),
            (
                "PBCalcCommands",
                // Not the program: its link settings would be those of the tests. It is built all
                // the same, and the tests find it beside them.
                ["PersonalBudgets", "BudgetDocuments", "BudgetReports", "CommandLineKit"]
            ),
        ].map { (target: String, others: [String]) in
            Target.testTarget(
                name: target + "Tests",
                dependencies: ([target, "TestKit"] + others).map { .init(stringLiteral: $0) },
                swiftSettings: strict + spans
            )
        }
)
