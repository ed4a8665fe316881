internal import Installing
internal import Reporting
internal import Vocabulary

/// A name from the user that is unknown here; the message suggests the nearest known name, or lists the names: some of
/// them if there are many.
struct UnknownName {
  private let nearest: String?
  /// The values for the placeholders of a message: the name, the nearest one, and all.
  private let words: [String: Message.Argument]

  /// Codes of countries (ISO 3166-1) that are often written for those of their languages (ISO 639-1).
  private static let languages = [
    "cn": "zh", "gb": "en", "in": "hi", "jp": "ja", "kr": "ko", "mx": "es", "uk": "en", "us": "en",
  ]

  /// `command` is a command that lists all known names; nil if there is none.
  init(_ name: String, known: some Sequence<String>, listedBy command: String? = nil) {
    let known = Set(known).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    nearest =
      Self.languages[name.lowercased()].flatMap { known.contains($0) ? $0 : nil }
      ?? Spelling.nearest(to: name, among: known)
    words = [
      "name": .text(PrintableText.text(name)), "nearest": .text(nearest ?? ""),
      "known": NameList(known, near: name, listedBy: command).argument,
    ]
  }

  /// Suggests the nearest name and lists all: tags are short, so the nearest one is often not what the user meant.
  var asLocale: Failure {
    failure(
      "unknown-locale",
      near: Message(
        "init.locale-misspelt", "no pack is available in '{name}'\ndid you mean '{nearest}'? available: {known}", words),
      else: Message("init.locale-unknown", "no pack is available in '{name}'\navailable: {known}", words))
  }

  var asProfile: Failure {
    failure(
      "unknown-profile",
      near: Message("selection.profile-misspelt", "unknown profile '{name}'\ndid you mean '{nearest}'?", words),
      else: Message("init.profile-unknown", "unknown profile '{name}'\navailable: {known}", words))
  }

  var asSkill: Failure {
    failure(
      "unknown-skill",
      near: Message("selection.skill-misspelt", "unknown skill '{name}'\ndid you mean '{nearest}'?", words),
      else: Message("init.skill-unknown", "unknown skill '{name}'\navailable: {known}", words))
  }

  var asAgent: Failure {
    failure(
      "unknown-agent",
      near: Message("init.agent-misspelt", "unknown agent '{name}'\ndid you mean '{nearest}'?", words),
      else: Message(
        "init.agent-unknown",
        "unknown agent '{name}'\nuse one of {known}, or declare it under [agent-targets.{name}] in .cairn/config.toml",
        words))
  }

  var asDocument: Failure {
    failure(
      "unknown-document",
      near: Message("init.document-misspelt", "unknown document '{name}'\ndid you mean '{nearest}'?", words),
      else: Message("init.document-unknown", "unknown document '{name}'\navailable: {known}", words))
  }

  var asPack: Failure {
    failure(
      "pack-missing",
      near: Message(
        "init.pack-misspelt", "pack folder '{name}' not found\ndid you mean '{nearest}'?", words),
      else: Message("init.no-such-pack", "pack folder '{name}' not found", words))
  }

  var asTarget: Failure {
    failure(
      "not-a-target", near: Message("target.misspelt", "'{name}' is not a target\ndid you mean '{nearest}'?", words),
      else: Message("target.unknown", "'{name}' is not a target\nrun `cairn status -v` to list the targets", words))
  }

  var asReason: Failure {
    failure(
      "unknown-reason",
      near: Message("route.reason-misspelt", "unknown reason '{name}'\ndid you mean '{nearest}'?", words),
      else: Message("route.reason-unknown", "unknown reason '{name}'\navailable: {known}", words))
  }

  private func failure(_ id: String, near: Message, else unknown: Message) -> Failure {
    Failure(id, nearest == nil ? unknown : near, exit: .usage)
  }
}

extension Failure {
  /// The same for a name in the config.
  var inConfig: Failure { Failure(id, message, path: CairnFile.config.text) }
}

extension UnknownName {
  /// Throws if a path from the command line is not a target and has none below it.
  static func refuse(_ path: RelativePath, amongTargets targets: some Sequence<RelativePath>) throws(Failure) {
    if targets.contains(where: { $0.isWithin(path) }) { return }
    let known = targets.flatMap { $0.ancestors + [$0] }.map(\.text)
    throw UnknownName(path.text, known: known, listedBy: "cairn status -v").asTarget
  }
}
