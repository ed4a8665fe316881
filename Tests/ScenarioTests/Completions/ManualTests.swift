import Foundation
import TestSupport
import Testing

@testable import Commands

/// The manual pages. `Tests/Completions/check.py` has mandoc check them too.
@Suite(.timeLimit(.minutes(30)))
struct ManualTests {
  @Test func `every command has a page with the usual sections, which names its options and exit codes`() async throws {
    let machine = try TestMachine()
    let run = await machine.cairn("manual", "--output", "pages/man1")
    #expect(run.code == 0 && run.output.isEmpty && run.errors.hasPrefix("wrote "), "\(run)")
    let pages = try machine.tree("repository/pages/man1")
    let names = HelpText(await machine.cairn("--help").output).names(in: "Commands")
    #expect(pages["cairn.1"] != nil && names.allSatisfy { pages["cairn-\($0).1"] != nil }, "\(pages.keys.sorted())")
    #expect(pages["cairn-self-upgrade.1"] != nil)
    for (name, content) in pages {
      guard case .file(let bytes, _) = content else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      let titles = text.split(separator: "\n").filter { $0.hasPrefix(".SH ") }.map { String($0.dropFirst(4)) }
      let expected = [
        "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES", "SEE ALSO",
      ]
      #expect(titles.filter { $0 != "\"COMMANDS\"" } == expected.map { "\"\($0)\"" }, "\(name)")
      #expect(text.hasPrefix(".\\\" Written by `cairn manual`.\n.TH \"CAIRN"), "\(name)")
      #expect(text.contains("\n.TP\n\\fB64\\fR\n") && text.contains("\\-\\-help"), "\(name)")
    }
    let doctor = await machine.cairn("manual", "doctor").output
    #expect(pages["cairn-doctor.1"] == .text(doctor))
    #expect(doctor.contains("\\fB\\-\\-select\\fR \\fIrule\\fR\n"))
  }

  @Test func `pages are written again, but never over another file`() async throws {
    let machine = try TestMachine(["repository/man1/cairn-sync.1": "mine\n"])
    let refused = await machine.cairn("manual", "--output", "man1")
    #expect(refused.code == 2 && refused.errors.contains("not-a-manual-page]"), "\(refused)")
    #expect(try machine.tree("repository/man1") == ["cairn-sync.1": "mine\n"])
    #expect(await machine.cairn("manual", "doctor", "--output", "man1").code == 0)
    let before = try machine.tree("repository/man1")
    #expect(before.keys.sorted() == ["cairn-doctor.1", "cairn-sync.1"])
    #expect(await machine.cairn("manual", "doctor", "--output", "man1").code == 0)
    #expect(try machine.tree("repository/man1") == before)
    try machine.folder.write(["repository/link": .folder, "repository/link/cairn.1": .link(to: "../out")])
    #expect(await machine.cairn("manual", "--output", "link").code == 2)
    #expect(await machine.cairn("manual", "--output", "").code == 64)
    #expect(await machine.cairn("manual", "--output", "man1/cairn-sync.1").code != 0)
  }

  @Test(arguments: ["es", "fr", "hi", "ko", "zh"]) func `a page is in the language that was asked for`(language: String)
    async throws
  {
    let machine = try TestMachine()
    let page = await machine.cairn("manual", "sync", "--lang", language)
    #expect(
      page.code == 0 && !page.output.contains("DESCRIPTION\"\nUpdate managed") && !page.output.contains("EXIT STATUS"))
    let help = await machine.cairn("sync", "--help", "--lang", language).output
    let sentence = try #require(help.split(separator: "\n").first?.split(separator: " ").first)
    #expect(page.output.contains(sentence), "\(page)")
  }

  @Test func `an unknown command is a usage error`() async throws {
    let machine = try TestMachine()
    let run = await machine.cairn("manual", "snyc")
    #expect(run.code == 64 && run.errors.contains("did you mean 'sync'?"), "\(run)")
    #expect(await machine.cairn("manual", "sync", "more").code == 64)
    #expect(await machine.cairn("manual", "self", "upgrad").code == 64)
  }

  @Test func `the answer in JSON has the text, or where it was written`() async throws {
    struct Answer: Decodable {
      struct Page: Decodable {
        let name: String
        let path: String?
        let text: String?
      }
      let pages: [Page]
    }
    let machine = try TestMachine()
    let shown = await machine.cairn("manual", "sync", "--format", "json")
    let page = try #require(try JSONDecoder().decode(Answer.self, from: Data(shown.output.utf8)).pages.first)
    let text = await machine.cairn("manual", "sync").output
    #expect(page.name == "cairn-sync.1" && page.text == text && page.path == nil)
    let written = await machine.cairn("manual", "--output", "man1", "--format", "json")
    let pages = try JSONDecoder().decode(Answer.self, from: Data(written.output.utf8)).pages
    #expect(pages.count > 18 && pages.allSatisfy { $0.path == "man1/\($0.name)" && $0.text == nil })
  }

  @Test(arguments: [
    ("1.2.0", "## [Unreleased]\n\n## [1.2.0] - 2026-03-04\n\n## [1.1.0] - 2026-01-02\n", "2026-03-04"),
    ("1.1.0", "## [1.2.0] - 2026-03-04\n\n## 1.1.0 (2026-01-02)\n", "2026-01-02"),
    ("2.0.0", "## [Unreleased]\n\n## [1.2.0] - 2026-03-04\n", "2026-03-04"),
    ("1.1.0", "## [1.1.0-beta.1] - 2026-03-04\n\n## [1.1.0] - 2026-01-02\n", "2026-01-02"),
    ("1.0.0", "# Changelog 2026-01-01\n\n## [Unreleased]\n", "1970-01-01"), ("1.0.0", "", "1970-01-01"),
  ])
  func `the day of a page is that of the version in the changelog`(version: String, changelog: String, day: String) {
    #expect(ManualDate.day(of: version, in: Array(changelog.utf8)) == day)
  }

  @Test(arguments: [
    ("a `cairn x` b", "a \\fBcairn x\\fR b"), (".start", "\\&.start"), ("it's", "it\\(aqs"), ("a\\b", "a\\eb"),
    ("--fix", "\\-\\-fix"), ("\"~^\"", "\\(dq\\(ti\\(ha\\(dq"), ("one ` alone", "one \\(ga alone"),
    ("'quote", "\\(aqquote"),
  ])
  func `no text is a request or an escape sequence of roff`(text: String, line: String) {
    #expect(Roff.line(text) == line)
  }

  @Test func `names of options are bold and values in italics`() {
    #expect(Roff.label("-C, --directory <folder>") == "\\fB\\-C\\fR, \\fB\\-\\-directory\\fR \\fIfolder\\fR")
    #expect(Roff.label("<path>...") == "\\fIpath\\fR...")
    #expect(Roff.label("[<path>...]") == "[\\fIpath\\fR...]")
  }

  @Test func `every environment variable that the source reads is on the pages`() throws {
    let known = Set(ManualFacts.variables.flatMap(\.names))
    // Where programs, homes and reports of CI services are is the business of those who set them.
    let others: Set<String> = ["PATH", "HOME", "PWD", "TMPDIR", "GITHUB_STEP_SUMMARY", "LC_CTYPE"]
    let sources = SourceMessages.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /variables\["([A-Z_]+)"/) {
        let name = String(match.output.1)
        #expect(known.contains(name) || others.contains(name), "\(file.lastPathComponent): \(name)")
      }
    }
  }
}
