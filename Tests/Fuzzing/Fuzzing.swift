import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

/// Rounds of one kind of fuzzing, each with its own seed, so that a failed round can be repeated alone:
///
///     CAIRN_FUZZ_SEED=20261121 CAIRN_FUZZ_ROUNDS=1 swift test --filter FuzzingTests.DoctorFuzzingTests
///
/// Without these variables a run takes some seconds and is always the same; with `CAIRN_FUZZ_ROUNDS=100000` and a new
/// seed it takes hours. The seed of the current round is in the file `cairn-fuzz-KIND` in the temporary folder, in case
/// the round crashes the process, and is printed to stderr if a round takes longer than ten minutes.
struct Fuzzing {
  /// The data of one round.
  struct Round: CustomStringConvertible {
    let kind: String
    let seed: UInt64
    var generator: SeededGenerator

    var description: String {
      "CAIRN_FUZZ_SEED=\(seed) CAIRN_FUZZ_ROUNDS=1 swift test --filter FuzzingTests.\(kind)"
    }
  }

  /// Plays the requested rounds, or `few` by default.
  static func play(_ kind: String, few: Int, _ body: (inout Round) async throws -> Void) async throws {
    let watch = try Watch(kind)
    defer { watch.end() }
    for number in 0..<Rounds.count(few) {
      let seed = Rounds.seed &+ UInt64(number)
      var round = Round(kind: kind, seed: seed, generator: SeededGenerator(seed: seed))
      watch.note(round)
      try await body(&round)
    }
  }

  /// Records the current round, for rounds that never end and rounds that crash the process.
  private final class Watch: Sendable {
    private let path: String
    private let file: FileHandle
    private let current = Mutex<(round: String, since: ContinuousClock.Instant)>(("", .now))
    /// Set up before it is shared, and then only canceled.
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
      // Lines only get longer, so no line keeps the end of the previous one.
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
