internal import Reporting

/// The texts of the page of rules that no other page has.
enum RulePageMessage {
  static let title = Message("page.rules-title", "Rules of the doctor")
  static let lead = Message(
    "page.rules-lead",
    "`cairn doctor` reports where a repository does not follow one of these rules; `cairn rule ID` explains a rule.")
  static let skip = Message("page.rules-skip", "Skip to the rules")
  static let rules = Message("page.rules", "Rules")
  static let shown = Message(
    "page.rules-shown", "{shown} of {count} rules", one: "{shown} of {count} rule", ["count": 0])
  static func mark(_ sign: String) -> Message {
    Message(
      "page.rules-mark", "In an example, {sign} is before each place where a finding starts.", ["sign": .text(sign)])
  }
  static func suppress(_ comment: String) -> Message {
    Message(
      "page.rules-suppress", "To suppress a finding, put a comment above its line: {comment}",
      ["comment": .text(comment)])
  }
  static let checks = Message("page.rules-checks", "Checks")
  static let source = Message("page.rules-source", "Source")
  static let link = Message("page.rules-link", "Link to this rule")
  static let wrong = Message("page.rules-wrong", "Wrong:")
  static let right = Message("page.rules-right", "Right:")
  static let fixed = Message("page.rules-fixed", "After the fix:")
  static let beside = Message("page.rules-next-to", "Next to it:")
}
