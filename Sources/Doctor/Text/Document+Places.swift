internal import Vocabulary

extension Document {
  /// The first place of a text within a span, where no letter or digit precedes it; the whole span if it is not written
  /// there as it is, such as a text with escapes.
  func place(of text: String, in span: Span) -> Span {
    let wanted = Array(text.utf8)
    let raw = self[span]
    guard let first = wanted.first else { return span }
    var offset = raw.startIndex
    while let start = raw[offset...].firstIndex(of: first) {
      let isStart = start == raw.startIndex || !Byte.isAlphanumeric(raw[start - 1])
      if isStart, raw[start...].starts(with: wanted) { return Span(start, start + wanted.count) }
      offset = start + 1
    }
    return span
  }
}
