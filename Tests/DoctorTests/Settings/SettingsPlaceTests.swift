import Testing
import Vocabulary

@testable import Doctor

/// Which client reads a settings file, by its path and the files around it.
@Suite struct SettingsPlaceTests {
  private func place(_ path: String, beside: [String] = []) throws -> SettingsPlace? {
    let path = try RelativePath(onDisk: path)
    return SettingsPlace(path, in: FileTree(files: [path] + (try beside.map { try RelativePath(onDisk: $0) })))
  }

  @Test(arguments: ["plugins/.mcp.json", "hooks/.mcp.json", "plugin/.mcp.json"])
  func `a list of servers belongs to its own folder, whatever its name is`(_ path: String) throws {
    let found = try #require(try place(path))
    let folder = try RelativePath(onDisk: path).parent
    #expect(found.client == SettingsPlace.Client.some)
    #expect(found.root == folder)
  }

  @Test func `a list of servers in a plugin is for Claude Code`() throws {
    let found = try #require(try place("plugins/.mcp.json", beside: ["plugins/.claude-plugin/plugin.json"]))
    #expect(found.client == SettingsPlace.Client.claude)
    #expect(found.isOfPlugin)
  }

  @Test func `a list of servers in a marketplace is that of the project`() throws {
    let found = try #require(try place(".mcp.json", beside: [".claude-plugin/marketplace.json"]))
    #expect(found.client == SettingsPlace.Client.claude)
    #expect(!found.isOfPlugin)
  }

  @Test func `only a tree with settings has scripts of hooks`() throws {
    let scripts = try ["src/hooks/a.ts", "scripts/b.sh", "src/c.ts"].map { try RelativePath(onDisk: $0) }
    #expect(SettingsScripts.all(in: scripts).isEmpty)
    let settings = try RelativePath(onDisk: ".claude/settings.json")
    #expect(SettingsScripts.all(in: scripts + [settings]) == Set(scripts.prefix(2)))
  }
}
