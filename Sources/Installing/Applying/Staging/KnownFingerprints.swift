internal import Vocabulary

/// The fingerprints of the contents of a plan, each computed once: a document and its base are the same bytes in memory.
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

  private let digests: [Place: String]

  init(of operations: [Operation]) {
    var places: Set<Place> = []
    for operation in operations {
      for case .file(let bytes, _) in [operation.before, operation.after] { places.insert(Place(bytes)) }
    }
    let texts = places.map(\.bytes)
    let digests = texts.concurrentMap { Digest(ofBytes: $0).text }
    self.digests = Dictionary(zip(texts.map { Place($0) }, digests)) { first, _ in first }
  }

  /// The fingerprint of a content.
  subscript(_ content: Content) -> ContentFingerprint {
    guard case .file(let bytes, let isExecutable) = content, let digest = digests[Place(bytes)] else {
      return content.fingerprint
    }
    return .file(digest, isExecutable: isExecutable)
  }
}
