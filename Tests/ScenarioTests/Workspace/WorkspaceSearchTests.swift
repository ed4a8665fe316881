import Foundation
import TestSupport
import Testing

/// Which repositories `cairn workspace` finds, and what it does with those that fail.
@Suite(.timeLimit(.minutes(30)))
struct WorkspaceSearchTests {
  /// The rows of an answer in JSON.
  static func rows(_ run: TestRun) throws -> [[String: Any]] {
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    return try #require(answer["repositories"] as? [[String: Any]], "\(run)")
  }

  /// The names of the rows with one value.
  static func values(_ key: String, _ run: TestRun) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try rows(run).compactMap { row in
        (row["name"] as? String).map { ($0, "\(row[key] ?? "-")") }
      })
  }

  /// A folder with repositories of several kinds.
  private func machine() throws -> TestMachine {
    let machine = try TestMachine(["work/one/README.md": .text("# One\n")], hasGit: false)
    for place in [
      "work/one", "work/group/two", "work/attic/old", "work/.hidden/three", "work/deep/a/b/four", "outside",
    ] {
      try machine.folder.write([place: .folder])
      try machine.git("init", "--quiet", "--initial-branch=main", in: place)
    }
    try machine.commit(in: "work/one")
    try machine.git("worktree", "add", "--quiet", "../tree", in: "work/one")
    try machine.git("worktree", "add", "--quiet", "inside", in: "work/one")
    try machine.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", machine.folder.absolute("work/one"),
      "parts/sub",
      in: "work/group/two")
    try machine.folder.write([
      "work/.cairnignore": .text("# old ones\n/attic/\n"), "work/link": .link(to: "../outside"),
      "work/one/nested/.git/HEAD": .text("ref: refs/heads/main\n"),
    ])
    return machine
  }

  @Test func `repositories, worktrees and submodules are told apart, links are not followed, and .cairnignore counts`()
    async throws
  {
    let machine = try machine()
    let run = await machine.cairn("workspace", "list", "--format", "json", in: "work")
    #expect(run.code == 0, "\(run)")
    #expect(
      try Self.values("kind", run) == [
        "one": "repository", "one/inside": "worktree", "tree": "worktree", "group/two": "repository",
        "group/two/parts/sub": "submodule", "deep/a/b/four": "repository",
      ])
    let some = await machine.cairn("workspace", "list", "--kind", "submodule", "--format", "json", in: "work")
    #expect(try Self.values("kind", some) == ["group/two/parts/sub": "submodule"])
  }

  @Test func `a .cairnignore includes a hidden folder again, and a pattern that is not supported is named`()
    async throws
  {
    let machine = try machine()
    try machine.folder.write(["work/.cairnignore": .text("/attic\n!.hidden\n[x]\n")])
    let run = await machine.cairn("workspace", "list", "--depth", "2", in: "work")
    #expect(run.output.contains(".hidden/three") && !run.output.contains("attic"), "\(run)")
    #expect(run.errors.contains(".cairnignore:3: this pattern is not supported"), "\(run)")
  }

  @Test func `depth and count are bounded`() async throws {
    let machine = try machine()
    let shallow = await machine.cairn("workspace", "list", "--depth", "1", "--format", "json", in: "work")
    #expect(try Set(Self.values("kind", shallow).keys) == ["one", "one/inside", "tree"])
    let many = await machine.cairn("workspace", "list", "--limit", "2", in: "work")
    #expect(many.code == 64 && many.errors.contains("more than 2 repositories"), "\(many)")
    let none = await machine.cairn("workspace", "list", in: "home")
    #expect(none.code == 2 && none.errors.contains("no git repository was found"), "\(none)")
  }

  @Test func `a repository that fails is a row with its error, and the others have their answers`() async throws {
    let machine = try machine()
    try machine.folder.write([
      "work/deep/a/b/four/.cairn/config.toml": .text("schema = [\n"), "work/group/two/.git/config": .text("[core\n"),
    ])
    let run = await machine.cairn("workspace", "doctor", "--format", "json", in: "work")
    let states = try Self.values("state", run)
    #expect(run.code == 2 && states["group/two"] == "failed" && states["one"] == "ok", "\(run)")
    #expect(states["deep/a/b/four"] == "attention", "\(run)")
    let status = await machine.cairn("workspace", "status", in: "work")
    #expect(status.code == 2 && status.output.contains("config.toml"), "\(status)")
    #expect(status.output.hasSuffix("\n") && status.errors.contains("without Cairn"), "\(status)")
  }

  @Test func `a list has paths and addresses; a line that names nothing is a row`() async throws {
    let machine = try machine()
    try machine.git("clone", "--quiet", "--bare", "work/one", "served", in: ".")
    try machine.folder.write([
      "list.txt": .text("# mine\n\nwork/one\r\n./work/none\nfile://\(machine.folder.absolute("served"))\nwork/one\n")
    ])
    let run = await machine.cairn("workspace", "doctor", "--list", "list.txt", "--format", "json", in: ".")
    let kinds = try Self.values("kind", run)
    #expect(kinds["work/one"] == "repository" && kinds["./work/none"] == "folder" && kinds.count == 3, "\(run)")
    let address = try #require(try Self.rows(run).first { $0["kind"] as? String == "address" })
    #expect(address["state"] as? String == "ok" && address["root"] == nil, "\(address)")
    #expect(
      try (address["commit"] as? String)
        == machine.git("rev-parse", "HEAD", in: "work/one").trimmingCharacters(in: .newlines))
    let branch = await machine.cairn(
      "workspace", "upgrade", "--branch", "b", "--list", "list.txt", "--format", "json", in: ".")
    let states = try Self.values("state", branch)
    #expect(states.values.allSatisfy { $0 == "failed" || $0 == "not-installed" }, "\(branch)")
  }

  @Test func `a folder that may not be read is a row with its error, also one of many`() async throws {
    var machine = try TestMachine(["work/ok": .folder, "work/team/one": .folder], hasGit: false)
    for place in ["work/ok", "work/team/one"] { try machine.folder.initializeRepository(in: place) }
    machine.files = FaultyFileSystem(refusing: ["team": EACCES])
    let run = await machine.cairn("workspace", "doctor", "--format", "json", in: "work")
    #expect(run.code == 2)
    #expect(try Self.values("state", run) == ["ok": "ok", "team": "failed"], "\(run)")
  }

  @Test func `a list may begin with a byte-order mark`() async throws {
    let machine = try TestMachine(["work/list": .text("\u{FEFF}one\n"), "work/one": .folder], hasGit: false)
    try machine.folder.initializeRepository(in: "work/one")
    let run = await machine.cairn("workspace", "list", "--list", "list", "--format", "json", in: "work")
    #expect(try Self.values("state", run) == ["one": "not-installed"], "\(run)")
  }
}
