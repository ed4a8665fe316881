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

  /// Hears how long git waits for a server.
  var watch: (any RemoteWatch)?
  /// Whether git's own settings name the program for SSH, which a variable would replace.
  var hasOwnSSHCommand = false

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
  /// none. `address` is the server that git may talk to; nil if it must not talk to any. `measured` returns the bytes
  /// received so far; git is ended if they exceed the limit of a download.
  func run(
    _ arguments: [String], in repository: String?, reaching address: RemoteAddress? = nil, input: [UInt8] = [],
    measured: (@Sendable () -> Int)? = nil
  ) async throws(RemoteFault) -> [UInt8] {
    let (code, output, errors) = try await exit(
      of: arguments, in: repository, reaching: address, input: input, measured: measured)
    guard code == 0 else { throw RemoteFault(gitErrors: errors, cache: folder) }
    return output
  }

  /// The same with the exit code of git, whatever that is. Throws if git did not end by itself, so that its answer is not
  /// known.
  func exit(
    of arguments: [String], in repository: String?, reaching address: RemoteAddress? = nil, input: [UInt8] = [],
    measured: (@Sendable () -> Int)? = nil
  ) async throws(RemoteFault) -> (code: Int32, output: [UInt8], errors: [UInt8]) {
    guard let program else { throw .missing }
    if Task.isCancelled { throw .interrupted }
    var all = ["-C", folder] + Self.settings.flatMap { ["-c", $0] }
    if let repository { all += ["--git-dir=\(repository)", "-c", "safe.directory=\(repository)"] }
    let isTooLarge = address.map { observer(of: $0, measured) }
    let call = GitCall(
      program: program, arguments: all + arguments, variables: variables(for: address), input: input, limits: limits,
      isolation: address?.canAsk == true ? .none : .session, mustEnd: isTooLarge)
    defer { if let address { watch?.ends(address) } }
    let end: GitCall.End
    do {
      guard let finished = try await call.end() else {
        if isTooLarge?() == true { throw RemoteFault.tooLarge(limit: LiveRemoteRepositories.downloadLimit) }
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
      throw error is CancellationError || Task.isCancelled ? .interrupted : .refused("git could not be run: \(error)")
    }
    if Task.isCancelled { throw .interrupted }
    guard case .exited(let code) = end.status else { throw .refused("git was stopped by another process") }
    return (code, end.output, end.errors)
  }

  /// The same as `run`, as a value.
  func result(
    _ arguments: [String], in repository: String?, reaching address: RemoteAddress? = nil
  ) async -> Result<[UInt8], RemoteFault> {
    do throws(RemoteFault) {
      return .success(try await run(arguments, in: repository, reaching: address))
    } catch {
      return .failure(error)
    }
  }

  /// Tells the watch what was received, and returns whether that is too much.
  private func observer(
    of address: RemoteAddress, _ measured: (@Sendable () -> Int)?
  ) -> @Sendable () -> Bool {
    let start = SystemClock.steady()
    return { [watch, limits] in
      let bytes = measured?() ?? 0
      watch?.waits(for: address, bytes: bytes, seconds: SystemClock.steady() - start, limit: limits.seconds)
      return bytes > LiveRemoteRepositories.downloadLimit
    }
  }

  /// Settings for every call: no hooks, no programs that watch a work tree, no work in the background, a check of
  /// every object that comes in (git-config, `fetch.fsckObjects`), and all of them in one file, whose size shows how much
  /// was received.
  private static let settings = [
    "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.alternateRefsCommand=", "fetch.fsckObjects=true",
    "transfer.fsckObjects=true", "transfer.bundleURI=false", "fetch.recurseSubmodules=false",
    "fetch.writeCommitGraph=false", "fetch.unpackLimit=1", "gc.auto=0", "maintenance.auto=false", "init.templateDir=",
    "protocol.allow=never", "http.followRedirects=initial",
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
    // The user's own choice of a program stays as it is; it has no terminal to ask on either.
    if all["GIT_SSH_COMMAND"] == nil, all["GIT_SSH"] == nil, !hasOwnSSHCommand {
      all["GIT_SSH_COMMAND"] = "ssh -oBatchMode=yes"
    }
    return all
  }
}
