internal import Reporting
internal import Vocabulary

/// Finds tags of types that are not YAML's own.
///
/// libyaml drops such a tag and keeps the rest of the value; readers that make values of it, such as PyYAML and js-yaml,
/// refuse the whole text.
struct YAMLTags {
  private let text: YAMLText
  private let place: Span

  /// nil if no tag can be in the text, which is true of nearly every front matter.
  init?(in text: YAMLText, _ place: Span) {
    let bytes = text.bytes
    let isTag: (Int) -> Bool = { offset in
      bytes[offset] == UInt8(ascii: "!")
        && (offset == place.lower || Byte.isSpace(bytes[offset - 1]) || "[{,".utf8.contains(bytes[offset - 1]))
    }
    guard place.range.clamped(to: bytes.indices).contains(where: isTag) else { return nil }
    self.text = text
    self.place = place
  }

  /// An error for each tag in a value of the top level, at most ten; a text on one line that starts with it gets quotes.
  func faults(in node: YAMLNode, _ fields: [FrontMatter.Field]) -> [Diagnostic] {
    var open = [node]
    var found: [Diagnostic] = []
    var budget = YAMLComposer.nodeLimit
    while let next = open.popLast(), found.count < 10, budget > 0 {
      budget -= 1
      switch next.content {
      case .scalar: break
      case .mapping(let pairs): open += pairs.map(\.value)
      case .sequence(let nodes): open += nodes
      }
      guard !Self.isKnown(next.tag.name) else { continue }
      found.append(fault(at: text.composer.offset(of: next.mark, in: place), fields))
    }
    return found
  }

  private func fault(at start: Int, _ fields: [FrontMatter.Field]) -> Diagnostic {
    let bytes = text.bytes
    var lower = start
    // An anchor may be before the tag.
    while lower < place.upper, bytes[lower] != UInt8(ascii: "!"), !Byte.isLineEnd(bytes[lower]) { lower += 1 }
    var upper = lower
    while upper < place.upper, !Byte.isSpace(bytes[upper]) { upper += 1 }
    let span = Span(lower, upper)
    let value = fields.first { $0.valueSpan.lower == lower && $0.value?.text != nil }?.valueSpan
    let quoted = value.flatMap { value -> (span: Span, text: String)? in
      let raw = bytes[value.range.clamped(to: bytes.indices)]
      guard !raw.contains(where: { Byte.isLineEnd($0) || "\"'".utf8.contains($0) }) else { return nil }
      return YAMLQuoting.quoted(value, in: bytes).map { (value, $0) }
    }
    return YAMLFault.unknownTag(bytes.text(span), at: span, quoting: quoted)
  }

  /// No tag, the tag `!`, and the types of the YAML 1.1 repository (yaml.org/type).
  private static func isKnown(_ tag: String) -> Bool {
    let prefix = "tag:yaml.org,2002:"
    guard tag.utf8.starts(with: prefix.utf8) else { return tag.isEmpty || tag == "!" }
    return types.contains(String(tag.dropFirst(prefix.utf8.count)))
  }

  private static let types: Set<String> = [
    "binary", "bool", "float", "int", "map", "merge", "null", "omap", "pairs", "seq", "set", "str", "timestamp",
  ]
}
