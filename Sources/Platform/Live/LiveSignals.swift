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

  package func interruptible<Result: Sendable>(
    _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    cposix_note_signals()
    defer { cposix_forget_signals() }
    return try await withThrowingTaskGroup(of: Outcome<Result>.self) { group in
      group.addTask { .done(try await body()) }
      group.addTask {
        while cposix_noted_signal() == 0 { try await Self.wait(for: cposix_signal_queue()) }
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

  package func suspending(_ screen: any SuspendableScreen) async {
    cposix_note_stops()
    defer { cposix_forget_stops() }
    var isSuspended = false
    // `bg` continues it too, and some shells then tell nobody of `fg`: the terminal is asked again and again until then.
    while await isSuspended ? Self.pause() : Self.isTold(by: cposix_stop_queue()) {
      var goesOn = cposix_take_continuation() != 0
      if cposix_take_stop() != 0 {
        screen.suspend()
        isSuspended = true
        cposix_stop()
        // It may run on for a moment. Where no shell could continue it, it is not stopped at all.
        for _ in 0..<50 where !goesOn {
          guard await Self.pause() else { return }
          goesOn = cposix_take_continuation() != 0
        }
        cposix_forget_stops()
        cposix_note_stops()
      }
      if isSuspended || goesOn, Self.isInForeground {
        screen.resume()
        isSuspended = false
      }
    }
  }

  /// Waits until a queue of signals has one, and empties it. Without a queue, as where no more files may be opened, it waits
  /// for a moment.
  private static func wait(for queue: Int32) async throws {
    guard queue >= 0 else { return try await Task.sleep(for: .milliseconds(20)) }
    try await SystemCalls.waitUntilReadable(queue)
    cposix_empty_queue(queue)
  }

  /// The same; false if the task is cancelled.
  private static func isTold(by queue: Int32) async -> Bool { (try? await wait(for: queue)) != nil }

  /// Waits for as long as nobody notices; false if the task is cancelled.
  private static func pause() async -> Bool { (try? await Task.sleep(for: .milliseconds(20))) != nil }

  /// Whether the terminal is that of this process now; also if there is none.
  private static var isInForeground: Bool {
    let group = tcgetpgrp(STDOUT_FILENO)
    return group < 0 || group == getpgrp()
  }

  private enum Outcome<Result: Sendable>: Sendable {
    case done(Result)
    case interrupted(by: Int32)
  }
}
