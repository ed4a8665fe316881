internal import Vocabulary

/// A document of a pack's languages: it is installed together with the files of other languages, of `common` and, in a
/// pack of plain skills, of the folder `skills` at the root.
struct PackTemplate {
  private let root: [Substring]
  private let locale: [Substring]

  /// nil for a document that is not below `locales/<tag>`.
  init?(_ path: RelativePath) {
    let parts = path.components
    guard let number = parts.dropLast(2).lastIndex(of: "locales") else { return nil }
    root = Array(parts[..<number])
    locale = Array(parts[...(number + 1)])
  }

  /// The target of a link after the pack is installed; files outside of skills then have another path.
  func place(instead place: LinkPlace, _ fileTree: FileTree) -> LinkPlace {
    switch place {
    case .outside: return .unknown
    case .missing(let path):
      let parts = path.components
      guard parts.starts(with: locale) else { return .unknown }
      let rest = parts.dropFirst(locale.count)
      guard rest.first == "skills" else { return .unknown }
      let locales = try? RelativePath(onDisk: (root + ["locales"]).joined(separator: "/"))
      // Plain skills in the source language are at the root itself.
      let shared = [root + ["common"], root].map { ($0 + rest).joined(separator: "/") }
      let others = fileTree.children(of: locales).map { $0.text + "/" + rest.joined(separator: "/") } + shared
      for text in others {
        guard let other = try? RelativePath(onDisk: text) else { continue }
        if fileTree.isFile(other) { return .file(other) }
        if fileTree.isFolder(other) { return .folder(other) }
      }
      return place
    default: return place
    }
  }
}
