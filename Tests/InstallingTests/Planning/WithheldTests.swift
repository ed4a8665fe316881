import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Documents that their pack has only in Git LFS now.
@Suite struct WithheldTests {
  static let path: RelativePath = ".agents/context/PLAN.svg"
  static let anchor: RelativePath = ".agents/context/ANCHOR.md"

  /// A pack that has the picture only in Git LFS, and maybe a text in another language for it.
  private func wanted(_ locale: LocaleTag?, else text: String? = nil) -> Wanted {
    var offers: [TestDocument] = [.file(Self.anchor, "anchor\n")]
    if let text { offers.append(.file(Self.path, text)) }
    var wanted = Wanted.pack(offers)
    wanted.withheld[Self.path] = .some(locale)
    return wanted
  }

  private func repository(_ disk: DiskContent?, base: String = "old\n") throws -> MemoryRepository {
    var repository = try MemoryRepository([Self.anchor: "anchor\n"])
    repository.remember(Self.anchor, "anchor\n")
    repository.remember(Self.path, base)
    repository[Self.path] = disk
    return repository
  }

  @Test(arguments: ["old\n", "mine\n"]) func `what is installed is kept and named in every upgrade`(
    disk: String
  ) throws {
    var repository = try repository(.text(disk))
    for _ in 0..<2 {
      let plan = try repository.install(wanted(nil))
      #expect(plan.rows == ["kept \(Self.path)"])
      #expect(plan.note(Self.path) == "plan.only-in-lfs")
      #expect(plan.changed == [] && !plan.needsAttention)
    }
    #expect(repository.text(Self.path) == disk)
    #expect(repository.lock.files[Self.path]?.digest == Digest(of: Array("old\n".utf8)))
    #expect(try repository.sync().isEmpty)
  }

  @Test func `without a copy there is nothing to keep`() throws {
    var repository = try repository(nil)
    #expect(try repository.install(wanted(nil)).rows == ["deleted \(Self.path)"])
    #expect(repository.lock.files[Self.path]?.state == .deleted)
    var fresh = try MemoryRepository()
    #expect(try fresh.install(wanted(nil)).rows == ["created \(Self.anchor)"])
  }

  @Test func `a text in another language does not replace it`() throws {
    var repository = try repository("old\n")
    #expect(try repository.install(wanted(nil, else: "in English\n")).rows == ["kept \(Self.path)"])
    // What is in Git LFS is not what is installed.
    let korean = try #require(LocaleTag("ko"))
    #expect(try repository.install(wanted(korean, else: "in English\n")).rows == ["updated \(Self.path)"])
  }

  @Test func `what the pack no longer has at all is removed`() throws {
    var repository = try repository("old\n")
    #expect(try repository.install(.pack(.file(Self.anchor, "anchor\n"))).rows == ["removed \(Self.path)"])
  }
}
