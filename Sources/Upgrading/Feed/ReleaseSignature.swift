package import Reporting

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The signatures of one index: `index.json.sig`.
package struct ReleaseSignature: Sendable, Hashable {
  /// Ed25519 (RFC 8032), the only supported algorithm.
  package static let algorithm = "ed25519"
  /// The maximum size of such a file in bytes.
  package static let largest = 64 << 10
  private static let prefix = "cairn-release-index-v1\n"

  /// One signature, and the id of its key.
  package struct Entry: Sendable, Hashable {
    package let key: String
    package let bytes: [UInt8]

    package init(key: String, bytes: [UInt8]) {
      self.key = key
      self.bytes = bytes
    }
  }

  package let entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// Reads the file; signatures of unknown algorithms are ignored.
  package init(parsing bytes: [UInt8]) throws(Failure) {
    guard bytes.count <= Self.largest, let file = try? JSONDecoder().decode(File.self, from: Data(bytes)),
      file.schema == 1, file.signatures.count <= 64
    else { throw Failure("signature-unreadable", .unreadable) }
    entries = file.signatures.compactMap { signature in
      guard signature.alg == Self.algorithm, let data = Data(base64Encoded: signature.sig) else { return nil }
      return Entry(key: signature.keyid, bytes: Array(data))
    }
  }

  /// The file's text.
  package var text: String {
    JSONText.text(
      of: File(
        schema: 1,
        signatures: entries.map {
          File.Signature(keyid: $0.key, alg: Self.algorithm, sig: Data($0.bytes).base64EncodedString())
        }))
  }

  /// The bytes that are signed for an index, with a prefix, so that a signature for an index is not valid for anything
  /// else.
  package static func message(of index: [UInt8]) -> [UInt8] { Array(prefix.utf8) + index }

  /// The keys that signed exactly these bytes, each only once.
  package func signers(of index: [UInt8], among keys: [ReleaseKey]) -> Set<ReleaseKey> {
    let message = Self.message(of: index)
    return Set(
      keys.filter { key in
        entries.contains { $0.key == key.id && key.verifies($0.bytes, of: message) }
      })
  }

  private struct File: Codable {
    struct Signature: Codable {
      let keyid: String
      let alg: String
      let sig: String
    }
    let schema: Int
    let signatures: [Signature]
  }
}

extension Message {
  fileprivate static let unreadable = Message(
    "feed.signature-unreadable", "cannot read the feed's signature file; nothing was changed, try again later")
}
