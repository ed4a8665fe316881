package import Vocabulary

/// The lines of the preferences in the root block.
///
/// They come last in the block, after a comment, so that they can be replaced without the pack.
extension Preferences {
  /// The comment before the lines.
  package static let mark = "<!-- cairn-preferences -->"

  /// The lines in a language, in the order of the keys in the documentation.
  package func lines(in locale: LocaleTag) -> [String] {
    let texts = PreferenceTexts.texts(for: locale)
    let lines: [String?] = [
      reportLanguage.map { texts.reportLanguage.replacing("{tag}", with: $0.text) },
      codeLanguage.map { texts.codeLanguage.replacing("{tag}", with: $0.text) },
      verbosity.flatMap { texts.verbosity[$0] },
      commitStyle.flatMap { texts.commitStyle[$0] },
      testPolicy.flatMap { texts.testPolicy[$0] },
      questions.flatMap { texts.questions[$0] },
      note.map { texts.note.replacing("{note}", with: $0) },
    ]
    return lines.compactMap { $0 }
  }

  /// The body of a block with these lines at its end, in place of those that it has; without any if nothing is set, so
  /// that a body gets its former bytes back.
  package func rendered(in body: [UInt8], locale: LocaleTag) -> [UInt8] {
    let rest = Self.withoutLines(body)
    guard !isEmpty else { return rest }
    let lines = lines(in: locale).map { "- " + $0 + "\n" }.joined()
    return rest + Array("\(Self.mark)\n\n\(lines)\n".utf8)
  }

  /// The body of a block without the comment and what follows it.
  package static func withoutLines(_ body: [UInt8]) -> [UInt8] {
    let mark = Array((Self.mark + "\n").utf8)
    var start = 0
    while start < body.count {
      if body[start...].starts(with: mark) { return Array(body[..<start]) }
      start = body[start...].firstIndex(of: Byte.lineFeed).map { $0 + 1 } ?? body.count
    }
    return body
  }
}
