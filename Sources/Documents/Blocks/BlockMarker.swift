internal import Vocabulary

/// A line that begins or ends a managed block.
struct BlockMarker {
  enum Kind { case begin, end }

  let kind: Kind
  /// Empty if the marker has no id.
  let id: String
  let attributes: [String: String]
  /// The line with its line end.
  let line: Span
  /// The line's text.
  let text: Span

  /// A marker inside a fence that is not closed, and the line that opens the fence.
  struct Hidden {
    let marker: BlockMarker
    let fence: Span
  }

  /// Every marker of a text, and those that only an unclosed fence hides.
  static func all(
    in bytes: [UInt8], comment: ManagedBlocks.Comment
  ) -> (markers: [BlockMarker], hidden: [Hidden]) {
    // Few files have markers, and their lines need not be read.
    guard bytes.holds(word) else { return ([], []) }
    let start = bytes.starts(with: Text.byteOrderMark) ? 3 : 0
    let all = Lines(bytes, from: start).compactMap { BlockMarker($0, comment: comment, in: bytes) }
    guard comment == .html, !all.isEmpty else { return (all, []) }
    var markers: [BlockMarker] = []
    var hidden: [Hidden] = []
    var fences = fences(in: bytes)[...]
    for marker in all {
      while let fence = fences.first, fence.span.upper <= marker.line.lower { fences.removeFirst() }
      guard let fence = fences.first, fence.span.lower < marker.line.lower else {
        markers.append(marker)
        continue
      }
      if !fence.isClosed, fence.span.upper >= bytes.count {
        hidden.append(Hidden(marker: marker, fence: Span(fence.span.lower, fence.content.lower)))
      }
    }
    return (markers, hidden)
  }

  /// What every marker contains.
  private static let word = Array("cairn:".utf8)

  /// The fenced code blocks of a text as Markdown: what looks like one in a comment or in `<pre>` is none.
  private static func fences(in bytes: [UInt8]) -> [Fence] {
    guard bytes.holds(Array("```".utf8)) || bytes.holds(Array("~~~".utf8)) else { return [] }
    let start = FrontMatter.end(in: bytes) ?? (bytes.starts(with: Text.byteOrderMark) ? 3 : 0)
    return MarkdownScan(bytes, in: Span(start, bytes.count), sectionMarker: "cairn-section").blocks.fences
  }

  /// nil for every other line; at most three blanks may precede a marker.
  init?(_ line: Line, comment: ManagedBlocks.Comment, in bytes: [UInt8]) {
    let start = line.textStart(in: bytes)
    var upper = line.textEnd(in: bytes)
    guard start - line.start <= 3, start < upper else { return nil }
    var lower = start
    switch comment {
    case .html:
      guard bytes.has("<!--", at: start, before: upper), upper - start >= 7,
        bytes.has("-->", at: upper - 3, before: upper)
      else { return nil }
      lower += 4
      upper -= 3
    case .hash:
      guard bytes[start] == UInt8(ascii: "#") else { return nil }
      lower += 1
    }
    while lower < upper, Byte.isBlank(bytes[lower]) { lower += 1 }
    if bytes.has("cairn:begin", at: lower, before: upper) {
      kind = .begin
      lower += 11
    } else if bytes.has("cairn:end", at: lower, before: upper) {
      kind = .end
      lower += 9
    } else {
      return nil
    }
    guard lower == upper || Byte.isBlank(bytes[lower]) else { return nil }
    let words = bytes[lower..<upper].split(whereSeparator: Byte.isBlank)
    // A second comment on the line, or prose between the comment's ends.
    if words.contains(where: { $0.starts(with: "-->".utf8) || $0.starts(with: "<!--".utf8) }) { return nil }
    if let first = words.first, Self.isIdentifier(first) {
      id = String(decoding: first, as: UTF8.self)
    } else if words.isEmpty {
      id = ""
    } else {
      return nil
    }
    var attributes: [String: String] = [:]
    for word in words.dropFirst() {
      guard let equals = word.firstIndex(of: UInt8(ascii: "=")) else { continue }
      attributes[String(decoding: word[..<equals], as: UTF8.self)] =
        String(decoding: word[word.index(after: equals)...], as: UTF8.self)
    }
    self.attributes = attributes
    self.line = Span(line.start, line.next)
    text = Span(start, line.textEnd(in: bytes))
  }

  /// Lower-case letters, digits, hyphens and dots between them.
  private static func isIdentifier(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.allSatisfy { Byte.isDigit($0) || Byte.isLowercaseLetter($0) || $0 == UInt8(ascii: "-") }
    }
  }

  /// How a marker is written.
  static func text(_ kind: Kind, _ id: String, _ attributes: [String: String], _ comment: ManagedBlocks.Comment)
    -> String
  {
    var words = kind == .begin ? "cairn:begin \(id)" : "cairn:end \(id)"
    for (key, value) in attributes.sorted(by: { $0.key < $1.key }) { words += " \(key)=\(value)" }
    switch comment {
    case .html: return "<!-- \(words) -->"
    case .hash: return "# \(words)"
    }
  }
}
