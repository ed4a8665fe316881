internal import Documents
internal import Vocabulary

extension Skill {
  /// Writes the folder's name as the value of a field; nil if the value is more than one scalar on one line, because what
  /// else is there would be lost.
  func namingFix(_ field: FrontMatter.Field, isSafe: Bool = true) -> Repair? {
    guard let folderName, let value = field.value, value.text != nil else { return nil }
    let raw = document[field.valueSpan]
    guard let first = raw.first, !"&!*|>".utf8.contains(first), !raw.contains(where: Byte.isLineEnd),
      FrontMatter(in: Array("---\nname: ".utf8) + raw + Array("\n---\n".utf8))?["name"]?.value == value
    else { return nil }
    return .replace(field.valueSpan, with: YAMLScalar.text(folderName.text), isSafe: isSafe)
  }

  /// Inserts the folder's name as the first key; nil if a line before the first key would then belong to the name, or if
  /// there is a line with a name that YAML does not read.
  func nameInsertion(in frontMatter: FrontMatter) -> Repair? {
    guard let folderName, let first = frontMatter.fields.first,
      document[Span(frontMatter.content.lower, first.key.span.lower)].split(whereSeparator: Byte.isLineEnd)
        .allSatisfy({ line in line.first == UInt8(ascii: "#") || line.allSatisfy(Byte.isBlank) }),
      first.key.span.lower == frontMatter.content.lower || Byte.isLineEnd(document.bytes[first.key.span.lower - 1]),
      !document[frontMatter.content].split(whereSeparator: Byte.isLineEnd).contains(where: Self.namesSkill)
    else { return nil }
    return .insert("name: \(YAMLScalar.text(folderName.text))\n", at: frontMatter.content.lower)
  }

  /// Whether a line is `name:` in some form, at any depth and without regard to letter case.
  private static func namesSkill(_ line: ArraySlice<UInt8>) -> Bool {
    let key = line.drop { !Byte.isAlphanumeric($0) && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "#") }
    let isIndented = line.first.map(Byte.isBlank) ?? false
    let rest = key.dropFirst(4).drop { Byte.isBlank($0) || "\"'".utf8.contains($0) }
    return !isIndented && key.prefix(4).map { $0 | 0x20 }.elementsEqual("name".utf8)
      && rest.first == UInt8(ascii: ":")
  }
}
