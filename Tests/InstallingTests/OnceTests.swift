import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Policy `once`: written where nothing stands, and the user's from then on.
@Suite struct OnceTests {
  static let path: RelativePath = ".agents/context/PROJECT.md"
  static let wanted = Wanted.pack(.once(path, "fill in\n"))

  @Test func `it is written once and then left for ever`() throws {
    var home = try Home()
    #expect(try home.install(Self.wanted).rows == ["created \(Self.path)"])
    #expect(home.text(Self.path) == "fill in\n")
    #expect(home.lock.files[Self.path]?.digest == Digest(of: Array("fill in\n".utf8)))
    #expect(try home.bases == [])
    for text in ["mine\n", nil] as [Standing?] {
      home[Self.path] = text
      for plan in [
        try home.plan(Self.wanted), try home.plan(.pack(.once(Self.path, "newer\n"))), try home.sync(),
        try home.sync(PlanRequest(restores: true)), try home.sync(PlanRequest(restores: true, restore: [Self.path])),
        try home.plan(Self.wanted, PlanRequest(restores: true, restore: [Self.path])),
      ] {
        #expect(plan.rows == [])
        #expect(plan.isEmpty)
      }
    }
  }

  @Test(arguments: ["mine\n", "fill in\n", .link(to: "x.md"), .folder] as [Standing])
  func `what stands there is the user's, and said once`(standing: Standing) throws {
    var home = try Home([Self.path: standing])
    #expect(try home.install(Self.wanted).rows == ["foreign \(Self.path)"])
    #expect(home[Self.path] == standing)
    #expect(try home.plan(Self.wanted).rows == [])
  }

  @Test func `it stays when the pack has it no more`() throws {
    var home = try Home()
    try home.install(Self.wanted)
    #expect(try home.install(.pack()).rows == [])
    #expect(home.text(Self.path) == "fill in\n")
    #expect(home.lock.files.isEmpty)
  }

  @Test func `it does not keep the rest from being a lost tree`() throws {
    let file: RelativePath = ".agents/context/GUIDE.md"
    let wanted = Wanted.pack(.once(Self.path, "fill in\n"), .file(file, "x\n"))
    var home = try Home()
    try home.install(wanted)
    home[file] = nil
    #expect(try home.plan(wanted).rows == ["restored \(file)"])
  }
}
