package import Reporting
internal import Vocabulary

extension TOMLDocument {
  /// The errors of the text and those of a reader of its values, in the order of the text. If the text has errors, none of
  /// them is that a key is missing: it may be in a line that could not be read.
  package func faults(with read: [Diagnostic]) -> [Diagnostic] {
    let known = faults.isEmpty ? read : read.filter { !Self.missing.contains($0.message.key) }
    return (faults + known).sorted { $0.span < $1.span }
  }

  /// The messages about keys that are missing.
  private static let missing: Set<String> = ["table.missing-key", "table.missing-schema"]
}
