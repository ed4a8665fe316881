package import Vocabulary

/// An element of the markup that a Markdown text is written in.
package struct MarkupElement: Sendable {
  /// `key="value"`, the value without its quotes.
  package struct Attribute: Sendable {
    package let key: Spanned<String>
    package let value: Spanned<String>
  }

  /// The name, and its place in the opening tag.
  package let name: Spanned<String>
  package let attributes: [Attribute]
  /// The opening tag.
  package let tag: Span
  /// The content between the tags; empty if there is no closing tag.
  package internal(set) var content: Span
  /// The index of the parent element; nil if there is none.
  package let parent: Int?

  /// The value of the first attribute with that key.
  package subscript(_ key: String) -> Spanned<String>? { attributes.first { $0.key.value == key }?.value }
}

/// What is wrong with a tag.
package struct MarkupFault: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// An element that is not closed.
    case open
    /// A closing tag without an open element.
    case stray
    /// A tag without its last bracket.
    case endless
    /// An attribute whose value has no quotes around it.
    case unquoted
  }

  package let kind: Kind
  /// The element or attribute, and the place of its name.
  package let name: Spanned<String>

  init(_ kind: Kind, _ name: Spanned<String>) {
    self.kind = kind
    self.name = name
  }
}

/// The elements of a Markdown text that is written in tags, and its errors.
package struct Markup: Sendable {
  /// In the order of their opening tags.
  package private(set) var elements: [MarkupElement] = []
  /// In the order of their places.
  package private(set) var faults: [MarkupFault] = []
  /// Whether the text starts with a tag; only then is it parsed as tags.
  package let isBody: Bool

  /// Reads the body of a document outside of its code and comments.
  package init(_ document: MarkdownDocument) {
    let bytes = document.bytes
    let code = (document.fences.map(\.span) + document.comments + document.codeSpans).sorted()
    let tags = MarkupTags(bytes, in: document.body, without: code).all
    let first = bytes[document.body.range.clamped(to: bytes.indices)].firstIndex { $0 > 0x20 }
    isBody = tags.first.map { $0.kind == .opening && $0.span.lower == first } ?? false
    guard isBody else { return }
    pair(tags, bytes)
    faults.sort { $0.name.span < $1.name.span }
  }

  private mutating func pair(_ tags: [MarkupTag], _ bytes: [UInt8]) {
    let closed = Set(tags.filter { $0.kind == .closing }.map(\.name.value))
    var open: [Int] = []
    var counts: [String: Int] = [:]
    for tag in tags {
      let name = tag.name.value
      guard tag.kind == .closing else {
        // `<version>` within a sentence is a placeholder.
        let isMeant = closed.contains(name) || tag.fault?.kind == .endless || bytes.isAloneInLine(tag.span)
        guard isMeant || tag.kind == .empty else { continue }
        if let fault = tag.fault { faults.append(fault) }
        elements.append(
          MarkupElement(
            name: tag.name, attributes: tag.attributes, tag: tag.span, content: Span(tag.span.upper, tag.span.upper),
            parent: open.last))
        let mayClose = closed.contains(name) || tag.fault?.kind != .endless
        if tag.kind == .opening, mayClose, !Self.empty.contains(name.lowercased()) {
          open.append(elements.count - 1)
          counts[name, default: 0] += 1
        }
        continue
      }
      guard counts[name, default: 0] > 0 else {
        faults.append(MarkupFault(.stray, tag.name))
        continue
      }
      while let last = open.popLast() {
        counts[elements[last].name.value, default: 0] -= 1
        if elements[last].name.value == name {
          elements[last].content = Span(elements[last].tag.upper, tag.span.lower)
          break
        }
        faults.append(MarkupFault(.open, elements[last].name))
      }
    }
    faults += open.map { MarkupFault(.open, elements[$0].name) }
  }

  /// Elements of HTML that have no closing tag (HTML, section 13.1.2).
  private static let empty: Set<String> = ["br", "hr", "img", "input", "link", "meta", "wbr"]
}
