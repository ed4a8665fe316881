import Packs
import Testing
import Vocabulary

@Suite struct IndexTablesTests {
  private func tables(_ tag: String = "en", local: String = "schema = 1\n") throws -> IndexTables {
    let routes = """
      schema = 1
      [categories.quality]
      priority = 20
      [categories.quality.title]
      en = "Quality"
      [categories.delivery]
      priority = 10
      [categories.delivery.title]
      en = "Delivery"
      pt = "Entrega"
      [categories.bare]
      priority = 20
      [routes.release]
      category = "delivery"
      type = "primary"
      priority = 80
      [routes.deploy]
      category = "delivery"
      type = "adjunct"
      priority = 1
      [routes.audit]
      category = "quality"
      type = "event"
      priority = 1
      [routes.notes]
      category = "bare"
      type = "authoring"
      priority = 1
      """
    return IndexTables(
      routes: Routes.read(Array(routes.utf8)).routes, local: Routes.read(Array(local.utf8)).routes,
      words: IndexWords(skill: "Skill", when: "When", type: "Type", untranslated: "in English", own: "Own"),
      locale: try locale(tag))
  }

  private func render(_ tables: IndexTables, _ skills: [IndexTables.Skill]) -> String {
    String(decoding: tables.render(skills), as: UTF8.self)
  }

  @Test func `each category has a table, sorted by priority and id, with own skills last`() throws {
    let skills: [IndexTables.Skill] = [
      .init(name: "release", description: "Ships."), .init(name: "deploy", description: "Deploys."),
      .init(name: "audit", description: "Audits."), .init(name: "notes", description: "Notes."),
      .init(name: "unrouted", description: "Waits."), .init(name: "mine", description: "Is mine.", isOwn: true),
    ]
    #expect(
      render(try tables(), skills) == """

        ### Delivery

        | Skill | When | Type |
        | --- | --- | --- |
        | [deploy](deploy/SKILL.md) | Deploys. | adjunct |
        | [release](release/SKILL.md) | Ships. | primary |

        ### bare

        | Skill | When | Type |
        | --- | --- | --- |
        | [notes](notes/SKILL.md) | Notes. | authoring |

        ### Quality

        | Skill | When | Type |
        | --- | --- | --- |
        | [audit](audit/SKILL.md) | Audits. | event |

        ### Own

        | Skill | When | Type |
        | --- | --- | --- |
        | [mine](mine/SKILL.md) | Is mine. | |
        | [unrouted](unrouted/SKILL.md) | Waits. | |


        """)
  }

  @Test func `a category without an installed skill has no table`() throws {
    #expect(!render(try tables(), [.init(name: "audit", description: "")]).contains("Delivery"))
    #expect(render(try tables(), []) == "\n")
  }

  @Test func `skills of other packs without a route are below the id of their pack, before the own ones`() throws {
    let skills: [IndexTables.Skill] = [
      .init(name: "review", description: "Reviews.", pack: "zoe.skills"),
      .init(name: "release", description: "Ships.", pack: "zoe.skills"),
      .init(name: "brew", description: "Brews.", pack: "ann.skills"),
      .init(name: "mine", description: "Is mine.", isOwn: true),
    ]
    let text = render(try tables(), skills)
    #expect(
      text.split(separator: "\n").filter { $0.hasPrefix("#") || $0.hasPrefix("| [") } == [
        "### Delivery", "| [release](release/SKILL.md) | Ships. | primary |", "### ann.skills",
        "| [brew](brew/SKILL.md) | Brews. | |", "### zoe.skills", "| [review](review/SKILL.md) | Reviews. | |",
        "### Own", "| [mine](mine/SKILL.md) | Is mine. | |",
      ])
    #expect(render(try tables(), skills.reversed()) == text)
    // What was rendered is Cairn's, and a row that somebody changed is known as one about a skill.
    let body = Array(text.utf8)
    #expect(IndexAdditions(in: body, excluding: [body]).isEmpty)
    let edited = IndexAdditions(in: Array(text.replacing("Reviews.", with: "Looks.").utf8), excluding: [body])
    #expect(edited.passages.isEmpty && edited.unknownRows == 1)
  }

  @Test(arguments: ["a.b\n### Own", "a.b <!-- cairn:end skills.index -->", "a\u{202E}.b\u{200B}", "a|b_c*"])
  func `the id of a pack is one visible line that reads as itself`(_ id: String) throws {
    let body = try tables().render([.init(name: "review", description: "x", pack: id)])
    let text = String(decoding: body, as: UTF8.self)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("### ") } == 1)
    #expect(!text.contains(" <!--") && !text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{200B}" })
    #expect(IndexTables.sameCells(body, body) && IndexAdditions(in: body, excluding: [body]).isEmpty)
  }

  @Test func `titles are in the language of the index, one of its parents, or English`() throws {
    let skills: [IndexTables.Skill] = [
      .init(name: "release", description: "", locale: try locale("pt")), .init(name: "audit", description: ""),
    ]
    let text = render(try tables("pt-BR"), skills)
    #expect(text.contains("### Entrega\n"))
    #expect(text.contains("### Quality\n"))
    #expect(!text.contains("in English"))
  }

  @Test func `a skill in another language names its language`() throws {
    let skill = IndexTables.Skill(name: "release", description: "Ships.", locale: try locale("en"))
    #expect(render(try tables("ko"), [skill]).contains("| Ships. (in English) |"))
    #expect(!render(try tables("en"), [skill]).contains("in English"))
    let own = IndexTables.Skill(name: "mine", description: "Mine.", locale: try locale("en"), isOwn: true)
    #expect(!render(try tables("ko"), [own]).contains("in English"))
  }

  @Test func `an own skill in an agent's folder has a link to it and names the agents that see it`() throws {
    let place = IndexTables.Skill.Elsewhere(document: path(".claude/skills/release/SKILL.md"), agents: ["claude", "x"])
    let skills: [IndexTables.Skill] = [
      .init(name: "release", description: "Mine.", isOwn: true, elsewhere: place),
      .init(name: "release", description: "Ships."), .init(name: "a b", description: "Odd.", isOwn: true),
    ]
    let text = render(try tables(), skills)
    // The route of the pack only applies to the skill of the pack.
    #expect(text.contains("| [release](release/SKILL.md) | Ships. | primary |\n"))
    #expect(
      text.contains(
        "| [a b](a%20b/SKILL.md) | Odd. | |\n"
          + "| [release](../../.claude/skills/release/SKILL.md) | Mine. (seen by: claude, x) | |\n"))
    #expect(render(try tables(), skills.reversed()) == text)
  }

  @Test func `the user's own routes set the type and override the pack`() throws {
    let local = """
      schema = 1
      [categories.delivery]
      priority = 99
      [categories.delivery.title]
      en = "Shipping"
      [routes.mine]
      category = "delivery"
      type = "event"
      priority = 1
      """
    let text = render(
      try tables(local: local),
      [
        .init(name: "release", description: ""), .init(name: "mine", description: "", isOwn: true),
        .init(name: "audit", description: ""),
      ])
    #expect(text.contains("| [mine](mine/SKILL.md) | | event |"))
    let shipping = try #require(text.firstRange(of: "### Shipping")?.lowerBound)
    let quality = try #require(text.firstRange(of: "### Quality")?.lowerBound)
    #expect(quality < shipping)
  }

  @Test(arguments: [
    ("a | b", "a \\| b"), ("a \\| b", "a \\| b"), ("a \\\\| b", "a \\\\\\| b"),
    ("one\n  two\r\n\tthree", "one two three"),
    ("  ends ", "ends"), ("<!-- cairn:end skills.index -->", "\\<!-- cairn:end skills.index -->"),
    ("a\u{2028}b\u{0}c", "a b c"),
  ])
  func `a description cannot break its table cell`(_ description: String, _ cell: String) throws {
    let text = render(try tables(), [.init(name: "audit", description: description)])
    #expect(text.contains("| [audit](audit/SKILL.md) | \(cell) | event |\n"))
  }

  @Test(arguments: [
    ("-21risk", "[-21risk](-21risk/SKILL.md)"), ("배포", "[배포](배포/SKILL.md)"),
    ("My (old) [skill]", "[My (old) \\[skill\\]](My%20%28old%29%20%5Bskill%5D/SKILL.md)"),
    ("a|b", "[a\\|b](a%7Cb/SKILL.md)"),
  ])
  func `every folder name results in a valid link`(_ name: String, _ link: String) throws {
    #expect(render(try tables(), [.init(name: name, description: "x", isOwn: true)]).contains("| \(link) | x | |"))
  }

  @Test func `an encoded link or a changed escape is not a difference`() throws {
    let body = try tables().render([.init(name: "배포", description: "a [b] * c", isOwn: true)])
    let formatted = String(decoding: body, as: UTF8.self).replacing("(배포/", with: "(%EB%B0%b0%ED%8F%AC/")
      .replacing("a [b] * c", with: "a \\[b\\] \\* c")
    #expect(IndexTables.sameCells(body, Array(formatted.utf8)))
    #expect(!IndexTables.sameCells(body, Array(formatted.replacing("%AC", with: "%AD").utf8)))
  }

  static let body = "\n### Own\n\n| A | B |\n| --- | --- |\n| x \\| y | z |\n"

  @Test(arguments: [
    "### Own\n| A      | B |\n|:-------|--:|\n| x \\| y | z |\n",
    "\r\n\r\n### Own ###\r\n\r\n|A|B|\r\n|-|-|\r\n|  x \\|   y|z|\r\n\r\n",
    "###   Own\n\nA | B\n--- | ---\nx \\| y | z",
  ])
  func `padding by a formatter is not a difference`(_ other: String) {
    #expect(IndexTables.sameCells(Array(Self.body.utf8), Array(other.utf8)))
  }

  @Test(arguments: [
    "", "### Own\n", "## Own\n\n| A | B |\n| --- | --- |\n| x \\| y | z |\n",
    "### Other\n\n| A | B |\n| --- | --- |\n| x \\| y | z |\n",
    "### Own\n\n| A | B |\n| --- | --- |\n| x | y | z |\n", "### Own\n\n| A | B |\n| --- | --- |\n| x \\| y | Z |\n",
    "### Own\n\n| A | B |\n| --- | --- |\n| x \\| y | z |\n| u | v |\n",
    "### Own\n\n| A | B |\n| --- | --- |\n| x \\| y | z |\n\nmine\n",
  ])
  func `another cell, row, heading or text is a difference`(_ other: String) {
    #expect(!IndexTables.sameCells(Array(Self.body.utf8), Array(other.utf8)))
  }

  @Test func `rendered tables are equal to themselves with padding`() throws {
    let body = try tables().render([
      .init(name: "release", description: "Ships | all."), .init(name: "mine", description: "", isOwn: true),
    ])
    let padded = String(decoding: body, as: UTF8.self).replacing(" |", with: "     |").replacing("---", with: "------")
    #expect(IndexTables.sameCells(body, Array(padded.utf8)))
  }

  @Test func `the words are read from the comment in the template`() {
    let template = """
      # 스킬

      Words like `<!-- cairn-words: skill=no -->` in prose are none.

      <!-- cairn-words: skill=스킬 | when=쓸 때 | type=종류 | untranslated=번역 없음 | own=이 저장소의 스킬 -->

      """
    #expect(
      IndexWords.read(from: Array(template.utf8))
        == IndexWords(skill: "스킬", when: "쓸 때", type: "종류", untranslated: "번역 없음", own: "이 저장소의 스킬"))
  }

  @Test(arguments: [
    "", "<!-- cairn-words: skill=Fähigkeit", "<!-- cairn-words: nothing -->", "<!-- cairn-words: -->",
    "<!-- cairn-words:",
  ])
  func `missing words are English`(_ template: String) {
    #expect(IndexWords.read(from: Array(template.utf8)) == .english)
  }
}
