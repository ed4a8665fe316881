/// Colors of a unified diff, as in git: red for removed, green for added, cyan for hunk headers.
enum DiffColors {
  /// The diff with colors; the lines are unchanged.
  static func text(_ diff: String) -> String {
    diff.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let color = color(of: line) else { return String(line) }
      return "\u{1B}[\(color)m\(line)\u{1B}[0m"
    }.joined(separator: "\n")
  }

  private static func color(of line: Substring) -> Int? {
    switch line.utf8.first {
    case UInt8(ascii: "+"): line.hasPrefix("+++ ") ? 1 : 32
    case UInt8(ascii: "-"): line.hasPrefix("--- ") ? 1 : 31
    case UInt8(ascii: "@"): 36
    case UInt8(ascii: "d") where line.hasPrefix("diff --git "): 1
    default: nil
    }
  }
}
