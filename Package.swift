// swift-tools-version: 6.2

import Foundation
import PackageDescription

// In CI a warning is an error; on a developer's machine it stays a warning.
let strict: [SwiftSetting] =
  ProcessInfo.processInfo.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

// A release takes the metadata of generic types from functions that know their conformances. By name the runtime would look
// them up, each time among all 7,000 of the program: in a profile that was a seventh of a small command.
let directMetadata: SwiftSetting = .unsafeFlags(
  ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release))

let settings: [SwiftSetting] =
  [
    directMetadata,
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + strict

// Cairn spends its time in loops over bytes, which are six times as slow unoptimized: the tests would wait for them. What is
// above them is built for debugging, because optimizing it takes longer than the tests gain. Arithmetic and bounds are checked
// in optimized code, too.
let byteSettings = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

// Of Yams the program uses only the C module, libyaml. Yams itself needs all of Foundation, and in a static executable its
// tables of languages are 45 MB; so a release leaves both out of the link. If something needs them again, the link fails.
let leftOut = [
  "*/Yams.build/*.o", "*/libFoundation.a", "*/libFoundationInternationalization.a", "*/libCoreFoundation.a",
  "*/lib_FoundationICU.a",
]
// The executable has a fixed address, as Go's have: else the loader writes to 50,000 places of it before the first command
// of the program, which was a quarter of a start. The heap, the stack and the libraries have random ones.
let smallLink: [LinkerSetting] = [
  .unsafeFlags(
    ["-use-ld=lld", "-Xclang-linker", "-no-pie"] + leftOut.flatMap { ["-Xlinker", "--remap-inputs=\($0)=/dev/null"] },
    .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "cairn",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "cairn", targets: ["cairn"]),
    .executable(name: "cairn-release", targets: ["cairn-release"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
  ],
  targets: [
    // Attic: the program, one call.
    .executableTarget(
      name: "cairn", dependencies: ["Commands", "Platform"], swiftSettings: settings, linkerSettings: smallLink),

    // Attic: the maintainers' program, which makes and signs the index of releases.
    .executableTarget(
      name: "cairn-release",
      dependencies: [
        "Platform", "Reporting", "Upgrading", "Vocabulary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings, linkerSettings: smallLink),

    // Fourth floor: the command line, and nothing else.
    .target(
      name: "Commands",
      dependencies: [
        "Archives", "BuiltinPack", "Doctor", "Documents", "Installing", "LanguageServer", "Packs", "Platform",
        "Reporting", "TaskWording",
        "Upgrading", "Vocabulary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Between the third and the fourth floor: what an editor asks about a document, and the protocol it asks in; without
    // input and output.
    .target(
      name: "LanguageServer", dependencies: ["Doctor", "Documents", "Packs", "Reporting", "Vocabulary"],
      swiftSettings: settings),

    // Third floor: checking documents, without touching the machine.
    .target(
      name: "Doctor", dependencies: ["Documents", "Packs", "Reporting", "Vocabulary"], swiftSettings: settings),
    // Third floor: from choices to a plan, from a plan to files, all or nothing.
    .target(
      name: "Installing", dependencies: ["Documents", "Packs", "Platform", "Reporting", "Vocabulary"],
      swiftSettings: settings),
    // Third floor: a newer executable in this one's place, from a feed whose signature it trusts.
    .target(
      name: "Upgrading",
      dependencies: ["Platform", "Reporting", "Vocabulary", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings),

    // Second floor: what packs and users declare.
    .target(
      name: "Packs", dependencies: ["Archives", "Documents", "Platform", "Reporting", "TaskWording", "Vocabulary"],
      swiftSettings: settings),

    // First floor: readers that keep positions. Of Yams only its C module.
    .target(
      name: "Documents",
      dependencies: ["Reporting", "Vocabulary", .product(name: "Yams", package: "Yams")],
      swiftSettings: byteSettings),

    // First floor: archives that are the same bytes everywhere, and a reader that trusts none.
    .target(name: "Archives", dependencies: ["Vocabulary"], swiftSettings: byteSettings),

    // Ground floor: what we say.
    .target(
      name: "Reporting", dependencies: ["Vocabulary"],
      resources: ["filter.js", "report.js", "rules.js", "page.css"].map { .embedInCode("Page/Assets/\($0)") },
      swiftSettings: settings),
    // Ground floor: what the machine gives; the only input and output.
    .target(
      name: "Platform",
      dependencies: [
        "CPosix", "Vocabulary",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: byteSettings),
    // Ground floor: the pack inside the executable, written by the plugin from templates/, i18n/ and manifest.toml.
    .target(
      name: "BuiltinPack",
      path: ".",
      exclude: [
        "CHANGELOG.md", "LICENSE", "Package.swift", "README.md", "Sources/Archives", "Sources/CPosix",
        "Sources/Commands", "Sources/Doctor", "Sources/Documents", "Sources/EmbedPack", "Sources/EmbedPackPlugin",
        "Sources/Installing", "Sources/LanguageServer",
        "Sources/Packs",
        "Sources/Platform", "Sources/Reporting", "Sources/TaskWording", "Sources/Upgrading", "Sources/Vocabulary",
        "Sources/cairn",
        "Sources/cairn-release", "Tests", "i18n/glossary",
      ],
      sources: ["Sources/BuiltinPack"],
      swiftSettings: settings,
      plugins: ["EmbedPackPlugin"]),
    // Turns the pack's files into BuiltinPack's one generated Swift file.
    .executableTarget(name: "EmbedPack", dependencies: ["TaskWording"], swiftSettings: byteSettings),
    .plugin(
      name: "EmbedPackPlugin", capability: .buildTool(), dependencies: ["EmbedPack"],
      path: "Sources/EmbedPackPlugin"),

    // Cellar: the words everything else is said in, parsed once and then trusted.
    .target(
      name: "Vocabulary",
      dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: byteSettings),
    // Cellar: the words of a task, and which skill tasks with these words lead to. The build tool needs it, too.
    .target(name: "TaskWording", swiftSettings: byteSettings),
    // Cellar: the system calls that the libraries lack.
    .target(name: "CPosix"),

    // For tests: trees in memory and on disk, stories, snapshots.
    .target(
      name: "TestSupport",
      dependencies: ["BuiltinPack", "Commands", "Documents", "Packs", "Platform", "Reporting", "Vocabulary"],
      path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary"], swiftSettings: settings),
    .testTarget(name: "ArchivesTests", dependencies: ["Archives", "Vocabulary"], swiftSettings: settings),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Vocabulary"], swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "Documents", "Reporting", "TestSupport", "Vocabulary", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PlatformTests", dependencies: ["Platform", "TestSupport", "Vocabulary"], swiftSettings: settings),
    .testTarget(
      name: "PacksTests",
      dependencies: [
        "Archives", "Documents", "Packs", "Platform", "Reporting", "TaskWording", "TestSupport", "Vocabulary",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "InstallingTests",
      dependencies: ["Documents", "Installing", "Packs", "Platform", "Reporting", "TestSupport", "Vocabulary"],
      swiftSettings: settings),
    .testTarget(
      name: "LanguageServerTests", dependencies: ["Documents", "LanguageServer", "Vocabulary"], swiftSettings: settings),
    .testTarget(
      name: "DoctorTests",
      dependencies: ["Doctor", "Documents", "Packs", "Reporting", "TestSupport", "Vocabulary"],
      swiftSettings: settings),
    // Documents that nobody wrote, against promises that hold for any bytes.
    .testTarget(
      name: "FuzzingTests",
      dependencies: ["BuiltinPack", "Doctor", "Documents", "Packs", "Reporting", "TestSupport", "Vocabulary"],
      path: "Tests/Fuzzing", exclude: ["fuzz.sh"], swiftSettings: settings),
    .testTarget(
      name: "UpgradingTests",
      dependencies: ["Commands", "Platform", "Reporting", "TestSupport", "Upgrading", "Vocabulary"],
      swiftSettings: settings),
    .testTarget(
      name: "ScenarioTests",
      dependencies: [
        "BuiltinPack", "Commands", "Doctor", "Packs", "Platform", "Reporting", "TaskWording", "TestSupport",
        "Vocabulary",
      ],
      exclude: ["Answers", "Calibration", "Routing", "Stories"],
      swiftSettings: settings),
  ]
)
