internal import Reporting
internal import Vocabulary

extension InstallFacts {
  /// One drift for an example.
  static func example(
    _ kind: Drift.Kind, _ path: StaticString, isIgnored: Bool = false, editedDocuments: Severity? = nil
  ) -> InstallFacts {
    InstallFacts(
      drifts: [Drift(kind, RelativePath(constant: path), isIgnored: isIgnored)], editedDocuments: editedDocuments)
  }

  /// One pack for an example, `tea.house` 1.0.0.
  static func installed(available: String? = nil, differs: Bool = false, writer: String = "1.0.0") -> InstallFacts {
    guard let version = SemanticVersion("1.0.0"), let writer = SemanticVersion(writer) else { return InstallFacts() }
    let pack = PackStatus(
      id: "tea.house", version: version, writer: writer, available: available.flatMap { SemanticVersion($0) },
      differs: differs)
    return InstallFacts(packs: [pack])
  }
}

extension Diagnostic {
  /// One error for an example: what a reader reports about the bytes from `lower` to `upper`.
  static func example(_ id: String, _ message: String, from lower: Int, to upper: Int) -> Diagnostic {
    Diagnostic(id, Message(id, message), at: Span(lower, upper))
  }
}
