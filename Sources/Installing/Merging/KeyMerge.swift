internal import Documents
internal import Vocabulary

/// Source text with one entry for each key, in order: a front matter, or the mapping below one of its keys.
struct KeyedText {
  /// The text before the first key: comments.
  let head: [UInt8]
  let keys: [String]
  private let texts: [String: [UInt8]]

  /// The text of a key with its value, up to the line before the next key; nil if the key does not exist.
  subscript(key: String) -> [UInt8]? { texts[key] }

  /// nil if a key occurs twice.
  init?(_ entries: [(key: String, span: Span)], in bytes: [UInt8], content: Span) {
    var texts: [String: [UInt8]] = [:]
    for (key, span) in entries {
      guard texts[key] == nil else { return nil }
      texts[key] = Array(bytes[span.range.clamped(to: content.range)])
    }
    keys = entries.map(\.key)
    self.texts = texts
    head = Array(bytes[content.lower..<(entries.first?.span.lower ?? content.upper)])
  }

  /// The entries below a key, if its text is `key:` alone on a line and then lines with one indentation, each with a
  /// plain key, and lines that are indented further; nil for any other text. The head is the key's own line.
  init?(below text: [UInt8]) {
    var entries: [(String, Span)] = []
    var indentation: Int?
    var offset = 0
    while offset < text.count {
      let end = text[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      let line = text[offset..<end]
      if offset == 0 {
        guard line.last(where: { $0 != 0x0A && $0 != 0x20 }) == UInt8(ascii: ":") else { return nil }
      } else if let first = line.firstIndex(where: { $0 != 0x20 && $0 != 0x0A }) {
        let depth = first - offset
        guard depth > 0, line[first] != 0x09 else { return nil }
        if depth == indentation ?? depth {
          guard let key = Self.key(line[first...]) else { return nil }
          indentation = depth
          entries.append((key, Span(offset, end)))
        } else if depth < indentation ?? 0 || entries.isEmpty {
          return nil
        }
      }
      offset = end
    }
    guard !entries.isEmpty else { return nil }
    let starts = entries.map(\.1.lower) + [text.count]
    let whole = zip(entries, starts.dropFirst()).map { ($0.0, Span($0.1.lower, $1)) }
    self.init(whole, in: text, content: Span(0, text.count))
  }

  /// A plain key and a colon at the start of a line; nil for a list item, a comment or a quote.
  private static func key(_ line: ArraySlice<UInt8>) -> String? {
    let key = line.prefix { byte in
      Byte.isAlphanumeric(byte) || "-_.".utf8.contains(byte)
    }
    let rest = line.dropFirst(key.count)
    guard !key.isEmpty, rest.first == UInt8(ascii: ":"), [0x20, 0x0A, nil].contains(rest.dropFirst().first) else {
      return nil
    }
    return String(decoding: key, as: UTF8.self)
  }
}

/// Keyed texts merged key by key: an entry that one side changed is taken from that side, with its exact text.
struct KeyMerge {
  let pieces: [LineMerge.Piece]

  init(base: KeyedText, mine: KeyedText, theirs: KeyedText) {
    var pieces = Self.merge(base.head, mine.head, theirs.head)
    for key in Self.order(base: base.keys, mine: mine.keys, theirs: theirs.keys) {
      let texts = (base[key], mine[key], theirs[key])
      let isNested = texts.0 != texts.1 && texts.0 != texts.2 && texts.1 != texts.2
      if isNested, let base = texts.0.flatMap(KeyedText.init(below:)),
        let mine = texts.1.flatMap(KeyedText.init(below:)),
        let theirs = texts.2.flatMap(KeyedText.init(below:))
      {
        pieces += KeyMerge(base: base, mine: mine, theirs: theirs).pieces
      } else {
        pieces += Self.merge(texts.0 ?? [], texts.1 ?? [], texts.2 ?? [])
      }
    }
    self.pieces = pieces.filter { $0 != .text([]) }
  }

  private static func merge(_ base: [UInt8], _ mine: [UInt8], _ theirs: [UInt8]) -> [LineMerge.Piece] {
    if mine == theirs || base == theirs { return [.text(mine)] }
    return [base == mine ? .text(theirs) : .conflict(base: base, mine: mine, theirs: theirs)]
  }

  /// Every key of either side: in the order of the side that changed the base's, mine first; a key that only the other
  /// side has comes after the one before it there.
  private static func order(base: [String], mine: [String], theirs: [String]) -> [String] {
    func common(_ keys: [String], _ others: [String]) -> [String] { keys.filter(Set(others).contains) }
    let isMineOrdered = common(base, mine) == common(mine, base)
    var order = isMineOrdered ? theirs : mine
    var previous: String?
    for key in isMineOrdered ? mine : theirs {
      if !order.contains(key) {
        let place = previous.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        order.insert(key, at: place)
      }
      previous = key
    }
    return order
  }
}
