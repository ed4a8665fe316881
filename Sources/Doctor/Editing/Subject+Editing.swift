package import Vocabulary

extension Subject {
  /// The same subject after texts were edited, with these other files as its context. What the installation and git say is
  /// as it was; see `ContextDocuments` for what else need not be read again.
  package func editing(_ texts: [RelativePath: [UInt8]], context: [SubjectFile]) -> Subject {
    with(
      files.map { $0.editing(texts) }, context: context, in: fileTree.resizing(texts.mapValues(\.count)))
  }
}

extension SubjectFile {
  /// The file with the new text, if there is one for it.
  package func editing(_ texts: [RelativePath: [UInt8]]) -> SubjectFile {
    texts[path].map { SubjectFile(path, $0, kind: kind) } ?? self
  }
}
