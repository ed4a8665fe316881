/// The patterns of an ignore file, with the meaning that they have for git (gitignore(5)): the last one that matches
/// decides, `!` includes again, a slash before the end ties a pattern to the file's own folder, and a slash at the end
/// makes it match folders only.
///
/// Sets of characters (`[a-z]`) and backslashes within a pattern are not supported; the lines that have them are in
/// `unsupported`, and match nothing.
package struct IgnorePatterns: Sendable {
  /// The lines that match nothing because they are not supported, from 1.
  package private(set) var unsupported: [Int] = []
  private var patterns: [Pattern] = []

  private struct Pattern: Sendable {
    let glob: Glob
    let includes: Bool
    let matchesFoldersOnly: Bool
  }

  /// Reads the text of a file; a byte-order mark is skipped, as by git.
  package init(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    let text = bytes.starts(with: Text.byteOrderMark) ? bytes.dropFirst(Text.byteOrderMark.count) : bytes[...]
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let text = Self.withoutEnd(line)
      guard let first = text.first, first != UInt8(ascii: "#") else { continue }
      if let pattern = Self.pattern(text) { patterns.append(pattern) } else { unsupported.append(number + 1) }
    }
  }

  /// Whether a path, counted from the folder of the file, is ignored; nil if no pattern matches it. A path below an
  /// ignored folder has to be asked for by that folder.
  package func ignores(_ path: RelativePath, isFolder: Bool) -> Bool? {
    let match = patterns.last { pattern in
      (isFolder || !pattern.matchesFoldersOnly) && pattern.glob.matches(path)
    }
    return match.map { !$0.includes }
  }

  /// A line without a carriage return, and without the spaces at its end, which do not count; a tab does, and so does a
  /// space after a backslash.
  private static func withoutEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    if line.last == Byte.carriageReturn { line = line.dropLast() }
    while line.last == Byte.blank, line.dropLast().last != UInt8(ascii: "\\") { line = line.dropLast() }
    return line
  }

  /// nil for a pattern that is not supported.
  private static func pattern(_ line: ArraySlice<UInt8>) -> Pattern? {
    var text = line
    let includes = text.first == UInt8(ascii: "!")
    if includes { text = text.dropFirst() }
    // `\#` and `\!` begin a name with that character.
    if text.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "#")])
      || text.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "!")])
    {
      text = text.dropFirst()
    }
    let matchesFoldersOnly = text.last == UInt8(ascii: "/")
    if matchesFoldersOnly { text = text.dropLast() }
    guard !text.contains(UInt8(ascii: "[")), !text.contains(UInt8(ascii: "\\")) else { return nil }
    let isTied = text.contains(UInt8(ascii: "/"))
    if text.first == UInt8(ascii: "/") { text = text.dropFirst() }
    // `a/**` means what is in the folder, not the folder itself.
    guard let pattern = String(validating: text, as: UTF8.self).map({ $0.hasSuffix("/**") ? $0 + "/*" : $0 }),
      let glob = Glob(isTied ? pattern : "**/" + pattern)
    else { return nil }
    return Pattern(glob: glob, includes: includes, matchesFoldersOnly: matchesFoldersOnly)
  }
}
