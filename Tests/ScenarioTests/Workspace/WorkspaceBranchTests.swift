import Foundation
import Platform
import TestSupport
import Testing

/// `workspace upgrade --branch`: commits next to the checkouts.
@Suite(.timeLimit(.minutes(30)))
struct WorkspaceBranchTests {
  /// Two installations of a pack in a folder, which got a newer text since.
  private func machine() async throws -> TestMachine {
    let machine = try TestMachine(SmallPack(["alpha", "beta"]).contents(at: "work/pack"), hasGit: false)
    for name in ["one", "two"] {
      try machine.folder.write(["work/\(name)": .folder])
      try machine.git("init", "--quiet", "--initial-branch=main", in: "work/\(name)")
      let run = await machine.cairn("init", "--pack", "../pack", "--yes", "--quiet", in: "work/\(name)")
      #expect(run.code == 0, "\(run)")
      try machine.commit("install", in: "work/\(name)")
      try machine.git("config", "user.name", "Somebody", in: "work/\(name)")
      try machine.git("config", "user.email", "somebody@example.org", in: "work/\(name)")
    }
    let file = try #require(
      SmallPack(["alpha", "beta"]).contents(at: "work/pack").keys.first { $0.hasSuffix("alpha/SKILL.md") })
    let text = try #require(try machine.folder.text(file))
    try machine.folder.write([file: .text(text + "\nWarm the pot first.\n")])
    return machine
  }

  private func id(_ machine: TestMachine, _ name: String, _ place: String) throws -> String {
    try machine.git("rev-parse", name, in: place).trimmingCharacters(in: .newlines)
  }

  @Test func `the upgrade is one commit on a new branch, and the checkout stays as it is`() async throws {
    let machine = try await machine()
    try machine.folder.write(["work/one/note.txt": .text("mine\n")])
    let before = try machine.tree("work/one")
    let head = try id(machine, "HEAD", "work/one")
    let run = await machine.cairn(
      "workspace", "upgrade", "--branch", "upgrade", "--message", "Warm it\n\nAlways.", "--format", "json", in: "work")
    #expect(run.code == 0, "\(run)")
    #expect(try machine.tree("work/one") == before)
    #expect(try id(machine, "HEAD", "work/one") == head && id(machine, "upgrade~1", "work/one") == head)
    #expect(
      try machine.git("log", "-1", "--format=%B%an", "upgrade", in: "work/one") == "Warm it\n\nAlways.\nSomebody\n")
    #expect(try machine.git("show", "upgrade:.agents/skills/alpha/SKILL.md", in: "work/one").contains("Warm the pot"))
    #expect(try machine.git("worktree", "list", in: "work/one").split(separator: "\n").count == 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: machine.folder.absolute("work"))
    #expect(names.sorted() == ["one", "pack", "two"])
    let row = try #require(try WorkspaceSearchTests.rows(run).first { $0["name"] as? String == "one" })
    let upgrade = try #require(row["upgrade"] as? [String: Any])
    #expect(upgrade["title"] as? String == "Warm it" && upgrade["baseBranch"] as? String == "main", "\(upgrade)")
    #expect(upgrade["base"] as? String == head && upgrade["branch"] as? String == "upgrade")
    #expect((upgrade["body"] as? String)?.hasPrefix("## Update of skill packs") == true)
    let again = await machine.cairn("workspace", "upgrade", "--branch", "upgrade", in: "work")
    #expect(again.code == 1 && again.output.contains("branch upgrade exists already"), "\(again)")
  }

  /// Interrupts a run as soon as something has happened.
  private struct SignalsAfter: Signals {
    let hasHappened: @Sendable () -> Bool

    func interruptible<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
      let task = Task { try await body() }
      while !hasHappened() { await Task.yield() }
      task.cancel()
      _ = try? await task.value
      throw Interruption(signal: 2)
    }

    func end(by signal: Int32) {}
  }

  @Test func `an interrupted run reports the branches that it made, and leaves no work tree`() async throws {
    var machine = try await machine()
    let branch = machine.folder.absolute("work/one/.git/refs/heads/upgrade")
    machine.signals = SignalsAfter { FileManager.default.fileExists(atPath: branch) }
    let run = await machine.cairn("workspace", "upgrade", "--branch", "upgrade", "--jobs", "1", in: "work")
    #expect(run.code == 130, "\(run)")
    #expect(run.output.contains("one") && run.output.contains("upgrade"), "\(run)")
    #expect(run.errors.contains("interrupted after 1 of 2 repositories"), "\(run)")
    #expect(!run.errors.contains("nothing partial"), "\(run)")
    #expect(try !machine.git("branch", "--list", "upgrade", in: "work/two").contains("upgrade"))
    let names = try FileManager.default.contentsOfDirectory(atPath: machine.folder.absolute("work"))
    #expect(names.sorted() == ["one", "pack", "two"])
  }

  @Test(arguments: [("up", "up/old"), ("main/up", "main")])
  func `a branch that git cannot make next to another is refused, also without making it`(
    _ name: String, other: String
  ) async throws {
    let machine = try await machine()
    if other != "main" { try machine.git("branch", other, in: "work/one") }
    for options in [["--dry-run"], []] {
      let run = await machine.cairn(["workspace", "upgrade", "--branch", name, "one"] + options, in: "work")
      #expect(run.code == 1 && run.output.contains("branch \(other) exists"), "\(run)")
    }
    #expect(try !machine.git("branch", "--list", name, in: "work/one").contains(name))
  }

  @Test func `no hook and no filter runs, and nothing is signed`() async throws {
    let machine = try await machine()
    let trap = machine.folder.absolute("ran")
    for event in [
      "post-checkout", "pre-commit", "commit-msg", "prepare-commit-msg", "post-commit", "reference-transaction",
    ] {
      try machine.folder.write([
        "work/one/.git/hooks/\(event)": .file(Array("#!/bin/sh\ntouch \(trap)\n".utf8), isExecutable: true)
      ])
    }
    for (name, value) in [
      ("filter.trap.clean", "touch \(trap); cat"), ("filter.trap.smudge", "touch \(trap); cat"),
      ("filter.trap.required", "true"), ("commit.gpgSign", "true"), ("gpg.program", "touch \(trap); false"),
      ("core.fsmonitor", "touch \(trap)"), ("core.editor", "touch \(trap)"),
    ] {
      try machine.git("config", name, value, in: "work/one")
    }
    try machine.folder.write(["work/one/.git/info/attributes": .text("* filter=trap\n")])
    let run = await machine.cairn("workspace", "upgrade", "--branch", "upgrade", "one", in: "work")
    #expect(run.code == 0 && run.output.contains("branch upgrade at"), "\(run)")
    #expect(try machine.folder.text("ran") == nil)
  }

  @Test func `a dry run shows the branches and writes nothing`() async throws {
    let machine = try await machine()
    let before = try machine.folder.contents()
    let run = await machine.cairn("workspace", "upgrade", "--branch", "upgrade", "--dry-run", in: "work")
    #expect(run.code == 1 && run.output.contains("would make branch upgrade"), "\(run)")
    let check = await machine.cairn("workspace", "upgrade", "--check", in: "work")
    #expect(check.code == 1, "\(check)")
    #expect(
      try machine.folder.contents().filter { !$0.key.contains("/.git/") }
        == before.filter { !$0.key.contains("/.git/") })
  }

  @Test func `without a name for commits, and with a bad branch, nothing is made`() async throws {
    let machine = try await machine()
    try machine.git("config", "--unset", "user.name", in: "work/one")
    let run = await machine.cairn("workspace", "upgrade", "--branch", "upgrade", "one", in: "work")
    #expect(run.code == 2 && run.output.contains("git does not know whose name"), "\(run)")
    var named = machine
    named.variables = ["GIT_AUTHOR_NAME": "A", "GIT_COMMITTER_NAME": "C"]
    let with = await named.cairn("workspace", "upgrade", "--branch", "upgrade", "one", in: "work")
    #expect(with.code == 0, "\(with)")
    #expect(try machine.git("log", "-1", "--format=%an %cn", "upgrade", in: "work/one") == "A C\n")
    for name in ["a..b", "-x", "a b", "HEAD"] {
      let bad = await machine.cairn("workspace", "upgrade", "--branch=\(name)", "two", in: "work")
      #expect(bad.code == 64, "\(bad)")
    }
  }
}
