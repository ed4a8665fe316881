import Foundation
import TestSupport
import Testing

/// Compares every JSON answer with the recorded ones in `Answers/`: keys, ids, kinds, exit codes and order. Programs
/// read these; the sentences are for people, may change, and are not compared. `CAIRN_RECORD=1` records the answers
/// again.
struct JSONAnswerTests {
  /// A command line of a session, or a change of the repository before the next one.
  private enum Step {
    case run(String, in: String = "repository")
    case write(String, String)
    case commit
  }

  private static let steps: [Step] = [
    .run("status"), .run("sync"), .run("undo"), .run("list --available --pack ../pack"), .run("doctor"),
    .run("init --pack ../pack --dry-run --diff"), .run("init --pack ../pack --yes --agent claude"),
    .run("init --pack ../nowhere"), .run("init --locale xx --pack ../pack --dry-run"), .commit, .run("status"),
    .run("list"), .run("list --available"), .run("diff"), .run("route --task work"),
    .run("route --task work --explain"),
    .run("doctor"), .run("doctor --strict"), .run("rule"), .run("rule link.target-exists"), .run("rule no.such-rule"),
    .write(".agents/skills/alpha/SKILL.md", "---\nname: alpha\n---\n# Alpha\n\n[away](nowhere.md)\n"),
    .write("AGENTS.md", "# Mine\n"), .run("status"), .run("status -v"), .run("diff"), .run("diff --base"),
    .run("doctor"),
    .run("doctor --fix"), .run("doctor nowhere.md"), .run("doctor --select no.such"), .run("sync --check"),
    .run("sync --restore .agents/skills/alpha/SKILL.md"), .run("sync --restore nowhere.md"), .run("undo --list"),
    .run("undo --dry-run"), .run("undo"), .run("undo 000001-0000000000000000"), .run("add beta"), .run("add nothing"),
    .run("remove alpha"), .run("remove --all --dry-run"), .run("resolve nowhere.md"), .run("resolve"),
    .run("upgrade --check --repo-only"), .run("upgrade --repo-only"), .run("upgrade --dry-run --repo-only --diff"),
    .write(".cairn/config.toml", "schema = 1\nlocale = 5\nunknown = true\n"), .run("status"), .run("sync"),
    .run("doctor"),
    .run("list"), .run("nothing"), .run("sync --nothing"), .run("sync somewhere"), .run("init --agent nobody"),
    .run("remove --all"), .run("status", in: "."), .run("schema nothing"),
  ]

  @Test func `answers in JSON have the recorded keys, ids and exit codes`() async throws {
    let machine = try TestMachine(SmallPack(["alpha", "beta"]).contents(at: "pack"))
    var lines: [String] = []
    for step in Self.steps {
      switch step {
      case .write(let path, let text): try machine.folder.write(["repository/\(path)": .text(text)])
      case .commit: try machine.commit()
      case .run(let line, let place):
        let words = line.split(separator: " ").map(String.init) + ["--format", "json"]
        let run = await machine.cairn(words, in: place)
        #expect(try await AnswerCheck.faults(in: run.output, of: words) == [], "cairn \(line)")
        lines += ["$ cairn \(line)", "exit \(run.code)", Self.answer(run.output, in: machine)]
      }
    }
    let text = lines.joined(separator: "\n") + "\n"
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Answers/session.txt")
    if ProcessInfo.processInfo.environment["CAIRN_RECORD"] != nil {
      try text.write(to: place, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: place, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let now = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in now.enumerated() where number >= recorded.count || recorded[number] != line {
      let old = number < recorded.count ? String(recorded[number]) : "nothing"
      Issue.record("Answers/session.txt, line \(number + 1): \(line)\nwas recorded as: \(old)")
      break
    }
    #expect(now.count == recorded.count)
  }

  /// An answer with sorted keys, without sentences and without values that differ from run to run.
  private static func answer(_ text: String, in machine: TestMachine) -> String {
    guard !text.isEmpty else { return "no answer" }
    guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)),
      let data = try? JSONSerialization.data(
        withJSONObject: masked(value), options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    else { return "no JSON: \(text)" }
    return String(decoding: data, as: UTF8.self)
      .replacingOccurrences(of: machine.folder.absolute("repository"), with: "ROOT")
      .replacingOccurrences(of: String(machine.folder.absolute("").dropLast()), with: "FOLDER")
      .replacing(#/[0-9]{6}-[0-9a-f]{16}/#, with: "ID")
  }

  /// The keys whose values are sentences.
  private static let sentences: Set<String> = ["message", "note", "summary", "why", "title", "diff", "source", "text"]

  private static func masked(_ value: Any) -> Any {
    switch value {
    case let table as [String: Any]:
      var masked: [String: Any] = [:]
      for (key, value) in table {
        if value is String, sentences.contains(key) {
          masked[key] = "..."
        } else if key == "details", let list = value as? [Any] {
          masked[key] = list.map { $0 is String ? "..." : Self.masked($0) }
        } else {
          masked[key] = Self.masked(value)
        }
      }
      return masked
    case let list as [Any]: return list.map(Self.masked)
    default: return value
    }
  }
}
