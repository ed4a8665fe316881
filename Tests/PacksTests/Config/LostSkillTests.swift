import Packs
import Testing
import Vocabulary

/// What a choice names and the pack no longer has.
@Suite struct LostSkillTests {
  private func choice(
    add: [String] = [], remove: [String] = [], rename: [String: String] = [:]
  ) throws -> PackConfig {
    let renames = try rename.map { (try skill($0.key), try skill($0.value)) }
    return PackConfig(
      source: .builtin, profile: "none", add: try add.map { try skill($0) }, remove: try remove.map { try skill($0) },
      rename: Dictionary(uniqueKeysWithValues: renames))
  }

  /// The choice without its lost skills, and these as `name=installed`, with `+` if another skill is installed instead.
  private func forgetting(_ choice: PackConfig, _ more: String = "") throws -> (choice: PackConfig, lost: [String]) {
    let pack = try #require(PackFixture().load { $0["manifest.toml", default: ""] += more }.pack)
    var choice = choice
    let lost = choice.lostSkills(in: pack.renaming(choice.rename))
    choice.forget(lost)
    return (choice, lost.map { "\($0.name)=\($0.installedName)\($0.isReplaced ? "+" : "")" })
  }

  @Test func `a choice whose skills are all in the pack stays as it is`() throws {
    let whole = try choice(add: ["deploy", "ship"], remove: ["deploy"], rename: ["release": "ship"])
    let (after, lost) = try forgetting(whole)
    #expect(lost.isEmpty && after == whole)
  }

  @Test func `lost skills are removed from all lists, and the others stay`() throws {
    let (after, lost) = try forgetting(
      try choice(add: ["deploy", "review", "tidy"], remove: ["audit", "review"], rename: ["clean": "tidy"]))
    #expect(lost == ["audit=audit", "review=review", "clean=tidy"])
    let expected = try choice(add: ["deploy"])
    #expect(after == expected)
  }

  @Test func `the name of a lost skill does not choose another skill of the pack that has this name`() throws {
    let (after, lost) = try forgetting(try choice(add: ["release"], rename: ["review": "release"]))
    #expect(lost == ["review=release"])
    let expected = try choice()
    #expect(after == expected)
    var whole = try choice(add: ["release"], rename: ["review": "release"])
    whole.profile = nil
    whole.add.append(try skill("deploy"))
    #expect(try forgetting(whole).lost == ["review=release+"])
  }

  @Test func `a retired skill is not lost`() throws {
    let retired = """

      [[retired]]
      target = ".agents/skills/review"
      since = "1.0.0"
      """
    let given = try choice(add: ["review"])
    let (after, lost) = try forgetting(given, retired)
    #expect(lost.isEmpty && after == given)
  }
}
