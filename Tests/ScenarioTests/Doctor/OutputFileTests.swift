import Foundation
import Platform
import TestSupport
import Testing

/// `--output` on a failing disk: the file has the old or the new content, and no other file is left.
struct OutputFileTests {
  private static let skill = Content.text("---\nname: wrong\ndescription: D. Use when x.\n---\n\n# X\n\nDo.\n")

  @Test(arguments: [0, 2, 3])
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

  /// More findings than GitHub shows, so that there is a job summary.
  private static let many: [String: Content] = Dictionary(
    uniqueKeysWithValues: (0..<60).map { ("repository/.agents/skills/s\($0)/SKILL.md", skill) })

  @Test(arguments: ["missing/summary.md", "folder"])
  func `a job summary that cannot be written is a warning, and the findings are printed`(_ place: String) async throws {
    var machine = try TestMachine(Self.many.merging(["folder": .folder]) { first, _ in first })
    let plain = await machine.cairn("doctor", "--format", "github")
    machine.variables["GITHUB_STEP_SUMMARY"] = machine.folder.absolute(place)
    let run = await machine.cairn("doctor", "--format", "github")
    #expect(run.code == 1 && run.output == plain.output, "\(run)")
    #expect(run.errors.contains("which GITHUB_STEP_SUMMARY names: "), "\(run)")
  }

  @Test func `a job summary is added to what other steps wrote, also at the same time`() async throws {
    var machine = try TestMachine(Self.many.merging(["summary.md": .text("first\n")]) { first, _ in first })
    machine.variables["GITHUB_STEP_SUMMARY"] = machine.folder.absolute("summary.md")
    let both = machine
    async let one = both.cairn("doctor", "--format", "github")
    async let other = both.cairn("doctor", "--format", "github")
    let (first, second) = await (one, other)
    #expect(first.code == 1 && second.code == 1)
    let text = try #require(try machine.folder.text("summary.md"))
    let table = try #require(text.split(separator: "first\n").first)
    #expect(text.hasPrefix("first\n") && table.count % 2 == 0)
    #expect(table.prefix(table.count / 2) == table.suffix(table.count / 2))
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
