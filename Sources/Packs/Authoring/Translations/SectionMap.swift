internal import Documents
internal import Vocabulary

/// The sections of a document by lines: those of its markers, else one for each heading.
struct SectionMap {
  /// What two documents call the same section.
  enum Key: Hashable {
    case frontMatter
    /// The id of a marker.
    case id(String)
    /// The number of the heading; 0 for the text before the first.
    case heading(Int)
  }

  /// A section: its lines, counted from 0.
  struct Section {
    let key: Key
    let lines: Range<Int>
    /// The text of its heading; nil without one.
    let title: String?
  }

  let sections: [Section]
  /// Whether the sections are those of markers.
  let hasMarkers: Bool
  /// The text of each line, with its line end.
  let lines: [ArraySlice<UInt8>]

  /// Sections of a text with LF as line end.
  init(_ bytes: [UInt8]) {
    let document = MarkdownDocument(bytes)
    lines = Self.lines(bytes)
    hasMarkers = !document.sections.isEmpty
    var starts: [(offset: Int, key: Key, title: String?)] = []
    if document.frontMatter != nil { starts.append((0, .frontMatter, nil)) }
    starts.append((document.body.lower, .heading(0), nil))
    if hasMarkers {
      starts += document.sections.map { ($0.marker.lower, .id($0.id.value), $0.heading?.text) }
    } else {
      starts += document.headings.enumerated().map { ($1.line.lower, .heading($0 + 1), $1.text) }
    }
    let numbers = Self.numbers(of: starts.map(\.offset), lines)
    var sections: [Section] = []
    for (index, start) in starts.enumerated() {
      let lower = numbers[index]
      let upper = index + 1 < numbers.count ? numbers[index + 1] : lines.count
      if upper > lower { sections.append(Section(key: start.key, lines: lower..<upper, title: start.title)) }
    }
    self.sections = sections
  }

  /// The section that contains a line, or the last one.
  func section(atLine line: Int) -> Section? { sections.last { $0.lines.lowerBound <= line } }

  /// The section that another document calls so: by its id, or by the number of its heading. A document without markers
  /// has the sections of one with markers in the same order.
  func section(_ other: Section, of map: SectionMap) -> Section? {
    if let same = sections.first(where: { $0.key == other.key }) { return same }
    guard hasMarkers != map.hasMarkers, other.key != .frontMatter,
      let number = map.texts.firstIndex(where: { $0.key == other.key }), texts.indices.contains(number)
    else { return nil }
    return texts[number]
  }

  /// The sections with a heading or a marker.
  private var texts: [Section] { sections.filter { $0.key != .frontMatter && $0.key != .heading(0) } }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: Byte.lineFeed).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// The lines of offsets, which are in order.
  private static func numbers(of offsets: [Int], _ lines: [ArraySlice<UInt8>]) -> [Int] {
    var numbers: [Int] = []
    var line = 0
    for offset in offsets {
      while line < lines.count, lines[line].endIndex <= offset { line += 1 }
      numbers.append(line)
    }
    return numbers
  }
}
