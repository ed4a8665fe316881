/// Finds the name that the user probably meant.
package enum Spelling {
  /// The candidate nearest to `word` by edits (insert, delete, replace, swap of neighbors), ignoring letter case; nil
  /// if even the nearest needs more than two edits and more than a third of the word's length, or more than half of it.
  /// Ties are decided by byte order.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let word = Array(word.lowercased().unicodeScalars.prefix(100))
    let limit = min(max(2, word.count / 3), word.count / 2)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(100))
      guard abs(other.count - word.count) <= limit else { continue }
      let distance = distance(word, other)
      guard distance <= limit, distance < max(word.count, other.count) else { continue }
      if let best, best.distance < distance { continue }
      if let best, best.distance == distance, !candidate.utf8.lexicographicallyPrecedes(best.candidate.utf8) {
        continue
      }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// The candidates, those nearest to `word` first: those that start with it, then those that contain it, then by edits
  /// in proportion to their length. Ties keep their order.
  package static func ranked(_ candidates: [String], near word: String) -> [String] {
    let wanted = word.lowercased()
    func rank(_ candidate: String) -> Double {
      let other = candidate.lowercased()
      if !wanted.isEmpty, other.hasPrefix(wanted) || wanted.hasPrefix(other) { return -2 }
      if !wanted.isEmpty, other.contains(wanted) { return -1 }
      return Double(edits(between: wanted, and: other)) / Double(max(wanted.count, other.count, 1))
    }
    return candidates.enumerated().map { (rank($1), $0, $1) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// How many edits are needed to change one word into another, ignoring letter case; at most the first hundred scalars
  /// count.
  package static func edits(between left: String, and right: String) -> Int {
    distance(Array(left.lowercased().unicodeScalars.prefix(100)), Array(right.lowercased().unicodeScalars.prefix(100)))
  }

  /// Optimal string alignment distance.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for i in left.indices {
      var current = [i + 1]
      for j in right.indices {
        let cost = left[i] == right[j] ? 0 : 1
        var value = min(previous[j + 1] + 1, current[j] + 1, previous[j] + cost)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { value = min(value, before[j - 1] + 1) }
        current.append(value)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
