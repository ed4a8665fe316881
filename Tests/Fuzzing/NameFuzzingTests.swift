import Doctor
import Foundation
import Reporting
import TestSupport
import Testing
import Vocabulary

/// Files with generated names, and texts that mention them: one line per finding, whatever a name contains.
struct NameFuzzingTests {
  private static let names = [
    "SKILL.md", "skill.md", "AGENTS.md", "CLAUDE.md", "manifest.toml", "routes.toml", "documents.toml", "run.sh",
    "openai.yaml",
    "i18n", "skills", "scripts", "references", ".agents", ".claude", ".codex", "agents", ".cairn", "workflows", "a",
    "é", "e\u{301}",
    "-rf", "--fix", "a b", "con", ".git", "::error::x", "#", "\u{202E}", "\n", "a\nb", "\t", "%0A", "*", "?", "\\", ":",
    "~",
  ]

  @Test func `any tree of names is checked, and every finding is one line`() async throws {
    let examination = Examination()
    try await Fuzzing.play("NameFuzzingTests", few: 80) { round in
      var files: [SubjectFile] = []
      var taken: Set<RelativePath> = []
      let paths = (0..<Int.random(in: 1...8, using: &round.generator)).map { _ in path(&round) }
      for path in paths where taken.insert(path).inserted {
        var text = Corpus.texts.randomElement(using: &round.generator) ?? []
        for other in paths { text += Array("\n[x](\(LinkTarget.encoded(other.text))) @\(other.text)\n".utf8) }
        files.append(SubjectFile(path, Mutation.mutant(of: text, &round.generator)))
      }
      files.sort { $0.path < $1.path }
      let report = await examination.report(on: Subject(files: files, install: InstallFacts()))
      let again = await examination.report(on: Subject(files: files.reversed(), install: InstallFacts()))
      #expect(report.findings == again.findings, "\(round)")
      let lines = ConciseReport(showsInfos: true).text(of: report).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == report.findings.count + 1, "\(round)")
      #expect(lines.allSatisfy { !$0.hasPrefix("::") }, "\(round)")
      let json = JSONReport(cairn: "0.1.0", root: "/").text(of: report)
      #expect(throws: Never.self, "\(round)") { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
      _ = GitHubReport(showsInfos: true, hasSummary: true, below: nil).output(of: report)
      _ = GitLabReport().text(of: report)
      _ = JUnitReport(files: files.map(\.path)).text(of: report)
      _ = await Fixer(examination, allowsUnsafe: true).fix(Subject(files: files))
    }
  }

  @Test func `an accepted path does not lead out of its folder`() async throws {
    try await Fuzzing.play("NameFuzzingTests", few: 1_000) { round in
      var bytes = Array(path(&round).text.utf8)
      for _ in 0..<Int.random(in: 0...4, using: &round.generator) {
        let piece = [Array("/".utf8), Array("..".utf8), Array(".".utf8), Mutation.piece(&round.generator)]
        bytes.insert(
          contentsOf: piece.randomElement(using: &round.generator) ?? [],
          at: Int.random(in: 0...bytes.count, using: &round.generator))
      }
      let text = String(decoding: bytes, as: UTF8.self)
      for path in [try? RelativePath(text), try? RelativePath(onDisk: text)].compactMap({ $0 }) {
        let parts = path.text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        #expect(
          parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }, "\(round)")
        #expect(path.components.count == parts.count && !path.text.utf8.contains(0), "\(round)")
        #expect(path.ancestors.allSatisfy { path.isWithin($0) && path.relative(to: $0) != nil }, "\(round)")
        if let other = path.following(link: text) {
          #expect((try? RelativePath(onDisk: other.text)) != nil, "\(round)")
        }
        _ = Glob(text)?.matches(path)
      }
    }
  }

  private func path(_ round: inout Fuzzing.Round) -> RelativePath {
    let parts = (0..<Int.random(in: 1...5, using: &round.generator)).compactMap { _ in
      Self.names.randomElement(using: &round.generator)
    }
    return (try? RelativePath(onDisk: parts.joined(separator: "/"))) ?? RelativePath(constant: "SKILL.md")
  }
}
