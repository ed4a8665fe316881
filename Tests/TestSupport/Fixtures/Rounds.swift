internal import Foundation

/// How long random tests run, and with which data: the only place that reads these two environment variables.
///
///     CAIRN_FUZZ_SEED=20261121 CAIRN_FUZZ_ROUNDS=5000 swift test --filter PropertyTests
///
/// Without them a run takes some seconds and is always the same.
package enum Rounds {
  /// The seed of the first round.
  package static let seed = variables["CAIRN_FUZZ_SEED"].flatMap { UInt64($0) } ?? 20_261_121
  /// The number of requested rounds; nil if none were requested.
  package static let requested = variables["CAIRN_FUZZ_ROUNDS"].flatMap { Int($0) }
  private static let variables = ProcessInfo.processInfo.environment

  /// The number of rounds of a test that has `few` by default.
  package static func count(_ few: Int) -> Int { requested ?? few }

  /// The data of one round of a test with several.
  package static func generator(_ round: Int) -> SeededGenerator { SeededGenerator(seed: seed &+ UInt64(round)) }
}
