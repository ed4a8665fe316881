internal import ArgumentParser
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn pack preview`: the files that an installation of the pack would write.
struct PackPreviewCommand: Subcommand {
  static let name = "pack preview"
  static let help = CommandHelp(
    abstract: Message("help.pack-preview.abstract", "Show the files that installing this pack would write."),
    details: [
      Message(
        "help.pack-preview.discussion",
        "Nothing is written. With --diff the files are compared with those of another version: of a git tag, by default the last release, or of a folder."
      )
    ],
    examples: [
      .init(
        "cairn pack preview --locale ko", Message("help.pack-preview.example-locale", "Show the Korean files.")),
      .init(
        "cairn pack preview --diff", Message("help.pack-preview.example-diff", "Show what the next release changes.")),
    ])
  static let configuration = CommandConfiguration(commandName: "preview", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { PackPreviewOutput.answers }

  @Option(
    help: ArgumentHelp(
      Message("help.pack-preview.locale", "Language of the files. By default the pack's source language."), value: .tag)
  )
  var locale: String?
  @Option(
    help: ArgumentHelp(
      Message("help.pack-preview.profile", "Profile to install. By default the pack's own default."), value: .profile)
  )
  var profile: String?
  @Flag(
    help: ArgumentHelp(
      Message("help.pack-preview.diff", "Print how the files differ from those of another version, as a unified diff."))
  )
  var diff = false
  @Option(
    help: ArgumentHelp(
      Message(
        "help.pack-preview.against", "With --diff: a git tag, or a folder such as ./other. By default the last release."
      ),
      value: .name))
  var against: String?
  @OptionGroup var options: CommonOptions

  var misuse: Message? { against != nil && !diff ? .requires("--against", "--diff") : nil }

  func run(in invocation: Invocation) async throws -> Exit {
    let authored = try await AuthoredPack.find(invocation)
    let pack = try authored.load()
    let install = try install(of: pack, invocation)
    let output = PackPreviewOutput(pack, install, invocation)
    if !diff {
      output.showFiles()
      return .success
    }
    let earlier = try await EarlierPack.find(named: against, of: authored, invocation)
    output.showDifferences(
      from: try earlier.flatMap { try self.earlierInstall(of: $0.pack, invocation) }, earlier?.name)
    return .success
  }

  private func install(of pack: Pack, _ invocation: Invocation) throws -> PackInstall {
    let locale = try locale.map { text in
      guard let tag = LocaleTag(text),
        pack.chain(for: tag).sources.contains(where: { $0 == tag || $0.map(tag.parents.contains) == true })
      else { throw Failure(unknown: .locale, text, among: pack.manifest.available.map(\.text)) }
      return tag
    }
    if let profile, profile != "none", pack.manifest.profiles[profile] == nil {
      throw Failure(
        "unknown-profile",
        SelectionFault.noProfile(profile, among: pack.manifest.profiles.keys + ["none"]).message,
        exit: .usage)
    }
    return try PackInstall(
      of: pack, locale: locale ?? pack.manifest.source, profile: profile ?? pack.manifest.defaultProfile,
      cairn: invocation.version)
  }

  /// What an earlier version writes for the same choices; nothing of a language or a profile that it did not have.
  private func earlierInstall(of pack: Pack, _ invocation: Invocation) throws -> PackInstall? {
    if let profile, profile != "none", pack.manifest.profiles[profile] == nil { return nil }
    return try PackInstall(
      of: pack, locale: locale.flatMap { LocaleTag($0) } ?? pack.manifest.source,
      profile: profile ?? pack.manifest.defaultProfile, cairn: invocation.version)
  }
}
