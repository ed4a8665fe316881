internal import Vocabulary

/// Finds the messages in a stream of bytes (Language Server Protocol 3.17, "Base Protocol"): header lines, an empty line,
/// and as many bytes as `Content-Length` says.
///
/// It keeps at most one message, whatever comes: a message above the limit is skipped while it arrives, and after a header
/// that cannot be read it goes on at the next one.
package struct FrameReader: Sendable {
  /// What was found.
  package enum Frame: Sendable, Equatable {
    /// The content of a message.
    case message([UInt8])
    /// A message of that many bytes, which was skipped.
    case tooLarge(Int)
    /// Bytes in the place of a header that are none.
    case noHeader
  }

  private let limit: Int
  private var bytes: [UInt8] = []
  /// The content that is awaited; nil while a header is.
  private var awaited: Int?
  /// How many bytes of a skipped message are still to come.
  private var skipped = 0
  /// Whether bytes that are no header were reported, and no header has come since.
  private var isLost = false

  /// A header that is longer is none.
  private static let longestHeader = 4096

  /// `limit` is the size in bytes of the largest message that is kept.
  package init(limit: Int) {
    self.limit = limit
  }

  /// Takes further bytes; returns the messages that end in them.
  package mutating func frames(adding further: [UInt8]) -> [Frame] {
    var further = further[...]
    let left = min(skipped, further.count)
    further = further.dropFirst(left)
    skipped -= left
    bytes += further
    var frames: [Frame] = []
    while let frame = next() { frames.append(frame) }
    return frames
  }

  /// The next message, or nil if its end has not come.
  private mutating func next() -> Frame? {
    if let awaited {
      guard bytes.count >= awaited else { return nil }
      let content = Array(bytes.prefix(awaited))
      bytes.removeFirst(awaited)
      self.awaited = nil
      return .message(content)
    }
    guard skipped == 0, !bytes.isEmpty else { return nil }
    guard let (header, length) = header() else {
      guard bytes.count > Self.longestHeader else { return nil }
      bytes.removeFirst(bytes.count - 4)
      return lost()
    }
    bytes.removeFirst(header)
    guard let length else { return lost() }
    isLost = false
    guard length <= limit else {
      let here = min(length, bytes.count)
      bytes.removeFirst(here)
      skipped = length - here
      return .tooLarge(length)
    }
    awaited = length
    return next()
  }

  private mutating func lost() -> Frame? {
    if isLost { return next() }
    isLost = true
    return .noHeader
  }

  /// The length of the header with the empty line after it, and the length of the content that it says; nil if the empty
  /// line has not come.
  private func header() -> (count: Int, length: Int?)? {
    let head = bytes.prefix(Self.longestHeader)
    guard let end = head.indices.first(where: { head[$0...].starts(with: "\r\n\r\n".utf8) }) else { return nil }
    var length: Int?
    for line in head[..<end].split(separator: Byte.lineFeed) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = line[(colon + 1)...].filter { $0 > Byte.blank }
      if name == "content-length", !value.isEmpty, value.allSatisfy(Byte.isDigit) {
        length = Int(String(decoding: value, as: UTF8.self))
      }
    }
    return (end + 4, length)
  }

  /// A message with its header.
  package static func text(of content: String) -> String {
    "Content-Length: \(content.utf8.count)\r\n\r\n\(content)"
  }
}
