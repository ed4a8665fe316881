internal import Platform
internal import Vocabulary

/// The machine's disk with the texts of open documents laid over it, and nothing to write with: whatever code runs on it,
/// a language server changes no file.
struct BufferedFiles: FileSystem {
  let disk: any FileSystem
  /// The texts by absolute path, with the links in its folders resolved.
  let buffers: [String: [UInt8]]

  func tree(at path: String) throws(TreeError) -> (any WritableTree)? {
    guard let tree = try disk.tree(at: path) else { return nil }
    var contents: [RelativePath: [UInt8]?] = [:]
    for (place, bytes) in buffers {
      if let below = FolderPath.relative(place, to: tree.root) { contents[below] = .some(bytes) }
    }
    return BufferedTree(disk: tree, contents: contents)
  }

  func makeTree(at path: String, isPrivate: Bool) throws(TreeError) -> any WritableTree {
    throw .unsupported(.cairn)
  }

  func entry(at path: String) -> TreeEntry? {
    let entry = disk.entry(at: path)
    guard let bytes = buffers[path] else { return entry }
    return switch entry {
    case nil: .file(isExecutable: false, size: bytes.count)
    case .file(let isExecutable, _)?: .file(isExecutable: isExecutable, size: bytes.count)
    case .folder?, .link?, .other?: entry
    }
  }

  func resolve(_ path: String) -> String? { disk.resolve(path) ?? (buffers[path] == nil ? nil : path) }

  func keepsModes(at path: String) -> Bool { disk.keepsModes(at: path) }
}

/// A tree with the texts of open documents in place of those on the disk.
struct BufferedTree: WritableTree {
  private let disk: any WritableTree
  private let overlay: OverlayTree
  private let contents: [RelativePath: [UInt8]?]

  init(disk: any WritableTree, contents: [RelativePath: [UInt8]?]) {
    self.disk = disk
    self.contents = contents
    overlay = OverlayTree(disk, contents: contents)
  }

  var root: String { disk.root }

  func entry(at path: RelativePath) throws(TreeError) -> TreeEntry? {
    guard !contents.isEmpty else { return try disk.entry(at: path) }
    // An open document in the place of a link or a folder is none of the tree.
    if contents[path] != nil, let entry = try disk.entry(at: path), !entry.isFile { return entry }
    return try overlay.entry(at: path)
  }

  func read(_ path: RelativePath, limit: Int) throws(TreeError) -> [UInt8] {
    if contents[path] != nil, let entry = try disk.entry(at: path), !entry.isFile {
      return try disk.read(path, limit: limit)
    }
    return try overlay.read(path, limit: limit)
  }

  func readEntry(at path: RelativePath, limit: Int) throws(TreeError) -> ReadEntry? {
    guard contents[path] != nil else { return try disk.readEntry(at: path, limit: limit) }
    guard let entry = try entry(at: path) else { return nil }
    guard entry.isFile else { return ReadEntry(entry: entry, bytes: nil) }
    return ReadEntry(entry: entry, bytes: Result { () throws(TreeError) in try read(path, limit: limit) })
  }

  func names(in folder: RelativePath?) throws(TreeError) -> [String] {
    try contents.isEmpty ? disk.names(in: folder) : overlay.names(in: folder)
  }

  func nonUTF8Names(in folder: RelativePath?) throws(TreeError) -> [String] { try disk.nonUTF8Names(in: folder) }
  func device(of path: RelativePath) throws(TreeError) -> Device { try disk.device(of: path) }
  func permissions(of path: RelativePath) throws(TreeError) -> UInt16 { try disk.permissions(of: path) }
  func owner() throws(TreeError) -> FileOwner { try disk.owner() }
  func checkWritable() throws(TreeError) { try disk.checkWritable() }
  func freeSpace() throws(TreeError) -> Int { try disk.freeSpace() }
}

/// What would write.
extension BufferedTree {
  func makeFolder(_ path: RelativePath, permissions: UInt16?) throws(TreeError) -> [RelativePath] {
    throw .unsupported(path)
  }
  func create(_ path: RelativePath, bytes: [UInt8], isExecutable: Bool, permissions: UInt16?) throws(TreeError) {
    throw .unsupported(path)
  }
  func create(
    _ path: RelativePath, content: (_ write: @escaping @Sendable ([UInt8]) throws -> Void) async throws -> Void
  ) async throws { throw TreeError.unsupported(path) }
  func createLink(_ path: RelativePath, to text: String) throws(TreeError) { throw .unsupported(path) }
  func move(_ path: RelativePath, to target: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func replace(_ target: RelativePath, with path: RelativePath) throws(TreeError) { throw .unsupported(target) }
  func exchange(_ path: RelativePath, _ other: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func linkFile(_ path: RelativePath, as other: RelativePath) throws(TreeError) { throw .unsupported(other) }
  func setExecutable(_ isExecutable: Bool, at path: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func setPermissions(_ permissions: UInt16, of path: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func setOwner(of path: RelativePath, as other: RelativePath?) throws(TreeError) { throw .unsupported(path) }
  func ownership(of folder: RelativePath) throws(TreeError) -> Ownership { throw .unsupported(folder) }
  func setOwnership(_ ownership: Ownership, of folder: RelativePath) throws(TreeError) { throw .unsupported(folder) }
  func removeFile(_ path: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func removeFolder(_ path: RelativePath) throws(TreeError) -> Bool { throw .unsupported(path) }
  func moveFolder(_ path: RelativePath, to target: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func flush() throws(TreeError) {}
  func flushFolder(_ path: RelativePath?) throws(TreeError) {}
  func lock(_ path: RelativePath, seconds: Double) throws(TreeError) -> (any TreeLock)? { throw .unsupported(path) }
}

extension TreeEntry {
  fileprivate var isFile: Bool { if case .file = self { true } else { false } }
}
