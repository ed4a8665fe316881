import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Policy `once`: written if there is no file, and the user's own file from then on.
@Suite struct OnceTests {
  static let path: RelativePath = ".agents/context/PROJECT.md"
  static let wanted = Wanted.pack(.once(path, "fill in\n"))

  @Test func `a file is written once and never changed again`() throws {
    var repository = try MemoryRepository()
    #expect(try repository.install(Self.wanted).rows == ["created \(Self.path)"])
    #expect(repository.text(Self.path) == "fill in\n")
    #expect(repository.lock.files[Self.path]?.digest == Digest(of: Array("fill in\n".utf8)))
    #expect(try repository.bases == [])
    for text in ["mine\n", nil] as [DiskContent?] {
      repository[Self.path] = text
      for plan in [
        try repository.plan(Self.wanted), try repository.plan(.pack(.once(Self.path, "newer\n"))),
        try repository.sync(),
        try repository.sync(PlanRequest(restores: true)),
        try repository.plan(Self.wanted, PlanRequest(restores: true, restore: [Self.path])),
      ] {
        #expect(plan.rows == [])
        #expect(plan.isEmpty)
      }
      // Who asks for it learns that the text is not known here.
      let asked = try repository.sync(PlanRequest(restores: true, restore: [Self.path]))
      #expect(asked.rows == (text == nil ? ["deleted \(Self.path)"] : []))
      #expect(asked.isEmpty)
    }
  }

  @Test(arguments: ["mine\n", "fill in\n", .link(to: "x.md")] as [DiskContent])
  func `an existing file is kept and reported once`(standing: DiskContent) throws {
    var repository = try MemoryRepository([Self.path: standing])
    #expect(try repository.install(Self.wanted).rows == ["foreign \(Self.path)"])
    #expect(repository[Self.path] == standing)
    #expect(try repository.plan(Self.wanted).rows == [])
  }

  @Test func `a folder in its place is reported in every run, until it is moved away`() throws {
    var repository = try MemoryRepository([Self.path: .folder])
    let plans = [
      try repository.install(Self.wanted), try repository.plan(Self.wanted), try repository.sync(),
    ]
    for plan in plans {
      #expect(plan.rows == ["obstructed \(Self.path)"])
      #expect(plan.needsAttention && plan.changed == [])
    }
    repository[Self.path] = nil
    let plan = try repository.install(Self.wanted, PlanRequest(overwrite: [Self.path]))
    #expect(plan.rows == ["created \(Self.path)"])
  }

  @Test func `a file is kept when the pack no longer has it`() throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted)
    #expect(try repository.install(.pack()).rows == [])
    #expect(repository.text(Self.path) == "fill in\n")
    #expect(repository.lock.files.isEmpty)
  }

  @Test func `a file with this policy does not stop the rest from being restored`() throws {
    let file: RelativePath = ".agents/context/GUIDE.md"
    let wanted = Wanted.pack(.once(Self.path, "fill in\n"), .file(file, "x\n"))
    var repository = try MemoryRepository()
    try repository.install(wanted)
    repository[file] = nil
    #expect(try repository.plan(wanted).rows == ["restored \(file)"])
  }
}
