package import Documents
internal import Reporting
package import Vocabulary

/// A `SKILL.md`, with exactly this letter case, and the facts that its rules need.
package struct Skill: Sendable {
  package let document: Document
  /// The name of its folder; nil at the root.
  package let folder: String?

  /// nil for any other document.
  package init?(_ document: Document) {
    guard document.path.isNamed("SKILL.md") else { return nil }
    self.document = document
    folder = document.path.parent?.name
  }

  /// The front matter.
  package var frontMatter: FrontMatter? { document.frontMatter }

  /// The folder's name, if it is a valid skill name.
  package var folderName: SkillName? { folder.flatMap { SkillName($0) } }

  /// The name, if it is a text.
  package var name: Spanned<String>? { text(of: "name") }

  /// The description, if it is a text.
  package var description: Spanned<String>? { text(of: "description") }

  /// The opening fence of the front matter.
  package var fence: Span? { frontMatter.map { document.head(of: Span($0.span.lower, $0.content.lower)) } }

  /// Whether a line that YAML does not read was meant to have a key: `name:x`, or an indented line at the start.
  func isUnread(_ key: String) -> Bool {
    guard let frontMatter else { return false }
    let content = frontMatter.content
    return frontMatter.faults.contains { fault in
      guard Self.unreadLines.contains(fault.message.key), content.lower <= fault.span.lower,
        fault.span.lower < content.upper
      else { return false }
      let before = document[Span(content.lower, fault.span.lower)].lastIndex(where: Byte.isLineEnd)
      let line = document[Span(before.map { $0 + 1 } ?? content.lower, content.upper)].drop(while: Byte.isBlank)
      return line.starts(with: key.utf8)
        && line.dropFirst(key.utf8.count).drop(while: Byte.isBlank).first == UInt8(ascii: ":")
    }
  }

  private static let unreadLines: Set<String> = ["frontmatter.no-space-after-colon", "frontmatter.indented-start"]

  /// An unknown key that was probably meant to be `key`.
  package func misspelling(of key: String) -> FrontMatter.Field? {
    let known = FrontMatterKeys.known(to: document.dialect)
    return frontMatter?.fields.first { field in
      !known.contains(field.key.value) && FrontMatterKeys.required(by: field.key.value, of: key)
    }
  }

  /// A value as text: that of YAML, else the written text, if YAML stopped at an error.
  private func text(of key: String) -> Spanned<String>? {
    guard let field = frontMatter?[key] else { return nil }
    switch field.value {
    case .string(let text)?: return Spanned(text, field.valueSpan)
    case nil where field.valueSpan.count > 0:
      return Spanned(String(decoding: document[field.valueSpan], as: UTF8.self), field.valueSpan)
    default: return nil
    }
  }
}
