import Foundation
package import Platform
import Vocabulary

/// A real folder with a random name, which is removed with its content when the value is released: a test must keep the
/// value in a variable, not only its tree.
package final class TemporaryFolder: Sendable {
  /// Absolute path, links resolved.
  package let path: String

  package init(_ contents: [String: Content] = [:]) throws {
    let files = LiveFileSystem()
    let name = String(UInt64.random(in: .min ... .max), radix: 36)
    path = try files.makeTree(at: "\(NSTemporaryDirectory())/cairn-test-\(name)", isPrivate: false).root
    try write(contents)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      // Names that are not UTF-8, paths of more than 4096 bytes and read-only folders are beyond Foundation.
      let remove = "chmod -R u+rwx \"$0\"; rm -rf \"$0\""
      _ = try? run(["sh", "-c", remove, path], at: "/")
    }
  }

  /// The folder as Cairn sees it; it does not keep the folder.
  package func tree() throws -> any WritableTree {
    guard let tree = try LiveFileSystem().tree(at: path) else { throw TemporaryFolderError.missing(path) }
    return tree
  }

  /// The tree of a folder below.
  package func tree(at folder: String) throws -> any WritableTree {
    guard let tree = try LiveFileSystem().tree(at: absolute(folder)) else { throw TemporaryFolderError.missing(folder) }
    return tree
  }

  /// The absolute path of a path in the folder.
  package func absolute(_ path: String) -> String { self.path + "/" + path }

  /// Writes contents to paths and creates the parent folders; an existing file or link is replaced.
  package func write(_ contents: [String: Content]) throws {
    let tree = try tree()
    for (path, content) in contents.sorted(by: { $0.key < $1.key }) {
      let path = try RelativePath(onDisk: path)
      if content == .folder {
        try tree.makeFolder(path, permissions: nil)
        continue
      }
      if let parent = path.parent { try tree.makeFolder(parent, permissions: nil) }
      try tree.removeFile(path)
      switch content {
      case .file(let bytes, let isExecutable):
        try tree.create(path, bytes: bytes, isExecutable: isExecutable, permissions: nil)
      case .link(let text): try tree.createLink(path, to: text)
      case .folder: break
      }
    }
  }

  /// Every file and link, and every empty folder, by path, without the content of `.git`.
  package func contents() throws -> [String: Content] {
    var contents: [String: Content] = [:]
    try collect(from: tree(), below: nil, into: &contents)
    return contents
  }

  /// The text of a file; nil if there is none.
  package func text(_ path: String) throws -> String? {
    let path = try RelativePath(onDisk: path)
    let tree = try tree()
    guard case .file = try tree.entry(at: path) else { return nil }
    return String(decoding: try tree.read(path), as: UTF8.self)
  }

  /// Removes a path and everything below it.
  package func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: absolute(path))
  }

  /// The same for one folder below, in byte order of the paths from there.
  func contents(of folder: String) throws -> [(path: String, content: Content)] {
    var contents: [String: Content] = [:]
    try collect(from: tree(at: folder), below: nil, into: &contents)
    return contents.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
  }

  private func collect(
    from tree: any Tree, below folder: RelativePath?, into contents: inout [String: Content]
  ) throws {
    let names = try tree.names(in: folder)
    if names.isEmpty, let folder { contents[folder.text] = .folder }
    for name in names where folder != nil || name != ".git" {
      let path = try folder?.appending(onDisk: name) ?? RelativePath(onDisk: name)
      switch try tree.entry(at: path) {
      case .file(let isExecutable, _): contents[path.text] = .file(try tree.read(path), isExecutable: isExecutable)
      case .folder: try collect(from: tree, below: path, into: &contents)
      case .link(let text): contents[path.text] = .link(to: text)
      case .other, nil: break
      }
    }
  }
}

/// Why a test cannot use its folder.
package enum TemporaryFolderError: Error {
  case missing(String)
  /// A program exited with a code other than 0; the value is what it printed.
  case failed(String, code: Int32)
}
