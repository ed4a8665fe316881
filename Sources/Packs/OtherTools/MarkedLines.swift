internal import Documents
internal import Vocabulary

/// The lines between two markers that a tool writes into a file of the user, the marker lines included.
package struct MarkedLines: Sendable {
  /// What the tool calls them, for the preview.
  package let name: String
  private let isMarkdown: Bool
  private let begins: @Sendable (String) -> Bool
  private let ends: @Sendable (String) -> Bool
  private let isOwn: @Sendable ([String]) -> Bool

  /// The markers are compared with a line without the blanks at its ends; in Markdown those in fenced code do not count.
  /// `isOwn` tells from the lines between them whether the tool wrote them all.
  init(
    name: String, isMarkdown: Bool, begins: @escaping @Sendable (String) -> Bool,
    ends: @escaping @Sendable (String) -> Bool, isOwn: @escaping @Sendable ([String]) -> Bool
  ) {
    self.name = name
    self.isMarkdown = isMarkdown
    self.begins = begins
    self.ends = ends
    self.isOwn = isOwn
  }

  /// What a file has of them.
  enum Occurrence: Sendable, Hashable {
    case none
    /// Exactly one pair of markers, and between them only what the tool writes.
    case own
    /// Markers without a partner, more than one pair, or other text between them.
    case unclear
  }

  func occurrence(in bytes: [UInt8]) -> Occurrence {
    let found = search(bytes)
    guard found.hasMarkers else { return .none }
    return found.block == nil ? .unclear : .own
  }

  /// The file without the marked lines, and every other byte as it was; nil if they are not there, or not clearly the
  /// tool's.
  package func removed(from bytes: [UInt8]) -> [UInt8]? {
    guard let block = search(bytes).block else { return nil }
    return Array(bytes[..<block.lowerBound] + bytes[block.upperBound...])
  }

  private func search(_ bytes: [UInt8]) -> (hasMarkers: Bool, block: Range<Int>?) {
    let fences = isMarkdown ? MarkdownDocument(bytes).fences.map(\.span) : []
    var begin: Int?
    var block: Range<Int>?
    var isClear = true
    var hasMarkers = false
    var body: [String] = []
    var offset = 0
    while offset < bytes.count {
      let feed = bytes[offset...].firstIndex(of: Byte.lineFeed)
      let next = feed.map { $0 + 1 } ?? bytes.count
      let line = String(decoding: bytes[offset..<(feed ?? next)].trimmed(of: Byte.isSpace), as: UTF8.self)
      let isCode = fences.contains { $0.lower <= offset && offset < $0.upper }
      if !isCode, begins(line) {
        hasMarkers = true
        if begin != nil || block != nil { isClear = false }
        begin = offset
      } else if !isCode, ends(line) {
        hasMarkers = true
        if let start = begin { block = start..<next } else { isClear = false }
        begin = nil
      } else if begin != nil {
        body.append(line)
      }
      offset = next
    }
    guard isClear, begin == nil, isOwn(body) else { return (hasMarkers, nil) }
    return (hasMarkers, block)
  }
}
