package import Vocabulary

/// A finding in a file, with everything that is needed to show it.
package struct LocatedFinding: Sendable, Hashable {
  /// The rule's id.
  package let rule: String
  package let severity: Severity
  package let message: Message
  /// The file it is about, relative to the root.
  package let path: RelativePath
  /// The root it was found in, from the folder that the report is about; nil if they are the same. The commands in its
  /// message are for that root.
  let root: RelativePath?
  /// The bytes it is about; nil if it is about the file as a whole, or about a missing file.
  package let span: Span?
  /// Where the span starts; line 1, column 1 without a span.
  package let start: Place
  /// The place after the span's end.
  package let end: Place
  /// The line of the text on which the span starts, without its line end, with stars instead of secrets; of a very long
  /// line, only the part around the span.
  package let excerpt: String?
  /// The column at which the excerpt starts.
  package let excerptColumn: Int
  /// Whether a report for people shows the excerpt; not if the finding is about the file as a whole.
  let quotesLine: Bool
  package let fix: Fix?
  /// What it is about, as a unified diff; nil if the line is enough.
  package let diff: String?
  /// The bytes of its file that no report shows, in order.
  let secrets: [Span]
  /// The path at which a file is missing, relative to the root, if that is what it reports.
  package let missing: RelativePath?

  /// Finds the places of `span` in `lines`; without either of them, the finding is about the whole file. `secrets` are
  /// bytes that the excerpt does not show. Without `quotesLine`, no report for people shows the excerpt.
  package init(
    rule: String, severity: Severity, message: Message, path: RelativePath, span: Span? = nil, lines: LineIndex? = nil,
    fix: Fix? = nil, hiding secrets: [Span] = [], diff: String? = nil, missing: RelativePath? = nil,
    quotesLine: Bool = true
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message.quotingExcerpts
    self.path = path
    root = nil
    self.fix = fix.map { Fix($0.description.quotingExcerpts, isSafe: $0.isSafe, changes: $0.changes) }
    self.diff = diff
    self.missing = missing
    self.quotesLine = quotesLine
    self.secrets = secrets
    if let span, let lines {
      self.span = span
      start = lines.place(at: span.lower)
      end = lines.place(at: span.upper)
      let shown = lines.excerpt(around: span.lower, hiding: secrets)
      excerpt = shown.text
      excerptColumn = shown.column
    } else {
      self.span = nil
      start = Place(line: 1, column: 1)
      end = start
      excerpt = nil
      excerptColumn = 1
    }
  }
}

extension LocatedFinding {
  /// The finding of a root as reported from a folder above: its path, and those of its fix, start with `folder`, and its
  /// commands are run there.
  package func below(_ folder: RelativePath) -> LocatedFinding {
    LocatedFinding(
      self, path: folder.appending(path), root: root.map { folder.appending($0) } ?? folder, fix: fix?.below(folder),
      missing: missing.map { folder.appending($0) })
  }

  /// The same finding with another path, for a file that is elsewhere than where it was checked; without its fix.
  package func at(_ path: RelativePath) -> LocatedFinding { LocatedFinding(self, path: path, root: root, fix: nil) }

  /// The same finding in the file that this one was made from, with another message, without its fix. Without
  /// `keepsPlace` it is about that file as a whole.
  package func inSource(_ path: RelativePath, _ message: Message, keepsPlace: Bool) -> LocatedFinding {
    keepsPlace
      ? LocatedFinding(self, path: path, root: root, fix: nil, message: message)
      : LocatedFinding(rule: rule, severity: severity, message: message, path: path)
  }

  private init(
    _ other: LocatedFinding, path: RelativePath, root: RelativePath?, fix: Fix?, missing: RelativePath? = nil,
    message: Message? = nil
  ) {
    rule = other.rule
    severity = other.severity
    self.message = message ?? other.message
    self.path = path
    self.root = root
    span = other.span
    start = other.start
    end = other.end
    excerpt = other.excerpt
    excerptColumn = other.excerptColumn
    quotesLine = other.quotesLine
    diff = other.diff
    secrets = other.secrets
    self.fix = fix
    self.missing = missing
  }
}

extension Catalog {
  /// The texts of a finding: its commands are for its root, from the folder that its reader is in.
  func texts(of finding: LocatedFinding, _ paths: PathView = PathView()) -> Catalog {
    finding.root.map { running(in: paths.text(of: $0)) } ?? self
  }
}

extension LocatedFinding: Comparable {
  /// The order of a report: path, line, column, rule; then message and end, so that the order is always defined.
  package static func < (left: LocatedFinding, right: LocatedFinding) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.start != right.start { return left.start < right.start }
    if left.rule != right.rule { return left.rule.utf8.lexicographicallyPrecedes(right.rule.utf8) }
    let texts = (left.message.text, right.message.text)
    if texts.0 != texts.1 { return texts.0.utf8.lexicographicallyPrecedes(texts.1.utf8) }
    return left.end < right.end
  }
}
