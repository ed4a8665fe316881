import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// The executable bit of the files that a pack installs.
@Suite struct ExecutableTests {
  static let script: RelativePath = ".agents/skills/do/scripts/check.sh"

  /// The executable bit of base, disk and new version, and the bit afterwards.
  @Test(arguments: [
    (false, false, true, true), (true, true, false, false), (false, true, false, true), (true, false, true, false),
    (false, true, true, true), (true, false, false, false),
  ])
  func `the executable bit follows the pack unless the user changed it`(
    base: Bool, disk: Bool, new: Bool, after: Bool
  ) throws {
    for text in ["old\n", "new\n"] {
      var repository = try MemoryRepository([Self.script: disk ? .program("old\n") : "old\n"])
      repository.remember(Self.script, "old\n", isExecutable: base)
      let wanted = Wanted.pack(.file(Self.script, text, isExecutable: new))
      try repository.install(wanted)
      #expect(repository[Self.script] == .file(Array(text.utf8), isExecutable: after))
      #expect(repository.lock.files[Self.script]?.isExecutable == new)
      #expect(try repository.plan(wanted).isEmpty)
      #expect(try repository.sync().isEmpty)
    }
  }

  @Test func `a script that replaces the user's file is executable`() throws {
    var repository = try MemoryRepository([Self.script: "mine\n"])
    let wanted = Wanted.pack(.file(Self.script, "new\n", isExecutable: true))
    try repository.install(wanted)
    #expect(repository[Self.script] == "mine\n")
    try repository.install(wanted, PlanRequest(overwrite: [Self.script]))
    #expect(repository[Self.script] == .program("new\n"))
  }

  @Test func `restoring a script by name restores the executable bit`() throws {
    var repository = try MemoryRepository()
    try repository.install(.pack(.file(Self.script, "x\n", isExecutable: true)))
    repository[Self.script] = "x\n"
    #expect(try repository.sync().isEmpty)
    #expect(try repository.sync(PlanRequest(restores: true)).isEmpty)
    try repository.apply(try repository.sync(PlanRequest(restores: true, restore: [Self.script])))
    #expect(repository[Self.script] == .program("x\n"))
  }
}
