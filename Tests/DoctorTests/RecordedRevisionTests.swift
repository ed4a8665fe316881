import Doctor
import Packs
import Reporting
import Testing
import Vocabulary

@Suite struct RecordedRevisionTests {
  private let digest = Digest(ofBytes: Array("text".utf8))

  @Test func `the ledger's revisions reach the documents of a pack, each in its language`() throws {
    let manifest = try #require(
      Manifest.read(
        Array(
          """
          schema = 1
          [pack]
          id = "test.pack"
          name = "Test"
          version = "1.0.0"
          ledger = "i18n/documents.toml"
          [locales]
          source = "en"
          available = ["en", "ko"]
          [[documents]]
          id = "agents.root"
          source = "AGENTS.md"
          target = "AGENTS.md"
          policy = "block"

          """.utf8)
      ).manifest)
    let ledger = try #require(
      Ledger.read(
        Array(
          """
          schema = 1
          source = "en"

          [documents."agents.root"]
          revision = 2
          digest = "\(digest)"

          [documents."skill.tea"]
          revision = 3
          digest = "\(digest)"

          [documents."skill.tea".ko]
          revision = 1
          source = "\(digest)"
          review = "machine"

          """.utf8)
      ).ledger)
    let paths = try [
      "packs/a/templates/locales/en/AGENTS.md", "packs/a/templates/locales/en/skills/tea/SKILL.md",
      "packs/a/templates/locales/ko/skills/tea/SKILL.md", "packs/a/templates/locales/ko/AGENTS.md",
      "packs/a/templates/locales/en/skills/tea/references/unknown.md", "templates/locales/en/AGENTS.md", "AGENTS.md",
    ].map { try RelativePath($0) }
    let recorded = RecordedRevision.all(in: ledger, of: manifest, paths: paths, below: try RelativePath("packs/a"))
    #expect(
      recorded == [
        paths[0]: RecordedRevision(2, in: "i18n/documents.toml"),
        paths[1]: RecordedRevision(3, in: "i18n/documents.toml"),
        paths[2]: RecordedRevision(1, in: "i18n/documents.toml"),
      ])
    let root = RecordedRevision.all(in: ledger, of: manifest, paths: paths)
    #expect(root == [paths[5]: RecordedRevision(2, in: "i18n/documents.toml")])
  }

  @Test func `the lock's revisions count for files that Cairn wrote and nobody took over`() throws {
    var lock = Lock()
    let states: [TargetState] = [.managed, .kept, .foreign, .conflict, .deleted, .orphaned]
    for (number, state) in zip(1..., states) {
      lock.files[try RelativePath(".agents/skills/s\(number)/SKILL.md")] = LockedFile(
        pack: "a.b", document: "skill.s\(number)", policy: .file, locale: nil, revision: number, digest: digest,
        state: state)
    }
    #expect(
      RecordedRevision.all(in: lock) == [
        try RelativePath(".agents/skills/s1/SKILL.md"): RecordedRevision(1, in: ".cairn/lock.toml")
      ])
  }
}
