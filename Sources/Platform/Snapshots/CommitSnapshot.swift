internal import Synchronization
package import Vocabulary

/// The files of one commit at a made-up path, as if it were checked out there; nothing of it is ever on disk.
///
/// A tree is read without waiting, and git's objects are not: so the files that are most likely read are loaded before,
/// a read of another one fails and is noted, and whoever reads loads what was noted and begins again.
package final class CommitSnapshot: Sendable {
  /// The path of its folder, absolute.
  package let root: String
  /// Its paths with their entries; a name that is not UTF-8 has no path and is left out.
  let entries: [RelativePath: RemoteEntry]
  /// The names in each folder, by its path, in byte order; the root's path is empty here.
  private let names: [String: [String]]
  private let tree: any RemoteTree
  private let state = Mutex(State())

  private struct State {
    /// By object.
    var bytes: [String: [UInt8]] = [:]
    var missed: Set<String> = []
  }

  /// `root` is an absolute path that nothing on this machine has.
  package init(_ tree: any RemoteTree, at root: String) {
    self.tree = tree
    self.root = root
    var entries: [RelativePath: RemoteEntry] = [:]
    var names: [String: Set<String>] = ["": []]
    for entry in tree.entries {
      guard !entry.path.unicodeScalars.contains("\u{FFFD}"), let path = try? RelativePath(onDisk: entry.path) else {
        continue
      }
      entries[path] = entry
      var child = path
      while names[child.parent?.text ?? "", default: []].insert(child.name).inserted, let folder = child.parent {
        child = folder
      }
    }
    self.entries = entries
    self.names = names.mapValues { $0.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
  }

  /// The paths of all entries, in byte order.
  package var paths: [RelativePath] { entries.keys.sorted() }

  /// The size in bytes of the file at a path; nil for anything else, and for a file that is too large to be fetched.
  package func size(of path: RelativePath) -> Int? {
    guard let entry = entries[path], case .file = entry.kind else { return nil }
    return entry.size
  }

  /// Loads the texts of all links, and the files of at most `limit` bytes that are wanted.
  package func load(limit: Int, where isWanted: (RelativePath) -> Bool) async throws(RemoteFault) {
    let objects = entries.filter { path, entry in
      guard let size = entry.size, size <= limit else { return false }
      return switch entry.kind {
      case .link: true
      case .file: isWanted(path)
      case .submodule: false
      }
    }
    try await load(Set(objects.values.map(\.object)))
  }

  /// Loads what was read and was not there; false if there was nothing.
  package func loadMissed() async throws(RemoteFault) -> Bool {
    let missed = state.withLock { state in
      defer { state.missed = [] }
      return state.missed
    }
    guard !missed.isEmpty else { return false }
    try await load(missed)
    return true
  }

  private func load(_ objects: Set<String>) async throws(RemoteFault) {
    let loaded = try await tree.bytes(of: objects.sorted())
    state.withLock { $0.bytes.merge(loaded) { $1 } }
  }

  /// The bytes of an object that was loaded; nil, and noted, of one that was not.
  func bytes(of object: String) -> [UInt8]? {
    state.withLock { state in
      if let bytes = state.bytes[object] { return bytes }
      state.missed.insert(object)
      return nil
    }
  }

  /// The names in a folder, in byte order; nil if there is no such folder. A submodule is an empty folder.
  func names(in folder: RelativePath?) -> [String]? {
    if let names = names[folder?.text ?? ""] { return names }
    guard let folder, entries[folder]?.kind == .submodule else { return nil }
    return []
  }

  /// What is at a path, without looking at what is above it.
  func entry(at path: RelativePath) -> TreeEntry? {
    guard let entry = entries[path] else { return names[path.text] == nil ? nil : .folder }
    switch entry.kind {
    case .submodule: return .folder
    case .file(let isExecutable): return .file(isExecutable: isExecutable, size: entry.size ?? .max)
    case .link: return .link(to: bytes(of: entry.object).map { String(decoding: $0, as: UTF8.self) } ?? "")
    }
  }
}
