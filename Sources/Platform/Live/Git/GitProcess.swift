import Subprocess
import SystemPackage

/// One run of `git`, protected against programs that the repository may configure.
struct GitProcess: Sendable {
  /// The time limit of git, and the maximum size of its output. The calls here take milliseconds, and seconds in the
  /// largest repositories.
  struct Limits: Sendable {
    var seconds: Double = 60
    /// In bytes.
    var output = 64 << 20
    /// In bytes.
    var errors = 1 << 20
  }

  private let limits: Limits
  private let variables: [String: String]
  /// The `git` to run; nil if it was not found.
  private let program: FilePath?

  /// `variables` are those of the caller. Its `GIT_*` are not passed on, because they may point elsewhere or name
  /// programs.
  init(variables: [String: String], limits: Limits = Limits()) {
    self.limits = limits
    var own = variables.filter { !$0.key.hasPrefix("GIT_") }
    own["LC_ALL"] = "C"
    own["GIT_OPTIONAL_LOCKS"] = "0"
    own["GIT_TERMINAL_PROMPT"] = "0"
    // A partial clone would fetch missing objects with a program that its own configuration names.
    own["GIT_NO_LAZY_FETCH"] = "1"
    own["GIT_ALLOW_PROTOCOL"] = "none"
    self.variables = own
    // Git may refuse before it has read the input.
    SystemCalls.ignoreBrokenPipes()
    // Searched here, because Subprocess would start a process for every folder of the path before the right one.
    program = SystemCalls.program("git", on: variables["PATH"]).map { FilePath($0) }
  }

  /// Whether `git` was found.
  var isInstalled: Bool { program != nil }

  /// Git's standard output, if it exits with one of the accepted codes. `overriding` are settings that override the
  /// repository's configuration.
  func run(
    _ arguments: [String], in root: String, workTree: String, input: [UInt8] = [],
    overriding settings: [(name: String, value: String)] = [], accepting codes: Set<Int32>
  ) async throws(GitError) -> [UInt8] {
    guard let program else { throw .missing }
    let fixed = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "safe.directory=\(workTree)"]
    let all = ["-C", root] + fixed.flatMap { ["-c", $0] } + arguments
    let command = arguments.first { !$0.hasPrefix("-") } ?? "git"
    let end: End
    do {
      let call = Call(
        program: program, arguments: all, environment: environment(settings), input: input, limits: limits)
      guard let finished = try await call.end() else { throw GitError.tooSlow(command, seconds: limits.seconds) }
      end = finished
    } catch let error as GitError {
      throw error
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw .tooMuch(command, limit: limits.output)
    } catch {
      throw Self.reason(error)
    }
    let (status, output, errors) = (end.status, end.output, end.errors)
    guard case .exited(let code) = status else { throw .refused("git was stopped (\(status))") }
    guard codes.contains(code) else { throw .refused(GitOutput.reason(errors)) }
    return output
  }

  /// The settings are passed in the environment: a name may contain `=`, which `-c` would read as the start of the
  /// value.
  private func environment(_ settings: [(name: String, value: String)]) -> Subprocess.Environment {
    var all = variables
    for (number, setting) in settings.enumerated() {
      all["GIT_CONFIG_KEY_\(number)"] = setting.name
      all["GIT_CONFIG_VALUE_\(number)"] = setting.value
    }
    if !settings.isEmpty { all["GIT_CONFIG_COUNT"] = "\(settings.count)" }
    var environment: [Subprocess.Environment.Key: String] = [:]
    for (name, value) in all {
      guard let key = Subprocess.Environment.Key(rawValue: name) else { continue }
      environment[key] = value
    }
    return .custom(environment)
  }

  /// The result of a call.
  private struct End: Sendable {
    let status: TerminationStatus
    let output: [UInt8]
    let errors: [UInt8]
  }

  /// One start of git, in a process group of its own, so that what it started ends with it.
  private struct Call: Sendable {
    let program: FilePath
    let arguments: [String]
    let environment: Subprocess.Environment
    let input: [UInt8]
    let limits: Limits

    /// The result of the call; nil if it reached its time limit and was ended.
    func end() async throws -> End? {
      try await withThrowingTaskGroup(of: End?.self) { group in
        group.addTask { try await run() }
        group.addTask {
          try await Task.sleep(for: .seconds(limits.seconds))
          return nil
        }
        // Cancels the task that ends second, which ends git.
        defer { group.cancelAll() }
        return try await group.next() ?? nil
      }
    }

    private func run() async throws -> End {
      var options = PlatformOptions()
      options.processGroupID = 0
      options.teardownSequence = [
        .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(1))
      ]
      let result = try await Subprocess.run(
        .path(program), arguments: Arguments(arguments), environment: environment, platformOptions: options,
        input: .inputWriter, output: .bytes(limit: limits.output), error: .bytes(limit: limits.errors)
      ) { execution in
        // Git may refuse before it has read all input: its exit code and its message are more useful than the broken
        // pipe.
        if !input.isEmpty { _ = try? await execution.standardInputWriter.write(input) }
        try? await execution.standardInputWriter.finish()
      }
      return End(status: result.terminationStatus, output: result.standardOutput, errors: result.standardError)
    }
  }

  private static func reason(_ error: any Error) -> GitError {
    if let error = error as? SubprocessError, error.code == .executableNotFound { return .missing }
    return .refused("\(error)")
  }
}
