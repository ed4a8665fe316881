package import Vocabulary

/// What the tree has at the target of a link, according only to the files that git lists.
package enum LinkPlace: Sendable, Hashable {
  /// The document itself.
  case here
  case file(RelativePath)
  /// A folder; nil for the root.
  case folder(RelativePath?)
  /// Nothing with that name, relative to the document's folder.
  case missing(RelativePath)
  /// Nothing with that name, relative to the root.
  case missingFromRoot(RelativePath)
  /// Above the repository, with the parts after the last `..`.
  case outside([String])
  /// A path of one machine.
  case machine
  /// Unknown to the tree: an address, a variable, or something behind a symbolic link, in another repository or installation,
  /// or in this repository above the root.
  case unknown

  /// The place of a target in the document at `path`.
  package init(of target: LinkTarget, in path: RelativePath, _ fileTree: FileTree) {
    switch target.kind {
    case .here: self = .here
    case .elsewhere, .variable: self = .unknown
    case .machine: self = .machine
    case .rooted(let text):
      self = Self.place(Self.parts(text), from: [], fileTree, missing: LinkPlace.missingFromRoot)
    case .relative(let text):
      let folder = path.parent?.components.map(String.init) ?? []
      var place = Self.place(Self.parts(text), from: folder, fileTree, missing: LinkPlace.missing)
      for other in [target.undecoded, Self.withoutLine(text)].compactMap({ $0 }) where place.isMissing {
        let second = Self.place(Self.parts(other), from: folder, fileTree, missing: LinkPlace.missing)
        if !second.isMissing { place = second }
      }
      self = PackTemplate(path).map { $0.place(instead: place, fileTree) } ?? place
    }
  }

  /// Whether nothing exists there.
  package var isMissing: Bool {
    switch self {
    case .missing, .missingFromRoot: true
    default: false
    }
  }

  /// Whether a file or a folder exists there.
  package var exists: Bool {
    switch self {
    case .file, .folder: true
    default: false
    }
  }

  /// A path without the line number after it, as in `a.swift:12`; nil if it has none.
  private static func withoutLine(_ text: String) -> String? {
    let digits = text.utf8.reversed().prefix(while: Byte.isDigit).count
    let rest = text.utf8.dropLast(digits)
    guard digits > 0, rest.last == UInt8(ascii: ":") else { return nil }
    return String(Substring(rest.dropLast()))
  }

  private static func parts(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// PATH_MAX of Linux; no file has a longer path.
  private static let longest = 4096

  private static func place(
    _ parts: [String], from folder: [String], _ fileTree: FileTree, missing: (RelativePath) -> LinkPlace
  ) -> LinkPlace {
    guard parts.count < longest / 2 else { return .unknown }
    var stack = folder
    var above = 0
    for (number, part) in parts.enumerated() where part != "." {
      if part != ".." {
        stack.append(part)
      } else if stack.popLast() == nil {
        above += 1
        guard above <= fileTree.foldersAbove else { return .outside(Array(parts[(number + 1)...].drop { $0 == ".." })) }
      }
    }
    if above > 0 { return .unknown }
    guard !stack.isEmpty else { return .folder(nil) }
    let text = stack.joined(separator: "/")
    guard text.utf8.count < longest, let path = try? RelativePath(onDisk: text) else { return .unknown }
    // Git lists the link, but nobody can open what it leads to.
    if fileTree.brokenLink(onTheWayTo: path) != nil { return missing(path) }
    if fileTree.isFile(path) { return .file(path) }
    if fileTree.isFolder(path) { return .folder(path) }
    return fileTree.mayHold(path) ? .unknown : missing(path)
  }
}
