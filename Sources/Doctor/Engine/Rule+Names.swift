internal import Packs
package import Reporting
package import Vocabulary

/// Rules by the names that users write.
extension Rule {
  /// The groups of the ids.
  static let groups = Set(all.map { String($0.group) })

  /// The rules that a text means, in the order of the rule page; throws `unknown-rule`, with the nearest name, if there
  /// are none. A group or a pattern means all rules that it matches.
  package static func named(_ text: String) throws(Failure) -> [Rule] {
    let found = RulePattern(text).map { pattern in all.filter { pattern.matches($0.id) } } ?? []
    guard found.isEmpty else { return found }
    throw Failure("unknown-rule", unknown(text), exit: .usage)
  }

  /// The rule with an id; throws `unknown-rule` with the nearest name if there is none.
  package static func find(_ id: String) throws(Failure) -> Rule {
    if let rule = all.first(where: { $0.id == id }) { return rule }
    throw Failure("unknown-rule", unknown(id), exit: .usage)
  }

  /// Whether a text is the id of one rule, and not a group or a pattern.
  package static func isID(_ text: String) -> Bool { ids.contains(text) }

  /// Throws for a name or a pattern that matches no rule, with the nearest name.
  package static func requireSome(_ name: String) throws(Failure) { _ = try named(name) }

  /// A warning for each unknown rule in a config, and for each that the config has no say in; a group or a pattern must
  /// match at least one rule. Its span is that of the quoted text.
  package static func faults(inNames names: [Spanned<String>]) -> [Diagnostic] {
    names.compactMap { name in
      let pattern = RulePattern(name.value)
      if isAboutPolicy(pattern?.text ?? name.value) {
        return Diagnostic("config.valid", .warning, .followsPolicy(name.value), at: name.span)
      }
      if pattern?.isKnown == true { return nil }
      let other = isPattern(name.value) ? nil : nearest(to: name.value).nearest
      return Diagnostic(
        "config.valid", .warning, unknown(name.value), at: name.span, replacement: other.map { "\"\($0)\"" })
    }
  }

  /// A name that is not a rule, with the rule or the group that was probably meant.
  /// Of an unfinished name it is the one that continues it.
  static func nearest(to name: String) -> NearestName {
    let known = all.map(\.id) + groups
    let longer = name.utf8.count < 3 ? [] : known.filter { $0.utf8.starts(with: name.utf8) }
    guard let shortest = longer.min(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) else {
      return NearestName(name, among: known)
    }
    return NearestName(name, nearest: Spelling.nearest(to: name, among: longer) ?? shortest)
  }

  /// Whether a text is a pattern, which no name can be near to.
  static func isPattern(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "*")) }

  private static func unknown(_ text: String) -> Message {
    isPattern(text) ? .noMatch(text) : .unknown(nearest(to: text))
  }
}

extension Message {
  fileprivate static func followsPolicy(_ id: String) -> Message {
    Message(
      "rule.follows-policy",
      "'{id}' has no effect here, because the policy decides how severe a violation is\nwrite enforce = \"warn\" in the policy",
      ["id": .text(id)])
  }
  fileprivate static func noMatch(_ pattern: String) -> Message {
    Message(
      "rule.no-match", "no rule matches '{pattern}'\nrun `cairn rule` to list all rules", ["pattern": .text(pattern)])
  }
  fileprivate static func unknown(_ id: NearestName) -> Message {
    id.message(
      near: Message(
        "rule.unknown-nearest", "unknown rule '{id}'\ndid you mean '{nearest}'?", id.arguments(as: "id")),
      else: Message(
        "rule.unknown", "unknown rule '{id}'\nrun `cairn rule` to list all rules", id.arguments(as: "id")))
  }
}
