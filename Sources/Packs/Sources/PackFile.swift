package import Vocabulary

/// One file of a pack, as it was read.
package struct PackFile: Sendable, Hashable {
  private let content: Content
  private let knownDigest: Digest?
  /// Whether its owner may run it.
  package let isExecutable: Bool

  private enum Content: Sendable {
    case bytes([UInt8])
    case embedded(StaticString)
  }

  package init(bytes: [UInt8], isExecutable: Bool = false) {
    content = .bytes(bytes)
    knownDigest = nil
    self.isExecutable = isExecutable
  }

  /// A file inside the executable, with the digest of its document. Most of them no command looks into, so they are only
  /// copied where somebody does.
  package init(embedded text: StaticString, isExecutable: Bool, digest: Digest?) {
    content = .embedded(text)
    knownDigest = digest
    self.isExecutable = isExecutable
  }

  package var bytes: [UInt8] {
    switch content {
    case .bytes(let bytes): bytes
    case .embedded(let text): text.withUTF8Buffer { Array($0) }
    }
  }

  private init(_ content: Content, _ digest: Digest, isExecutable: Bool) {
    self.content = content
    knownDigest = digest
    self.isExecutable = isExecutable
  }

  /// The same file, whose digest need not be computed again: only a text that is the same before and after its line ends
  /// are normalized, because what is installed is normalized once more when it is compared (`\r\r\n`, two marks).
  var withDigest: PackFile {
    let bytes = bytes
    if bytes.contains(0x0D) || bytes.starts(with: Text.byteOrderMark) { return self }
    return PackFile(content, digest, isExecutable: isExecutable)
  }

  /// The digest of the document.
  package var digest: Digest { knownDigest ?? Digest(of: bytes) }
  /// The digest, if it is known without reading the file: from the build of the pack, or because it was computed before.
  var digestAtBuild: Digest? { knownDigest }

  package static func == (left: PackFile, right: PackFile) -> Bool {
    left.isExecutable == right.isExecutable && left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(isExecutable)
    hasher.combine(bytes)
  }
}
