import Platform
import TestSupport
import Testing

/// Installations that are cloned on another machine that treats files differently.
struct CloneTests {
  /// How git writes the files of the clone.
  enum Checkout: String, CaseIterable, Sendable {
    case carriageReturns = "core.autocrlf=true"
    case noLinks = "core.symlinks=false"
    case noModes = "core.fileMode=false"
    case both = "core.autocrlf=true core.symlinks=false"

    var options: [String] { rawValue.split(separator: " ").flatMap { ["--config", String($0)] } }
  }

  /// A repository with everything committed; `options` are those of `init`.
  static func installed(_ options: [String] = [], links: String? = nil) async throws -> TestMachine {
    let machine = try TestMachine(["repository/README.md": "# Ours\n", "repository/AGENTS.md": "Be kind.\n"])
    let first = await machine.cairn(["init", "--agent", "claude"] + options)
    #expect(first.code == 0, "\(first)")
    if let links {
      let config = try #require(try machine.folder.text("repository/.cairn/config.toml"))
      let lines = config.split(separator: "\n", omittingEmptySubsequences: false)
      let changed = lines.flatMap { $0.hasPrefix("agents") ? [String($0), "links = \"\(links)\""] : [String($0)] }
      try machine.folder.write(["repository/.cairn/config.toml": .text(changed.joined(separator: "\n"))])
      let second = await machine.cairn("sync")
      #expect(second.code == 0, "\(second)")
    }
    try machine.commit("install")
    return machine
  }

  /// Expects that nothing is edited in a clone, and that there is nothing to do.
  static func expectClean(_ machine: TestMachine, in place: String = "clone") async throws {
    let before = try machine.tree(place)
    let status = await machine.cairn("status", in: place)
    #expect(status.code == 0, "\(status)")
    #expect(status.output.isEmpty, "\(status)")
    let check = await machine.cairn("sync", "--check", in: place)
    #expect(check.code == 0, "\(check)")
    #expect(check.output.isEmpty, "\(check)")
    // The small pack has no CLAUDE.md.
    let doctor = await machine.cairn("doctor", "--strict", "--ignore", "agent.root-file-present", in: place)
    #expect(doctor.code == 0, "\(doctor)")
    let sync = await machine.cairn("sync", in: place)
    #expect(sync.code == 0, "\(sync)")
    #expect(try machine.tree(place) == before)
  }

  @Test(arguments: Checkout.allCases, ["auto", "copy"])
  func `a clone with other checkout settings is up to date`(
    _ checkout: Checkout, links: String
  ) async throws {
    let machine = try await Self.installed(links: links)
    try machine.folder.git(["clone", "--quiet"] + checkout.options + ["repository", "clone"])
    if checkout == .carriageReturns {
      let text = try #require(try machine.folder.text("clone/.agents/skills/INDEX.md"))
      #expect(text.utf8.contains(0x0D))
    }
    if checkout == .noLinks, links == "auto" {
      #expect(try machine.folder.text("clone/.claude/skills/quality-gate") == "../../.agents/skills/quality-gate")
    }
    try await Self.expectClean(machine)
    #expect(try machine.git("status", "--porcelain", in: "clone").isEmpty)
  }

  /// Every checkout in English, and every other language with one of them.
  private static let translated =
    Checkout.allCases.map { ("en", $0) }
    + zip(["es", "fr", "hi", "ko", "zh"], Checkout.allCases + [.both]).map { ($0, $1) }

  @Test(arguments: translated)
  func `a clone is up to date in every language`(_ locale: String, _ checkout: Checkout) async throws {
    let machine = try await Self.installed(["--locale", locale, "--profile", "minimal"])
    try machine.folder.git(["clone", "--quiet"] + checkout.options + ["repository", "clone"])
    try await Self.expectClean(machine)
  }

  @Test func `a shallow clone is up to date`() async throws {
    let machine = try await Self.installed()
    try machine.commit("another")
    try machine.folder.git("clone", "--quiet", "--depth", "1", "file://\(machine.folder.path)/repository", "clone")
    #expect(try machine.git("rev-list", "--count", "HEAD", in: "clone") == "1\n")
    try await Self.expectClean(machine)
  }

  @Test func `a linked work tree and a submodule are up to date`() async throws {
    let machine = try await Self.installed()
    try machine.git("worktree", "add", "--quiet", "-b", "other", "../clone")
    try await Self.expectClean(machine)
    try machine.folder.write(["outer/README.md": "# Outer\n"])
    try machine.git("init", "--quiet", in: "outer")
    try machine.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../repository", "inner", in: "outer")
    try await Self.expectClean(machine, in: "outer/inner")
  }

  @Test func `an edit in a clone with carriage returns is an edit, and a restored file keeps them`() async throws {
    let machine = try await Self.installed()
    try machine.folder.git("clone", "--quiet", "--config", "core.autocrlf=true", "repository", "clone")
    let path = "clone/.agents/skills/quality-gate/SKILL.md"
    let text = try #require(try machine.folder.text(path))
    try machine.folder.write([path: .text(text + "One more line.\r\n")])
    let edited = await machine.cairn("status", in: "clone")
    #expect(edited.code == 0, "\(edited)")
    #expect(edited.output == "edited  .agents/skills/quality-gate/SKILL.md\n")
    let restored = await machine.cairn("sync", "--restore", ".agents/skills/quality-gate", in: "clone")
    #expect(restored.code == 0, "\(restored)")
    #expect(try machine.folder.text(path) == text)
    #expect(try machine.git("status", "--porcelain", in: "clone").isEmpty)
  }

  @Test func `a program of a pack is up to date on a disk without modes`() async throws {
    let machine = try TestMachine(SmallPack().contents(at: "pack"))
    let first = await machine.cairn("init", "--pack", "../pack", "--agent", "claude")
    #expect(first.code == 0, "\(first)")
    guard case .file(_, let isExecutable)? = try machine.tree()[".agents/skills/alpha/scripts/check.sh"] else {
      Issue.record("no script")
      return
    }
    #expect(isExecutable)
    try machine.commit()
    try machine.folder.git("clone", "--quiet", "--config", "core.fileMode=false", "repository", "clone")
    try machine.folder.run(["chmod", "-x", ".agents/skills/alpha/scripts/check.sh"], in: "clone")
    try await Self.expectClean(machine)
    try machine.folder.git("clone", "--quiet", "repository", "other")
    try machine.folder.run(["chmod", "-x", ".agents/skills/alpha/scripts/check.sh"], in: "other")
    let sync = await machine.cairn("sync", "--check", in: "other")
    #expect(sync.code == 1, "\(sync)")
  }
}
