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
        == "{\n\t\"author\": {\n\t\t\"name\": \"Ann\"\n\t},\n\t\"version\": \"1.2.0\",\n\t\"name\": \"tea\",\n\t\"x\": [\n\t\t1.50,\n\t\tnull\n\t],\n\t\"description\": \"Brews \\\"tea\\\": é\",\n\t\"license\": \"MIT\"\n}\n"
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

  @Test func `values of JSON are read as Foundation reads them`() throws {
    let text = "{\"a\\u0041\\n\\ud83d\\ude00\": [true, false, null, -1.5e+3, \"\\/\\b\\f\\t\", {}, []]}"
    let value = try #require(OrderedJSON(Array(text.utf8)))
    #expect(value["aA\n😀"] != nil)
    let again = try JSONSerialization.jsonObject(with: Data(value.rendered().utf8)) as? NSDictionary
    #expect(again == (try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary))
    #expect(OrderedJSON(Array(String(repeating: "[", count: 100_000).utf8)) == nil)
  }
}
