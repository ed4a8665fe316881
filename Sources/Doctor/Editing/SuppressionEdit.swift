internal import Documents
package import Reporting
internal import Vocabulary

/// A comment that would suppress a finding, as a text to insert.
package struct SuppressionEdit: Sendable, Hashable {
  /// Where it is inserted.
  package let offset: Int
  /// The comment with its line end.
  package let text: String
  /// Whether it is about the whole file.
  package let isForFile: Bool

  /// What stands for the reason until the user writes one.
  package static let reason = "REASON"
}

extension EditedFile {
  /// The comments that would suppress a finding in this file: one for its line, where a comment can be about that line,
  /// and one for the file. Empty for what no comment suppresses, such as safety and policies, and in files without
  /// comments.
  package func suppressions(of finding: LocatedFinding) -> [SuppressionEdit] {
    guard finding.path == path, let mark = commentMark, let rule = Rule.all.first(where: { $0.id == finding.rule }),
      rule.commentForm != .none,
      // What Cairn writes is compared with what is installed, whatever it contains.
      !path.isWithin(.cairn),
      // A comment before the front matter would be one more reason that it is not read.
      rule.id != "frontmatter.present"
    else { return [] }
    return [lineEdit(of: finding, mark), fileEdit(of: finding, mark)].compactMap { $0 }
  }

  /// How comments are written here.
  private enum CommentMark {
    /// `<!-- … -->`, and `#` in a front matter.
    case markdown
    /// `#`
    case sign
  }

  /// nil if the doctor reads no comments in such a file.
  private var commentMark: CommentMark? {
    if document != nil { return .markdown }
    let hasSigns = Self.endings.contains { path.name.hasSuffix($0) } || file.bytes.starts(with: "#!/".utf8)
    return hasSigns && !Self.others.contains { path.name.hasSuffix($0) } ? .sign : nil
  }

  /// The endings of files whose comments start with a number sign.
  private static let endings = [".toml", ".yaml", ".yml", ".sh", ".bash", ".zsh", ".fish", ".py", ".rb", ".pl", ".R"]
  /// Those of scripts whose comments do not, although they may start with `#!`.
  private static let others = [".js", ".mjs", ".cjs", ".ts", ".lua", ".php"]

  /// A comment above the line of a finding, below no comment that is about the same line.
  private func lineEdit(of finding: LocatedFinding, _ mark: CommentMark) -> SuppressionEdit? {
    // What is found at the very start is about the file, and would be found at the comment then.
    let start = file.bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
    guard let span = finding.span, span.lower > start else { return nil }
    let lines = LineIndex(file.bytes)
    var number = finding.start.line
    // The comments of other tools belong to the line after them, such as the marker of a section to its heading.
    while number > 1, isComment(lines.span(ofLine: number - 1), mark) { number -= 1 }
    let line = lines.span(ofLine: number)
    let isInHeader = document?.frontMatter?.content.range.contains(line.lower) ?? false
    guard number > 1 || !file.bytes.starts(with: "#!".utf8) else { return nil }
    let lead: ArraySlice<UInt8>
    if isInHeader {
      // In a text of several lines it would be text.
      let field = document?.frontMatter?.fields.last { $0.key.span.lower <= line.upper }
      guard let field, field.key.span.lower >= line.lower || field.key.value == "metadata" else { return nil }
      lead = []
    } else {
      lead = file.bytes[line.range].prefix { Byte.isBlank($0) || (mark == .markdown && $0 == UInt8(ascii: ">")) }
      // A comment between its rows would end a table.
      if mark == .markdown, file.bytes[line.range].dropFirst(lead.count).first == UInt8(ascii: "|") { return nil }
    }
    let comment = Self.comment("cairn-ignore", finding.rule, mark, isInHeader: isInHeader)
    let edit = SuppressionEdit(
      offset: line.lower, text: String(decoding: lead, as: UTF8.self) + comment + lineEnd, isForFile: false)
    return suppresses(edit, finding, onLine: finding.start.line + 1) ? edit : nil
  }

  /// A comment at the start of the text.
  private func fileEdit(of finding: LocatedFinding, _ mark: CommentMark) -> SuppressionEdit? {
    let comment = Self.comment("cairn-ignore-file", finding.rule, mark, isInHeader: false) + lineEnd
    let edit: SuppressionEdit
    switch mark {
    case .markdown:
      let start = document?.frontMatter?.span.upper ?? document?.start ?? 0
      let isHeaded = document?.frontMatter != nil
      let next = file.bytes[min(start, file.bytes.count)...].first
      let isSpaced = next.map(Byte.isLineEnd) ?? true
      edit = SuppressionEdit(
        offset: start, text: (isHeaded ? lineEnd : "") + comment + (isSpaced ? "" : lineEnd), isForFile: true)
    case .sign:
      let isScript = file.bytes.starts(with: "#!".utf8)
      let first = LineIndex(file.bytes).span(ofLine: 2).lower
      edit = SuppressionEdit(offset: isScript ? first : 0, text: comment, isForFile: true)
    }
    return suppresses(edit, finding, onLine: nil) ? edit : nil
  }

  private static func comment(_ word: String, _ rule: String, _ mark: CommentMark, isInHeader: Bool) -> String {
    let text = "\(word) \(rule): \(SuppressionEdit.reason)"
    return mark == .markdown && !isInHeader ? "<!-- \(text) -->" : "# \(text)"
  }

  private var lineEnd: String { Text.usesCarriageReturns(file.bytes) ? "\r\n" : "\n" }

  /// Whether a line has nothing but a comment.
  private func isComment(_ line: Span, _ mark: CommentMark) -> Bool {
    let text = file.bytes[line.range].drop { Byte.isBlank($0) || $0 == UInt8(ascii: ">") }
    guard let first = text.first else { return false }
    guard mark == .markdown, document?.frontMatter?.content.range.contains(line.lower) != true else {
      return first == UInt8(ascii: "#") && !text.starts(with: "#!".utf8)
    }
    guard let comment = document?.markdown.comments.containing(text.startIndex) else { return false }
    return comment.lower == text.startIndex && comment.upper <= line.upper
  }

  /// Whether the doctor would read an inserted comment as one that suppresses the finding.
  private func suppresses(_ edit: SuppressionEdit, _ finding: LocatedFinding, onLine line: Int?) -> Bool {
    var bytes = file.bytes
    bytes.insert(contentsOf: edit.text.utf8, at: edit.offset)
    let edited = SubjectFile(path, bytes, kind: file.kind)
    let document = self.document == nil ? nil : Document(edited, in: subject)
    let word = Array(SuppressionComment.word.utf8)
    let offsets = bytes.indices.filter { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
    let own = edit.offset..<(edit.offset + edit.text.utf8.count)
    return Suppression.all(at: offsets, in: edited, document, LineIndex(bytes)).contains { suppression in
      guard own.contains(suppression.span.lower), suppression.isWellFormed, suppression.matches(finding.rule) else {
        return false
      }
      return line.map { suppression.lines?.contains($0) == true } ?? (suppression.lines == nil)
    }
  }
}
