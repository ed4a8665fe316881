internal import Vocabulary

/// Documents that rules compare with checked ones, kept between runs: in a large repository reading them takes most of the
/// time of a check of one file.
package struct ContextDocuments: Sendable {
  private let documents: [RelativePath: Document]

  /// None.
  package init() {
    documents = [:]
  }

  init(_ documents: [Document]) {
    self.documents = Dictionary(documents.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The document of a file, if it was read from the same bytes.
  subscript(_ file: SubjectFile) -> Document? {
    guard let document = documents[file.path], document.bytes == file.bytes else { return nil }
    return document
  }
}
