internal import Documents
package import Reporting
package import Vocabulary

/// The names in the routes of one file, with their positions.
package struct RouteReferences: Sendable, Hashable {
  /// The skills that have a route.
  package internal(set) var routes: [Spanned<SkillName>] = []
  package internal(set) var categories: [Spanned<String>] = []
  package internal(set) var reasons: [Spanned<String>] = []
  /// The names in `suggests` and `excludes`.
  package internal(set) var skills: [Skill] = []
  /// The names in `excludes` only.
  package internal(set) var excludes: [Skill] = []
  /// The patterns of `paths`.
  package internal(set) var paths: [Spanned<String>] = []

  /// No references.
  package init() {}

  /// A skill that the route of another skill names.
  package struct Skill: Sendable, Hashable {
    package let name: Spanned<SkillName>
    package let route: SkillName
  }

  /// Every unknown name, given the routes it may refer to and the existing skills. It is an error for a route without a
  /// skill, an unknown category and a route that names itself. It is a warning for an unknown reason, and for a
  /// suggested or excluded skill that does not exist, since another pack may contain it.
  package func faults(in known: Routes, skills present: Set<SkillName>) -> [Diagnostic] {
    let names = present.sorted().map(\.text)
    var faults: [Diagnostic] = []
    for skill in routes where !present.contains(skill.value) {
      faults.append(Self.unknownSkill(skill, .error, among: names))
    }
    for category in categories where known.categories[category.value] == nil {
      let message = Message(
        "route.category-known", "unknown category '{id}'\nadd [categories.{key}] or correct the name",
        ["id": .text(category.value), "key": .text(TOMLText.key(category.value))])
      faults.append(
        Self.unknown(category, "route.category-known", .error, message, among: known.categories.keys.sortedByBytes()))
    }
    for reason in reasons where known.reasons[reason.value] == nil {
      let message = Message(
        "route.reasons-known", "unknown reason '{id}'\nadd [reasons.{key}] or correct the name",
        ["id": .text(reason.value), "key": .text(TOMLText.key(reason.value))])
      faults.append(
        Self.unknown(reason, "route.reasons-known", .warning, message, among: known.reasons.keys.sortedByBytes()))
    }
    for skill in skills {
      if skill.name.value == skill.route {
        faults.append(
          Diagnostic(
            "route.not-itself",
            Message(
              "route.not-itself", "the route of '{skill}' names the skill itself\nremove it",
              ["skill": .text(skill.route.text)]),
            at: skill.name.span))
      } else if !present.contains(skill.name.value) {
        faults.append(Self.unknownSkill(skill.name, .warning, among: names))
      }
    }
    return faults.sorted { $0.span < $1.span }
  }

  private static func unknownSkill(
    _ skill: Spanned<SkillName>, _ severity: Severity, among names: [String]
  ) -> Diagnostic {
    let fault = SelectionFault.unknownSkill(NearestName(skill.value.text, among: names))
    return Diagnostic("route.skill-exists", severity, fault.message, at: skill.span)
  }

  /// An unknown name; if a similar one is known, the message suggests it.
  private static func unknown(
    _ name: Spanned<String>, _ id: String, _ severity: Severity, _ message: Message, among names: [String]
  ) -> Diagnostic {
    let nearest = NearestName(name.value, among: names)
    let misspelled = Message(
      "route.name-misspelled", "unknown name '{name}'\ndid you mean '{nearest}'?", nearest.arguments(as: "name"))
    return Diagnostic(id, severity, nearest.message(near: misspelled, else: message), at: name.span)
  }
}
