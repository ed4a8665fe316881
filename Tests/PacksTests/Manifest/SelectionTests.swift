import Packs
import Reporting
import Testing
import Vocabulary

@Suite struct SelectionTests {
  static let names = ["audit", "deploy", "interview", "notes", "release"]

  private func manifest(_ more: String = "") throws -> Manifest {
    let text =
      ManifestTests.head + """
        [profiles]
        default = "small"
        [profiles.small]
        skills = ["release"]
        [profiles.standard]
        extends = ["small"]
        skills = ["deploy"]
        [profiles.full]
        skills = ["*"]
        [skills.audit]
        requires = ["interview"]
        [skills.interview]
        requires = ["notes", "audit"]
        [[retired]]
        target = ".agents/skills/ship"
        since = "0.9.0"
        replaced-by = ".agents/skills/deploy"
        [[retired]]
        target = ".agents/skills/gone"
        since = "0.9.0"
        \(more)
        """
    return try #require(Manifest.read(Array(text.utf8)).manifest)
  }

  private func resolve(
    _ profile: String?, add: [String] = [], remove: [String] = []
  ) throws -> Selection {
    try Selection.resolve(
      profile: profile, add: add.map(skill), remove: remove.map(skill), in: manifest(),
      skills: Self.names.map(skill))
  }

  static let table: [(profile: String?, add: [String], remove: [String], skills: [String])] = [
    (nil, [], [], ["release"]),
    ("none", [], [], []),
    ("none", ["deploy"], [], ["deploy"]),
    ("standard", [], [], ["deploy", "release"]),
    ("standard", [], ["release"], ["deploy"]),
    ("full", [], [], names),
    ("full", [], ["notes", "release"], ["audit", "deploy", "interview", "notes"]),
    ("none", ["audit"], [], ["audit", "interview", "notes"]),
    ("none", ["ship"], ["gone"], ["deploy"]),
    ("none", ["gone"], [], []),
  ]

  @Test(arguments: table)
  func `the choices result in the expected skills`(
    _ profile: String?, _ add: [String], _ remove: [String], _ skills: [String]
  )
    throws
  {
    #expect(try resolve(profile, add: add, remove: remove).skills.map(\.text) == skills)
  }

  @Test func `a skill that was not chosen names the skill that requires it`() throws {
    let selection = try resolve("none", add: ["audit"])
    #expect(
      selection.requiredBy == [try skill("interview"): try skill("audit"), try skill("notes"): try skill("interview")])
  }

  @Test func `a pack without a default profile installs all its skills`() throws {
    let manifest = try #require(Manifest.read(Array(ManifestTests.head.utf8)).manifest)
    let selection = try Selection.resolve(profile: nil, in: manifest, skills: Self.names.map(skill))
    #expect(selection.skills.map(\.text) == Self.names)
  }

  @Test func `an unknown name suggests the nearest known one`() throws {
    let near = #expect(throws: SelectionFault.self) { try resolve("standrad") }
    #expect(near?.message.text.hasPrefix("unknown profile 'standrad'; did you mean 'standard'? available: ") == true)
    let far = #expect(throws: SelectionFault.self) { try resolve("enormous") }
    #expect(far?.message.text.hasPrefix("this pack has no profile 'enormous'; available: ") == true)
    #expect(far?.message.text.contains("none") == true)
    #expect(throws: SelectionFault.unknownSkill(NearestName("relaese", nearest: "release"))) {
      try resolve(nil, add: ["relaese"])
    }
    #expect(throws: SelectionFault.unknownSkill(NearestName("depoy", nearest: "deploy"))) {
      try resolve(nil, remove: ["depoy"])
    }
    #expect(
      SelectionFault.unknownSkill(NearestName("depoy", nearest: "deploy")).message.text.contains(
        "did you mean 'deploy'?"))
  }

  @Test func `profiles that extend each other are reported as a cycle`() throws {
    let manifest = try manifest("[profiles.a]\nextends = [\"b\"]\n[profiles.b]\nextends = [\"a\"]")
    #expect(throws: SelectionFault.cycle(["a", "b"])) {
      try Selection.resolve(profile: "b", in: manifest, skills: [])
    }
    #expect(SelectionFault.cycle(["a", "b"]).message.text.contains("'a' → 'b' → 'a'"))
  }
}
