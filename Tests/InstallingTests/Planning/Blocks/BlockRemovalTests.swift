import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Policy `block`: removing blocks that are no longer wanted, and their files.
@Suite struct BlockRemovalTests {
  @Test(arguments: ["", "\n", "\n\n  \n"])
  func `a file that Cairn created is deleted when nothing is left in it`(rest: String) throws {
    var repository = try BlockTests.installed(nil)
    repository[BlockTests.path] = .text(BlockTests.block("old") + rest)
    try repository.install(.pack())
    #expect(repository[BlockTests.path] == nil)
  }

  @Test(arguments: ["# Mine\n", "\n# Mine\n"]) func `a file that Cairn created is kept if other text was added`(
    rest: String
  )
    throws
  {
    var repository = try BlockTests.installed(nil)
    repository[BlockTests.path] = .text(BlockTests.block("old") + rest)
    try repository.install(.pack())
    #expect(repository.text(BlockTests.path) == rest)
  }

  @Test func `an empty file that existed before is kept`() throws {
    var repository = try BlockTests.installed("")
    try repository.install(.pack())
    #expect(repository[BlockTests.path] == "")
  }

  @Test func `a file that Cairn created for two blocks is deleted with the last one`() throws {
    let both = Wanted.pack(.block("a.one", in: BlockTests.path, "1\n"), .block("a.two", in: BlockTests.path, "2\n"))
    for order in [["a.one", "a.two"], ["a.two", "a.one"]] {
      var repository = try MemoryRepository()
      try repository.install(both)
      try repository.install(.pack(.block(order[1], in: BlockTests.path, order[1] == "a.one" ? "1\n" : "2\n")))
      #expect(repository.text(BlockTests.path)?.contains("cairn:begin \(order[1])") == true)
      #expect(repository.text(BlockTests.path)?.contains("cairn:begin \(order[0])") == false)
      try repository.install(.pack())
      #expect(repository[BlockTests.path] == nil)
    }
    var repository = try MemoryRepository()
    try repository.install(both)
    try repository.install(.pack())
    #expect(repository[BlockTests.path] == nil)
  }

  @Test func `an edited block that the pack no longer has is kept and reported once`() throws {
    var repository = try BlockTests.installed()
    repository[BlockTests.path] = .text("# Mine\n\n" + BlockTests.block("mine"))
    #expect(try repository.install(.pack()).rows == ["orphaned AGENTS.md [agents.root]"])
    #expect(repository.text(BlockTests.path) == "# Mine\n\n" + BlockTests.block("mine"))
    #expect(try repository.plan(.pack()).rows == [])
    #expect(try repository.sync().rows == [])
    repository[BlockTests.path] = "# Mine\n"
    try repository.install(.pack())
    #expect(repository.lock.blocks.isEmpty)
  }
}
