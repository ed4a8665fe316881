internal import Vocabulary

/// What one path holds, as far as a plan cares.
package enum Content: Sendable, Hashable {
  case absent
  case file([UInt8], isExecutable: Bool)
  /// A symbolic link and its text.
  case link(String)

  /// The content without its bytes.
  package var fingerprint: ContentFingerprint {
    switch self {
    case .absent: .absent
    case .file(let bytes, let isExecutable): .file(Digest(ofBytes: bytes).text, isExecutable: isExecutable)
    case .link(let text): .link(text)
    }
  }
}

/// A content identified by its digest, small enough for a journal.
package enum ContentFingerprint: Sendable, Hashable, Codable {
  case absent
  /// The digest of the bytes as they are, line ends and all.
  case file(String, isExecutable: Bool)
  case link(String)
  /// A folder, a device: nothing that a plan writes.
  case other

  /// Whether both hold the same bytes; who may run them is no matter.
  func sameBytes(as other: ContentFingerprint) -> Bool {
    if case .file(let mine, _) = self, case .file(let theirs, _) = other { return mine == theirs }
    return self == other
  }
}
