import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// `cairn cache` and `cairn cache clear`.
@Suite(.timeLimit(.minutes(30)))
struct CacheCommandTests {
  /// A machine with an installation of a pack of one skill.
  private func machine() async throws -> TestMachine {
    let machine = try TestMachine([
      "origin/skills/one/SKILL.md":
        "---\nname: one\ndescription: Does one. Use it when asked.\n---\n\n# One\n\nDo it.\n"
    ])
    try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try machine.commit("first", in: "origin")
    let source = "file://" + machine.folder.absolute("origin")
    for command in [["init", "--profile", "none", "--yes"], ["add", source, "--all", "--yes"]] {
      let run = await machine.cairn(command)
      #expect(run.code == 0, "\(run)")
    }
    return machine
  }

  @Test func `the cache is shown with its folder, each address and the sizes, and cleared`() async throws {
    let machine = try await machine()
    let folder = machine.folder.absolute("cache/cairn/git")
    let shown = await machine.cairn("cache")
    let lines = shown.output.split(separator: "\n")
    #expect(shown.code == 0 && lines.count == 3 && lines.first?.elementsEqual(folder) == true, "\(shown)")
    #expect(lines.dropFirst().first?.contains("file://\(machine.folder.absolute("origin"))") == true, "\(shown)")
    #expect(lines.dropFirst().first?.contains("1 commit") == true, "\(shown)")
    let cleared = await machine.cairn("cache", "clear")
    #expect(cleared.code == 0 && cleared.output.hasPrefix("deleted 1 commit, "), "\(cleared)")
    #expect(try machine.folder.contents().keys.filter { $0.hasPrefix("cache/cairn/git/") }.isEmpty)
    for command in [["cache"], ["cache", "clear"]] {
      let again = await machine.cairn(command)
      #expect(again.code == 0 && again.errors.contains("the cache is empty"), "\(again)")
    }
    #expect(await machine.cairn("sync", "--check").code == 0)
  }

  private struct Listing: Decodable {
    struct Repository: Decodable {
      let address: String?
      let folder: String
      let commits: [String]
      let bytes: Int
    }
    let schema: Int
    let command: String
    let folder: String
    let bytes: Int
    let repositories: [Repository]
  }

  private struct Deletion: Decodable {
    let folder: String
    let bytes: Int
    let commits: Int
    let inUse: [String]
  }

  @Test func `the answers in JSON have the same facts`() async throws {
    let machine = try await machine()
    let json = Data(await machine.cairn("cache", "--format", "json").output.utf8)
    let listing = try JSONDecoder().decode(Listing.self, from: json)
    let head = try machine.git("rev-parse", "HEAD", in: "origin").trimmingCharacters(in: .newlines)
    #expect(listing.schema == 1 && listing.command == "cache")
    #expect(listing.folder == machine.folder.absolute("cache/cairn/git"))
    #expect(listing.repositories.map(\.commits) == [[head]])
    #expect(listing.repositories.map(\.address) == ["file://" + machine.folder.absolute("origin")])
    #expect(listing.bytes > 0 && listing.repositories.map(\.bytes) == [listing.bytes])
    let cleared = Data(await machine.cairn("--format", "json", "cache", "clear").output.utf8)
    let deletion = try JSONDecoder().decode(Deletion.self, from: cleared)
    #expect(deletion.bytes == listing.bytes && deletion.commits == 1 && deletion.inUse.isEmpty)
  }

  @Test func `what another process uses is kept, and is exit code 1`() async throws {
    let machine = try await machine()
    let path = try #require(try machine.folder.contents().keys.first { $0.hasSuffix("/cairn.pid") })
    let held = try #require(try machine.folder.tree().lock(.init(onDisk: path), seconds: 0))
    let run = await machine.cairn("cache", "clear")
    #expect(run.code == 1 && run.errors.contains("another process uses it"), "\(run)")
    #expect(try machine.folder.contents().keys.contains(path))
    held.release()
    #expect(await machine.cairn("cache", "clear").code == 0)
  }

  @Test func `another word is a usage error with the nearest one`() async throws {
    let machine = try TestMachine()
    let run = await machine.cairn("cache", "claer")
    #expect(run.code == 64 && run.errors.contains("did you mean 'cache clear'?"), "\(run)")
  }

  @Test(arguments: [
    ("cairn", Content.link(to: "elsewhere"), "is a symbolic link"), ("cairn", "a file\n", "is not a folder"),
    ("cairn/git", Content.link(to: "../elsewhere"), "is a symbolic link"), ("cairn/git", "a file\n", "is not a folder"),
  ])
  func `a cache folder that cannot be used is one clear error with its path, for every command`(
    path: String, content: Content, reason: String
  ) async throws {
    let machine = try TestMachine(["origin/SKILL.md": "x", "cache/elsewhere/git/keep": "mine\n"])
    try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try machine.commit("first", in: "origin")
    #expect(await machine.cairn("init", "--profile", "none", "--yes").code == 0)
    try machine.folder.write(["cache/\(path)": content])
    let source = "file://" + machine.folder.absolute("origin")
    for command in [["cache"], ["cache", "clear"], ["add", source, "--list"]] {
      let run = await machine.cairn(command)
      #expect(run.code == 2 && run.errors.contains("cache-unusable]"), "\(command): \(run)")
      #expect(run.errors.contains("\(machine.folder.absolute("cache/\(path)")) \(reason)"), "\(command): \(run)")
    }
    #expect(try machine.folder.text("cache/elsewhere/git/keep") == "mine\n")
  }
}
