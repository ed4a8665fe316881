import Packs
import Reporting
import Testing
import Vocabulary

/// `[[packs.accept]]` of the config file: read, added, replaced, and never anything else changed.
@Suite struct AcceptanceTests {
  private func digest(_ digit: Character) throws -> Digest {
    try #require(Digest("sha256:" + String(repeating: digit, count: 64)))
  }

  private func acceptance(_ name: StaticString, _ digit: Character) throws -> Acceptance {
    Acceptance(rule: "safety.no-secrets", path: path(name), digest: try digest(digit))
  }

  private func read(_ bytes: [UInt8]) -> Config {
    let (config, faults) = Config.read(bytes)
    #expect(faults.map(\.message.text) == [])
    return config
  }

  @Test func `a new config file has the acceptances below their packs`() throws {
    var config = Config()
    config.packs = [PackConfig(source: .folder("./a")), PackConfig(source: .builtin)]
    config.packs[0].record([try acceptance("x.md", "1"), try acceptance("y.md", "2")])
    #expect(read(Array(config.text.utf8)).packs == config.packs)
    #expect(Acceptance.places(in: Array(config.text.utf8)).map(\.count) == [2, 0])
  }

  static let texts = [
    "schema = 1\n\n# ours\n[[packs]]\nsource = \"./a\" # here\n\n# theirs\n[[packs]]\nsource = \"./b\"\n\n[doctor]\nfail-on = \"error\"\n",
    "schema = 1\npacks = [{ source = \"./a\" }, { source = \"./b\" }]\n",
    "schema = 1\n[[packs]]\nsource = \"./a\"\naccept = []\n[[packs]]\nsource = \"./b\"\n",
    "schema = 1\r\n[[packs]]\r\nsource = \"./a\"\r\n\r\n[[packs]]\r\nsource = \"./b\"",
  ]

  @Test(arguments: texts) func `acceptances are added to their pack, and everything else stays`(text: String) throws {
    let bytes = Array(text.utf8)
    let before = read(bytes)
    var config = before
    config.packs[0].record([try acceptance("x.md", "1")])
    config.packs[1].record([try acceptance("y.md", "2")])
    let edited = try #require(config.edited(bytes, from: before))
    #expect(read(edited).packs == config.packs, "\(String(decoding: edited, as: UTF8.self))")
    for line in text.split(whereSeparator: \.isNewline) where line.contains("#") || line.contains("fail-on") {
      #expect(String(decoding: edited, as: UTF8.self).contains(line))
    }
    // A second one for the same file replaces the first.
    var again = config
    again.packs[0].record([try acceptance("x.md", "3"), try acceptance("z.md", "4")])
    #expect(again.packs[0].accept.count == 2)
    let twice = try #require(again.edited(edited, from: config))
    #expect(read(twice).packs == again.packs, "\(String(decoding: twice, as: UTF8.self))")
    #expect(again.edited(twice, from: again) == twice)
  }

  @Test func `a new pack, a removed pack and acceptances go together`() throws {
    let text = Self.texts[0]
    let before = read(Array(text.utf8))
    var config = before
    config.packs.append(PackConfig(source: .builtin, profile: "none"))
    config.packs[2].record([try acceptance("x.md", "1")])
    let edited = try #require(config.edited(Array(text.utf8), from: before))
    #expect(read(edited).packs == config.packs)
    var less = config
    less.packs.remove(at: 2)
    let removed = try #require(less.edited(edited, from: config))
    #expect(read(removed).packs == before.packs)
    #expect(!String(decoding: removed, as: UTF8.self).contains("accept"))
  }

  @Test func `problems of an acceptance are reported with their places`() {
    let given = FaultCase(
      "config.schema", "config.valid", "config.valid", "config.known-keys",
      in: """
        schema = 1
        [[packs]]
        source = "./a"
        ↓[[packs.accept]]
        path = ↓"../x"
        digest = ↓"sha256:1"
        ↓reason = "x"
        """)
    let (_, faults) = Config.read(given.marked.bytes)
    #expect(given.found(faults.sorted { $0.span < $1.span }) == given.expected)
  }
}
