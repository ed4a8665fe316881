import Packs
import Reporting
import Testing
import Vocabulary

/// What a policy says about sources.
@Suite struct PackPolicyTests {
  private func policy(_ text: String) throws -> PackPolicy {
    let (policy, faults) = PackPolicy.read(Array(text.utf8), file: "/etc/cairn/policy.toml")
    #expect(faults.map(\.message.text) == [])
    return policy
  }

  private func violations(_ policy: PackPolicy, _ source: String) throws -> [String] {
    policy.violations(of: try PackSource(parsing: source)).map { "\($0.severity.rawValue) \($0.message.key)" }
  }

  @Test func `without a policy everything is allowed`() throws {
    #expect(try violations(PackPolicy(), "anybody/skills") == [])
    #expect(try violations(policy(""), "anybody/skills") == [])
    #expect(try policy("pinned = false\n").layers.first?.pinned == nil)
    #expect(PackPolicy().safety == .error)
  }

  @Test func `a source must be allowed, and a denied one is not allowed`() throws {
    let policy = try policy("allow = [\"ourorg/*\", \"builtin\"]\ndeny = [\"ourorg/secret\"]\n")
    #expect(try violations(policy, "ourorg/skills") == [])
    #expect(try violations(policy, "builtin") == [])
    #expect(try violations(policy, "other/skills") == ["error policy.source-allowed"])
    #expect(try violations(policy, "./packs/ours") == ["error policy.source-allowed"])
    #expect(try violations(policy, "ourorg/Secret#v1") == ["error policy.source-allowed.denied"])
    let text = policy.violations(of: try PackSource(parsing: "ourorg/secret")).map(\.message.text)
    #expect(text.first?.contains("/etc/cairn/policy.toml:2 denies the pack ourorg/secret with 'ourorg/secret'") == true)
    #expect(try violations(self.policy("allow = []\n"), "builtin") == ["error policy.source-allowed"])
  }

  @Test(
    arguments: [
      ("owner/repo#v1.2.3", nil), ("owner/repo#1.2", nil), ("owner/repo#v2", nil), ("owner/repo#v1.0.0-rc.1", nil),
      ("owner/repo#^1.2", nil), ("owner/repo#>=1 <2", nil), ("owner/repo#refs/tags/summer", nil),
      ("owner/repo#3f2a9c1", nil), ("owner/repo#3f2a9c13f2a9c13f2a9c13f2a9c13f2a9c13f2a9", nil), ("builtin", nil),
      ("./packs/ours", nil), ("owner/repo", "policy.source-pinned"), ("owner/repo#HEAD", "policy.source-pinned"),
      ("owner/repo#refs/heads/main", "policy.source-pinned"), ("owner/repo#heads/main", "policy.source-pinned"),
      ("owner/repo#main", "policy.source-pinned.name"), ("owner/repo#vnext", "policy.source-pinned.name"),
      ("owner/repo#abc", "policy.source-pinned.name"), ("owner/repo#1.2-branch/x", nil),
      ("owner/repo#>=1.2", "policy.source-pinned.range"), ("owner/repo#*", "policy.source-pinned.range"),
    ] as [(String, String?)]) func `pinned allows tags, commits and ranges with an upper bound`(
      source: String, key: String?
    )
    throws
  {
    #expect(try violations(policy("pinned = true\n"), source) == (key.map { ["error \($0)"] } ?? []))
  }

  @Test func `what looks like a tag and is a branch on the server is refused`() throws {
    let policy = try policy("pinned = true\n")
    let commit = try #require(CommitID(String(repeating: "a", count: 40)))
    let branch = ResolvedReference(commit: commit, name: "refs/heads/v2")
    let tag = ResolvedReference(commit: commit, tag: "v2", name: "refs/tags/v2")
    #expect(policy.violations(of: try GitSource(parsing: "owner/repo#v2"), meaning: branch).count == 1)
    #expect(policy.violations(of: try GitSource(parsing: "owner/repo#v2"), meaning: tag) == [])
    #expect(policy.violations(of: try GitSource(parsing: "owner/repo#AAAAAAA"), meaning: branch) == [])
    #expect(PackPolicy().violations(of: try GitSource(parsing: "owner/repo#v2"), meaning: branch) == [])
  }

  @Test func `a required pack is told until it is chosen, however git reaches it`() throws {
    let policy = try policy("require = [\"ourorg/skills\", \"ourorg/more#^2\", \"./packs/ours\"]\n")
    func missing(_ sources: String...) throws -> [String] {
      policy.missing(among: try sources.map { try PackSource(parsing: $0) }).map(\.message.text)
    }
    #expect(try missing().count == 3)
    #expect(try missing().first?.contains("run `cairn add ourorg/skills`") == true)
    #expect(try missing("git@github.com:OurOrg/skills#v1", "ourorg/more#^2", "./packs/ours") == [])
    #expect(try missing("ourorg/skills//folder", "ourorg/more#^2", "./packs/ours").count == 1)
    let other = try missing("ourorg/skills", "ourorg/more#^1", "./packs/ours")
    #expect(other.count == 1 && other.first?.contains("run `cairn upgrade --pack 'ourorg/more#^2'`") == true)
  }

  @Test func `where sources must be pinned, the command for a required pack asks for a reference`() throws {
    let pinned = try policy("pinned = true\nrequire = [\"ourorg/skills\", \"ourorg/more#^2\", \"builtin\"]\n")
    let texts = pinned.missing(among: []).map(\.message.text)
    #expect(texts.count == 3)
    #expect(texts.first?.contains("run `cairn add ourorg/skills#REF` with a tag") == true)
    #expect(texts.dropFirst().allSatisfy { !$0.contains("REF") })
    let requiring = try policy("require = [\"ourorg/skills\"]\n")
    let both = requiring.tightened(by: try policy("pinned = true\n"))
    #expect(both.missing(among: []).first?.message.text.contains("#REF") == true)
  }

  @Test func `each policy is enforced as it says, and one that says error makes errors of all`() throws {
    let deny = "deny = [\"evil/*\"]\n"
    let warning = try policy(deny + "enforce = \"warn\"\n")
    #expect(try violations(warning, "evil/x") == ["warning policy.source-allowed.denied"])
    let pinned = try policy("pinned = true\n")
    #expect(
      try violations(warning.tightened(by: pinned), "evil/x")
        == ["warning policy.source-allowed.denied", "error policy.source-pinned"])
    let strict = try policy("enforce = \"error\"\n")
    #expect(try violations(warning.tightened(by: strict), "evil/x") == ["error policy.source-allowed.denied"])
  }

  @Test func `only the policy of a repository makes warnings of safety, and another one forbids it`() throws {
    let config = Config.read(Array("schema = 1\n[policy]\nsafety = \"warn\"\n".utf8)).config
    #expect(config.policy.safety == .warning)
    #expect(config.policy.tightened(by: try policy("pinned = true\n")).safety == .warning)
    #expect(config.policy.tightened(by: try policy("safety = \"error\"\n")).safety == .error)
    #expect(PackPolicy().tightened(by: config.policy).safety == .error)
  }
}
