import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// Transactions are found by the id of the repository: after a move, in a copy, and, only if the user confirms, without
/// the records about them in the state folder.
struct MovedRepositoryTests {
  private static let document = ".agents/docs/agent-workflow.md"
  private static let own = "# My own workflow, not committed\n"

  /// A repository where `init --overwrite` replaced a document of the user.
  private static func overwritten() async throws -> TestMachine {
    let machine = try TestMachine(["repository/\(document)": .text(own)])
    let run = await machine.cairn("init", "--overwrite", document)
    #expect(run.code == 0, "\(run)")
    #expect(try machine.folder.text("repository/\(document)") != own)
    return machine
  }

  /// The same, but the process was killed after the document was replaced and before the lock file was written.
  private static func cutOff() async throws -> (machine: TestMachine, id: String) {
    try await cutOff(after: changes.value)
  }

  /// The number of changes after which the document is replaced and the run is not complete; searched for once.
  private static let changes = Task {
    for changes in 1...400 where (try? await cutOff(after: changes)) != nil { return changes }
    throw CancellationError()
  }

  /// A repository whose run was killed after some changes; throws if the document was not replaced then, or if the run
  /// was complete.
  private static func cutOff(after changes: Int) async throws -> (machine: TestMachine, id: String) {
    var machine = try TestMachine(["repository/\(document)": .text(own)])
    #expect(await machine.cairn("init").code == 0)
    machine.files = FaultyFileSystem(.kill, after: changes)
    _ = await machine.cairn("init", "--overwrite", document)
    machine.files = LiveFileSystem()
    let begun = try machine.folder.tree().names(in: RelativePath(onDisk: "repository/.cairn/txn"))
    guard let id = begun.first, try machine.folder.text("repository/\(document)") != own else {
      throw CancellationError()
    }
    return (machine, id)
  }

  private func text(_ machine: TestMachine, in place: String) throws -> String? {
    try machine.folder.text("\(place)/\(Self.document)")
  }

  @Test func `undo restores the old text after the folder was renamed`() async throws {
    let machine = try await Self.overwritten()
    try machine.folder.run(["mv", "repository", "moved"])
    let run = await machine.cairn("undo", in: "moved")
    #expect(run.code == 0, "\(run)")
    #expect(try text(machine, in: "moved") == Self.own)
  }

  @Test func `an interrupted run is finished after the folder was moved`() async throws {
    let (machine, _) = try await Self.cutOff()
    try machine.folder.run(["mv", "repository", "moved"])
    let sync = await machine.cairn("sync", in: "moved")
    #expect(sync.code == 0, "\(sync)")
    #expect(sync.errors.contains("finished an interrupted run"), "\(sync)")
    #expect(await machine.cairn("undo", in: "moved").code == 0)
    #expect(try text(machine, in: "moved") == Self.own)
    #expect(try machine.folder.tree().names(in: RelativePath(onDisk: "state/cairn/transactions")) == [])
  }

  @Test func `a copy of the folder and the original each finish their own run`() async throws {
    let (machine, _) = try await Self.cutOff()
    try machine.folder.run(["cp", "-r", "repository", "copy"])
    for place in ["copy", "repository"] {
      let sync = await machine.cairn("sync", in: place)
      #expect(sync.errors.contains("finished an interrupted run"), "\(place): \(sync)")
      let again = await machine.cairn("sync", in: place)
      #expect(again.errors == "nothing to do: everything is up to date\n", "\(place): \(again)")
    }
    for place in ["repository", "copy"] {
      #expect(await machine.cairn("undo", in: place).code == 0)
      #expect(try text(machine, in: place) == Self.own)
    }
  }

  @Test func `new runs in a copy do not affect the original`() async throws {
    let (machine, _) = try await Self.cutOff()
    try machine.folder.run(["cp", "-r", "repository", "copy"])
    // This run changes something and does not finish runs that the other folder started later.
    #expect(await machine.cairn("sync", in: "copy").code == 0)
    #expect(await machine.cairn("init", "--agent", "cursor", in: "copy").code == 0)
    #expect(await machine.cairn("sync", in: "repository").errors.contains("finished"))
    #expect(await machine.cairn("undo", in: "repository").code == 0)
    #expect(try text(machine, in: "repository") == Self.own)
  }

  @Test func `without the records nothing is applied, and the only copy is not deleted`() async throws {
    var (machine, id) = try await Self.cutOff()
    machine.variables = ["XDG_STATE_HOME": machine.folder.absolute("other")]
    let before = try machine.tree()
    for command in [["status"], ["doctor"], ["sync", "--check"], ["undo", "--list"]] {
      let run = await machine.cairn(command)
      #expect(!run.words.contains("delete it\n"), "\(run)")
      #expect(!run.words.contains("; delete"), "\(run)")
    }
    #expect(await machine.cairn("sync").errors.contains("`cairn undo --adopt \(id) --dry-run`"))
    // The user did not confirm yet: the change is shown and not applied.
    for arguments in [["--dry-run"], []] {
      let shown = await machine.cairn(["undo", "--adopt", id] + arguments)
      #expect(shown.words.contains(Self.document), "\(shown)")
      #expect(try machine.tree()[Self.document] == before[Self.document])
    }
    let run = await machine.cairn("undo", "--adopt", id, "--yes")
    #expect(run.code == 0, "\(run)")
    #expect(try text(machine, in: "repository") == Self.own)
    #expect(run.errors.contains(".cairn/trash/\(id)"), "\(run)")
    #expect(await machine.cairn("status").code == 0)
    // It can be undone like any other change.
    #expect(await machine.cairn("undo").code == 0)
    #expect(try text(machine, in: "repository") != Self.own)
    #expect(try machine.folder.text("repository/.cairn/trash/\(id)/old/0") == Self.own)
  }

  @Test func `a run in the trash without its records is reverted by its id`() async throws {
    var machine = try await Self.overwritten()
    let names = try machine.folder.tree().names(in: RelativePath(onDisk: "repository/.cairn/trash"))
    let id = try #require(names.first { $0.hasPrefix("0") })
    machine.variables = ["XDG_STATE_HOME": machine.folder.absolute("other")]
    let plain = await machine.cairn("undo")
    #expect(plain.code == 1, "\(plain)")
    #expect(plain.errors.contains("`cairn undo --adopt \(id) --dry-run`"), "\(plain)")
    #expect(await machine.cairn("undo", "--adopt", id, "--yes").code == 0)
    #expect(try text(machine, in: "repository") == Self.own)
  }

  @Test(arguments: ["../outside.md", "/etc/hosts", ".git/hooks/pre-commit", "a/.GIT/config", ".cairn/lock.pid"])
  func `a journal that names other paths is refused, even if the user confirms`(_ path: String) async throws {
    var (machine, id) = try await Self.cutOff()
    machine.variables = ["XDG_STATE_HOME": machine.folder.absolute("other")]
    let journal = "repository/.cairn/txn/\(id)/journal.json"
    let text = try #require(try machine.folder.text(journal))
    #expect(text.contains("\"path\":\"\(Self.document)\""))
    try machine.folder.write([
      journal: .text(text.replacingOccurrences(of: "\"path\":\"\(Self.document)\"", with: "\"path\":\"\(path)\""))
    ])
    let before = try machine.contents()
    let run = await machine.cairn("undo", "--adopt", id, "--yes")
    #expect(run.code == 2, "\(run)")
    #expect(run.errors.contains("[undo-refused]"), "\(run)")
    #expect(
      try machine.contents().filter { !$0.key.hasPrefix("other") && $0.key != "repository/.cairn/lock.pid" }
        == before.filter { $0.key != "repository/.cairn/lock.pid" })
  }

  @Test func `records that an earlier version stored by the folder's path are still used, and then stored by the id`()
    async throws
  {
    let machine = try await Self.overwritten()
    // The state that the earlier version left: the names of records end with the digest of the path, and there is no
    // id.
    try machine.folder.remove("repository/.cairn/trash/id")
    let folder = RelativePath(constant: "state/cairn/history")
    for name in try machine.folder.tree().names(in: folder) {
      let id = try #require(name.split(separator: ".").first)
      let old = "\(id).\(Digest(ofBytes: machine.folder.absolute("repository").utf8).fileName.text)"
      try machine.folder.run(["mv", "\(folder.text)/\(name)", "\(folder.text)/\(old)"])
    }
    #expect(await machine.cairn("undo", "--list").output.contains("  init  "))
    #expect(await machine.cairn("init", "--agent", "cursor").code == 0)
    try machine.folder.run(["mv", "repository", "moved"])
    #expect(await machine.cairn("undo", in: "moved").code == 0)
    #expect(await machine.cairn("undo", in: "moved").code == 0)
    #expect(try text(machine, in: "moved") == Self.own)
  }
}
