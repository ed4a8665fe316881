import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// Repositories that were made to attack the user who clones them.
struct HostileCloneTests {
  /// Every command; those that only read come before those that write.
  static let commands = [
    ["status"], ["status", "--format", "json"], ["doctor"], ["diff"], ["diff", "--base"], ["list"],
    ["list", "--available"], ["undo", "--list"], ["undo"], ["sync", "--check", "--diff"],
    ["init", "--dry-run", "--diff"],
    ["sync"], ["sync", "--restore"], ["init"], ["init", "--agent", "cursor"],
  ]

  /// Paths in the clone, the targets of links there, and the id of the error of `sync`; nil if `sync` can work without
  /// the path.
  static let links: [(path: String, to: String, id: String?)] = [
    ("AGENTS.md", "../outside.md", nil),
    ("CLAUDE.md", "../outside.md", nil),
    (".agents", "../outside", "link-on-the-way"),
    (".agents/skills", "../../outside", "link-on-the-way"),
    (".agents/skills/release", "../../../outside", nil),
    (".agents/skills/release/SKILL.md", "../../../../outside.md", nil),
    (".agents/skills/INDEX.md", "../../../outside.md", nil),
    (".agents/skills/routes.toml", "../../../outside.md", nil),
    (".cairn", "../outside", "cairn-is-a-link"),
    (".cairn/base", "../../outside", "link-on-the-way"),
    (".cairn/lock.toml", "../../outside.md", "not-a-file"),
    (".cairn/config.toml", "../../outside.md", "not-a-file"),
    (".cairn/txn", "../../outside", nil),
    (".cairn/trash", "../../outside", nil),
    (".cairn/lock.pid", "../../outside.md", nil),
    (".cairn/.gitignore", "../../outside.md", nil),
    (".claude", "../outside", nil),
    (".claude/skills", "../../outside", nil),
    (".claude/skills/release", "/etc", nil),
  ]

  @Test(arguments: links.map(\.path))
  func `no link is followed or replaced, and nothing is read through it`(_ path: String) async throws {
    let link = try #require(Self.links.first { $0.path == path })
    let machine = try await Self.clone(removing: path)
    try machine.folder.write(["clone/\(path)": .link(to: link.to)])
    if path != ".agents", path != ".agents/skills" {
      // This gives the commands something to write.
      try machine.folder.write(["clone/.agents/skills/own/SKILL.md": "---\nname: own\ndescription: Mine.\n---\n"])
    }
    var before = try machine.contents()
    for command in Self.commands {
      let run = await machine.cairn(command, in: "clone")
      #expect(run.code == 0 || run.code == 1 || run.code == 2, "\(command): \(run)")
      #expect(!run.words.contains("SECRET"), "\(command): \(run)")
      #expect(!run.words.contains("root:"), "\(command): \(run)")
      let after = try machine.contents()
      #expect(outside(after) == outside(before), "\(command)")
      #expect(after["clone/\(path)"] == .link(to: link.to), "\(command)")
      if run.code == 2 {
        #expect(run.errors.contains("[") || run.output.contains("\"id\""), "\(command): \(run)")
        #expect(
          after.filter { $0.key != "clone/.cairn/lock.pid" } == before.filter { $0.key != "clone/.cairn/lock.pid" })
      }
      if let id = link.id, command[0] == "sync" || command == ["init"] {
        #expect(run.code == 2, "\(command): \(run)")
        #expect(run.errors.contains("[\(id)]"), "\(command): \(run)")
      }
      before = after
    }
  }

  @Test(arguments: links.map(\.path).filter { !$0.hasSuffix(".gitignore") })
  func `the doctor or its error names a link`(_ path: String) async throws {
    let link = try #require(Self.links.first { $0.path == path })
    let machine = try await Self.clone(removing: path)
    try machine.folder.write(["clone/\(path)": .link(to: link.to)])
    let run = await machine.cairn("doctor", in: "clone")
    if [".cairn/txn", ".cairn/trash", ".cairn/lock.pid"].contains(path) {
      // These paths are not read before there is something to write; then `sync` names them.
      try machine.folder.write(["clone/.agents/skills/own/SKILL.md": "---\nname: own\ndescription: Mine.\n---\n"])
      let sync = await machine.cairn("sync", in: "clone")
      #expect(sync.code == 2, "\(sync)")
      #expect(sync.errors.contains("error: \(path): "), "\(sync)")
    } else {
      #expect(run.code == 1 || run.code == 2, "\(run)")
      #expect(run.words.contains(path), "\(run)")
    }
  }

  @Test func `a pipe at the path of the config file does not block Cairn`() async throws {
    let machine = try await Self.clone(removing: ".cairn/config.toml")
    try machine.folder.run(["mkfifo", ".cairn/config.toml"], in: "clone")
    for command in Self.commands where command[0] != "undo" {
      let run = await machine.cairn(command, in: "clone")
      #expect(run.code == 2, "\(command): \(run)")
      #expect(run.words.contains("not-a-file"), "\(command): \(run)")
    }
  }

  @Test(arguments: [
    ".git/hooks/pre-commit", ".GIT/config", ".cairn/config.toml", ".github/workflows/build.yml", ".vscode/tasks.json",
    "../outside.md", "/etc/passwd", "C:/x", #"C:\\x"#, "AUX", ".agents/../../outside.md", "Makefile",
  ])
  func `a lock file that names other paths is not used`(_ path: String) async throws {
    let machine = try await Self.clone()
    let lock = try #require(try machine.folder.text("clone/.cairn/lock.toml"))
    for (old, new) in [
      ("[files.\".agents/skills/release/SKILL.md\"]", "[files.\"\(path)\"]"),
      ("[blocks.\"AGENTS.md\".", "[blocks.\"\(path)\"."),
      ("[links.\".claude/skills/release\"]", "[links.\"\(path)\"]"),
    ] {
      #expect(lock.contains(old))
      let hostile = lock.replacingOccurrences(of: old, with: new)
      try machine.folder.write(["clone/.cairn/lock.toml": .text(hostile)])
      let before = try machine.contents()
      for command in [["status"], ["doctor"], ["diff"], ["sync"], ["init"]] {
        let run = await machine.cairn(command, in: "clone")
        #expect(run.code == (command == ["doctor"] ? 1 : 2), "\(command): \(run)")
        #expect(run.words.contains(command == ["doctor"] ? "lock.schema" : "lock-invalid"), "\(command): \(run)")
        #expect(run.words.contains("Cairn does not use it"), "\(command): \(run)")
        #expect(!run.words.contains("SECRET"), "\(command): \(run)")
      }
      #expect(try machine.contents() == before)
    }
  }

  @Test(arguments: ["txn", "trash"])
  func `a transaction that came with a clone is not applied`(_ place: String) async throws {
    let machine = try await Self.clone()
    // A complete and valid journal, but from another machine: it would write what its author wants.
    let trash = try machine.folder.tree().names(in: RelativePath(onDisk: "repository/.cairn/trash"))
    let name = try #require(trash.first { $0.hasPrefix("0") })
    try machine.folder.run(["mkdir", "-p", "clone/.cairn/\(place)"])
    try machine.folder.run(["cp", "-r", "repository/.cairn/trash/\(name)", "clone/.cairn/\(place)/\(name)"])
    let before = try machine.contents()
    for command in Self.commands where command.last != "cursor" {
      let run = await machine.cairn(command, in: "clone")
      let isRefused = command == ["undo"] || place == "txn" && ["status", "doctor"].contains(command[0])
      #expect(run.code == (isRefused ? 1 : 0), "\(command): \(run)")
      if place == "txn", ["sync", "init"].contains(command[0]) {
        #expect(
          run.errors.contains(".cairn/txn/\(name): this interrupted run is not recorded in your state folder"),
          "\(command): \(run)")
      }
      #expect(!run.words.contains("run `cairn sync` to finish"), "\(command): \(run)")
    }
    #expect(try machine.contents() == before)
    let doctor = await machine.cairn("doctor", in: "clone")
    #expect(doctor.output.contains("[lock.transaction-ours]") == (place == "txn"), "\(doctor)")
    // The user's own runs still work next to it, and can be undone without it.
    #expect(await machine.cairn("init", "--agent", "cursor", in: "clone").code == 0)
    #expect(await machine.cairn("undo", in: "clone").code == 0)
    #expect(await machine.cairn("undo", in: "clone").code == 1)
    let after = try machine.contents()
    for (path, content) in before { #expect(after[path] == content, "\(path)") }
  }

  @Test func `unknown names in the trash that sort after the user's runs do not change the order of undo`() async throws
  {
    let machine = try await Self.clone()
    try machine.folder.write([
      "clone/.cairn/trash/999999998-ffff/journal.json": "{}",
      "clone/.cairn/txn/9999999999999999999-x/journal.json": "{}",
    ])
    for agent in ["cursor", "kiro", "qwen", "goose"] {
      #expect(await machine.cairn("init", "--agent", agent, in: "clone").code == 0)
    }
    for agent in ["goose", "qwen", "kiro", "cursor"] {
      let run = await machine.cairn("undo", in: "clone")
      #expect(run.code == 0, "\(run)")
      #expect(run.output.contains(" in .\(agent)/skills/ ("), "\(run)")
    }
  }

  @Test func `git runs no program that a repository names`() async throws {
    let machine = try await Self.clone()
    try machine.folder.write([
      "clone/evil.sh": .program("#!/bin/sh\ntouch \"\(machine.folder.absolute("hurt"))\"\ncat\n")
    ])
    let evil = machine.folder.absolute("clone/evil.sh")
    for setting in [
      "core.fsmonitor", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "diff.external", "core.pager",
      "core.sshCommand", "core.editor", "alias.ls-files", "alias.check-ignore", "credential.helper",
    ] { try machine.git("config", setting, evil, in: "clone") }
    try machine.git("config", "core.hooksPath", machine.folder.absolute("clone"), in: "clone")
    try machine.folder.write([
      "clone/.gitattributes": "* filter=evil diff=evil\n",
      "clone/post-index-change": .program("#!/bin/sh\ntouch \"\(machine.folder.absolute("hurt"))\"\n"),
    ])
    for command in Self.commands {
      let run = await machine.cairn(command, in: "clone")
      #expect(run.code < 2, "\(command): \(run)")
    }
    #expect(try machine.contents()["hurt"] == nil)
  }

  /// A clone of an installed repository, with a secret next to it.
  static func clone(removing path: String? = nil) async throws -> TestMachine {
    let machine = try await CloneTests.installed(["--profile", "minimal"])
    try machine.folder.write(["outside.md": "SECRET\n", "outside/SKILL.md": "SECRET\n"])
    try machine.folder.git("clone", "--quiet", "repository", "clone")
    if let path, FileManager.default.fileExists(atPath: machine.folder.absolute("clone/\(path)")) {
      try machine.folder.remove("clone/\(path)")
    }
    return machine
  }

  private func outside(_ contents: [String: Content]) -> [String: Content] {
    contents.filter { !$0.key.hasPrefix("clone/") || $0.key.hasPrefix("clone/.git/") }
  }
}
