internal import Packs
internal import Reporting
internal import Vocabulary

extension InstallFacts {
  /// One fault for an example, where `word` stands last in `text`. Its path is the one that its group belongs to.
  static func example(fault id: String, _ text: String, _ word: String, _ message: String) -> InstallFacts {
    let bytes = Array(text.utf8)
    let lower = (0..<bytes.count).last { bytes[$0...].starts(with: word.utf8) } ?? 0
    guard let path = try? RelativePath(onDisk: id.hasPrefix("lock.") ? ".cairn/lock.toml" : ".cairn/config.toml") else {
      return InstallFacts()
    }
    let fault = Diagnostic(id, Message(id, message), at: Span(lower, lower + word.utf8.count))
    return InstallFacts(faults: [LocatedDiagnostic(fault, in: path, lines: LineIndex(bytes))])
  }

  /// One drift for an example.
  static func example(_ kind: Drift.Kind, _ path: String, isIgnored: Bool = false) -> InstallFacts {
    guard let path = try? RelativePath(onDisk: path) else { return InstallFacts() }
    return InstallFacts(drifts: [Drift(kind, path, isIgnored: isIgnored)])
  }
}
