import CPosix
import Vocabulary

/// The machine's disk.
package struct LiveFileSystem: FileSystem {
  package init() {}

  package func tree(at path: String) throws(TreeError) -> (any WritableTree)? {
    do throws(SystemFault) {
      let root = try SystemCalls.resolve(path)
      let folder = try SystemCalls.open(root, in: SystemCalls.workingFolder, for: .followedFolder)
      return LiveTree(root: root, descriptor: folder)
    } catch {
      if error.isMissing || error.isNoFolder || error.isNameTooLong { return nil }
      throw TreeError(error, at: nil)
    }
  }

  /// Creates each missing folder one after the other, all of them for the owner only if `isPrivate`. A folder that root
  /// creates gets the owner of the folder above: `sudo` with the user's own HOME must not make it unusable for the
  /// user.
  package func makeTree(at path: String, isPrivate: Bool) throws(TreeError) -> any WritableTree {
    if let tree = try tree(at: path) { return tree }
    do throws(SystemFault) {
      try makeFolder(path, permissions: isPrivate ? 0o700 : 0o777)
      let root = try SystemCalls.resolve(path)
      let folder = try SystemCalls.open(root, in: SystemCalls.workingFolder, for: .followedFolder)
      return LiveTree(root: root, descriptor: folder)
    } catch {
      throw TreeError(error, at: nil)
    }
  }

  package func entry(at path: String) -> TreeEntry? {
    guard !path.utf8.contains(0) else { return nil }
    let here = SystemCalls.workingFolder
    guard let status = try? SystemCalls.status(of: path, in: here) else { return nil }
    guard status.kind == .link else { return TreeEntry(status, linkText: "") }
    guard let text = try? SystemCalls.linkText(of: path, in: here) else { return nil }
    return .link(to: text)
  }

  package func resolve(_ path: String) -> String? {
    try? SystemCalls.resolve(path)
  }

  package func keepsModes(at path: String) -> Bool { cposix_lacks_modes(path) == 0 }

  private func makeFolder(_ path: String, permissions: UInt16) throws(SystemFault) {
    let prefixes = path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.dropFirst()
    for folder in prefixes.map({ String(path[..<$0]) }) + [path] {
      do throws(SystemFault) {
        try SystemCalls.makeFolder(folder, in: SystemCalls.workingFolder, permissions: permissions)
        if permissions == 0o700, SystemCalls.userNumber == 0 { try giveToOwner(ofFolderAbove: folder) }
      } catch {
        // The next step reports an entry that cannot be opened.
        let isThere = (try? SystemCalls.followedStatus(of: folder).kind) == .folder
        if !isThere { throw error }
      }
    }
  }

  private func giveToOwner(ofFolderAbove folder: String) throws(SystemFault) {
    let made = try SystemCalls.open(folder, in: SystemCalls.workingFolder, for: .folder)
    let above = try SystemCalls.status(of: "..", in: made.number)
    try SystemCalls.setOwner(above.owner, group: above.group, of: made.number)
  }
}
