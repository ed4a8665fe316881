import Packs
import Testing
import Vocabulary

/// Which skills match a task, and which of them comes first.
@Suite struct TaskRouterTests {
  /// A skill whose route has these terms, all of them English.
  private func skill(
    _ name: String, _ terms: [String] = [], paths: [String] = [], reasons: [String] = [],
    kind: Routes.Kind = .primary, priority: Int = 50, suggests: [String] = [], excludes: [String] = [],
    description: String = ""
  ) throws -> RoutableSkill {
    let name = try #require(SkillName(name))
    return RoutableSkill(
      name: name, path: SkillPaths.folder(of: name), description: description,
      route: Routes.Route(
        category: "work", kind: kind, priority: priority, reasons: reasons, paths: paths,
        suggests: suggests.compactMap { SkillName($0) }, excludes: excludes.compactMap { SkillName($0) },
        terms: [try locale("en"): terms]))
  }

  /// The names of the main skill and of the adjuncts.
  private func names(
    _ skills: [RoutableSkill], _ text: String, paths: [String] = [], reasons: [String] = []
  ) throws -> [String] {
    let answer = TaskRouter(skills).result(
      for: TaskDescription(text: text, paths: try paths.map { try RelativePath(onDisk: $0) }, reasons: reasons))
    return ([answer.main].compactMap { $0 } + answer.adjuncts).map(\.skill.name.text)
  }

  /// Whether a term matches a text.
  private func finds(_ term: String, in text: String) throws -> Bool {
    try names([skill("x-y", [term])], text) == ["x-y"]
  }

  // MARK: Words

  @Test(
    arguments: [
      ("déployer", "Il faut DEPLOYER"), ("déployer", "Il faut de\u{301}ployer"), ("año", "el ANO nuevo"),
      ("strasse", "Die STRAẞE"), ("œuvre", "l'oeuvre"), ("audit", "L'audit de sécurité"), ("audit", "l\u{2019}audit"),
      ("SKILL.md", "the file skill.md."), ("add_column", "an add column migration"), ("API", "Ｅｘｔｅｒｎａｌ　ＡＰＩ"),
      ("vệ sinh", "ve\u{323}\u{302} SINH"), ("deploy", "it was deployed"), ("deploy", "deploying"),
      ("N+1", "an n+1 query"),
      ("Ελλάς", "ΕΛΛΆΣ"), ("e2e test", "our E2E tests"), ("кошка", "КОШКА"), ("blank", "soft\u{AD} bl\u{200B}ank"),
    ])
  func `a term matches different spellings and forms of a word`(term: String, text: String) throws {
    #expect(try finds(term, in: text))
  }

  @Test(
    arguments: [
      ("rag", "drag and drop"), ("cli", "the client"), ("deploy", "redeploy"), ("pago", "pag"), ("й", "и"),
      ("ship", "a shipment was late"), ("add column", "column, add"), ("add column", "add it. column two"),
      ("add column", "add one two three four column"), ("한국", "한 국"), ("部署", "部门签署"), ("काम", "कमा"), ("कि", "की"),
      ("कर", "कर्म"),
    ])
  func `a term does not match another word`(term: String, text: String) throws {
    #expect(try !finds(term, in: text))
  }

  @Test(
    arguments: [
      ("部署", "请把主分支部署到测试环境"), ("新增 字段", "新增一个手机号字段"), ("CI 失败", "CI失败了"), ("배포", "오늘 배포해 줘"),
      ("배포", "\u{1107}\u{1162}\u{1111}\u{1169}해 줘"), ("스키마 변경", "스키마를 변경해"), ("스키마 변경", "스키마변경"),
      ("API 키", "API 키를 커밋했어"), ("फ़ाइल", "फाइल खोलो"), ("फ़ाइल", "फ\u{93C}ाइल"), ("जाँच", "जांच करो"), ("टेस्ट", "सारे टेस्टों में"),
      ("रिलीज़", "रिली\u{95B}"), ("カナリア", "カナリアリリース"), ("ทดสอบ", "กรุณาทดสอบระบบ"), ("नया कॉलम", "नया एक कॉलम"),
    ])
  func `terms match in scripts without spaces, with endings and with combining marks`(term: String, text: String) throws
  {
    #expect(try finds(term, in: text))
  }

  // MARK: Matches

  @Test func `a phrase counts more than a word, and a word in it is not counted again`() throws {
    let skills = try [skill("one", ["deploy", "plan", "deploy plan"]), skill("two", ["canary deploy plan"])]
    #expect(try names(skills, "the canary deploy plan") == ["two"])
    let answer = TaskRouter(skills).result(for: TaskDescription(text: "a deploy plan"))
    #expect(answer.main?.terms.map(\.text) == ["deploy plan"])
  }

  @Test func `the same word in two languages counts once`() throws {
    let en = try locale("en")
    let fr = try locale("fr")
    let route = Routes.Route(category: "work", kind: .primary, priority: 1, terms: [en: ["audit"], fr: ["audit"]])
    let twice = RoutableSkill(
      name: try name("twice"), path: SkillPaths.folder(of: try name("twice")), description: "", route: route)
    #expect(try names([twice, skill("once", ["audit"], priority: 2)], "audit") == ["once"])
  }

  @Test func `with equal matches, the higher priority is first, then the name`() throws {
    let skills = try [skill("b", ["x"]), skill("a", ["x"]), skill("c", ["x"], priority: 60)]
    #expect(try names(skills, "x") == ["c"])
    #expect(try names(Array(skills.prefix(2)), "x") == ["a"])
  }

  @Test func `files and reasons match too and are named in the result`() throws {
    let skills = try [skill("data", paths: ["**/*.sql", "db/**"]), skill("money", reasons: ["money-risk"])]
    let paths = try ["db/a.sql", "b.sql", "c.txt"].map { try RelativePath($0) }
    let answer = TaskRouter(skills).result(for: TaskDescription(text: "", paths: paths))
    let main = try #require(answer.main)
    #expect(
      main.paths.map(\.glob) == ["**/*.sql", "db/**"] && main.paths.map(\.path.text) == ["db/a.sql", "db/a.sql"])
    #expect(main.files == 2 && answer.adjuncts.isEmpty)
    #expect(try names(skills, "", reasons: ["money-risk"]) == ["money"])
    #expect(try names(skills, "", paths: ["c.txt"], reasons: ["other"]) == [])
  }

  @Test func `empty input has no result`() throws {
    #expect(try names([], "deploy") == [])
    #expect(try names([skill("deploy", ["deploy"])], "") == [])
    #expect(try names([skill("deploy", [""], paths: [""])], "\u{0}\u{7}  ...!", paths: ["a"]) == [])
  }

  // MARK: Names

  @Test func `a skill name of one word only counts as a name if it is marked`() throws {
    let skills = try [skill("release", ["ship"]), skill("notes", ["notes"])]
    #expect(try names(skills, "the release is out") == [])
    #expect(try names(skills, "notes of the release") == ["notes"])
    for call in ["use $release", "use `release` for the notes", "/release the notes", "@release notes"] {
      #expect(try names(skills, call).first == "release", "\(call)")
    }
    #expect(try names(skills, "see docs/release and /release/x") == [])
  }

  @Test func `a skill name of several words selects the skill`() throws {
    let skills = try [skill("auth-change", ["login"]), skill("other", ["change"])]
    #expect(try names(skills, "follow auth-change").first == "auth-change")
    #expect(try names(skills, "auth must change") == ["other"])
  }

  @Test func `a skill without terms is matched by its description`() throws {
    let path = SkillPaths.folder(of: try name("pdf"))
    let pdf = RoutableSkill(
      name: try name("pdf"), path: path,
      description: "Fills in forms and extracts tables. Use when the user has a pdf form.",
      route: nil)
    let other = RoutableSkill(
      name: try name("cake"), path: path, description: "Bakes cakes that people like.", route: nil)
    #expect(try names([pdf, other], "extracts the tables from these forms") == ["pdf"])
    #expect(try names([pdf, other], "fill in this pdf form") == ["pdf"])
    #expect(try names([pdf, other], "use it when people are there, with that") == [])
    // If the route has terms, the description does not count.
    #expect(
      try names([skill("x-y", ["z"], description: pdf.description)], "extracts the tables from these forms") == [])
  }

  // MARK: Adjuncts

  @Test func `the main skill comes with at most two adjuncts, events or suggested skills`() throws {
    let main = try skill("main", ["one two three"], suggests: ["friend", "stranger"])
    let skills = try [
      main, skill("friend", ["one"]), skill("helper", ["one"], kind: .adjunct), skill("after", ["one"], kind: .event),
      skill("rival", ["one"]), skill("stranger", ["nine"]),
    ]
    #expect(try names(skills, "one two three") == ["main", "after", "friend"])
    #expect(try names([main, skills[4], skills[5]], "one two three") == ["main"])
    #expect(try names([main, skills[2]], "one two three") == ["main", "helper"])
    // An adjunct is only the main skill if no other skill matches.
    #expect(
      try names([skill("helper", ["one two"], kind: .adjunct), skill("rival", ["one"])], "one two") == [
        "rival", "helper",
      ])
    #expect(try names([skills[2]], "one") == ["helper"])
  }

  @Test func `skills that exclude each other are not combined, whichever declares it`() throws {
    let skills = try [
      skill("main", ["one two"], suggests: ["a", "b", "c"], excludes: ["a"]), skill("a", ["one"]),
      skill("b", ["one"], excludes: ["main"]), skill("c", ["one"]),
    ]
    #expect(try names(skills, "one two") == ["main", "c"])
    let pair = try [
      skill("main", ["one two"], suggests: ["a", "b"]), skill("a", ["one"], excludes: ["b"]), skill("b", ["one"]),
    ]
    #expect(try names(pair, "one two") == ["main", "a"])
  }

  // MARK: Size

  @Test func `a long text and many routes are matched in linear time`() throws {
    let skills = try (0..<100).map { number in
      try skill("s\(number)", (0..<10).map { "word\(number) more\($0) words" } + ["a b a b a b", "the"])
    }
    let router = TaskRouter(skills)
    let text = String(repeating: "a b the word7 more3 words of a text \u{0}\u{1B}[31m ", count: 2500)
    #expect(text.utf8.count > 100_000)
    #expect(router.result(for: TaskDescription(text: text)).main?.skill.name.text == "s7")
    for sign in ["x", "é", "测", "한", "\u{301}", "क\u{94D}", "🙂", "' . _"] {
      let text = String(repeating: sign, count: 100_000)
      #expect(TaskRouter([skills[0]]).result(for: TaskDescription(text: text)).main == nil)
    }
  }

  private func name(_ text: String) throws -> SkillName { try #require(SkillName(text)) }
}
