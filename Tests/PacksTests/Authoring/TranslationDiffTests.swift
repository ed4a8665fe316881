import Packs
import Testing
import Vocabulary

/// What changed in a source, next to the sections of its translation.
@Suite struct TranslationDiffTests {
  private static let head = "---\nname: brew\nmetadata:\n  cairn-revision: \"1\"\n---\n\n# Brew\n\n"

  private func diff(_ old: String, _ new: String, _ translation: String) -> TranslationDiff {
    TranslationDiff(
      from: Array(old.utf8), to: Array(new.utf8), translation: Array(translation.utf8), path: path("a.md"))
  }

  /// A section as `id or title, line: lines`.
  private func shown(_ section: TranslationDiff.Section) -> String {
    let name = section.isFrontMatter ? "front matter" : section.id ?? section.title ?? "start"
    return "\(name), \(section.line.map(String.init) ?? "-"): \(section.lines.joined(separator: "|"))"
  }

  private func sections(_ diff: TranslationDiff) -> [String] { diff.parts.flatMap(\.sections).map(shown) }

  private static func marked(_ needs: String, _ steps: String) -> String {
    head
      + "<!-- cairn-section: needs -->\n\n## Needs\n\n\(needs)\n\n<!-- cairn-section: steps -->\n\n## Steps\n\n\(steps)\n"
  }

  private static let korean =
    head + "<!-- cairn-section: needs -->\n\n## 준비물\n\n차.\n\n<!-- cairn-section: steps -->\n\n## 순서\n\n끓입니다.\n"

  @Test func `a changed section is shown with the section of the same id`() {
    let diff = diff(Self.marked("Tea.", "Boil."), Self.marked("Tea.", "Boil twice."), Self.korean)
    #expect(diff.text.contains("-Boil.\n+Boil twice.\n"))
    #expect(sections(diff) == ["steps, 15: <!-- cairn-section: steps -->||## 순서||끓입니다."])
  }

  @Test func `a revision alone is not a difference`() {
    let old = Self.marked("Tea.", "Boil.")
    let new = old.replacing("cairn-revision: \"1\"", with: "cairn-revision: \"2\"")
    #expect(diff(old, new, Self.korean).parts == [])
    let both = diff(old, new.replacing("Tea.", with: "Green tea."), Self.korean)
    #expect(!both.text.contains("-  cairn-revision") && sections(both).count == 1)
  }

  @Test func `a section that the translation lacks has no lines`() {
    let new = Self.marked("Tea.", "Boil.") + "\n<!-- cairn-section: notes -->\n\n## Notes\n\nHot.\n"
    let found = sections(diff(Self.marked("Tea.", "Boil."), new, Self.korean))
    #expect(found.contains("notes, -: "))
  }

  @Test func `without markers the sections have the order of the headings`() {
    let old = "# Tea\n\nText.\n\n## One\n\nA.\n\n## Two\n\nB.\n"
    let korean = "# 차\n\n글.\n\n## 하나\n\n가.\n\n## 둘\n\n나.\n"
    #expect(sections(diff(old, old.replacing("B.", with: "C."), korean)) == ["둘, 9: ## 둘||나."])
    // A section that is new shifts the numbers of the new text, but not those of the translation.
    let inserted = old.replacing("## One", with: "## Zero\n\nZ.\n\n## One")
    #expect(sections(diff(old, inserted, korean)) == ["차, 1: # 차||글."])
  }

  @Test func `a section with several changes is shown once, after the last of them`() {
    let lines = (1...20).map { "Line \($0)." }.joined(separator: "\n")
    let old = "# Tea\n\n" + lines + "\n"
    let new = old.replacing("Line 1.", with: "First.").replacing("Line 20.", with: "Last.")
    let diff = diff(old, new, "# 차\n\n글.\n")
    #expect(diff.parts.count == 2 && diff.parts.map(\.sections.count) == [0, 1])
  }

  @Test func `the front matter and the text before the first heading are sections`() {
    let old = "---\nname: a\ndescription: Old.\n---\nStart.\n\n# A\n"
    let new = old.replacing("Old.", with: "New.").replacing("Start.", with: "Begin.")
    let korean = "---\nname: a\ndescription: 옛것.\n---\n시작.\n\n# 가\n"
    #expect(
      sections(diff(old, new, korean)) == [
        "front matter, 1: ---|name: a|description: 옛것.|---", "start, 5: 시작.",
      ])
  }

  @Test func `line ends and a byte-order mark are not a difference`() {
    let old = "# Tea\n\nText.\n"
    #expect(diff("\u{FEFF}" + old.replacing("\n", with: "\r\n"), old, old).text == "")
  }
}
