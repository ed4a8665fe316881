extension TaskModel {
  /// Learns the weights of the features from tasks. The same tasks in the same order give the same text.
  ///
  /// - Throws: `TooManySkills` for more skills than the text has places for.
  package static func text(learnedFrom tasks: [LabeledTask]) throws(TooManySkills) -> String {
    let names = Set(tasks.map { $0.skill ?? LabeledTask.none }).sorted(by: isBefore)
    guard names.count <= FeatureLine.mostSkills else { throw TooManySkills(count: names.count) }
    let features = tasks.map { TaskFeatures.features(of: TaskWords($0.text)) }
    var counts: [String: Int] = [:]
    for feature in features.joined() { counts[feature, default: 0] += 1 }
    // What is in one task alone says nothing about others.
    let kept = counts.filter { $0.value > 1 }.keys.sorted(by: isBefore)
    let places = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    let rarities = kept.map { Float(rarity(Double(counts[$0] ?? 0), of: Double(tasks.count))) }
    let examples = features.map { features in
      LinearLearning.Example(features.compactMap { places[$0] }.map { ($0, rarities[$0]) })
    }
    var weights = Array(repeating: Array(repeating: Float(0), count: names.count), count: kept.count)
    var text = header + "\n\(tasks.count)\n"
    for (number, name) in names.enumerated() {
      let isMember = tasks.map { ($0.skill ?? LabeledTask.none) == name }
      let learned = LinearLearning.weights(of: examples, isMember: isMember, features: kept.count)
      for place in kept.indices { weights[place][number] = learned.weights[place] }
      text += "\(name)\t\(Int((learned.bias * 1000).rounded()))\n"
    }
    text += "\n"
    for (place, feature) in kept.enumerated() {
      text += FeatureLine.text(feature: feature, tasks: counts[feature] ?? 0, weights: weights[place]) ?? ""
    }
    return text
  }

  /// There are more skills than a model can name.
  package struct TooManySkills: Error, Sendable {
    package let count: Int
  }

  private static func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
