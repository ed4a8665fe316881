internal import Reporting
package import Vocabulary

/// Which skills apply when: routes.toml (`.github/docs/routes.md`).
///
/// Two values are equal if their contents are, at any positions in a file.
package struct Routes: Sendable, Hashable {
  /// The only schema that this version of Cairn reads.
  package static let schema = 1

  package let categories: [String: Category]
  package let reasons: [String: Reason]
  package let routes: [SkillName: Route]

  /// A table of INDEX.md.
  package struct Category: Sendable, Hashable {
    /// The order of the tables, the lowest first.
    package let priority: Int
    package let title: [LocaleTag: String]

    package init(priority: Int, title: [LocaleTag: String]) {
      self.priority = priority
      self.title = title
    }
  }

  /// Why a skill may apply, as a word that several routes share.
  package struct Reason: Sendable, Hashable {
    package let description: String

    package init(description: String) {
      self.description = description
    }
  }

  /// The role of a skill in a task.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable, ShapedValue {
    case primary, adjunct, event, authoring
  }

  /// When one skill applies.
  package struct Route: Sendable, Hashable {
    package let category: String
    package let kind: Kind
    /// 1 to 100; the highest is the most likely.
    package let priority: Int
    package let reasons: [String]
    /// Globs of the files it is about.
    package let paths: [String]
    package let suggests: [SkillName]
    package let excludes: [SkillName]
    /// Words of a task, per language.
    package let terms: [LocaleTag: [String]]

    package init(
      category: String, kind: Kind, priority: Int, reasons: [String] = [], paths: [String] = [],
      suggests: [SkillName] = [], excludes: [SkillName] = [], terms: [LocaleTag: [String]] = [:]
    ) {
      self.category = category
      self.kind = kind
      self.priority = priority
      self.reasons = reasons
      self.paths = paths
      self.suggests = suggests
      self.excludes = excludes
      self.terms = terms
    }
  }

  /// No route at all.
  package static let none = Routes(categories: [:], reasons: [:], routes: [:])

  package init(categories: [String: Category], reasons: [String: Reason], routes: [SkillName: Route]) {
    self.categories = categories
    self.reasons = reasons
    self.routes = routes
  }

  /// The routes of the skills in `skills`, naming no other skill, with the categories and reasons they use.
  package func filtered(to skills: Set<SkillName>) -> Routes {
    let kept = routes.filter { skills.contains($0.key) }.mapValues { route in
      Route(
        category: route.category, kind: route.kind, priority: route.priority, reasons: route.reasons,
        paths: route.paths, suggests: route.suggests.filter(skills.contains),
        excludes: route.excludes.filter(skills.contains), terms: route.terms)
    }
    let usedCategories = Set(kept.values.map(\.category))
    let usedReasons = Set(kept.values.flatMap(\.reasons))
    return Routes(
      categories: categories.filter { usedCategories.contains($0.key) },
      reasons: reasons.filter { usedReasons.contains($0.key) }, routes: kept)
  }
}
