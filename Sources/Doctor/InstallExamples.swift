internal import Reporting
internal import Vocabulary

extension InstallFacts {
  /// One drift for an example.
  static func example(_ kind: Drift.Kind, _ path: StaticString, isIgnored: Bool = false) -> InstallFacts {
    InstallFacts(drifts: [Drift(kind, RelativePath(constant: path), isIgnored: isIgnored)])
  }
}

extension Diagnostic {
  /// One fault for an example: what a reader says of the bytes from `lower` to `upper`.
  static func example(_ id: String, _ message: String, from lower: Int, to upper: Int) -> Diagnostic {
    Diagnostic(id, Message(id, message), at: Span(lower, upper))
  }
}
