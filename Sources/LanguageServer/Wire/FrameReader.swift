internal import Vocabulary

/// Finds the messages in a stream of bytes (Language Server Protocol 3.17, "Base Protocol"): header lines, an empty line,
/// and as many bytes as `Content-Length` says.
///
/// It keeps at most one message, whatever comes: a message above the limit is skipped while it arrives, and after bytes
/// that are no header it goes on at the next `Content-Length`.
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
  private var bytes: ArraySlice<UInt8> = []
  /// The content that is awaited; nil while a header is.
  private var awaited: Int?
  /// How many bytes of a skipped message are still to come.
  private var skipped = 0
  /// Whether bytes that are no header were reported, and no header has come since.
  private var isLost = false

  /// A header that is longer is none.
  private static let longestHeader = 4096
  /// What the header of a message starts with, or has as one of its lines.
  private static let mark = Array("content-length:".utf8)

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
    while true {
      if let awaited {
        guard bytes.count >= awaited else { return nil }
        let content = Array(bytes.prefix(awaited))
        bytes.removeFirst(awaited)
        self.awaited = nil
        return .message(content)
      }
      guard skipped == 0 else { return nil }
      switch head() {
      case nil: return nil
      case .lost(let count)?:
        drop(count)
        guard !isLost else { continue }
        isLost = true
        return .noHeader
      case .header(let count, let length)?:
        bytes.removeFirst(count)
        isLost = false
        guard length <= limit else {
          let here = min(length, bytes.count)
          bytes.removeFirst(here)
          skipped = length - here
          return .tooLarge(length)
        }
        awaited = length
      }
    }
  }

  /// What the bytes start with.
  private enum Head {
    /// A header of so many bytes, with the empty line after it, and the length of the content that it says.
    case header(count: Int, length: Int)
    /// So many bytes that are no header; the start of one may be among them.
    case lost(Int)
  }

  /// nil if that is not known yet. A line ends with CR LF, and not with LF alone.
  private func head() -> Head? {
    var length: Int?
    var start = bytes.startIndex
    let known = bytes.prefix(Self.longestHeader)
    for end in known.indices where known[end] == Byte.lineFeed {
      guard end > start, known[end - 1] == Byte.carriageReturn else { return .lost(end + 1 - bytes.startIndex) }
      let line = known[start..<(end - 1)]
      guard !line.isEmpty else {
        let count = end + 1 - bytes.startIndex
        return length.map { Head.header(count: count, length: $0) } ?? .lost(count)
      }
      length = Self.length(in: line) ?? length
      start = end + 1
    }
    return bytes.count > Self.longestHeader ? .lost(bytes.count - Self.mark.count + 1) : nil
  }

  /// The length of the content, if a line of a header says it.
  private static func length(in line: ArraySlice<UInt8>) -> Int? {
    guard isMark(line) else { return nil }
    let value = line.dropFirst(mark.count).filter { $0 > Byte.blank }
    guard value.allSatisfy(Byte.isDigit) else { return nil }
    return Int(String(decoding: value, as: UTF8.self))
  }

  /// Whether bytes start with the name of the length, in either letter case.
  private static func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= mark.count && zip(bytes, mark).allSatisfy { $0 == $1 || (Byte.isLetter($0) && $0 | 0x20 == $1) }
  }

  /// Drops bytes that are no header up to the next place among them at which one may start.
  private mutating func drop(_ count: Int) {
    let further = (bytes.startIndex + 1)..<(bytes.startIndex + count)
    let next = further.first { Self.isMark(bytes[$0...]) }
    bytes = bytes[(next ?? further.upperBound)...]
  }

  /// A message with its header.
  package static func text(of content: String) -> String {
    "Content-Length: \(content.utf8.count)\r\n\r\n\(content)"
  }
}
