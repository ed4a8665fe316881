internal import Vocabulary

/// A unified diff on a page: its first lines, with invisible characters made visible.
struct PageDiff: Encodable {
  /// Without a line end at its end.
  let text: String
  /// How many lines were left out.
  let more: Int

  /// How many lines are shown.
  private static let most = 60
  /// Unchanged lines before and after the edits of a fix.
  private static let margin = 3

  /// The lines of a diff; nil if there are none.
  init?(_ diff: String) {
    // By scalars: for Swift, a carriage return and a line feed are one character.
    var lines = diff.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last?.isEmpty == true { lines = lines.dropLast() }
    guard !lines.isEmpty else { return nil }
    // If every line ends with CR LF, that is not what differs.
    let usesCarriageReturns = lines.allSatisfy { $0.first == "@" || $0.first == "\\" || $0.last == "\r" }
    text = lines.prefix(Self.most).map { line in
      PrintableText.lines(String(usesCarriageReturns && line.last == "\r" ? line.dropLast() : line))
    }.joined(separator: "\n")
    more = max(0, lines.count - Self.most)
  }

  /// What a fix changes; nil if it edits no text that is known. The names of files are left out if the only one is
  /// `path`, that of the finding. `file` has the files that are known.
  init?(of fix: Fix, for path: RelativePath, in file: (RelativePath) -> PageFile?) {
    var seen: Set<RelativePath> = []
    var parts: [String] = []
    for change in fix.changes {
      switch change {
      case .edit(let edited, _, _):
        guard seen.insert(edited).inserted, let known = file(edited) else { continue }
        let diff = Self.diff(of: fix.changes, in: edited, known)
        let isAlone = edited == path && !fix.changes.contains { !$0.isEdit(of: path) }
        parts.append((isAlone ? "" : diff.head) + diff.hunks.map(\.text).joined())
      case .rename(let from, let to):
        parts.append("rename from \(PrintableText.quoted(from.text))\nrename to \(PrintableText.quoted(to.text))\n")
      case .executable(let changed, let isExecutable):
        let modes = isExecutable ? ("100644", "100755") : ("100755", "100644")
        parts.append("--- \(PrintableText.quoted(changed.text))\nold mode \(modes.0)\nnew mode \(modes.1)\n")
      case .write(let written, let bytes):
        guard let known = file(written) else { continue }
        parts.append(
          UnifiedDiff(
            old: .file(known.bytes, isExecutable: false),
            new: .file(known.hidingSecrets(in: bytes), isExecutable: false), path: written.text
          ).text)
      case .render, .recover: continue
      }
    }
    self.init(parts.joined())
  }

  /// The edits of one file. Only the lines around them are read and compared, because there may be thousands of fixes.
  private static func diff(of changes: [Change], in path: RelativePath, _ file: PageFile) -> UnifiedDiff {
    let bytes = file.bytes
    let index = file.index
    var edits: [(span: Span, text: String)] = []
    var (lower, upper) = (bytes.count, 0)
    for case .edit(path, let span, let text) in changes {
      edits.append((span, text))
      lower = min(lower, span.lower)
      upper = max(upper, min(span.upper, bytes.count))
    }
    let first = max(1, index.place(at: lower).line - margin)
    let last = index.place(at: max(lower, upper)).line + margin
    let start = first == 1 ? 0 : index.span(ofLine: first).lower
    let end = last < index.count ? index.span(ofLine: last + 1).lower : bytes.count
    let old = Array(bytes[start..<end])
    let moved = edits.map { span, text -> Change in
      let shown = file.hidingSecrets(in: Array(text.utf8))
      return .edit(path, Span(span.lower - start, span.upper - start), String(decoding: shown, as: UTF8.self))
    }
    return UnifiedDiff(
      old: .file(old, isExecutable: false), new: .file(moved.edited(old, at: path), isExecutable: false),
      path: path.text, after: file.lineFeeds(before: start))
  }
}

extension Change {
  fileprivate func isEdit(of path: RelativePath) -> Bool {
    if case .edit(path, _, _) = self { true } else { false }
  }
}
