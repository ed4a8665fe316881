import Foundation
import TestSupport
import Testing

/// Policies for packs: of the repository, the user and the machine, held by the commands and by the doctor.
@Suite(.timeLimit(.minutes(30)))
struct PolicyTests {
  /// A machine with an installation, and a pack in a git repository with a tag and a branch of the form of a version.
  private func machine(_ contents: [String: Content] = [:]) async throws -> TestMachine {
    let machine = try TestMachine([
      "origin/skills/one/SKILL.md":
        "---\nname: one\ndescription: Does one. Use it when asked.\n---\n\n# One\n\nDo it.\n"
    ])
    try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try machine.commit("first", in: "origin")
    try machine.git("tag", "v1.0.0", in: "origin")
    try machine.git("branch", "v2", in: "origin")
    let run = await machine.cairn("init", "--profile", "none", "--yes", "--quiet")
    #expect(run.code == 0, "\(run)")
    try machine.folder.write(contents)
    return machine
  }

  private func source(_ machine: TestMachine, _ reference: String = "") -> String {
    "file://" + machine.folder.absolute("origin") + reference
  }

  /// Adds lines to the config file.
  private func append(_ machine: TestMachine, _ lines: String) throws {
    let config = try #require(try machine.folder.text("repository/.cairn/config.toml"))
    try machine.folder.write(["repository/.cairn/config.toml": .text(config + lines)])
  }

  /// The number of a line of the config file, from 1.
  private func line(_ machine: TestMachine, of text: String) throws -> Int {
    let config = try #require(try machine.folder.text("repository/.cairn/config.toml"))
    let number = config.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(text) }
    return try #require(number) + 1
  }

  @Test func `a denied source is refused by every command before it is contacted`() async throws {
    // Nothing listens there: who was asked would be unreachable.
    let denied = "http://127.0.0.1:9/evil/skills"
    let machine = try await machine([
      "etc/cairn/policy.toml": "# ours\ndeny = [\"127.0.0.1:9\"]\n"
    ])
    let before = try machine.contents()
    for command in [["add", denied, "--all"], ["add", denied, "--list"], ["init", "--pack", denied]] {
      let run = await machine.cairn(command + (command.contains("--list") ? [] : ["--yes"]))
      #expect(run.code == 2 && run.errors.contains("[policy-violation]"), "\(command): \(run)")
      #expect(run.errors.contains("etc/cairn/policy.toml:2 denies the pack \(denied)"), "\(command): \(run)")
    }
    #expect(try machine.contents() == before)
    try append(machine, "\n[[packs]]\nsource = \"\(denied)\"\n")
    let number = try line(machine, of: denied)
    for command in [["sync"], ["sync", "--check"], ["upgrade", "--repo-only", "--yes"], ["add", "deploy", "--yes"]] {
      let run = await machine.cairn(command)
      #expect(run.code == 2 && run.errors.contains("[policy-violation]"), "\(command): \(run)")
      #expect(run.errors.contains(".cairn/config.toml:\(number):"), "\(command): \(run)")
    }
  }

  @Test func `what is not allowed is refused, and the doctor tells it until it is removed`() async throws {
    let machine = try await machine()
    #expect(await machine.cairn("add", source(machine, "#v1.0.0"), "--all", "--yes").code == 0)
    #expect(await machine.cairn("doctor").code == 0)
    try append(machine, "\n[policy]\nallow = [\"github.com/ourorg/*\", \"builtin\"]\n")
    let doctor = await machine.cairn("doctor")
    #expect(doctor.code == 1 && doctor.output.contains("[policy.source-allowed]"), "\(doctor)")
    #expect(doctor.output.contains(".cairn/config.toml:\(try line(machine, of: "file://")):"), "\(doctor)")
    #expect(doctor.output.contains(".cairn/config.toml:\(try line(machine, of: "allow = "))"), "\(doctor)")
    // Removing it is always possible.
    let removed = await machine.cairn("remove", source(machine, "#v1.0.0"), "--yes")
    #expect(removed.code == 0, "\(removed)")
    #expect(await machine.cairn("doctor").code == 0)
    #expect(await machine.cairn("sync").code == 0)
  }

  @Test func `the lock is held against the policy where the config does not name the pack`() async throws {
    let machine = try await machine()
    #expect(await machine.cairn("add", source(machine, "#v1.0.0"), "--all", "--yes").code == 0)
    let config = try #require(try machine.folder.text("repository/.cairn/config.toml"))
    let start = try #require(config.range(of: "[[packs]]\nsource = \"file://"))
    try machine.folder.write(["repository/.cairn/config.toml": .text(String(config[..<start.lowerBound]))])
    try append(machine, "[policy]\ndeny = [\"file:///**\"]\n")
    let doctor = await machine.cairn("doctor", "--select", "policy.*")
    #expect(doctor.code == 1 && doctor.output.contains(".cairn/lock.toml:"), "\(doctor)")
    #expect(doctor.output.contains("[policy.source-allowed]"), "\(doctor)")
  }

  @Test func `pinned refuses branches, also those that are called like a version`() async throws {
    let machine = try await machine()
    try append(machine, "\n[policy]\npinned = true\n")
    for reference in ["", "#main", "#*", "#v2"] {
      let run = await machine.cairn("add", source(machine, reference), "--all", "--yes")
      #expect(run.code == 2 && run.errors.contains("[policy-violation]"), "\(reference): \(run)")
      #expect(try machine.folder.text("repository/.agents/skills/one/SKILL.md") == nil)
    }
    for reference in ["#v1.0.0", "#refs/tags/v1.0.0", "#^1.0"] {
      #expect(await machine.cairn("add", source(machine, reference), "--all", "--yes").code == 0)
      #expect(await machine.cairn("doctor").code == 0)
      #expect(await machine.cairn("remove", source(machine, reference), "--yes").code == 0)
    }
  }

  @Test func `with enforce warn the same words are warnings, and another policy makes errors of them`() async throws {
    let machine = try await machine()
    try append(machine, "\n[policy]\ndeny = [\"file:///**\"]\nenforce = \"warn\"\n")
    let words = "denies the pack \(source(machine, "#v1.0.0"))"
    let run = await machine.cairn("add", source(machine, "#v1.0.0"), "--all", "--yes")
    #expect(run.code == 0, "\(run)")
    #expect(run.errors.contains("warning: ") && run.errors.contains(words), "\(run)")
    #expect(run.errors.components(separatedBy: words).count == 2, "\(run)")
    let doctor = await machine.cairn("doctor")
    #expect(doctor.code == 0 && doctor.output.contains(words), "\(doctor)")
    #expect(await machine.cairn("doctor", "--strict").code == 1)
    try machine.folder.write(["home/.config/cairn/policy.toml": "enforce = \"error\"\n"])
    let strict = await machine.cairn("doctor")
    #expect(strict.code == 1 && strict.output.contains(words), "\(strict)")
    #expect(await machine.cairn("sync").code == 2)
  }

  @Test func `a required pack is told with the command that installs it`() async throws {
    let machine = try await machine()
    try machine.folder.write(["home/.config/cairn/policy.toml": .text("require = [\"\(source(machine))\"]\n")])
    let doctor = await machine.cairn("doctor")
    #expect(doctor.code == 1 && doctor.output.contains("run `cairn add \(source(machine))`"), "\(doctor)")
    #expect(doctor.output.contains("home/.config/cairn/policy.toml:1"), "\(doctor)")
    #expect(await machine.cairn("add", source(machine), "--all", "--yes").code == 0)
    #expect(await machine.cairn("doctor").code == 0)
  }

  @Test func `nothing in the repository suppresses a violation or turns it off`() async throws {
    let machine = try await machine(["etc/cairn/policy.toml": "deny = [\"builtin\"]\n"])
    try append(
      machine,
      """

      # cairn-ignore-file policy.source-allowed: no
      [doctor.rules]
      "policy.source-allowed" = "off"
      "policy.*" = "info"
      [[doctor.ignore]]
      rule = "*"
      reason = "no"

      """)
    let doctor = await machine.cairn("doctor")
    #expect(doctor.code == 1 && doctor.output.contains("[policy.source-allowed]"), "\(doctor)")
    #expect(await machine.cairn("doctor", "--write-baseline").code == 0)
    #expect(await machine.cairn("doctor").code == 1)
  }

  @Test func `a policy that cannot be read stops the run, with its path and line`() async throws {
    let machine = try await machine()
    let cases: [(Content, String)] = [
      ("pinned = true\ndney = [\"x/*\"]\n", "policy.toml:2:1"), ("pinned = \"yes\"\n", "policy.toml:1:"),
      ("deny = [\n", "policy.toml:"), ("safety = \"warn\"\n", "policy.toml:1:"), (.folder, "policy.toml"),
      (.link(to: "nowhere"), "policy.toml"),
    ]
    for place in ["etc/cairn", "home/.config/cairn"] {
      for (content, words) in cases {
        try machine.folder.write(["\(place)/policy.toml": content])
        for command in [["sync"], ["doctor"], ["add", source(machine), "--yes"], ["upgrade", "--repo-only", "--yes"]] {
          let run = await machine.cairn(command)
          #expect(run.code == 2 && run.errors.contains("\(place)/\(words)"), "\(content) \(command): \(run)")
        }
        try machine.folder.remove(place)
      }
    }
    // A link is followed.
    try machine.folder.write([
      "dotfiles/policy.toml": "deny = [\"builtin\"]\n",
      "home/.config/cairn/policy.toml": .link(to: "../../../dotfiles/policy.toml"),
    ])
    #expect(await machine.cairn("sync").code == 2)
  }

  @Test func `a config file with a policy alone is followed by the first installation`() async throws {
    let machine = try TestMachine(["repository/.cairn/config.toml": "[policy]\ndeny = [\"builtin\"]\n"])
    let run = await machine.cairn("init", "--yes")
    #expect(run.code == 2 && run.errors.contains("[policy-violation]"), "\(run)")
    try machine.folder.write(["repository/.cairn/config.toml": "[policy]\ndeny = [\"x/*\"]\npined = true\n"])
    let broken = await machine.cairn("init", "--yes")
    #expect(broken.code == 2 && broken.errors.contains(".cairn/config.toml:3:1"), "\(broken)")
    try machine.folder.write(["repository/.cairn/config.toml": "# ours\n[policy]\ndeny = [\"x/*\"]\n"])
    #expect(await machine.cairn("init", "--profile", "minimal", "--yes").code == 0)
    let config = try #require(try machine.folder.text("repository/.cairn/config.toml"))
    #expect(config.hasPrefix("# ours\n") && config.contains("[policy]\ndeny = [\"x/*\"]\n"), "\(config)")
    #expect(config.contains("source = \"builtin\""), "\(config)")
    #expect(await machine.cairn("doctor").code == 0)
  }
}
