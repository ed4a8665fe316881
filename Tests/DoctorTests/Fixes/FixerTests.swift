import Doctor
import Packs
import Reporting
import Testing
import Vocabulary

@Suite struct FixerTests {
  private func subject(_ files: [String: String]) throws -> Subject {
    Subject(files: try files.map { SubjectFile(try RelativePath(onDisk: $0.key), Array($0.value.utf8)) })
  }

  private func fixed(_ files: [String: String], allowsUnsafe: Bool = false) async throws -> [String: String?] {
    let outcome = await Fixer(Examination(), allowsUnsafe: allowsUnsafe).fix(try subject(files))
    var contents: [String: String?] = [:]
    for (path, bytes) in outcome.contents { contents[path.text] = bytes.map { String(decoding: $0, as: UTF8.self) } }
    return contents
  }

  @Test func `several findings in a file are fixed together, then those that a fix reveals`() async throws {
    let text = "\u{FEFF}---\nname: Pdf\nDescription: Fills forms. Use when one is there.\n---\n\n# PDF\n\nFill it.\n"
    let fixed = try await fixed(["skills/pdf/SKILL.md": text])
    #expect(
      fixed == [
        "skills/pdf/SKILL.md":
          "---\nname: pdf\ndescription: Fills forms. Use when one is there.\n---\n\n# PDF\n\nFill it.\n"
      ])
  }

  @Test(arguments: ["[\"**/*.py\", \"*.pyi\"]", "\"**/*.py, *.pyi\"", "\"**/*.py\", \"*.pyi\""])
  func `patterns that YAML cannot read are written where the client reads lines`(_ globs: String) async throws {
    let text = "---\ndescription: Python\nglobs: \(globs)\nalwaysApply: false\n---\nText.\n"
    let fixed = try await fixed([".cursor/rules/py.mdc": text], allowsUnsafe: true)
    #expect(
      fixed == [
        ".cursor/rules/py.mdc": "---\ndescription: Python\nglobs: **/*.py, *.pyi\nalwaysApply: false\n---\nText.\n"
      ])
  }

  @Test func `files in test fixtures are left as they are and counted, if the caller wants that`() async throws {
    let text = "---\nname: Pdf\ndescription: Fills forms. Use when one is there.\n---\n\n# PDF\n\nFill it.\n"
    let subject = try subject(["skills/pdf/SKILL.md": text, "tests/fixtures/pdf/SKILL.md": text])
    let paths = try ["skills/pdf/SKILL.md", "tests/fixtures/pdf/SKILL.md"].map { try RelativePath(onDisk: $0) }
    let some = await Fixer(Examination(), excluding: .fixtures).fix(subject)
    #expect(Array(some.contents.keys) == [paths[0]])
    #expect(some.excluded == [paths[1]])
    let all = await Fixer(Examination()).fix(subject)
    #expect(all.contents.keys.sorted() == paths)
    #expect(all.excluded == [])
  }

  /// The limit is far above the seconds that this takes; looking for the edits of each file among all takes longer.
  @Test(.timeLimit(.minutes(30)))
  func `fixes in thousands of files are counted and made once for each file`() async throws {
    let text = String(repeating: "hidden\u{200B}one\n", count: 30)
    let count = 10_000
    let files = try (0..<count).map { SubjectFile(try RelativePath("docs/\($0)/AGENTS.md"), Array(text.utf8)) }
    let rule = try #require(Rule.all.first { $0.id == "safety.no-hidden-characters" })
    let outcome = await Fixer(Examination(rules: [rule]), allowsUnsafe: true).fix(Subject(files: files))
    #expect(outcome.contents.count == count && outcome.fixed.values.allSatisfy { $0 == 30 })
    let fixed = Array(String(repeating: "hiddenone\n", count: 30).utf8)
    #expect(outcome.contents.values.allSatisfy { $0 == fixed })
  }

  @Test func `a file without findings is unchanged`() async throws {
    let text = "---\nname: pdf\ndescription: Fills forms. Use when one is there.\n---\n\n# PDF\n\nFill it.\n"
    #expect(try await fixed(["skills/pdf/SKILL.md": text]) == [:])
  }

  @Test func `a second run has nothing left to fix`() async throws {
    let fixer = Fixer(Examination(), allowsUnsafe: true)
    for rule in Rule.all {
      for example in rule.bad where !example.isLatin1 && example.install == nil {
        let once = await fixer.fix(try example.subject(Array(example.text.utf8)))
        let twice = await fixer.fix(once.subject)
        #expect(twice.contents.isEmpty, "\(rule.id) at \(example.path)")
        #expect(twice.executables.isEmpty, "\(rule.id) at \(example.path)")
      }
    }
  }

  @Test func `a finding that a comment suppresses is not fixed`() async throws {
    let text = """
      ---
      # cairn-ignore skill.name-matches-folder: known by this name
      name: forms
      description: Fills forms. Use when one is there.
      ---

      # PDF

      Fill it.

      """
    #expect(try await fixed(["skills/pdf/SKILL.md": text]) == [:])
    let report = await Examination().report(on: try subject(["skills/pdf/SKILL.md": text]))
    #expect(report.findings.map(\.rule) == [])
    #expect(report.suppressed == 1)
  }

  @Test func `a baseline suppresses known findings, even on another line, and no others`() async throws {
    let text = "---\nname: forms\ndescription: Fills forms. Use when one is there.\n---\n\n# PDF\n\nFill it.\n"
    let before = await Examination().report(on: try subject(["skills/pdf/SKILL.md": text]))
    #expect(before.findings.map(\.rule) == ["skill.name-matches-folder"])
    let written = Baseline(before.findings).text
    let (baseline, faults) = Baseline.read(Array(written.utf8))
    #expect(faults.isEmpty)
    #expect(baseline == Baseline(before.findings))
    #expect(baseline.text == written)
    let examination = Examination(acceptedFindings: AcceptedFindings(baseline: baseline))
    let moved = text.replacing("name: forms\n", with: "license: MIT\nname: forms\n")
    let after = await examination.report(on: try subject(["skills/pdf/SKILL.md": moved]))
    #expect(after.findings.map(\.rule) == [])
    #expect(after.suppressed == 1)
    let other = text.replacing("forms\n", with: "form\n")
    let rules = await examination.report(on: try subject(["skills/pdf/SKILL.md": other])).findings.map(\.rule)
    // The baseline entry no longer matches a finding.
    #expect(rules.sorted() == ["skill.name-matches-folder", "suppression.baseline-used"])
  }
}
