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
    if locale != nil, layout == nil { return .requires("--locale", "--layout") }
    if layout != nil, out == nil { return .requires("--layout", "--out") }
    guard tools.isEmpty else {
      let others = [("--out", out != nil), ("--layout", layout != nil), ("--force", force)]
      return others.first(where: \.1).map { .excludeEachOther("--for", $0.0) }
    }
    return preview.diff ? .requires("--diff", "--for") : nil
  }

  func run(in invocation: Invocation) async throws -> Exit {
    guard tools.isEmpty else { return try await describe(for: named(), invocation) }
    let authored = try await AuthoredPack.find(invocation)
    let build = try PackBuild(authored, invocation)
    let target = BuildFolder(out, of: authored, isForced: force, invocation)
    if layout == nil { return try target.write(build.archives(), of: build.pack, preview.onlyShows) }
    try target.requireOutside(of: authored)
    return try target.write(build.plainTree(in: locale), of: build.pack, preview.onlyShows)
  }

  /// Writes the files for other tools as a change of the pack's sources.
  private func describe(for tools: Set<PluginTool>, _ invocation: Invocation) async throws -> Exit {
    let pack = try await AuthoredPack.find(invocation)
    return try await ChangePipeline(invocation: invocation, root: pack.root).run(preview) {
      try await PluginFileChanges(of: AuthoredPack.find(invocation), for: tools, invocation).changes
    }
  }

  /// The tools, named one by one or separated by commas.
  private func named() throws(Failure) -> Set<PluginTool> {
    var named: Set<PluginTool> = []
    for name in tools.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }) {
      guard let tool = PluginTool(rawValue: name) else {
        let known = PluginTool.allCases.map(\.rawValue)
        throw Failure(
          "unknown-tool", .unknownTool(NearestName(PrintableText.text(name), among: known), known), exit: .usage)
      }
      named.insert(tool)
    }
    return named
  }
}

/// How the skills of one language are written.
enum BuildLayout: String, ExpressibleByArgument, CaseIterable, Sendable {
  case plain
}

extension Message {
  /// An option that means nothing without another.
  fileprivate static func requires(_ option: String, _ other: String) -> Message {
    Message(
      "usage.requires", "{option} requires {other}\nadd {other}, or omit {option}",
      ["option": .text(option), "other": .text(other)])
  }
  fileprivate static func unknownTool(_ name: NearestName, _ known: [String]) -> Message {
    var words = name.arguments(as: "name")
    words["known"] = NameList(known).argument
    return name.message(
      near: Message("build.tool-misspelt", "unknown tool '{name}'\ndid you mean '{nearest}'?", words),
      else: Message("build.tool-unknown", "unknown tool '{name}'\nuse one of {known}", words))
  }
}
