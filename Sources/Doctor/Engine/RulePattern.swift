internal import Vocabulary

/// The rules that a text of the user means: an id such as `link.target-exists`, a group such as `link`, which is short
/// for `link.*`, or a pattern such as `skill.name-*`.
package struct RulePattern: Sendable, Hashable {
  private let glob: Glob
  /// Whether it may match several rules; an id matches only itself.
  let isGeneral: Bool

  /// nil for a text that is neither an id nor a pattern, such as an empty one.
  package init?(_ text: String) {
    guard let glob = Glob(Rule.groups.contains(text) ? text + ".*" : text) else { return nil }
    self.glob = glob
    isGeneral = glob.text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  }

  /// The pattern for ids: that of a group ends with `.*`.
  var text: String { glob.text }

  /// Whether it matches the rule with an id.
  func matches(_ id: String) -> Bool { isGeneral ? glob.matches(name: id) : glob.text == id }

  /// Whether any rule matches.
  var isKnown: Bool { Rule.all.contains { matches($0.id) } }
}
