import Reporting
import Testing
import Vocabulary

@testable import Doctor

@Suite struct EditedFileTests {
  @Test func `every key that agents add to the specification has a sentence`() {
    #expect(Set(ClientKeyTexts.texts.keys) == Set(ClientKeys.byName.keys))
    #expect(Set(SpecifiedKey.all.map(\.name)) == FrontMatterKeys.specified)
  }

  @Test func `a comment that is offered suppresses the finding it is offered for`() async throws {
    var offered = 0
    for rule in Rule.all {
      for example in rule.bad.prefix(3) where !example.isLatin1 && example.unread == nil {
        let bytes = Array(example.text.utf8)
        let path = try RelativePath(onDisk: example.path)
        let examination = Examination(rules: [rule])
        let subject = try example.subject(bytes)
        guard let file = subject.files.first(where: { $0.path == path }) else { continue }
        let edited = EditedFile(file, in: subject)
        let found = await examination.report(on: subject).findings.filter { $0.path == path }
        for finding in found.prefix(2) {
          for edit in edited.suppressions(of: finding) {
            offered += 1
            var text = bytes
            text.insert(contentsOf: edit.text.utf8, at: edit.offset)
            let left = await examination.report(on: try example.subject(text)).findings.filter { $0.path == path }
            // A comment is text, too, which a rule may count.
            #expect(left.count < found.count || rule.isAboutFiles, "\(rule.id): \(edit)")
          }
        }
      }
    }
    #expect(offered > 200)
  }

  @Test func `no comment is offered for safety`() async throws {
    let rule = try #require(Rule.all.first { $0.id == "safety.no-secrets" })
    let example = try #require(rule.bad.first)
    let subject = try example.subject(Array(example.text.utf8))
    let found = await Examination(rules: [rule]).report(on: subject).findings
    let file = try #require(subject.files.first)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { EditedFile(file, in: subject).suppressions(of: $0).isEmpty })
  }

  @Test func `links, references and imports lead to files`() throws {
    let text = """
      ---
      name: tea
      description: Use it.
      ---

      See [a](b.md#c), [the cup][cup] and [home](../cup).

      [cup]: ../cup/SKILL.md

      """
    let paths = ["skills/tea/SKILL.md", "skills/tea/b.md", "skills/cup/SKILL.md"]
    let files = try paths.map { path in
      SubjectFile(try RelativePath(onDisk: path), Array((path == paths[0] ? text : "Text.\n").utf8))
    }
    let edited = EditedFile(files[0], in: Subject(files: files))
    let found = edited.destinations.map { "\($0.path.text) \($0.anchor ?? "-")" }
    #expect(
      found == ["skills/tea/b.md c", "skills/cup/SKILL.md -", "skills/cup/SKILL.md -", "skills/cup/SKILL.md -"])
    #expect(edited.skills.keys.sorted() == ["cup", "tea"])
    #expect(EditedFile.heading(named: "two-1", in: Array("# One\n\n## Two\n\n## Two\n".utf8)) == Span(15, 21))
  }
}
