import Archives
import Packs
import Testing
import Vocabulary

/// Packs in archives.
@Suite struct PackArchiveTests {
  private func archive(_ files: [String: String], _ format: ArchiveFormat = .tarGzip) throws -> [UInt8] {
    format.archive(of: try files.map { ArchivedFile(try RelativePath(onDisk: $0), Array($1.utf8)) })
  }

  private func pack(_ files: [String: String], named name: String = "house-1.2.0.tar.gz") throws -> ShapedPack {
    let format = try #require(ArchiveFormat(ofFileNamed: name))
    return try PackArchive(archive(files, format), format, named: name).shaped()
  }

  private let skill = PackFixture.skill("pdf")

  @Test(arguments: ["a.tar.gz", "a.tgz", "a.zip"])
  func `a pack in one folder is read from that folder`(_ name: String) throws {
    let files = Dictionary(uniqueKeysWithValues: PackFixture().files.map { ("acme.web-1.0.0/\($0)", $1) })
    let (loaded, faults) = try pack(files, named: name).load()
    #expect(faults == [])
    #expect(loaded?.manifest.id == "acme.web")
    #expect(loaded?.digest == (try pack(PackFixture().files).load().pack?.digest))
  }

  @Test(arguments: [
    ("kettle-2.0.1/skills/pdf/SKILL.md", "x.zip", "archive.kettle", "2.0.1"),
    ("kettle-v2.0.1-rc.1/skills/pdf/SKILL.md", "x.zip", "archive.kettle", "2.0.1-rc.1"),
    ("skills/pdf/SKILL.md", "Our_House-1.2.0.tar.gz", "archive.our-house", "1.2.0"),
    ("skills/pdf/SKILL.md", "house.tgz", "archive.house", nil),
    ("a-main/pdf/SKILL.md", "house.tgz", "archive.a-main", nil),
  ])
  func `without a manifest, id and version come from the folder or the file`(
    _ path: String, _ name: String, _ id: String, _ version: String?
  ) throws {
    let manifest = try #require(try pack([path: skill], named: name).derived)
    #expect(manifest.id == id)
    if let version {
      #expect(manifest.version.text == version)
    } else {
      #expect(manifest.version.text.hasPrefix("0.0.0+"))
    }
  }

  @Test func `an archive without skills is not a pack`() {
    #expect(throws: ShapeRefusal.self) { try pack(["top/README.md": "# More\n"]) }
  }

  @Test func `names that are the same on some file systems are refused, also outside of skills`() {
    #expect(throws: ShapeFault.self) { try pack(["skills/pdf/SKILL.md": skill, "README.md": "", "readme.md": ""]) }
    #expect(throws: ShapeFault.self) { try pack(["skills/pdf/SKILL.md": skill, "Skills/x": ""]) }
  }

  @Test func `the limits are those of repositories`() throws {
    let limits = PackLimits(files: 3, bytes: 4096, fileBytes: 1000, levels: 3)
    func read(_ files: [String: String]) throws -> ShapedPack {
      try PackArchive(archive(files), .tarGzip, named: "a.tar.gz", limits: limits).shaped()
    }
    #expect(throws: ArchiveFault.tooManyEntries(limit: 3)) { try read(["a": "", "b": "", "c": "", "d": ""]) }
    #expect(throws: ArchiveFault.tooLarge(limit: 4096)) { try read(["a": String(repeating: "x", count: 4096)]) }
    #expect(throws: ArchiveFault.tooDeep("a/b/c/d/e/f", limit: 4)) { try read(["a/b/c/d/e/f": ""]) }
    #expect(throws: ShapeRefusal.self) {
      try read(["skills/pdf/SKILL.md": skill, "skills/pdf/x": String(repeating: "x", count: 1001)])
    }
  }

  @Test(arguments: [
    ("./a.tar.gz", "./a.tar.gz"), ("a.zip", "./a.zip"), ("dist/a-1.0.0.tgz", "./dist/a-1.0.0.tgz"),
    ("../x/./A.ZIP", "../x/A.ZIP"), ("/srv/a.tar.gz", "/srv/a.tar.gz"),
  ])
  func `the name of a file says that a source is an archive`(_ text: String, _ canonical: String) throws {
    let source = try PackSource(parsing: text)
    #expect(source == .archive(canonical))
    #expect(source.text == canonical)
    #expect(try PackSource(parsing: canonical) == source)
    #expect(source.isNamed(inLock: canonical))
  }

  @Test(arguments: [
    "https://example.org/a.zip", "example.org/team/a.zip", "git@host:owner/a.zip", "owner/repo//x/a.zip",
    "owner/repo#a.zip",
  ])
  func `an address is not an archive`(_ text: String) throws {
    guard case .git = try PackSource(parsing: text) else {
      Issue.record("\(text) is not a repository")
      return
    }
  }

  @Test func `a policy is about the path of an archive`() throws {
    let pattern = try #require(PolicyPattern("./vendor/*"))
    #expect(pattern.matches(.archive("./vendor/a.zip")))
    #expect(!pattern.matches(.archive("./other/a.zip")))
    #expect(!pattern.matches(.archive("../vendor/a.zip")))
  }
}
