/// How often each word is in tasks of each skill: what a router knows about tasks whose words no route names.
///
/// A naive Bayes model: each word of a task is evidence for a skill as far as it is more frequent in the skill's tasks than
/// in all tasks. Unigrams only, with words such as `we` and `how`: on tasks of other authors this was better than pairs of
/// words and than the same without those words. A skill's frequencies are mixed with those of all tasks, so that a word
/// seen once proves little.
package struct TaskModel: Sendable {
  /// The names of the skills, in byte order; `LabeledTask.none` is among them if tasks without a skill were learned.
  package let names: [String]
  /// The number of tasks of each.
  private let sizes: [Double]
  private let total: Double
  private let bytes: [UInt8]
  /// Where the words begin.
  private let start: Int

  static let header = "cairn task model 1"
  /// The weight of all tasks in a skill's frequencies, as a number of tasks.
  private static let background = 25.0

  /// Reads the text that `text(learnedFrom:)` makes; nil for another text.
  package init?(_ bytes: [UInt8]) {
    var names: [String] = []
    var sizes: [Double] = []
    var offset = 0
    func line() -> ArraySlice<UInt8>? {
      guard offset < bytes.count else { return nil }
      let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
      defer { offset = min(end + 1, bytes.count) }
      return bytes[offset..<end]
    }
    guard let first = line(), first.elementsEqual(Self.header.utf8) else { return nil }
    while let next = line(), !next.isEmpty {
      guard let tab = next.firstIndex(of: 0x09), let size = Int(String(decoding: next[(tab + 1)...], as: UTF8.self)),
        size > 0
      else { return nil }
      names.append(String(decoding: next[..<tab], as: UTF8.self))
      sizes.append(Double(size))
    }
    guard !names.isEmpty else { return nil }
    self.names = names
    self.sizes = sizes
    total = sizes.reduce(0, +)
    self.bytes = bytes
    start = offset
  }

  /// What the words of a task say about each skill of `names`: the binary logarithm of how many times more frequent they are
  /// in its tasks than in all tasks, added up.
  package func evidence(_ words: TaskWords) -> [Double] {
    var evidence = Array(repeating: 0.0, count: names.count)
    for stem in WordStem.stems(of: words).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let counts = counts(of: stem) else { continue }
      let everywhere = counts.reduce(0, +) / total
      guard everywhere > 0 else { continue }
      for number in names.indices {
        let here = counts[number] + Self.background * everywhere
        evidence[number] += Self.bits(here / ((sizes[number] + Self.background) * everywhere))
      }
    }
    return evidence
  }

  /// The part of all tasks that have a word with this stem; for a word in none, that of one that is in half a task.
  package func frequency(of stem: String) -> Double {
    max(counts(of: stem)?.reduce(0, +) ?? 0, 0.5) / total
  }

  /// The binary logarithm of a positive number, within 0.01, the same on every machine.
  package static func bits(_ number: Double) -> Double {
    let part = number.significand
    return Double(number.exponent) + (-part * part / 3 + 2 * part - 5.0 / 3)
  }

  /// The number of tasks of each skill that have the word; nil for an unknown word.
  private func counts(of stem: String) -> [Double]? {
    let wanted = Array(stem.utf8)
    var (low, high) = (start, bytes.count)
    while low < high {
      let middle = low + (high - low) / 2
      let begin = (bytes[low..<middle].lastIndex(of: 0x0A) ?? low - 1) + 1
      let end = bytes[middle..<high].firstIndex(of: 0x0A) ?? high
      guard let tab = bytes[begin..<end].firstIndex(of: 0x09) else { return nil }
      if bytes[begin..<tab].elementsEqual(wanted) { return counts(bytes[(tab + 1)..<end]) }
      if bytes[begin..<tab].lexicographicallyPrecedes(wanted) { low = min(end + 1, high) } else { high = begin }
    }
    return nil
  }

  private func counts(_ text: ArraySlice<UInt8>) -> [Double] {
    var counts = Array(repeating: 0.0, count: names.count)
    for pair in text.split(separator: 0x20) {
      let parts = pair.split(separator: 0x3A).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
      if parts.count == 2, counts.indices.contains(parts[0]) { counts[parts[0]] = Double(parts[1]) }
    }
    return counts
  }
}
