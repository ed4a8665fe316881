/// Everything that a run knows about the machine; a test provides its own.
package struct Environment: Sendable {
  package var files: any FileSystem
  package var git: any Git
  /// Commits on new branches of repositories on this machine.
  package var branches: any GitBranches
  /// Git repositories elsewhere, for packs.
  package var remote: any RemoteRepositories
  package var console: any Console
  package var processes: any Processes
  package var signals: any Signals
  /// Absolute path of the running program, with links resolved; nil if it is unknown.
  package var executable: String?
  /// The process's environment variables.
  package var variables: [String: String]
  /// Absolute path of the working directory.
  package var directory: String
  /// Seconds since 1970.
  package var now: @Sendable () -> Double
  /// Random bits for names that must not be guessed.
  package var random: @Sendable () -> UInt64
  /// The number of the process.
  package var processID: Int32
  /// Absolute path of the folder with the settings of the whole machine, `/etc`; nil if there is none.
  package var systemFolder: String?
  /// How many processors this process can use.
  package var processors: Int

  package init(
    files: any FileSystem, git: any Git, branches: any GitBranches = NoGitBranches(),
    remote: any RemoteRepositories = NoRemoteRepositories(),
    console: any Console, processes: any Processes,
    signals: any Signals = NoSignals(), executable: String?,
    variables: [String: String], directory: String, now: @escaping @Sendable () -> Double,
    random: @escaping @Sendable () -> UInt64, processID: Int32, systemFolder: String? = nil, processors: Int = 2
  ) {
    self.files = files
    self.git = git
    self.branches = branches
    self.remote = remote
    self.console = console
    self.processes = processes
    self.signals = signals
    self.executable = executable
    self.variables = variables
    self.directory = directory
    self.now = now
    self.random = random
    self.processID = processID
    self.systemFolder = systemFolder
    self.processors = processors
  }

  /// The user's home folder; nil if none is set.
  package var home: String? { variables["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } }
  /// The folder of Cairn's own state (XDG Base Directory Specification); nil without a home folder.
  package var stateFolder: String? { folder("XDG_STATE_HOME", else: ".local/state") }
  /// The folder of the user's settings for Cairn (XDG Base Directory Specification); nil without a home folder.
  package var configFolder: String? { folder("XDG_CONFIG_HOME", else: ".config") }
  /// The folder of what Cairn can fetch again (XDG Base Directory Specification); nil without a home folder.
  package var cacheFolder: String? { folder("XDG_CACHE_HOME", else: ".cache") }
  /// Whether this runs in CI, where nobody can answer: known from the variable that all CI services set.
  package var isCI: Bool {
    guard let value = variables["CI"] else { return false }
    return !["", "0", "false"].contains(value.lowercased())
  }

  private func folder(_ variable: String, else fallback: String) -> String? {
    if let path = variables[variable], path.hasPrefix("/") { return path + "/cairn" }
    return home.map { "\($0)/\(fallback)/cairn" }
  }
}
