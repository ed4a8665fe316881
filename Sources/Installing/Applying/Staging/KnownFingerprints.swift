/// The fingerprints of contents, each computed once: a document and its base are the same bytes in memory.
struct KnownFingerprints {
  /// A buffer in memory. The key keeps the array, so that no other gets its place.
  private struct Place: Hashable {
    let start: UnsafeRawPointer?
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      start = bytes.withUnsafeBytes { $0.baseAddress }
    }

    static func == (left: Place, right: Place) -> Bool {
      left.start == right.start && left.bytes.count == right.bytes.count
    }
    func hash(into hasher: inout Hasher) { hasher.combine(start) }
  }

  private var digests: [Place: ContentFingerprint] = [:]

  /// The fingerprint of a content.
  subscript(_ content: Content) -> ContentFingerprint {
    mutating get {
      guard case .file(let bytes, let isExecutable) = content else { return content.fingerprint }
      let place = Place(bytes)
      if case .file(let digest, _)? = digests[place] { return .file(digest, isExecutable: isExecutable) }
      let fingerprint = content.fingerprint
      digests[place] = fingerprint
      return fingerprint
    }
  }
}
