internal import Vocabulary

/// A file as a page shows it, with stars instead of secrets. It is read once, however many findings and fixes are in it.
struct PageFile {
  /// The bytes with stars: places and lines are the same as in the file.
  let bytes: [UInt8]
  /// The lines of the file itself.
  let index: LineIndex
  /// The bytes of the file that no report may show.
  let secrets: [Span]
  /// What these bytes are, each text once.
  private let hidden: [ArraySlice<UInt8>]
  /// The offsets of the line feeds.
  private let lineFeeds: [Int]

  /// `secrets` are the bytes that no report may show.
  init(_ bytes: [UInt8], hiding secrets: [Span]) {
    self.bytes = bytes.hiding(secrets)
    self.secrets = secrets
    index = LineIndex(bytes)
    var seen: Set<ArraySlice<UInt8>> = []
    hidden = secrets.map { bytes[$0.range.clamped(to: bytes.indices)] }.filter { seen.insert($0).inserted }
    lineFeeds = bytes.indices.filter { bytes[$0] == Byte.lineFeed }
  }

  /// How many line feeds come before an offset.
  func lineFeeds(before offset: Int) -> Int { lineFeeds.partitioningIndex { $0 >= offset } }

  /// The bytes that a fix writes to the file, with stars instead of the secrets that it writes again.
  func hidingSecrets(in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for text in hidden where !text.isEmpty && text.count <= bytes.count {
      var offset = 0
      while offset + text.count <= bytes.count {
        if bytes[offset..<(offset + text.count)].elementsEqual(text) {
          bytes = bytes.hiding([Span(offset, offset + text.count)])
          offset += text.count
        } else {
          offset += 1
        }
      }
    }
    return bytes
  }
}

extension [UInt8] {
  /// The bytes with stars instead of those in `secrets`; line ends stay, so that lines keep their numbers.
  fileprivate func hiding(_ secrets: [Span]) -> [UInt8] {
    guard !secrets.isEmpty else { return self }
    var bytes = self
    for secret in secrets {
      for offset in secret.range.clamped(to: bytes.indices) where !Byte.isLineEnd(bytes[offset]) {
        bytes[offset] = UInt8(ascii: "*")
      }
    }
    return bytes
  }
}
