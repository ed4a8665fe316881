extension TaskModel {
  /// Counts the words of tasks. The same tasks give the same text, in whatever order.
  package static func text(learnedFrom tasks: [LabeledTask]) -> String {
    var sizes: [String: Int] = [:]
    var counts: [String: [String: Int]] = [:]
    for task in tasks {
      let name = task.skill ?? LabeledTask.none
      sizes[name, default: 0] += 1
      for stem in WordStem.stems(of: TaskWords(task.text)) { counts[stem, default: [:]][name, default: 0] += 1 }
    }
    let names = sizes.keys.sorted(by: isBefore)
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    var text = header + "\n"
    for name in names { text += "\(name)\t\(sizes[name] ?? 0)\n" }
    text += "\n"
    for (stem, byName) in counts.sorted(by: { isBefore($0.key, $1.key) }) {
      let pairs = byName.compactMap { name, count in numbers[name].map { (number: $0, count: count) } }
        .sorted { $0.number < $1.number }
      text += stem + "\t" + pairs.map { "\($0.number):\($0.count)" }.joined(separator: " ") + "\n"
    }
    return text
  }

  private static func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
