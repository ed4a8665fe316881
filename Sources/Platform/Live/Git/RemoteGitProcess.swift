import Subprocess
import SystemPackage

/// One run of `git` that reaches a server, or reads what was fetched: with the user's own settings, so that credentials,
/// proxies and private hosts work as in the user's other calls of git, but never with those of a work tree.
struct RemoteGitProcess: Sendable {
  /// The oldest git that has every option used here (protocol version 2 by default, `--no-write-fetch-head`).
  static let oldest = (2, 30)

  private let program: FilePath?
  private let variables: [String: String]
  private let limits: GitCall.Limits

  /// `folder` is an existing folder from which git looks for no repository; `variables` are those of the user.
  init(variables: [String: String], folder: String, limits: GitCall.Limits) {
    var own = variables.filter { !Self.isDropped($0.key) }
    own["LC_ALL"] = "C"
    own["GIT_OPTIONAL_LOCKS"] = "0"
    // A partial clone would fetch a missing object when it is read.
    own["GIT_NO_LAZY_FETCH"] = "1"
    // A replacement in the cache would give other bytes for the pinned commit.
    own["GIT_NO_REPLACE_OBJECTS"] = "1"
    if let parent = folder.lastIndex(of: "/") { own["GIT_CEILING_DIRECTORIES"] = String(folder[..<parent]) }
    self.variables = own
    self.limits = limits
    self.folder = folder
    SystemCalls.ignoreBrokenPipes()
    program = SystemCalls.program("git", on: variables["PATH"]).map { FilePath($0) }
  }

  private let folder: String

  /// Variables that point git to another repository, or add to what it prints. Those that name the user's credentials,
  /// SSH program or settings stay.
  private static func isDropped(_ name: String) -> Bool {
    let dropped: Set<String> = [
      "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
      "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_QUARANTINE_PATH", "GIT_SHALLOW_FILE", "GIT_TEMPLATE_DIR",
      "GIT_DEFAULT_HASH", "GIT_CONFIG", "GIT_EXTERNAL_DIFF", "GIT_GRAFT_FILE", "GIT_REPLACE_REF_BASE", "GIT_FLUSH",
      "GIT_PROGRESS_DELAY", "GIT_REDIRECT_STDERR",
    ]
    return dropped.contains(name) || name.hasPrefix("GIT_TRACE") || name.hasPrefix("GIT_TEST_")
  }

  /// Git's standard output, if it exits with 0. `repository` is a bare repository of the cache; nil for calls that need
  /// none. `address` is the server that git may talk to; nil if it must not talk to any.
  func run(
    _ arguments: [String], in repository: String?, reaching address: RemoteAddress? = nil, input: [UInt8] = [],
    endingIf mustEnd: (@Sendable () -> Bool)? = nil
  ) async throws(RemoteFault) -> [UInt8] {
    guard let program else { throw .missing }
    var all = ["-C", folder] + Self.settings.flatMap { ["-c", $0] }
    if let repository { all += ["--git-dir=\(repository)", "-c", "safe.directory=\(repository)"] }
    let call = GitCall(
      program: program, arguments: all + arguments, variables: variables(for: address), input: input, limits: limits,
      mustEnd: mustEnd)
    let end: GitCall.End
    do {
      guard let finished = try await call.end() else {
        if mustEnd?() == true { throw RemoteFault.tooLarge(limit: LiveRemoteRepositories.downloadLimit) }
        throw RemoteFault.timedOut(seconds: limits.seconds)
      }
      end = finished
    } catch let fault as RemoteFault {
      throw fault
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw .tooLarge(limit: limits.output)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .missing
    } catch {
      throw .refused("\(error)")
    }
    guard case .exited(let code) = end.status else { throw .refused("git was stopped (\(end.status))") }
    guard code == 0 else { throw RemoteFault(gitErrors: end.errors) }
    return end.output
  }

  /// Settings for every call: no hooks, no programs that watch a work tree, no work in the background, and a check of
  /// every object that comes in (git-config, `fetch.fsckObjects`).
  private static let settings = [
    "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.alternateRefsCommand=", "fetch.fsckObjects=true",
    "transfer.fsckObjects=true", "transfer.bundleURI=false", "fetch.recurseSubmodules=false",
    "fetch.writeCommitGraph=false",
    "gc.auto=0", "maintenance.auto=false", "init.templateDir=", "protocol.allow=never", "http.followRedirects=initial",
    "advice.detachedHead=false", "log.showSignature=false", "core.quotePath=false",
  ]

  private func variables(for address: RemoteAddress?) -> [String: String] {
    var all = variables
    guard let address else {
      all["GIT_ALLOW_PROTOCOL"] = "none"
      return all
    }
    all["GIT_ALLOW_PROTOCOL"] = address.allowsHTTP ? "https:ssh:file:http" : "https:ssh:file"
    guard !address.canAsk else { return all }
    all["GIT_TERMINAL_PROMPT"] = "0"
    // A program that asks in a window would wait for nobody.
    all["GIT_ASKPASS"] = "true"
    all["SSH_ASKPASS_REQUIRE"] = "never"
    all["GCM_INTERACTIVE"] = "never"
    // The user's own choice of a program stays as it is; `ssh` alone asks on the terminal without this.
    if all["GIT_SSH_COMMAND"] == nil, all["GIT_SSH"] == nil { all["GIT_SSH_COMMAND"] = "ssh -oBatchMode=yes" }
    return all
  }
}

extension RemoteFault {
  /// The fault in what git printed to stderr, with `LC_ALL=C`. Git has one exit code for all of them.
  init(gitErrors: [UInt8]) {
    let text = String(decoding: gitErrors, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let reason =
      lines.first { $0.hasPrefix("fatal:") || $0.hasPrefix("ERROR:") || $0.hasPrefix("remote: ") } ?? lines.first
      ?? "git gave no reason"
    let all = text.lowercased()
    func says(_ phrases: String...) -> Bool { phrases.contains { all.contains($0) } }
    if says(
      "authentication failed", "could not read username", "could not read password", "terminal prompts disabled",
      "permission denied (", "host key verification failed", "returned error: 401", "returned error: 403",
      "access denied")
    {
      self = .authentication(reason)
    } else if says("not our ref", "unadvertised object", "couldn't find remote ref", "could not find remote ref") {
      self = .commitMissing(reason)
    } else if says(
      "repository not found", "' not found", "does not appear to be a git repository", "returned error: 404",
      "not valid: is this a git repository", "project you were looking for could not be found", "does not exist")
    {
      self = .notFound(reason)
    } else if says(
      "could not resolve host", "failed to connect", "couldn't connect", "connection refused", "connection timed out",
      "network is unreachable", "operation timed out", "no route to host", "connection reset", "ssl certificate",
      "could not resolve proxy", "early eof", "the remote end hung up")
    {
      self = .unreachable(reason)
    } else {
      self = .refused(reason)
    }
  }
}
