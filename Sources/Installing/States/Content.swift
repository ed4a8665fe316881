internal import Vocabulary

/// The content of one path, as far as a plan needs it.
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

/// The content identified by its digest, small enough for a journal.
package enum ContentFingerprint: Sendable, Hashable, Codable {
  case absent
  /// The digest of the exact bytes, including line ends.
  case file(String, isExecutable: Bool)
  case link(String)
  /// A folder or a device: nothing that a plan writes.
  case other

  /// Whether both have the same bytes; execute bits are not compared.
  func sameBytes(as other: ContentFingerprint) -> Bool {
    if case .file(let mine, _) = self, case .file(let theirs, _) = other { return mine == theirs }
    return self == other
  }
}
