internal import Documents
internal import Vocabulary

/// A changelog as lines: its headings outside of code and comments, and the definitions of its links.
struct ChangelogLines {
  private let bytes: [UInt8]
  let headings: [ChangelogHeading]
  /// The definition of the link of `Unreleased`, if there is one.
  private let unreleased: ChangelogLink?
  /// The most frequent line end.
  let lineEnd: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineEnd = Text.usesCarriageReturns(bytes) ? [0x0D, 0x0A] : [0x0A]
    let document = MarkdownDocument(bytes)
    let hidden = document.fences.map(\.span) + document.comments
    var headings: [ChangelogHeading] = []
    var unreleased: ChangelogLink?
    var start = bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
    while start < bytes.count {
      let lineFeed = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var end = lineFeed
      while end > start, Byte.isBlank(bytes[end - 1]) || bytes[end - 1] == 0x0D { end -= 1 }
      let line = bytes[start..<end]
      let isRead = line.first == UInt8(ascii: "#") || line.first == UInt8(ascii: "[")
      if isRead, !hidden.contains(where: { $0.lower <= start && start < $0.upper }) {
        if let heading = ChangelogHeading(line) { headings.append(heading) }
        if unreleased == nil, let link = ChangelogLink(line), link.isUnreleased {
          unreleased = link
        }
      }
      start = lineFeed + 1
    }
    self.headings = headings
    self.unreleased = unreleased
  }

  /// The end of a line with its blanks, before its line end.
  func end(of line: Span) -> Int {
    let lineFeed = bytes[min(line.upper, bytes.count)...].firstIndex(of: 0x0A) ?? bytes.count
    return lineFeed > line.upper && bytes[lineFeed - 1] == 0x0D ? lineFeed - 1 : lineFeed
  }

  /// The bytes of a line.
  private func text(of line: Span) -> ArraySlice<UInt8> { bytes[line.range.clamped(to: bytes.indices)] }

  /// The bytes of a section that are not blank, without headings and definitions of links.
  func body(from start: Int, to end: Int) -> [UInt8] {
    let lines = bytes[min(start, bytes.count)..<min(max(start, end), bytes.count)].split(separator: 0x0A)
    return lines.filter { line in
      let text = line.drop { Byte.isBlank($0) || $0 == 0x0D }
      return !text.isEmpty && ChangelogHeading(text) == nil && ChangelogLink(text) == nil
    }.flatMap { Array($0) }
  }

  /// The edits of the links: that of `Unreleased` compares with the new version, and one of the new version, from the
  /// version before, comes below it. None if the link does not compare with a version.
  func links(of version: SemanticVersion, labeled label: String) -> [(span: Span, text: [UInt8])] {
    guard let link = unreleased, let compared = link.comparison else { return [] }
    let next = compared.prefix + version.text
    let new = "[\(label)]: \(compared.base)\(compared.prefix)\(compared.version)\(compared.dots)\(next)"
    let kept = String(decoding: text(of: link.line), as: UTF8.self).dropLast(link.address.count)
    let changed = "\(kept)\(compared.base)\(next)\(compared.dots)\(compared.head)"
    return [(link.line, Array(changed.utf8) + lineEnd + Array(new.utf8))]
  }
}
