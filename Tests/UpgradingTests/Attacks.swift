import Reporting
import TestSupport
import Testing
import Upgrading
import Vocabulary

/// One fault or one attack.
struct Attack: Sendable, CustomTestStringConvertible {
  let name: String
  /// The id of the expected error.
  let id: String
  var code: Int32 = 2
  let prepare: @Sendable (TestFeed) throws -> Void

  var testDescription: String { name }

  init(_ name: String, _ id: String, code: Int32 = 2, _ prepare: @escaping @Sendable (TestFeed) throws -> Void) {
    self.name = name
    self.id = id
    self.code = code
    self.prepare = prepare
  }
}

extension AttackTests {
  static let onTheIndex: [Attack] = [
    Attack("a flipped byte in the index", "signature-invalid") { feed in
      try feed.replace("/feed/index.json") { $0[$0.count / 2] ^= 1 }
    },
    Attack("a byte behind the index", "signature-invalid") { try $0.replace("/feed/index.json") { $0.append(0x20) } },
    Attack("a flipped byte in the signature", "signature-invalid") { feed in
      let bytes = try feed.body("/feed/index.json")
      var entry = try feed.daily.signature(of: bytes)
      var flipped = entry.bytes
      flipped[7] ^= 1
      entry = ReleaseSignature.Entry(key: entry.key, bytes: flipped)
      feed.server["/feed/index.json.sig"] = .body(Array(ReleaseSignature([entry]).text.utf8))
    },
    Attack("a signature over the index without its prefix", "signature-invalid") { feed in
      let bytes = try feed.body("/feed/index.json")
      // A signature with the same key for another message that contains the same bytes.
      let other = try feed.daily.signature(of: Array("x".utf8) + bytes)
      feed.server["/feed/index.json.sig"] = .body(Array(ReleaseSignature([other]).text.utf8))
    },
    Attack("another key", "signature-invalid") { try $0.publish(by: [try TestFeed.stranger()]) },
    Attack("another key under a known key's id", "signature-invalid") { feed in
      let bytes = try feed.body("/feed/index.json")
      let forged = try TestFeed.stranger().signature(of: bytes)
      let entry = ReleaseSignature.Entry(key: feed.daily.key.id, bytes: forged.bytes)
      feed.server["/feed/index.json.sig"] = .body(Array(ReleaseSignature([entry, entry]).text.utf8))
    },
    Attack("a key that the index itself brings", "signature-invalid") { feed in
      let stranger = try TestFeed.stranger()
      feed.index.keys = [stranger.key]
      try feed.publish(by: [stranger])
    },
    Attack("an unknown key id", "signature-invalid") { feed in
      let bytes = try feed.body("/feed/index.json")
      let entry = ReleaseSignature.Entry(key: "0123456789abcdef", bytes: try feed.daily.signature(of: bytes).bytes)
      feed.server["/feed/index.json.sig"] = .body(Array(ReleaseSignature([entry]).text.utf8))
    },
    Attack("no signature at all", "signature-invalid") { feed in
      feed.server["/feed/index.json.sig"] = .body(Array(ReleaseSignature([]).text.utf8))
    },
    Attack("an unknown algorithm", "signature-invalid") { feed in
      feed.server["/feed/index.json.sig"] = .body(
        Array(#"{"schema":1,"signatures":[{"keyid":"\#(feed.daily.key.id)","alg":"none","sig":""}]}"#.utf8))
    },
    Attack("a signature file that is none", "signature-unreadable") { feed in
      feed.server["/feed/index.json.sig"] = .body(Array("{}".utf8))
    },
    Attack("a signature file nested without end", "signature-unreadable") { feed in
      feed.server["/feed/index.json.sig"] = .body([UInt8](repeating: UInt8(ascii: "["), count: 60_000))
    },
    Attack("an index nested without end", "index-invalid") { feed in
      try feed.publish([UInt8](repeating: UInt8(ascii: "["), count: 900_000), by: [feed.daily])
    },
    Attack("an old index replayed", "index-replayed") { feed in
      feed.index.indexVersion = 4
      try feed.publish()
    },
    Attack("the same index version with other bytes", "index-changed") { feed in
      try feed.add("0.3.0")
      try feed.publish()
    },
    Attack("an expired index", "index-expired") { feed in
      feed.index.indexVersion = 6
      feed.index.expires = UTCTimestamp(seconds: TestFeed.issued + 999)
      try feed.publish()
    },
    Attack("an expired index, and a clock set back", "index-expired") { feed in
      feed.machine.now = TestFeed.issued - 86_400 * 300
      feed.index.indexVersion = 6
      feed.index.issued = UTCTimestamp(seconds: TestFeed.issued - 86_400 * 399)
      feed.index.expires = UTCTimestamp(seconds: TestFeed.issued)
      try feed.publish()
    },
    Attack("another product", "wrong-product") { feed in
      feed.index.indexVersion = 6
      feed.index.product = "caern"
      try feed.publish()
    },
    Attack("another kind of file", "wrong-product") { feed in
      feed.index.indexVersion = 6
      feed.index.kind = "pack-index"
      try feed.publish()
    },
    Attack("another schema", "index-schema") { feed in
      feed.index.indexVersion = 6
      feed.index.schema = 2
      try feed.publish()
    },
    Attack("a pre-release as the stable one", "index-invalid") { feed in
      feed.index.indexVersion = 6
      try feed.add("0.3.0-rc.1")
      feed.index.channels["stable"] = try SemanticVersion.named("0.3.0-rc.1")
      try feed.publish()
    },
    Attack("an executable without size", "index-invalid") { feed in
      feed.index.indexVersion = 6
      feed.index.releases[0].artifacts[0].size = 0
      try feed.publish()
    },
    Attack("an executable larger than any", "index-invalid") { feed in
      feed.index.indexVersion = 6
      feed.index.releases[0].artifacts[0].size = Int.max
      try feed.publish()
    },
    Attack("an index cut short", "download-incomplete") { feed in
      feed.server["/feed/index.json"] = .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n{\"sch".utf8))
    },
    Attack("an endless index", "download-too-large") { feed in
      feed.server["/feed/index.json"] = .endless(
        head: Array("HTTP/1.1 200 OK\r\n\r\n".utf8), piece: [UInt8](repeating: 0x20, count: 65_536))
    },
    Attack("an endless signature", "download-too-large") { feed in
      feed.server["/feed/index.json.sig"] = .endless(
        head: Array("HTTP/1.1 200 OK\r\n\r\n".utf8), piece: [UInt8](repeating: 0x20, count: 65_536))
    },
    Attack("404", "download-failed") { $0.server["/feed/index.json"] = .status("404 Not Found") },
    Attack("429", "download-failed") {
      $0.server["/feed/index.json"] = .status("429 Too Many Requests", ["Retry-After: 3600"])
    },
    Attack("500", "download-failed") { $0.server["/feed/index.json"] = .status("500 Internal Server Error") },
    Attack("an HTML page with 200", "signature-invalid") {
      $0.server["/feed/index.json"] = .body(Array("<!doctype html><title>Sign in</title>".utf8))
    },
    Attack("an HTML page in the signature's place", "signature-unreadable") {
      $0.server["/feed/index.json.sig"] = .body(Array("<!doctype html><title>Sign in</title>".utf8))
    },
    Attack("no answer but the end", "download-failed") { $0.server["/feed/index.json"] = .raw([]) },
    Attack("an answer that is no HTTP", "download-failed") {
      $0.server["/feed/index.json"] = .raw([UInt8](repeating: 0, count: 100))
    },
  ]

  static let onTheExecutable: [Attack] = [
    Attack("a flipped byte in the executable", "artifact-digest") { feed in
      try feed.replace(feed.artifactPath) { $0[20] ^= 1 }
    },
    Attack("another executable of the same size", "artifact-digest") { feed in
      try feed.replace(feed.artifactPath) { $0 = [UInt8](repeating: 0x41, count: $0.count) }
    },
    Attack("one of another target", "no-artifact") { feed in
      feed.index.releases = []
      try feed.add("0.2.0", target: "plan9-mips")
      feed.index.indexVersion = 6
      try feed.publish()
    },
    Attack("a body cut short", "download-incomplete") { feed in
      let bytes = try feed.body(feed.artifactPath)
      feed.server[feed.artifactPath] = .raw(
        Array("HTTP/1.1 200 OK\r\nContent-Length: \(bytes.count)\r\n\r\n".utf8) + bytes.dropLast(10))
    },
    Attack("a body that says it is shorter", "artifact-size") { feed in
      let bytes = try feed.body(feed.artifactPath)
      feed.server[feed.artifactPath] = .raw(
        Array("HTTP/1.1 200 OK\r\nContent-Length: \(bytes.count - 10)\r\n\r\n".utf8) + bytes)
    },
    Attack("a body cut short, without a length", "artifact-size") { feed in
      feed.server[feed.artifactPath] = .raw(
        Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + (try feed.body(feed.artifactPath)).dropLast(10))
    },
    Attack("a body too long, as it says", "download-too-large") { feed in
      try feed.replace(feed.artifactPath) { $0 += [0x0A] }
    },
    Attack("a body too long, without a length", "download-too-large") { feed in
      feed.server[feed.artifactPath] = .raw(
        Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + (try feed.body(feed.artifactPath)) + [0x0A])
    },
    Attack("an endless body", "download-too-large") { feed in
      feed.server[feed.artifactPath] = .endless(
        head: Array("HTTP/1.1 200 OK\r\n\r\n".utf8), piece: [UInt8](repeating: 0x41, count: 65_536))
    },
    Attack("an endless chunked body", "download-too-large") { feed in
      feed.server[feed.artifactPath] = .endless(
        head: Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8),
        piece: Array("4000\r\n".utf8) + [UInt8](repeating: 0x41, count: 0x4000) + Array("\r\n".utf8))
    },
    Attack("a chunked body cut short", "download-incomplete") { feed in
      feed.server[feed.artifactPath] = .raw(
        Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4000\r\nabc".utf8))
    },
    Attack("a length that is no number", "download-failed") { feed in
      feed.server[feed.artifactPath] = .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nabc".utf8))
    },
    Attack("a redirect to http", "redirect-refused") { feed in
      feed.server[feed.artifactPath] = .status("302 Found", ["Location: \(feed.server.address)/elsewhere"])
      feed.server["/elsewhere"] = .body(try feed.body("/kept"))
    },
    Attack("a redirect to file", "redirect-refused") { feed in
      feed.server[feed.artifactPath] = .status("302 Found", ["Location: file:///bin/sh"])
    },
    Attack("a redirect in a loop", "redirect-refused") { feed in
      feed.server[feed.artifactPath] = .status(
        "302 Found", ["Location: \(feed.server.address)\(feed.artifactPath)"])
    },
    Attack("an HTML page with 200 in the executable's place", "artifact-size") { feed in
      feed.server[feed.artifactPath] = .body(Array("<!doctype html>".utf8))
    },
    Attack("404 in the executable's place", "download-failed") { $0.server[$0.artifactPath] = nil },
    Attack("an address that leads elsewhere", "feed-address") { feed in
      feed.index.releases[0].artifacts[0].url = "../../etc/passwd"
      feed.index.indexVersion = 6
      try feed.publish()
    },
    Attack("an address of this machine's files", "feed-address") { feed in
      feed.index.releases[0].artifacts[0].url = "file:///bin/sh"
      feed.index.indexVersion = 6
      try feed.publish()
    },
    Attack("a release taken back", "release-yanked") { feed in
      feed.index.releases[0].yanked = true
      feed.index.indexVersion = 6
      try feed.publish()
    },
    Attack("a release that this one is too old for", "upgrade-in-steps") { feed in
      feed.index.releases[0].minUpgradeFrom = try SemanticVersion.named("0.1.5")
      feed.index.indexVersion = 6
      try feed.publish()
    },
  ]

  static let onTheRun: [Attack] = [
    Attack("a staged file that prints another version", "self-test-failed") {
      try $0.offer("#!/bin/sh\necho 0.2.1\n")
    },
    Attack("one that prints more than its version", "self-test-failed") {
      try $0.offer("#!/bin/sh\necho 0.2.0\necho more\n")
    },
    Attack("one that prints without end", "self-test-failed") {
      try $0.offer("#!/bin/sh\nwhile :; do echo 0.2.0; done\n")
    },
    Attack("one that exits 1", "self-test-failed") { try $0.offer("#!/bin/sh\necho 0.2.0\nexit 1\n") },
    Attack("one that is ended by a signal", "self-test-failed") { try $0.offer("#!/bin/sh\necho 0.2.0\nkill -9 $$\n") },
    Attack("one that is a text file", "self-test-failed") { try $0.offer("0.2.0\n") },
    Attack("one whose interpreter is missing", "self-test-failed") { try $0.offer("#!/nowhere/sh\necho 0.2.0\n") },
    Attack("one that runs at first, and not in its place", "self-test-failed") { feed in
      try feed.offer("#!/bin/sh\ncase \"$0\" in *.new) echo 0.2.0;; *) exit 1;; esac\n")
    },
  ]
}
