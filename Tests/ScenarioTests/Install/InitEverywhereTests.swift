import Foundation
import Packs
import TestSupport
import Testing

/// Cairn's own commands accept what Cairn installs, in every language and profile, for all agents and for each agent
/// alone.
struct InitEverywhereTests {
  private static let agents = AgentTargets.all.map(\.name)
  private static let locales = ["en", "es", "fr", "hi", "ko", "zh"]

  @Test(arguments: locales, ["minimal", "everyday", "none"])
  func `every other command accepts what init installs`(_ locale: String, _ profile: String) async throws {
    let sandbox = try Sandbox()
    let chosen = Self.agents.flatMap { ["--agent", $0] }
    let first = await sandbox.cairn(["init", "--yes", "--locale", locale, "--profile", profile] + chosen)
    #expect(first.code == 0, "\(first.transcript)")
    let before = try Snapshot(of: sandbox.folder.path)

    let second = await sandbox.cairn("init --yes")
    #expect(second.code == 0)
    #expect(second.transcript == "nothing to do: everything is up to date\n")
    for line in ["init --yes --locale \(locale) --profile \(profile)", "sync --check", "sync", "doctor", "status"] {
      let run = await sandbox.cairn(line)
      #expect(run.code == 0, "cairn \(line): \(run.transcript)")
    }
    let doctor = await sandbox.cairn("doctor --strict --format json")
    #expect(doctor.code == 0)
    let report = try JSONSerialization.jsonObject(with: Data(doctor.output.utf8)) as? [String: Any]
    // The user must fill in the form.
    let rules = (report?["findings"] as? [[String: Any]])?.map { $0["rule"] as? String }
    #expect(rules == ["document.form-filled"], "\(doctor.output)")
    #expect(try Snapshot(of: sandbox.folder.path).differences(from: before) == [])
  }

  @Test(arguments: locales, ["backend", "frontend", "full", "product", "standard"])
  func `the doctor has no errors or warnings in the larger profiles`(_ locale: String, _ profile: String) async throws {
    let sandbox = try Sandbox()
    #expect(await sandbox.cairn("init --yes --agent codex --locale \(locale) --profile \(profile)").code == 0)
    let doctor = await sandbox.cairn("doctor --strict --format json")
    #expect(doctor.code == 0, "\(doctor.transcript)")
    // The user must fill in the form, and the descriptions of many skills are long together.
    let rules = Set(try JSONFinding.all(in: doctor.output).map(\.rule))
    #expect(rules.union(["skill.listing-within-budget"]) == ["document.form-filled", "skill.listing-within-budget"])
  }

  @Test(arguments: agents)
  func `an installation for one agent has everything that this agent needs`(_ agent: String) async throws {
    let sandbox = try Sandbox()
    _ = await sandbox.cairn("init --yes --profile minimal --agent \(agent)")
    let doctor = await sandbox.cairn("doctor --strict --verbose")
    #expect(doctor.code == 0)
    #expect(
      doctor.output.contains("[document.form-filled]") && doctor.output.contains("1 info in "), "\(doctor.transcript)")
  }

  @Test func `two repositories are byte for byte the same, whatever the locale of the environment`() async throws {
    let one = try Sandbox()
    let other = try Sandbox()
    _ = await one.cairn(["init", "--yes"], variables: ["LC_ALL": "ko_KR.UTF-8"])
    _ = await other.cairn(["init", "--yes"], variables: ["LC_ALL": "C", "CAIRN_LANG": "fr"])
    let left = try one.folder.contents().filter { $0.key.hasPrefix("repo/") && !$0.key.hasPrefix("repo/.cairn/trash") }
    let right = try other.folder.contents().filter {
      $0.key.hasPrefix("repo/") && !$0.key.hasPrefix("repo/.cairn/trash")
    }
    #expect(left == right)
  }
}
