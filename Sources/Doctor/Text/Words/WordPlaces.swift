internal import Vocabulary

/// Finds the words of a value where they are written. They are asked for in their order, so that the work for many words
/// is linear in the value.
struct WordPlaces {
  private let raw: ArraySlice<UInt8>
  /// The place of a word that is not written as it is, such as one with escapes.
  private let head: Span
  private var start: Int
  /// How many words were not found.
  private var misses = 0

  /// Each word that is not found costs a search to the end; after this many, no other is looked for.
  private static let mostMisses = 16

  /// The value at a span of a document.
  init(in span: Span, of document: Document) {
    raw = document[span]
    head = document.head(of: span)
    start = raw.startIndex
  }

  /// The next place of a word that is not a part of a longer one; the start of the value if there is none.
  mutating func next(_ word: String) -> Span {
    let wanted = Array(word.utf8)
    guard let first = wanted.first, misses < Self.mostMisses else { return head }
    var offset = start
    while let next = raw[offset...].firstIndex(of: first) {
      let isWhole = next == raw.startIndex || !Self.isPart(raw[next - 1])
      if isWhole, raw[next...].starts(with: wanted) {
        let end = next + wanted.count
        if end == raw.endIndex || !Self.isPart(raw[end]) {
          start = end
          return Span(next, end)
        }
      }
      offset = next + 1
    }
    misses += 1
    return head
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
