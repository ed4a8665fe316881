import Doctor
import Packs
import Reporting
import Testing
import Vocabulary

/// What `cairn new pack` writes, under every rule of the doctor.
@Suite struct NewPackExaminationTests {
  private static let languages = [["en"], ["ko", "en"], ["en", "es", "fr", "hi", "ko", "zh"], ["en", "de"], ["de"]]

  @Test(arguments: PackLayout.allCases, languages) func `a new pack has no finding at all`(
    layout: PackLayout, locales: [String]
  ) async throws {
    for license in ["MIT", "0BSD", "Apache-2.0", nil] {
      for folder in [nil, RelativePath(constant: "packs/ours")] {
        let pack = NewPack(
          id: "example.ours", name: "Our skills", license: license, layout: layout,
          locales: locales.compactMap { LocaleTag($0) }, holder: "Ada", day: "2026-11-29", folder: folder)
        let files = pack.files.map { path, bytes in SubjectFile(folder?.appending(path) ?? path, bytes) }
        let findings = await Examination().report(on: Subject(files: files.sorted { $0.path < $1.path })).findings
        #expect(findings.isEmpty, "\(locales) \(license ?? "none"): \(findings.map { "\($0.path) \($0.rule)" })")
      }
    }
  }

  @Test func `the test sees a mistake in a new pack`() async throws {
    let pack = NewPack(id: "example.ours", name: "Our skills", day: "2026-11-29")
    let files = pack.files.map { path, bytes in
      SubjectFile(path, path.name == "SKILL.md" ? bytes + Array("\nOne more line.\n".utf8) : bytes)
    }
    let findings = await Examination().report(on: Subject(files: files.sorted { $0.path < $1.path })).findings
    #expect(findings.map(\.rule) == ["revision.bumped-when-changed"])
  }
}
