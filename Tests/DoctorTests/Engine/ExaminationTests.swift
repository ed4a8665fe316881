import Doctor
import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

@Suite struct ExaminationTests {
  private func file(_ path: String, _ text: String) throws -> SubjectFile {
    SubjectFile(try RelativePath(onDisk: path), Array(text.utf8))
  }

  private func rules(_ files: [SubjectFile], levels: Levels = Levels(), install: InstallFacts? = nil) async -> [String]
  {
    await Examination(levels: levels).report(on: Subject(files: files, install: install)).findings.map(\.rule)
  }

  private let healthy =
    "---\nname: pdf\ndescription: Fills forms. Use when a form is to be filled.\n---\n\n# PDF\n\nFill it.\n"

  @Test func `a valid skill has no findings`() async throws {
    #expect(await rules([try file("skills/pdf/SKILL.md", healthy)]) == [])
  }

  @Test func `all findings of a file are reported in one pass, in text order`() async throws {
    let text = "\u{FEFF}---\nname: PDF_x\nflavour: a\ndescription: [a]\nname: b\n---\n"
    let report = await Examination().report(on: Subject(files: [try file("pdf/SKILL.md", text)]))
    #expect(
      report.findings.map(\.rule) == [
        "frontmatter.no-bom", "skill.name-format", "frontmatter.known-keys", "skill.description-present",
        "frontmatter.unique-keys", "skill.body-present",
      ])
    #expect(report.files == 1)
  }

  @Test func `keys are still checked when the YAML is invalid`() async throws {
    let text = "---\nname: pdf\ndescription: Fills: all\nflavour: a\n---\nText.\n"
    #expect(await rules([try file("pdf/SKILL.md", text)]) == ["frontmatter.valid-yaml", "frontmatter.known-keys"])
  }

  @Test(arguments: ["skill.md", "Skill.md", "README.md", "notes/SKILLS.md"])
  func `only a file named exactly SKILL dot md is a skill`(_ name: String) async throws {
    #expect(await rules([try file("pdf/\(name)", "# Not a skill\n")]) == [])
  }

  @Test func `a misspelled name key is fixed without inserting a second one`() async throws {
    let path = try RelativePath("pdf/SKILL.md")
    let text = "---\nName: pdf\ndescription: Fills forms.\n---\nText.\n"
    let report = await Examination().report(on: Subject(files: [try file("pdf/SKILL.md", text)]))
    let changes = report.findings.flatMap { $0.fix?.changes ?? [] }
    #expect(
      String(decoding: changes.edited(Array(text.utf8), at: path), as: UTF8.self)
        == "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n")
  }

  @Test(
    arguments: [
      (5 << 20, nil), (6 << 20, "bundle.size-within-limit"), (30_000_000, "bundle.size-within-limit"),
      (30_000_001, "bundle.size-within-limit.upload"),
    ] as [(Int, String?)])
  func `a skill that is too large to be uploaded is told apart from a large one`(_ size: Int, _ key: String?)
    async throws
  {
    let skill = try file("skills/pdf/SKILL.md", healthy)
    let parts = try (1...40).map { try RelativePath("skills/pdf/assets/\($0).bin") }
    var entries = Dictionary(uniqueKeysWithValues: parts.map { ($0, FileTree.Entry(size: size / 40)) })
    entries[skill.path] = FileTree.Entry(size: size % 40)
    let tree = FileTree(files: parts + [skill.path], entries: entries)
    let report = await Examination().report(on: Subject(files: [skill], fileTree: tree))
    let keys = report.findings.filter { $0.rule == "bundle.size-within-limit" }.map(\.message.key)
    #expect(keys == (key.map { [$0] } ?? []))
  }

  @Test func `files that a server did not send count with the least size that they can have`() async throws {
    let skill = try file("skills/pdf/SKILL.md", healthy)
    let parts = try (1...2).map { try RelativePath("skills/pdf/assets/\($0).bin") }
    let entries = Dictionary(uniqueKeysWithValues: parts.map { ($0, FileTree.Entry(size: .max)) })
    let tree = FileTree(files: parts + [skill.path], entries: entries)
    let report = await Examination().report(on: Subject(files: [skill], fileTree: tree))
    let keys = report.findings.filter { $0.rule == "bundle.size-within-limit" }.map(\.message.key)
    #expect(
      keys.sorted()
        == [
          "bundle.size-within-limit", "bundle.size-within-limit.file", "bundle.size-within-limit.file",
        ])
  }

  @Test func `a fix uses the line ends of the file`() async throws {
    let text = "---\r\ndescription: Fills forms.\r\n---\r\nText.\r\n"
    let report = await Examination().report(on: Subject(files: [try file("pdf/SKILL.md", text)]))
    let changes = report.findings.flatMap { $0.fix?.changes ?? [] }
    let fixed = changes.edited(Array(text.utf8), at: try RelativePath("pdf/SKILL.md"))
    #expect(
      String(decoding: fixed, as: UTF8.self) == "---\r\nname: pdf\r\ndescription: Fills forms.\r\n---\r\nText.\r\n")
  }

  @Test func `the keys of a mustflow skill are not findings`() async throws {
    let text =
      "---\nmustflow_doc: skill.x\nlocale: en\ncanonical: true\nrevision: 3\nlifecycle: a\nauthority: b\nname: x\n"
      + "description: Does x.\nmetadata:\n  mustflow_kind: guide\n---\nText.\n"
    #expect(await rules([try file("x/SKILL.md", text)]) == [])
  }

  @Test func `a level changes the severity of a rule or turns the rule off`() async throws {
    let files = [try file("pdf/SKILL.md", "---\nname: pdfs\ndescription: Fills forms.\n---\nText.\n")]
    #expect(await rules(files) == ["skill.name-matches-folder"])
    let off = Levels(["skill.name-matches-folder": nil])
    #expect(await rules(files, levels: off) == [])
    let info = Levels(["skill.name-matches-folder": .info])
    let report = await Examination(levels: info).report(on: Subject(files: files))
    #expect(report.findings.map(\.severity) == [.info])
  }

  @Test func `managed blocks are only checked where Cairn is installed`() async throws {
    let files = [try file("AGENTS.md", "<!-- cairn:begin a.b -->\n")]
    #expect(await rules(files) == [])
    #expect(await rules(files, install: InstallFacts()) == ["block.markers-paired"])
  }

  @Test func `any number of files that git ignores are one finding`() async throws {
    let drifts = try (1...30).map {
      Drift(.missing, try RelativePath(".agents/skills/s\($0)/SKILL.md"), isIgnored: true)
    }
    let one = Drift(.missing, try RelativePath("AGENTS.md"))
    let install = InstallFacts(drifts: drifts + [one])
    let report = await Examination().report(on: Subject(files: [], install: install))
    #expect(report.findings.map(\.path.text) == [".agents/skills/s1/SKILL.md", "AGENTS.md"])
    #expect(report.findings.first?.message.text.hasPrefix("30 files in the lock file") == true)
  }

  @Test func `a drift finding uses the planner's explanation if there is one`() async throws {
    let drift = Drift(.link, try RelativePath(".claude/skills/a"), explanation: Message("test.link", "use copies here"))
    let report = await Examination().report(on: Subject(files: [], install: InstallFacts(drifts: [drift])))
    #expect(report.findings.map(\.message.text) == ["use copies here"])
    #expect(report.findings.first?.fix?.changes == [.render(try RelativePath(".claude/skills/a"))])
  }

  @Test(arguments: Drift.Kind.allCases)
  func `every kind of drift is reported by exactly one rule`(_ kind: Drift.Kind) async throws {
    // Edits are set to be errors, because some kinds of drift are not findings otherwise.
    let install = InstallFacts(
      drifts: [Drift(kind, try RelativePath(".agents/skills/a/SKILL.md"))], editedDocuments: .error)
    #expect(await rules([], install: install).count == 1)
  }

  @Test func `a config warning is reported as a warning`() async throws {
    let bytes = Array("locle = \"ko\"\n".utf8)
    let fault = Diagnostic("config.known-keys", .warning, Message("test.key", "unknown key"), at: Span(0, 5))
    let path = try RelativePath(onDisk: ".cairn/config.toml")
    let install = InstallFacts(configFaults: [fault])
    let report = await Examination().report(on: Subject(files: [SubjectFile(path, bytes)], install: install))
    #expect(report.findings.map(\.severity) == [.warning])
    #expect(report.findings.first?.excerpt == "locle = \"ko\"")
  }

  @Test func `the order of the files does not change the report`() async throws {
    let texts = RuleExamples.texts
    let files = try (0..<300).map { try file("skills/s\($0)/SKILL.md", texts[$0 % texts.count]) }
    let first = await Examination().report(on: Subject(files: files))
    let second = await Examination().report(on: Subject(files: files.reversed()))
    #expect(first.findings == second.findings)
    #expect(first.findings == first.findings.sorted())
    #expect(first.findings.count >= 300)
  }

  @Test func `findings in bytes with random changes have a text and a place in the file`() async throws {
    var generator = Rounds.generator(7)
    let examination = Examination()
    for example in Rule.all.flatMap({ $0.good + $0.bad }) {
      for _ in 0..<Rounds.count(4) {
        var bytes = Array(example.text.utf8)
        for _ in 0..<6 where !bytes.isEmpty {
          let index = Int.random(in: bytes.indices, using: &generator)
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
          case 1: bytes.remove(at: index)
          case 2: bytes.removeSubrange(index...)
          default: bytes.insert(contentsOf: bytes[index...].prefix(9), at: 0)
          }
        }
        let subject = try example.subject(bytes)
        let report = await examination.report(on: subject)
        let sizes = Dictionary((subject.files + subject.context).map { ($0.path, $0.bytes.count) }) { first, _ in first
        }
        for finding in report.findings {
          #expect(TextReport(showsInfos: true).text(of: finding).contains(finding.rule))
          // Facts that the example gives have places in its text as it was.
          if let span = finding.span, let rule = try? Rule.find(finding.rule), !RuleExamples.areGivenFacts(rule) {
            #expect(
              span.lower >= 0 && span.lower <= span.upper && span.upper <= sizes[finding.path] ?? 0,
              "\(finding.rule) at \(finding.path): \(span), size \(sizes[finding.path] ?? 0)")
          }
          _ = (finding.fix?.changes ?? []).edited(bytes, at: finding.path)
        }
      }
    }
  }
}

/// The texts of all examples.
private enum RuleExamples {
  static let texts = Rule.all.flatMap { ($0.good + $0.bad).map(\.text) }

  /// Whether a rule is about facts that an example gives instead of a text.
  static func areGivenFacts(_ rule: Rule) -> Bool {
    if case .install = rule.check { return true }
    return rule.id == "agent.import-resolves"
  }
}
