/// Other programs that Cairn runs, except git.
package protocol Processes: Sendable {
  /// The absolute path of a program on the user's search path; nil if there is none.
  func find(_ name: String) -> String?
  /// Runs a program to its end, with empty input, in a process group of its own, and passes its standard output to
  /// `receive`, piece by piece. It is killed, with all its children, after `seconds` or if `receive` throws; errors of
  /// `receive` are rethrown.
  func run(
    _ call: ProgramCall, seconds: Double, receive: @escaping @Sendable ([UInt8]) throws -> Void
  ) async throws -> ProgramExit
  /// Runs a program with this process's own streams, without a time limit; returns its exit code, or 128 plus the
  /// number of the signal that ended it.
  func runAttached(_ call: ProgramCall) async throws(ProgramFault) -> Int32
  /// Starts a program without output that continues after this process has ended, and does not wait for it.
  func startDetached(_ call: ProgramCall) async
}

/// A program with its arguments.
package struct ProgramCall: Sendable, Hashable {
  /// Absolute path.
  package let program: String
  package let arguments: [String]
  package let variables: [String: String]
  /// Its working directory; nil means that of this process.
  package let directory: String?

  package init(_ program: String, _ arguments: [String], variables: [String: String], directory: String? = nil) {
    self.program = program
    self.arguments = arguments
    self.variables = variables
    self.directory = directory
  }
}

/// How a program ended.
package enum ProgramExit: Sendable, Hashable {
  /// By itself; with the first 64 KiB of what it wrote to standard error.
  case exited(Int32, errors: [UInt8])
  /// By a signal, from itself or from another process.
  case signalled(Int32)
  /// By Cairn, after the time limit.
  case timedOut
}

/// A program that could not be started; `reason` is the system's message.
package struct ProgramFault: Error, Sendable, Hashable {
  package let reason: String

  package init(reason: String) {
    self.reason = reason
  }
}
