import Commands
import Foundation
import Platform

/// Where runs of Cairn are played: a folder with a home, a state folder and an empty git repository `repo` in it, a clock
/// that ticks once a run, and random numbers that are always the same.
package final class Sandbox: Sendable {
  /// What stands for the folder's own path in texts, which must be the same everywhere.
  package static let shownRoot = "/story"

  package let folder: TemporaryFolder
  private let guarding = NSLock()
  /// Read and written only while `guarding` is held.
  private nonisolated(unsafe) var runs = 0
  /// Read and written only while `guarding` is held.
  private nonisolated(unsafe) var randomState: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init() throws {
    // What it does to the process, every live run of Cairn has done to it: a git that stops reading ends nothing.
    _ = LiveConsole()
    folder = try TemporaryFolder(["home": .folder, "repo": .folder])
    try folder.git("init", "--quiet", "--initial-branch=main", in: "repo")
  }

  /// What a run said, and its exit code.
  package struct Run: Sendable {
    package let code: Int32
    /// stdout and stderr in the order they came.
    package let transcript: String
    package let output: String
    package let error: String
    /// Answers that were given and never asked for.
    package let unusedAnswers: [String]
  }

  /// Runs one command line in a folder of the stage; with `answers` somebody sits at a terminal. `/story` in arguments,
  /// variables and output stands for the stage's folder.
  package func cairn(
    _ arguments: [String], in directory: String = "repo", answers: [String]? = nil, variables: [String: String] = [:]
  ) async -> Run {
    let console = ScriptedConsole(answers: answers)
    var own = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder.absolute("home"),
      "XDG_STATE_HOME": folder.absolute("state"), "XDG_CONFIG_HOME": folder.absolute("home"), "LC_ALL": "C.UTF-8",
    ]
    own.merge(variables.mapValues(real)) { $1 }
    let number = guarding.withLock {
      runs += 1
      return runs
    }
    let environment = Environment(
      files: LiveFileSystem(), git: LiveGit(variables: own), console: console,
      processes: CapturedProcesses(variables: own, console: console, detached: DetachedCalls()), executable: nil,
      variables: own, directory: folder.absolute(directory),
      // 2026-01-02T03:04:05Z, and a second later at each run.
      now: { 1_767_323_045 + Double(number) }, random: { self.random() }, processID: 4242)
    let code = await CairnCommand.run(arguments.map(real), in: environment)
    return Run(
      code: code, transcript: shown(console.transcript), output: shown(console.output), error: shown(console.error),
      unusedAnswers: console.unusedAnswers)
  }

  /// Runs one command line written as in a shell, without quotes.
  package func cairn(_ line: String, in directory: String = "repo") async -> Run {
    await cairn(line.split(separator: " ").map(String.init), in: directory)
  }

  /// A text as it is everywhere.
  package func shown(_ text: String) -> String { text.replacingOccurrences(of: folder.path, with: Self.shownRoot) }

  /// A text as it is here.
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
