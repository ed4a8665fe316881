import Packs
import Reporting
import Testing
import Vocabulary

/// `.cairn/config.toml`: all keys are read, and an edit leaves the rest of the text unchanged.
@Suite struct ConfigTests {
  static let text = """
    # our house rules
    schema = 1
    locale = "ko"   # the team's
    agents = ["kiro", "claude", "claude", "house"]
    links = "copy"
    cairn = ">=0.1, <0.4"

    without = ["agents.root"]
    allow-targets = ["docs/x.md"]

    [agent-targets.house]
    skills = ".house/skills"
    instructions = "HOUSE.md"

    [[packs]]
    source = "builtin"
    profile = "standard"  # for now
    add = ["deploy"]

    # ours
    [[packs]]
    source = "./packs/ours"
    profile = "none"
    remove = ["release"]

    [doctor]
    fail-on = "warning"
    edited-documents = "error"
    presets = ["templates", "fixtures", "templates"]
    [doctor.rules]
    "skill.body-within-500-lines" = "off"
    "link.target-exists" = "info"
    [[doctor.ignore]]
    rule = "link.target-exists"
    paths = [".agents/skills/vendor/**"]
    reason = "vendored"

    """

  private func read(_ text: String = ConfigTests.text) -> Config { Config.read(Array(text.utf8)).config }

  @Test func `every key is read`() throws {
    let (config, faults) = Config.read(Array(Self.text.utf8))
    #expect(faults == [])
    #expect(config.locale == (try locale("ko")))
    #expect(config.agents == ["claude", "house", "kiro"])
    #expect(config.agentTargets.map(\.name) == ["claude", "house", "kiro"])
    #expect(config.ownAgents.map(\.skills) == [path(".house/skills")])
    #expect(config.ownAgents.map(\.instructions) == [[path("HOUSE.md")]])
    #expect(config.links == .copy)
    #expect(config.cairn?.contains(try #require(SemanticVersion("0.3.9"))) == true)
    #expect(config.cairn?.contains(try #require(SemanticVersion("0.4.0"))) == false)
    #expect(config.without == ["agents.root"])
    #expect(config.allowedTargets == [path("docs/x.md")])
    #expect(
      config.packs == [
        PackConfig(source: .builtin, profile: "standard", add: [try skill("deploy")]),
        PackConfig(source: .folder("./packs/ours"), profile: "none", remove: [try skill("release")]),
      ])
    #expect(config.doctor.failOn == .warning)
    #expect(config.doctor.editedDocuments == .error)
    #expect(config.doctor.presets == [.fixtures, .templates])
    #expect(config.doctor.levels == ["skill.body-within-500-lines": nil, "link.target-exists": .info])
    #expect(config.doctor.ignores.map(\.reason) == ["vendored"])
  }

  @Test func `a minimal config file has default values`() {
    let (config, faults) = Config.read(Array("schema = 1\n".utf8))
    #expect(faults == [])
    #expect(config == Config())
  }

  @Test func `a source is written in one way only when it changes`() throws {
    let text = "schema = 1\n[[packs]]\nsource = \"https://github.com/owner/repo.git#>=1,<2\"\n"
    let config = read(text)
    #expect(config.packs.map(\.source.text) == ["owner/repo#>=1 <2"])
    #expect(config.text.contains("source = \"owner/repo#>=1 <2\"\n"))
    #expect(read(config.text).packs == config.packs)
    var changed = config
    changed.packs[0].profile = "none"
    let edited = try #require(changed.edited(Array(text.utf8), from: config))
    #expect(String(decoding: edited, as: UTF8.self) == text + "profile = \"none\"\n")
  }

  // MARK: Errors

  static let table: [FaultCase] = [
    FaultCase("config.schema", in: "schema = ↓7\nlocal = 1\n"),
    FaultCase("config.schema", in: "↓locale = \"ko\"\n"),
    FaultCase(
      "config.valid", "config.agents-known", "config.agents-known", "config.valid", "config.valid", "config.schema",
      "config.valid", "config.valid", "config.known-keys", "config.valid", "config.schema", "config.known-keys",
      "config.valid", "config.known-keys", "config.valid", "config.valid", "config.valid", "config.schema",
      "config.valid", "config.valid",
      in: """
        schema = 1
        locale = ↓"k o"
        agents = [↓"claud", "kiro", ↓"nobody at all"]
        links = ↓"soft"
        cairn = ↓"new"
        without = [↓1]
        allow-targets = ["docs/x.md", ↓"../x", ↓".git/hooks/x"]
        ↓profle = "x"
        [[packs]]
        source = ↓"ftp://x"
        profile = ↓3
        ↓profil = "x"
        add = [↓"Deploy!"]
        [doctor]
        ↓failon = "error"
        fail-on = ↓"info"
        edited-documents = ↓"never"
        presets = ["fixtures", ↓"fixture"]
        [[doctor.ignore]]
        rule = ↓1
        paths = []
        reason = "x"
        [doctor.rules]
        "a.b" = ↓"loud"
        "c.d" = ↓1
        """),
    FaultCase(
      "config.valid", "config.valid", "config.valid", "config.valid", "config.valid", "config.schema",
      in: """
        schema = 1
        [[packs]]
        source = "./a"
        [packs.rename]
        ↓Deploy = "x"
        deploy = ↓"Ship!"
        release = ↓"release"
        one = "two"
        three = ↓"two"
        four = ↓4
        [[packs]]
        source = "./b"
        rename = ↓["x"]
        """),
    FaultCase(
      "config.valid", "config.valid", "config.known-keys",
      in: """
        schema = 1
        [agent-targets.↓claude]
        skills = ".x/skills"
        [agent-targets.house]
        skills = ↓"/x"
        ↓hooks = "x"
        """),
  ]

  @Test(arguments: table) func `all errors of a config file are reported in one pass`(given: FaultCase) {
    let (_, faults) = Config.read(given.marked.bytes)
    #expect(given.found(faults.sorted { $0.span < $1.span }) == given.expected)
  }

  @Test func `a misspelled agent gets a suggestion, and the others are chosen`() {
    let (config, faults) = Config.read(Array("schema = 1\nagents = [\"claud\", \"kiro\"]\n".utf8))
    #expect(config.agents == ["kiro"])
    #expect(faults.first?.message.text.contains("did you mean 'claude'?") == true)
  }

  // MARK: Names of agents

  @Test func `an alias is the same choice as the id, and its text stays until the choices change`() throws {
    let text = "schema = 1\nagents = [\"claude-code\", \"github-copilot\", \"claude\"]  # ours\n"
    let (config, faults) = Config.read(Array(text.utf8))
    #expect(faults == [])
    #expect(config.agents == ["claude", "copilot"])
    #expect(config.agentTargets.map(\.skills) == [path(".claude/skills"), path(".github/skills")])
    var changed = config
    changed.links = .copy
    #expect(
      changed.edited(Array(text.utf8), from: config).map { String(decoding: $0, as: UTF8.self) }?.contains(
        "agents = [\"claude-code\", \"github-copilot\", \"claude\"]  # ours\n") == true)
    changed.agents = ["claude"]
    #expect(
      changed.edited(Array(text.utf8), from: config).map { String(decoding: $0, as: UTF8.self) }?.contains(
        "agents = [\"claude\"]  # ours\n") == true)
  }

  @Test func `a misspelled alias leads to the id, and a name like no other to the list`() {
    let (_, faults) = Config.read(Array("schema = 1\nagents = [\"claude-cod\", \"something new\"]\n".utf8))
    #expect(faults.map(\.id) == ["config.agents-known", "config.agents-known"])
    #expect(faults.first?.message.text.contains("did you mean 'claude'?") == true)
    #expect(faults.last?.message.text.contains("`cairn agents`") == true)
  }

  @Test func `an agent of the user takes the place of one that the table got later`() {
    let text = """
      schema = 1
      agents = ["roo", "claude-code", "trae", "house"]

      [agent-targets.roo]
      skills = ".roo/skills"
      [agent-targets.claude-code]
      skills = ".code/skills"
      [agent-targets.house]
      skills = ".trae/skills"
      [agent-targets.den]
      skills = ".qoder"

      """
    let (config, faults) = Config.read(Array(text.utf8))
    #expect(faults == [])
    #expect(config.agents == ["claude-code", "house", "roo", "trae"])
    #expect(
      config.agentTargets.map(\.skills)
        == [path(".code/skills"), path(".trae/skills"), path(".roo/skills"), path(".trae/skills")])
    // Its folder contains that of the table's agent, so both cannot be used.
    #expect(!config.knownAgents.contains { $0.name == "qoder" })
    #expect(config.knownAgents.agent(named: "claude")?.skills == path(".claude/skills"))
  }

  @Test func `the folders that are searched are those of core agents, of chosen ones and of the user's own`() {
    let text = "schema = 1\nagents = [\"trae\"]\n[agent-targets.house]\nskills = \".house/skills\"\n"
    let names = Set(read(text).readAgents.map(\.name))
    #expect(names.subtracting(AgentTargets.core.map(\.name)) == ["trae", "house"])
    #expect(names.isSuperset(of: AgentTargets.core.map(\.name)))
  }

  // MARK: Writing

  @Test func `a new config file reads back with the same values`() throws {
    var config = Config()
    config.locale = try locale("pt-BR")
    config.agents = ["claude", "kiro"]
    config.links = .link
    config.without = ["agents.root"]
    config.allowedTargets = [path("docs/x \"y\".md")]
    config.packs = [
      PackConfig(source: .builtin, profile: "standard", add: [try skill("deploy")], remove: [try skill("release")]),
      PackConfig(
        source: .folder("./packs/o\\u"), rename: [try skill("a"): try skill("b"), try skill("c"): try skill("d")]),
    ]
    let (read, faults) = Config.read(Array(config.text.utf8))
    #expect(faults == [])
    #expect(read == config)
    #expect(Config.read(Array(Config().text.utf8)).config == Config())
  }

  @Test func `an unchanged config keeps its exact bytes`() throws {
    for text in [Self.text, Self.text.replacing("\n", with: "\r\n"), "\u{FEFF}" + Self.text] {
      let bytes = Array(text.utf8)
      #expect(read(text).edited(bytes, from: read(text)) == bytes)
    }
  }

  /// A change, the line that it changes, and the new line.
  static let edits: [(@Sendable (inout Config) -> Void, String, String)] = [
    ({ $0.locale = LocaleTag("fr") }, "locale = \"ko\"   # the team's", "locale = \"fr\"   # the team's"),
    (
      { $0.agents = ["claude"] }, "agents = [\"kiro\", \"claude\", \"claude\", \"house\"]", "agents = [\"claude\"]"
    ),
    ({ $0.links = .auto }, "links = \"copy\"", "links = \"auto\""),
    ({ $0.without = [] }, "without = [\"agents.root\"]", "without = []"),
    ({ $0.packs[0].profile = "full" }, "profile = \"standard\"  # for now", "profile = \"full\"  # for now"),
    // A list that becomes empty is removed with its key.
    ({ $0.packs[1].remove = [] }, "remove = [\"release\"]\n", ""),
    ({ $0.packs[1].source = .folder("./x") }, "source = \"./packs/ours\"", "source = \"./x\""),
  ]

  @Test(arguments: edits.indices, ["\n", "\r\n"])
  func `changing one choice changes one line`(number: Int, lineEnd: String) throws {
    let (change, before, after) = Self.edits[number]
    let text = Self.text.replacing("\n", with: lineEnd)
    var config = read(text)
    change(&config)
    let edited = try #require(config.edited(Array(text.utf8), from: read(text)))
    #expect(
      String(decoding: edited, as: UTF8.self) == text.replacing(before.replacing("\n", with: lineEnd), with: after))
    #expect(read(String(decoding: edited, as: UTF8.self)).packs == config.packs)
  }

  @Test func `new values are added to the right table`() throws {
    var config = read()
    config.packs[1].add = [try skill("deploy")]
    config.packs.append(PackConfig(source: .folder("./more"), profile: "none"))
    let edited = try #require(config.edited(Array(Self.text.utf8), from: read()))
    let text = String(decoding: edited, as: UTF8.self)
    #expect(read(text).packs == config.packs)
    for line in Self.text.split(separator: "\n") { #expect(text.contains(line)) }
    #expect(text.contains("remove = [\"release\"]\nadd = [\"deploy\"]\n"))
  }

  /// The ways to write the new names of skills.
  static let renames = [
    "rename = { deploy = \"ship\" }\n", "rename = {deploy=\"ship\"} # ours\n", "rename.deploy = \"ship\" # ours\n",
    "add = [\"ship\"]\n[packs.rename] # ours\n# the name of a team\ndeploy = \"ship\" # ours\n",
  ]

  @Test(arguments: renames) func `new names of skills are read and changed in any form`(_ form: String) throws {
    let text = "schema = 1\n[[packs]]\nsource = \"./a\"\n\(form)\n[[packs]]\nsource = \"./b\"\n"
    let config = read(text)
    #expect(config.packs.map(\.rename) == [[try skill("deploy"): try skill("ship")], [:]])
    var more = config
    more.packs[0].rename[try skill("review")] = try skill("team-review")
    more.packs[0].rename[try skill("deploy")] = try skill("send")
    let edited = try #require(more.edited(Array(text.utf8), from: config))
    let shown = String(decoding: edited, as: UTF8.self)
    #expect(read(shown).packs == more.packs, "\(shown)")
    #expect(shown.contains("# ours") == form.contains("# ours"), "\(shown)")
    let back = try #require(config.edited(edited, from: more))
    #expect(read(String(decoding: back, as: UTF8.self)).packs == config.packs)
    var none = config
    none.packs[0].rename = [:]
    let emptied = try #require(none.edited(Array(text.utf8), from: config))
    #expect(read(String(decoding: emptied, as: UTF8.self)).packs == none.packs)
    #expect(!String(decoding: emptied, as: UTF8.self).contains("rename"))
  }

  @Test(arguments: ["schema = 1\n[[packs]]\nsource = \"./a\"\n", "schema = 1\npacks = [{ source = \"./a\" }]\n"])
  func `a new name that is added and removed again leaves no trace`(_ text: String) throws {
    let before = read(text)
    var config = before
    config.packs[0].rename = [try skill("deploy"): try skill("ship")]
    let edited = try #require(config.edited(Array(text.utf8), from: before))
    #expect(read(String(decoding: edited, as: UTF8.self)).packs == config.packs)
    let back = try #require(before.edited(edited, from: config))
    #expect(read(String(decoding: back, as: UTF8.self)).packs == before.packs)
    if text.contains("[[packs]]") { #expect(String(decoding: back, as: UTF8.self) == text) }
  }

  @Test(arguments: [
    "schema = 1\n", "schema = 1\npacks = []\n", "schema = 1\npacks = [{ source = \"./a\" }]\n",
    "# only this\nschema = 1 # one\n\n[doctor]\nfail-on = \"error\"\n",
  ]) func `choices can be added to any config file`(text: String) throws {
    let before = read(text)
    var config = before
    config.locale = try locale("ko")
    config.agents = ["claude"]
    config.links = .copy
    config.without = ["a.b"]
    config.allowedTargets = [path("docs/x.md")]
    if !config.packs.isEmpty { config.packs[0].profile = "none" }
    config.packs.append(PackConfig(source: .builtin, profile: "standard", add: [try skill("deploy")]))
    let edited = try #require(config.edited(Array(text.utf8), from: before))
    let (after, faults) = Config.read(edited)
    #expect(faults == [])
    #expect(after == config, "\(String(decoding: edited, as: UTF8.self))")
  }

  @Test func `a config file that is not valid TOML is not edited`() {
    #expect(Config().edited(Array("schema = \n".utf8), from: Config()) == nil)
  }
}
