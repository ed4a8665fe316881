import Platform
import TestSupport
import Testing
import Vocabulary

/// Other processes that work in the same repository at the same time, or in a nested one.
struct ConcurrentEditTests {
  enum Hand: CaseIterable, Sendable { case inPlace, byRename, gone, link, folder }

  @Test(arguments: Hand.allCases)
  func `a change by another process between plan and apply is kept and reported`(_ hand: Hand) async throws {
    var machine = try TestMachine(SmallPack().contents(at: "pack"))
    try machine.folder.write(["repository/AGENTS.md": "Be kind.\n", "outside.md": "Ours.\n"])
    let folder = machine.folder
    machine.beforeWriting = {
      switch hand {
      case .inPlace:
        _ = try? folder.run(["sh", "-c", "grep -q Saved repository/AGENTS.md || echo Saved. >> repository/AGENTS.md"])
      case .byRename: try? folder.write(["repository/AGENTS.md": "Saved.\n"])
      case .gone: try? folder.remove("repository/AGENTS.md")
      case .link: try? folder.write(["repository/AGENTS.md": .link(to: "../outside.md")])
      case .folder: _ = try? folder.run(["sh", "-c", "rm repository/AGENTS.md; mkdir repository/AGENTS.md"])
      }
    }
    let run = await machine.cairn("init", "--pack", "../pack")
    machine.beforeWriting = {}
    let expected: Content? =
      switch hand {
      case .inPlace: "Be kind.\nSaved.\n"
      case .byRename: "Saved.\n"
      case .gone: nil
      case .link: .link(to: "../outside.md")
      case .folder: .folder
      }
    #expect(try machine.tree()["AGENTS.md"] == expected, "\(run)")
    #expect(try machine.folder.text("outside.md") == "Ours.\n")
    #expect(run.errors.contains("AGENTS.md"), "\(run)")
    #expect(run.code == 1 || run.code == 2, "\(run)")
    if run.code == 2 {
      // The change was noticed before anything was written.
      #expect(try machine.tree().keys.allSatisfy { $0.hasPrefix("AGENTS.md") || $0.hasPrefix(".git") }, "\(run)")
    } else {
      #expect(try machine.folder.text("repository/.agents/skills/alpha/SKILL.md") != nil)
    }
    let again = await machine.cairn("init", "--pack", "../pack")
    // A folder stays in the way.
    #expect(again.code == (hand == .folder ? 1 : 0), "\(again)")
    if hand == .inPlace {
      #expect(try machine.folder.text("repository/AGENTS.md")?.hasPrefix("Be kind.\nSaved.\n\n<!-- ") == true)
    }
    #expect(try machine.folder.text("outside.md") == "Ours.\n")
  }

  @Test func `nothing is written through a link that was created between plan and apply`() async throws {
    var machine = try TestMachine(SmallPack().contents(at: "pack"))
    try machine.folder.write(["outside/kept.md": "Ours.\n"])
    let folder = machine.folder
    machine.beforeWriting = { try? folder.write(["repository/.agents": .link(to: "../outside")]) }
    let run = await machine.cairn("init", "--pack", "../pack")
    #expect(run.code == 2, "\(run)")
    #expect(run.errors.contains("[link-on-the-way]"), "\(run)")
    #expect(try machine.contents().filter { $0.key.hasPrefix("outside") } == ["outside/kept.md": "Ours.\n"])
    #expect(try machine.tree() == [".agents": .link(to: "../outside")])
  }

  @Test func `two runs at the same time leave the same tree as one run`() async throws {
    let model = try TestMachine(SmallPack().contents(at: "pack"))
    #expect(await model.cairn("init", "--pack", "../pack", "--agent", "claude").code == 0)
    let tree = try model.tree()
    for _ in 0..<10 {
      let machine = try TestMachine(SmallPack().contents(at: "pack"))
      async let one = machine.cairn("init", "--pack", "../pack", "--agent", "claude")
      async let two = machine.cairn("init", "--pack", "../pack", "--agent", "claude")
      let runs = await [one, two]
      #expect(runs.contains { $0.code == 0 }, "\(runs)")
      for run in runs where run.code != 0 {
        #expect(run.code == 2, "\(run)")
        // On a slow machine the other run may take longer than the waiting time.
        #expect(run.errors.contains("[changed-during-run]") || run.errors.contains("[busy]"), "\(run)")
      }
      #expect(try machine.tree() == tree)
      // Two runs of `sync` with the same thing to do.
      try machine.folder.remove("repository/.claude/skills/alpha")
      async let three = machine.cairn("sync")
      async let four = machine.cairn("sync")
      let syncs = await [three, four]
      #expect(syncs.contains { $0.code == 0 }, "\(syncs)")
      #expect(try machine.tree() == tree)
    }
  }

  @Test func `a lock that is held for a long time exits with 2 and names its holder`() async throws {
    let machine = try TestMachine(SmallPack().contents(at: "pack"))
    #expect(await machine.cairn("init", "--pack", "../pack", "--agent", "claude").code == 0)
    try machine.folder.remove("repository/.claude/skills/alpha")
    let lock = try machine.folder.tree(at: "repository").lock(RelativePath(onDisk: ".cairn/lock.pid"), seconds: 0)
    lock?.write("4242 cairn upgrade\n")
    let before = try machine.contents()
    let check = await machine.cairn("sync", "--check")
    #expect(check.code == 1, "\(check)")
    let run = await machine.cairn("sync")
    #expect(run.code == 2, "\(run)")
    #expect(run.errors.contains("4242 cairn upgrade"), "\(run)")
    #expect(run.errors.contains("[busy]"), "\(run)")
    #expect(try machine.contents() == before)
    lock?.release()
    #expect(await machine.cairn("sync").code == 0)
  }

  @Test func `a root below another root is independent`() async throws {
    let machine = try TestMachine(SmallPack().contents(at: "pack"))
    #expect(await machine.cairn("init", "--pack", "../pack").code == 0)
    try machine.folder.write(["repository/inner/sub/README.md": "# Sub\n"])
    let inner = await machine.cairn("init", "inner", "--pack", "../pack", "--agent", "claude")
    #expect(inner.code == 0, "\(inner)")
    try machine.commit()
    try machine.folder.write([
      "repository/inner/.agents/skills/alpha/SKILL.md": "No front matter.\n",
      "repository/inner/.agents/skills/broken/SKILL.md": "No front matter.\n",
    ])
    let outer = await machine.cairn("doctor")
    #expect(outer.code == 0, "\(outer)")
    #expect(!outer.output.contains("inner/"), "\(outer)")
    #expect(
      outer.words.contains("1 nested installation was not checked; `cairn doctor --recursive` checks it: inner"),
      "\(outer)")
    #expect(await machine.cairn("status").output.isEmpty)
    for place in ["repository/inner", "repository/inner/sub"] {
      let doctor = await machine.cairn("doctor", in: place)
      #expect(doctor.code == 1, "\(doctor)")
      #expect(doctor.output.contains(".agents/skills/broken/SKILL.md"), "\(doctor)")
      let status = await machine.cairn("status", in: place)
      #expect(status.output.contains("edited  "), "\(status)")
    }
    let before = try machine.folder.contents().filter {
      !$0.key.hasPrefix("repository/inner") && !$0.key.hasPrefix("state")
    }
    _ = await machine.cairn("sync", in: "repository/inner")
    let after = try machine.folder.contents().filter {
      !$0.key.hasPrefix("repository/inner") && !$0.key.hasPrefix("state")
    }
    #expect(after == before)
  }

  @Test func `a repository reached through a link is the same repository`() async throws {
    let machine = try TestMachine(SmallPack().contents(at: "pack"))
    #expect(await machine.cairn("init", "--pack", "../pack").code == 0)
    try machine.folder.write(["way": .link(to: "repository"), "deep": .link(to: "repository/.agents/skills")])
    let path = "repository/.agents/skills/alpha/SKILL.md"
    let text = try #require(try machine.folder.text(path))
    for (place, name) in [
      ("way", ".agents/skills/alpha"), ("deep", "alpha/SKILL.md"),
      ("deep", machine.folder.absolute("way/.agents/skills/alpha")),
      ("repository", machine.folder.absolute("deep/alpha")),
    ] {
      try machine.folder.write([path: "Edited.\n"])
      let run = await machine.cairn("sync", "--restore", name, in: place)
      #expect(run.code == 0, "\(place) \(name): \(run)")
      #expect(try machine.folder.text(path) == text)
    }
    let outside = await machine.cairn("sync", "--restore", "../pack", in: "way")
    #expect(outside.code == 64, "\(outside)")
  }
}
