import Foundation

extension TemporaryFolder {
  /// Makes the folder, or a folder below it, a repository on branch `main`.
  package func initializeRepository(in folder: String? = nil) throws {
    let prefix = folder.map { $0 + "/" } ?? ""
    try write(Dictionary(uniqueKeysWithValues: Self.emptyRepository.get().map { (prefix + $0.key, $0.value) }))
  }

  /// What `git init` writes, made once: a program for each of a thousand tests would take longer.
  private static let emptyRepository = Result {
    let folder = try TemporaryFolder()
    try folder.git("init", "--quiet", "--initial-branch=main")
    return try folder.contents(of: ".git").map { (key: ".git/" + $0.path, value: $0.content) }
  }

  /// Commits everything.
  package func commit(_ message: String = "change") throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--allow-empty", "--message", message)
  }

  /// Runs git in the folder, or in a folder below it, as a fixed author at a fixed time and without the user's
  /// settings. Returns what it printed.
  @discardableResult
  package func git(_ arguments: String..., in folder: String? = nil) throws -> String {
    try git(arguments, in: folder)
  }

  /// Runs git in the folder, or in a folder below it, as a fixed author at a fixed time and without the user's
  /// settings. Returns what it printed.
  @discardableResult
  package func git(_ arguments: [String], in folder: String? = nil) throws -> String {
    try run(["git"] + arguments, in: folder, environment: Self.gitEnvironment)
  }

  /// The variables for a fixed author at a fixed time, without the user's settings.
  static var gitEnvironment: [String: String] {
    let person = ["NAME": "Test", "EMAIL": "test@example.org", "DATE": "2026-01-02T03:04:05Z"]
    var environment = plainEnvironment
    for (key, value) in person {
      environment["GIT_AUTHOR_\(key)"] = value
      environment["GIT_COMMITTER_\(key)"] = value
    }
    return environment
  }

  /// The variables that a program needs, without the user's settings.
  package static var plainEnvironment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": "/nonexistent", "LC_ALL": "C", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
      // No examples of hooks in each new repository.
      "GIT_TEMPLATE_DIR": "",
    ]
  }

  /// Runs a program found on PATH in the folder, or in a folder below it. Returns what it printed.
  @discardableResult
  package func run(
    _ command: [String], in folder: String? = nil, environment: [String: String] = plainEnvironment
  ) throws -> String {
    try run(command, at: folder.map(absolute) ?? path, environment: environment)
  }

  /// Runs a program found on PATH in any folder. Returns what it printed.
  @discardableResult
  func run(
    _ command: [String], at directory: String, environment: [String: String] = plainEnvironment
  ) throws -> String {
    let (text, code) = try ChildProcess.run(command, at: directory, environment: environment)
    guard code == 0 else { throw TemporaryFolderError.failed("\(command.joined(separator: " ")): \(text)", code: code) }
    return text
  }
}
