/// What a model knows about one feature: the number of tasks with it, and its weight for each skill.
///
/// Written as the number, a tab, and two ASCII characters a weight: the number of the skill and the step of the weight.
/// Steps grow by nine percent, which costs no right answer and makes the model a third as long as with decimal numbers.
struct FeatureLine {
  let tasks: Double
  let weights: [(number: Int, weight: Double)]

  /// A smaller weight is left out.
  static let least = 0.1
  /// Skills that a line can name.
  static let mostSkills = 78

  private static let steps = 40
  private static let growth = 1.09
  private static let firstNumber: UInt8 = 0x30
  private static let firstStep: UInt8 = 0x23

  /// The weight of each step.
  private static let values: [Double] = {
    var values = [least]
    while values.count < steps { values.append((values.last ?? least) * growth) }
    return values
  }()

  /// Reads what follows the feature and a tab; nil for another text.
  init?(_ text: ArraySlice<UInt8>) {
    guard let tab = text.firstIndex(of: 0x09), let tasks = Int(String(decoding: text[..<tab], as: UTF8.self)) else {
      return nil
    }
    self.tasks = Double(tasks)
    var weights: [(number: Int, weight: Double)] = []
    var index = tab + 1
    while index + 1 < text.endIndex {
      let (number, step) = (Int(text[index]) - Int(Self.firstNumber), Int(text[index + 1]) - Int(Self.firstStep))
      guard number >= 0, step >= 0, step < 2 * Self.steps else { return nil }
      weights.append((number, step < Self.steps ? -Self.values[step] : Self.values[step - Self.steps]))
      index += 2
    }
    self.weights = weights
  }

  /// The text of a line; nil if no weight is worth a place.
  static func text(feature: String, tasks: Int, weights: [Float]) -> String? {
    var pairs = ""
    for (number, weight) in weights.enumerated() where Double(weight.magnitude) >= least {
      let exact = TaskModel.bits(Double(weight.magnitude) / least) / TaskModel.bits(growth)
      let step = UInt8(min(max(exact.rounded(), 0), Double(steps - 1))) + (weight < 0 ? 0 : UInt8(steps))
      for byte in [firstNumber + UInt8(number), firstStep + step] { pairs.unicodeScalars.append(Unicode.Scalar(byte)) }
    }
    return pairs.isEmpty ? nil : "\(feature)\t\(tasks)\t\(pairs)\n"
  }
}
