package import Vocabulary

/// A file on which a rule speaks or keeps silent. Examples are the rule's tests and what `cairn rule` shows.
package struct Example: Sendable {
  /// Where the file stands.
  package let path: String
  /// Its text, with a `↓` before every character at which a finding starts.
  package let marked: String
  /// The text after the fix; nil where there is none.
  package let fixed: String?
  /// Whether the file is written in ISO 8859-1 instead of UTF-8.
  package let isLatin1: Bool
  /// The revision that ledger or lock record for the file.
  package let recorded: RecordedRevision?
  /// What is known of the installation it lies in; nil outside of one.
  package let install: InstallFacts?

  package init(
    at path: String, _ marked: String, fixed: String? = nil, isLatin1: Bool = false, recorded: RecordedRevision? = nil,
    install: InstallFacts? = nil
  ) {
    self.path = path
    self.marked = marked
    self.fixed = fixed
    self.isLatin1 = isLatin1
    self.recorded = recorded
    self.install = install
  }

  /// The text without marks.
  package var text: String {
    var text = ""
    for scalar in marked.unicodeScalars where scalar != "↓" { text.unicodeScalars.append(scalar) }
    return text
  }
}
