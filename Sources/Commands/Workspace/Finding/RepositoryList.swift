internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// A list of repositories: a line for each, blank lines and lines that begin with `#` left out. What exists as a path
/// from the working directory is that folder; anything else is an address, as `cairn add` takes it.
struct RepositoryList {
  private let invocation: Invocation

  init(_ invocation: Invocation) { self.invocation = invocation }

  /// The most bytes of a list.
  private static let largest = 16 << 20

  /// The repositories that a file names, or standard input for `-`; throws if it cannot be read.
  func repositories(of file: String) async throws -> [WorkspaceRepository] {
    let bytes = try file == "-" ? input() : content(of: file)
    var repositories: [WorkspaceRepository] = []
    // Editors on Windows begin a text with a byte-order mark.
    let text = bytes.starts(with: Text.byteOrderMark) ? bytes.dropFirst(Text.byteOrderMark.count) : bytes[...]
    for line in text.split(separator: UInt8(ascii: "\n")) {
      var line = line
      while line.last == UInt8(ascii: "\r") || line.last == UInt8(ascii: " ") { line = line.dropLast() }
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      repositories.append(await repository(String(decoding: line, as: UTF8.self)))
    }
    return repositories
  }

  private func repository(_ text: String) async -> WorkspaceRepository {
    if let path = invocation.environment.files.resolve(invocation.absolute(text)) {
      return await checkout(text, at: path)
    }
    do throws(PackSourceFault) {
      switch try PackSource(parsing: text) {
      case .git(let source): return WorkspaceRepository(name: text, place: .address(source))
      case .builtin, .archive: return unusable(text, .folder, .notARepository)
      case .folder: return unusable(text, .folder, .noSuchFolder)
      }
    } catch {
      return unusable(text, .address, error.message)
    }
  }

  /// The folder that a line names. It is shown as it was written.
  private func checkout(_ text: String, at path: String) async -> WorkspaceRepository {
    let files = invocation.environment.files
    guard files.entry(at: path) == .folder else { return unusable(text, .folder, .notAFolder) }
    guard let tree = try? files.tree(at: path) else { return unusable(text, .folder, .noSuchFolder) }
    let kind = RepositoryKind(of: nil, in: tree, at: path, isListedAsSubmodule: false, files)
    return WorkspaceRepository(name: text, place: .checkout(path, kind ?? .folder))
  }

  private func unusable(_ text: String, _ kind: RepositoryKind, _ message: Message) -> WorkspaceRepository {
    WorkspaceRepository(name: text, place: .unusable(kind, Failure("not-a-repository", message)))
  }

  private func input() throws -> [UInt8] {
    guard let bytes = invocation.environment.console.readInput(limit: Self.largest) else {
      throw Failure("input-unreadable", .inputUnreadable, path: "-")
    }
    guard bytes.count <= Self.largest else { throw Failure("list-too-large", .listTooLarge, path: "-") }
    return bytes
  }

  private func content(of file: String) throws -> [UInt8] {
    guard let path = invocation.environment.files.resolve(invocation.absolute(file)),
      let folder = FolderPath.parent(of: path), let name = FolderPath.relative(path, to: folder),
      let tree = try invocation.environment.files.tree(at: folder)
    else { throw Failure("not-found", .noList, path: file, exit: .usage) }
    do throws(TreeError) {
      return try tree.read(name, limit: Self.largest)
    } catch {
      let failure = Failure(error)
      throw Failure(failure.id, failure.message, path: file)
    }
  }
}

extension Message {
  fileprivate static let noList = Message("workspace.no-list", "no such file\ncheck the path of --list")
  fileprivate static let notAFolder = Message("workspace.not-a-folder", "a file, not the folder of a repository")
  fileprivate static let notARepository = Message(
    "workspace.not-a-repository", "not a repository\nwrite the path of a folder, or an address such as `owner/repo`")
  fileprivate static let inputUnreadable = Message(
    "workspace.input-unreadable", "cannot read standard input\nredirect a list to it, such as `< repositories.txt`")
  fileprivate static let listTooLarge = Message(
    "workspace.list-too-large", "the list is larger than 16 MiB\ndivide it into several")
}
