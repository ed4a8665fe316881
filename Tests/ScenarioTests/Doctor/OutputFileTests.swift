import Foundation
import Platform
import TestSupport
import Testing

/// `--output` on a failing disk: the file has the old or the new content, and no other file is left.
struct OutputFileTests {
  private static let skill = Content.text("---\nname: wrong\ndescription: D. Use when x.\n---\n\n# X\n\nDo.\n")

  @Test(arguments: [0, 1])
  func `a report that cannot be written keeps the old one, and the error names the file`(_ changes: Int) async throws {
    var machine = try TestMachine(["repository/x/SKILL.md": Self.skill, "reports/old.txt": .text("old\n")])
    machine.files = FaultyFileSystem(.once(ENOSPC), after: changes)
    let run = await machine.cairn("doctor", "--format", "concise", "--output", "../reports/old.txt")
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error: ../reports/old.txt: "), "\(run)")
    #expect(run.errors.contains("[disk-full]"), "\(run)")
    #expect(try machine.contents().filter { $0.key.hasPrefix("reports/") } == ["reports/old.txt": .text("old\n")])
  }

  @Test func `a baseline with a secret key says that the key must be revoked`() async throws {
    let key = "AKIA" + "QX7RJ4TW2NKZ5LHB"
    let text =
      "---\nname: x\ndescription: Makes tea. Use when tea is wanted.\n---\n\nSet AWS_ACCESS_KEY_ID=\(key) first.\n"
    let machine = try TestMachine(["repository/x/SKILL.md": .text(text)])
    let run = await machine.cairn("doctor", "--write-baseline")
    #expect(run.code == 0)
    #expect(run.errors.contains("1 of these findings is a secret key"), "\(run)")
    #expect(run.errors.contains("revoke the key"), "\(run)")
  }

  @Test func `a report replaces one of any size, and is not written again if nothing differs`() async throws {
    let machine = try TestMachine([
      "repository/.agents/skills/x/SKILL.md": Self.skill, "reports/old.txt": .text("old\n"),
    ])
    let path = machine.folder.absolute("reports/old.txt")
    let file = try #require(FileHandle(forWritingAtPath: path))
    // More than Cairn reads of a file by default; no block of it is on the disk.
    try file.truncate(atOffset: 64 << 20 + 1)
    try file.close()
    func report() async throws -> (text: String, number: Int?) {
      let run = await machine.cairn("doctor", "--format", "concise", "--output", "../reports/old.txt")
      #expect(run.code == 1, "\(run)")
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let size = attributes[.size] as? Int ?? 0
      guard size < 10_000 else { return ("\(size) bytes", nil) }
      return (try String(contentsOfFile: path, encoding: .utf8), attributes[.systemFileNumber] as? Int)
    }
    let first = try await report()
    #expect(first.text.hasPrefix(".agents/skills/x/SKILL.md:2:7: error "))
    let second = try await report()
    #expect(second.text == first.text && second.number == first.number)
  }

  @Test func `a report keeps the permissions of the file it replaces`() async throws {
    let machine = try TestMachine([
      "repository/.agents/skills/x/SKILL.md": Self.skill, "reports/old.txt": .text("old\n"),
    ])
    let path = machine.folder.absolute("reports/old.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let run = await machine.cairn("doctor", "--format", "concise", "--output", "../reports/old.txt")
    #expect(run.code == 1)
    #expect(run.errors == "1 error in 1 file; 1 fixable with `cairn doctor --fix`\n", "\(run)")
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(".agents/skills/x/SKILL.md:2:7: error "))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }
}
