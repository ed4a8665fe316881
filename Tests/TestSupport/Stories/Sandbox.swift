import Commands
import Foundation
import Platform

/// A sandbox for runs of Cairn: a folder with a home folder, a state folder and an empty git repository `repo`, a clock
/// that advances one second per run, and random numbers that are always the same.
package final class Sandbox: Sendable {
  /// Replaces the path of the folder in texts, which must be the same on every machine.
  package static let shownRoot = "/story"

  package let folder: TemporaryFolder
  private let guarding = NSLock()
  /// Only accessed while `guarding` is locked.
  private nonisolated(unsafe) var runs = 0
  /// Only accessed while `guarding` is locked.
  private nonisolated(unsafe) var randomState: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init() throws {
    // It changes the process as every live run of Cairn does: a git that stops reading does not end the process.
    _ = LiveConsole()
    folder = try TemporaryFolder(["home": .folder, "repo": .folder])
    try folder.initializeRepository(in: "repo")
  }

  /// The output of a run, and its exit code.
  package struct Run: Sendable {
    package let code: Int32
    /// stdout and stderr in their original order.
    package let transcript: String
    package let output: String
    package let error: String
    /// Answers that no prompt asked for.
    package let unusedAnswers: [String]
  }

  /// Runs one command line in a folder of the sandbox; with `answers` there is a terminal. `/story` in arguments,
  /// variables and output stands for the sandbox folder.
  package func cairn(
    _ arguments: [String], in directory: String = "repo", answers: [String]? = nil, variables: [String: String] = [:]
  ) async -> Run {
    let console = ScriptedConsole(answers: answers)
    var own = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder.absolute("home"),
      "XDG_STATE_HOME": folder.absolute("state"), "XDG_CONFIG_HOME": folder.absolute("home"), "LC_ALL": "C.UTF-8",
      "XDG_CACHE_HOME": folder.absolute("cache"),
    ]
    own.merge(variables.mapValues(real)) { $1 }
    let number = guarding.withLock {
      runs += 1
      return runs
    }
    let environment = Environment(
      files: LiveFileSystem(), git: LiveGit(variables: own), branches: LiveGit(variables: own),
      remote: LiveRemoteRepositories(variables: own, cache: folder.absolute("cache/cairn")), console: console,
      processes: CapturedProcesses(variables: own, console: console, detached: DetachedCalls()), executable: nil,
      variables: own, directory: folder.absolute(directory),
      // 2026-01-02T03:04:05Z, and one second later for each run.
      now: { 1_767_323_045 + Double(number) }, random: { self.random() }, processID: 4242,
      systemFolder: folder.absolute("etc"))
    let code = await WaitingThreads.shared.run {
      await CairnCommand.run(arguments.map(real), in: environment)
    }
    return Run(
      code: code, transcript: shown(console.transcript), output: shown(console.output), error: shown(console.error),
      unusedAnswers: console.unusedAnswers)
  }

  /// Runs one command line written as in a shell, without quotes.
  package func cairn(_ line: String, in directory: String = "repo") async -> Run {
    await cairn(line.split(separator: " ").map(String.init), in: directory)
  }

  /// A text in the form that is the same on every machine.
  package func shown(_ text: String) -> String {
    // The id of a pack is its address with points.
    let id = folder.path.dropFirst().replacingOccurrences(of: "/", with: ".").lowercased()
    return text.replacingOccurrences(of: folder.path, with: Self.shownRoot).replacingOccurrences(
      of: id, with: Self.shownRoot.dropFirst())
  }

  /// A text with the real path of the folder.
  package func real(_ text: String) -> String { text.replacingOccurrences(of: Self.shownRoot, with: folder.path) }

  /// SplitMix64 (Steele, Lea, Flood 2014) from a fixed seed.
  private func random() -> UInt64 {
    guarding.withLock {
      randomState &+= 0x9E37_79B9_7F4A_7C15
      var mixed = randomState
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
