import Packs
import Platform
import Reporting
import Testing
import Vocabulary

/// The largest repository that is read.
@Suite struct ShapeLimitTests {
  @Test func `the limits are those of the documentation`() {
    let limits = PackLimits.standard
    #expect(limits.files == 20_000 && limits.bytes == 64 << 20 && limits.fileBytes == 5 << 20 && limits.levels == 32)
  }

  @Test func `a repository with too many files is refused before one is read`() throws {
    var repository = RepositoryFixture(skills: "skills/pdf")
    #expect(throws: Never.self) { try repository.pack(PackLimits(files: 2)) }
    repository.files["docs/a.md"] = ""
    #expect(
      try repository.refusal(PackLimits(files: 2)) == [
        "pack-too-large the repository has 3 files, more than the limit of 2"
      ])
    let many = try (0..<200_000).map { number in
      RepositoryFile(try RelativePath("docs/\(number)"), .file(isExecutable: false), size: 0, id: "")
    }
    #expect(throws: ShapeRefusal.self) { try PackShape(of: many) }
  }

  @Test(arguments: [true, false])
  func `a skill with a file that is too large is refused, before it is read if its size is known`(
    _ knowsSizes: Bool
  ) throws {
    var repository = RepositoryFixture(skills: "skills/docx", "skills/pdf")
    repository.knowsSizes = knowsSizes
    repository.files["skills/pdf/large.txt"] = String(repeating: "x", count: 2000)
    repository.files["large.txt"] = String(repeating: "x", count: 4000)
    let limits = PackLimits(fileBytes: 1999)
    let pack = try repository.pack(limits)
    #expect(pack.places == ["docx skills/docx"])
    #expect(pack.refusals == ["pdf: pack-too-large skills/pdf/large.txt: the file is larger than 0 MiB"])
    #expect(!pack.paths.contains { $0.hasPrefix("skills/pdf/") } && pack.load().pack != nil)
    let isWanted = try repository.draft(limits).wanted.contains(path("skills/pdf/large.txt"))
    #expect(isWanted == !knowsSizes)
    #expect(try repository.pack(PackLimits(fileBytes: 2000)).refused == [])
  }

  @Test(arguments: [true, false])
  func `a SKILL.md that is too large refuses its skill`(_ knowsSizes: Bool) throws {
    var repository = RepositoryFixture(skills: "skills/docx")
    repository.knowsSizes = knowsSizes
    repository.add(skill: "skills/pdf", text: String(repeating: "x", count: 2000))
    let pack = try repository.pack(PackLimits(fileBytes: 1999))
    #expect(pack.refused.flatMap(\.faults) == [.fileTooLarge(path("skills/pdf/SKILL.md"), limit: 1999)])
  }

  @Test(arguments: [true, false])
  func `a pack that is too large is refused`(_ knowsSizes: Bool) throws {
    var repository = RepositoryFixture(skills: "skills/docx", "skills/pdf")
    repository.knowsSizes = knowsSizes
    // Only what is installed counts.
    repository.files["large.txt"] = String(repeating: "x", count: 9000)
    #expect(throws: Never.self) { try repository.pack(PackLimits(bytes: 3 << 10)) }
    repository.files["skills/pdf/a.txt"] = String(repeating: "x", count: 2000)
    repository.files["skills/docx/a.txt"] = String(repeating: "x", count: 2000)
    #expect(
      try repository.refusal(PackLimits(bytes: 3 << 10)) == [
        "pack-too-large the files of the pack are larger than 0 MiB together"
      ])
  }

  @Test func `a size that no file has does not stop the reader, and the largest one refuses the skill`() throws {
    var repository = RepositoryFixture(skills: "skills/docx", "skills/pdf")
    for size in [Int.max, Int.min, -1] {
      repository.further = [
        RepositoryFile(path("skills/pdf/x"), .file(isExecutable: false), size: size, id: ""),
        RepositoryFile(path("skills/pdf/y"), .file(isExecutable: false), size: size, id: ""),
      ]
      let draft = try repository.draft()
      #expect(draft.wanted.contains(path("skills/docx/references/more.md")))
      #expect(draft.wanted.contains(path("skills/pdf/x")) == (size < 0))
    }
  }
}
