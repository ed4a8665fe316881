internal import Vocabulary

/// The difference between two files as text for `git apply` and `patch`.
package struct UnifiedDiff: Sendable {
  /// The content of one side.
  package enum Side: Sendable, Hashable {
    case absent
    case file([UInt8], isExecutable: Bool)
    /// A symbolic link and its text.
    case link(String)
  }

  /// The diff; empty if both sides are the same.
  package var text: String { head + hunks.map(\.text).joined() }
  /// The lines before the first hunk.
  package let head: String
  /// The changed lines of a text, each group with the lines around it; empty if only the mode changed, or the bytes of a
  /// file that is not text.
  package let hunks: [Hunk]

  /// A group of changed lines. Lines are counted from 0.
  package struct Hunk: Sendable, Hashable {
    package let text: String
    /// The lines that the old side has and the new one has not.
    package let removed: [Int]
    /// The lines that the new side has and the old one has not.
    package let inserted: [Insertion]
  }

  /// A line of the new side.
  package struct Insertion: Sendable, Hashable {
    package let line: Int
    /// The line of the old side that it comes before.
    package let place: Int
  }

  /// The number of unchanged lines around a change.
  private static let margin = 3

  /// `old` and `new` at `path`, which the head lines show after `a/` and `b/`; if they are parts of files, both are after
  /// so many lines.
  package init(old: Side, new: Side, path: String, after lines: Int = 0) {
    guard old != new else {
      head = ""
      hunks = []
      return
    }
    let (left, right) = (PrintableText.quoted("a/\(path)"), PrintableText.quoted("b/\(path)"))
    var head = "diff --git \(left) \(right)\n"
    switch (old.mode, new.mode) {
    case (nil, let mode?): head += "new file mode \(mode)\n"
    case (let mode?, nil): head += "deleted file mode \(mode)\n"
    case (let one?, let other?) where one != other: head += "old mode \(one)\nnew mode \(other)\n"
    default: break
    }
    guard old.bytes != new.bytes else {
      self.head = head
      hunks = []
      return
    }
    let (before, after) = (old == .absent ? "/dev/null" : left, new == .absent ? "/dev/null" : right)
    if old.bytes.contains(0) || new.bytes.contains(0) {
      // Without a header, as `diff -r` writes it: with one, git refuses all of the patch.
      self.head = "Binary files \(before) and \(after) differ\n"
      hunks = []
      return
    }
    head += "--- \(before)\n+++ \(after)\n"
    self.head = head
    var table = LineTable()
    hunks = Self.hunks(NumberedLines(old.bytes, &table), NumberedLines(new.bytes, &table), after: lines)
  }

  /// One line of the edit, with its position in each side.
  private enum Edit {
    case same(Int, Int)
    case removed(Int)
    /// With the line of the old side that it comes before.
    case inserted(Int, Int)
  }

  private static func hunks(_ old: NumberedLines, _ new: NumberedLines, after lines: Int) -> [Hunk] {
    var edits: [Edit] = []
    var (left, right) = (0, 0)
    func keep(to end: Int) {
      while left < end {
        edits.append(.same(left, right))
        left += 1
        right += 1
      }
    }
    for change in LineDiff(from: old.numbers, to: new.numbers).changes {
      keep(to: change.old.lowerBound)
      edits += change.old.map { .removed($0) }
      edits += change.new.map { .inserted($0, change.old.upperBound) }
      (left, right) = (change.old.upperBound, change.new.upperBound)
    }
    keep(to: old.count)
    return ranges(of: edits).map { hunk(edits[$0], old, new, after: lines) }
  }

  /// The ranges of edits around changes, with a margin.
  private static func ranges(of edits: [Edit]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (index, edit) in edits.enumerated() {
      if case .same = edit { continue }
      let low = max(0, index - margin)
      let high = min(edits.count, index + margin + 1)
      if let last = ranges.last, last.upperBound >= low {
        ranges[ranges.count - 1] = last.lowerBound..<high
      } else {
        ranges.append(low..<high)
      }
    }
    return ranges
  }

  private static func hunk(
    _ edits: ArraySlice<Edit>, _ old: NumberedLines, _ new: NumberedLines, after lines: Int
  ) -> Hunk {
    var body = ""
    var (oldStart, newStart) = (Int?.none, Int?.none)
    var (oldCount, newCount) = (0, 0)
    var removed: [Int] = []
    var inserted: [Insertion] = []
    for edit in edits {
      switch edit {
      case .same(let left, let right):
        body += line(" ", old[left])
        (oldStart, newStart) = (oldStart ?? left, newStart ?? right)
        oldCount += 1
        newCount += 1
      case .removed(let left):
        body += line("-", old[left])
        removed.append(left)
        oldStart = oldStart ?? left
        oldCount += 1
      case .inserted(let right, let place):
        body += line("+", new[right])
        inserted.append(Insertion(line: right, place: place))
        newStart = newStart ?? right
        newCount += 1
      }
    }
    // The line number of a side without lines is that of the line before (POSIX diff, unified format).
    let oldLine = lines + (oldStart ?? 0) + (oldCount == 0 ? 0 : 1)
    let newLine = lines + (newStart ?? 0) + (newCount == 0 ? 0 : 1)
    return Hunk(
      text: "@@ -\(oldLine),\(oldCount) +\(newLine),\(newCount) @@\n" + body, removed: removed, inserted: inserted)
  }

  private static func line(_ sign: String, _ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return sign + text + (bytes.last == 0x0A ? "" : "\n\\ No newline at end of file\n")
  }
}

extension UnifiedDiff.Side {
  fileprivate var bytes: [UInt8] {
    switch self {
    case .absent: []
    case .file(let bytes, _): bytes
    case .link(let text): Array(text.utf8)
    }
  }

  /// The file mode as git writes it.
  fileprivate var mode: String? {
    switch self {
    case .absent: nil
    case .file(_, let isExecutable): isExecutable ? "100755" : "100644"
    case .link: "120000"
    }
  }
}
