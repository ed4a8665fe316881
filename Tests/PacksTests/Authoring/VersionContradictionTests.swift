import Packs
import Testing
import Vocabulary

/// Which version fits which changes, and which tags name a version.
struct VersionContradictionTests {
  /// A pack with these skills; further tables come at the end of its manifest.
  private func outline(
    _ version: String, _ skills: [String], _ more: String = "", routes: String = ""
  ) throws -> PackOutline {
    let manifest = """
      schema = 1
      [pack]
      id = "tea.house"
      name = "Tea"
      version = "\(version)"
      layout = "plain"
      [locales]
      source = "en"
      available = ["en"\(more.contains("fr = true") ? ", \"fr\"" : "")]
      \(more.replacing("fr = true", with: ""))

      """
    var files = [Manifest.path: PackFile(bytes: Array(manifest.utf8))]
    for skill in skills { files[try RelativePath(onDisk: "skills/\(skill)/SKILL.md")] = PackFile(bytes: []) }
    if !routes.isEmpty { files[try RelativePath(onDisk: "routes.toml")] = PackFile(bytes: Array(routes.utf8)) }
    return try #require(PackOutline(of: files))
  }

  private func contradictions(_ version: String, _ old: PackOutline?, _ new: PackOutline) throws
    -> [VersionContradiction]
  {
    VersionContradiction.all(of: try #require(SemanticVersion(version)), old: old, new: new)
  }

  @Test(arguments: [
    ("0.1.0", "0.1.1", false), ("0.1.0", "0.2.0", true), ("0.9.0", "1.0.0", true), ("1.0.0", "1.0.1", false),
    ("1.0.0", "1.1.0", false), ("1.0.0", "2.0.0", true), ("1.4.2", "2.0.0-rc.1", true),
  ])
  func `a removed skill requires a minor version below 1.0, and a major one from there`(
    old: String, new: String, isAllowed: Bool
  ) throws {
    let found = try contradictions(new, outline(old, ["tea", "milk"]), outline(old, ["tea"]))
    let part: SemanticVersion.Part = old.hasPrefix("0") ? .minor : .major
    #expect(found == (isAllowed ? [] : [.removed(.skill, "milk", requires: part)]))
  }

  @Test(arguments: [("0.1.0", "0.1.1", true), ("1.0.0", "1.0.1", false), ("1.0.0", "1.1.0", true)])
  func `an added skill requires a minor version from 1.0`(old: String, new: String, isAllowed: Bool) throws {
    let found = try contradictions(new, outline(old, ["tea"]), outline(old, ["tea", "milk"]))
    #expect(found == (isAllowed ? [] : [.added("milk", requires: .minor)]))
  }

  @Test func `profiles, documents, languages and reasons count as skills do`() throws {
    let more = """
      fr = true
      [profiles.small]
      skills = ["tea"]
      [[documents]]
      id = "agents.root"
      source = "AGENTS.md"
      target = "AGENTS.md"
      policy = "block"
      """
    let old = try outline("1.0.0", ["tea"], more, routes: "schema = 1\n[reasons.thirst]\ndescription = \"Thirst\"\n")
    #expect(
      try contradictions("1.1.0", old, outline("1.0.0", ["tea"])) == [
        .removed(.profile, "small", requires: .major), .removed(.document, "agents.root", requires: .major),
        .removed(.locale, "fr", requires: .major), .removed(.reason, "thirst", requires: .major),
      ])
  }

  @Test func `a path that is newly retired names the new version`() throws {
    let retired = "[[retired]]\ntarget = \".agents/skills/milk\"\nsince = \"0.1.0\"\n"
    let path = try RelativePath(onDisk: ".agents/skills/milk")
    let since = try #require(SemanticVersion("0.1.0"))
    let (old, new) = (try outline("0.1.0", ["tea"]), try outline("0.1.0", ["tea"], retired))
    #expect(try contradictions("0.2.0", old, new) == [.retired(path, since: since)])
    let right = try outline("0.1.0", ["tea"], retired.replacing("0.1.0", with: "0.2.0"))
    #expect(try contradictions("0.2.0", old, right) == [])
    #expect(try contradictions("0.3.0", new, new) == [])
  }

  @Test func `a version is higher than the released one and not lower than the manifest's`() throws {
    let (old, new) = (try outline("0.2.0", []), try outline("0.3.0", []))
    #expect(try contradictions("0.2.0", old, new) == [.notHigher(than: old.version, isReleased: true)])
    #expect(try contradictions("0.2.1", old, new) == [.notHigher(than: new.version, isReleased: false)])
    #expect(try contradictions("0.3.0", old, new) == [])
    // A first release may be that of the manifest.
    #expect(try contradictions("0.3.0", nil, new) == [])
    #expect(try contradictions("0.2.9", nil, new) == [.notHigher(than: new.version, isReleased: false)])
  }

  @Test(arguments: [
    ("v1.2.0", "1.2.0", "v"), ("1.2.0", "1.2.0", ""), ("web-v1.2.0", "1.2.0", "web-v"),
    ("acme.web-1.2.0", "1.2.0", "acme.web-"), ("web/v1.2.0", "1.2.0", "web/v"),
    ("web@1.2.0-rc.1", "1.2.0-rc.1", "web@"),
  ])
  func `a tag names a version with v, or after the name of the pack`(tag: String, version: String, prefix: String)
    throws
  {
    let read = try #require(ReleaseTag(tag, ofPack: "acme.web"))
    #expect(read.version.text == version && read.prefix == prefix)
  }

  @Test(arguments: ["v1.2", "other-v1.2.0", "version", "", "v", "1.2.0.0"])
  func `another tag names none`(tag: String) {
    #expect(ReleaseTag(tag, ofPack: "acme.web") == nil)
  }

  @Test func `releases come with the highest first, and pre-releases not at all`() {
    let tags = ["v0.9.0", "v0.10.0", "web-v0.10.0", "v1.0.0-rc.1", "nightly"]
    #expect(ReleaseTag.releases(among: tags, ofPack: "acme.web").map(\.name) == ["web-v0.10.0", "v0.10.0", "v0.9.0"])
  }

  @Test(
    arguments: [
      ("minor", nil, "0.1.0", "0.2.0"), ("minor", "0.1.0", "0.1.0", "0.2.0"), ("minor", "0.1.0", "0.2.0", "0.2.0"),
      ("major", "1.9.9", "1.9.9", "2.0.0"), ("patch", "1.0.0", "1.0.0", "1.0.1"), ("3.0.0", "1.0.0", "1.0.0", "3.0.0"),
    ] as [(String, String?, String, String)])
  func `the next version is counted from the released one`(
    step: String, released: String?, manifest: String, expected: String
  ) throws {
    let version = try #require(VersionStep(step)).version(
      after: released.flatMap { SemanticVersion($0) }, manifest: try #require(SemanticVersion(manifest)))
    #expect(version.text == expected)
  }
}
