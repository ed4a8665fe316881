import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// `cairn undo` where the record of the last change is damaged, or of a newer Cairn.
struct UnreadableRecordTests {
  /// A repository with two changes, and the record of the second.
  private static func machine() async throws -> (machine: TestMachine, first: String, last: String) {
    let machine = try TestMachine(["repository": .folder])
    #expect(await machine.cairn("init", "--agent", "none", "--yes").code == 0)
    #expect(await machine.cairn("init", "--agent", "claude", "--yes").code == 0)
    let trash = try machine.folder.tree().names(in: RelativePath(onDisk: "repository/.cairn/trash"))
    let ids = trash.filter { $0.hasPrefix("0") }.sorted()
    return (machine, try #require(ids.first), try #require(ids.last))
  }

  private static func record(_ id: String) -> String { "repository/.cairn/trash/\(id)/journal.json" }

  @Test(arguments: ["", "{", "{\"schema\": 99}", "\u{FF}"])
  func `the change before is not undone in its place`(_ text: String) async throws {
    let (machine, first, last) = try await Self.machine()
    try machine.folder.write([Self.record(last): .text(text)])
    let before = try machine.tree()
    for command in [["undo", "--yes"], ["undo", "--dry-run"]] {
      let run = await machine.cairn(command)
      #expect(run.code == 2, "\(run)")
      #expect(run.errors.contains("cannot read the record of the last change, \(last)"), "\(run)")
    }
    #expect(try machine.tree() == before)
    let list = await machine.cairn("undo", "--list")
    #expect(list.errors.contains(".cairn/trash/\(last): this version of Cairn cannot read"), "\(list)")
    #expect(list.output.contains(first) && !list.output.contains(last), "\(list)")
    #expect(await machine.cairn("undo", "--list", "--format", "json").output.contains("\"unreadable\" : ["))
    // A change that is named is undone as ever.
    let named = await machine.cairn("undo", first, "--yes")
    #expect(named.output.contains("removed"), "\(named)")
  }

  @Test(arguments: ["../evil/x", ".git/hooks/pre-commit"])
  func `a record that names a place outside is one that cannot be read`(_ path: String) async throws {
    let (machine, _, last) = try await Self.machine()
    let text = try #require(try machine.folder.text(Self.record(last)))
    let changed = text.replacingOccurrences(of: "\"path\":\".cairn/config.toml\"", with: "\"path\":\"\(path)\"")
    #expect(changed != text)
    try machine.folder.write([Self.record(last): .text(changed)])
    let run = await machine.cairn("undo", "--yes")
    #expect(run.code == 2 && run.errors.contains("[journal-unreadable]"), "\(run)")
  }

  @Test func `an older record that cannot be read does not matter`() async throws {
    let (machine, first, _) = try await Self.machine()
    try machine.folder.write([Self.record(first): "{"])
    #expect(await machine.cairn("undo", "--yes").code == 0)
  }

  @Test(arguments: ["", "{", "{\"schema\": 99}"])
  func `what is kept of it can be deleted, after which the change before is the last`(_ text: String) async throws {
    let (machine, first, last) = try await Self.machine()
    try machine.folder.write([Self.record(last): .text(text)])
    let bare = await machine.cairn("undo", "--yes")
    #expect(bare.errors.contains("`cairn undo --forget \(last)`"), "\(bare)")
    #expect(await machine.cairn("undo", "--list").errors.contains("`cairn undo --forget \(last)`"))
    let named = await machine.cairn("undo", last, "--yes")
    #expect(named.code == 2 && named.errors.contains("[journal-unreadable]"), "\(named)")

    // Nobody can be asked here.
    let unasked = await machine.cairn("undo", "--forget", last)
    #expect(unasked.code == 1 && unasked.errors.contains("`cairn undo --forget \(last) --yes`"), "\(unasked)")
    #expect(unasked.errors.contains("they can be the only copies of text of yours"), "\(unasked)")
    #expect(try machine.folder.text(Self.record(last)) == text)

    let forgotten = await machine.cairn("undo", "--forget", "2", "--yes")
    #expect(forgotten.code == 0, "\(forgotten)")
    #expect(forgotten.errors.contains("deleted .cairn/trash/\(last) with "), "\(forgotten)")
    #expect(try machine.folder.contents().keys.contains { $0.contains(last) } == false)
    let undone = await machine.cairn("undo", "--dry-run")
    #expect(undone.code != 2 && undone.errors.contains(first), "\(undone)")
  }

  @Test func `at a terminal it is asked before it is deleted`() async throws {
    var (machine, _, last) = try await Self.machine()
    try machine.folder.write([Self.record(last): "{"])
    for answers in [[""], ["n"], ["?"], []] {
      machine.answers = answers
      let run = await machine.cairn("undo", "--forget", last)
      #expect(run.code == 1 && run.errors.contains("nothing was deleted"), "\(run)")
      #expect(try machine.folder.text(Self.record(last)) == "{")
    }
    machine.answers = ["y"]
    let run = await machine.cairn("undo", "--forget", last)
    #expect(run.code == 0 && run.errors.contains("deleted .cairn/trash/\(last)"), "\(run)")
    #expect(await machine.cairn("undo", "--list").errors.contains("cannot read") == false)
  }

  @Test func `a record that is a folder is deleted, too, and a change that can be read with it`() async throws {
    let (machine, first, last) = try await Self.machine()
    try machine.folder.remove(Self.record(last))
    try machine.folder.write([Self.record(last) + "/odd": "1"])
    let run = await machine.cairn("undo", "--forget", last, "--forget", first, "--yes")
    #expect(run.code == 0, "\(run)")
    #expect(await machine.cairn("undo").errors.contains("[nothing-to-undo]"))
  }
}
