internal import Documents
internal import Vocabulary

/// What follows from the bytes of a file alone, kept for the next examinations of a run over many repositories: mostly these
/// have the same skills. The most recent thousand files of up to 32 KiB are kept.
package final class ExaminationMemo: Sendable {
  private struct Setting: Hashable {
    let isMarkdown: Bool
    let words: Int
  }

  private let known = ContentMemo<Setting, FileReading>(most: 1024, largest: 32 << 10)

  package init() {}

  /// What a file is read as: as before, if it is known.
  func reading(of file: SubjectFile, _ checks: FileChecks) -> FileReading {
    let setting = Setting(isMarkdown: file.kind == .markdown, words: checks.wordsID(in: file))
    return known.value(of: file.bytes, setting) { FileReading(file, checks) }
  }
}

/// What follows from the bytes of a file, its kind and the words that rules look for.
struct FileReading: Sendable {
  /// The elements of its text; nil unless it is Markdown.
  let markdown: MarkdownDocument?
  /// The places of the rules' words.
  let hits: [Keywords.Hit]

  init(_ file: SubjectFile, _ checks: FileChecks) {
    markdown = file.kind == .markdown ? MarkdownDocument(file.bytes) : nil
    hits = checks.hits(in: file)
  }
}
