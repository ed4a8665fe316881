internal import Reporting
package import Vocabulary

/// A part of a document that starts with `<!-- cairn-section: id -->` on its own line.
package struct Section: Sendable {
  /// The id, such as `purpose`.
  package let id: Spanned<String>
  /// The marker, from `<!--` through `-->`.
  package let marker: Span
  /// The heading of any level that follows the marker, with only empty lines between.
  package let heading: Heading?
  /// The text after the heading (after the marker, if there is none), up to the line of the next marker.
  package let content: Span

  /// The sections that the markers of a text define, and the errors of the markers.
  static func sections(
    of blocks: MarkdownBlocks, in bytes: [UInt8], body: Span
  ) -> (sections: [Section], faults: [Diagnostic]) {
    var sections: [Section] = []
    var faults: [Diagnostic] = []
    var headings = blocks.headings[...]
    let ends = blocks.markers.dropFirst().map(\.line.lower) + [body.upper]
    for (marker, end) in zip(blocks.markers, ends) {
      guard let id = marker.id else {
        faults.append(malformed(marker))
        continue
      }
      headings = headings.drop { $0.line.lower < marker.line.upper }
      let text = Lines(bytes, from: marker.line.upper, to: end).first { $0.textStart(in: bytes) < $0.end }
      let heading = headings.first.flatMap { $0.line.lower == text?.start ? $0 : nil }
      if heading?.level != 2 { faults.append(headless(id, at: marker.span)) }
      let content = Span(heading?.line.upper ?? marker.line.upper, end)
      sections.append(Section(id: id, marker: marker.span, heading: heading, content: content))
    }
    return (sections, faults)
  }

  private static func malformed(_ marker: SectionMarker) -> Diagnostic {
    Diagnostic(
      "section.marker-well-formed", .warning,
      Message(
        "section.marker-well-formed",
        "invalid section marker\nwrite '{example}', with an id of lower-case letters, digits and hyphens",
        ["example": .text(marker.example)]),
      at: marker.span, replacement: marker.replacement)
  }

  private static func headless(_ id: Spanned<String>, at marker: Span) -> Diagnostic {
    Diagnostic(
      "section.marker-before-heading", .warning,
      Message(
        "section.marker-before-heading",
        "no level 2 heading follows the marker of section '{id}'\nput the marker directly before its '## ' heading",
        ["id": .text(id.value)]),
      at: marker)
  }
}

/// A comment that is a section marker, or was meant for one.
struct SectionMarker {
  /// The comment.
  let span: Span
  /// Its whole line with the line end.
  let line: Span
  /// nil if the marker is malformed.
  let id: Spanned<String>?
  /// How the marker is written.
  let example: String
  /// The marker as it was probably meant, if that is clear.
  let replacement: String?

  /// nil for a comment that does not start with the marker's word, in any letter case.
  init?(_ span: Span, line: Line, word: StaticString, in bytes: [UInt8]) {
    var lower = span.lower + 4
    var upper = max(lower, span.upper - 3)
    while lower < upper, Byte.isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, Byte.isBlank(bytes[upper - 1]) { upper -= 1 }
    let length = word.utf8CodeUnitCount
    guard upper - lower >= length else { return nil }
    let isExact = bytes.has(word, at: lower, before: upper)
    guard isExact || bytes.text(Span(lower, lower + length)).lowercased() == "\(word)" else { return nil }
    lower += length
    // Another word with the same start is not a marker.
    if lower < upper, Byte.isAlphanumeric(bytes[lower]) || bytes[lower] == UInt8(ascii: "-") { return nil }
    let hasColon = lower < upper && bytes[lower] == UInt8(ascii: ":")
    if hasColon { lower += 1 }
    while lower < upper, Byte.isBlank(bytes[lower]) || (!hasColon && bytes[lower] == UInt8(ascii: "=")) {
      lower += 1
    }
    self.span = span
    self.line = Span(line.start, line.next)
    let text = bytes.text(Span(lower, upper))
    example = "<!-- \(word): purpose -->"
    if isExact, hasColon, Self.isIdentifier(text) {
      id = Spanned(text, Span(lower, upper))
      replacement = nil
    } else {
      id = nil
      let meant = text.lowercased()
      replacement = Self.isIdentifier(meant) ? "<!-- \(word): \(meant) -->" : nil
    }
  }

  /// Lower-case ASCII letters and digits, hyphens between them.
  private static func isIdentifier(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.allSatisfy { Byte.isDigit($0) || Byte.isLowercaseLetter($0) }
    }
  }
}
