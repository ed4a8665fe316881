import Subprocess
import SystemPackage

/// One run of `git`; what it started ends with it.
struct GitCall: Sendable {
  /// The time limit of git, and the maximum size of its output. The calls for a work tree take milliseconds, and seconds
  /// in the largest repositories.
  struct Limits: Sendable {
    var seconds: Double = 60
    /// In bytes.
    var output = 64 << 20
    /// How many bytes of what it writes to standard error are kept; what follows, as from `ssh -vvv`, is dropped.
    var errors = 1 << 20
  }

  /// How a run is separated from this process.
  enum Isolation: Sendable {
    /// A process group of its own, which can be ended as a whole.
    case group
    /// The same without the terminal: programs that would ask there fail instead of waiting.
    case session
    /// None, so that git can ask on the terminal; when it is told to end, it ends its helpers.
    case none
  }

  /// The result of a run.
  struct End: Sendable {
    let status: TerminationStatus
    let output: [UInt8]
    let errors: [UInt8]
  }

  let program: FilePath
  let arguments: [String]
  let variables: [String: String]
  let input: [UInt8]
  let limits: Limits
  var isolation = Isolation.group
  /// Called a few times a second while git runs; the run is ended if it returns true.
  var mustEnd: (@Sendable () -> Bool)?

  /// The result; nil if the run reached its time limit or had to end.
  func end() async throws -> End? {
    try await withThrowingTaskGroup(of: End?.self) { group in
      group.addTask { try await run() }
      group.addTask {
        try await Task.sleep(for: .seconds(limits.seconds))
        return nil
      }
      if let mustEnd {
        group.addTask {
          repeat { try await Task.sleep(for: .milliseconds(200)) } while !mustEnd()
          return nil
        }
      }
      // Cancels the tasks that end later, which ends git.
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }

  private func run() async throws -> End {
    var options = PlatformOptions()
    switch isolation {
    case .group: options.processGroupID = 0
    case .session: options.createSession = true
    case .none: break
    }
    options.teardownSequence =
      isolation == .none
      ? [.send(signal: .terminate, allowedDurationToNextStep: .milliseconds(500))]
      : [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(1))]
    let result = try await Subprocess.run(
      .path(program), arguments: Arguments(arguments), environment: environment, platformOptions: options,
      input: .inputWriter, output: .bytes(limit: limits.output), error: .sequence
    ) { execution in
      async let errors = execution.standardError.first(limits.errors)
      // Git may refuse before it has read all input: its exit code and its message are more useful than the broken
      // pipe.
      if !input.isEmpty { _ = try? await execution.standardInputWriter.write(input) }
      try? await execution.standardInputWriter.finish()
      return try await errors
    }
    return End(status: result.terminationStatus, output: result.standardOutput, errors: result.closureResult)
  }

  private var environment: Subprocess.Environment {
    var environment: [Subprocess.Environment.Key: String] = [:]
    for (name, value) in variables {
      guard let key = Subprocess.Environment.Key(rawValue: name) else { continue }
      environment[key] = value
    }
    return .custom(environment)
  }
}

extension SubprocessOutputSequence {
  /// Reads to the end; returns the first `limit` bytes.
  func first(_ limit: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await buffer in self where bytes.count < limit {
      buffer.withUnsafeBytes { bytes += $0.prefix(limit - bytes.count) }
    }
    return bytes
  }
}

extension [String: String] {
  /// Adds settings that override git's configuration files. They are passed in the environment, because a name may
  /// contain `=`, which `-c` would read as the start of the value.
  ///
  /// They come after those that the caller passes in the same way, because git takes the last one of each name.
  mutating func addGitSettings(_ settings: [(name: String, value: String)]) {
    guard !settings.isEmpty else { return }
    let given = self["GIT_CONFIG_COUNT"].flatMap { Int($0) } ?? 0
    let start = (0..<10_000).contains(given) ? given : 0
    for (number, setting) in settings.enumerated() {
      self["GIT_CONFIG_KEY_\(start + number)"] = setting.name
      self["GIT_CONFIG_VALUE_\(start + number)"] = setting.value
    }
    self["GIT_CONFIG_COUNT"] = "\(start + settings.count)"
  }
}
