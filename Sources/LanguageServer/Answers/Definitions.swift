internal import Doctor
package import Documents
internal import Vocabulary

/// The answer to `textDocument/definition`: where links, imports, and names of skills in TOML files lead.
package enum Definitions {
  /// The place that a position leads to; null if it leads nowhere.
  package static func value(at position: TextPosition, in place: Surroundings) -> JSONValue {
    let offset = place.text.offset(of: position)
    guard let found = destination(at: offset, in: place), let target = place.buffer(of: found.path) else {
      return .null
    }
    let bytes = found.path == place.edited.path ? place.text.bytes : target.bytes
    let span = found.anchor.flatMap { EditedFile.heading(named: $0, in: bytes) } ?? Span(0, 0)
    let address = JSONValue.string(place.address(of: found.path))
    let range = target.range(of: span)
    guard place.client.takesDefinitionLinks else { return .fields(["uri": address, "range": range]) }
    return .list([
      .fields([
        "originSelectionRange": place.text.range(of: found.span), "targetUri": address, "targetRange": range,
        "targetSelectionRange": range,
      ])
    ])
  }

  private static func destination(
    at offset: Int, in place: Surroundings
  ) -> (path: RelativePath, anchor: String?, span: Span)? {
    if let document = place.edited.document {
      let around = place.edited.destinations.filter { $0.span.touches(offset) }
      // A link around an image: the image is nearer.
      if let one = around.min(by: { $0.span.count < $1.span.count }) { return (one.path, one.anchor, one.span) }
      return listedSkill(at: offset, document, in: place)
    }
    guard place.edited.path.name.hasSuffix(".toml") else { return nil }
    return named(at: offset, in: place)
  }

  /// A skill that the front matter of a subagent lists.
  private static func listedSkill(
    at offset: Int, _ document: Document, in place: Surroundings
  ) -> (path: RelativePath, anchor: String?, span: Span)? {
    guard let field = document.frontMatter?["skills"], field.valueSpan.touches(offset)
    else { return nil }
    let bytes = place.text.bytes
    func isPart(_ byte: UInt8) -> Bool { byte >= 0x80 || Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "-") }
    var lower = min(offset, bytes.count)
    var upper = lower
    while lower > field.valueSpan.lower, isPart(bytes[lower - 1]) { lower -= 1 }
    while upper < min(field.valueSpan.upper, bytes.count), isPart(bytes[upper]) { upper += 1 }
    let name = String(decoding: bytes[lower..<upper], as: UTF8.self)
    return place.edited.skill(named: name).map { ($0, nil, Span(lower, upper)) }
  }

  /// A skill that a TOML file names, as a value or as a key.
  private static func named(
    at offset: Int, in place: Surroundings
  ) -> (path: RelativePath, anchor: String?, span: Span)? {
    let root = TOMLDocument(parsing: place.text.bytes).root
    guard let found = TOMLPlace(at: offset, in: root),
      let pattern = KeySchema(of: place.edited)?.pattern(of: found.path)
    else { return nil }
    let name: String?
    if let text = found.text {
      name = SkillNames.areValues(of: pattern) ? text : nil
    } else {
      name = SkillNames.isName(pattern) ? found.path.last : nil
    }
    return name.flatMap { place.edited.skill(named: $0) }.map { ($0, nil, found.span) }
  }
}
