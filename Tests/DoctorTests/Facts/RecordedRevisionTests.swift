import Doctor
import Packs
import Reporting
import Testing
import Vocabulary

@Suite struct RecordedRevisionTests {
  private let digest = Digest(ofBytes: Array("text".utf8))

  @Test func `the lock file's revisions only count for managed files`() throws {
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
