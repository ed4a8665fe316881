import Testing

@testable import Installing

/// A document merged: front matter key by key, the rest by lines.
@Suite struct MergeTests {
  private func merge(_ base: String, _ mine: String, _ theirs: String) -> Merge? {
    Merge(base: Array(base.utf8), mine: Array(mine.utf8), theirs: Array(theirs.utf8))
  }

  private func text(_ base: String, _ mine: String, _ theirs: String) -> String? {
    merge(base, mine, theirs)?.text.map { String(decoding: $0, as: UTF8.self) }
  }

  static let head =
    "---\nname: release\ndescription: Runs it.\nmetadata:\n  cairn-locale: en\n  cairn-revision: \"1\"\n---\n"
  private let body = "\n# Release\n\nOne.\n\nTwo.\n"

  @Test func `an edit in one section and one in another come together`() {
    let base = Self.head + body
    let mine = base.replacing("Two.", with: "Two, and ours.")
    let theirs = base.replacing("\"1\"", with: "\"2\"").replacing("One.", with: "One, better.")
    #expect(
      text(base, mine, theirs)
        == theirs.replacing("Two.", with: "Two, and ours."))
  }

  @Test func `keys that touch each other are no conflict`() {
    let mine = Self.head.replacing("name: release", with: "name: release # ours") + body
    let theirs = Self.head.replacing("Runs it.", with: "Runs it well.") + body
    #expect(
      text(Self.head + body, mine, theirs)
        == theirs.replacing("name: release", with: "name: release # ours"))
  }

  @Test func `a key of the user's in metadata stays beside a new revision`() {
    let mine = Self.head.replacing("  cairn-revision: \"1\"\n", with: "  cairn-revision: \"1\"\n  owner: us\n") + body
    let theirs = Self.head.replacing("\"1\"", with: "\"2\"") + body
    #expect(text(Self.head + body, mine, theirs) == mine.replacing("\"1\"", with: "\"2\""))
  }

  @Test func `a key that both changed is a conflict, and nothing else is`() throws {
    let mine = Self.head.replacing("Runs it.", with: "Runs ours.") + body
    let theirs = Self.head.replacing("Runs it.", with: "Runs theirs.").replacing("\"1\"", with: "\"2\"") + body
    let merge = try #require(merge(Self.head + body, mine, theirs))
    #expect(merge.text == nil)
    #expect(
      merge.pieces.filter { if case .conflict = $0 { true } else { false } } == [
        .conflict(
          mine: Array("description: Runs ours.\n".utf8), theirs: Array("description: Runs theirs.\n".utf8))
      ])
    #expect(
      String(decoding: merge.marked, as: UTF8.self).contains(
        "<<<<<<< mine\ndescription: Runs ours.\n=======\ndescription: Runs theirs.\n>>>>>>> pack\nmetadata:\n"))
  }

  @Test func `a key taken out by one side goes, unless the other one changed it`() {
    let mine = Self.head.replacing("description: Runs it.\n", with: "") + body
    #expect(text(Self.head + body, mine, Self.head + body) == mine)
    #expect(text(Self.head + body, Self.head + body, mine) == mine)
    let theirs = Self.head.replacing("Runs it.", with: "Runs it well.") + body
    #expect(text(Self.head + body, mine, theirs) == nil)
  }

  @Test func `new keys of both sides stand where each put them`() {
    let mine = Self.head.replacing("metadata:", with: "license: MIT\nmetadata:") + body
    let theirs = Self.head.replacing("name: release\n", with: "name: release\ncompatibility: all\n") + body
    #expect(
      text(Self.head + body, mine, theirs)
        == theirs.replacing("metadata:", with: "license: MIT\nmetadata:"))
  }

  @Test func `keys that the user put in another order stay so`() {
    let mine = "---\ndescription: Runs it.\nname: release\n---\nText.\n"
    let theirs = "---\nname: release\ndescription: Runs it well.\n---\nText.\n"
    #expect(
      text("---\nname: release\ndescription: Runs it.\n---\nText.\n", mine, theirs)
        == "---\ndescription: Runs it well.\nname: release\n---\nText.\n")
  }

  @Test func `comments and quoting stay as they were written`() {
    let mine = Self.head.replacing("name: release\n", with: "# ours\nname:   'release'\n\n") + body
    let theirs = Self.head.replacing("Runs it.", with: ">-\n  Runs it\n  well.") + body
    #expect(
      text(Self.head + body, mine, theirs)
        == mine.replacing("Runs it.", with: ">-\n  Runs it\n  well."))
  }

  @Test func `a front matter with a fault is merged by lines`() {
    let base = "---\nname: a\nname: b\nx: 1\ny: 2\nz: 3\n---\nText.\n"
    #expect(
      text(base, base.replacing("name: a", with: "name: c"), base.replacing("z: 3", with: "z: 4"))
        == base.replacing("name: a", with: "name: c").replacing("z: 3", with: "z: 4"))
  }

  @Test func `what is no text is not merged`() {
    #expect(Merge(base: [0xFF], mine: [0x61], theirs: [0x62]) == nil)
    #expect(Merge(base: [0x61], mine: [0x61, 0], theirs: [0x62]) == nil)
    let long = Array(repeating: UInt8(ascii: "a"), count: Merge.largest + 1)
    #expect(Merge(base: [0x61], mine: long, theirs: [0x62]) == nil)
  }

  @Test func `texts of many lines take no long`() throws {
    func lines(_ word: String) -> [UInt8] {
      Array((0..<40_000).map { "\(word) \($0 % 977) \($0 % 13)\n" }.joined().utf8)
    }
    let clock = ContinuousClock()
    let time = clock.measure { _ = Merge(base: lines("a"), mine: lines("b"), theirs: lines("c")) }
    #expect(time < .seconds(20))
  }
}
