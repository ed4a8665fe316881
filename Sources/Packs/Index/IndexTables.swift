internal import Reporting
package import Vocabulary

/// The tables of INDEX.md: the contents of its block `skills.index`.
///
/// Generated only from the installed routes, the user's own routes, and the front matter of the skills, so that any
/// later version of Cairn generates the same.
package struct IndexTables: Sendable {
  /// The block's id.
  package static let block = "skills.index"
  /// The attribute of its begin line after the id: the renderer's number.
  package static let attributes = ["format": "1"]

  /// One skill below `.agents/skills`, or one of the user's own below an agent's folder.
  package struct Skill: Sendable, Hashable {
    /// The name of its folder.
    package let name: String
    /// From its front matter.
    package let description: String
    /// The language that its SKILL.md states.
    package let locale: LocaleTag?
    /// Whether it is the user's own, and not a pack's.
    package let isOwn: Bool
    /// The id of its pack, unless that is the built-in one or the skill is the user's own: the heading of the skill if it
    /// has no route, so that a text of somebody else does not look like the user's own.
    package let pack: String?
    /// Its path and the agents that see it, if it is not in the shared folder.
    package let elsewhere: Elsewhere?

    /// The path of a skill that only some agents see.
    package struct Elsewhere: Sendable, Hashable {
      package let document: RelativePath
      package let agents: [String]

      package init(document: RelativePath, agents: [String]) {
        self.document = document
        self.agents = agents
      }
    }

    package init(
      name: String, description: String, locale: LocaleTag? = nil, isOwn: Bool = false, pack: String? = nil,
      elsewhere: Elsewhere? = nil
    ) {
      self.name = name
      self.description = description
      self.locale = locale
      self.isOwn = isOwn
      self.pack = pack
      self.elsewhere = elsewhere
    }
  }

  /// The routes as they are installed.
  package let routes: Routes
  /// The user's own routes, which take precedence if both have a skill or a category.
  package let local: Routes
  package let words: IndexWords
  /// The language of INDEX.md.
  package let locale: LocaleTag

  package init(routes: Routes, local: Routes = .none, words: IndexWords, locale: LocaleTag) {
    self.routes = routes
    self.local = local
    self.words = words
    self.locale = locale
  }

  /// The block's body: a heading and a table for each category, by priority and then id; one for each pack with skills
  /// that have no route, by its id; and one for the user's own skills and those of the built-in pack without a route.
  /// Skills are in byte order. Empty lines are where a Markdown formatter puts them.
  package func render(_ skills: [Skill]) -> [UInt8] {
    var tables: [String: [Skill]] = [:]
    var packs: [String: [Skill]] = [:]
    var others: [Skill] = []
    let places = skills.map { ($0, $0.name + "\u{0}" + ($0.elsewhere?.document.text ?? "")) }
    // By name in byte order; of equal names the shared folder's first.
    for (skill, _) in places.sorted(by: { $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }) {
      if !skill.isOwn, let route = route(of: skill) {
        tables[route.category, default: []].append(skill)
      } else if !skill.isOwn, let pack = skill.pack {
        packs[pack, default: []].append(skill)
      } else {
        others.append(skill)
      }
    }
    var sections: [String] = []
    for id in tables.keys.sorted(by: precedes) { sections.append(section(title(of: id), tables[id] ?? [])) }
    for id in packs.keys.sortedByBytes() { sections.append(section(Self.heading(ofPack: id), packs[id] ?? [])) }
    if !others.isEmpty { sections.append(section(words.own, others)) }
    guard !sections.isEmpty else { return Array("\n".utf8) }
    return Array(("\n" + sections.joined(separator: "\n") + "\n").utf8)
  }

  /// The id of a pack as a heading; a lock that somebody edited may have any text here.
  private static func heading(ofPack id: String) -> String { IndexCell.text(PrintableText.text(id)) }

  private func section(_ title: String, _ skills: [Skill]) -> String {
    var lines = ["### " + IndexCell.plain(title), "", row([words.skill, words.when, words.type].map(IndexCell.text))]
    lines.append(row(["---", "---", "---"]))
    for skill in skills {
      let isTranslated = skill.isOwn || skill.locale.map { $0 == locale || locale.parents.contains($0) } ?? true
      var when = isTranslated ? skill.description : skill.description + " (" + words.untranslated + ")"
      if let elsewhere = skill.elsewhere {
        when += " (" + words.seenBy + ": " + elsewhere.agents.joined(separator: ", ") + ")"
      }
      let kind = route(of: skill)?.kind.rawValue ?? ""
      let document = skill.elsewhere.map { AgentTargets.index.link(to: $0.document) } ?? skill.name + "/SKILL.md"
      lines.append(row([IndexCell.link(skill.name, to: document), IndexCell.text(when), kind]))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func row(_ cells: [String]) -> String {
    cells.reduce(into: "|") { $0 += $1.isEmpty ? " |" : " " + $1 + " |" }
  }

  private func route(of skill: Skill) -> Routes.Route? {
    // A pack's route is for its own skill, not for one with that name elsewhere.
    SkillName(skill.name).flatMap { local.routes[$0] ?? (skill.elsewhere == nil ? routes.routes[$0] : nil) }
  }

  private func category(_ id: String) -> Routes.Category? { local.categories[id] ?? routes.categories[id] }

  /// By priority, the lowest first and a category without one last; then by id.
  private func precedes(_ left: String, _ right: String) -> Bool {
    let priorities = (category(left)?.priority ?? .max, category(right)?.priority ?? .max)
    if priorities.0 != priorities.1 { return priorities.0 < priorities.1 }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The title in the index's language, in a parent of it, in English, or else the id.
  private func title(of id: String) -> String {
    let titles = category(id)?.title ?? [:]
    for tag in [locale] + locale.parents + [LocaleTag("en")].compactMap({ $0 }) {
      if let title = titles[tag] { return title }
    }
    return id
  }
}
