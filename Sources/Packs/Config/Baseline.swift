internal import Documents
package import Reporting
package import Vocabulary

/// `.cairn/baseline.toml`: findings from the time when the baseline was written, suppressed until they are fixed.
///
/// A finding is identified by its rule, its file and the text of its line, so that it may move within the file.
package struct Baseline: Sendable, Equatable {
  /// One finding, at any position in its file.
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

  /// The number of times each finding occurs.
  package var counts: [Entry: Int]

  /// The position of each entry in the baseline file: its rule's name.
  package private(set) var places: [Entry: Span] = [:]
  /// The contents of the file, for reports about it; empty if it was not read.
  package private(set) var bytes: [UInt8] = []
  /// The path of the file.
  package private(set) var file = Baseline.path

  package init(counts: [Entry: Int] = [:]) {
    self.counts = counts
  }

  /// Two baselines are equal if they suppress the same findings, at any positions.
  package static func == (left: Baseline, right: Baseline) -> Bool { left.counts == right.counts }

  /// The entries below `folder`, with paths relative to it; all entries for nil.
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

  /// The entries that are in none of some folders.
  package func outside(_ folders: [RelativePath]) -> Baseline {
    guard !folders.isEmpty else { return self }
    let starts = folders.map { $0.text + "/" }
    func stays(_ entry: Entry) -> Bool { !starts.contains { entry.path.utf8.starts(with: $0.utf8) } }
    var baseline = self
    baseline.counts = counts.filter { stays($0.key) }
    baseline.places = places.filter { stays($0.key) }
    return baseline
  }

  /// The same baseline with another file path.
  package func stored(at file: RelativePath) -> Baseline {
    var baseline = self
    baseline.file = file
    return baseline
  }

  /// The schema number that this version of Cairn reads and writes.
  package static let schema = 1
  /// The default path.
  package static let path = RelativePath(constant: ".cairn/baseline.toml")

  /// Reads a baseline and reports every problem in one pass; invalid entries are left out.
  package static func read(_ bytes: [UInt8]) -> (baseline: Baseline, faults: [Diagnostic]) {
    let document = TOMLDocument(parsing: bytes)
    var root = TableReader(document.root, group: "baseline")
    var baseline = read(&root)
    baseline.bytes = bytes
    return (baseline, (document.faults + root.faults).sorted { $0.span < $1.span })
  }

  /// The keys of the file.
  package static var shape: TableShape {
    var root = TableReader(recording: "baseline")
    _ = read(&root)
    return root.recorded
  }

  private static func read(_ root: inout TableReader) -> Baseline {
    var baseline = Baseline()
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
    return baseline
  }

  /// The baseline as a file: sorted by path, rule and line, one finding per table, with an empty line between them.
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
