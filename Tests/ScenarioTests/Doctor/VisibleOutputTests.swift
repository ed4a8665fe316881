import Foundation
import Reporting
import TestSupport
import Testing

/// Untrusted text that is printed to a terminal.
struct VisibleOutputTests {
  /// Cursor up, erase, a window title, the C1 control sequence introducer, a text direction, a zero-width space, a
  /// return.
  private static let evil = "\u{1B}[1A\u{1B}[2K\u{1B}]0;OWNED\u{7}\u{9B}2J\u{202E}\u{200B}\rgone"

  private static func pack(_ version: String) -> [String: Content] {
    var pack = SmallPack(["alpha", "beta"])
    pack.version = version
    pack.text = "Do \(version) \(evil)."
    var files = pack.contents(at: "pack")
    files["pack/CHANGELOG.md"] = .text("# Changelog\n\n## \(version)\n\n- \(evil)\n")
    return files
  }

  /// The characters of a text that a terminal would interpret, or would not show.
  private static func hidden(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != "\n" && $0 != "\t" && PrintableText.text(String($0)) != String($0) }
  }

  @Test func `output for a terminal has no control characters from a pack, a file or a name`() async throws {
    var machine = try TestMachine(Self.pack("1.0.0"))
    machine.outputIsTerminal = true
    // Cairn's own colors are escape sequences too.
    machine.variables["NO_COLOR"] = "1"
    let evil = Self.evil
    func expectVisible(_ arguments: [String], _ place: SourceLocation = #_sourceLocation) async {
      let run = await machine.cairn(arguments)
      #expect(Self.hidden(in: run.words) == [], "\(arguments): \(run)", sourceLocation: place)
      #expect(run.code != 64 || arguments.contains { $0.contains(evil) }, "\(arguments): \(run)", sourceLocation: place)
    }
    machine.answers = ["n"]
    await expectVisible(["init", "--pack", "../pack", "--diff", "--agent", "claude"])
    machine.answers = nil
    await expectVisible(["init", "--pack", "../pack", "--dry-run", "--diff"])
    await expectVisible(["init", "--pack", "../pack", "--yes", "--accept", "all", "--agent", "claude"])
    try machine.folder.write([
      "repository/.agents/skills/mine\(evil)/SKILL.md": .text("---\nname: mine\(evil)\ndescription: \(evil)\n---\n"),
      "repository/.agents/skills/mine\(evil)/\(evil).md": .text("[x](\(evil).md)\n"),
      "repository/.agents/skills/alpha/SKILL.md": .text("---\nname: \(evil)\ndescription: \(evil)\n---\n\n# \(evil)\n"),
      "repository/README.md": .text("# \(evil)\n\n[x](no\(evil).md) \n"),
      "repository/.agents/skills/routes.local.toml": .text(
        "schema = 1\n[routes.alpha]\ntype = \"work\"\nterms.en = [\"\\u001B[2Kship\\u009B\"]\nreasons = [\"\\u001B[2K\"]\n"
      ),
    ])
    try machine.commit()
    let further: [[String]] = [
      ["status"], ["status", "-s"], ["status", "-v"], ["diff"], ["diff", "--base"], ["list"], ["list", "--available"],
      ["sync", "--check", "--diff"], ["sync", "--diff"], ["route", "--task", "ship \(evil)"],
      ["route", "--path", "\(evil).md"], ["route", "--changed"], ["route", "--reason", "x\(evil)"],
      ["doctor"], ["doctor", "-v"], ["doctor", "--diff"], ["doctor", "--diff", "--unsafe-fixes"],
      ["doctor", "--format", "concise"], ["doctor", "--format", "github"], ["doctor", "--format", "json"],
      ["doctor", "--fix", "--diff"], ["doctor", evil], ["doctor", "--select", evil], ["rule", evil], [evil],
      ["init", evil],
      ["add", evil], ["remove", evil], ["resolve", evil], ["status", "--\(evil)"], ["status", "--lang", evil],
      ["init", "--pack", evil], ["init", "--profile", evil], ["upgrade", "--to", evil], ["undo", "--list"],
      ["-C", evil, "status"], ["status", "--format", "json"], ["diff", "--format", "json"],
      ["list", "--format", "json"],
    ]
    for arguments in further { await expectVisible(arguments) }
    try machine.folder.write(Self.pack("1.1.0"))
    await expectVisible(["upgrade", "--repo-only", "--dry-run", "--diff"])
    await expectVisible(["upgrade", "--repo-only", "--yes"])
    await expectVisible(["upgrade", "--repo-only", "--format", "json"])
    await expectVisible(["resolve", ".agents/skills/alpha/SKILL.md", "--pack"])
    await expectVisible(["undo", "--diff"])
    let config = try #require(try machine.folder.text("repository/.cairn/config.toml"))
    for line in ["evil\\u001B[2K = 1", "[\"evil\\u001B[2K\"]\nx = 1", "profile = \"\\u001B[2K\""] {
      try machine.folder.write(["repository/.cairn/config.toml": .text(config + "\n" + line + "\n")])
      await expectVisible(["status"])
      await expectVisible(["doctor"])
    }
  }

  @Test func `a diff for a program can be applied, whatever a terminal shows`() async throws {
    var machine = try TestMachine(Self.pack("1.0.0"))
    #expect(await machine.cairn("init", "--pack", "../pack", "--yes", "--accept", "all").code == 0)
    let path = "repository/.agents/skills/alpha/SKILL.md"
    let old = try #require(try machine.folder.text(path))
    let new = old.replacing("Do 1.0.0", with: "Undo \u{1B}[2J\u{200D}") + "more\u{9B}\t\u{2028}\n"
    try machine.folder.write([path: .text(new)])
    let run = await machine.cairn("diff")
    #expect(run.output.contains("\u{1B}[2J"))
    try machine.folder.write([path: .text(old), "patch": .text(run.output)])
    try machine.git("apply", "../patch")
    #expect(try machine.folder.text(path) == new)

    machine.outputIsTerminal = true
    let shown = await machine.cairn("diff", "--color", "never").output
    #expect(Self.hidden(in: shown) == [])
    #expect(shown.contains(#"+Undo \u{1B}[2J\u{200D}"#), "\(shown)")
    machine.outputIsTerminal = false
    let coloured = await machine.cairn("diff", "--color", "always").output
    #expect(coloured.contains(#"\u{1B}[2J"#) && coloured.contains("\u{1B}[32m"), "\(coloured)")
    let json = await machine.cairn("diff", "--format", "json").output
    #expect(Self.hidden(in: json) == [])
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let files = try #require(answer["files"] as? [[String: Any]])
    #expect(files.first?["diff"] as? String == run.output)
  }

  @Test func `git applies the texts of a diff that also has a binary file`() throws {
    let folder = try TemporaryFolder(["logo": .file([0, 1], isExecutable: false), "text": "old\n"])
    try folder.initializeRepository()
    let diffs = [("logo", "\0a", "\0b"), ("text", "old\n", "new\n")].map { path, old, new in
      UnifiedDiff(
        old: .file(Array(old.utf8), isExecutable: false), new: .file(Array(new.utf8), isExecutable: false), path: path
      ).text
    }
    #expect(diffs[0] == "Binary files a/logo and b/logo differ\n")
    try folder.write(["patch": .text(diffs.joined() + diffs[0])])
    try folder.git("apply", "patch")
    #expect(try folder.text("text") == "new\n")
  }

  @Test(arguments: ["a\u{202E}b.md", "a\u{1B}[2Jb.md", "a\"b.md", "a b.md", "é.md"])
  func `git finds the file that a diff names, whatever the name is`(name: String) throws {
    let folder = try TemporaryFolder([name: "old\n"])
    try folder.initializeRepository()
    let diff = UnifiedDiff(
      old: .file(Array("old\n".utf8), isExecutable: false), new: .file(Array("new\n".utf8), isExecutable: false),
      path: name)
    #expect(Self.hidden(in: diff.text) == [])
    try folder.write(["patch": .text(diff.text)])
    try folder.git("apply", "patch")
    #expect(try folder.text(name) == "new\n")
  }
}
