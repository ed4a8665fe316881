/// Learns which of two classes an example belongs to: a linear support vector machine with squared hinge loss.
///
/// Dual coordinate descent (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008, algorithm 1
/// with the shrinking of section 3.2, L2 loss). The bias is the weight of a feature that every example has.
enum LinearLearning {
  /// The features of an example with their values, scaled to length 1.
  struct Example {
    fileprivate let features: [Int32]
    fileprivate let values: [Float]

    init(_ features: [(feature: Int, value: Float)]) {
      let length = features.reduce(Float(0)) { $0 + $1.value * $1.value }.squareRoot()
      self.features = features.map { Int32(clamping: $0.feature) }
      values = features.map { length > 0 ? $0.value / length : 0 }
    }
  }

  /// How much an error counts against the size of the weights.
  private static let cost: Float = 1
  /// More passes change no answer.
  private static let passes = 15

  /// The weight of each feature for the members of the class, and the bias.
  static func weights(
    of examples: [Example], isMember: [Bool], features: Int
  ) -> (weights: [Float], bias: Float) {
    var weights = Array(repeating: Float(0), count: features)
    let bias = weights.withUnsafeMutableBufferPointer { learn($0, examples, isMember) }
    return (weights, bias)
  }

  /// Learns the weights, which are 0 before, and returns the bias.
  private static func learn(
    _ weights: UnsafeMutableBufferPointer<Float>, _ examples: [Example], _ isMember: [Bool]
  ) -> Float {
    var bias = Float(0)
    var dual = Array(repeating: Float(0), count: examples.count)
    let regularization = 0.5 / cost
    var active = Array(examples.indices)
    var random = Shuffling()
    var largest = Float.infinity
    for _ in 0..<passes {
      random.shuffle(&active)
      var (kept, found) = ([Int](), -Float.infinity)
      kept.reserveCapacity(active.count)
      for index in active {
        let sign: Float = isMember[index] ? 1 : -1
        let gradient = sign * (bias + dot(examples[index], weights)) - 1 + dual[index] * regularization
        // Far on the right side, and so for the rest of the passes.
        if dual[index] == 0, gradient > largest { continue }
        kept.append(index)
        let projected = dual[index] == 0 ? min(gradient, 0) : gradient
        found = max(found, projected)
        guard projected.magnitude > 1e-6 else { continue }
        let curvature = (examples[index].features.isEmpty ? 1 : 2) + regularization
        let changed = max(dual[index] - gradient / curvature, 0)
        let step = (changed - dual[index]) * sign
        dual[index] = changed
        bias += step
        add(examples[index], times: step, to: weights)
      }
      active = kept
      largest = found > 0 ? found : .infinity
    }
    return bias
  }

  private static func dot(_ example: Example, _ weights: UnsafeMutableBufferPointer<Float>) -> Float {
    example.features.withUnsafeBufferPointer { features in
      example.values.withUnsafeBufferPointer { values in
        var sum = Float(0)
        for place in features.indices { sum += values[place] * weights[Int(features[place])] }
        return sum
      }
    }
  }

  private static func add(_ example: Example, times step: Float, to weights: UnsafeMutableBufferPointer<Float>) {
    example.features.withUnsafeBufferPointer { features in
      example.values.withUnsafeBufferPointer { values in
        for place in features.indices { weights[Int(features[place])] += step * values[place] }
      }
    }
  }

  /// A random order that is the same each time: a multiplicative generator modulo 2^31 - 1 (Park and Miller, 1988).
  private struct Shuffling {
    private var state: UInt64 = 1

    mutating func shuffle(_ numbers: inout [Int]) {
      var count = numbers.count
      while count > 1 {
        state = state * 48_271 % 2_147_483_647
        numbers.swapAt(Int(state % UInt64(count)), count - 1)
        count -= 1
      }
    }
  }
}
