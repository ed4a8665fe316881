extension BidirectionalCollection {
  /// The longest end of the collection whose elements all satisfy the condition.
  @inlinable package func suffix(while condition: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex {
      let before = index(before: start)
      guard condition(self[before]) else { break }
      start = before
    }
    return self[start...]
  }
}
