import Platform
import TestSupport
import Testing

/// Checkouts that lack files on purpose: submodules, sparse checkouts, clones without ignored files, and machines
/// without git. Missing files there were not deleted by the user.
struct CheckoutTests {
  /// A clone of a repository with a submodule at `place` that is not checked out.
  private static func bareSubmodule(at place: String) throws -> TestMachine {
    let machine = try TestMachine(["module/notes.md": "# Notes\n"])
    try machine.git("init", "--quiet", "--initial-branch=main", in: "module")
    try machine.commit(in: "module")
    try machine.folder.run(
      ["git", "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../module", place], in: "repository")
    try machine.commit()
    try machine.folder.git("clone", "--quiet", "repository", "clone")
    return machine
  }

  @Test(arguments: [".agents", ".agents/skills", ".claude", ".claude/skills"])
  func `a submodule that is not checked out stops no command, and nothing is written into it`(_ place: String)
    async throws
  {
    let machine = try Self.bareSubmodule(at: place)
    let before = try machine.tree("clone")[place]
    #expect(before == .folder)
    let lines = [
      "doctor", "list", "init --dry-run --agent claude", "init --yes --agent claude", "init --yes", "doctor", "status",
      "list", "sync --check", "sync", "add quality-gate --dry-run", "upgrade --repo-only", "remove --all --dry-run",
    ]
    for line in lines {
      let run = await machine.cairn(line.split(separator: " ").map(String.init), in: "clone")
      #expect(run.code <= 1, "\(line): \(run)")
      #expect(!run.words.contains("git says"), "\(line): \(run)")
      // `list` does not report a folder without its skills.
      if line != "list" || place.hasPrefix(".agents") {
        #expect(run.errors.contains("`git submodule update --init \(place)`"), "\(line): \(run)")
      }
      #expect(try machine.tree("clone")[place] == before, "\(line): \(run)")
    }
    // What was chosen, and could not be installed, is said with exit code 1.
    if place == ".agents" {
      let add = await machine.cairn("add", "ci-repair", "--yes", in: "clone")
      #expect(add.code == 1 && add.errors.contains("files belong in the submodule .agents"), "\(add)")
      let json = await machine.cairn("add", "ci-repair", "--dry-run", "--format", "json", in: "clone")
      #expect(json.code == 1 && json.output.contains("\"notCheckedOut\""), "\(json)")
    }
    let lock = try #require(try machine.folder.text("clone/.cairn/lock.toml"))
    #expect(!lock.contains("deleted"))
    #expect(!(try machine.git("status", "--porcelain", in: "clone").contains(" M \(place)")))
    // After it is checked out, the rest is installed, and the last lines say where to commit.
    try machine.folder.run(
      ["git", "-c", "protocol.file.allow=always", "submodule", "--quiet", "update", "--init"], in: "clone")
    let run = await machine.cairn("init", "--yes", in: "clone")
    #expect(run.code == 0, "\(run)")
    #expect(run.errors.contains("git -C \(place) add "), "\(run)")
    #expect(await machine.cairn("sync", "--check", in: "clone").code == 0)
    #expect(await machine.cairn("doctor", in: "clone").code == 0)
  }

  @Test func `the files of an installed submodule that is not checked out count as present`() async throws {
    let machine = try TestMachine(["module/notes.md": "# Notes\n"])
    try machine.git("init", "--quiet", "--initial-branch=main", in: "module")
    try machine.commit(in: "module")
    try machine.folder.run(
      ["git", "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../module", ".agents"],
      in: "repository")
    #expect(await machine.cairn("init", "--yes", "--agent", "claude").code == 0)
    try machine.commit(in: "repository/.agents")
    try machine.commit()
    try machine.folder.git("clone", "--quiet", "repository", "clone")
    let before = try machine.tree("clone")
    for line in ["status", "sync --check", "sync", "doctor", "upgrade --repo-only"] {
      let run = await machine.cairn(line.split(separator: " ").map(String.init), in: "clone")
      #expect(run.code == 0, "\(line): \(run)")
      #expect(try machine.tree("clone") == before, "\(line): \(run)")
    }
  }

  // MARK: Sparse checkouts

  private static func sparse(_ cone: String...) async throws -> TestMachine {
    let machine = try await CloneTests.installed()
    try machine.folder.write([
      "repository/src/main.c": "int main;\n",
      "repository/.agents/skills/mine/SKILL.md": "---\nname: mine\ndescription: Mine. Use it.\n---\n# Mine\n\nDo.\n",
    ])
    #expect(await machine.cairn("sync").code == 0)
    try machine.commit()
    try machine.folder.git("clone", "--quiet", "--no-checkout", "repository", "clone")
    try machine.git("sparse-checkout", "init", "--cone", in: "clone")
    try machine.folder.git(["sparse-checkout", "set"] + cone, in: "clone")
    try machine.git("checkout", "--quiet", in: "clone")
    return machine
  }

  @Test(arguments: [
    [".cairn"], [".cairn", ".claude"], [".cairn", ".agents/docs"], [".cairn", ".agents/skills/quality-gate"],
  ])
  func `files outside of a sparse checkout do not count as deleted`(_ cone: [String]) async throws {
    let machine = try await Self.sparse()
    try machine.folder.git(["sparse-checkout", "set"] + cone, in: "clone")
    let before = try machine.tree("clone")
    for line in ["status", "sync --check", "sync", "sync --restore", "upgrade --repo-only", "doctor", "init --yes"] {
      let run = await machine.cairn(line.split(separator: " ").map(String.init), in: "clone")
      #expect(run.code == 0, "\(line): \(run)")
      #expect(run.errors.contains("outside of the sparse checkout"), "\(line): \(run)")
      #expect(try machine.tree("clone") == before, "\(line): \(run)")
    }
    #expect(try machine.git("status", "--porcelain", in: "clone").isEmpty)
    let removed = await machine.cairn("remove", "security-audit", in: "clone")
    #expect(removed.code == 1, "\(removed)")
    #expect(removed.errors.contains("[not-checked-out]"), "\(removed)")
    #expect(removed.errors.contains("`git sparse-checkout add .agents`"), "\(removed)")
    // Afterwards no lock would name what was left.
    let all = await machine.cairn("remove", "--all", "--yes", in: "clone")
    #expect(all.code == 1 && all.errors.contains("`git sparse-checkout add "), "\(all)")
    #expect(try machine.tree("clone") == before)
    #expect(await machine.cairn("remove", "--all", "--keep-documents", "--dry-run", in: "clone").code == 0)
    try machine.git("sparse-checkout", "disable", in: "clone")
    try await CloneTests.expectClean(machine)
  }

  @Test func `an installation outside of the sparse checkout is not replaced`() async throws {
    let machine = try await Self.sparse("src")
    let before = try machine.tree("clone")
    for (line, place) in [
      ("init --yes", "clone"), ("status", "clone/src"), ("sync", "clone"), ("init --yes", "clone/src"),
    ] {
      let run = await machine.cairn(line.split(separator: " ").map(String.init), in: place)
      #expect(run.code == 2, "\(line): \(run)")
      #expect(
        run.errors.contains("[outside-sparse-checkout]\n  help: run `git sparse-checkout add .cairn`\n"),
        "\(line): \(run)")
      #expect(try machine.tree("clone") == before)
    }
    let doctor = await machine.cairn("doctor", in: "clone")
    #expect(doctor.errors.contains("`git sparse-checkout add .cairn`"), "\(doctor)")
  }

  // MARK: Ignored files

  @Test func `ignored files that a clone never had are not recorded as deleted`() async throws {
    let machine = try TestMachine(["repository/.gitignore": ".agents/\n"])
    #expect(await machine.cairn("init", "--yes", "--allow-ignored", "--agent", "claude").code == 0)
    try machine.commit()
    try machine.folder.git("clone", "--quiet", "repository", "clone")
    let before = try machine.tree("clone")
    for line in ["sync", "status"] {
      let run = await machine.cairn(line, in: "clone")
      #expect(run.code <= 1, "\(line): \(run)")
      #expect(run.errors.contains("run `cairn sync --restore` to restore them"), "\(line): \(run)")
      #expect(try machine.tree("clone") == before, "\(line): \(run)")
    }
    let doctor = await machine.cairn("doctor", "--format", "concise", in: "clone")
    #expect(doctor.output.split(separator: "\n").count { $0.contains("lock.file-present") } == 1, "\(doctor)")
    #expect(await machine.cairn("sync", "--restore", in: "clone").code == 0)
    #expect(try machine.folder.text("clone/.agents/skills/quality-gate/SKILL.md") != nil)
    #expect(await machine.cairn("sync", "--check", in: "clone").code == 0)
  }

  // MARK: Without git

  @Test func `an installed repository does not require git`() async throws {
    var machine = try await CloneTests.installed()
    let before = try machine.tree()
    machine.variables["PATH"] = machine.folder.absolute("home")
    for line in ["doctor", "status", "sync --check", "sync", "list", "diff", "route --path README.md", "undo --list"] {
      let run = await machine.cairn(line.split(separator: " ").map(String.init))
      #expect(run.code == 0, "\(line): \(run)")
      #expect(run.errors.split(separator: "\n").count { $0.contains("git was not found, so") } <= 1, "\(line): \(run)")
      #expect(try machine.tree() == before, "\(line): \(run)")
    }
    let upgrade = await machine.cairn("upgrade", "--repo-only")
    #expect(upgrade.code == 0, "\(upgrade)")
    let changed = await machine.cairn("route", "--changed")
    #expect(changed.code == 2, "\(changed)")
    // A missing file may be outside of a sparse checkout: without git this is unknown, and nothing is recorded.
    try machine.folder.remove("repository/.agents/skills/quality-gate")
    let lock = try machine.folder.text("repository/.cairn/lock.toml")
    let sync = await machine.cairn("sync")
    #expect(sync.code == 0, "\(sync)")
    #expect(try machine.folder.text("repository/.cairn/lock.toml") == lock)
    let removed = await machine.cairn("remove", "--all")
    #expect(removed.code == 0, "\(removed)")
  }

  @Test func `a first installation without git requires --allow-ignored`() async throws {
    var machine = try TestMachine()
    machine.variables["PATH"] = machine.folder.absolute("home")
    let refused = await machine.cairn("init", "--yes")
    #expect(refused.code == 2, "\(refused)")
    #expect(refused.errors.contains("[git-missing]"), "\(refused)")
    let run = await machine.cairn("init", "--yes", "--allow-ignored")
    #expect(run.code == 0, "\(run)")
  }

  // MARK: Executable bits

  private static let script = ".agents/skills/alpha/scripts/check.sh"

  private static func withScript() async throws -> TestMachine {
    let machine = try TestMachine(SmallPack().contents(at: "pack"))
    #expect(await machine.cairn("init", "--pack", "../pack").code == 0)
    return machine
  }

  private func isExecutable(_ machine: TestMachine, in place: String = "repository") throws -> Bool {
    guard case .file(_, let isExecutable)? = try machine.tree(place)[Self.script] else { return false }
    return isExecutable
  }

  @Test(arguments: [[String]](arrayLiteral: ["sync"], ["sync", "--restore"]), [true, false])
  func `a script that lost its executable bit is reported, and sync restores the bit`(_ line: [String], hasGit: Bool)
    async throws
  {
    let machine = try TestMachine(SmallPack().contents(at: "pack"), hasGit: hasGit)
    #expect(await machine.cairn("init", "--pack", "../pack").code == 0)
    try machine.folder.run(["chmod", "-x", Self.script], in: "repository")
    let status = await machine.cairn("status")
    #expect(status.code == 1, "\(status)")
    #expect(status.output == "not executable  \(Self.script)\n", "\(status)")
    let check = await machine.cairn("sync", "--check")
    #expect(check.code == 1, "\(check)")
    #expect(check.output.contains("\(Self.script)  (the executable bit was lost"), "\(check)")
    #expect(await machine.cairn("diff").output.contains("old mode 100755\nnew mode 100644"))
    #expect(await machine.cairn("doctor").output.contains("executable bit was lost"))
    let sync = await machine.cairn(line)
    #expect(sync.code == 0, "\(sync)")
    #expect(try isExecutable(machine))
    #expect(await machine.cairn("sync", "--check").code == 0)
    #expect(await machine.cairn("undo").code == 0)
    #expect(try !isExecutable(machine))
  }

  @Test func `if git does not track modes on disk, its index counts, and the last lines name the command`() async throws
  {
    let machine = try TestMachine(SmallPack().contents(at: "pack"))
    try machine.git("config", "core.fileMode", "false")
    let command = "git add --chmod=+x \(Self.script)"
    let first = await machine.cairn("init", "--pack", "../pack")
    #expect(first.code == 0, "\(first)")
    #expect(first.errors.contains(command), "\(first)")
    #expect(await machine.cairn("status").code == 0)
    try machine.commit()
    for line in ["status", "sync --check", "sync", "doctor"] {
      let run = await machine.cairn(line.split(separator: " ").map(String.init))
      #expect(run.code == (line == "doctor" ? 0 : 1), "\(line): \(run)")
      #expect(run.words.contains(line == "status" ? "not executable" : command), "\(line): \(run)")
    }
    try machine.folder.git("clone", "--quiet", "repository", "clone")
    #expect(try !isExecutable(machine, in: "clone"))
    #expect(await machine.cairn("sync", in: "clone").code == 0)
    #expect(try isExecutable(machine, in: "clone"))
    try machine.git("add", "--chmod=+x", Self.script)
    #expect(await machine.cairn("sync", "--check").errors.contains("chmod") == false)
    // The index is correct, so the bit on disk does not matter.
    try machine.folder.run(["chmod", "-x", Self.script], in: "repository")
    #expect(await machine.cairn("status").code == 0)
    #expect(await machine.cairn("sync", "--check").code == 0)
  }

  // MARK: A linked skills folder

  @Test func `skills behind a link inside the repository are read, and the error says how to install`() async throws {
    let machine = try TestMachine([
      "repository/.claude/skills/mine/SKILL.md":
        "---\nname: mine\ndescription: Renames database columns. Use when a column is renamed.\n---\n# M\n\nDo it.\n",
      "repository/.agents/skills": .link(to: "../.claude/skills"),
    ])
    let route = await machine.cairn("route", "--task", "a column of the database is renamed")
    #expect(route.code == 0, "\(route)")
    #expect(route.output.hasPrefix("mine "), "\(route)")
    #expect(await machine.cairn("list").output.hasPrefix("mine "))
    let refused = await machine.cairn("init", "--yes")
    #expect(refused.code == 2, "\(refused)")
    let turn = "rm .agents/skills && mv .claude/skills .agents/skills && ln -s ../.agents/skills .claude/skills"
    #expect(refused.errors.contains(turn), "\(refused)")
    #expect(refused.errors.contains("rm .agents/skills && mkdir -p .agents/skills"), "\(refused)")
    // The suggested command works.
    try machine.folder.run(["sh", "-c", turn], in: "repository")
    let run = await machine.cairn("init", "--yes", "--agent", "claude")
    #expect(run.code == 0, "\(run)")
    #expect(await machine.cairn("list").output.contains("mine "))
  }

  @Test(arguments: ["/nowhere/skills", "../../outside", "skills"])
  func `skills behind a broken link or a link out of the repository are ignored`(_ target: String) async throws {
    let machine = try TestMachine(["repository/.agents/skills": .link(to: target)])
    let list = await machine.cairn("list")
    #expect(list.code == 0, "\(list)")
    #expect(list.output.isEmpty)
    #expect(await machine.cairn("route", "--task", "quality gate").code == 0)
    #expect(await machine.cairn("init", "--yes").code == 2)
  }
}
