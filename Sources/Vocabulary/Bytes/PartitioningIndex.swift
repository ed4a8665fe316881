extension RandomAccessCollection where Index == Int {
  /// The index of the first element for which a condition holds, found in a logarithmic number of steps; `endIndex` if it
  /// holds for none. It must hold for all elements after one for which it holds.
  @inlinable package func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var lower = startIndex
    var upper = endIndex
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if holds(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
