import Packs
import Platform
import Reporting
import Synchronization
import Testing
import Vocabulary

@testable import Commands

/// Work on a commit whose files are loaded as they are read.
@Suite(.timeLimit(.minutes(5)))
struct RepositoryRunTests {
  /// A commit of some files, each with its name as its content.
  private struct Tree: RemoteTree {
    let entries: [RemoteEntry]
    let wasCached = true

    init(_ count: Int) {
      entries = (0..<count).map {
        RemoteEntry(path: "\($0)", kind: .file(isExecutable: false), object: "\($0)", size: "\($0)".utf8.count)
      }
    }

    func bytes(of objects: [String]) async throws(RemoteFault) -> [String: [UInt8]] {
      Dictionary(objects.map { ($0, Array($0.utf8)) }) { first, _ in first }
    }
  }

  /// Reads so many files, each only after the one before was read.
  private func read(_ count: Int) async throws -> String {
    let snapshot = CommitSnapshot(Tree(count), at: "/dev/null/commit")
    let files = SnapshotFileSystem(snapshot, opening: [], of: LiveFileSystem())
    return try await RepositoryRun.loading(snapshot, of: GitSource(parsing: "https://example.org/tea")) {
      let tree = try #require(try files.tree(at: snapshot.root))
      var last: [UInt8] = []
      for number in 0..<count { last = try tree.read(RelativePath("\(number)")) }
      return String(decoding: last, as: UTF8.self)
    }
  }

  @Test func `files are loaded until nothing is missing`() async throws {
    #expect(try await read(0) == "")
    #expect(try await read(31) == "30")
  }

  @Test func `an answer for which files are missing is none`() async throws {
    let failure = await #expect(throws: Failure.self) { try await read(32) }
    #expect(failure?.id == "repository-incomplete" && failure?.path == "https://example.org/tea")
  }
}
