import CPosix

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// This process's signals; handled by one task at a time, because they apply to the whole process.
package struct LiveSignals: Signals {
  package init() {}

  package func heeding<Result: Sendable>(
    _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    cposix_note_signals()
    defer { cposix_forget_signals() }
    return try await withThrowingTaskGroup(of: Outcome<Result>.self) { group in
      group.addTask { .done(try await body()) }
      group.addTask {
        while cposix_noted_signal() == 0 { try await Task.sleep(for: .milliseconds(20)) }
        return .interrupted(by: cposix_noted_signal())
      }
      defer { group.cancelAll() }
      switch try await group.next() {
      case .done(let result)?: return result
      case .interrupted(let signal)?:
        group.cancelAll()
        // An error after the cancellation is ignored: the task has cleaned up.
        _ = try? await group.next()
        throw Interruption(signal: signal)
      case nil: throw CancellationError()
      }
    }
  }

  package func end(by number: Int32) {
    signal(number, SIG_DFL)
    // To the process: this thread may be one that receives no signals; another thread then receives it a moment later.
    kill(getpid(), number)
    SystemClock.sleep(milliseconds: 500)
  }

  private enum Outcome<Result: Sendable>: Sendable {
    case done(Result)
    case interrupted(by: Int32)
  }
}
