internal import Documents
internal import TaskWording
package import Vocabulary

/// The route that a new skill of a pack starts with, from its name and its description.
package struct RouteDraft: Sendable, Hashable {
  /// The id of its category.
  package let category: String
  /// Whether the routes have no such category yet.
  package let isNewCategory: Bool
  package let route: Routes.Route

  /// The priority between the lowest and the highest, for a route and for a category.
  private static let middle = 50
  /// The category of a pack that has none.
  package static let general = "general"

  /// The categories of the routes, in the order of INDEX.md: by priority, then by id.
  package static func categories(of routes: Routes) -> [String] {
    routes.categories.sorted { left, right in
      left.value.priority == right.value.priority
        ? left.key.utf8.lexicographicallyPrecedes(right.key.utf8) : left.value.priority < right.value.priority
    }.map(\.key)
  }

  /// The draft for a skill. Without a `category` it is the first one of the routes.
  package init(
    for skill: SkillName, description: String?, locale: LocaleTag, category: String? = nil, in routes: Routes
  ) {
    self.category = category ?? Self.categories(of: routes).first ?? Self.general
    isNewCategory = routes.categories[self.category] == nil
    route = Routes.Route(
      category: self.category, kind: .primary, priority: Self.middle,
      reasons: Self.reasons(for: skill, description, in: routes),
      terms: [locale: Self.terms(for: skill, description, excluding: routes)])
  }

  /// The reasons whose words are in the name or in the description.
  private static func reasons(for skill: SkillName, _ description: String?, in routes: Routes) -> [String] {
    let text = TaskWords(phrase(skill.text) + ". " + (description ?? ""))
    let ids = routes.reasons.keys.sortedByBytes()
    let index = TermIndex(ids.map { TermIndex.Term(words: TaskWords(phrase($0))) })
    return index.found(in: text).keys.sorted().compactMap { ids.indices.contains($0) ? ids[$0] : nil }
  }

  /// The name as words, and the first words of the description that no other route has.
  private static func terms(for skill: SkillName, _ description: String?, excluding routes: Routes) -> [String] {
    let name = phrase(skill.text)
    var known = Set(name.split(separator: " ").map { LetterFolding.folded(String($0)) })
    for term in routes.routes.values.flatMap(\.terms.values).joined() { known.insert(LetterFolding.folded(term)) }
    var terms = [name]
    for word in (description ?? "").split(whereSeparator: { !$0.isLetter }) where terms.count < 4 {
      let text = word.lowercased()
      let folded = LetterFolding.folded(text)
      // Scripts without spaces between words, or with endings attached to them, have no words to take.
      guard isSpelt(text), StopWords.keep(folded), !known.contains(where: { isForm(folded, of: $0) }) else { continue }
      known.insert(folded)
      terms.append(text)
    }
    return terms
  }

  /// Whether a word is another one with an ending, which a term finds too.
  private static func isForm(_ word: String, of other: String) -> Bool {
    word.hasPrefix(other) && word.unicodeScalars.count - other.unicodeScalars.count <= 3
  }

  private static func isSpelt(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0E00...0x0EFF, 0x1000...0x11FF, 0x1780...0x17FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFF9F,
        0x20000...0x323AF:
        false
      default: true
      }
    }
  }

  private static func phrase(_ id: String) -> String { id.split(separator: "-").joined(separator: " ") }
}
