internal import Documents
package import Reporting
package import Vocabulary

/// `.cairn/baseline.toml`: findings that stood when the user began to look, and are accepted until they are mended.
///
/// A finding is known by its rule, its file and the text of its line, so that it may move within the file.
package struct Baseline: Sendable, Equatable {
  /// One finding, wherever in its file it stands.
  package struct Entry: Sendable, Hashable {
    package let rule: String
    package let path: String
    /// The digest of the line; nil for a finding about the file as a whole.
    package let line: Digest?

    package init(rule: String, path: String, line: Digest?) {
      self.rule = rule
      self.path = path
      self.line = line
    }
  }

  /// How often each finding stands.
  package var counts: [Entry: Int]

  /// Where each is accepted in the file: its rule's name.
  package private(set) var places: [Entry: Span] = [:]
  /// The file it was read from, for those who are told of it; empty where it was not read.
  package private(set) var bytes: [UInt8] = []
  /// Where that file is.
  package private(set) var file = Baseline.path

  package init(counts: [Entry: Int] = [:]) {
    self.counts = counts
  }

  /// Two are the same that accept the same, wherever they stand.
  package static func == (left: Baseline, right: Baseline) -> Bool { left.counts == right.counts }

  /// What it accepts in a folder of that which its paths count from, as seen from there; all of it for nil.
  package func within(_ folder: RelativePath?) -> Baseline {
    guard let folder else { return self }
    let prefix = folder.text + "/"
    func seen(_ entry: Entry) -> Entry? {
      guard entry.path.utf8.starts(with: prefix.utf8) else { return nil }
      let rest = String(Substring(entry.path.utf8.dropFirst(prefix.utf8.count)))
      return Entry(rule: entry.rule, path: rest, line: entry.line)
    }
    var baseline = self
    baseline.counts = Dictionary(counts.compactMap { entry, count in seen(entry).map { ($0, count) } }) { $0 + $1 }
    baseline.places = Dictionary(places.compactMap { entry, span in seen(entry).map { ($0, span) } }) { first, _ in
      first
    }
    return baseline
  }

  /// The same, standing in another file than the usual one.
  package func standing(at file: RelativePath) -> Baseline {
    var baseline = self
    baseline.file = file
    return baseline
  }

  /// The schema number this Cairn reads and writes.
  package static let schema = 1
  /// Where it is looked for.
  package static let path = RelativePath(constant: ".cairn/baseline.toml")

  /// Reads a baseline and tells every fault of it in one pass; what is ill-formed is left out.
  package static func read(_ bytes: [UInt8]) -> (baseline: Baseline, faults: [Diagnostic]) {
    let document = TOMLDocument(parsing: bytes)
    var root = TableReader(document.root, group: "baseline")
    var baseline = Baseline()
    baseline.bytes = bytes
    if root.schema(supported: schema) {
      root.each("findings") { table in
        let rule = table.string("rule", required: true)
        let path = table.string("path", required: true)
        let line = table.digest("line", "baseline.schema", required: false)
        let count = max(1, table.integer("count")?.value ?? 1)
        guard let rule, let path else { return }
        let entry = Entry(rule: rule.value, path: path.value, line: line?.value)
        baseline.places[entry] = baseline.places[entry] ?? rule.span
        baseline.counts[entry] = min(1 << 30, (baseline.counts[entry] ?? 0) + min(1 << 29, count))
      }
      root.finish()
    }
    return (baseline, (document.faults + root.faults).sorted { $0.span < $1.span })
  }

  /// The baseline as a file: sorted by path, rule and line, one finding a table, an empty line between.
  package var text: String {
    let entries = counts.sorted { left, right in
      let keys = [left.key, right.key].map { [$0.path, $0.rule, $0.line?.text ?? ""] }
      for (one, other) in zip(keys[0], keys[1]) where one != other {
        return one.utf8.lexicographicallyPrecedes(other.utf8)
      }
      return false
    }
    let tables = entries.map { entry, count in
      var text = "[[findings]]\nrule = \(TOMLText.string(entry.rule))\npath = \(TOMLText.string(entry.path))\n"
      if let line = entry.line { text += "line = \(TOMLText.string(line.text))\n" }
      if count > 1 { text += "count = \(count)\n" }
      return text
    }
    return (["schema = \(Self.schema)\n"] + tables).joined(separator: "\n")
  }
}
