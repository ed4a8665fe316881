import Doctor
import Packs
import Reporting
import Testing
import Vocabulary

/// What is reported if only some paths are checked, and what presets and groups leave out.
@Suite struct ScopeTests {
  private func subject(_ files: [String: String], scope: [String] = [], links: [String: String] = [:]) throws -> Subject
  {
    let files = try files.map { SubjectFile(try RelativePath(onDisk: $0.key), Array($0.value.utf8)) }
      .sorted { $0.path < $1.path }
    let entries = try links.map { (try RelativePath(onDisk: $0.key), FileTree.Entry(size: 0, link: $0.value)) }
    return Subject(
      files: files,
      fileTree: FileTree(
        files: files.map(\.path) + entries.map(\.0), entries: Dictionary(entries) { first, _ in first }),
      scope: try scope.map { try RelativePath($0) })
  }

  private let skill = "---\nname: tea\ndescription: Makes tea. Use when tea is wanted.\n---\n\nBrew it.\n"

  @Test func `a link of another skill that leaves the repository is not reported`() async throws {
    let links = ["skills/oven/key": "/etc/hosts"]
    let other = "---\nname: oven\ndescription: Heats. Use when heat is wanted.\n---\n\nHeat it.\n"
    let files = ["skills/tea/SKILL.md": skill, "skills/oven/SKILL.md": other]
    let whole = try subject(files, links: links)
    let all = await Examination().report(on: whole).findings
    #expect(all.contains { $0.rule == "safety.no-link-outside" })
    let part = try subject(files, scope: ["skills/tea"], links: links)
    let named = await Examination().report(on: part).findings
    #expect(named.map(\.rule) == [])
  }

  @Test func `of the installation only an interrupted run is reported for another path`() async throws {
    let fault = Diagnostic("config.valid", .error, Message("test.key", "wrong"), at: Span(0, 1))
    let drift = Drift(.transaction, try RelativePath(onDisk: ".cairn/txn/1"))
    let install = InstallFacts(configFaults: [fault], drifts: [drift])
    let all = await Examination().report(on: Subject(files: [], install: install)).findings
    #expect(all.count == 2)
    let named = Subject(files: [], install: install, scope: [try RelativePath("docs")])
    #expect(await Examination().report(on: named).findings.map(\.rule) == ["lock.transaction-finished"])
  }

  // MARK: Groups

  @Test func `a group means all its rules`() throws {
    let ids = try Rule.named("link").map(\.id)
    #expect(ids == Rule.all.filter { $0.group == "link" }.map(\.id))
    let (pattern, one) = (try Rule.named("link.*"), try Rule.named("link.relative"))
    #expect(pattern.map(\.id) == ids)
    #expect(one.map(\.id) == ["link.relative"])
    #expect(!Rule.isID("link") && Rule.isID("link.relative"))
  }

  @Test(arguments: [
    ("lnk", "unknown rule 'lnk'; did you mean 'link'?"),
    ("frontmatter.valid", "unknown rule 'frontmatter.valid'; did you mean 'frontmatter.valid-yaml'?"),
    ("frontm", "unknown rule 'frontm'; did you mean 'frontmatter'?"),
    ("lnk.*", "no rule matches 'lnk.*'; run `cairn rule` to list all rules"),
  ])
  func `an unknown group suggests the nearest one, and a pattern has none`(_ name: String, _ message: String) {
    let failure = #expect(throws: Failure.self) { try Rule.named(name) }
    #expect(failure?.message.text == message)
  }

  @Test func `a level of a group is weaker than that of a rule`() throws {
    let levels = Levels(["link": .info, "link.relative": .error])
    let severities = try ["link.relative", "link.case-matches", "skill.name-format"].map { id in
      levels.severity(of: Finding(Message("test.text", "text")), by: try Rule.find(id))
    }
    #expect(severities == [.error, .info, .error])
    let (relative, format) = (try Rule.find("link.relative"), try Rule.find("skill.name-format"))
    #expect(!Levels(ignored: ["link"]).includes(relative))
    #expect(!Levels(selected: ["link"]).includes(format))
    #expect(Levels(selected: ["link"]).includes(relative))
  }

  @Test func `a group in a config is known, and a misspelled one is replaced`() {
    let names = [Spanned("link", Span(0, 6)), Spanned("lnk", Span(8, 13)), Spanned("policy", Span(15, 23))]
    let faults = Rule.faults(inNames: names)
    #expect(faults.map(\.span) == [Span(8, 13), Span(15, 23)])
    #expect(faults.map(\.replacement) == ["\"link\"", nil])
  }

  // MARK: Presets

  @Test(arguments: DoctorPreset.allCases)
  func `each pattern of a preset is valid, and each exception matches a rule`(_ preset: DoctorPreset) throws {
    #expect(preset.paths.allSatisfy { Glob($0) != nil })
    for exception in preset.exceptions { _ = try Rule.named(exception) }
  }

  static let covered: [(preset: DoctorPreset, path: String, isCovered: Bool)] = [
    (.fixtures, "tests/fixtures/tea/SKILL.md", true), (.fixtures, "pkg/__fixtures__/a/tea/SKILL.md", true),
    (.fixtures, "fixtures/tea/SKILL.md", true), (.fixtures, "skills/tea/SKILL.md", false),
    (.fixtures, "templates/tea/SKILL.md", false), (.templates, "template/SKILL.md", true),
    (.templates, "docs/template-skill/SKILL.md", true), (.templates, "skills/contract-templates/SKILL.md", false),
  ]

  @Test(arguments: covered)
  func `a preset suppresses findings in its folders alone`(
    _ preset: DoctorPreset, _ path: String, _ isCovered: Bool
  ) async throws {
    let subject = try subject([path: "---\nname: Tea!\ndescription: Makes tea.\n---\n\nBrew it.\n"])
    let accepted = AcceptedFindings(presets: [preset])
    let report = await Examination(acceptedFindings: accepted).report(on: subject)
    #expect(report.findings.contains { $0.rule == "skill.name-format" } == !isCovered)
    #expect((report.suppressed > 0) == isCovered)
  }

  @Test func `a key in a test fixture is still reported`() async throws {
    let key = "AKIA" + "QX7RJ4TW2NKZ5LHB"
    let subject = try subject(["tests/fixtures/tea/SKILL.md": skill + "\nSet AWS_ACCESS_KEY_ID=\(key) first.\n"])
    let accepted = AcceptedFindings(presets: DoctorPreset.allCases)
    let findings = await Examination(acceptedFindings: accepted).report(on: subject).findings
    #expect(findings.map(\.rule) == ["safety.no-secrets"])
  }

  @Test func `a preset that would suppress many findings is hinted at, unless it is chosen`() async throws {
    let broken = "---\nname: Tea!\ndescription: Makes tea.\n---\n\nBrew it.\n"
    let files = Dictionary(uniqueKeysWithValues: (1...5).map { ("tests/fixtures/t\($0)/SKILL.md", broken) })
    let report = await Examination().report(on: try subject(files))
    func hint(_ chosen: [DoctorPreset]) -> String? {
      DoctorPreset.hint(for: report, chosen: chosen, hasPacks: false)?.key
    }
    #expect(hint([]) == "doctor.hint-fixtures")
    #expect(hint([.templates]) == "doctor.hint-fixtures")
    #expect(hint([.fixtures]) == nil)
    let few = Report(findings: Array(report.findings.prefix(4)), files: 1)
    #expect(DoctorPreset.hint(for: few, chosen: [], hasPacks: false) == nil)
  }

  @Test func `in a tree with packs, templates are not hinted at`() async throws {
    let broken = "---\nname: Tea!\ndescription: Makes tea.\n---\n\nBrew it.\n"
    let files = Dictionary(uniqueKeysWithValues: (1...5).map { ("templates/t\($0)/SKILL.md", broken) })
    let report = await Examination().report(on: try subject(files))
    #expect(DoctorPreset.hint(for: report, chosen: [], hasPacks: false)?.key == "doctor.hint-templates")
    #expect(DoctorPreset.hint(for: report, chosen: [], hasPacks: true) == nil)
  }

  // MARK: Severity

  @Test(arguments: [
    (".claude/skills/tea/SKILL.md", Severity.error), ("pkg/.claude/skills/tea/SKILL.md", .error),
    (".agents/skills/tea/SKILL.md", .error),
    ("skills/tea/SKILL.md", .warning), ("tea/SKILL.md", .warning),
  ])
  func `a name that differs from its folder is an error only where an agent reads the folder`(
    _ path: String, _ severity: Severity
  ) async throws {
    let text = "---\nname: coffee\ndescription: Makes tea. Use when tea is wanted.\n---\n\nBrew it.\n"
    let findings = await Examination().report(on: try subject([path: text])).findings
    #expect(findings.filter { $0.rule == "skill.name-matches-folder" }.map(\.severity) == [severity])
  }
}
