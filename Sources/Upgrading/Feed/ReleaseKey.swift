internal import Crypto
internal import Vocabulary

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A public key for the signatures of release indexes: Ed25519 (RFC 8032).
package struct ReleaseKey: Sendable, Hashable {
  /// The id that signatures refer to: the first 16 digits of the SHA-256 of its bytes.
  package let id: String
  /// The 32 bytes in base64.
  package let text: String

  /// nil if the text is not base64 of 32 bytes.
  package init?(_ text: String) {
    guard let data = Data(base64Encoded: text), data.count == 32, data.base64EncodedString() == text else { return nil }
    self.text = text
    id = String(Digest(ofBytes: data).text.dropFirst("sha256:".count).prefix(16))
  }

  /// Whether a signature of exactly these bytes was made with its private key.
  package func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard let data = Data(base64Encoded: text),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: data)
    else { return false }
    return key.isValidSignature(Data(signature), for: Data(message))
  }
}

extension ReleaseKey: Codable {
  private enum Keys: String, CodingKey { case keyid, alg, key }

  /// The id is computed, never taken from the text; an id that belongs to another key is an error.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    // All keys are read before any is checked, so that a recorder sees them.
    let algorithm = try container.decode(String.self, forKey: .alg)
    let text = try container.decode(String.self, forKey: .key)
    let id = try container.decodeIfPresent(String.self, forKey: .keyid)
    guard algorithm == ReleaseSignature.algorithm, let key = ReleaseKey(text), id ?? key.id == key.id else {
      throw DecodingError.dataCorruptedError(forKey: .key, in: container, debugDescription: "no Ed25519 key")
    }
    self = key
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(id, forKey: .keyid)
    try container.encode(ReleaseSignature.algorithm, forKey: .alg)
    try container.encode(text, forKey: .key)
  }
}

extension ReleaseKey {
  /// A key in a list that may contain future kinds of keys.
  struct Known: Decodable {
    /// nil if the kind is unknown.
    let key: ReleaseKey?

    init(key: ReleaseKey) {
      self.key = key
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      let isKnown = try container.decode(String.self, forKey: .alg) == ReleaseSignature.algorithm
      key = isKnown ? try ReleaseKey(from: decoder) : nil
    }
  }
}
