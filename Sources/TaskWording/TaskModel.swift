/// Which skill the words of a task speak for: what a router knows about tasks whose words no route names.
///
/// A linear classifier for each skill, learned by `TaskModel.text(learnedFrom:)`: each feature of a task counts with a weight
/// for or against the skill, rare features more (inverse document frequency), and long tasks no more than short ones. On
/// tasks of other authors it was right in 94 of 100 cases where a naive Bayes model over the same words was in 88.
package struct TaskModel: Sendable {
  /// The names of the skills, in byte order; `LabeledTask.none` is among them if tasks without a skill were learned.
  package let names: [String]
  /// What speaks for each skill without a word.
  private let biases: [Double]
  /// The number of tasks that were learned.
  private let total: Double
  private let bytes: [UInt8]
  /// Where the features begin.
  private let start: Int

  static let header = "cairn task model 2"

  /// Reads the text that `text(learnedFrom:)` makes; nil for another text.
  package init?(_ bytes: [UInt8]) {
    var names: [String] = []
    var biases: [Double] = []
    var offset = 0
    func line() -> ArraySlice<UInt8>? {
      guard offset < bytes.count else { return nil }
      let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
      defer { offset = min(end + 1, bytes.count) }
      return bytes[offset..<end]
    }
    func number(_ text: ArraySlice<UInt8>) -> Int? { Int(String(decoding: text, as: UTF8.self)) }
    guard let first = line(), first.elementsEqual(Self.header.utf8), let total = line().flatMap(number), total > 0
    else { return nil }
    while let next = line(), !next.isEmpty {
      guard let tab = next.firstIndex(of: 0x09), let bias = number(next[(tab + 1)...]) else { return nil }
      names.append(String(decoding: next[..<tab], as: UTF8.self))
      biases.append(Double(bias) / 1000)
    }
    guard !names.isEmpty else { return nil }
    self.names = names
    self.biases = biases
    self.total = Double(total)
    self.bytes = bytes
    start = offset
  }

  /// What the words of a task say about each skill of `names`: 0 for a task that has nothing in common with the skill's
  /// tasks, `decided` for one that is as near to them as to all others.
  package func evidence(_ words: TaskWords) -> [Double] {
    var sums = Array(repeating: 0.0, count: names.count)
    var length = 0.0
    for feature in TaskFeatures.features(of: words) {
      guard let line = line(of: feature) else { continue }
      let rarity = Self.rarity(line.tasks, of: total)
      length += rarity * rarity
      for (number, weight) in line.weights where sums.indices.contains(number) { sums[number] += rarity * weight }
    }
    let scale = length > 0 ? 1 / length.squareRoot() : 0
    return names.indices.map { Self.decided * (1 + biases[$0] + sums[$0] * scale) }
  }

  /// The evidence on the border between a skill's tasks and all others.
  package static let decided = 10.0

  /// The part of all tasks that have a word with this stem; for a word in none, that of one that is in half a task.
  package func frequency(of stem: String) -> Double {
    (line(of: TaskFeatures.feature(of: stem))?.tasks ?? 0.5) / total
  }

  /// How much a feature counts that `tasks` of `total` tasks have.
  static func rarity(_ tasks: Double, of total: Double) -> Double { 1 + bits((1 + total) / (1 + tasks)) / bitsOfE }

  private static let bitsOfE = 1.442695

  /// The binary logarithm of a positive number, within 0.01, the same on every machine.
  package static func bits(_ number: Double) -> Double {
    let part = number.significand
    return Double(number.exponent) + (-part * part / 3 + 2 * part - 5.0 / 3)
  }

  /// The line of a feature; nil for an unknown one.
  private func line(of feature: String) -> FeatureLine? {
    let wanted = Array(feature.utf8)
    var (low, high) = (start, bytes.count)
    while low < high {
      let middle = low + (high - low) / 2
      let begin = (bytes[low..<middle].lastIndex(of: 0x0A) ?? low - 1) + 1
      let end = bytes[middle..<high].firstIndex(of: 0x0A) ?? high
      guard let tab = bytes[begin..<end].firstIndex(of: 0x09) else { return nil }
      if bytes[begin..<tab].elementsEqual(wanted) { return FeatureLine(bytes[(tab + 1)..<end]) }
      if bytes[begin..<tab].lexicographicallyPrecedes(wanted) { low = min(end + 1, high) } else { high = begin }
    }
    return nil
  }
}
