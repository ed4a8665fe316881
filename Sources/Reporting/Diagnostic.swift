package import Vocabulary

/// One problem in a text, found by a reader that continued after it.
package struct Diagnostic: Sendable, Hashable {
  /// Stable id, `group.claim`, the same as in the doctor.
  package let id: String
  package let severity: Severity
  package let message: Message
  /// The bytes it is about.
  package let span: Span
  /// A text that replaces `replaced`, if that fixes the problem.
  package let replacement: String?
  /// The bytes that `replacement` replaces; by default the span.
  package let replaced: Span

  package init(
    _ id: String, _ severity: Severity, _ message: Message, at span: Span, replacement: String? = nil,
    replaced: Span? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.span = span
    self.replacement = replacement
    self.replaced = replaced ?? span
  }

  /// A problem that is an error, as most are.
  package init(
    _ id: String, _ message: Message, at span: Span, replacement: String? = nil, replaced: Span? = nil
  ) {
    self.init(id, .error, message, at: span, replacement: replacement, replaced: replaced)
  }
}
