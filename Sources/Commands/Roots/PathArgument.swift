internal import Platform
internal import Reporting
internal import Vocabulary

/// A path on the command line, read as the user means it: from where they are.
struct PathArgument {
  /// The path from the root; nil for the root itself.
  let path: RelativePath?

  /// Throws if the path is outside of the root, or empty: an empty path is most likely an unset variable in a script,
  /// and must not mean everything.
  init(_ text: String, root: String, _ invocation: Invocation) throws(Failure) {
    guard !text.isEmpty else { throw Failure("path-empty", .empty, exit: .usage) }
    let absolute = text.hasPrefix("/") ? text : invocation.directory + "/" + text
    var components: [Substring] = []
    for component in absolute.split(separator: "/") where component != "." {
      if component == ".." { _ = components.popLast() } else { components.append(component) }
    }
    let base = root.split(separator: "/")
    if !components.starts(with: base) {
      // The user may have come here through a link; the root is known by its real name.
      let ways = (1..<max(2, components.count)).lazy.map { count in
        invocation.environment.files.resolve("/" + components.prefix(count).joined(separator: "/"))
          .map { $0.split(separator: "/") + components.dropFirst(count) }
      }
      components = ways.compactMap { $0 }.first { $0.starts(with: base) } ?? components
    }
    guard components.starts(with: base) else { throw Failure("path-outside", .outside, path: text, exit: .usage) }
    if components.count == base.count {
      path = nil
      return
    }
    guard let path = try? RelativePath(onDisk: components.dropFirst(base.count).joined(separator: "/")) else {
      throw Failure("path-outside", .outside, path: text, exit: .usage)
    }
    self.path = path
  }

  /// Paths that limit a command; empty, which means everything, if there are none or one of them is the root.
  static func scope(_ texts: [String], root: String, _ invocation: Invocation) throws(Failure) -> [RelativePath] {
    var paths: [RelativePath] = []
    for text in texts {
      guard let path = try PathArgument(text, root: root, invocation).path else { return [] }
      paths.append(path)
    }
    return paths
  }

  /// Paths for `--overwrite` or `--allow-target`: the root is not allowed.
  static func targets(_ texts: [String], root: String, _ invocation: Invocation) throws(Failure) -> [RelativePath] {
    var paths: [RelativePath] = []
    for text in texts {
      guard let path = try PathArgument(text, root: root, invocation).path else {
        throw Failure("path-is-root", .isRoot, path: text, exit: .usage)
      }
      paths.append(path)
    }
    return paths
  }
}

extension Message {
  fileprivate static let empty = Message(
    "usage.path-empty", "the path is empty\nname a file or folder, or omit the argument")
  fileprivate static let isRoot = Message(
    "usage.path-is-root", "this path is the whole repository\nname a file or folder inside it")
  fileprivate static let outside = Message("usage.path-outside", "this path is outside of the repository")
}
