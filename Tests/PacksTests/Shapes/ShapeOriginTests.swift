import Packs
import Reporting
import Testing
import Vocabulary

/// Id, name, version and description of a pack without a manifest.
@Suite struct ShapeOriginTests {
  @Test(arguments: [
    ("anthropics/skills", nil, "anthropics.skills"), ("Acme/My_Tools.js", nil, "acme.my-tools-js"),
    ("gitlab.com/group/sub/repo", nil, "gitlab.com.group.sub.repo"),
    ("https://github.com/acme/tools", nil, "acme.tools"), ("git@github.com:acme/tools", nil, "acme.tools"),
    ("https://user@Example.com:8443/acme/tools", nil, "example.com.acme.tools"),
    ("ssh://git@example.com:22/acme/tools", nil, "example.com.acme.tools"),
    ("git@example.com:acme/tools", nil, "example.com.acme.tools"),
    ("http://127.0.0.1:8000/tools", nil, "127.0.0.1.tools"), ("http://[::1]:8000/tools", nil, "1.tools"),
    ("file:///srv/git/tools", nil, "srv.git.tools"), ("file:///tools", nil, "git.tools"),
    ("acme/tools.git", nil, "acme.tools"), ("acme/tools", "plugins/Code Review", "acme.tools.plugins.code-review"),
    ("", nil, "git.repository"), ("///", nil, "git.repository"), (".git", nil, "git.git"),
    ("@:", nil, "git.repository"),
  ])
  func `the id comes from the address, however it is written`(
    _ address: String, _ folder: String?, _ id: String
  ) throws {
    let origin = PackOrigin(
      address: address, folder: try folder.map { try RelativePath($0) }, commit: RepositoryFixture.commit)
    #expect(origin.packID == id)
  }

  @Test(
    arguments: [
      ("v1.2.3", nil, "1.2.3"), ("1.2.3", nil, "1.2.3"), ("v1.2.3-rc.1", nil, "1.2.3-rc.1"),
      ("v1.2.3", "4.5.6", "1.2.3"),
      (nil, "4.5.6", "4.5.6"), ("v1", "4.5.6", "4.5.6"), ("release-1.2.3", nil, "0.0.0+0123456789ab"),
      (nil, nil, "0.0.0+0123456789ab"), ("vv1.2.3", nil, "0.0.0+0123456789ab"),
    ] as [(String?, String?, String)])
  func `the version is that of the tag, else of the plugin, else the commit`(
    _ tag: String?, _ plugin: String?, _ version: String
  ) throws {
    var repository = RepositoryFixture(skills: "skills/pdf")
    repository.origin = PackOrigin(address: "acme/tools", tag: tag, commit: RepositoryFixture.commit)
    if let plugin { repository.files[".claude-plugin/plugin.json"] = "{\"version\": \"\(plugin)\"}" }
    #expect(try repository.pack().derived?.version.text == version)
  }

  @Test func `a text that is not a commit gives a version, too`() {
    #expect(PackOrigin(address: "a/b", commit: "").version(ofPlugin: nil).text == "0.0.0")
    #expect(PackOrigin(address: "a/b", commit: "?/é").version(ofPlugin: nil).text == "0.0.0")
  }

  @Test func `the manifest is named after the repository, and valid`() throws {
    let manifest = try #require(try RepositoryFixture(skills: "skills/pdf").pack().derived)
    #expect(manifest.id == "acme.tools" && manifest.name == "tools" && manifest.description == nil)
    let text = """
      schema = 1
      [pack]
      id = "\(manifest.id)"
      name = "\(manifest.name)"
      version = "\(manifest.version)"

      """
    #expect(Manifest.read(Array(text.utf8)).faults == [])
  }

  private func pack(_ files: [String: String]) throws -> ShapedPack {
    var repository = RepositoryFixture(skills: "skills/pdf")
    repository.files.merge(files) { _, new in new }
    return try repository.pack()
  }

  private func facts(_ pack: ShapedPack) -> [String?] {
    guard let manifest = pack.derived else { return [] }
    return [manifest.name, manifest.description, manifest.license, manifest.version.text]
  }

  @Test func `a plugin's file gives name, description, license and version`() throws {
    let plugin = #"{"name": "office", "description": "For \u00e9", "license": "MIT", "version": "2.0.0", "x": [1]}"#
    #expect(
      try facts(pack([".claude-plugin/plugin.json": plugin])) == ["office", "For é", "MIT", "2.0.0"])
    // A single plugin describes a repository that has no file of its own.
    #expect(
      try facts(pack(["plugins/office/.claude-plugin/plugin.json": plugin])) == [
        "office", "For é", "MIT", "2.0.0",
      ])
    #expect(
      try facts(
        pack(["plugins/a/.claude-plugin/plugin.json": plugin, "plugins/b/.claude-plugin/plugin.json": plugin]))
        == ["tools", nil, nil, "0.0.0+0123456789ab"])
  }

  @Test func `a marketplace gives what the plugin does not`() throws {
    let marketplace = """
      {"name": "acme-market", "metadata": {"description": "All of it.", "version": "3.1.0"},
       "plugins": [{"name": "a", "source": "./"}, {"name": "b", "source": "./b"}]}
      """
    #expect(
      try facts(pack([".claude-plugin/marketplace.json": marketplace])) == ["acme-market", "All of it.", nil, "3.1.0"])
    #expect(
      try facts(
        pack([
          ".claude-plugin/marketplace.json": marketplace, ".claude-plugin/plugin.json": #"{"name": "office"}"#,
        ])) == ["office", "All of it.", nil, "3.1.0"])
    let single = #"{"name": "m", "plugins": [{"name": "a", "description": "One.", "version": "1.0.0"}]}"#
    #expect(try facts(pack([".claude-plugin/marketplace.json": single])) == ["m", "One.", nil, "1.0.0"])
  }

  @Test(arguments: [
    ("", true), ("{", true), ("[]", true), ("null", true), ("\u{0}", true), ("// x\n{}", true), ("{}", false),
    (#"{"name": 1, "version": ["1.0.0"], "plugins": {"a": 1}, "metadata": "x", "description": ""}"#, false),
    (#"{"plugins": ["a", 1, null]}"#, false), (String(repeating: "[", count: 100_000), true),
    (#"{"plugins": "# + String(repeating: "[", count: 100_000), true),
  ])
  func `an unexpected file of a plugin says nothing, and one that is not an object is named`(
    _ text: String, _ isNamed: Bool
  ) throws {
    for path in [".claude-plugin/plugin.json", ".claude-plugin/marketplace.json"] {
      let pack = try pack([path: text])
      #expect(facts(pack) == ["tools", nil, nil, "0.0.0+0123456789ab"])
      #expect(pack.noteTexts == (isNamed ? ["\(path) was skipped: it is not a JSON object"] : []))
    }
  }

  @Test func `a version of a plugin that is not semantic is named`() throws {
    let pack = try pack([".claude-plugin/plugin.json": #"{"version": "1.0"}"#])
    #expect(pack.derived?.version.text == "0.0.0+0123456789ab")
    #expect(
      pack.noteTexts == [
        "the version '1.0' in .claude-plugin/plugin.json was skipped: it is not a semantic version"
      ])
  }
}
