internal import Doctor
internal import Documents
internal import Vocabulary

/// Keys of a front matter and their values. The front matter need not be readable: it is being written.
enum HeaderCompletion {
  static func offer(at offset: Int, in place: Surroundings) -> Completions.Offer? {
    let bytes = place.text.bytes
    let lines = lines(before: offset, in: place.text)
    guard let lines else { return nil }
    let current = bytes[(lines.last ?? offset)..<offset]
    let indent = current.prefix(while: Byte.isBlank).count
    let text = current.dropFirst(indent)
    let parent = parent(of: lines.dropLast(), deeperThan: indent, in: bytes)
    if text.first == UInt8(ascii: "-"), let key = parent ?? last(lines.dropLast(), in: bytes) {
      let word = text.dropFirst().drop(while: Byte.isBlank)
      return values(of: key, from: word.startIndex, to: offset, isEntry: true, in: place)
    }
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
      guard indent == 0 || parent == "metadata" else { return nil }
      return keys(isMetadata: indent > 0, from: text.startIndex, to: offset, in: place)
    }
    let key = String(decoding: text[..<colon], as: UTF8.self)
    let value = text[(colon + 1)...].drop(while: Byte.isBlank)
    // YAML needs a blank there.
    guard colon + 1 < offset else { return nil }
    return values(
      of: key, isMetadata: indent > 0 && parent == "metadata", from: value.startIndex, to: offset, isEntry: false,
      in: place)
  }

  /// The starts of the lines of the front matter up to the one of a place, without the first fence; nil outside of it.
  private static func lines(before offset: Int, in text: TextBuffer) -> [Int]? {
    guard text.bytes[text.line(0).range].prefix(3).elementsEqual("---".utf8), offset > text.line(0).upper else {
      return nil
    }
    var starts: [Int] = []
    var number = 1
    while true {
      let line = text.line(number)
      guard line.lower <= offset, line.lower < text.bytes.count || line.lower == offset else { return nil }
      if text.bytes[line.range].elementsEqual("---".utf8) { return nil }
      starts.append(line.lower)
      if offset <= line.upper { return starts }
      number += 1
    }
  }

  /// The key of the nearest line above that is less indented; nil if there is none.
  private static func parent(of lines: some BidirectionalCollection<Int>, deeperThan indent: Int, in bytes: [UInt8])
    -> String?
  {
    guard indent > 0 else { return nil }
    for start in lines.reversed() {
      let line = line(at: start, in: bytes)
      let own = line.prefix(while: Byte.isBlank).count
      guard own < indent, own < line.count, line.dropFirst(own).first != UInt8(ascii: "#") else { continue }
      return key(of: line.dropFirst(own))
    }
    return nil
  }

  /// The key of the last line that has one at its start: a list may be as little indented as its key.
  private static func last(_ lines: some BidirectionalCollection<Int>, in bytes: [UInt8]) -> String? {
    for start in lines.reversed() {
      let line = line(at: start, in: bytes)
      if line.first != UInt8(ascii: "-"), line.first.map(Byte.isBlank) == false { return key(of: line) }
    }
    return nil
  }

  private static func line(at start: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[start...].prefix { !Byte.isLineEnd($0) }
  }

  private static func key(of line: ArraySlice<UInt8>) -> String? {
    line.firstIndex(of: UInt8(ascii: ":")).map { String(decoding: line[..<$0], as: UTF8.self) }
  }

  private static func keys(isMetadata: Bool, from start: Int, to offset: Int, in place: Surroundings)
    -> Completions.Offer
  {
    let document = place.edited.document
    let present = Set(document?.frontMatter?.fields.map(\.key.value) ?? [])
    let rest = place.text.bytes[offset...].prefix { !Byte.isLineEnd($0) }
    let hasColon = rest.contains(UInt8(ascii: ":"))
    let keys = isMetadata ? place.edited.metadataKeys : place.edited.knownKeys
    let free = keys.filter { key in
      isMetadata ? document?.metadataKey(key.name) == nil : !present.contains(key.name)
    }
    return Completions.Offer(
      span: Span(start, offset),
      candidates: free.map { key in
        let end = hasColon ? "" : key.name == "metadata" ? ":" : ": "
        return Candidate(
          key.name, .property, inserted: key.name + end,
          detail: key.readers.isEmpty ? nil : key.readers.joined(separator: ", "), text: key.text)
      })
  }

  private static func values(
    of name: String, isMetadata: Bool = false, from start: Int, to offset: Int, isEntry: Bool, in place: Surroundings
  ) -> Completions.Offer? {
    if name == "skills", isEntry { return Completions.Offer(span: Span(start, offset), candidates: skills(in: place)) }
    let keys = isMetadata ? place.edited.metadataKeys : place.edited.knownKeys
    guard let key = keys.first(where: { $0.name == name }), !isEntry || key.isList else { return nil }
    var start = start
    let written = place.text.bytes[start..<offset]
    if written.first == UInt8(ascii: "\"") || written.first == UInt8(ascii: "'") { start += 1 }
    if key.isList,
      let gap = place.text.bytes[start..<offset].lastIndex(where: { Byte.isBlank($0) || "[,".utf8.contains($0) })
    {
      start = gap + 1
    }
    return Completions.Offer(span: Span(start, offset), candidates: key.values.map { Candidate($0, .value) })
  }

  /// All skills of the tree.
  static func skills(in place: Surroundings) -> [Candidate] {
    place.edited.skills.sorted { $0.key < $1.key }.map { name, path in
      Candidate(name, .module, detail: path.text, text: place.edited.description(ofSkillAt: path))
    }
  }
}
