import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

/// Rounds of one kind of fuzzing, each from a seed of its own, so that a failure is played again alone:
///
///     CAIRN_FUZZ_SEED=20261121 CAIRN_FUZZ_ROUNDS=1 swift test --filter FuzzingTests.DoctorFuzzingTests
///
/// Without these variables a run takes some seconds and is always the same; with `CAIRN_FUZZ_ROUNDS=100000` and a seed that
/// nobody tried it takes hours. The seed of the round at work stands in `cairn-fuzz-KIND` in the temporary folder, for one
/// that ends the process, and is told on stderr where a round takes longer than ten minutes.
struct Fuzzing {
  /// What one round has.
  struct Round: CustomStringConvertible {
    let kind: String
    let seed: UInt64
    var generator: SeededGenerator

    var description: String {
      "CAIRN_FUZZ_SEED=\(seed) CAIRN_FUZZ_ROUNDS=1 swift test --filter FuzzingTests.\(kind)"
    }
  }

  private static let variables = ProcessInfo.processInfo.environment
  /// The seed of the first round; each further one has the next.
  static let seed = variables["CAIRN_FUZZ_SEED"].flatMap { UInt64($0) } ?? 20_261_121
  /// How many rounds were asked for; nil where it is left to each kind.
  static let rounds = variables["CAIRN_FUZZ_ROUNDS"].flatMap { Int($0) }

  /// Plays rounds: `few` of them where nobody asks for more.
  static func play(_ kind: String, few: Int, _ body: (inout Round) async throws -> Void) async throws {
    let watch = try Watch(kind)
    defer { watch.end() }
    for number in 0..<(rounds ?? few) {
      let seed = seed &+ UInt64(number)
      var round = Round(kind: kind, seed: seed, generator: SeededGenerator(seed: seed))
      watch.note(round)
      try await body(&round)
    }
  }

  /// Knows which round is at work, for those that never end and those that end the process.
  private final class Watch: Sendable {
    private let path: String
    private let file: FileHandle
    private let current = Mutex<(round: String, since: ContinuousClock.Instant)>(("", .now))
    /// Set up before anybody else sees it, and then only cancelled.
    private nonisolated(unsafe) let timer = DispatchSource.makeTimerSource(queue: .global())

    init(_ kind: String) throws {
      path = NSTemporaryDirectory() + "/cairn-fuzz-" + kind
      try Data().write(to: URL(fileURLWithPath: path))
      file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      timer.schedule(deadline: .now() + 10, repeating: 10)
      timer.setEventHandler { [weak self] in self?.look() }
      timer.resume()
    }

    func note(_ round: Round) {
      current.withLock { $0 = (round.description, .now) }
      // Lines grow longer only, so that none keeps the end of the one before.
      try? file.seek(toOffset: 0)
      try? file.write(contentsOf: Data((round.description + "\n").utf8))
    }

    func end() {
      timer.cancel()
      try? file.close()
      try? FileManager.default.removeItem(atPath: path)
    }

    private func look() {
      let (round, since) = current.withLock { $0 }
      guard ContinuousClock.now - since > .seconds(600) else { return }
      FileHandle.standardError.write(Data("this round never ends: \(round)\n".utf8))
      exit(86)
    }
  }
}
