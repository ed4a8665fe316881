internal import Vocabulary

extension Array {
  /// The element whose span contains an offset, by binary search: the spans are in order and do not overlap.
  func containing(_ offset: Int, _ span: (Element) -> Span) -> Element? {
    let index = partitioningIndex { span($0).upper > offset }
    return index < count && span(self[index]).lower <= offset ? self[index] : nil
  }
}

extension [Span] {
  /// The span that contains an offset, by binary search: the spans are in order and do not overlap.
  func containing(_ offset: Int) -> Span? { containing(offset) { $0 } }

  /// The last span that ends at or before an offset, by binary search: the spans are in order and do not overlap.
  func last(before offset: Int) -> Span? {
    let index = partitioningIndex { $0.upper > offset }
    return index > 0 ? self[index - 1] : nil
  }
}
