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

  @Test func `a report keeps the permissions of the file it replaces`() async throws {
    let machine = try TestMachine([
      "repository/.agents/skills/x/SKILL.md": Self.skill, "reports/old.txt": .text("old\n"),
    ])
    let path = machine.folder.absolute("reports/old.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let run = await machine.cairn("doctor", "--format", "concise", "--output", "../reports/old.txt")
    #expect(run.code == 1)
    #expect(run.errors == "1 error in 1 file; 1 has a fix\n", "\(run)")
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(".agents/skills/x/SKILL.md:2:7: error "))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }
}
