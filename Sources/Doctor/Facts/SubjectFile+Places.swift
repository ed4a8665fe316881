internal import Documents
package import Vocabulary

extension SubjectFile {
  /// The documents that findings in this one depend on, because it links to places in them.
  package func places(in fileTree: FileTree) -> [RelativePath] {
    guard kind == .markdown, namesPlace else { return [] }
    return Document(self, in: Subject(files: [], fileTree: fileTree)).anchorLinks.map(\.target)
  }

  /// The files that it links to, as far as agents follow its links.
  package func linkedFiles(in fileTree: FileTree) -> [RelativePath] {
    guard kind == .markdown else { return [] }
    return Document(self, in: Subject(files: [], fileTree: fileTree)).fileLinks.compactMap {
      if case .file(let path) = $0.place { path } else { nil }
    }
  }

  /// Whether a client loads it by its name, with what it imports.
  package func isImporter(in fileTree: FileTree) -> Bool {
    kind == .markdown && Import.importers.contains(path.name)
      && !path.ancestors.contains { fileTree.isFile($0.appending(RelativePath(constant: "SKILL.md"))) }
  }

  /// The files that it imports.
  package func imports(in fileTree: FileTree) -> [RelativePath] {
    guard kind == .markdown, bytes.contains(UInt8(ascii: "@")) else { return [] }
    return Import.all(in: Document(self, in: Subject(files: [], fileTree: fileTree))).filter(\.isRead).compactMap {
      if case .file(let path) = $0.place { path } else { nil }
    }
  }

  /// Whether a number sign may be in the destination of a link to another document: after a part of a path, and not at
  /// its start.
  private var namesPlace: Bool {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.dropFirst().contains { index in
        bytes[index] == UInt8(ascii: "#") && bytes[index - 1] > Byte.blank && !"#(<\"'".utf8.contains(bytes[index - 1])
      }
    }
  }
}
