import Packs
import Reporting
import Testing
import Vocabulary

/// `[policy]` of the config file, and `policy.toml`.
@Suite struct PolicyReaderTests {
  @Test func `every key is read, with its place`() throws {
    let text = """
      schema = 1

      [policy]
      allow = ["github.com/ourorg/*", "builtin"]
      deny = ["ourorg/old"]
      pinned = true
      safety = "warn"
      require = ["ourorg/skills"]
      enforce = "warn"

      """
    let (config, faults) = Config.read(Array(text.utf8))
    #expect(faults == [])
    let layer = try #require(config.policy.layers.first)
    #expect(config.policy.layers.count == 1)
    #expect(layer.allow?.patterns.map(\.text) == ["github.com/ourorg/*", "builtin"])
    #expect(layer.allow?.place.text == ".cairn/config.toml:4")
    #expect(layer.deny.map(\.place.text) == [".cairn/config.toml:5"])
    #expect(layer.pinned?.text == ".cairn/config.toml:6")
    #expect(layer.safety == .warning && layer.enforce == .warning)
    #expect(layer.require.map(\.value.text) == ["ourorg/skills"])
    #expect(layer.require.first?.place.line == 8)
    // An edit of the choices leaves it as it is.
    var changed = config
    changed.packs.append(PackConfig(source: .builtin))
    let edited = try #require(changed.edited(Array(text.utf8), from: config))
    #expect(String(decoding: edited, as: UTF8.self).hasPrefix(text))
    #expect(Config.read(edited).config.policy == config.policy)
  }

  @Test func `a file of its own has the keys with or without a table`() {
    let keys = "pinned = true\n"
    for text in [keys, "[policy]\n" + keys, "schema = 1\n[policy]\n" + keys] {
      let (policy, faults) = PackPolicy.read(Array(text.utf8), file: "/etc/cairn/policy.toml")
      #expect(faults == [])
      #expect(policy.layers.first?.pinned?.file == "/etc/cairn/policy.toml")
    }
  }

  @Test(arguments: ["Policy", "POLICY", "polcy"])
  func `a misspelled name of the table is an error that names the right one`(_ name: String) {
    let (_, faults) = Config.read(Array("schema = 1\n[\(name)]\nallow = []\n".utf8))
    #expect(faults.map(\.id) == ["config.known-keys"])
    #expect(faults.allSatisfy { $0.severity == .error && $0.message.text.contains("did you mean 'policy'?") })
    // Next to a table with the right name there is nothing to rename.
    let (_, both) = Config.read(Array("schema = 1\n[policy]\n[\(name)]\n".utf8))
    #expect(both.map(\.severity) == [.error] && both.allSatisfy { $0.replacement == nil })
  }

  @Test(arguments: ["[policy]\nallow = []\n", "[doctor]\n[Policy]\n", "fail-on = \"error\"\npolicy = true\n"])
  func `a policy in the file of the doctor's settings is an error`(_ text: String) {
    let (_, faults) = DoctorConfig.read(Array(text.utf8))
    #expect(faults.map(\.message.key) == ["policy.elsewhere"] && faults.allSatisfy { $0.severity == .error })
  }

  static let faults: [FaultCase] = [
    FaultCase(
      "config.schema", "config.valid", "config.known-keys", "config.schema", "config.valid", "config.valid",
      "config.valid",
      in: """
        schema = 1
        [policy]
        allow = ↓"github.com/ourorg/*"
        deny = [↓"https://x"]
        ↓dney = ["x/*"]
        pinned = ↓"yes"
        safety = ↓"off"
        enforce = ↓"info"
        require = [↓"ftp://x"]
        """),
    FaultCase("config.schema", in: "schema = 1\npolicy = ↓true\n"),
  ]

  @Test(arguments: faults) func `every problem is an error with its place`(given: FaultCase) {
    let (_, faults) = Config.read(given.marked.bytes)
    #expect(given.found(faults.sorted { $0.span < $1.span }) == given.expected)
    #expect(faults.allSatisfy { $0.severity == .error })
  }

  @Test func `a policy outside of a repository cannot make warnings of safety, and its unknown keys are errors`() {
    let given = FaultCase(
      "policy.valid", "policy.known-keys", in: "[policy]\nsafety = ↓\"warn\"\n[↓more]\npinned = true\n")
    let (_, faults) = PackPolicy.read(given.marked.bytes, file: "policy.toml")
    #expect(faults.count == 2 && faults.allSatisfy { $0.severity == .error })
    #expect(Set(faults.map(\.id)) == Set(given.ids))
    #expect(PackPolicy.read(Array("schema = 9\n".utf8), file: "policy.toml").faults.count == 1)
    #expect(PackPolicy.read(Array("deny = [\n".utf8), file: "policy.toml").faults.isEmpty == false)
  }

  @Test func `a config file with a policy alone installs nothing`() {
    #expect(Config.isForDoctorAlone(Array("[policy]\npinned = true\n".utf8)))
    #expect(Config.isForDoctorAlone(Array("schema = 1\n[policy]\npinned = true\n[doctor]\n".utf8)))
    #expect(Config.isForDoctorAlone(Array("schema = 1\nagents = []\n[policy]\n".utf8)) == false)
    #expect(Config.isForDoctorAlone(Array("schema = 1\n".utf8)) == false)
  }
}
