/// What hooks that fix whitespace do to every file of a commit: pre-commit's `end-of-file-fixer` and
/// `trailing-whitespace`, alone or together.
///
/// They do not distinguish whose text it is, so they change documents of packs and the bases in `.cairn/base/` alike.
/// What they did is not an edit by the user, and is recognized by this: a text that a fix does not change may have been
/// through it.
struct WhitespaceFix: Sendable, Hashable {
  /// What becomes of blanks at the ends of lines.
  enum Blanks: Sendable {
    case stay, go
    /// Two blanks that break a line in Markdown stay two (`--markdown-linebreak-ext`).
    case goButBreaks
  }

  let blanks: Blanks
  /// Whether the text ends with one line end afterwards, or with none where nothing else is in it.
  let endsOnce: Bool

  /// Every combination that changes anything, the mildest first.
  static let all = [
    WhitespaceFix(blanks: .stay, endsOnce: true), WhitespaceFix(blanks: .goButBreaks, endsOnce: false),
    WhitespaceFix(blanks: .go, endsOnce: false), WhitespaceFix(blanks: .goButBreaks, endsOnce: true),
    WhitespaceFix(blanks: .go, endsOnce: true),
  ]

  /// The text, which is normalized, after the fix.
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

  /// A text without the line ends it ends with.
  static func withoutLineEnds(_ text: [UInt8]) -> [UInt8] {
    Array(text.prefix(text.count - text.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count))
  }
}
