import Foundation
import TestSupport
import Testing

/// `--frozen`: what the lock pins is installed, and nothing else is resolved or fetched.
@Suite(.timeLimit(.minutes(30)))
struct FrozenTests {
  private static func skill(_ name: String, _ text: String = "Do it.\n") -> Content {
    .text("---\nname: \(name)\ndescription: Does \(name). Use it when asked.\n---\n\n# \(name)\n\n\(text)")
  }

  /// Writes down the calls that reach a server, and refuses them if there is a file `offline` next to it.
  private static let git = Content.program(
    """
    #!/bin/sh
    here=$(dirname "$0")
    for word in "$@"; do
      case $word in
        ls-remote | fetch)
          echo "$*" >> "$here/calls"
          if [ -e "$here/offline" ]; then
            echo "fatal: unable to access the server: Could not resolve host: example.org" >&2
            exit 128
          fi ;;
      esac
    done
    PATH=${PATH#*:} exec git "$@"

    """)

  /// A machine with a repository of two skills, an installation of it, and a clone of that without any skill. The tag of
  /// the installed commit was moved, and the branch went on.
  private func machine() async throws -> TestMachine {
    var machine = try TestMachine([
      "origin/skills/one/SKILL.md": Self.skill("one"), "origin/skills/two/SKILL.md": Self.skill("two"),
      "bin/git": Self.git,
    ])
    machine.variables["PATH"] =
      machine.folder.absolute("bin") + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try machine.commit("first", in: "origin")
    try machine.git("tag", "v1.0.0", in: "origin")
    let run = await machine.cairn("init", "--pack", source(machine, "#v1.0.0"), "--all", "--yes", "--quiet")
    #expect(run.code == 0, "\(run)")
    try machine.commit()
    try machine.folder.write(["origin/skills/one/SKILL.md": Self.skill("one", "Do more.\n")])
    try machine.commit("second", in: "origin")
    try machine.git("tag", "--force", "v1.0.0", in: "origin")
    try machine.folder.git("clone", "--quiet", machine.folder.absolute("repository"), "clone")
    try machine.folder.remove("clone/.agents")
    try machine.folder.remove("bin/calls")
    return machine
  }

  private func source(_ machine: TestMachine, _ reference: String) -> String {
    "file://" + machine.folder.absolute("origin") + reference
  }

  private func calls(_ machine: TestMachine) throws -> [String] {
    (try machine.folder.text("bin/calls") ?? "").split(separator: "\n").map(String.init)
  }

  private func pinned(_ machine: TestMachine) throws -> String {
    try machine.git("rev-parse", "main~1", in: "origin").trimmingCharacters(in: .newlines)
  }

  /// The clone has what was installed first, and git sees no change.
  private func expectInstalled(_ machine: TestMachine) throws {
    #expect(try machine.folder.text("clone/.agents/skills/one/SKILL.md")?.contains("Do it.") == true)
    #expect(try machine.git("status", "--porcelain", in: "clone") == "")
  }

  @Test func `a fresh clone with an empty cache fetches the pinned commit and asks for no reference`() async throws {
    let machine = try await machine()
    try machine.folder.remove("cache")
    let run = await machine.cairn("init", "--frozen", "--yes", in: "clone")
    #expect(run.code == 0, "\(run)")
    try expectInstalled(machine)
    let calls = try calls(machine)
    let pinned = try pinned(machine)
    #expect(!calls.isEmpty && calls.allSatisfy { !$0.contains("ls-remote") && $0.contains(pinned) }, "\(calls)")
    #expect(run.errors.contains("was fetched"), "\(run)")
  }

  @Test(arguments: [["init", "--frozen", "--yes"], ["sync", "--frozen", "--restore"]])
  func `with a full cache nothing reaches a server, and offline it is the same`(command: [String]) async throws {
    let machine = try await machine()
    for isOffline in [false, true] {
      if isOffline { try machine.folder.write(["bin/offline": ""]) }
      try? machine.folder.remove("clone/.agents")
      let run = await machine.cairn(command, in: "clone")
      #expect(run.code == 0, "\(run)")
      try expectInstalled(machine)
      #expect(try calls(machine).isEmpty)
      #expect(run.errors.contains("from the cache"), "\(run)")
    }
  }

  @Test(arguments: [["init", "--frozen", "--yes"], ["sync", "--frozen"], ["sync", "--frozen", "--check"]])
  func `offline with an empty cache, the pack is named and nothing is written`(command: [String]) async throws {
    let machine = try await machine()
    try machine.folder.remove("cache")
    try machine.folder.write(["bin/offline": ""])
    let before = try machine.tree("clone")
    let run = await machine.cairn(command, in: "clone")
    #expect(run.code == 2, "\(run)")
    #expect(run.errors.contains("[pack-unreachable]") && run.errors.contains(source(machine, "#v1.0.0")), "\(run)")
    #expect(run.errors.contains("\(try pinned(machine).prefix(12)) is not in the cache"), "\(run)")
    #expect(try machine.tree("clone") == before)
  }

  @Test func `several packs that cannot be had are all named`() async throws {
    let machine = try await machine()
    try machine.folder.write(["other/SKILL.md": Self.skill("other")])
    try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "other"])
    try machine.commit("first", in: "other")
    let other = "file://" + machine.folder.absolute("other")
    #expect(await machine.cairn("add", other, "--yes", "--quiet").code == 0)
    try machine.folder.remove("cache")
    try machine.folder.write(["bin/offline": ""])
    let run = await machine.cairn("init", "--frozen", "--yes")
    #expect(run.code == 2 && run.errors.contains("[packs-not-available]"), "\(run)")
    #expect(run.errors.contains("\(other): ") && run.errors.contains(source(machine, "#v1.0.0: ")), "\(run)")
  }

  /// A config, or a command line, that the lock does not suffice for, and what the message names.
  struct Mismatch: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What replaces the source in the config; `ORIGIN` is the address.
    var config: String?
    var options: [String] = []
    let named: [String]
  }

  @Test(arguments: [
    Mismatch(testDescription: "another reference", config: "ORIGIN#main", named: ["ORIGIN#main", "ORIGIN#v1.0.0"]),
    Mismatch(testDescription: "no reference", config: "ORIGIN", named: ["ORIGIN is chosen"]),
    Mismatch(
      testDescription: "another folder", config: "ORIGIN//skills#v1.0.0", named: ["ORIGIN//skills#v1.0.0 is not"]),
    Mismatch(testDescription: "the built-in pack", config: "builtin", named: ["builtin is not in the lock file"]),
    Mismatch(
      testDescription: "a pack of the command line", options: ["--pack", "ORIGIN#^1"],
      named: ["ORIGIN#^1 is chosen", "ORIGIN#v1.0.0"]),
  ])
  func `a lock that does not suffice is exit code 2, and nothing is fetched or written`(_ mismatch: Mismatch)
    async throws
  {
    let machine = try await machine()
    func real(_ text: String) -> String { text.replacingOccurrences(of: "ORIGIN", with: source(machine, "")) }
    if let config = mismatch.config {
      let path = "clone/.cairn/config.toml"
      let old = try #require(try machine.folder.text(path))
      try machine.folder.write([
        path: .text(old.replacingOccurrences(of: source(machine, "#v1.0.0"), with: real(config)))
      ])
    }
    let before = try machine.tree("clone")
    let commands = [["init", "--frozen", "--yes"]] + (mismatch.options.isEmpty ? [["sync", "--frozen"]] : [])
    for command in commands {
      let run = await machine.cairn(command + mismatch.options.map(real), in: "clone")
      #expect(run.code == 2 && run.errors.contains("[lock-insufficient]"), "\(run)")
      for name in mismatch.named { #expect(run.errors.contains(real(name)), "\(name): \(run)") }
    }
    #expect(try machine.tree("clone") == before)
    #expect(try calls(machine).isEmpty)
  }

  @Test func `another digest, another built-in pack, a lost commit and a lost lock are exit code 2`() async throws {
    let machine = try await machine()
    let path = "clone/.cairn/lock.toml"
    let lock = try #require(try machine.folder.text(path))
    let digest = try #require(lock.firstMatch(of: /digest = "(sha256:[0-9a-f]+)"/)?.output.1)
    let other = "sha256:" + String(repeating: "0", count: 64)
    for (changed, name) in [
      (lock.replacingOccurrences(of: digest, with: other), other),
      (lock.replacing(/commit = .*\n/, with: ""), "no commit"),
    ] {
      #expect(changed != lock)
      try machine.folder.write([path: .text(changed)])
      let run = await machine.cairn("init", "--frozen", "--yes", in: "clone")
      #expect(run.code == 2 && run.errors.contains("[lock-insufficient]") && run.errors.contains(name), "\(run)")
    }
    try machine.folder.remove(path)
    for command in [["init", "--frozen", "--yes"], ["sync", "--frozen"]] {
      let run = await machine.cairn(command, in: "clone")
      #expect(run.code == 2 && run.errors.contains("[lock-insufficient]"), "\(run)")
    }
    let plain = try TestMachine()
    #expect(await plain.cairn("init", "--yes", "--quiet").code == 0)
    let text = try #require(try plain.folder.text("repository/.cairn/lock.toml"))
    let older = text.replacing(/version = ".*"\n/, with: "version = \"0.0.1\"\n", maxReplacements: 1)
      .replacing(/digest = ".*"\n/, with: "digest = \"\(other)\"\n", maxReplacements: 1)
    try plain.folder.write(["repository/.cairn/lock.toml": .text(older)])
    let run = await plain.cairn("init", "--frozen", "--yes")
    #expect(run.code == 2 && run.errors.contains("pins the built-in pack 0.0.1"), "\(run)")
  }
}
