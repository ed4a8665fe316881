internal import Vocabulary

/// The lines of a file that a page shows near its findings: each line once, however many findings are near it.
struct PageFileLines {
  private let file: PageFile
  private var lines: [Int: Shown] = [:]

  /// Lines before and after a finding.
  private static let margin = 2
  /// How many lines of one finding are marked at most.
  private static let most = 10
  /// A line of more bytes is shown in part.
  private static let longest = 1_000
  /// Of a long line, so many bytes before and after a place are shown.
  private static let before = 200
  private static let after = 600

  init(_ file: PageFile) {
    self.file = file
  }

  private var bytes: [UInt8] { file.bytes }
  private var index: LineIndex { file.index }

  /// The lines by number, without their line ends, with stars instead of secrets.
  var texts: [Int: String] { lines.mapValues(\.text) }

  /// The lines of a finding and those near it; nil if the finding is about the file as a whole. If the file is not the
  /// one that was checked, only the line that the finding has.
  mutating func source(of finding: LocatedFinding) -> PageSource? {
    guard finding.quotesLine, let span = finding.span, let excerpt = finding.excerpt else { return nil }
    guard span.upper <= bytes.count, index.place(at: span.lower) == finding.start,
      index.excerpt(around: span.lower, hiding: file.secrets).text == excerpt
    else { return PageSource(of: finding, excerpt: excerpt) }
    let first = finding.start.line
    // An end before the first character of a line is the end of the line above.
    let end = finding.end.column == 1 ? max(first, finding.end.line - 1) : finding.end.line
    let last = min(end, first + Self.most - 1)
    let range = max(1, first - Self.margin)...max(last, lastLine(near: last))
    for line in range { show(line) }
    let isLong = index.span(ofLine: first).count > Self.longest
    let head = isLong ? shown(first, around: span.lower) : lines[first]
    guard let head, let tail = last == first ? head : lines[last] else { return nil }
    let from = head.offset(of: span.lower, in: bytes)
    let to = end > last ? tail.text.utf16.count : tail.offset(of: span.upper, in: bytes)
    return PageSource(
      first: range.lowerBound, last: range.upperBound,
      mark: [first, from, last, last == first && to <= from ? head.end(ofCharacterAt: from) : to],
      text: isLong ? head.text : nil)
  }

  /// The last line near a line; the nothing after the last line end is not a line.
  private func lastLine(near line: Int) -> Int {
    let last = min(index.count, line + Self.margin)
    return last == index.count && index.span(ofLine: last).count == 0 ? last - 1 : last
  }

  private mutating func show(_ line: Int) {
    if lines[line] == nil { lines[line] = shown(line, around: index.span(ofLine: line).lower) }
  }

  /// A line; of a long one the part around a byte. No character is cut.
  private func shown(_ line: Int, around offset: Int) -> Shown {
    let range = index.span(ofLine: line).range
    guard range.count > Self.longest else { return Shown(bytes[range], isCutBefore: false, isCutAfter: false) }
    var lower = max(range.lowerBound, offset - Self.before)
    var upper = min(range.upperBound, offset + Self.after)
    while lower > range.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < range.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return Shown(
      bytes[lower..<upper], isCutBefore: lower > range.lowerBound, isCutAfter: upper < range.upperBound)
  }
}

/// A line as it is shown.
private struct Shown {
  let text: String
  /// The bytes that it shows.
  private let range: Range<Int>
  /// The units of the text before them.
  private let lead: Int

  init(_ bytes: ArraySlice<UInt8>, isCutBefore: Bool, isCutAfter: Bool) {
    text = (isCutBefore ? "…" : "") + Self.text(of: bytes) + (isCutAfter ? "…" : "")
    range = bytes.indices
    lead = isCutBefore ? 1 : 0
  }

  private static func text(of bytes: ArraySlice<UInt8>) -> String {
    PrintableText.lines(String(decoding: bytes, as: UTF8.self))
  }

  /// Where a byte is shown, in UTF-16 units, which scripts count.
  func offset(of byte: Int, in bytes: [UInt8]) -> Int {
    let byte = min(max(byte, range.lowerBound), range.upperBound)
    return min(text.utf16.count, lead + Self.text(of: bytes[range.lowerBound..<byte]).utf16.count)
  }

  /// Where the character at an offset ends, so that an empty place has something to mark; the offset itself at the end.
  func end(ofCharacterAt offset: Int) -> Int {
    guard offset < text.utf16.count else { return offset }
    let start = text.utf16.index(text.utf16.startIndex, offsetBy: offset)
    return text.unicodeScalars[start...].first.map { offset + UTF16.width($0) } ?? offset
  }
}
