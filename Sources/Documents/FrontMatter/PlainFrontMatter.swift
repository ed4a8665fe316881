internal import Vocabulary

/// Reads the values of a front matter that has only the simplest forms of YAML, without its parser: nearly all front
/// matters are like that, and the parser takes most of the time that a document costs.
///
/// The forms are a scalar on the line of its key, plain or in quotes; a block scalar without an indentation indicator; a
/// list of such scalars, and a map of such scalars, each with one level. For every other form, and for every doubt, it
/// returns nil, and YAML's parser reads the text. A test compares the two on generated front matters.
struct PlainFrontMatter {
  private let bytes: [UInt8]

  /// Keys are compared with each other, so the work stays small.
  private static let mostKeys = 64

  /// The fields, exactly as YAML's parser would give them; nil if it has to read the text. `text` is within the limits
  /// for the cost of a front matter.
  static func fields(of text: YAMLText) -> [FrontMatter.Field]? {
    guard isReadable(text.bytes, text.content) else { return nil }
    let scan = FrontMatterScan(text.bytes, in: text.content, stopsAtKeys: false)
    guard !scan.isCutOff, scan.strays.isEmpty, scan.fields.count <= mostKeys, let first = scan.fields.first else {
      return nil
    }
    let reader = PlainFrontMatter(bytes: text.bytes)
    guard reader.isEmpty(from: text.content.lower, to: first.span.lower) else { return nil }
    var fields: [FrontMatter.Field] = []
    fields.reserveCapacity(scan.fields.count)
    for scanned in scan.fields {
      let key = scanned.key
      guard reader.isKey(key.span, colon: scanned.colon), !fields.contains(where: { $0.key.value == key.value }),
        let value = reader.value(of: scanned)
      else { return nil }
      fields.append(FrontMatter.Field(key: key, span: scanned.span, valueSpan: scanned.value, value: value))
    }
    return fields
  }

  // MARK: What may occur

  /// Whether every line ends with LF or CR LF, also the last one, and every character is one that all readers of YAML
  /// take for text: no tab, no control, no other line end of YAML 1.1, no byte-order mark.
  private static func isReadable(_ bytes: [UInt8], _ content: Span) -> Bool {
    guard content.count > 0, content.upper <= bytes.count, bytes[content.upper - 1] == Byte.lineFeed else {
      return false
    }
    var offset = content.lower
    while offset < content.upper {
      let byte = bytes[offset]
      offset += 1
      if byte >= Byte.blank, byte < 0x7F { continue }
      // The last byte is a line feed, so there is a next one.
      switch byte {
      case Byte.lineFeed: continue
      case Byte.carriageReturn: if bytes[offset] != Byte.lineFeed { return false }
      // C1 controls, of which NEL ends a line.
      case 0xC2: if bytes[offset] < 0xA0 { return false }
      // LS and PS.
      case 0xE2: if bytes[offset] == 0x80, bytes[offset + 1] >= 0xA8, bytes[offset + 1] <= 0xA9 { return false }
      // The byte-order mark, and the specials at the end of the basic plane.
      case 0xEF: if bytes[offset] == 0xBB || bytes[offset] == 0xBF { return false }
      case 0xC3...0xF4, 0x80...0xBF: continue
      default: return false
      }
    }
    return true
  }

  /// A key of ASCII letters, digits, `-` and `_` with a colon right after it.
  private func isKey(_ span: Span, colon: Int) -> Bool {
    guard span.upper == colon, span.count > 0, span.count <= 128 else { return false }
    let first = bytes[span.lower]
    guard Byte.isLetter(first) || first == UInt8(ascii: "_") else { return false }
    for offset in span.range {
      let byte = bytes[offset]
      guard Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") else { return false }
    }
    return true
  }

  /// Whether there are only empty lines and comments at column 1.
  private func isEmpty(from start: Int, to end: Int) -> Bool {
    var offset = start
    while offset < end {
      let line = Line(at: offset, in: bytes, limit: end)
      guard isSkipped(line) else { return false }
      offset = line.next
    }
    return true
  }

  private func isSkipped(_ line: Line) -> Bool { line.start == line.end || bytes[line.start] == UInt8(ascii: "#") }

  /// The number of spaces before the text of a line.
  private func indentation(of line: Line) -> Int {
    var offset = line.start
    while offset < line.end, bytes[offset] == Byte.blank { offset += 1 }
    return offset - line.start
  }

  // MARK: Values

  private func value(of field: ScannedField) -> YAMLValue? {
    let end = field.span.upper
    let line = Line(at: field.span.lower, in: bytes, limit: end)
    var start = field.colon + 1
    while start < line.end, bytes[start] == Byte.blank { start += 1 }
    guard start < line.end else {
      return isEmpty(from: line.next, to: end) ? .null : collection(from: line.next, to: end)
    }
    let first = bytes[start]
    if first == UInt8(ascii: "|") || first == UInt8(ascii: ">") {
      return blockScalar(Span(start, line.end), from: line.next, to: end)
    }
    return isEmpty(from: line.next, to: end) ? scalar(from: start, to: line.end) : nil
  }

  /// A scalar that starts at an offset and fills the rest of its line.
  private func scalar(from start: Int, to lineEnd: Int) -> YAMLValue? {
    let first = bytes[start]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return quoted(from: start, to: lineEnd) }
    guard first >= 0x80 || Byte.isAlphanumeric(first) || Self.signs.contains(first) else { return nil }
    var end = lineEnd
    while bytes[end - 1] == Byte.blank { end -= 1 }
    var offset = start + 1
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: ":"): if offset + 1 == end || bytes[offset + 1] == Byte.blank { return nil }
      case UInt8(ascii: "#"): if bytes[offset - 1] == Byte.blank { return nil }
      default: break
      }
      offset += 1
    }
    return YAMLValue(plain: bytes.text(Span(start, end)))
  }

  /// The signs with which a plain scalar may start, as far as they mean nothing else.
  private static let signs = Array("_/.+$(~^;\\<=".utf8)

  /// A scalar in quotes that ends with its line; in double quotes, only quotes and backslashes are escaped.
  private func quoted(from start: Int, to lineEnd: Int) -> YAMLValue? {
    let quote = bytes[start]
    let isDouble = quote == UInt8(ascii: "\"")
    var escapes: [Int] = []
    var offset = start + 1
    while offset < lineEnd {
      let byte = bytes[offset]
      if byte == quote {
        guard !isDouble, offset + 1 < lineEnd, bytes[offset + 1] == quote else { break }
        escapes.append(offset)
        offset += 1
      } else if byte == UInt8(ascii: "\\"), isDouble {
        guard offset + 1 < lineEnd, bytes[offset + 1] == quote || bytes[offset + 1] == byte else { return nil }
        escapes.append(offset)
        offset += 1
      }
      offset += 1
    }
    guard offset + 1 == lineEnd else { return nil }
    guard !escapes.isEmpty else { return .string(bytes.text(Span(start + 1, offset))) }
    var text: [UInt8] = []
    text.reserveCapacity(offset - start)
    var copied = start + 1
    for escape in escapes {
      text += bytes[copied..<escape]
      copied = escape + 1
    }
    text += bytes[copied..<offset]
    return .string(String(decoding: text, as: UTF8.self))
  }

  // MARK: Values below their keys

  /// The list or the map in the lines below a key.
  private func collection(from start: Int, to end: Int) -> YAMLValue? {
    var items: [YAMLValue] = []
    var entries: [YAMLEntry] = []
    var depth: Int?
    var offset = start
    while offset < end {
      let line = Line(at: offset, in: bytes, limit: end)
      offset = line.next
      if isSkipped(line) { continue }
      let indentation = indentation(of: line)
      guard line.start + indentation < line.end, depth == nil || depth == indentation else { return nil }
      depth = indentation
      let text = line.start + indentation
      if bytes[text] == UInt8(ascii: "-") {
        guard entries.isEmpty, let item = item(from: text + 1, to: line.end) else { return nil }
        items.append(item)
      } else {
        guard items.isEmpty, indentation > 0, entries.count < Self.mostKeys, let entry = entry(from: text, in: line),
          !entries.contains(where: { $0.key == entry.key })
        else { return nil }
        entries.append(entry)
      }
    }
    return items.isEmpty ? .mapping(entries) : .sequence(items)
  }

  /// The scalar after the hyphen of a list.
  private func item(from start: Int, to lineEnd: Int) -> YAMLValue? {
    guard start < lineEnd, bytes[start] == Byte.blank else { return nil }
    var offset = start
    while offset < lineEnd, bytes[offset] == Byte.blank { offset += 1 }
    return offset < lineEnd ? scalar(from: offset, to: lineEnd) : nil
  }

  private func entry(from start: Int, in line: Line) -> YAMLEntry? {
    guard let key = YAMLKey(at: line, from: start, in: bytes), isKey(key.text.span, colon: key.colon) else {
      return nil
    }
    var offset = key.colon + 1
    while offset < line.end, bytes[offset] == Byte.blank { offset += 1 }
    guard offset < line.end else { return YAMLEntry(key.text.value, .null) }
    return scalar(from: offset, to: line.end).map { YAMLEntry(key.text.value, $0) }
  }

  // MARK: Block scalars

  /// The text below `|` or `>` with its chomping indicator (YAML 1.2.2, section 8.1); nil if it has none.
  private func blockScalar(_ header: Span, from start: Int, to end: Int) -> YAMLValue? {
    let isFolded = bytes[header.lower] == UInt8(ascii: ">")
    let chomping = header.count == 1 ? nil : bytes[header.lower + 1]
    guard header.count <= 2, chomping == nil || chomping == UInt8(ascii: "-") || chomping == UInt8(ascii: "+") else {
      return nil
    }
    var text: [UInt8] = []
    text.reserveCapacity(end - start)
    var depth: Int?
    // The line end before a line, the empty lines before it, and whether the last line started with more blanks.
    var hasBreak = false
    var emptyLines = 0
    var wasDeeper = false
    var offset = start
    while offset < end {
      let line = Line(at: offset, in: bytes, limit: end)
      if line.start < line.end, bytes[line.start] == UInt8(ascii: "#") { break }
      offset = line.next
      guard line.start < line.end else {
        emptyLines += 1
        continue
      }
      let indentation = indentation(of: line)
      let own = depth ?? indentation
      guard own > 0, indentation >= own, line.start + indentation < line.end else { return nil }
      depth = own
      let isDeeper = indentation > own
      if hasBreak, isFolded, !wasDeeper, !isDeeper {
        if emptyLines == 0 { text.append(Byte.blank) }
      } else if hasBreak {
        text.append(Byte.lineFeed)
      }
      text.append(contentsOf: repeatElement(Byte.lineFeed, count: emptyLines))
      text += bytes[(line.start + own)..<line.end]
      (hasBreak, emptyLines, wasDeeper) = (true, 0, isDeeper)
    }
    guard depth != nil, isEmpty(from: offset, to: end) else { return nil }
    if chomping != UInt8(ascii: "-") { text.append(Byte.lineFeed) }
    if chomping == UInt8(ascii: "+") { text.append(contentsOf: repeatElement(Byte.lineFeed, count: emptyLines)) }
    return .string(String(decoding: text, as: UTF8.self))
  }
}
