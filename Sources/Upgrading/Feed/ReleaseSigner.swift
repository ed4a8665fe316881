internal import Crypto

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A private key, as in a maintainer's file: PKCS #8 in PEM (RFC 8410), which OpenSSL also reads.
package struct ReleaseSigner: Sendable {
  private let seed: Data
  /// The key that verifies its signatures.
  package let key: ReleaseKey

  /// A new key, from the system's random numbers.
  package init?() {
    self.init(seed: Curve25519.Signing.PrivateKey().rawRepresentation)
  }

  /// nil if the text is not such a key.
  package init?(pem text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard lines.count == 3, lines.first == Self.begin, lines.last == Self.end,
      let data = Data(base64Encoded: lines[1]), data.count == 48, data.starts(with: Self.prefix)
    else { return nil }
    self.init(seed: data.dropFirst(Self.prefix.count))
  }

  private init?(seed: Data) {
    let seed = Data(seed)
    guard let pair = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
      let key = ReleaseKey(pair.publicKey.rawRepresentation.base64EncodedString())
    else { return nil }
    self.seed = seed
    self.key = key
  }

  /// The file's text.
  package var pem: String { "\(Self.begin)\n\((Self.prefix + seed).base64EncodedString())\n\(Self.end)\n" }

  /// The signature of an index, for `index.json.sig`.
  package func signature(of index: [UInt8]) throws -> ReleaseSignature.Entry {
    let pair = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    let signature = try pair.signature(for: Data(ReleaseSignature.message(of: index)))
    return ReleaseSignature.Entry(key: key.id, bytes: Array(signature))
  }

  private static let begin = "-----BEGIN PRIVATE KEY-----"
  private static let end = "-----END PRIVATE KEY-----"
  /// The bytes before the 32 bytes of an Ed25519 key (RFC 8410, section 7).
  private static let prefix = Data([
    0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ])
}
