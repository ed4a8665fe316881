internal import Vocabulary

/// The largest repository that Cairn reads as a pack.
package struct PackLimits: Sendable, Hashable {
  /// The number of files that are listed, also those outside of skills.
  package let files: Int
  /// All files of the pack together, in bytes.
  package let bytes: Int
  /// One file of the pack, in bytes.
  package let fileBytes: Int
  /// The folders of a path in a skill or a pack.
  package let levels: Int

  package init(files: Int = 20_000, bytes: Int = 64 << 20, fileBytes: Int = 5 << 20, levels: Int = 32) {
    self.files = files
    self.bytes = bytes
    self.fileBytes = fileBytes
    self.levels = levels
  }

  /// The limits of every repository.
  package static let standard = PackLimits()

  /// The fault of a list with too many files.
  func fault(ofCount count: Int) -> ShapeFault? {
    count > files ? .tooManyFiles(count, limit: files) : nil
  }

  /// The fault of a pack that is too large.
  func fault(ofTotal total: Int) -> ShapeFault? {
    total > bytes ? .tooLarge(total, limit: bytes) : nil
  }

  /// The fault of a file that is too large; nil as long as its size is not known.
  func fault(ofSize size: Int?, at path: RelativePath) -> ShapeFault? {
    guard let size, size > fileBytes else { return nil }
    return .fileTooLarge(path, limit: fileBytes)
  }

  /// The fault of a path with too many folders. `rest` is its path in the skill or the pack.
  func fault(ofLevels rest: RelativePath, at path: RelativePath) -> ShapeFault? {
    rest.text.utf8.count { $0 == UInt8(ascii: "/") } > levels ? .tooDeep(path, limit: levels) : nil
  }
}
