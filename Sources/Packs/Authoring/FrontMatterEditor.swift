internal import Documents
internal import Vocabulary

/// Changes single values of a document's front matter and keeps every other byte.
///
/// After each change the front matter is read again. A change after which another value would be different, or the wanted
/// one would not be as it is wanted, is not made, and its function returns false: for example one in a mapping in braces.
struct FrontMatterEditor {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the top level has a key.
  func has(_ key: String) -> Bool { FrontMatter(in: bytes)?[key] != nil }

  /// Whether there is a key below `metadata`, in whatever form.
  func hasMetadata(_ key: String) -> Bool { metadataKeys.contains(key) }

  /// The keys below `metadata`, in order.
  var metadataKeys: [String] {
    guard case .mapping(let entries)? = FrontMatter(in: bytes)?["metadata"]?.value else { return [] }
    return entries.map(\.key)
  }

  /// Replaces the value of a key of the top level; false if there is no such key.
  mutating func set(_ key: String, to text: String) -> Bool {
    guard let field = FrontMatter(in: bytes)?[key] else { return false }
    let value = field.valueSpan.range.clamped(to: bytes.indices)
    let lead = value.lowerBound > 0 && bytes[value.lowerBound - 1] == UInt8(ascii: ":") ? " " : ""
    return commit(value, lead + YAMLScalar.text(text), [key]) { $0[key]?.value?.text == text }
  }

  /// Adds a key of the top level after another one; false if that one is missing.
  mutating func add(_ key: String, _ text: String, after other: String) -> Bool {
    guard let field = FrontMatter(in: bytes)?[other] else { return false }
    let end = end(ofLinesFrom: field.key.span.upper, upTo: field.span.upper, deeperThan: 0)
    let line = "\(key): \(YAMLScalar.text(text))" + (Text.usesCarriageReturns(bytes) ? "\r\n" : "\n")
    return commit(end..<end, line, [key]) { $0[key]?.value?.text == text }
  }

  /// Replaces the value of a key below `metadata`; false if there is no such key on a line of its own.
  mutating func setMetadata(_ key: String, to text: String) -> Bool {
    let document = MarkdownDocument(bytes)
    guard let lines = lines(ofMetadata: key, in: document), let old = Metadata(in: document)[key] else { return false }
    let value = old.span.range.clamped(to: bytes.indices)
    let isQuoted = bytes[value].first == UInt8(ascii: "\"")
    let lead = value.lowerBound > 0 && bytes[value.lowerBound - 1] == UInt8(ascii: ":") ? " " : ""
    let new = lead + (isQuoted ? YAMLQuoting.quoted(text) : YAMLScalar.text(text))
    // A value of several lines is replaced through its last one.
    let last = bytes[lines].lastIndex { !Byte.isSpace($0) }.map { $0 + 1 } ?? value.upperBound
    return [value.upperBound, max(value.upperBound, last)].contains { end in
      commit(value.lowerBound..<end, new, ["metadata", key]) { $0["metadata"]?.value?[key]?.text == text }
    }
  }

  /// Removes a key below `metadata` with its lines, and `metadata` itself if it has no other key; false if there is no
  /// such key on a line of its own.
  mutating func removeMetadata(_ key: String) -> Bool {
    guard let lines = lines(ofMetadata: key, in: MarkdownDocument(bytes)),
      let field = FrontMatter(in: bytes)?["metadata"]
    else { return false }
    if metadataKeys.count == 1 {
      let start = min(field.span.lower, bytes.count)
      let end = end(ofLinesFrom: field.key.span.upper, upTo: field.span.upper, deeperThan: 0)
      return commit(start..<max(start, end), "", ["metadata", key]) { $0["metadata"] == nil }
    }
    return commit(lines, "", ["metadata", key]) { $0["metadata"]?.value.map { $0[key] == nil } ?? false }
  }

  // MARK: Places

  /// The lines of a key directly below `metadata`: its own, and the deeper ones after it.
  private func lines(ofMetadata key: String, in document: MarkdownDocument) -> Range<Int>? {
    let metadata = Metadata(in: document)
    guard let span = metadata.span(of: key), let depth = metadata.indentation, depth <= span.lower,
      let field = document.frontMatter?["metadata"]
    else { return nil }
    let end = end(ofLinesFrom: span.upper, upTo: field.span.upper, deeperThan: depth)
    return (span.lower - depth)..<max(span.upper, end)
  }

  /// The end of the line of an offset and of the lines after it that are indented by more than `depth`; empty lines after
  /// the last of them, and those at `limit` or after it, do not belong to them.
  private func end(ofLinesFrom offset: Int, upTo limit: Int, deeperThan depth: Int) -> Int {
    let limit = min(limit, bytes.count)
    func next(_ start: Int) -> Int { bytes[min(start, limit)..<limit].firstIndex(of: 0x0A).map { $0 + 1 } ?? limit }
    var end = next(offset)
    var start = end
    while start < limit {
      let upper = next(start)
      let text = bytes[start..<upper].drop { $0 == Byte.blank }
      let isEmpty = text.allSatisfy(Byte.isSpace)
      guard isEmpty || text.startIndex - start > depth else { break }
      if !isEmpty { end = upper }
      start = upper
    }
    return end
  }

  // MARK: The change

  /// Makes a change that may only concern the value at `path`: one key, or one below another.
  private mutating func commit(
    _ range: Range<Int>, _ new: String, _ path: [String], _ isRight: (FrontMatter) -> Bool
  ) -> Bool {
    guard let before = FrontMatter(in: bytes) else { return false }
    var changed = bytes
    changed.replaceSubrange(range, with: new.utf8)
    guard let after = FrontMatter(in: changed), after.faults.isEmpty, isRight(after),
      Self.values(of: after, without: path) == Self.values(of: before, without: path)
    else { return false }
    bytes = changed
    return true
  }

  /// The values of a front matter without the one at a path, and without the mapping around it if that has no other.
  private static func values(of matter: FrontMatter, without path: [String]) -> [YAMLEntry] {
    matter.fields.compactMap { field in
      let value = field.value ?? .null
      guard field.key.value == path.first else { return YAMLEntry(field.key.value, value) }
      guard path.count > 1, case .mapping(let entries) = value else { return nil }
      let others = entries.filter { $0.key != path.last }
      return others.isEmpty ? nil : YAMLEntry(field.key.value, .mapping(others))
    }
  }
}
