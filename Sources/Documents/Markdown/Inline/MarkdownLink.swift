package import Vocabulary

/// A link of a Markdown text (CommonMark 0.31, sections 6.3 to 6.6), or a link reference definition (4.7).
package struct MarkdownLink: Sendable, Hashable {
  /// How the link is written.
  package enum Kind: Sendable, Hashable {
    /// `[text](target)`
    case inline
    /// `![text](target)`
    case image
    /// `[label]: target`
    case definition
    /// `<scheme:target>` or `<name@host>`
    case autolink
    /// `<a href="target">`
    case htmlLink
    /// `<img src="target">`
    case htmlImage
  }

  /// How it is written.
  package let kind: Kind
  /// The destination, without the angle brackets or quotes around it.
  package let target: Span
  /// From the first bracket through the last one.
  package let span: Span
}

/// A link or an image that is written with the label of a definition (CommonMark 0.31, section 6.3): `[text][label]`,
/// `[label][]` or `[label]`.
package struct MarkdownReference: Sendable, Hashable {
  /// Whether it is an image.
  let isImage: Bool
  /// The destination in the definition.
  package let target: Span
  /// From the first bracket through the last one.
  package let span: Span
}
