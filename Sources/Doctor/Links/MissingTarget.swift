internal import Vocabulary

/// What the author may have meant by a link that leads nowhere.
enum MissingTarget {
  /// Whether a path starts like a web address without its scheme.
  static func isHost(_ path: String) -> Bool {
    let first = String(Substring(path.utf8.prefix { $0 != UInt8(ascii: "/") }))
    return ["com", "org", "net", "io", "dev", "ai"].contains(first.fileEnding)
  }
}

extension Document {
  /// The path with one `../` more or less, if something exists there.
  func otherLevel(of text: String) -> String? {
    guard text.utf8.starts(with: "../".utf8) else { return nil }
    return ["../" + text, String(Substring(text.utf8.dropFirst(3)))].first { other in
      path.following(link: other).map(fileTree.holds) ?? false
    }
  }

  /// Whether a path leads to a name without an extension in a folder that exists neither here nor at the root: a page of
  /// a wiki in an example, and not a file.
  func isInUnknownFolder(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let first = parts.first.map({ String(Substring($0)) }), let last = parts.last, parts.count > 1,
      !last.isEmpty, !last.contains(UInt8(ascii: ".")), !first.utf8.starts(with: ".".utf8)
    else { return false }
    let folders = [
      path.following(link: first), skillFolder?.following(below: first), RelativePath.fromRoot(first),
    ]
    return !folders.contains { $0.map(fileTree.holds) ?? false }
  }
}
