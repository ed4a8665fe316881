/// Signals that ask the process to end: a key at the terminal (`SIGINT`, `SIGQUIT`), a closed terminal (`SIGHUP`), or
/// `SIGTERM`.
package protocol Signals: Sendable {
  /// Runs something that must clean up before the process ends: a signal cancels its task, and `Interruption` is thrown
  /// after the task has ended, successfully or not.
  func interruptible<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result
  /// Ends the process as the signal would have; returns if the signal is ignored.
  func end(by signal: Int32)
  /// Suspends a screen before the process is stopped (`SIGTSTP`), and resumes it when the process goes on and the
  /// terminal is its own again, until the task is cancelled.
  func suspending(_ screen: any SuspendableScreen) async
}

/// What fills the terminal, and gives it back while the process is stopped or in the background.
package protocol SuspendableScreen: Sendable {
  /// Puts the terminal back as it was before.
  func suspend()
  /// Shows again what is newest, also if something else has written over it.
  func resume()
}

extension Signals {
  /// Nothing: the process is never stopped.
  package func suspending(_ screen: any SuspendableScreen) async {}
}

/// A signal that asked the process to end, after the interrupted task has cleaned up.
package struct Interruption: Error, Sendable, Hashable {
  /// The signal's number.
  package let signal: Int32
  /// Whether the command has no other end, so that there is nothing to report.
  package let isUsual: Bool

  package init(signal: Int32, isUsual: Bool = false) {
    self.signal = signal
    self.isUsual = isUsual
  }

  /// The exit code of a process that this signal ended, as in shells.
  package var code: Int32 { 128 + signal }
}

/// No signal ever comes.
package struct NoSignals: Signals {
  package init() {}

  package func interruptible<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws
    -> Result
  {
    try await body()
  }

  package func end(by signal: Int32) {}
}
