import Foundation
import Testing
import Vocabulary

@testable import Packs

/// The files by which other tools know a pack.
@Suite struct PluginManifestsTests {
  private let plugin = PluginManifests.plugin
  private let marketplace = PluginManifests.marketplace
  private let apm = PluginManifests.apm

  private func manifest(_ more: String = "") throws -> Manifest {
    let text = """
      schema = 1
      [pack]
      id = "tea.house"
      name = "Tea house"
      version = "1.2.0"
      description = "Brews \\"tea\\": \\u00E9"
      license = "MIT"
      \(more)
      """
    return try #require(Manifest.read(Array(text.utf8)).manifest)
  }

  private func text(_ path: RelativePath, over existing: String? = nil, _ layout: PackLayout = .plain) throws -> String
  {
    let bytes = try PluginManifests(of: manifest(), layout).text(of: path, over: existing.map { Array($0.utf8) })
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a new plugin has what the manifest says`() throws {
    #expect(
      try text(plugin) == """
        {
          "name": "tea-house",
          "version": "1.2.0",
          "description": "Brews \\"tea\\": é",
          "license": "MIT"
        }

        """)
    #expect(try text(plugin, .full).contains("\"./templates/locales/en/skills\""))
  }

  @Test func `a new marketplace has the plugin in its own folder`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(text(marketplace).utf8)) as? [String: Any]
    let entry = (object?["plugins"] as? [[String: Any]])?.first
    #expect(object?["name"] as? String == "tea-house")
    #expect((object?["owner"] as? [String: String]) == ["name": "tea"])
    #expect(entry?["source"] as? String == "./")
    #expect(entry?["version"] as? String == "1.2.0")
  }

  @Test func `a new package is YAML that needs no guess`() throws {
    #expect(
      try text(apm) == """
        name: tea-house
        version: 1.2.0
        description: 'Brews "tea": é'
        license: "MIT"

        """)
  }

  @Test func `other keys, their order and the name are kept`() throws {
    let plugin =
      "{\n\t\"author\": {\"name\": \"Ann\"},\n\t\"version\": \"1.0.0\",\n\t\"name\": \"tea\",\n\t\"x\": [1.50, null]\n}\n"
    #expect(
      try text(self.plugin, over: plugin)
        == "{\n\t\"author\": {\"name\": \"Ann\"},\n\t\"version\": \"1.2.0\",\n\t\"name\": \"tea\",\n\t\"x\": [1.50, null],\n\t\"description\": \"Brews \\\"tea\\\": é\",\n\t\"license\": \"MIT\"\n}\n"
    )
    let package =
      "# ours\nname: tea\nversion: 1.0.0  # set by cairn\n\ndependencies:\n  apm:\n    - a/b#v1\nlicense: >\n  MIT\n"
    #expect(
      try text(apm, over: package)
        == "# ours\nname: tea\nversion: 1.2.0  # set by cairn\n\ndependencies:\n  apm:\n    - a/b#v1\nlicense: \"MIT\"\ndescription: 'Brews \"tea\": é'\n"
    )
  }

  @Test func `other plugins of a marketplace are kept`() throws {
    let existing = """
      {"name": "our-market", "owner": {"name": "Us", "email": "us@example.org"}, "plugins": [
        {"name": "other", "source": "./plugins/other"}, {"name": "tea", "source": ".", "category": "drinks"}]}
      """
    let object = try JSONSerialization.jsonObject(with: Data(text(marketplace, over: existing).utf8)) as? [String: Any]
    let plugins = try #require(object?["plugins"] as? [[String: Any]])
    #expect(object?["name"] as? String == "our-market")
    #expect(plugins.map { $0["name"] as? String } == ["other", "tea"])
    #expect(plugins[0]["version"] == nil)
    #expect(plugins[1]["version"] as? String == "1.2.0")
    #expect(plugins[1]["category"] as? String == "drinks")
  }

  @Test func `what says the same is not changed, whatever its form`() throws {
    for path in PluginTool.allCases.flatMap(\.paths) {
      let once = try text(path)
      #expect(try text(path, over: once) == once)
    }
    let compact =
      "{\"license\":\"MIT\",\"description\":\"Brews \\u0022tea\\u0022: \\u00e9\",\"version\":\"1.2.0\",\"name\":\"x\"}"
    #expect(try text(plugin, over: compact) == compact)
    let package = "---\nlicense: MIT\ndescription: \"Brews \\\"tea\\\": é\"\nversion: '1.2.0'\nname: x"
    #expect(try text(apm, over: package) == package)
  }

  @Test func `only files that exist can be outdated`() throws {
    let manifests = try PluginManifests(of: manifest(), .plain)
    #expect(manifests.outdated { _ in nil } == [])
    #expect(manifests.outdated { try? manifests.text(of: $0, over: nil) } == [])
    #expect(manifests.outdated { $0 == apm ? Array("name: a\nversion: 1.0.0\n".utf8) : nil } == [apm])
    #expect(manifests.outdated { $0 == plugin ? Array("[]".utf8) : nil } == [plugin])
  }

  @Test func `a file that is not an object or a mapping is refused`() {
    for text in ["", "[]", "{", "{\"a\": 1,}", "{} x", "nul", "{\"a\": 01}", "{\"a\": \"\\x\"}"] {
      #expect(throws: PluginManifestFault.notAnObject(plugin)) { try self.text(plugin, over: text) }
    }
    for text in ["- a\n", "name: [\n", "text\n", "---\na: 1\n---\nb: 2\n"] {
      #expect(throws: PluginManifestFault.notAMapping(apm)) { try self.text(apm, over: text) }
    }
  }

  @Test func `only the value that changes is written, and the last of several keys, which clients read`() throws {
    let before =
      "\u{FEFF}{\r\n  \"version\": \"1.0.0\", \"x\": \"\\ud800\",\r\n  \"keywords\": [\"a\",\"b\"],\r\n  \"name\": \"tea\", \"license\": \"MIT\",\r\n  \"description\": \"Brews \\\"tea\\\": \\u00e9\",\r\n  \"version\" : \"1.1.0\"\r\n}"
    let after = before.replacing("\"1.1.0\"", with: "\"1.2.0\"")
    #expect(try text(plugin, over: before) == after)
    #expect(
      try text(plugin, over: after, .full)
        == after.replacing(
          "\"1.2.0\"\r\n", with: "\"1.2.0\",\r\n  \"skills\": [\r\n    \"./templates/locales/en/skills\"\r\n  ]\r\n"))
  }

  @Test func `new values are written as those around them`() throws {
    let more = #""description": "Brews \"tea\": é", "license": "MIT""#
    #expect(
      try text(plugin, over: #"{"name": "tea", "version": "1.2.0"}"#)
        == #"{"name": "tea", "version": "1.2.0", \#(more)}"#)
    #expect(
      try text(plugin, over: #"{"name":"tea","version":"1.2.0","license":"MIT"}"#)
        == #"{"name":"tea","version":"1.2.0","license":"MIT","description":"Brews \"tea\": é"}"#)
    let plugins = "[\n    { \"name\": \"other\", \"source\": \"./other\" }\n  ]"
    let market = "{\n  \"name\": \"m\",\n  \"description\": \"d\",\n  \"owner\": {},\n  \"plugins\": \(plugins)\n}\n"
    let own =
      ",\n    {\n      \"name\": \"tea-house\",\n      \"source\": \"./\",\n      \"version\": \"1.2.0\",\n      \(more.replacing("\", \"", with: "\",\n      \""))\n    }\n  ]"
    #expect(
      try text(marketplace, over: market)
        == market.replacing("{}", with: "{\n    \"name\": \"tea\"\n  }").replacing("\n  ]", with: own))
  }

  @Test func `a text of a hundred thousand brackets is no object`() {
    #expect(JSONEditor(Array(String(repeating: "[", count: 100_000).utf8)) == nil)
  }
}
