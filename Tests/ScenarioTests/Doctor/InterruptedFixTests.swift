import Foundation
import Installing
import Platform
import TestSupport
import Testing
import Vocabulary

/// `cairn doctor --fix` in a repository in which Cairn is not installed.
@Suite(.timeLimit(.minutes(10)))
struct InterruptedFixTests {
  private static let skill =
    "---\nnmae: tea\ndescription: Makes tea. Use when tea is wanted.\n---\n\n# Tea\n\nBrew it.\n"
  private static let place = "repository/.claude/skills/tea/SKILL.md"

  /// A committed repository whose fixes were killed before they were complete, and the name of that run; before or after the
  /// moment from which on it is finished instead of removed.
  private static func halfDone(isCounted: Bool = true) async throws -> (machine: TestMachine, id: String) {
    for number in 5..<200 {
      var machine = try TestMachine([place: .text(skill)])
      try machine.commit()
      machine.files = FaultyFileSystem(.kill, after: number)
      _ = await machine.cairn("doctor", "--fix")
      machine.files = LiveFileSystem()
      let names = try? machine.folder.tree().names(in: RelativePath(onDisk: "repository/.cairn/txn"))
      if let id = names?.first,
        isCounted == (try machine.folder.text("repository/.cairn/txn/\(id)/journal.json") != nil),
        await machine.cairn("doctor").output.contains("lock.transaction-finished")
      {
        return (machine, id)
      }
    }
    throw TemporaryFolderError.missing("an unfinished transaction")
  }

  @Test func `the doctor names an interrupted run, and sync finishes it`() async throws {
    let (machine, id) = try await Self.halfDone()
    let run = await machine.cairn("doctor", "--format", "concise")
    #expect(run.code == 1 && run.output.contains(".cairn/txn/\(id)"), "\(run)")
    #expect(run.output.contains("run `cairn sync` to finish or revert it"), "\(run)")
    let sync = await machine.cairn("sync")
    #expect(sync.code == 0 && sync.errors.contains(id), "\(sync)")
    #expect(try machine.folder.text(Self.place)?.contains("\nname: tea\n") == true)
    #expect(await machine.cairn("doctor").code == 0)
    // There is nothing left to do, and nothing is installed.
    #expect(await machine.cairn("sync").code == 2)
  }

  @Test func `what is left of a run that had changed nothing is removed`() async throws {
    let (machine, id) = try await Self.halfDone(isCounted: false)
    let sync = await machine.cairn("sync")
    #expect(sync.code == 0 && sync.errors.contains("had changed nothing yet (\(id))"), "\(sync)")
    #expect(try machine.folder.text(Self.place) == Self.skill)
    #expect(await !machine.cairn("doctor").output.contains("lock.transaction-finished"))
  }

  @Test func `an interrupted run is reported with --since`() async throws {
    let (machine, id) = try await Self.halfDone()
    let run = await machine.cairn("doctor", "--since", "HEAD", "--format", "concise")
    #expect(run.code == 1 && run.output.contains(".cairn/txn/\(id)"), "\(run)")
  }

  @Test func `an interrupted run is reported when only a part is checked`() async throws {
    let (machine, id) = try await Self.halfDone()
    try machine.folder.write(["repository/README.md": "# Ours\n"])
    for path in [".claude/skills/tea/SKILL.md", "README.md"] {
      let run = await machine.cairn("doctor", path, "--format", "concise")
      #expect(run.code == 1 && run.output.contains(".cairn/txn/\(id)"), "\(run)")
    }
  }

  @Test func `a file that was edited after an interrupted run is kept, and named as that`() async throws {
    let (machine, _) = try await Self.halfDone()
    #expect(try machine.folder.text(Self.place) == Self.skill)
    let edited = Self.skill + "Drink it.\n"
    try machine.folder.write([Self.place: .text(edited)])
    let sync = await machine.cairn("sync")
    #expect(sync.code == 1, "\(sync)")
    #expect(sync.errors.contains("SKILL.md was changed after the interrupted run started"), "\(sync)")
    #expect(!sync.errors.contains("another process"), "\(sync)")
    #expect(try machine.folder.text(Self.place) == edited)
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func `a fix of root and its undo leave a file to its owner`() async throws {
    let machine = try TestMachine([Self.place: .text(Self.skill)])
    try machine.folder.run(["chown", "65534:65533", Self.place])
    #expect(await machine.cairn("doctor", "--fix").code == 0)
    #expect(try machine.folder.run(["stat", "-c", "%u:%g", Self.place]) == "65534:65533\n")
    #expect(await machine.cairn("undo", "--yes").code == 0)
    #expect(try machine.folder.text(Self.place) == Self.skill)
    #expect(try machine.folder.run(["stat", "-c", "%u:%g", Self.place]) == "65534:65533\n")
  }
}
