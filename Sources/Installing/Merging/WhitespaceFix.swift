/// The changes by hooks that fix whitespace in every file of a commit: pre-commit's `end-of-file-fixer` and
/// `trailing-whitespace`, alone or together.
///
/// The hooks do not distinguish whose text it is, so they change documents of packs and the bases in `.cairn/base/`
/// too. Their changes are not edits by the user. They are recognized by the result: a text that a fix does not change
/// may have been fixed by it.
struct WhitespaceFix: Sendable, Hashable {
  /// What happens to blanks at the ends of lines.
  enum Blanks: Sendable {
    case stay, go
    /// Two blanks that are a line break in Markdown are kept (`--markdown-linebreak-ext`).
    case goButBreaks
  }

  let blanks: Blanks
  /// Whether the text then ends with exactly one line end, or with none if it is empty.
  let endsOnce: Bool

  /// Every combination that changes anything, the smallest change first.
  static let all = [
    WhitespaceFix(blanks: .stay, endsOnce: true), WhitespaceFix(blanks: .goButBreaks, endsOnce: false),
    WhitespaceFix(blanks: .go, endsOnce: false), WhitespaceFix(blanks: .goButBreaks, endsOnce: true),
    WhitespaceFix(blanks: .go, endsOnce: true),
  ]

  /// The text after the fix; it must be normalized.
  func applied(to text: [UInt8]) -> [UInt8] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if blanks != .stay {
      lines = lines.map { line in
        let rest = Self.withoutBlanks(line)
        let isBreak = blanks == .goButBreaks && !rest.isEmpty && line.suffix(2).elementsEqual([0x20, 0x20])
        return isBreak ? line.prefix(rest.count + 2) : rest
      }
    }
    var fixed = Array(lines.joined(separator: [0x0A]))
    if endsOnce {
      fixed = Self.withoutLineEnds(fixed)
      if !fixed.isEmpty { fixed.append(0x0A) }
    }
    return fixed
  }

  /// A line without the blanks at its end.
  static func withoutBlanks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.prefix(line.count - line.reversed().prefix { [0x20, 0x09, 0x0B, 0x0C, 0x0D].contains($0) }.count)
  }

  /// A text without the line ends at its end.
  static func withoutLineEnds(_ text: [UInt8]) -> [UInt8] {
    Array(text.prefix(text.count - text.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count))
  }
}
