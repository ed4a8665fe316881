internal import Reporting
package import Vocabulary

/// What changed in a source since a translation was made, with the lines of the translation that say the same.
package struct TranslationDiff: Sendable, Hashable {
  /// The lines before the first hunk.
  package let head: String
  package let parts: [Part]

  /// A group of changed lines.
  package struct Part: Sendable, Hashable {
    /// A hunk of a unified diff.
    package let hunk: String
    /// The sections of the translation that it concerns, except those that a later hunk concerns too.
    package let sections: [Section]
  }

  /// A section of the translation.
  package struct Section: Sendable, Hashable {
    /// The id of its marker; nil without one.
    package let id: String?
    /// Whether it is the front matter.
    package let isFrontMatter: Bool
    /// The heading in the translation, or in the source if the translation does not have the section.
    package let title: String?
    /// The number of its first line, from 1; nil if the translation does not have it.
    package let line: Int?
    /// Its lines without their ends, and without empty lines at the end.
    package let lines: [String]
  }

  /// The diff as one text; empty if nothing changed.
  package var text: String { head + parts.map(\.hunk).joined() }

  /// - Parameters:
  ///   - old: the source that the translation was made from.
  ///   - new: the source as it is. A difference in its `cairn-revision` alone is not shown.
  ///   - translation: the translation as it is.
  ///   - path: the path of the source in the head of the diff.
  package init(from old: [UInt8], to new: [UInt8], translation: [UInt8], path: RelativePath) {
    let new = Text.normalized(new)
    let old = Self.revised(Text.normalized(old), like: new)
    let diff = UnifiedDiff(
      old: .file(old, isExecutable: false), new: .file(new, isExecutable: false), path: path.text)
    head = diff.head
    let maps = (old: SectionMap(old), new: SectionMap(new), own: SectionMap(Text.normalized(translation)))
    let concerned = diff.hunks.map { Self.sections(of: $0, maps.old, maps.new) }
    var last: [SectionMap.Key: Int] = [:]
    for (number, sections) in concerned.enumerated() {
      for section in sections { last[section.section.key] = number }
    }
    parts = zip(diff.hunks, concerned).enumerated().map { number, pair in
      let sections = pair.1.filter { last[$0.section.key] == number }
      return Part(hunk: pair.0.text, sections: sections.map { Section($0.section, of: $0.map, in: maps.own) })
    }
  }

  /// A section of the source, and the text that it is in.
  private struct Concerned {
    let section: SectionMap.Section
    let map: SectionMap
  }

  /// The sections of a hunk, in order. With markers an inserted line belongs to its own section. Headings have only
  /// numbers, and those of the old text are those of the translation.
  private static func sections(of hunk: UnifiedDiff.Hunk, _ old: SectionMap, _ new: SectionMap) -> [Concerned] {
    var found = hunk.removed.compactMap { line in
      old.section(atLine: line).map { (line: line, concerned: Concerned(section: $0, map: old)) }
    }
    for insertion in hunk.inserted {
      let line = max(0, insertion.place - 1)
      if new.hasMarkers, let section = new.section(atLine: insertion.line) {
        found.append((line, Concerned(section: section, map: new)))
      } else if let section = old.section(atLine: line) {
        found.append((line, Concerned(section: section, map: old)))
      }
    }
    var seen: Set<SectionMap.Key> = []
    return found.sorted { $0.line < $1.line }.map(\.concerned).filter { seen.insert($0.section.key).inserted }
  }

  /// A text with the revision that another text states.
  private static func revised(_ bytes: [UInt8], like other: [UInt8]) -> [UInt8] {
    guard let mine = RevisionValue(in: bytes), let theirs = RevisionValue(in: other) else { return bytes }
    var bytes = bytes
    bytes.replaceSubrange(mine.span.range, with: other[theirs.span.range])
    return bytes
  }
}

extension TranslationDiff.Section {
  /// The section of a translation that says the same as one of its source.
  fileprivate init(_ section: SectionMap.Section, of map: SectionMap, in own: SectionMap) {
    let found = own.section(section, of: map)
    if case .id(let id) = section.key { self.id = id } else { id = nil }
    isFrontMatter = section.key == .frontMatter
    title = found.map(\.title) ?? section.title
    line = found.map { $0.lines.lowerBound + 1 }
    var lines = (found?.lines ?? 0..<0).map { number in
      String(decoding: own.lines[number].prefix { $0 != Byte.lineFeed }, as: UTF8.self)
    }
    while let last = lines.last, last.utf8.allSatisfy(Byte.isSpace) { lines.removeLast() }
    self.lines = lines
  }
}
