internal import ArgumentParser
internal import Packs
internal import Reporting
internal import Vocabulary

/// `cairn pack build`: archives of a pack, one of its languages as a plain tree, or the files by which other tools know it.
struct PackBuildCommand: Subcommand {
  static let name = "pack build"
  static let help = CommandHelp(
    abstract: Message("help.pack-build.abstract", "Build archives of a pack, the same bytes on every machine."),
    details: [
      Message(
        "help.pack-build.discussion",
        "Writes <id>-<version>.tar.gz, the same as .zip, and SHA256SUMS. `cairn init --pack FILE.tar.gz` and `cairn add FILE.tar.gz` install such an archive. With --layout, the skills of one language are written as other tools read them; with --for, only files for those tools are written, into the pack itself."
      )
    ],
    examples: [
      .init("cairn pack build", Message("help.pack-build.example-build", "Write the archives into dist/.")),
      .init(
        "cairn pack build --for claude,apm",
        Message(
          "help.pack-build.example-for", "Make the repository a marketplace of Claude Code, and a package of APM.")),
    ],
    attention: Message(
      "help.pack-build.attention",
      "A file was built from other content with the same version, or you answered no."))
  static let configuration = CommandConfiguration(commandName: "build", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [BuildFolder.Answer.self, PlanOutput.self] }

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp(
      Message("help.pack-build.out", "Write into this folder; dist in the pack by default."), value: .directory))
  var out: String?
  @Option(
    help: ArgumentHelp(
      Message("help.pack-build.layout", "plain: write the skills of one language to skills/<name>/ below --out."),
      value: .name))
  var layout: BuildLayout?
  @Option(
    help: ArgumentHelp(
      Message("help.pack-build.locale", "With --layout: the language; that of the pack by default."), value: .tag))
  var locale: String?
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      Message(
        "help.pack-build.for",
        "Write the files by which these tools know the pack: claude (.claude-plugin/), apm (apm.yml)."), value: .tool))
  var tools: [String] = []
  @Flag(
    help: ArgumentHelp(Message("help.pack-build.force", "Replace files that have other content."), .how))
  var force = false
  @OptionGroup var preview: PreviewOptions
  @OptionGroup var options: CommonOptions

  var misuse: Message? {
    let known = PluginTool.allCases.map(\.rawValue)
    if let unknown = tools.separatedByCommas.first(where: { !known.contains($0) }) {
      return .invalidValue(NearestName(unknown, among: known), of: "--for", known: known)
    }
    if locale != nil, layout == nil { return .requires("--locale", "--layout") }
    if layout != nil, out == nil { return .requires("--layout", "--out") }
    guard tools.isEmpty else {
      let others = [("--out", out != nil), ("--layout", layout != nil), ("--force", force)]
      return others.first(where: \.1).map { .excludeEachOther("--for", $0.0) }
    }
    return preview.diff ? .requires("--diff", "--for") : nil
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let named = Set(tools.separatedByCommas.compactMap { PluginTool(rawValue: $0) })
    guard named.isEmpty else { return try await describe(for: named, invocation) }
    let (authored, build) = try await PackBuild.find(invocation)
    let target = BuildFolder(out, of: authored, isForced: force, invocation)
    try target.requireUsable(by: authored, isTree: layout != nil)
    if layout == nil { return try target.write(build.archives(), of: build.pack, preview.onlyShows) }
    return try target.write(build.plainTree(in: locale), of: build.pack, preview.onlyShows)
  }

  /// Writes the files for other tools as a change of the pack's sources.
  private func describe(for tools: Set<PluginTool>, _ invocation: Invocation) async throws -> Exit {
    let pack = try await AuthoredPack.find(invocation)
    return try await ChangePipeline(invocation: invocation, root: pack.root).run(preview) {
      try await PluginFileChanges(of: AuthoredPack.find(invocation), for: tools, invocation).changes
    }
  }
}

/// How the skills of one language are written.
enum BuildLayout: String, ExpressibleByArgument, CaseIterable, Sendable {
  case plain
}
