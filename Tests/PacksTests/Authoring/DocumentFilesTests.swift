import Packs
import Testing
import Vocabulary

@Suite struct DocumentFilesTests {
  private func files() throws -> DocumentFiles {
    let fixture = PackFixture()
    var files: [RelativePath: PackFile] = [:]
    for (path, text) in fixture.files { files[try RelativePath(path)] = PackFile(bytes: Array(text.utf8)) }
    let manifest = try #require(Manifest.read(Array(PackFixture.manifest.utf8)).manifest)
    return DocumentFiles(of: PackContents(of: files, derived: manifest))
  }

  @Test func `documents are those in Markdown, in byte order`() throws {
    #expect(
      try files().ids == [
        "agents.root", "skill.deploy", "skill.release", "skill.release/references/report.md", "skills.index",
      ])
    #expect(try files()["skill.release", locale("ko")]?.text == "templates/locales/ko/skills/release/SKILL.md")
    #expect(try files()["skill.deploy", locale("ko")] == nil)
  }

  @Test(arguments: [
    ("skill.release", ["skill.release"]), ("release", ["skill.release", "skill.release/references/report.md"]),
    ("templates/locales/ko", ["agents.root", "skill.release"]),
    ("templates/locales/en/skills/deploy/SKILL.md", ["skill.deploy"]), ("steep", []), ("", []), ("../x", []),
  ])
  func `a name is an id, a skill or a path`(name: String, ids: [String]) throws {
    #expect(try files().ids(named: name) == ids)
  }
}
