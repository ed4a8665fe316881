internal import Commands
import Foundation
package import Platform

/// A machine for one test: a folder with a repository, a home folder and Cairn's state, isolated from the real machine.
package struct TestMachine: Sendable {
  package let folder: TemporaryFolder
  /// The file system that Cairn uses; a test can set one that fails.
  package var files: any FileSystem = LiveFileSystem()
  /// The repositories elsewhere; nil for those that the installed git reaches.
  package var remote: (any RemoteRepositories)?
  /// Called after Cairn's last read and before its first write.
  package var beforeWriting: @Sendable () -> Void = {}
  package var processID: Int32 = 4711
  /// The path that Cairn takes for its own executable.
  package var executable: String?
  /// Seconds since 1970.
  package var now: Double = 1_800_000_000
  /// Additional environment variables.
  package var variables: [String: String] = [:]
  /// The answers typed at a terminal; nil without a terminal.
  package var answers: [String]?
  /// Whether stdout is a terminal.
  package var outputIsTerminal = false
  /// The signals that are received.
  package var signals: any Signals = NoSignals()
  /// The changes of files that a run hears of.
  package var changes: any ChangeSource = NoChanges()
  /// The detached programs that were started.
  package let detached = DetachedCalls()

  /// An empty git repository at `repository`, or an empty folder, and the additional `contents`.
  package init(_ contents: [String: Content] = [:], hasGit: Bool = true) throws {
    folder = try TemporaryFolder(["home": .folder, "repository": .folder])
    if hasGit { try folder.initializeRepository(in: "repository") }
    try folder.write(contents)
  }

  /// Another machine with the same files. Cairn's state of the first names the first's folders.
  package func copy() throws -> TestMachine {
    let other = try TestMachine(hasGit: false)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let target = other.folder.absolute(name)
      if FileManager.default.fileExists(atPath: target) { try FileManager.default.removeItem(atPath: target) }
      try FileManager.default.copyItem(atPath: folder.absolute(name), toPath: target)
    }
    return other
  }

  /// Runs one command line in a folder of the machine, in this process.
  @discardableResult
  package func cairn(_ arguments: String..., in place: String = "repository") async -> TestRun {
    await cairn(arguments, in: place)
  }

  /// Runs one command line in a folder of the machine, in this process.
  @discardableResult
  package func cairn(_ arguments: [String], in place: String = "repository") async -> TestRun {
    let console = ScriptedConsole(answers: answers, outputIsTerminal: outputIsTerminal)
    let environment = environment(console: console, in: place)
    let code = await WaitingThreads.shared.run {
      await CairnCommand.run(arguments, in: environment)
    }
    return TestRun(code: code, output: console.output, errors: console.error)
  }

  /// The environment that Cairn gets on this machine.
  package func environment(
    console: any Console, processes: (any Processes)? = nil, in place: String = "repository"
  ) -> Environment {
    let hook = beforeWriting
    var variables = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder.absolute("home"),
      "XDG_STATE_HOME": folder.absolute("state"), "XDG_CACHE_HOME": folder.absolute("cache"), "LC_ALL": "C.UTF-8",
    ]
    variables.merge(self.variables) { $1 }
    // Among a thousand other tests, what git printed may be read late.
    let git = LiveGit(variables: variables, seconds: 900)
    var environment = Environment(
      files: files, git: git, branches: git,
      remote: remote ?? LiveRemoteRepositories(variables: variables, cache: folder.absolute("cache/cairn")),
      console: console,
      processes: processes ?? CapturedProcesses(variables: variables, console: console, detached: detached),
      signals: signals, executable: executable, variables: variables, directory: folder.absolute(place),
      now: { [now] in now },
      random: {
        // This is the only call between the last read and the first write.
        hook()
        return UInt64.random(in: .min ... .max)
      }, processID: processID, systemFolder: folder.absolute("etc"))
    environment.changes = changes
    return environment
  }

  /// Runs git in the repository, or in another folder. Returns what it printed.
  @discardableResult
  package func git(_ arguments: String..., in place: String = "repository") throws -> String {
    try folder.git(arguments, in: place)
  }

  /// Commits everything in the repository, or in another folder.
  package func commit(_ message: String = "change", in place: String = "repository") throws {
    try git("add", "--all", in: place)
    try git("commit", "--quiet", "--allow-empty", "--message", message, in: place)
  }

  /// Everything except Cairn's state, by path, so that files written outside of a repository are included.
  package func contents() throws -> [String: Content] {
    try folder.contents().filter { !$0.key.hasPrefix("state") }
  }

  /// The files of a repository, by their path in it, without those that belong to one machine.
  package func tree(_ place: String = "repository") throws -> [String: Content] {
    var tree: [String: Content] = [:]
    for (path, content) in try folder.contents() {
      guard path.hasPrefix(place + "/") else { continue }
      let path = String(path.dropFirst(place.count + 1))
      let isOwn = ["txn", "trash", "lock.pid"].contains { path == ".cairn/\($0)" || path.hasPrefix(".cairn/\($0)/") }
      if !isOwn, !path.hasPrefix(".git/") { tree[path] = content }
    }
    return tree
  }
}

/// The result of one command line.
package struct TestRun: Sendable, CustomStringConvertible {
  package let code: Int32
  /// What went to stdout.
  package let output: String
  /// What went to stderr.
  package let errors: String

  package var description: String { "exit \(code)\n--- stdout\n\(output)--- stderr\n\(errors)" }

  /// Both streams, for checks that a text appears nowhere.
  package var words: String { output + errors }
}
