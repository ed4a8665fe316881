import Subprocess
import SystemPackage

/// One run of `git`, closed against what an examined repository may name for it to run.
struct GitProcess: Sendable {
  /// The most that is read of git's output, in bytes.
  private static let outputLimit = 64 << 20
  private static let errorLimit = 1 << 20

  private let variables: [String: String]
  /// The `git` to run; nil where there is none.
  private let program: FilePath?

  /// `variables` are the caller's. No `GIT_*` of theirs is handed on: they point elsewhere or name programs.
  init(variables: [String: String]) {
    var own = variables.filter { !$0.key.hasPrefix("GIT_") }
    own["LC_ALL"] = "C"
    own["GIT_OPTIONAL_LOCKS"] = "0"
    own["GIT_TERMINAL_PROMPT"] = "0"
    // A partial clone would fetch what it lacks, by a program that its own configuration names.
    own["GIT_NO_LAZY_FETCH"] = "1"
    own["GIT_ALLOW_PROTOCOL"] = "none"
    self.variables = own
    // Git may refuse before it has read the question.
    SystemCalls.outliveClosedPipes()
    // Found here, since Subprocess would start a process for every folder of the path before the right one.
    program = SystemCalls.program("git", on: variables["PATH"]).map { FilePath($0) }
  }

  /// Whether there is a `git` to run.
  var isInstalled: Bool { program != nil }

  /// Git's standard output, where it exits with one of the accepted codes. `overriding` are settings that hold whatever
  /// the repository's configuration says.
  func run(
    _ arguments: [String], in root: String, workTree: String, input: [UInt8] = [],
    overriding settings: [(name: String, value: String)] = [], accepting codes: Set<Int32>
  ) async throws(GitError) -> [UInt8] {
    guard let program else { throw .missing }
    let fixed = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "safe.directory=\(workTree)"]
    let all = ["-C", root] + fixed.flatMap { ["-c", $0] } + arguments
    let status: TerminationStatus
    let output: [UInt8]
    let errors: [UInt8]
    do {
      let result = try await Subprocess.run(
        .path(program), arguments: Arguments(all), environment: environment(settings), input: .inputWriter,
        output: .bytes(limit: Self.outputLimit), error: .bytes(limit: Self.errorLimit)
      ) { execution in
        // Git may refuse before it has read all: its exit code and its words say more than the broken pipe.
        if !input.isEmpty { _ = try? await execution.standardInputWriter.write(input) }
        try? await execution.standardInputWriter.finish()
      }
      (status, output, errors) = (result.terminationStatus, result.standardOutput, result.standardError)
    } catch {
      throw Self.reason(error)
    }
    guard case .exited(let code) = status else { throw .refused("git was stopped (\(status))") }
    guard codes.contains(code) else { throw .refused(GitOutput.reason(errors)) }
    return output
  }

  /// The settings go by the environment: a name may have a `=` in it, which `-c` would take for the value's.
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

  private static func reason(_ error: any Error) -> GitError {
    if let error = error as? SubprocessError, error.code == .executableNotFound { return .missing }
    return .refused("\(error)")
  }
}
