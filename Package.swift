// swift-tools-version: 6.2
import PackageDescription

// The house by floors (see "The house" in the README). A module uses only modules of a lower floor: the check at the
// end of this file refuses anything else, and the build flag `--explicit-target-dependency-import-check error`
// refuses an import that is not declared here.
//
// CLEW_MODULES=ClewWARC,ClewScan swift test …   builds those modules and what they stand on, and nothing else.

/// One module: its floor, the modules it uses, the packages' products and the C libraries that it alone owns.
struct Module {
    var name: String
    var floor: Int
    var uses: [String] = []
    var products: [(product: String, package: String)] = []
    var libraries: [String] = []
    var resources: [Resource] = []
    /// Modules that its tests use beyond its own, on any floor below the module.
    var testUses: [String] = []
    /// Where its sources are, when not in `Sources/NAME`.
    var path: String?
    /// Folders of its tests that hold programs of other languages.
    var judges: [String] = []
}

let modules: [Module] = [
    // Floor 0: words and keys.
    Module(name: "ClewCore", floor: 0),
    Module(name: "ClewCrypto", floor: 0, products: [("Crypto", "swift-crypto")], libraries: ["CSodium"]),

    // Floor 1: formats and tools that know nothing of a case.
    Module(name: "ClewReference", floor: 1),
    Module(name: "ClewMarkup", floor: 1, judges: ["Judge"]),
    Module(name: "ClewScan", floor: 1, libraries: ["CHyperscan"]),
    Module(name: "ClewLedger", floor: 1, uses: ["ClewCore", "ClewCrypto"], judges: ["Judge"]),
    Module(name: "ClewArchive", floor: 1, libraries: ["CLibArchive"]),
    Module(name: "ClewCompression", floor: 1, libraries: ["CDeflate", "CZlib", "CBrotli"]),
    Module(name: "ClewTable", floor: 1, uses: ["ClewCore"], products: [("Yams", "Yams")]),
    Module(name: "ClewOpenPGP", floor: 1, uses: ["ClewCrypto"], libraries: ["CRNP"]),
    Module(
        name: "ClewServer", floor: 1, uses: ["ClewCore", "ClewCrypto"],
        products: [
            ("Hummingbird", "hummingbird"), ("HummingbirdCore", "hummingbird"), ("Mustache", "swift-mustache"),
            ("HTTPTypes", "swift-http-types"), ("Logging", "swift-log"), ("NIOCore", "swift-nio"),
            ("NIOPosix", "swift-nio"),
        ]),

    // Floor 2: reading.
    Module(
        name: "ClewExtract", floor: 2,
        uses: ["ClewCore", "ClewCrypto", "ClewReference", "ClewScan", "ClewOpenPGP"]),
    Module(name: "ClewWARC", floor: 2, uses: ["ClewCore", "ClewCrypto", "ClewCompression"]),

    // Floor 3: effects.
    Module(name: "ClewVault", floor: 3, uses: ["ClewCore", "ClewCrypto", "ClewCompression", "ClewLedger", "ClewWARC"]),
    Module(name: "ClewStore", floor: 3, uses: ["ClewCore", "ClewCrypto"], products: [("GRDB", "GRDB.swift")]),
    Module(name: "ClewCapture", floor: 3, uses: ["ClewCore", "ClewCrypto", "ClewWARC"], libraries: ["CCurl"]),

    // Floor 3, pure: values in, values out.
    Module(
        name: "ClewMarkets", floor: 3,
        uses: ["ClewCore", "ClewCrypto", "ClewMarkup", "ClewReference", "ClewTable"],
        resources: [.embedInCode("Profiles/Sites"), .embedInCode("Profiles/Mappings")],
        judges: ["Labels", "Profiles/Expected", "Profiles/FourthMarket"]),

    // Floor 3, beside: synthetic cases with known truth.
    Module(
        name: "ClewExercise", floor: 3, uses: ["ClewCore", "ClewCrypto", "ClewWARC"], testUses: ["ClewOpenPGP"]),

    // Floor 4: use cases.
    Module(
        name: "ClewWorkflows", floor: 4,
        uses: [
            "ClewCore", "ClewCrypto", "ClewArchive", "ClewCapture", "ClewCompression", "ClewExtract", "ClewLedger",
            "ClewMarkets", "ClewMarkup", "ClewStore", "ClewTable", "ClewVault", "ClewWARC",
        ], testUses: ["ClewExercise"]),

    // Floor 5: the desk.
    Module(
        name: "ClewWeb", floor: 5,
        uses: ["ClewCore", "ClewMarkup", "ClewServer", "ClewStore", "ClewVault", "ClewWorkflows"],
        testUses: ["ClewCapture", "ClewExercise"]),
]

/// The one program, floor 6: it parses words, calls one workflow and prints.
let program = Module(
    name: "clew", floor: 6,
    uses: [
        "ClewCore", "ClewExercise", "ClewExtract", "ClewMarkets", "ClewStore", "ClewVault", "ClewWeb", "ClewWorkflows",
    ],
    products: [("ArgumentParser", "swift-argument-parser")])

/// Measures what cannot be timed from outside; `make bench` builds it.
let measure = Module(
    name: "clew-measure", floor: 6,
    uses: [
        "ClewCore", "ClewCrypto", "ClewMarkets", "ClewMarkup", "ClewReference", "ClewServer", "ClewStore", "ClewVault",
        "ClewWARC", "ClewWeb", "ClewWorkflows",
    ],
    path: "Benchmarks/Measure")

let programs = [program, measure]

/// C libraries of the system: target name, pkg-config name, Debian package, Homebrew formula.
let libraries: [(name: String, pkgConfig: String, debian: String, homebrew: String)] = [
    ("CSodium", "libsodium", "libsodium-dev", "libsodium"),
    ("CHyperscan", "libhs", "libvectorscan-dev", "vectorscan"),
    ("CLibArchive", "libarchive", "libarchive-dev", "libarchive"),
    ("CDeflate", "libdeflate", "libdeflate-dev", "libdeflate"),
    ("CZlib", "zlib", "zlib1g-dev", "zlib"),
    ("CBrotli", "libbrotlidec", "libbrotli-dev", "brotli"),
    ("CRNP", "librnp", "librnp-dev", "rnp"),
    ("CCurl", "libcurl", "libcurl4-openssl-dev", "curl"),
]

let packages: [(name: String, package: Package.Dependency)] = [
    ("swift-crypto", .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0")),
    ("swift-argument-parser", .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")),
    ("GRDB.swift", .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")),
    ("Yams", .package(url: "https://github.com/jpsim/Yams", from: "6.2.0")),
    ("hummingbird", .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0")),
    ("swift-http-types", .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0")),
    ("swift-log", .package(url: "https://github.com/apple/swift-log", from: "1.16.0")),
    ("swift-nio", .package(url: "https://github.com/apple/swift-nio", from: "2.101.0")),
    ("swift-mustache", .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0")),
]

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// What the tests of all modules use: repeatable randomness, folders, judges, real captures. It stands on no module.
let testSupport = "ClewTestSupport"

// MARK: The floors, checked

let floors = Dictionary(uniqueKeysWithValues: (modules + programs).map { ($0.name, $0.floor) })
var owners: [String: String] = [:]
for module in modules + programs {
    for use in module.uses {
        guard let floor = floors[use] else { fatalError("\(module.name) uses \(use), which is no module") }
        precondition(
            floor < module.floor, "\(module.name) on floor \(module.floor) may not use \(use) on floor \(floor)")
    }
    for owned in module.libraries + module.products.map(\.product) {
        if let owner = owners[owned] {
            fatalError("\(owned) is owned by \(owner) already; \(module.name) may not use it")
        }
        owners[owned] = module.name
    }
}

// MARK: What is built

/// The modules that were asked for with what they stand on; all when nothing was asked.
func chosen() -> Set<String> {
    guard let asked = Context.environment["CLEW_MODULES"] else { return Set(floors.keys) }
    var wanted = Set<String>()
    var open = asked.split(separator: ",").map(String.init)
    while let name = open.popLast() {
        guard wanted.insert(name).inserted else { continue }
        open += (modules + programs).first { $0.name == name }.map { $0.uses + $0.testUses } ?? []
    }
    return wanted
}

let wanted = chosen()
let asked = Context.environment["CLEW_MODULES"].map { Set($0.split(separator: ",").map(String.init)) } ?? wanted
var targets: [Target] = []
for module in modules + programs where wanted.contains(module.name) {
    let dependencies: [Target.Dependency] =
        module.uses.map { .target(name: $0) } + module.libraries.map { .target(name: $0) }
        + module.products.map { .product(name: $0.product, package: $0.package) }
    if module.floor == program.floor {
        targets.append(
            .executableTarget(
                name: module.name, dependencies: dependencies, path: module.path, swiftSettings: strict))
    } else {
        targets.append(
            .target(
                name: module.name, dependencies: dependencies, resources: module.resources, swiftSettings: strict))
    }
    if asked.contains(module.name), module.name != measure.name {
        let tested: [Target.Dependency] =
            ([module.name] + module.uses + module.testUses + [testSupport]).map { .target(name: $0) }
        targets.append(
            .testTarget(
                name: module.name + "Tests", dependencies: tested, exclude: module.judges,
                swiftSettings: strict))
    }
}
targets.append(.target(name: testSupport, path: "Tests/\(testSupport)", swiftSettings: strict))
if asked.contains(testSupport) || asked == Set(floors.keys) {
    targets.append(
        .testTarget(name: testSupport + "Tests", dependencies: [.target(name: testSupport)], swiftSettings: strict))
}
let usedLibraries = Set(modules.filter { wanted.contains($0.name) }.flatMap(\.libraries))
for library in libraries where usedLibraries.contains(library.name) {
    targets.append(
        .systemLibrary(
            name: library.name, path: "Sources/Libraries/\(library.name)", pkgConfig: library.pkgConfig,
            providers: [.apt([library.debian]), .brew([library.homebrew])]))
}
let usedPackages = Set((modules + programs).filter { wanted.contains($0.name) }.flatMap(\.products).map(\.package))

let package = Package(
    name: "clew",
    platforms: [.macOS(.v15)],
    dependencies: packages.filter { usedPackages.contains($0.name) }.map(\.package),
    targets: targets)
