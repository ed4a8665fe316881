internal import Documents
internal import Vocabulary

/// Changes single values of a document's front matter and keeps every other byte.
///
/// After each change the front matter is read again. A change that would not give the wanted value, for example in a
/// form that Cairn does not write, is not made, and its function returns false.
struct FrontMatterEditor {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value of a key of the top level, if it is a text.
  func text(of key: String) -> String? { FrontMatter(in: bytes)?[key]?.value?.text }

  /// The value of a key below `metadata`, if it is a text.
  func metadata(_ key: String) -> String? { FrontMatter(in: bytes)?["metadata"]?.value?[key]?.text }

  /// Replaces the value of a key of the top level; false if there is no such key.
  @discardableResult
  mutating func set(_ key: String, to text: String) -> Bool {
    guard let matter = FrontMatter(in: bytes), let field = matter[key] else { return false }
    let value = field.valueSpan.range.clamped(to: bytes.indices)
    let lead = value.lowerBound > 0 && bytes[value.lowerBound - 1] == UInt8(ascii: ":") ? " " : ""
    let keys = matter.fields.map(\.key.value)
    return commit(value, lead + YAMLScalar.text(text)) { changed in
      changed[key]?.value?.text == text && changed.fields.map(\.key.value) == keys
    }
  }

  /// Replaces the value of a key below `metadata`; false if there is no such key.
  @discardableResult
  mutating func setMetadata(_ key: String, to text: String) -> Bool {
    guard let line = line(ofMetadata: key) else { return false }
    let isQuoted = bytes[line.value].first == UInt8(ascii: "\"")
    let value = " " + (isQuoted ? YAMLQuoting.quoted(text) : YAMLScalar.text(text))
    return commit(line.afterColon..<line.value.upperBound, value) { $0["metadata"]?.value?[key]?.text == text }
  }

  /// Removes a key below `metadata` with its line, and `metadata` itself if it has no other key; false if there is no
  /// such key.
  @discardableResult
  mutating func removeMetadata(_ key: String) -> Bool {
    guard let line = line(ofMetadata: key), let field = FrontMatter(in: bytes)?["metadata"],
      case .mapping(let entries)? = field.value
    else { return false }
    if entries.count == 1 {
      return commit(field.span.range.clamped(to: bytes.indices), "") { $0["metadata"] == nil }
    }
    return commit(line.whole, "") { changed in
      guard case .mapping(let left)? = changed["metadata"]?.value else { return false }
      return left.count == entries.count - 1 && !left.contains { $0.key == key }
    }
  }

  /// The keys below `metadata`, in order.
  var metadataKeys: [String] {
    guard case .mapping(let entries)? = FrontMatter(in: bytes)?["metadata"]?.value else { return [] }
    return entries.map(\.key)
  }

  /// One line `key: value` below `metadata`.
  private struct KeyLine {
    /// With its line end.
    let whole: Range<Int>
    let afterColon: Int
    /// The value as it is written, without blanks around it; to the end of the line, with a comment.
    let value: Range<Int>
  }

  private func line(ofMetadata key: String) -> KeyLine? {
    guard let field = FrontMatter(in: bytes)?["metadata"] else { return nil }
    let end = min(field.span.upper, bytes.count)
    var start = min(field.key.span.upper, end)
    while start < end {
      let next = bytes[start..<end].firstIndex(of: 0x0A).map { $0 + 1 } ?? end
      let text = bytes[start..<next].drop(while: Byte.isBlank)
      let name = text.prefix { $0 != UInt8(ascii: ":") && $0 > 0x20 }
      let isIndented = text.startIndex > start
      let colon = name.endIndex
      if isIndented, Self.unquoted(name).elementsEqual(key.utf8), colon < next, bytes[colon] == UInt8(ascii: ":") {
        var upper = next
        while upper > colon + 1, bytes[upper - 1] <= 0x20 { upper -= 1 }
        var lower = colon + 1
        while lower < upper, Byte.isBlank(bytes[lower]) { lower += 1 }
        return KeyLine(whole: start..<next, afterColon: colon + 1, value: lower..<upper)
      }
      start = next
    }
    return nil
  }

  private static func unquoted(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = name.first, first == 0x22 || first == 0x27, name.count > 1, name.last == first else {
      return name
    }
    return name.dropFirst().dropLast()
  }

  private mutating func commit(_ range: Range<Int>, _ new: String, _ isRight: (FrontMatter) -> Bool) -> Bool {
    var changed = bytes
    changed.replaceSubrange(range, with: new.utf8)
    guard let matter = FrontMatter(in: changed), matter.faults.isEmpty, isRight(matter) else { return false }
    bytes = changed
    return true
  }
}
