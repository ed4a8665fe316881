/// Numbers that are the same on every machine (a linear congruential generator; Knuth, MMIX).
struct SmallRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number below `limit`.
  mutating func next(_ limit: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % max(limit, 1)
  }
}
