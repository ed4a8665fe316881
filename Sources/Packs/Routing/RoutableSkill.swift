package import Vocabulary

/// A skill as the router sees it.
package struct RoutableSkill: Sendable {
  package let name: SkillName
  /// Its `SKILL.md`.
  package let path: RelativePath
  /// The description in its front matter; empty if it has none.
  package let description: String
  /// The headings of its SKILL.md; empty where they are not read.
  package let headings: [String]
  /// nil for a skill without a route.
  package let route: Routes.Route?

  package init(
    name: SkillName, path: RelativePath, description: String, headings: [String] = [], route: Routes.Route?
  ) {
    self.name = name
    self.path = path
    self.description = description
    self.headings = headings
    self.route = route
  }
}
