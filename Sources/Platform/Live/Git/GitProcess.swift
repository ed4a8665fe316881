import Subprocess
import SystemPackage

/// One run of `git`, protected against programs that the repository may configure.
struct GitProcess: Sendable {
  private let limits: GitCall.Limits
  private let variables: [String: String]
  /// Settings for who commits, from the caller's `GIT_AUTHOR_NAME` and the like.
  let identity: [(name: String, value: String)]
  /// The `git` to run; nil if it was not found.
  private let program: FilePath?

  /// `variables` are those of the caller. Of its `GIT_*` only those are passed on that say where the user's own settings
  /// are: the others may point elsewhere or name programs.
  init(variables: [String: String], limits: GitCall.Limits = GitCall.Limits()) {
    self.limits = limits
    var own = variables.filter { !$0.key.hasPrefix("GIT_") || Self.isOfSettings($0.key) }
    own["LC_ALL"] = "C"
    own["GIT_OPTIONAL_LOCKS"] = "0"
    own["GIT_TERMINAL_PROMPT"] = "0"
    // A partial clone would fetch missing objects with a program that its own configuration names.
    own["GIT_NO_LAZY_FETCH"] = "1"
    own["GIT_ALLOW_PROTOCOL"] = "none"
    self.variables = own
    identity = ["author", "committer"].flatMap { who in
      ["name", "email"].compactMap { part in
        variables["GIT_\(who.uppercased())_\(part.uppercased())"].map { ("\(who).\(part)", $0) }
      }
    }
    // Git may refuse before it has read the input.
    SystemCalls.ignoreBrokenPipes()
    // Searched here, because Subprocess would start a process for every folder of the path before the right one.
    program = SystemCalls.program("git", on: variables["PATH"]).map { FilePath($0) }
  }

  /// Whether a variable says where the settings of the user and of the machine are, or holds some (git-config,
  /// "Environment").
  private static func isOfSettings(_ name: String) -> Bool {
    ["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_COUNT"].contains(name)
      || name.hasPrefix("GIT_CONFIG_KEY_") || name.hasPrefix("GIT_CONFIG_VALUE_")
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
    var variables = variables
    variables.addGitSettings(settings)
    let end: GitCall.End
    do {
      let call = GitCall(program: program, arguments: all, variables: variables, input: input, limits: limits)
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

  private static func reason(_ error: any Error) -> GitError {
    if let error = error as? SubprocessError, error.code == .executableNotFound { return .missing }
    return .refused("\(error)")
  }
}
