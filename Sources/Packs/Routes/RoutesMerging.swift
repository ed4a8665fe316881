package import Reporting
package import Vocabulary

extension Routes {
  /// A name that two packs define differently.
  package enum Conflict: Sendable, Hashable {
    case category(String)
    case reason(String)
    case route(SkillName)

    /// The message for the user.
    package var message: Message {
      switch self {
      case .category(let id):
        Message(
          "route.category-twice", "two packs define the category '{id}' differently\nrename one or remove one pack",
          ["id": .text(id)])
      case .reason(let id):
        Message(
          "route.reason-twice", "two packs define the reason '{id}' differently\nrename one or remove one pack",
          ["id": .text(id)])
      case .route(let skill):
        Message(
          "route.route-twice", "two packs route the skill '{skill}' differently\nremove one of them",
          ["skill": .text(skill.text)])
      }
    }
  }

  /// Both together. Equal definitions are accepted; of different ones this side's is kept and listed as a conflict:
  /// categories, reasons, routes, each in byte order.
  package func merging(_ other: Routes) -> (routes: Routes, conflicts: [Conflict]) {
    let (categories, categoryConflicts) = Self.merge(categories, other.categories)
    let (reasons, reasonConflicts) = Self.merge(reasons, other.reasons)
    let (routes, routeConflicts) = Self.merge(routes, other.routes)
    return (
      Routes(categories: categories, reasons: reasons, routes: routes),
      categoryConflicts.sortedByBytes().map(Conflict.category) + reasonConflicts.sortedByBytes().map(Conflict.reason)
        + routeConflicts.sorted().map(Conflict.route)
    )
  }

  /// These routes, with the skills that the other side suggests and excludes in addition, in byte order.
  package func joining(_ other: Routes) -> Routes {
    let joined = routes.map { name, route in
      guard let twin = other.routes[name] else { return (name, route) }
      return (
        name,
        Route(
          category: route.category, kind: route.kind, priority: route.priority, reasons: route.reasons,
          paths: route.paths, suggests: Set(route.suggests + twin.suggests).sorted(),
          excludes: Set(route.excludes + twin.excludes).sorted(), terms: route.terms)
      )
    }
    return Routes(
      categories: categories, reasons: reasons, routes: Dictionary(joined) { first, _ in first })
  }

  /// Whether the other side has routes of the same skills, and all that these say; it may suggest and exclude more skills,
  /// and in another order.
  package func isCovered(by other: Routes) -> Bool {
    routes.count == other.routes.count
      && routes.allSatisfy { name, route in
        guard let twin = other.routes[name] else { return false }
        return route.isSame(as: twin)
          && Set(route.suggests).isSubset(of: twin.suggests) && Set(route.excludes).isSubset(of: twin.excludes)
      } && categories.allSatisfy { other.categories[$0] == $1 } && reasons.allSatisfy { other.reasons[$0] == $1 }
  }

  private static func merge<Key, Value: Equatable>(
    _ ours: [Key: Value], _ theirs: [Key: Value]
  ) -> (merged: [Key: Value], conflicts: [Key]) {
    var merged = ours
    var conflicts: [Key] = []
    for (key, value) in theirs {
      if let mine = ours[key] {
        if mine != value { conflicts.append(key) }
      } else {
        merged[key] = value
      }
    }
    return (merged, conflicts)
  }
}

extension Routes.Route {
  /// Whether this is the other route but for the skills that it suggests and excludes.
  fileprivate func isSame(as other: Routes.Route) -> Bool {
    Routes.Route(
      category: category, kind: kind, priority: priority, reasons: reasons, paths: paths, suggests: other.suggests,
      excludes: other.excludes, terms: terms) == other
  }
}
