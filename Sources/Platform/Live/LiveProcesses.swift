import Subprocess
import SystemPackage

/// Programs of this machine.
package struct LiveProcesses: Processes {
  private let searchPath: String?

  /// `variables` are the process's.
  package init(variables: [String: String]) {
    searchPath = variables["PATH"]
  }

  package func find(_ name: String) -> String? { SystemCalls.program(name, on: searchPath) }

  package func run(
    _ call: ProgramCall, seconds: Double, receive: @escaping @Sendable ([UInt8]) throws -> Void
  ) async throws -> ProgramExit {
    try await withThrowingTaskGroup(of: ProgramExit.self) { group in
      group.addTask { try await Self.whole(call, receive) }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        return .timedOut
      }
      // Cancels the task that ends second, which ends the program.
      defer { group.cancelAll() }
      return try await group.next() ?? .timedOut
    }
  }

  package func runAttached(_ call: ProgramCall) async throws(ProgramFault) -> Int32 {
    do {
      let result = try await Self.started {
        try await Subprocess.run(
          .path(FilePath(call.program)), arguments: Arguments(call.arguments), environment: Self.environment(call),
          workingDirectory: call.directory.map { FilePath($0) }, input: .currentStandardInput,
          output: .currentStandardOutput, error: .currentStandardError)
      }
      return switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): 128 + (signal & 0x7F)
      }
    } catch {
      throw ProgramFault(reason: Self.reason(error))
    }
  }

  package func startDetached(_ call: ProgramCall) async {
    // The shell ends at once, and the program is no longer a child of this process.
    let alone = "\"$0\" \"$@\" </dev/null >/dev/null 2>&1 &"
    var options = PlatformOptions()
    options.createSession = true
    // The caller does not need to know whether it could be started.
    _ = try? await Subprocess.run(
      .path("/bin/sh"), arguments: Arguments(["-c", alone, call.program] + call.arguments),
      environment: Self.environment(call), workingDirectory: call.directory.map { FilePath($0) },
      platformOptions: options, input: .none, output: .discarded, error: .discarded)
  }

  private static func whole(
    _ call: ProgramCall, _ receive: @escaping @Sendable ([UInt8]) throws -> Void
  ) async throws -> ProgramExit {
    var options = PlatformOptions()
    options.processGroupID = 0
    let teardown = [TeardownStep.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(1))]
    options.teardownSequence = teardown
    do {
      let result = try await started {
        try await Subprocess.run(
          .path(FilePath(call.program)), arguments: Arguments(call.arguments), environment: environment(call),
          workingDirectory: call.directory.map { FilePath($0) }, platformOptions: options, input: .none,
          output: .sequence, error: .sequence
        ) { execution in
          async let errors = execution.standardError.first(64 << 10)
          do {
            for try await buffer in execution.standardOutput {
              try receive(buffer.withUnsafeBytes { Array($0) })
            }
          } catch {
            // Now, because the errors are read until the program has ended.
            await execution.teardown(using: teardown)
            throw error
          }
          return try await errors
        }
      }
      return switch result.terminationStatus {
      case .exited(let code): .exited(code, errors: result.closureResult)
      case .signaled(let signal): .signalled(signal)
      }
    } catch let error as SubprocessError {
      throw ProgramFault(reason: reason(error))
    }
  }

  /// Starts a program; tries again if the file is still open for writing in another process, which happens for a short
  /// time if another program is started at that moment.
  private static func started<Result: Sendable>(_ start: () async throws -> Result) async throws -> Result {
    for _ in 0..<40 {
      do {
        return try await start()
      } catch let error as SubprocessError where error.underlyingError == .textFileBusy {
        try await Task.sleep(for: .milliseconds(25))
      }
    }
    return try await start()
  }

  private static func environment(_ call: ProgramCall) -> Subprocess.Environment {
    var environment: [Subprocess.Environment.Key: String] = [:]
    for (name, value) in call.variables {
      guard let key = Subprocess.Environment.Key(rawValue: name) else { continue }
      environment[key] = value
    }
    return .custom(environment)
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? SubprocessError else { return "\(error)" }
    return error.underlyingError.map { "\($0)" } ?? "\(error)"
  }
}
