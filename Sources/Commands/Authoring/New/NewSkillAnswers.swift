internal import Doctor
internal import Packs
internal import Reporting
internal import Vocabulary

/// What a new skill is to be, by the options and by answers at the terminal.
struct NewSkillAnswers: Sendable {
  let name: SkillName
  /// nil for a placeholder, or for the description of the skill that is copied.
  let description: String?
  let kind: ScaffoldKind
  let parts: Set<ScaffoldPart>
  /// The language of the document; nil for that of the skill that is copied.
  let locale: LocaleTag?
  /// The skill that is copied, as the user wrote it.
  let original: String?
  /// The category of the route, in a pack.
  let category: String?

  init(_ command: NewSkillCommand, _ name: SkillName, in home: SkillHome, _ invocation: Invocation) async throws {
    self.name = name
    (kind, parts) = command.form
    let asks = invocation.canAsk && !command.preview.yes && !command.preview.onlyShows
    let language = try Self.locale(command.locale, in: home, copies: command.original != nil)
    locale = language
    let source = try command.original.map { try SkillSource.find($0, in: home, locale: language) }
    original = command.original
    category = try Self.category(command.category, in: home, asks: asks, invocation)
    if let text = command.description {
      description = try await Self.checked(text, of: name, invocation)
    } else if asks {
      description = try await DescriptionQuestion(invocation: invocation, skill: name).ask(source?.description)
    } else {
      description = nil
    }
    if let warning = await SkillNameWarning.message(for: name) { invocation.writer.warn(warning) }
  }

  /// The description of an option, on one line. Throws where a rule about descriptions finds an error; says what else it
  /// lacks.
  private static func checked(_ text: String, of name: SkillName, _ invocation: Invocation) async throws -> String {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let lacking = await DescriptionChecklist.items(for: text, of: name).filter { !$0.isMet }
    if let first = lacking.first(where: \.isRequired) {
      throw Failure("bad-description", .badDescription(first.text), exit: .usage)
    }
    for item in lacking { invocation.writer.note(.lacks(item.text)) }
    return text
  }

  private static func locale(_ text: String?, in home: SkillHome, copies: Bool) throws -> LocaleTag? {
    let given = try text.map { text in
      guard let tag = LocaleTag(text) else { throw Failure("unknown-locale", .badLocale(text), exit: .usage) }
      return tag
    }
    guard let pack = home.pack else {
      let installed = home.repository.config?.locale ?? home.repository.lock.files[AgentTargets.index]?.locale
      return given ?? (copies ? nil : installed ?? .english)
    }
    guard pack.hasManifest, pack.manifest.declaresLocales else {
      return given ?? (copies ? nil : pack.manifest.source)
    }
    // Its translations follow from it.
    if let given, given != pack.manifest.source {
      throw Failure("not-source-locale", .notSource(given, pack.manifest.source), exit: .usage)
    }
    return pack.manifest.source
  }

  private static func category(
    _ given: String?, in home: SkillHome, asks: Bool, _ invocation: Invocation
  ) throws -> String? {
    guard let pack = home.pack else {
      if given != nil { throw Failure("not-a-pack", .categoryOutside, exit: .usage) }
      return nil
    }
    let routes = pack.routes
    let known = RouteDraft.categories(of: routes)
    if let given {
      // A new category is valid, but not one that looks like a spelling mistake.
      if !known.contains(given), let nearest = Spelling.nearest(to: given, among: known) {
        throw Failure(
          "unknown-category", .unknownCategory(NearestName(PrintableText.text(given), nearest: nearest)), exit: .usage)
      }
      guard SkillName(given) != nil else { throw Failure("unknown-category", .badCategory(given), exit: .usage) }
      return given
    }
    guard asks, known.count > 1, let first = known.first else { return nil }
    let options = known.map { id in
      let titles = routes.categories[id]?.title ?? [:]
      return Prompt.Option(name: id, description: titles[pack.manifest.source] ?? titles[.english])
    }
    return try Prompt(invocation).choice(
      Prompt.Question(text: .whichCategory, help: .categoryHelp, options: options), default: first)
  }
}

extension AuthoredPack {
  /// Its routes, also if they have errors; none if it has no routes.
  var routes: Routes { contents.routes.flatMap { bytes(of: $0) }.map { Routes.read($0).routes } ?? .none }
}

extension Message {
  fileprivate static func badDescription(_ lacking: Message) -> Message {
    Message(
      "new.description-invalid", "the description is invalid\na good description {requirement}",
      ["requirement": .message(lacking)])
  }
  fileprivate static func lacks(_ item: Message) -> Message {
    Message("new.description-lacks", "a good description {requirement}", ["requirement": .message(item)])
  }
  fileprivate static func notSource(_ locale: LocaleTag, _ source: LocaleTag) -> Message {
    Message(
      "new.not-source",
      "this pack is written in '{source}', and a new skill of it cannot start in '{locale}'\nomit --locale; afterwards `cairn i18n new {locale}` creates a copy to translate",
      ["locale": .text(locale.text), "source": .text(source.text)])
  }
  fileprivate static let categoryOutside = Message(
    "new.category-outside", "--category requires a pack\nomit it, or change to the folder of a pack")
  fileprivate static func unknownCategory(_ name: NearestName) -> Message {
    Message(
      "new.category-misspelled", "unknown category '{name}'\ndid you mean '{nearest}'?", name.arguments(as: "name"))
  }
  fileprivate static func badCategory(_ text: String) -> Message {
    Message(
      "new.category-invalid", "'{name}' is not a valid category\nuse lower-case letters, digits and single hyphens",
      ["name": .text(PrintableText.text(text))])
  }
  fileprivate static let whichCategory = Message("ask.category", "category of its route")
  fileprivate static let categoryHelp = Message(
    "ask.category-help",
    "the part of INDEX.md in which the skill is listed; --category answers this question in advance; Ctrl-D stops and writes nothing"
  )
}
