import Foundation
import Platform
import Reporting
import TestSupport
import Upgrading
import Vocabulary

/// A feed on its own server, a machine with an executable that follows it, and the keys of both.
///
/// The executables are scripts that print their version and their arguments.
final class TestFeed {
  let server: LoopbackServer
  let daily: ReleaseSigner
  let spare: ReleaseSigner
  var machine: TestMachine
  /// The content of the server's index.
  var index: ReleaseIndex

  /// The version of the tests' own Cairn.
  static let current = "0.1.0"
  static let newer = "0.2.0"
  /// When the index was issued, in seconds since 1970; the machine's clock is a thousand seconds later.
  static let issued = 1_799_999_000.0

  init(channel: String? = nil, executable: String = "bin/cairn") throws {
    server = try LoopbackServer()
    guard let daily = ReleaseSigner(), let spare = ReleaseSigner() else { throw TestFeedError.noKeys }
    (self.daily, self.spare) = (daily, spare)
    machine = try TestMachine([executable: .program(Self.program(Self.current))])
    machine.executable = machine.folder.absolute(executable)
    index = ReleaseIndex(
      indexVersion: 5, issued: UTCTimestamp(seconds: Self.issued),
      expires: UTCTimestamp(seconds: Self.issued + 400 * 86_400),
      channels: [:], keys: [daily.key, spare.key], releases: [])
    let folder = executable.split(separator: "/").dropLast().joined(separator: "/")
    let receipt = Receipt(
      executable: machine.folder.absolute(executable), feed: feed, channel: channel, keys: [daily.key, spare.key])
    try machine.folder.write(["\(folder)/\(Receipt.name)": .text(JSONText.text(of: receipt))])
    try add(Self.newer)
    try publish()
  }

  var feed: String { server.address + "/feed" }

  /// Gives the repository a config file, so that it has documents to upgrade.
  func install() throws { try machine.folder.write(["repository/.cairn/config.toml": .text("schema = 1\n")]) }

  /// A script that prints a version.
  static func program(_ version: String) -> String {
    """
    #!/bin/sh
    if [ "$1" = --version ]; then echo \(version); exit 0; fi
    echo "\(version) is given: $*"
    exit 1

    """
  }

  /// Offers a version: by default a script that prints that version.
  func add(_ version: String, _ program: String? = nil, target: String = ReleaseTarget.current) throws {
    let bytes = Array((program ?? Self.program(version)).utf8)
    let path = "\(version)/cairn-\(version)-\(target)"
    server["/feed/" + path] = .body(bytes)
    let version = try SemanticVersion.named(version)
    index.releases.removeAll { $0.version == version }
    index.releases.append(
      ReleaseIndex.Release(
        version: version, published: index.issued,
        artifacts: [
          ReleaseIndex.Artifact(
            target: target, url: path, size: bytes.count,
            sha256: String(Digest(ofBytes: bytes).text.dropFirst("sha256:".count)))
        ]))
    let offered = index.releases.map(\.version).sorted()
    index.channels[Channel.stable] = offered.last { !$0.isPrerelease }
    index.channels[Channel.beta] = offered.last
  }

  /// The path of the newest executable on the server.
  var artifactPath: String { "/feed/\(Self.newer)/cairn-\(Self.newer)-\(ReleaseTarget.current)" }

  /// Puts the index on the server, signed.
  func publish(by signers: [ReleaseSigner]? = nil) throws {
    try publish(Array(JSONText.text(of: index).utf8), by: signers ?? [daily])
  }

  /// Puts any bytes on the server as the index, signed.
  func publish(_ bytes: [UInt8], by signers: [ReleaseSigner]) throws {
    server["/feed/index.json"] = .body(bytes)
    server["/feed/index.json.sig"] = .body(
      Array(ReleaseSignature(try signers.map { try $0.signature(of: bytes) }).text.utf8))
  }

  /// The files next to the executable, with their content.
  func folder(_ name: String = "bin") throws -> [String: Content] {
    try machine.folder.contents().filter { $0.key.hasPrefix(name + "/") }
  }

  /// Cairn's trust state of feeds.
  func trust() throws -> String? { try machine.folder.text("state/cairn/trust.json") }

  /// The files in the state folder.
  func notes() throws -> [String] {
    try machine.folder.contents().keys.filter { $0.hasPrefix("state/") }.sorted()
  }
}

enum TestFeedError: Error {
  case noKeys
  case noVersion(String)
}

extension SemanticVersion {
  /// The version from a text; throws if the text is not a version.
  static func named(_ text: String) throws -> SemanticVersion {
    guard let version = SemanticVersion(text) else { throw TestFeedError.noVersion(text) }
    return version
  }
}
