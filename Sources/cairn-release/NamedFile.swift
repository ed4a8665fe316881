internal import Platform
internal import Upgrading
internal import Vocabulary

/// Files that a maintainer names on the command line.
enum NamedFile {
  private static let largest = 64 << 10

  /// A path's folder, which must exist, and the name in it.
  static func place(_ path: String) throws -> (tree: any WritableTree, name: RelativePath) {
    let environment = Environment.live
    let absolute = path.hasPrefix("/") ? path : "\(environment.directory)/\(path)"
    guard let slash = absolute.lastIndex(of: "/"),
      let name = try? RelativePath(onDisk: String(absolute[slash...].dropFirst())),
      let tree = try environment.files.tree(at: slash == absolute.startIndex ? "/" : String(absolute[..<slash]))
    else { throw ReleaseFault("the folder of \(path) does not exist") }
    return (tree, name)
  }

  /// A folder, with its absolute path.
  static func folder(_ path: String) throws -> any WritableTree {
    let environment = Environment.live
    let absolute = path.hasPrefix("/") ? path : "\(environment.directory)/\(path)"
    guard let tree = try environment.files.tree(at: absolute) else { throw ReleaseFault("no such folder: \(path)") }
    return tree
  }

  /// The private key in a file, which must be readable only by its owner.
  static func signer(_ path: String) throws -> ReleaseSigner {
    let (tree, name) = try place(path)
    guard try tree.entry(at: name) != nil else { throw ReleaseFault("no such file: \(path)") }
    guard try tree.permissions(of: name) & 0o077 == 0 else {
      throw ReleaseFault(
        "\(path) can be read by other users; run `chmod 600` on it, and replace the key if they may have read it")
    }
    guard let signer = ReleaseSigner(pem: String(decoding: try tree.read(name, limit: largest), as: UTF8.self)) else {
      throw ReleaseFault("\(path) does not hold a private key of `cairn-release keygen`")
    }
    return signer
  }

  /// The public key in a file.
  static func key(_ path: String) throws -> ReleaseKey {
    let (tree, name) = try place(path)
    guard try tree.entry(at: name) != nil else { throw ReleaseFault("no such file: \(path)") }
    let text = String(decoding: try tree.read(name, limit: largest), as: UTF8.self)
    guard let line = text.split(whereSeparator: \.isNewline).first, let key = ReleaseKey(String(line)) else {
      throw ReleaseFault("\(path) does not hold a public key; name the file that ends in .pub")
    }
    return key
  }

  /// Writes a whole file, replacing an existing one.
  static func replace(_ name: RelativePath, with text: String, in tree: any WritableTree) throws {
    let draft = try RelativePath(onDisk: "\(name.text).new")
    try tree.removeFile(draft)
    try tree.create(draft, bytes: Array(text.utf8), isExecutable: false, permissions: 0o644)
    try tree.replace(name, with: draft)
    try tree.flush()
  }
}

/// The names of a feed's own files.
enum FeedFile {
  static let index = RelativePath(constant: "index.json")
  static let signature = RelativePath(constant: "index.json.sig")
}
