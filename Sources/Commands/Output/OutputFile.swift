internal import Platform
internal import Reporting
internal import Vocabulary

/// An output file that the user named. Its new content is written to a temporary file, flushed and renamed, so that it has
/// the old or the new content at every moment, also after the power failed; it is not written if it already has these bytes.
struct OutputFile {
  private let tree: any WritableTree
  private let name: RelativePath
  private let invocation: Invocation
  /// The path as the user wrote it, for failures.
  private let text: String

  /// `text` counts from the working directory; links are followed. Throws if its folder is missing, or if it is not a
  /// regular file.
  init(_ text: String, _ invocation: Invocation) throws {
    let absolute = invocation.absolute(text)
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

  /// Replaces the content of the file, however large that is.
  func write(_ content: String) throws {
    let bytes = Array(content.utf8)
    try named { () throws(TreeError) in if try !has(bytes) { try replace(with: bytes) } }
  }

  /// Adds `content` to the end of the file, after what other processes add at the same time.
  func append(_ content: String) throws {
    if content.isEmpty { return }
    try named { () throws(TreeError) in try tree.append(Array(content.utf8), to: name) }
  }

  /// Whether the file has exactly these bytes. One of another size is not read.
  private func has(_ bytes: [UInt8]) throws(TreeError) -> Bool {
    guard case .file(_, let size)? = try tree.entry(at: name), size == bytes.count else { return false }
    do throws(TreeError) {
      return try tree.read(name, limit: size) == bytes
    } catch .tooLarge {
      return false
    }
  }

  private func replace(with bytes: [UInt8]) throws(TreeError) {
    let number = String(invocation.environment.random(), radix: 16)
    guard let beside = try? RelativePath(onDisk: ".cairn-output-\(number)") else { throw .unsupported(name) }
    let isNew = try tree.entry(at: name) == nil
    let permissions = isNew ? nil : try tree.permissions(of: name)
    try tree.create(beside, bytes: bytes, isExecutable: false, permissions: permissions)
    do throws(TreeError) {
      // As far as this process may, as root does.
      if !isNew { try? tree.setOwner(of: beside, as: name) }
      try tree.flushFile(beside)
      try tree.replace(name, with: beside)
    } catch {
      try? tree.removeFile(beside)
      throw error
    }
  }

  /// Runs a step; errors name the path that the user wrote.
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
  fileprivate static let noFile = Message("output.no-file", "not a regular file\nchoose another path")
  fileprivate static let noFolder = Message(
    "output.no-folder", "the folder of this file does not exist\ncreate it, or choose another path")
}
