internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What `init` asks on a terminal, the first time.
struct InitQuestions {
  let session: Session
  let packs: [Pack]

  /// The language; by default the environment's, where a pack speaks it.
  func locale(known: [LocaleTag], source: LocaleTag) -> LocaleTag {
    guard known.count > 1 else { return source }
    let own = environmentTags.first(where: known.contains) ?? source
    let answer = Confirmation(session).choice(.whichLocale, known: known.map(\.text), default: own.text)
    return LocaleTag(answer) ?? own
  }

  /// The profile; nil where no pack has any.
  func profile() -> String? {
    let profiles = packs.flatMap { $0.manifest.profiles.keys }
    guard let fallback = packs.compactMap(\.manifest.defaultProfile).first, !profiles.isEmpty else { return nil }
    let known = Set(profiles).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Confirmation(session).choice(.whichProfile, known: known, default: fallback)
  }

  /// The agents; by default those that are at home here.
  func agents(known: [String], present: [String]) -> [String] {
    Confirmation(session).choices(.whichAgents, known: known, default: present)
  }

  /// What the environment's locale variables say, each with its parents.
  private var environmentTags: [LocaleTag] {
    let variables = session.environment.variables
    guard
      let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap({ variables[$0] }).first(where: { !$0.isEmpty })
    else { return [] }
    let text = value.prefix { $0 != "." && $0 != "@" }.map { $0 == "_" ? "-" : $0 }
    guard let tag = LocaleTag(String(text)) else { return [] }
    return [tag] + tag.parents
  }
}

extension Message {
  fileprivate static let whichLocale = Message("ask.locale", "language of the documents")
  fileprivate static let whichProfile = Message("ask.profile", "profile")
  fileprivate static let whichAgents = Message("ask.agents", "agents to link for, '-' for none")
}
