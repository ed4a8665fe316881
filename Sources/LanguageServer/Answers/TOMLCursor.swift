internal import Documents
internal import Vocabulary

/// What is written at a place of a TOML text that need not be complete: the table, the key, and the beginning of a word.
struct TOMLCursor {
  /// What the place is a part of.
  enum Part: Equatable {
    /// A header `[…]`, after these parts of its key.
    case header(after: [String])
    /// A key of the table.
    case key
    /// A value of the key with this path from the root.
    case value(of: [String], isString: Bool)
    /// A comment.
    case comment
  }

  /// The path of the table.
  private(set) var table: [String] = []
  private(set) var part = Part.key
  /// The bytes of the word before the place.
  private(set) var word: Span

  init(at offset: Int, in bytes: [UInt8]) {
    let offset = min(max(offset, 0), bytes.count)
    word = Span(offset, offset)
    var depth = 0
    var key: [String] = []
    var start = 0
    while true {
      let end = bytes[start...].firstIndex(where: Byte.isLineEnd) ?? bytes.count
      let isLast = offset <= end
      let line = bytes[min(start, offset)..<(isLast ? offset : end)]
      let text = line.drop(while: Byte.isBlank)
      if depth == 0, text.first == UInt8(ascii: "[") {
        let inner = text.drop { $0 == UInt8(ascii: "[") || Byte.isBlank($0) }
        let close = inner.firstIndex(of: UInt8(ascii: "]"))
        if isLast, close == nil {
          let parts = Self.parts(of: inner)
          part = .header(after: Array(parts.dropLast().map(\.text)))
          word = Span(parts.last?.start ?? offset, offset)
          return
        }
        table = Self.parts(of: inner[..<(close ?? inner.endIndex)]).map(\.text)
      } else {
        var scan = ValueScan(depth: depth)
        if depth == 0 {
          guard let equals = Self.equals(in: text) else {
            if isLast {
              part = text.first == UInt8(ascii: "#") ? .comment : .key
              word = Span(Self.parts(of: text).last?.start ?? offset, offset)
              if part == .comment { word = Span(offset, offset) }
              return
            }
            start = Self.next(after: end, in: bytes)
            continue
          }
          key = Self.parts(of: text[..<equals]).map(\.text)
          scan.read(text[(equals + 1)...])
        } else {
          scan.read(line)
        }
        depth = scan.depth
        if isLast {
          part = scan.isComment ? .comment : .value(of: table + key, isString: scan.string != nil)
          word = Span(scan.string ?? scan.bare ?? offset, offset)
          return
        }
      }
      if isLast { return }
      start = Self.next(after: end, in: bytes)
    }
  }

  private static func next(after end: Int, in bytes: [UInt8]) -> Int {
    let isPair =
      end + 1 < bytes.count && bytes[end] == Byte.carriageReturn && bytes[end + 1] == Byte.lineFeed
    return min(end + (isPair ? 2 : 1), bytes.count)
  }

  /// The first equals sign that is in no quotes.
  private static func equals(in line: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    for index in line.indices {
      let byte = line[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "#") {
        return nil
      } else if byte == UInt8(ascii: "=") {
        return index
      }
    }
    return nil
  }

  /// The parts of a dotted key without quotes and blanks, each with its start; the last may be incomplete.
  private static func parts(of key: ArraySlice<UInt8>) -> [(text: String, start: Int)] {
    var parts: [(text: String, start: Int)] = []
    var start = key.startIndex
    var quote: UInt8?
    func add(_ end: Int) {
      var part = key[start..<end].trimmed(of: Byte.isSpace)
      let lead = part.first
      if lead == UInt8(ascii: "\"") || lead == UInt8(ascii: "'") {
        part = part.dropFirst()
        if part.last == lead { part = part.dropLast() }
      }
      parts.append((String(decoding: part, as: UTF8.self), part.startIndex))
    }
    for index in key.indices {
      let byte = key[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ".") {
        add(index)
        start = index + 1
      }
    }
    add(key.endIndex)
    return parts
  }

  /// How far a value goes in a line.
  private struct ValueScan {
    /// How many brackets are open.
    var depth: Int
    /// The start of the text of the string that is open; nil if none is.
    var string: Int?
    /// The start of the bare word at the end.
    var bare: Int?
    var isComment = false

    init(depth: Int) {
      self.depth = depth
    }

    mutating func read(_ text: ArraySlice<UInt8>) {
      var quote: UInt8?
      var isEscaped = false
      for index in text.indices {
        let byte = text[index]
        if let open = quote {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
            isEscaped = true
          } else if byte == open {
            quote = nil
            string = nil
          }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          quote = byte
          string = index + 1
          bare = nil
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          depth += 1
          bare = nil
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          depth = max(0, depth - 1)
          bare = nil
        case UInt8(ascii: "#"):
          isComment = true
          return
        case UInt8(ascii: ","), Byte.blank, Byte.tab: bare = nil
        default: bare = bare ?? index
        }
      }
    }
  }
}
