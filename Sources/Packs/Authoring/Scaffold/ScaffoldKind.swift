/// The form of a new skill's text.
package enum ScaffoldKind: String, Sendable, CaseIterable {
  /// Sections with ids, each about one question.
  case procedure
  /// A short text with steps and limits.
  case plain
}
