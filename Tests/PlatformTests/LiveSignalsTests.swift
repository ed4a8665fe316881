import Synchronization
import Testing

@testable import Platform

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The signals of the process; only one test at a time uses them.
@Suite(.serialized) struct LiveSignalsTests {
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal cancels the work, which cleans up before the interruption is thrown`(signal: Int32) async throws {
    // A signal may be ignored if the tests run in the background, and this is respected.
    var standard = sigaction()
    var former = sigaction()
    #expect(sigaction(signal, &standard, &former) == 0)
    defer { _ = sigaction(signal, &former, nil) }
    let cleaned = Flag()
    let interruption = await #expect(throws: Interruption.self) {
      try await LiveSignals().interruptible {
        kill(getpid(), signal)
        do {
          try await Task.sleep(for: .seconds(60))
        } catch {
          cleaned.set()
          throw error
        }
      }
    }
    #expect(interruption?.signal == signal)
    #expect(interruption?.code == 128 + signal)
    #expect(cleaned.isSet)
  }

  @Test func `without a signal the result of the work is returned`() async throws {
    #expect(try await LiveSignals().interruptible { 7 } == 7)
    await #expect(throws: CancellationError.self) {
      try await LiveSignals().interruptible { throw CancellationError() }
    }
  }

  @Test func `the previous signal actions are restored afterwards`() async throws {
    var action = sigaction()
    #expect(sigaction(SIGTERM, nil, &action) == 0)
    try await LiveSignals().interruptible {}
    var again = sigaction()
    _ = sigaction(SIGTERM, nil, &again)
    #expect(again.sa_flags == action.sa_flags)
  }

  private final class Flag: Sendable {
    private let flag = Atomic(false)
    var isSet: Bool { flag.load(ordering: .acquiring) }
    func set() { flag.store(true, ordering: .releasing) }
  }
}
