internal import Reporting
internal import Vocabulary

/// A path on the command line, read as the user means it: from where they are.
struct PathArgument {
  /// The path from the root.
  let path: RelativePath

  /// Throws where the path leads out of the root, or is the root.
  init(_ text: String, root: String, directory: String) throws(Failure) {
    let absolute = text.hasPrefix("/") ? text : directory + "/" + text
    var components: [Substring] = []
    for component in absolute.split(separator: "/") where component != "." {
      if component == ".." { _ = components.popLast() } else { components.append(component) }
    }
    let base = root.split(separator: "/")
    guard components.starts(with: base), components.count > base.count,
      let path = try? RelativePath(onDisk: components.dropFirst(base.count).joined(separator: "/"))
    else { throw Failure("path-outside", .outside, path: text, exit: .usage) }
    self.path = path
  }
}

extension Message {
  fileprivate static let outside = Message("usage.path-outside", "this path is not below the repository's root")
}
