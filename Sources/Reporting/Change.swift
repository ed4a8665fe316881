package import Vocabulary

/// One step of a fix, as a value: it writes nothing itself.
package enum Change: Sendable, Hashable {
  /// Replaces the span with `text`. An empty span inserts, an empty text deletes.
  case edit(RelativePath, Span, String)
  /// Renames a file or a folder.
  case rename(from: RelativePath, to: RelativePath)
  /// Sets or clears the execute bit of a file.
  case executable(RelativePath, Bool)
  /// Writes a complete file.
  case write(RelativePath, [UInt8])
  /// Changes a target to what `cairn sync` would write there.
  case render(RelativePath)
  /// Finishes or reverts an interrupted run.
  case recover
}

/// How a finding is fixed.
package struct Fix: Sendable, Hashable {
  /// What the changes do, in a few words.
  package let description: Message
  /// Whether the changes certainly keep what the author meant.
  package let isSafe: Bool
  package let changes: [Change]

  package init(_ description: Message, isSafe: Bool, changes: [Change]) {
    self.description = description
    self.isSafe = isSafe
    self.changes = changes
  }
}

extension Fix {
  /// The fix with `folder` before the paths of its changes.
  func below(_ folder: RelativePath) -> Fix {
    Fix(description, isSafe: isSafe, changes: changes.map { $0.below(folder) })
  }
}

extension Change {
  fileprivate func below(_ folder: RelativePath) -> Change {
    switch self {
    case .edit(let path, let span, let text): .edit(folder.appending(path), span, text)
    case .rename(let from, let to): .rename(from: folder.appending(from), to: folder.appending(to))
    case .executable(let path, let flag): .executable(folder.appending(path), flag)
    case .write(let path, let bytes): .write(folder.appending(path), bytes)
    case .render(let path): .render(folder.appending(path))
    case .recover: .recover
    }
  }
}

extension Sequence<Change> {
  /// The bytes of the file at `path` after every edit of it.
  ///
  /// An edit that occurs twice is made once. Of edits that overlap, the first in text order is made: the others belong
  /// to a later round, with the text as it is then. Spans outside the text are cut to it.
  package func edited(_ bytes: [UInt8], at path: RelativePath) -> [UInt8] {
    var edits: [(span: Span, text: String)] = []
    for case .edit(path, let span, let text) in self { edits.append((span, text)) }
    edits.sort { ($0.span, $0.text) < ($1.span, $1.text) }

    var result: [UInt8] = []
    var offset = 0
    var last: (span: Span, text: String)?
    for edit in edits {
      let lower = Swift.min(edit.span.lower, bytes.count)
      let upper = Swift.min(edit.span.upper, bytes.count)
      if let last, last == edit || lower < last.span.upper || last.span == edit.span { continue }
      guard lower >= offset else { continue }
      result += bytes[offset..<lower]
      result += Array(edit.text.utf8)
      offset = upper
      last = edit
    }
    return result + bytes[offset...]
  }
}
