internal import Platform
internal import Reporting
internal import Vocabulary

/// A file that the user named for an answer: written beside its place and moved there, so that it is the old one or the
/// new one at every moment, and not touched where it has these bytes already.
struct OutputFile {
  private let tree: any WritableTree
  private let name: RelativePath
  private let invocation: Invocation
  /// The path as the user wrote it, for failures.
  private let text: String

  /// `text` counts from the working directory; a link is followed, being the user's own. Throws where its folder is
  /// missing, or where something stands there that is no file.
  init(_ text: String, _ invocation: Invocation) throws {
    let absolute = text.hasPrefix("/") ? text : invocation.directory + "/" + text
    let path = invocation.environment.files.resolve(absolute) ?? absolute
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    switch invocation.environment.files.entry(at: path) {
    case nil, .file?: break
    case .folder?, .link?, .other?: throw Failure("not-a-file", .noFile, path: text, exit: .usage)
    }
    guard let name = try? RelativePath(onDisk: String(path[path.utf8.index(after: slash)...])) else {
      throw Failure("not-a-file", .noFile, path: text, exit: .usage)
    }
    guard let tree = try invocation.environment.files.tree(at: folder) else {
      throw Failure("no-such-folder", .noFolder, path: text, exit: .usage)
    }
    self.tree = tree
    self.name = name
    self.invocation = invocation
    self.text = text
  }

  /// Makes the file hold `content` alone.
  func write(_ content: String) throws {
    try named { () throws(TreeError) in try replace(with: Array(content.utf8), old: try old()) }
  }

  /// Puts `content` behind what the file holds.
  func append(_ content: String) throws {
    try named { () throws(TreeError) in
      let old = try old()
      try replace(with: (old ?? []) + Array(content.utf8), old: old)
    }
  }

  private func old() throws(TreeError) -> [UInt8]? {
    try tree.entry(at: name) == nil ? nil : try tree.read(name)
  }

  private func replace(with bytes: [UInt8], old: [UInt8]?) throws(TreeError) {
    guard bytes != old else { return }
    let number = String(invocation.environment.random(), radix: 16)
    guard let beside = try? RelativePath(onDisk: ".cairn-output-\(number)") else { return }
    let permissions = old == nil ? nil : try tree.permissions(of: name)
    try tree.create(beside, bytes: bytes, isExecutable: false, permissions: permissions)
    do throws(TreeError) {
      try tree.replace(name, with: beside)
    } catch {
      try? tree.removeFile(beside)
      throw error
    }
  }

  /// Runs a step; what stops it is told of the path that the user wrote.
  private func named(_ step: () throws(TreeError) -> Void) throws(Failure) {
    do throws(TreeError) {
      try step()
    } catch {
      let failure = Failure(error)
      throw Failure(failure.id, failure.message, path: text, exit: failure.exit)
    }
  }
}

extension Message {
  fileprivate static let noFile = Message("output.no-file", "not a regular file; choose another path")
  fileprivate static let noFolder = Message(
    "output.no-folder", "the folder of this file does not exist; create it, or choose another path")
}
