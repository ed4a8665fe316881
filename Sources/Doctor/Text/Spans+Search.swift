internal import Vocabulary

extension [Span] {
  /// The span that contains an offset, by binary search: the spans are in order and do not overlap.
  func containing(_ offset: Int) -> Span? {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle].upper <= offset { lower = middle + 1 } else { upper = middle }
    }
    return lower < count && self[lower].lower <= offset ? self[lower] : nil
  }
  /// The last span that ends at or before an offset, by binary search: the spans are in order and do not overlap.
  func last(before offset: Int) -> Span? {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle].upper <= offset { lower = middle + 1 } else { upper = middle }
    }
    return lower > 0 ? self[lower - 1] : nil
  }
}
