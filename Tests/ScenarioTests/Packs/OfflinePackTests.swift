import Foundation
import TestSupport
import Testing

/// What works without the repository of a pack, and what the messages say.
@Suite(.timeLimit(.minutes(30)))
struct OfflinePackTests {
  private static func skill(_ name: String, _ text: String = "Do it.\n") -> Content {
    .text("---\nname: \(name)\ndescription: Does \(name). Use it when asked.\n---\n\n# \(name)\n\n\(text)")
  }

  private static let two = "repository/.agents/skills/two/SKILL.md"

  private func source(_ machine: TestMachine) -> String { "file://" + machine.folder.absolute("origin") + "#main" }

  private func head(_ machine: TestMachine) throws -> String {
    try machine.git("rev-parse", "HEAD", in: "origin").trimmingCharacters(in: .newlines)
  }

  /// A machine with an installation of a pack of two skills.
  private func machine() async throws -> TestMachine {
    let machine = try TestMachine([
      "origin/skills/one/SKILL.md": Self.skill("one"), "origin/skills/two/SKILL.md": Self.skill("two"),
    ])
    try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try machine.commit("first", in: "origin")
    for command in [["init", "--profile", "none", "--yes"], ["add", source(machine), "--all", "--yes"]] {
      let run = await machine.cairn(command)
      #expect(run.code == 0, "\(run)")
    }
    return machine
  }

  /// Replaces the only commit, as a force-push and the server's garbage collection do.
  private func forcePush(_ machine: TestMachine) throws {
    try machine.folder.write(["origin/skills/two/SKILL.md": Self.skill("two", "Otherwise.\n")])
    try machine.git("add", "--all", in: "origin")
    try machine.git("commit", "--quiet", "--amend", "--message", "other", in: "origin")
    try machine.git("reflog", "expire", "--expire=now", "--all", in: "origin")
    try machine.git("gc", "--quiet", "--prune=now", in: "origin")
  }

  @Test func `without server and cache, diff compares with the base and says so`() async throws {
    let machine = try await machine()
    let mine = try #require(try machine.folder.text(Self.two)) + "mine\n"
    try machine.folder.write([Self.two: .text(mine)])
    let online = await machine.cairn("diff")
    #expect(online.code == 0 && online.output.contains("+mine"), "\(online)")
    try machine.folder.remove("cache")
    try machine.folder.remove("origin")
    let offline = await machine.cairn("diff")
    #expect(offline.code == 0 && offline.output == online.output, "\(offline)")
    #expect(offline.errors.contains("compared with their bases in .cairn/base"), "\(offline)")
    #expect(offline.errors.contains(source(machine)), "\(offline)")
    let json = await machine.cairn("diff", "--format", "json")
    #expect(json.code == 0 && json.output.contains("\"fromBase\""), "\(json)")
  }

  @Test func `one pack that is not available does not hide the changes of another`() async throws {
    let machine = try await machine()
    let ours = SmallPack(["alpha"]).contents(at: "pack")
    try machine.folder.write(ours)
    let added = await machine.cairn("add", "../pack", "--all", "--yes")
    #expect(added.code == 0, "\(added)")
    for path in [Self.two, "repository/.agents/skills/alpha/SKILL.md"] {
      try machine.folder.write([path: .text(try #require(try machine.folder.text(path)) + "mine\n")])
    }
    let online = await machine.cairn("diff")
    try machine.folder.remove("cache")
    try machine.folder.remove("origin")
    let offline = await machine.cairn("diff")
    #expect(offline.code == 0 && offline.output == online.output, "\(offline)")
    #expect(online.output.contains("alpha/SKILL.md") && online.output.contains("two/SKILL.md"), "\(online)")
  }

  @Test func `without server and cache, the installation is kept up, restored, undone and removed`() async throws {
    let machine = try await machine()
    let text = try machine.folder.text(Self.two)
    try machine.folder.remove("cache")
    try machine.folder.remove("origin")
    try machine.folder.remove(Self.two)
    #expect(await machine.cairn("status").code == 1)
    let restored = await machine.cairn("sync", "--restore")
    #expect(restored.code == 0, "\(restored)")
    #expect(try machine.folder.text(Self.two) == text)
    for command in [["status", "-v"], ["sync", "-v"], ["remove", "two", "--yes", "-v"]] {
      let run = await machine.cairn(command)
      #expect(run.code == 0, "\(command): \(run)")
      #expect(run.errors.contains("not in the cache; the lock file and the bases are used"), "\(command): \(run)")
    }
    #expect(try machine.folder.text(Self.two) == nil)
    for command in [["undo", "--yes"], ["doctor"], ["list"], ["sync", "--check"], ["remove", "--all", "--yes"]] {
      let run = await machine.cairn(command)
      #expect(run.code == 0, "\(command): \(run)")
    }
  }

  @Test func `a damaged cache is no reason to ask the server when only the lock is needed`() async throws {
    let machine = try await machine()
    let packs = try machine.folder.contents().keys.filter { $0.hasPrefix("cache/") && $0.hasSuffix(".pack") }
    #expect(!packs.isEmpty)
    for path in packs {
      try machine.folder.run(["chmod", "u+w", path])
      try machine.folder.write([path: "not what it was"])
    }
    #expect(await machine.cairn("sync", "--check").code == 0)
    #expect(try !machine.folder.contents().keys.contains { $0.hasPrefix("cache/") && $0.hasSuffix(".pack") })
  }

  @Test func `a commit that vanished is installed from the cache, and the message says so`() async throws {
    let machine = try await machine()
    let pinned = try head(machine)
    #expect(await machine.cairn("remove", "two", "--yes").code == 0)
    try forcePush(machine)
    let run = await machine.cairn("add", "two", "--yes")
    #expect(run.code == 0, "\(run)")
    #expect(
      run.errors.contains("commit \(pinned.prefix(12)), which the lock file pins, is read from the cache"), "\(run)")
    #expect(try machine.folder.text(Self.two)?.contains("Do it.") == true)
    #expect(try machine.folder.text("repository/.cairn/lock.toml")?.contains(pinned) == true)
  }

  @Test func `without the cache, a commit that vanished is an error with commit and reference, and upgrade helps`()
    async throws
  {
    let machine = try await machine()
    let pinned = try head(machine)
    #expect(await machine.cairn("remove", "two", "--yes").code == 0)
    try forcePush(machine)
    try machine.folder.remove("cache")
    let before = try machine.tree()
    let run = await machine.cairn("add", "two", "--yes")
    #expect(run.code == 2 && run.errors.contains("[pack-commit-missing]"), "\(run)")
    #expect(run.errors.contains(pinned) && run.errors.contains("for 'main'"), "\(run)")
    #expect(run.errors.contains("cairn upgrade"), "\(run)")
    #expect(try machine.tree() == before)
    let upgrade = await machine.cairn("upgrade", "--repo-only", "--yes")
    #expect(upgrade.code == 0, "\(upgrade)")
    #expect(try machine.folder.text("repository/.cairn/lock.toml")?.contains(try head(machine)) == true)
  }

  @Test func `a pack of a full commit id needs no server for an upgrade if it is cached`() async throws {
    let machine = try await machine()
    let commit = try head(machine)
    let source = "file://" + machine.folder.absolute("origin") + "#" + commit
    #expect(await machine.cairn("remove", self.source(machine), "--yes").code == 0)
    #expect(await machine.cairn("add", source, "--all", "--yes").code == 0)
    try machine.folder.remove("origin")
    let run = await machine.cairn("upgrade", "--repo-only", "--check")
    #expect(run.code == 0, "\(run)")
  }

  @Test func `an empty repository is one clear error`() async throws {
    let machine = try await machine()
    try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "nothing"])
    let run = await machine.cairn("add", "file://" + machine.folder.absolute("nothing"), "--all", "--yes")
    #expect(run.code == 2 && run.errors.contains("reference.empty-repository"), "\(run)")
  }
}
