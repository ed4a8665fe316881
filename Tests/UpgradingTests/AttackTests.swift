import Foundation
import Reporting
import TestSupport
import Testing
import Upgrading
import Vocabulary

/// Every attack and fault that the design lists, with a real server: the old executable is kept unchanged, and no other
/// file is left.
struct AttackTests {
  @Test(arguments: onTheIndex + onTheExecutable + onTheRun)
  func `the old executable is kept unchanged, and no other file is left`(_ attack: Attack) async throws {
    let feed = try TestFeed()
    feed.server["/kept"] = feed.server[feed.artifactPath]
    // Later indexes are compared with the one that was seen first.
    #expect(await feed.machine.cairn("self", "upgrade", "--check").code == 1)
    let before = try (folder: feed.folder(), trust: feed.trust(), notes: feed.notes())
    try attack.prepare(feed)
    let run = await feed.machine.cairn("self", "upgrade")
    #expect(run.code == attack.code, "\(run)")
    #expect(run.errors.contains("[\(attack.id)]"), "\(run)")
    #expect(try feed.folder() == before.folder)
    #expect(try feed.notes() == before.notes)
    let isBelieved = Self.onTheIndex.allSatisfy { $0.name != attack.name } && feed.index.indexVersion > 5
    #expect(try (feed.trust() != before.trust) == isBelieved)
    // JSON output has the same error.
    let json = await feed.machine.cairn("self", "upgrade", "--format", "json")
    #expect(json.code == attack.code)
    #expect(json.output.contains("\"id\" : \"\(attack.id)\""), "\(json)")
    #expect(try feed.folder() == before.folder)
  }

  @Test func `a duplicate signature counts once`() throws {
    let signer = try TestFeed.stranger()
    let entry = try signer.signature(of: [1, 2, 3])
    let signature = try ReleaseSignature(parsing: Array(ReleaseSignature([entry, entry]).text.utf8))
    #expect(signature.entries.count == 2)
    #expect(signature.signers(of: [1, 2, 3], among: [signer.key, signer.key]) == [signer.key])
    #expect(signature.signers(of: [1, 2, 4], among: [signer.key]) == [])
  }

  @Test func `a hostile .curlrc is not read`() async throws {
    let feed = try TestFeed()
    try feed.machine.folder.write([
      "home/.curlrc": .text("output = \"\(feed.machine.folder.absolute("stolen"))\"\nproxy = http://127.0.0.1:1\n")
    ])
    feed.machine.variables["CURL_HOME"] = feed.machine.folder.absolute("home")
    #expect(await feed.machine.cairn("self", "upgrade").code == 0)
    #expect(try feed.machine.folder.text("stolen") == nil)
  }

  @Test func `downloads from this machine do not use a proxy`() async throws {
    let feed = try TestFeed()
    feed.machine.variables["http_proxy"] = "http://127.0.0.1:1"
    feed.machine.variables["ALL_PROXY"] = "http://127.0.0.1:1"
    #expect(await feed.machine.cairn("self", "upgrade", "--check").code == 1)
  }

  @Test func `a missing curl is reported`() async throws {
    let feed = try TestFeed()
    feed.machine.variables["PATH"] = "/nowhere"
    let run = await feed.machine.cairn("self", "upgrade")
    #expect(run.code == 2)
    #expect(run.errors.contains("[curl-missing]"))
  }
}

extension TestFeed {
  /// An unknown key.
  static func stranger() throws -> ReleaseSigner {
    guard let signer = ReleaseSigner() else { throw TestFeedError.noKeys }
    return signer
  }

  /// The response body of a path.
  func body(_ path: String) throws -> [UInt8] {
    guard case .body(let bytes)? = server[path] else { throw TestFeedError.noVersion(path) }
    return bytes
  }

  /// Changes the response body of a path.
  func replace(_ path: String, _ change: (inout [UInt8]) throws -> Void) throws {
    var bytes = try body(path)
    try change(&bytes)
    server[path] = .body(bytes)
  }

  /// Offers other content as the newest version, with a valid signature.
  func offer(_ program: String) throws {
    try add(Self.newer, program)
    index.indexVersion = 6
    try publish()
  }
}
