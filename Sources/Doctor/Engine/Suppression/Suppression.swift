internal import Documents
package import Vocabulary

/// What a comment in a file suppresses: the findings of one rule, group or pattern, in the next line of text or in the
/// whole file. A comment that names several rules is several suppressions.
package struct Suppression: Sendable, Hashable {
  /// A rule's id, a group, or a pattern such as `link.*`.
  package let rule: Spanned<String>
  /// The reason; empty if none is given.
  package let reason: String
  /// The comment's text, from its first word.
  package let span: Span
  /// All that the comment names, as it is written.
  package let names: String
  /// Whether this is the first rule that the comment names: what is wrong with a comment is told there.
  package let isFirst: Bool
  /// Whether the comment names no other rule.
  package let isAlone: Bool
  /// The lines it is about, counted from 1; nil for the whole file.
  let lines: [Int]?
  private let pattern: RulePattern?

  /// One of the rules that a comment names; without `lines`, it is about the whole file.
  init(_ rule: Spanned<String>, of comment: SuppressionComment, lines: [Int]?) {
    self.rule = rule
    reason = comment.reason
    span = comment.text
    names = comment.names
    isFirst = comment.rules.first == rule
    isAlone = comment.rules.count == 1
    self.lines = lines
    pattern = RulePattern(rule.value)
  }

  /// Every suppression of a file; `offsets` are the places of `SuppressionComment.word` in it.
  static func all(at offsets: [Int], in file: SubjectFile, _ document: Document?, _ lines: LineIndex) -> [Suppression] {
    let comments = offsets.compactMap { SuppressionComment(at: $0, in: file, document, lines) }
    guard !comments.isEmpty else { return [] }
    var reach = SuppressionReach(of: comments, in: file, document, lines)
    // From the last one on, because comments that follow each other are about the same line.
    let found = comments.reversed().map { comment -> [Suppression] in
      let about = reach.lines(after: lines.place(at: comment.text.upper).line)
      return comment.rules.map { Suppression($0, of: comment, lines: comment.isForFile ? nil : about) }
    }
    return found.reversed().flatMap { $0 }
  }

  /// Whether it may suppress anything: it gives a reason and is not about safety, which a document must not disable
  /// itself.
  var isWellFormed: Bool { !reason.isEmpty && !isAboutSafety }

  /// Whether it names a rule about safety.
  var isAboutSafety: Bool { Rule.all.contains { $0.group == "safety" && matches($0.id) } }

  /// Whether it names a rule, alone or with others.
  func matches(_ id: String) -> Bool { pattern?.matches(id) ?? false }

  /// Whether it names any rule that exists.
  var isKnown: Bool { pattern?.isKnown ?? false }
}
