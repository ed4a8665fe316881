internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What `init` asks on a terminal, the first time. Each question throws `Prompt.Declined` if it ends without an answer.
struct InitQuestions {
  let invocation: Invocation
  let packs: [Pack]

  /// The language; by default that of the environment, if a pack is available in it.
  func locale(known: [LocaleTag], source: LocaleTag) throws -> LocaleTag {
    guard known.count > 1 else { return source }
    let own = environmentTags.first(where: known.contains) ?? source
    let options = known.map { tag in
      Prompt.Option(name: tag.text, description: Self.languages[tag.text])
    }
    let question = Prompt.Question(text: .whichLocale, help: .localeHelp, options: options)
    return LocaleTag(try Prompt(invocation).choice(question, default: own.text)) ?? own
  }

  /// The profile; nil if no pack has any.
  func profile() throws -> String? {
    let profiles = packs.flatMap { $0.manifest.profiles }
    guard let fallback = packs.compactMap(\.manifest.defaultProfile).first, !profiles.isEmpty else { return nil }
    let descriptions = Dictionary(profiles.map { ($0.key, $0.value.description) }) { $0 ?? $1 }
    let options = descriptions.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
      Prompt.Option(name: name, description: descriptions[name] ?? nil)
    }
    let question = Prompt.Question(
      text: .whichProfile, help: .profileHelp, options: options, unlisted: ["none"])
    return try Prompt(invocation).choice(question, default: fallback)
  }

  /// The ids of the agents; by default those that have files here. Only core agents, those that have files here and
  /// those that the user declared are listed; every other one is an answer too, and so is an alias.
  func agents(known: [AgentTarget], present: [String]) throws -> [String] {
    guard !known.isEmpty else { return [] }
    let listed = known.filter { $0.isCore || $0.isDeclared || present.contains($0.name) }
    let options = listed.map { agent in
      let places = [agent.skills.text] + agent.instructions.map(\.text)
      return Prompt.Option(name: agent.name, description: places.joined(separator: ", "))
    }
    let shown = Set(listed.map(\.name))
    let names = known.flatMap { [$0.name] + $0.aliases }.filter { !shown.contains($0) }
    let question = Prompt.Question(text: .whichAgents, help: .agentsHelp, options: options, unlisted: names)
    return try Prompt(invocation).choices(question, default: present).map { known.agent(named: $0)?.name ?? $0 }
  }

  /// The languages in the environment's locale variables, each with its parents.
  private var environmentTags: [LocaleTag] {
    let variables = invocation.environment.variables
    guard
      let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap({ variables[$0] }).first(where: { !$0.isEmpty })
    else { return [] }
    let text = value.prefix { $0 != "." && $0 != "@" }.map { $0 == "_" ? "-" : $0 }
    guard let tag = LocaleTag(String(text)) else { return [] }
    return [tag] + tag.parents
  }

  /// The names of languages in the languages themselves (Unicode CLDR 45); other tags are shown without a name.
  private static let languages: [String: String] = [
    "ar": "العربية", "bn": "বাংলা", "cs": "čeština", "da": "dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English",
    "es": "español", "fa": "فارسی", "fi": "suomi", "fr": "français", "he": "עברית", "hi": "हिन्दी", "hu": "magyar",
    "id": "Indonesia", "it": "italiano", "ja": "日本語", "ko": "한국어", "nb": "norsk bokmål", "nl": "Nederlands",
    "pl": "polski", "pt": "português", "pt-BR": "português (Brasil)", "ro": "română", "ru": "русский", "sv": "svenska",
    "th": "ไทย", "tr": "Türkçe", "uk": "українська", "vi": "Tiếng Việt", "zh": "中文", "zh-Hans": "简体中文",
    "zh-Hant": "繁體中文",
  ]
}

extension Message {
  fileprivate static let whichLocale = Message("ask.locale", "language of the documents")
  fileprivate static let localeHelp = Message(
    "ask.locale-help",
    "the language of skills and instructions; a document that is not translated is installed in the pack's own language; --locale answers this question in advance; Ctrl-D stops and writes nothing"
  )
  fileprivate static let whichProfile = Message("ask.profile", "profile")
  fileprivate static let profileHelp = Message(
    "ask.profile-help",
    "a profile is a set of skills, and 'none' means no skills; `cairn add` and `cairn remove` change single skills later; --profile answers this question in advance; Ctrl-D stops and writes nothing"
  )
  fileprivate static let whichAgents = Message("ask.agents", "agents to link the skills for ('-' for none)")
  fileprivate static let agentsHelp = Message(
    "ask.agents-help",
    "many agents read .agents/skills and AGENTS.md directly; the agents that you name here also get links in their own folder, and their instruction file imports AGENTS.md; separate names with spaces; `cairn agents` lists more agents; --agent answers this question in advance; Ctrl-D stops and writes nothing"
  )
}
