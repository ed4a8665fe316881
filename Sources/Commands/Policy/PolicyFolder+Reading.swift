internal import Packs
internal import Platform
internal import Vocabulary

extension PolicyFolder {
  /// Finds where the folder or the archive of a source is; nil for another source. What does not exist is where its path
  /// would lead.
  init?(of source: PackSource, root: String, _ files: any FileSystem) {
    let path: String
    switch source {
    case .folder(let folder): path = folder
    case .archive(let archive): path = archive
    case .builtin, .git: return nil
    }
    let full = path.utf8.first == UInt8(ascii: "/") ? path : root + "/" + path
    let base = files.resolve(root) ?? root
    let steps = Self.withoutDots(full)
    let prefixes = (0...steps.count).map { "/" + steps.prefix($0).joined(separator: "/") }
    let place = files.resolve(full) ?? Self.place(of: steps, prefixes, files)
    // The root may have more than one name, and a folder elsewhere may be a link into it.
    let isOutside = prefixes.allSatisfy { prefix in
      !Self.isInside(prefix, base) && files.resolve(prefix).map { !Self.isInside($0, base) } ?? true
    }
    self.init(source, at: place, root: base, isWrittenOutside: isOutside)
  }

  /// The real place of the longest part that exists, and the rest below it.
  private static func place(of steps: [String], _ prefixes: [String], _ files: any FileSystem) -> String {
    for (count, prefix) in prefixes.enumerated().reversed() {
      guard let found = files.resolve(prefix) else { continue }
      return ([found] + steps.dropFirst(count)).joined(separator: "/")
    }
    return "/" + steps.joined(separator: "/")
  }

  /// The components of an absolute path, with `..` taken as the folder that is written before it.
  private static func withoutDots(_ path: String) -> [String] {
    var steps: [String] = []
    for part in path.utf8.split(separator: UInt8(ascii: "/")).map({ String(Substring($0)) }) where part != "." {
      if part == ".." { _ = steps.popLast() } else { steps.append(part) }
    }
    return steps
  }

  private static func isInside(_ path: String, _ root: String) -> Bool {
    path.utf8.elementsEqual(root.utf8) || root == "/" || path.utf8.starts(with: (root + "/").utf8)
  }
}
