import Foundation
import Platform
import TestSupport
import Testing

/// Runs that are interrupted, or whose disk fails, at every change that they make.
struct InterruptionTests {
  enum Trouble: String, CaseIterable, Sendable {
    case kill, fullOnce, full, readOnly, forbidden, broken

    var fault: FaultyFileSystem.Fault {
      switch self {
      case .kill: .kill
      case .fullOnce: .once(ENOSPC)
      case .full: .lasting(ENOSPC)
      case .readOnly: .lasting(EROFS)
      case .forbidden: .once(EACCES)
      case .broken: .once(EIO)
      }
    }

    var id: String? {
      switch self {
      case .kill: nil
      case .fullOnce, .full: "disk-full"
      case .readOnly: "read-only"
      case .forbidden: "not-permitted"
      case .broken: "input-output"
      }
    }
  }

  /// The number of changes between two tries; `CAIRN_FUZZ_ROUNDS=1` and the sweep of the release executable
  /// (`Tests/KillSweep`) try every change.
  private static let stride = Rounds.requested == nil ? 17 : 1

  /// What is run, and in which repository.
  enum Story: String, CaseIterable, Sendable {
    case first, more, copies, less, sync

    var arguments: [String] {
      switch self {
      case .first, .more, .copies, .less: ["init", "--pack", "../pack", "--agent", "claude"]
      case .sync: ["sync"]
      }
    }

    /// A machine in the state before the run.
    func machine() async throws -> TestMachine {
      let machine = try TestMachine(SmallPack(["alpha", "omega"]).contents(at: "pack"), hasGit: false)
      try machine.folder.write(["repository/AGENTS.md": "Be kind.\n", "repository/README.md": "# Ours\n"])
      guard self != .first else { return machine }
      let setUp = self == .less ? ["--skill", "omega"] : []
      #expect(await machine.cairn(["init", "--pack", "../pack", "--agent", "claude"] + setUp).code == 0)
      let path = "repository/.cairn/config.toml"
      let config = try #require(try machine.folder.text(path))
      switch self {
      case .more: try machine.folder.write([path: .text(config + "add = [\"omega\"]\n")])
      case .less:
        let lines = config.split(separator: "\n").filter { !$0.hasPrefix("add") }
        try machine.folder.write([path: .text(lines.joined(separator: "\n") + "\n")])
      case .copies:
        let copying = config.replacingOccurrences(of: "\n\n", with: "\nlinks = \"copy\"\n\n")
        try machine.folder.write([path: .text(copying)])
      case .sync:
        try machine.folder.write([
          "repository/.agents/skills/own/SKILL.md": "---\nname: own\ndescription: Mine.\n---\n",
          "repository/AGENTS.md": .text("\(try machine.folder.text("repository/AGENTS.md") ?? "")Be brief.\n"),
        ])
        try machine.folder.remove("repository/.claude/skills/alpha")
      case .first: break
      }
      return machine
    }
  }

  @Test(arguments: Story.allCases, Trouble.allCases)
  func `the tree is completely old or completely new, and the next run makes it new`(
    _ story: Story, _ trouble: Trouble
  ) async throws {
    let model = try await story.machine()
    let old = try model.tree()
    #expect(await model.cairn(story.arguments).code == 0)
    let new = try model.tree()
    #expect(new != old)
    var number = 0
    while true {
      var machine = try await story.machine()
      let disk = FaultyFileSystem(trouble.fault, after: number)
      machine.files = disk
      let run = await machine.cairn(story.arguments)
      if disk.changes <= number { break }
      machine.files = LiveFileSystem()
      let place = "\(story) \(trouble) \(number): \(run)"
      if let id = trouble.id {
        let left = try machine.tree()
        let isWhole = [old, new].contains { comparable($0) == comparable(left) }
        #expect(isWhole || run.errors.contains("[\(id)]"), "\(place)")
        if case .once = trouble.fault { #expect(isWhole, "\(place)") }
        if run.code != 0 {
          #expect(run.code == 2, "\(place)")
          #expect(run.errors.contains("[\(id)]"), "\(place)")
        }
      }
      let again = await machine.cairn(story.arguments)
      #expect(again.code == 0, "\(place)\n\(again)")
      #expect(try comparable(machine.tree()) == comparable(new), "\(place)\n\(again)")
      let third = await machine.cairn("sync")
      #expect(third.errors == "nothing to do: everything is up to date\n", "\(place)\n\(third)")
      #expect(try machine.folder.tree(at: "repository").names(in: nil).allSatisfy { !$0.hasPrefix(".cairn-") })
      number += Self.stride
    }
    #expect(number > 20)
  }

  /// The tree without empty folders, which git does not track, and without the file that hides Cairn's files until the
  /// first commit.
  private func comparable(_ tree: [String: Content]) -> [String: Content] {
    let hidden = tree[".cairn/.gitignore"] == "*\n" && tree[".cairn/lock.toml"] == nil
    return tree.filter { $0.value != .folder && !(hidden && $0.key == ".cairn/.gitignore") }
  }

  @Test(arguments: ["other", "same", "main"])
  func `a run that was interrupted on one branch is reverted on another`(_ branch: String) async throws {
    var number = 0
    var voids = 0
    while true {
      var machine = try TestMachine(SmallPack(["alpha", "omega"]).contents(at: "pack"))
      try machine.folder.write(["repository/AGENTS.md": "Be kind.\n"])
      #expect(await machine.cairn("init", "--pack", "../pack", "--agent", "claude").code == 0)
      try machine.commit("main")
      try machine.git("switch", "--quiet", "-c", "other")
      #expect(await machine.cairn("init", "--agent", "cursor").code == 0)
      try machine.commit("other")
      try machine.git("switch", "--quiet", "-c", "same", "main")
      #expect(await machine.cairn("init", "--skill", "omega", "--agent", "kiro").code == 0)
      try machine.commit("same")
      try machine.git("switch", "--quiet", "-c", "mine", "main")
      let disk = FaultyFileSystem(.kill, after: number)
      machine.files = disk
      _ = await machine.cairn("init", "--skill", "omega")
      if disk.changes <= number { break }
      machine.files = LiveFileSystem()
      try machine.git("switch", "--quiet", "--force", branch)
      let run = await machine.cairn("sync")
      #expect(run.code == 0, "\(number): \(run)")
      if run.errors.contains("reverted an interrupted run") {
        voids += 1
        #expect(try machine.git("status", "--porcelain").isEmpty, "\(number): \(run)")
      }
      try await CloneTests.expectClean(machine, in: "repository")
      number += Rounds.requested == nil ? 3 : 1
    }
    #expect(number > 20)
    #expect(voids > 2)
  }
}
