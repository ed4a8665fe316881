import Foundation
import TestSupport
import Testing

/// `init --adopt` where other tools installed skills from a Git repository, as `file://` serves it.
@Suite(.timeLimit(.minutes(30)))
struct AdoptionTests {
  private static let skills = ".agents/skills"

  private static func text(_ name: String, _ body: String = "a\n\nb\n\nc\n") -> String {
    "---\nname: \(name)\ndescription: Does \(name). Use it when asked.\n---\n\n# \(name)\n\n\(body)"
  }

  /// A repository of two skills with one commit, and an empty repository to install into.
  private func machine() throws -> TestMachine {
    let machine = try TestMachine([
      "origin/skills/one/SKILL.md": .text(Self.text("one")), "origin/skills/one/more.md": "# More\n",
      "origin/skills/two/SKILL.md": .text(Self.text("two")),
    ])
    try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try commit(machine, "first")
    return machine
  }

  private func commit(_ machine: TestMachine, _ message: String) throws {
    try machine.folder.git("add", "--all", in: "origin")
    try machine.folder.git("commit", "--quiet", "--message", message, in: "origin")
  }

  private func head(_ machine: TestMachine) throws -> String {
    try machine.folder.git("rev-parse", "HEAD", in: "origin").trimmingCharacters(in: .newlines)
  }

  private func address(_ machine: TestMachine) -> String { "file://" + machine.folder.absolute("origin") }

  /// Installs the skills as a tool would, from what is in the origin now.
  private func install(_ machine: TestMachine, _ names: [String] = ["one", "two"], into folder: String = skills) throws
  {
    for name in names {
      let place = "origin/skills/\(name)/"
      for (path, content) in try machine.folder.contents() where path.hasPrefix(place) {
        try machine.folder.write(["repository/\(folder)/\(name)/\(path.dropFirst(place.count))": content])
      }
    }
  }

  private func write(_ machine: TestMachine, _ path: String, _ text: String) throws {
    try machine.folder.write(["repository/\(path)": .text(text)])
  }

  private func read(_ machine: TestMachine, _ path: String) throws -> String? {
    try machine.folder.text("repository/\(path)")
  }

  /// `skills-lock.json`, which has no commit.
  private func skillsLock(_ machine: TestMachine, _ names: [String] = ["one", "two"]) throws {
    let entries = names.map { name in
      "\"\(name)\": {\"source\": \"\(address(machine))\", \"sourceType\": \"git\", \"ref\": \"main\"}"
    }
    try write(machine, "skills-lock.json", "{\"version\": 1, \"skills\": {\(entries.joined(separator: ", "))}}\n")
  }

  /// `apm.lock.yaml`, with a commit.
  private func apmLock(_ machine: TestMachine, _ commit: String, _ names: [String] = ["one", "two"]) throws {
    let files = names.map { "  - \(Self.skills)/\($0)/SKILL.md\n" }.joined()
    try write(
      machine, "apm.lock.yaml",
      "lockfile_version: '1'\ndependencies:\n- repo_url: \(address(machine))\n  resolved_commit: \(commit)\n"
        + "  resolved_ref: main\n  deployed_files:\n\(files)")
  }

  private func adopt(_ machine: TestMachine, _ mode: String = "--adopt", _ more: String...) async -> TestRun {
    await machine.cairn(["init", mode, "--profile", "none", "--yes"] + more)
  }

  /// The files of the skills, and those of other tools.
  private func theirs(_ machine: TestMachine) throws -> [String: Content] {
    try machine.tree().filter { path, _ in
      let isTools = !path.contains("/") && !["AGENTS.md", "CLAUDE.md"].contains(path)
      return isTools || ["one", "two", "release"].contains { path.contains("/skills/\($0)/") }
    }
  }

  @Test func `without the option what was found is said, and nothing of it changes`() async throws {
    let machine = try machine()
    try install(machine)
    try skillsLock(machine)
    let before = try theirs(machine)
    let run = await machine.cairn("init", "--profile", "none", "--yes")
    #expect(run.code == 0, "\(run)")
    #expect(run.errors.contains("npx skills installed 2 skills here (skills-lock.json)"), "\(run)")
    #expect(run.errors.contains("`cairn init --adopt`"), "\(run)")
    #expect(try theirs(machine) == before)
    #expect(try read(machine, ".cairn/lock.toml")?.contains("skills/one") == false)
    #expect(try read(machine, "\(Self.skills)/INDEX.md")?.contains("Does one.") == true)
  }

  @Test func `skills of npx skills come under the lock with no byte changed, and upgrades merge`() async throws {
    let machine = try machine()
    try install(machine)
    try skillsLock(machine)
    let edited = Self.text("two").replacingOccurrences(of: "a\n", with: "mine\n")
    try write(machine, "\(Self.skills)/two/SKILL.md", edited)
    let before = try theirs(machine)
    let dry = await adopt(machine, "--adopt", "--dry-run")
    #expect(dry.code == 0 && dry.errors.contains("2 skills of \(address(machine))#main"), "\(dry)")
    #expect(try machine.tree().keys.allSatisfy { !$0.hasPrefix(".cairn/") })
    let run = await adopt(machine)
    #expect(run.code == 0, "\(run)")
    #expect(run.words.contains("kept as your edit"), "\(run)")
    #expect(try theirs(machine) == before)
    let lock = try #require(try read(machine, ".cairn/lock.toml"))
    #expect(lock.contains("commit = \"\(try head(machine))\""))
    let config = try #require(try read(machine, ".cairn/config.toml"))
    #expect(config.contains("source = \"\(address(machine))#main\"") && config.contains("add = [\"one\", \"two\"]"))
    let again = await adopt(machine)
    #expect(again.code == 0 && again.errors.contains("nothing to do"), "\(again)")
    #expect(await machine.cairn("sync", "--check").code == 0)
    let status = await machine.cairn("status")
    #expect(status.output.contains("\(Self.skills)/two/SKILL.md"), "\(status)")
    try machine.folder.write([
      "origin/skills/two/SKILL.md": .text(Self.text("two", "a\n\nb\n\nnew\n")),
      "origin/skills/one/SKILL.md": .text(Self.text("one", "other\n")),
    ])
    try commit(machine, "second")
    let upgrade = await machine.cairn("upgrade", "--repo-only", "--yes")
    #expect(upgrade.code == 0, "\(upgrade)")
    let merged = try #require(try read(machine, "\(Self.skills)/two/SKILL.md"))
    #expect(merged.contains("mine\n") && merged.contains("new\n"))
    #expect(try read(machine, "\(Self.skills)/one/SKILL.md")?.contains("other\n") == true)
  }

  @Test func `the recorded commit is the base, although the repository went on`() async throws {
    let machine = try machine()
    try install(machine)
    try apmLock(machine, try head(machine))
    let installed = try head(machine)
    try machine.folder.write(["origin/skills/one/SKILL.md": .text(Self.text("one", "newer\n"))])
    try commit(machine, "second")
    let before = try theirs(machine)
    let run = await adopt(machine)
    #expect(run.code == 0 && !run.words.contains("kept as your edit"), "\(run)")
    #expect(try theirs(machine) == before)
    #expect(try read(machine, ".cairn/lock.toml")?.contains("commit = \"\(installed)\"") == true)
    #expect(await machine.cairn("upgrade", "--repo-only", "--check").code == 1)
    #expect(await machine.cairn("upgrade", "--repo-only", "--yes").code == 0)
    #expect(try read(machine, "\(Self.skills)/one/SKILL.md")?.contains("newer\n") == true)
  }

  @Test func `a repository that is gone leaves what is on disk as the base, and says so`() async throws {
    let machine = try machine()
    try install(machine)
    try apmLock(machine, try head(machine))
    try machine.folder.run(["mv", "origin", "gone"])
    let before = try theirs(machine)
    let run = await adopt(machine)
    #expect(run.code == 0, "\(run)")
    #expect(run.errors.contains("count as not edited") && run.errors.contains("`cairn remove "), "\(run)")
    #expect(try theirs(machine) == before)
    #expect(await machine.cairn("sync", "--check").code == 0)
    let adopted = try machine.tree()
    for command in [["init", "--yes"], ["init", "--adopt", "--yes"], ["init", "--frozen", "--yes"]] {
      let again = await machine.cairn(command)
      #expect(again.code == 0 && again.errors.contains("nothing to do"), "\(command): \(again)")
      #expect(again.errors.contains("its skills are used as they were adopted"), "\(command): \(again)")
    }
    let offline = await machine.cairn("upgrade", "--repo-only", "--yes")
    #expect(offline.code == 2 && offline.errors.contains("[pack-not-found]"), "\(offline)")
    #expect(try machine.tree() == adopted)
    try machine.folder.run(["mv", "gone", "origin"])
    try machine.folder.write(["origin/skills/one/SKILL.md": .text(Self.text("one", "newer\n"))])
    try commit(machine, "second")
    #expect(await machine.cairn("upgrade", "--repo-only", "--yes").code == 0)
    #expect(try read(machine, "\(Self.skills)/one/SKILL.md")?.contains("newer\n") == true)
  }

  @Test func `an edit after the adoption does not need the repository either`() async throws {
    let machine = try machine()
    try install(machine)
    try apmLock(machine, try head(machine))
    try machine.folder.run(["mv", "origin", "gone"])
    #expect(await adopt(machine).code == 0)
    let edited = Self.text("one", "mine\n")
    try write(machine, "\(Self.skills)/one/SKILL.md", edited)
    let run = await machine.cairn("init", "--yes")
    #expect(run.code == 0, "\(run)")
    #expect(try read(machine, "\(Self.skills)/one/SKILL.md") == edited)
    let remove = await machine.cairn("remove", address(machine) + "#main", "--yes")
    #expect(remove.code == 0, "\(remove)")
    #expect(try read(machine, "\(Self.skills)/one/SKILL.md") == edited)
    let last = await machine.cairn("init", "--yes")
    #expect(last.code == 0 && !last.errors.contains("is not available"), "\(last)")
  }

  /// Writes down the calls of git that reach a server.
  private static let git = Content.program(
    """
    #!/bin/sh
    for word in "$@"; do
      case $word in ls-remote | fetch) echo "$*" >> "$(dirname "$0")/calls" ;; esac
    done
    PATH=${PATH#*:} exec git "$@"

    """)

  @Test(arguments: [false, true])
  func `a repository that the policy forbids is neither asked nor adopted`(isGone: Bool) async throws {
    var machine = try machine()
    try machine.folder.write(["bin/git": Self.git])
    machine.variables["PATH"] =
      machine.folder.absolute("bin") + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    try install(machine)
    try apmLock(machine, try head(machine))
    if isGone { try machine.folder.run(["mv", "origin", "gone"]) }
    let policy = "schema = 1\n\n[policy]\nallow = [\"builtin\"]\n"
    try write(machine, ".cairn/config.toml", policy)
    let before = try machine.tree()
    for mode in ["--adopt", "--adopt=replace"] {
      let run = await adopt(machine, mode)
      #expect(run.code == 2 && run.errors.contains("[policy-violation]"), "\(mode): \(run)")
      #expect(run.errors.contains("the pack \(address(machine))#main is not among those"), "\(mode): \(run)")
      #expect(try machine.tree() == before, "\(mode)")
    }
    #expect(try machine.folder.text("bin/calls") == nil)
    try write(machine, ".cairn/config.toml", policy + "enforce = \"warn\"\n")
    let warned = await adopt(machine)
    #expect(warned.code == 0 && warned.errors.contains("is not among those"), "\(warned)")
    #expect(try read(machine, ".cairn/lock.toml")?.contains("skills/one/SKILL.md") == true)
    #expect(try machine.folder.text("bin/calls") != nil)
  }

  @Test(arguments: [false, true])
  func `an error of the safety rules stops the adoption until it is accepted`(hasCommit: Bool) async throws {
    let machine = try machine()
    try machine.folder.write(["origin/skills/two/SKILL.md": .text(Self.text("two", "Obey.\u{E0041}\u{E0042}\n"))])
    try commit(machine, "hidden")
    try install(machine)
    if hasCommit { try apmLock(machine, try head(machine)) } else { try skillsLock(machine) }
    let before = try machine.tree()
    let own = try theirs(machine)
    let finding = "safety.no-hidden-characters:skills/two/SKILL.md"
    let run = await adopt(machine, "--adopt=replace")
    #expect(run.code == 2 && run.errors.contains("[pack-unsafe]"), "\(run)")
    #expect(run.errors.contains("`--accept \(finding)`"), "\(run)")
    #expect(!run.errors.contains("has no skill of this name"), "\(run)")
    #expect(try machine.tree() == before)
    let accepted = await adopt(machine, "--adopt", "--accept", finding)
    #expect(accepted.code == 0, "\(accepted)")
    #expect(try read(machine, ".cairn/config.toml")?.contains("[[packs.accept]]") == true)
    #expect(try theirs(machine) == own)
  }

  @Test func `a repository that is gone and has no recorded commit leaves the skill the user's own`() async throws {
    let machine = try machine()
    try install(machine)
    try skillsLock(machine)
    try machine.folder.run(["mv", "origin", "gone"])
    let before = try theirs(machine)
    let run = await adopt(machine, "--adopt=replace")
    #expect(run.code == 0, "\(run)")
    #expect(run.errors.contains("one is kept as your own skill"), "\(run)")
    #expect(run.errors.contains("skills-lock.json was not removed"), "\(run)")
    #expect(try theirs(machine) == before)
    #expect(try read(machine, ".cairn/config.toml")?.contains("origin") == false)
  }

  @Test func `front matter that gh skill wrote stays, and counts as an edit`() async throws {
    let machine = try machine()
    try install(machine, ["one"])
    let injected = """
      ---
      description: Does one. Use it when asked.
      metadata:
          github-path: skills/one
          github-ref: refs/heads/main
          github-repo: \(address(machine))
          github-tree-sha: 7a8633b2cf8d7f4a0ee055cfc53e9821a26be2dd
      name: one
      ---

      # one

      a

      b

      c

      """
    try write(machine, "\(Self.skills)/one/SKILL.md", injected)
    let before = try theirs(machine)
    let run = await adopt(machine, "--adopt=replace")
    #expect(run.code == 0 && run.words.contains("kept as your edit"), "\(run)")
    #expect(try theirs(machine) == before)
    try machine.folder.write(["origin/skills/one/SKILL.md": .text(Self.text("one", "a\n\nb\n\nnew\n"))])
    try commit(machine, "second")
    let upgrade = await machine.cairn("upgrade", "--repo-only", "--yes")
    #expect(upgrade.code == 0, "\(upgrade)")
    let merged = try #require(try read(machine, "\(Self.skills)/one/SKILL.md"))
    #expect(merged.contains("github-tree-sha") && merged.contains("new\n"))
  }

  @Test func `a script that a tool wrote without its execute bit gets it back, once`() async throws {
    let machine = try machine()
    try machine.folder.write(["origin/skills/one/run.sh": .program("#!/bin/sh\n")])
    try commit(machine, "script")
    try install(machine)
    try machine.folder.write(["repository/\(Self.skills)/one/run.sh": "#!/bin/sh\n"])
    try skillsLock(machine)
    let run = await adopt(machine)
    #expect(run.code == 0 && run.words.contains("made executable"), "\(run)")
    #expect(try machine.tree()["\(Self.skills)/one/run.sh"] == .program("#!/bin/sh\n"))
    #expect(await adopt(machine).errors.contains("nothing to do"))
  }

  @Test func `a skill in an agent's folder gets a shared copy, and the folder stays`() async throws {
    let machine = try machine()
    try install(machine, ["one"], into: ".claude/skills")
    try write(
      machine, ".claude/skills/one/.openskills.json",
      "{\"source\": \"x\", \"sourceType\": \"git\", \"repoUrl\": \"\(address(machine))\", \"subpath\": \"skills/one\"}")
    try write(machine, ".claude/skills/one/own.md", "mine\n")
    let before = try theirs(machine)
    let run = await adopt(machine)
    #expect(run.code == 0, "\(run)")
    let after = try theirs(machine)
    for (path, content) in before { #expect(after[path] == content, "\(path)") }
    #expect(after["\(Self.skills)/one/SKILL.md"] == before[".claude/skills/one/SKILL.md"])
    #expect(after["\(Self.skills)/one/own.md"] == .text("mine\n"))
    #expect(after["\(Self.skills)/one/.openskills.json"] == nil)
    #expect(await adopt(machine).errors.contains("nothing to do"))
  }

  @Test func `replace removes the lock file, the block and the metadata, and undo restores all of it`() async throws {
    let machine = try machine()
    try install(machine)
    try skillsLock(machine)
    let block = "<!-- waypoint:start -->\nread docs/ first\n<!-- waypoint:end -->\n"
    try write(machine, "AGENTS.md", "# Ours\n\n\(block)\nMore of ours.\n")
    let before = try machine.tree()
    let run = await adopt(machine, "--adopt=replace")
    #expect(run.code == 0, "\(run)")
    #expect(try read(machine, "skills-lock.json") == nil)
    let agents = try #require(try read(machine, "AGENTS.md"))
    #expect(!agents.contains("waypoint") && agents.hasPrefix("# Ours\n\n\nMore of ours.\n"))
    #expect(agents.contains("cairn:begin"))
    #expect(try read(machine, "\(Self.skills)/one/SKILL.md") == Self.text("one"))
    let again = await adopt(machine, "--adopt=replace")
    #expect(again.code == 0 && again.errors.contains("nothing to"), "\(again)")
    let undo = await machine.cairn("undo", "--yes")
    #expect(undo.code == 0, "\(undo)")
    #expect(try machine.tree().filter { !$0.key.hasPrefix(".cairn") } == before)
  }

  @Test func `keep changes neither lock files nor blocks`() async throws {
    let machine = try machine()
    try install(machine)
    try skillsLock(machine)
    let text = "# Ours\n\n<!-- waypoint:start -->\nx\n<!-- waypoint:end -->\n"
    try write(machine, "AGENTS.md", text)
    let lock = try read(machine, "skills-lock.json")
    let run = await adopt(machine)
    #expect(run.code == 0 && run.errors.contains("--adopt=replace"), "\(run)")
    #expect(try read(machine, "skills-lock.json") == lock)
    #expect(try read(machine, "AGENTS.md")?.hasPrefix(text) == true)
  }

  @Test func `a lock file that lists skills that are not here, or was edited, is not removed`() async throws {
    for isEdited in [false, true] {
      let machine = try machine()
      try install(machine, ["one"])
      try skillsLock(machine, isEdited ? ["one"] : ["one", "two"])
      if isEdited {
        let text = try #require(try read(machine, "skills-lock.json"))
        try write(
          machine, "skills-lock.json", text.replacingOccurrences(of: "{\"version\"", with: "{\"note\": 1, \"version\""))
      }
      let lock = try read(machine, "skills-lock.json")
      let run = await adopt(machine, "--adopt=replace")
      #expect(run.code == 0 && run.errors.contains("skills-lock.json was not removed"), "\(run)")
      #expect(try read(machine, "skills-lock.json") == lock)
    }
  }

  @Test func `a skill with the name of a built-in one is adopted in its place`() async throws {
    let machine = try machine()
    try machine.folder.write(["origin/skills/release/SKILL.md": .text(Self.text("release"))])
    try commit(machine, "release")
    try install(machine, ["release"])
    try skillsLock(machine, ["release"])
    let run = await machine.cairn("init", "--adopt", "--profile", "minimal", "--yes")
    #expect(run.code == 0, "\(run)")
    #expect(try read(machine, "\(Self.skills)/release/SKILL.md") == Self.text("release"))
    #expect(await machine.cairn("sync", "--check").code == 0)
    let list = await machine.cairn("list")
    #expect(
      !list.output.split(separator: "\n").contains { $0.hasPrefix("release") && $0.contains("cairn.core") }, "\(list)")
  }

  @Test func `a lock file that is garbage is named and stops nothing`() async throws {
    let machine = try TestMachine(["repository/skills-lock.json": "[[[", "repository/apm.lock.yaml": "\u{0}x"])
    let before = try theirs(machine)
    let run = await adopt(machine, "--adopt=replace")
    #expect(run.code == 0 && run.errors.contains("skills-lock.json was skipped"), "\(run)")
    #expect(try theirs(machine) == before)
  }

  @Test func `a wrong value of the option is a usage error`() async throws {
    let machine = try TestMachine()
    let run = await machine.cairn("init", "--adopt=all")
    #expect(run.code == 64 && run.errors.contains("expected one of keep, replace"), "\(run)")
  }
}
