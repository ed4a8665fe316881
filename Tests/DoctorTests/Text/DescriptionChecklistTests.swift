import Doctor
import Reporting
import Testing
import Vocabulary

/// What a description of a skill still lacks.
@Suite struct DescriptionChecklistTests {
  private func lacking(_ description: String) async throws -> [String] {
    let name = try #require(SkillName("pdf"))
    return await DescriptionChecklist.items(for: description, of: name).filter { !$0.isMet }.map(\.text.key)
  }

  @Test func `a good description lacks nothing, in each language`() async throws {
    for text in [
      "Fills the forms of a PDF. Use when a form is to be filled.", "PDF 양식을 채워야 할 때 씁니다.",
      "Rellena los formularios. Úsala cuando haga falta.", "当需要填写 PDF 表单时使用。",
    ] { #expect(try await lacking(text) == [], "\(text)") }
  }

  @Test(arguments: [
    ("", ["checklist.says-what"]),
    ("Reads the text of a PDF and fills its forms.", ["checklist.says-when"]),
    ("Use when <b>asked</b>.", ["checklist.no-tags"]),
    ("TODO(cairn): say it. Use when asked.", ["checklist.no-placeholder"]),
    ("TODO: say it. Use when asked.", ["checklist.no-placeholder"]),
  ])
  func `each line is marked by the rule that it is about`(text: String, lacking keys: [String]) async throws {
    #expect(try await lacking(text) == keys)
  }

  @Test func `a description that is missing or too long is an error`() async throws {
    let name = try #require(SkillName("pdf"))
    for text in ["", String(repeating: "Use when asked. ", count: 70)] {
      #expect(await DescriptionChecklist.items(for: text, of: name).contains { $0.isRequired && !$0.isMet })
    }
  }
}
