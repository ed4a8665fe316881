internal import Installing
internal import Reporting
internal import Vocabulary

/// What a name from the user that is unknown here should be the name of.
enum UnknownName {
  case locale, profile, skill, agent, document, pack, target, reason

  /// The id of the failure, the message that suggests the nearest name, and the message without a suggestion.
  fileprivate func texts(
    _ words: [String: Message.Argument]
  ) -> (id: String, near: Message, plain: Message) {
    switch self {
    // Tags are short, so the nearest one is often not what the user meant.
    case .locale:
      (
        "unknown-locale",
        Message(
          "init.locale-misspelled", "no pack is available in '{name}'\ndid you mean '{nearest}'? available: {known}",
          words),
        Message("init.locale-unknown", "no pack is available in '{name}'\navailable: {known}", words)
      )
    case .profile:
      (
        "unknown-profile",
        Message(
          "selection.profile-misspelled", "unknown profile '{name}'\ndid you mean '{nearest}'? available: {known}",
          words),
        Message("init.profile-unknown", "unknown profile '{name}'\navailable: {known}", words)
      )
    case .skill:
      (
        "unknown-skill",
        Message("selection.skill-misspelled", "unknown skill '{name}'\ndid you mean '{nearest}'?", words),
        Message("init.skill-unknown", "unknown skill '{name}'\navailable: {known}", words)
      )
    case .agent:
      (
        "unknown-agent",
        Message(
          "init.agent-misspelled", "unknown agent '{name}'\ndid you mean '{nearest}'? `cairn agents` lists all", words),
        Message(
          "init.agent-unknown",
          "unknown agent '{name}'\nuse one of {known}, or declare it under [agent-targets.{name}] in .cairn/config.toml",
          words)
      )
    case .document:
      (
        "unknown-document",
        Message("init.document-misspelled", "unknown document '{name}'\ndid you mean '{nearest}'?", words),
        Message("init.document-unknown", "unknown document '{name}'\navailable: {known}", words)
      )
    case .pack:
      (
        "pack-missing",
        Message("init.pack-misspelled", "pack folder '{name}' not found\ndid you mean '{nearest}'?", words),
        Message("init.no-such-pack", "pack folder '{name}' not found", words)
      )
    case .target:
      (
        "not-a-target",
        Message("target.misspelled", "'{name}' is not a target\ndid you mean '{nearest}'?", words),
        Message("target.unknown", "'{name}' is not a target\nrun `cairn status -v` to list the targets", words)
      )
    case .reason:
      (
        "unknown-reason",
        Message("route.reason-misspelled", "unknown reason '{name}'\ndid you mean '{nearest}'?", words),
        Message("route.reason-unknown", "unknown reason '{name}'\navailable: {known}", words)
      )
    }
  }

  /// Codes of countries (ISO 3166-1) that are often written for those of their languages (ISO 639-1).
  fileprivate static let languages = [
    "cn": "zh", "gb": "en", "in": "hi", "jp": "ja", "kr": "ko", "mx": "es", "uk": "en", "us": "en",
  ]

  /// Throws if a path from the command line is not a target and has none below it.
  static func refuse(_ path: RelativePath, amongTargets targets: some Sequence<RelativePath>) throws(Failure) {
    if targets.contains(where: { $0.isWithin(path) }) { return }
    let known = targets.flatMap { $0.ancestors + [$0] }.map(\.text)
    throw Failure(unknown: .target, path.text, among: known, listedBy: "cairn status -v")
  }
}

extension Failure {
  /// An unknown name; the message suggests the nearest known name, or lists the names: some of them if there are many.
  /// `command` is a command that lists them all; nil if there is none.
  init(unknown kind: UnknownName, _ name: String, among known: some Sequence<String>, listedBy command: String? = nil) {
    let known = Set(known)
    let language = UnknownName.languages[name.lowercased()].flatMap { known.contains($0) ? $0 : nil }
    self.init(
      unknown: kind, name, nearest: language ?? Spelling.nearest(to: name, among: known), among: known,
      listedBy: command)
  }

  /// The same, with the name that was probably meant; nil if there is none.
  init(
    unknown kind: UnknownName, _ name: String, nearest: String?, among known: some Sequence<String>,
    listedBy command: String? = nil
  ) {
    let unknown = NearestName(PrintableText.text(name), nearest: nearest)
    var words = unknown.arguments(as: "name")
    words["known"] = NameList(known, near: name, listedBy: command).argument
    let texts = kind.texts(words)
    self.init(texts.id, unknown.message(near: texts.near, else: texts.plain), exit: .usage)
  }

  /// The same for a name in the config.
  var inConfig: Failure { Failure(id, message, path: CairnFile.config.text) }
}
