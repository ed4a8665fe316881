package import Vocabulary

/// The list of documents in the block of `[docs]`, generated from the documents alone.
package struct DocumentIndex: Sendable {
  /// In the order of the list: folder by folder, each in byte order, the files of a folder before its folders.
  package let documents: [IndexedDocument]
  private let index: RelativePath
  private let words: DocumentIndexWords

  /// `index` is the file with the block, from which the links lead; `locale` is the language of the words between the
  /// texts of the documents.
  package init(_ documents: [IndexedDocument], in index: RelativePath, locale: LocaleTag) {
    self.documents = documents.sorted { Self.comesFirst($0.path, $1.path) }
    self.index = index
    words = DocumentIndexWords.words(for: locale)
  }

  /// The body of the block: one line for each document, with an empty line at either end, as formatters for Markdown
  /// require.
  package var body: [UInt8] {
    let lines = documents.map { line(of: $0) + "\n" }
    return Array((lines.isEmpty ? "\n" : "\n" + lines.joined() + "\n").utf8)
  }

  private func line(of document: IndexedDocument) -> String {
    let target = PlainMarkdown.destination(index.link(to: document.path))
    var line = "- [" + PlainMarkdown.text(document.title) + "](" + target + ")"
    if let summary = document.summary { line += ": " + PlainMarkdown.text(summary) }
    var details: [String] = []
    if !document.readWhen.isEmpty {
      details.append(words.readWhen + ": " + document.readWhen.map { PlainMarkdown.text($0) }.joined(separator: ", "))
    }
    if let day = document.lastUpdated { details.append(words.updated + ": " + day) }
    return details.isEmpty ? line : line + " (" + details.joined(separator: "; ") + ")"
  }

  private static func comesFirst(_ left: RelativePath, _ right: RelativePath) -> Bool {
    let names = [left, right].map(\.components)
    let shared = zip(names[0], names[1]).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    // In the folder where they part, the one that is a file comes first.
    let areFiles = names.map { $0.count == shared + 1 }
    return areFiles[0] == areFiles[1] ? RelativePath.comesFirstInListing(left, right) : areFiles[0]
  }
}

/// The words of the list in the languages of documents.
struct DocumentIndexWords: Sendable, Hashable {
  /// Before the tasks for which a document is to be read.
  let readWhen: String
  /// Before the day of the last change.
  let updated: String

  /// The words in a language or in the nearest of its parents; in English if there are none.
  static func words(for locale: LocaleTag) -> DocumentIndexWords {
    ([locale] + locale.parents).lazy.compactMap { all[$0.text] }.first ?? english
  }

  private static let english = DocumentIndexWords(readWhen: "read when", updated: "updated")

  /// By language.
  static let all = [
    "en": english,
    "es": DocumentIndexWords(readWhen: "leer para", updated: "actualizado"),
    "fr": DocumentIndexWords(readWhen: "à lire pour", updated: "mis à jour"),
    "hi": DocumentIndexWords(readWhen: "कब पढ़ें", updated: "अद्यतन"),
    "ko": DocumentIndexWords(readWhen: "읽을 때", updated: "갱신"),
    "zh": DocumentIndexWords(readWhen: "何时阅读", updated: "更新"),
  ]
}
