internal import Documents
package import Vocabulary

/// The edit of a changelog for a release, in the form of Keep a Changelog: the heading `Unreleased` becomes that of the
/// version, with a date, and a new one is put above it. Every other byte is kept.
package struct ChangelogRelease: Sendable, Hashable {
  /// What was done.
  package enum Outcome: Sendable, Hashable {
    case released
    /// The changelog already has a section of this version.
    case alreadyReleased
    /// It has no section for changes that are not released.
    case noUnreleased
  }

  package let bytes: [UInt8]
  package let outcome: Outcome
  /// Whether a changelog that was released now has no text below the heading.
  package let isEmpty: Bool

  /// `date` is written as it is: `2026-01-02`.
  package init(of bytes: [UInt8], version: SemanticVersion, date: String) {
    let lines = ChangelogLines(bytes)
    guard let unreleased = lines.headings.first(where: { $0.isUnreleased }) else {
      let isThere = lines.headings.contains { $0.version == version }
      self.init(bytes, isThere ? .alreadyReleased : .noUnreleased)
      return
    }
    let others = lines.headings.filter { $0.level == unreleased.level }
    guard !others.contains(where: { $0.version == version }) else {
      self.init(bytes, .alreadyReleased)
      return
    }
    let model = others.first { $0.version != nil }
    let heading =
      model?.replacing(version: version, date: date) ?? unreleased.dated(version: version, date: date)
    let place = unreleased.line
    let end = lines.end(of: place)
    var edits = [(span: Span(end, end), text: lines.lineEnd + lines.lineEnd + Array(heading.utf8))]
    edits += lines.links(of: version, labeled: model?.label(of: version) ?? unreleased.label(of: version))
    var result = bytes
    for edit in edits.sorted(by: { $0.span > $1.span }) {
      result.replaceSubrange(edit.span.range.clamped(to: result.indices), with: edit.text)
    }
    let next = lines.headings.first { $0.line.lower > place.lower && $0.level <= unreleased.level }
    let body = lines.body(from: place.upper, to: next?.line.lower ?? bytes.count)
    self.init(result, .released, isEmpty: body.isEmpty)
  }

  private init(_ bytes: [UInt8], _ outcome: Outcome, isEmpty: Bool = false) {
    self.bytes = bytes
    self.outcome = outcome
    self.isEmpty = isEmpty
  }
}
