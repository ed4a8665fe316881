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
  /// `path`, that of the finding. `texts` are the files, `secrets` the bytes of them that no report may show.
  init?(of fix: Fix, for path: RelativePath, in texts: [RelativePath: [UInt8]], hiding secrets: [RelativePath: [Span]])
  {
    var seen: Set<RelativePath> = []
    var parts: [String] = []
    for change in fix.changes {
      switch change {
      case .edit(let edited, _, _):
        guard seen.insert(edited).inserted, let bytes = texts[edited] else { continue }
        let diff = Self.diff(of: fix.changes, in: edited, bytes, hiding: secrets[edited] ?? [])
        let isAlone = edited == path && !fix.changes.contains { !$0.isEdit(of: path) }
        parts.append((isAlone ? "" : diff.head) + diff.hunks.map(\.text).joined())
      case .rename(let from, let to):
        parts.append("rename from \(PrintableText.quoted(from.text))\nrename to \(PrintableText.quoted(to.text))\n")
      case .executable(let file, let isExecutable):
        let modes = isExecutable ? ("100644", "100755") : ("100755", "100644")
        parts.append("--- \(PrintableText.quoted(file.text))\nold mode \(modes.0)\nnew mode \(modes.1)\n")
      case .write(let file, let bytes):
        guard let old = texts[file] else { continue }
        let secrets = secrets[file] ?? []
        parts.append(
          UnifiedDiff(
            old: .file(old.hiding(secrets), isExecutable: false),
            new: .file(
              bytes.hiding(texts: secrets.map { old[$0.range.clamped(to: old.indices)] }), isExecutable: false),
            path: file.text
          ).text)
      case .render, .recover: continue
      }
    }
    self.init(parts.joined())
  }

  /// The edits of one file. Only the lines around them are compared, because there may be thousands of fixes.
  private static func diff(
    of changes: [Change], in path: RelativePath, _ original: [UInt8], hiding secrets: [Span]
  ) -> UnifiedDiff {
    let bytes = original.hiding(secrets)
    let hidden = secrets.map { original[$0.range.clamped(to: original.indices)] }
    var edits: [Change] = []
    var (lower, upper) = (bytes.count, 0)
    for case .edit(path, let span, let text) in changes {
      edits.append(.edit(path, span, String(decoding: Array(text.utf8).hiding(texts: hidden), as: UTF8.self)))
      lower = min(lower, span.lower)
      upper = max(upper, min(span.upper, bytes.count))
    }
    let edited = edits.edited(bytes, at: path)
    let index = LineIndex(bytes)
    let first = max(1, index.place(at: lower).line - margin)
    let last = index.place(at: max(lower, upper)).line + margin
    let start = first == 1 ? 0 : index.span(ofLine: first).lower
    let end = last < index.count ? index.span(ofLine: last + 1).lower : bytes.count
    return UnifiedDiff(
      old: .file(Array(bytes[start..<end]), isExecutable: false),
      new: .file(Array(edited[start..<(end + edited.count - bytes.count)]), isExecutable: false), path: path.text,
      after: bytes[..<start].count { $0 == 0x0A })
  }
}

extension Change {
  fileprivate func isEdit(of path: RelativePath) -> Bool {
    if case .edit(path, _, _) = self { true } else { false }
  }
}

extension [UInt8] {
  /// The bytes with stars instead of each of the texts, which are secrets that a fix writes again.
  fileprivate func hiding(texts: [ArraySlice<UInt8>]) -> [UInt8] {
    var bytes = self
    for text in texts where !text.isEmpty && text.count <= bytes.count {
      var offset = 0
      while offset + text.count <= bytes.count {
        if bytes[offset..<(offset + text.count)].elementsEqual(text) {
          bytes = bytes.hiding([Span(offset, offset + text.count)])
          offset += text.count
        } else {
          offset += 1
        }
      }
    }
    return bytes
  }
}
