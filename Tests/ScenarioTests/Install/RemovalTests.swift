import TestSupport
import Testing

/// What is left after Cairn was removed.
struct RemovalTests {
  @Test(arguments: ["doctor.toml", "baseline.toml", "notes.md"])
  func `the user's own file below .cairn is kept, and git sees only deletions`(_ name: String) async throws {
    let machine = try TestMachine(SmallPack().contents(at: "pack"))
    #expect(await machine.cairn("init", "--pack", "../pack").code == 0)
    try machine.folder.write(["repository/.cairn/\(name)": "# mine\n"])
    try machine.commit()
    let run = await machine.cairn("remove", "--all")
    #expect(run.code == 0, "\(run)")
    #expect(try machine.folder.text("repository/.cairn/\(name)") == "# mine\n")
    let seen = try machine.git("status", "--porcelain").split(separator: "\n")
    #expect(!seen.isEmpty && seen.allSatisfy { $0.hasPrefix(" D ") }, "\(seen)")
    #expect(await machine.cairn("undo").code == 0)
    #expect(try machine.git("status", "--porcelain").isEmpty)
  }

  @Test func `a run that this machine does not know is kept, hidden from git`() async throws {
    let machine = try TestMachine(SmallPack().contents(at: "pack"))
    #expect(await machine.cairn("init", "--pack", "../pack").code == 0)
    try machine.commit()
    let journal = "repository/.cairn/txn/000009-0123456789abcdef/journal.new"
    try machine.folder.write([journal: "{}"])
    #expect(await machine.cairn("remove", "--all").code == 0)
    #expect(try machine.folder.text(journal) == "{}")
    let seen = try machine.git("status", "--porcelain").split(separator: "\n")
    #expect(!seen.isEmpty && seen.allSatisfy { $0.hasPrefix(" D ") }, "\(seen)")
    #expect(await machine.cairn("undo").code == 0)
    #expect(try machine.git("status", "--porcelain").isEmpty)
    #expect(await machine.cairn("sync").errors.contains("000009-0123456789abcdef"))
    // After the last run is deleted, the file that hid it is removed too.
    try machine.folder.run(["rm", "-r", ".cairn/txn/000009-0123456789abcdef"], in: "repository")
    #expect(await machine.cairn("remove", "--all").code == 0)
    #expect(try machine.folder.text("repository/.cairn/txn/.gitignore") == nil)
  }

  @Test func `undo works directly after git removed all untracked files that are not ignored`() async throws {
    let machine = try TestMachine(SmallPack().contents(at: "pack"))
    try machine.folder.write(["repository/.gitignore": ".agents/\n"])
    try machine.commit()
    #expect(await machine.cairn("init", "--pack", "../pack", "--allow-ignored").code == 0)
    try machine.git("clean", "-qfd")
    let run = await machine.cairn("undo")
    #expect(run.code == 0, "\(run)")
    #expect(try machine.git("status", "--porcelain", "--ignored", "--", ".agents").isEmpty)
  }
}
