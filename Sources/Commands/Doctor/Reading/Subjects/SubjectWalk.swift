internal import Doctor
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Finds what to check below a root, if git does not list it.
struct SubjectWalk {
  /// Files, links, and other entries in the place of a document, in no order.
  private(set) var paths: [RelativePath] = []
  /// Those of them at which there is a pipe or a device.
  private(set) var special: Set<RelativePath> = []
  /// The folders that were not listed, and why.
  private(set) var unlisted: [UnreadFile] = []

  private let tree: any Tree
  private let entersRepositories: Bool

  /// Folders that are never checked.
  private static let skippedFolders: Set<String> = [".git", "node_modules", ".build"]

  /// Searches the whole tree; throws if its own folder cannot be listed. Without `entersRepositories`, other repositories
  /// in it are left out. Of the folders that are never checked, only `named` ones are searched.
  init(_ tree: any Tree, entersRepositories: Bool = true, and named: [RelativePath] = []) throws(TreeError) {
    self.tree = tree
    self.entersRepositories = entersRepositories
    var folders: [RelativePath] = try visit(in: nil)
    for path in named where path.components.contains(where: { Self.skippedFolders.contains(String($0)) }) {
      if try tree.entry(at: path) == .folder {
        folders.append(path)
      } else if let parent = path.parent {
        folders.append(parent)
      }
    }
    while let folder = folders.popLast() {
      do throws(TreeError) {
        folders += try visit(in: folder)
      } catch {
        unlisted.append(UnreadFile(folder, .unlisted(Failure(error).message.text), kind: nil))
      }
    }
  }

  /// Adds the content of a folder, and returns the folders in it.
  private mutating func visit(in folder: RelativePath?) throws(TreeError) -> [RelativePath] {
    var folders: [RelativePath] = []
    for name in try tree.names(in: folder) where !Self.skippedFolders.contains(name) {
      guard let component = try? RelativePath(onDisk: name) else { continue }
      let path = folder?.appending(component) ?? component
      switch Result(catching: { () throws(TreeError) in try tree.entry(at: path) }) {
      case .success(.folder?): if !isLeftOut(path) { folders.append(path) }
      case .success(.file?), .success(.link?), .failure: paths.append(path)
      // A pipe matters only if a client would read it.
      case .success(.other?) where FileKind(of: path, isInSkill: true) != nil:
        paths.append(path)
        special.insert(path)
      case .success(.other?): continue
      case .success(nil): continue
      }
    }
    for name in try tree.nonUTF8Names(in: folder) {
      let isFolder = name.utf8.last == UInt8(ascii: "/")
      guard let component = try? RelativePath(onDisk: isFolder ? String(name.dropLast()) : name) else { continue }
      let path = folder?.appending(component) ?? component
      if isFolder { unlisted.append(UnreadFile(path, .nonUTF8Name, kind: nil)) } else { paths.append(path) }
    }
    return folders
  }

  /// Whether a folder is another repository that is not entered.
  private func isLeftOut(_ folder: RelativePath) -> Bool {
    !entersRepositories && (try? tree.entry(at: folder.appending(RelativePath(constant: ".git")))) != nil
  }

  /// What is directly in the folders where clients look for skills.
  typealias SkillFolders = [(root: RelativePath, names: [String])]

  /// Lists the folders where clients look for skills. It can be done while git lists the files.
  static func skillFolders(_ tree: any Tree) async -> SkillFolders {
    AgentTargets.coreFolders.map { ($0, (try? tree.names(in: $0)) ?? []) }
  }

  /// Pipes and devices at paths that clients read by name. Git never lists either of them; `listed`, its list, is in byte
  /// order.
  static func specialFiles(
    _ tree: any Tree, in folders: SkillFolders, beyond listed: [RelativePath]
  ) -> [RelativePath] {
    let known = Set(listed.lazy.filter { $0.isNamed("SKILL.md") }.compactMap(\.parent))
    let skills = folders.flatMap { root, names in
      names.compactMap { name -> RelativePath? in
        guard let folder = try? root.appending(onDisk: name), !known.contains(folder) else { return nil }
        return folder.appending(RelativePath(constant: "SKILL.md"))
      }
    }
    let files = AgentTargets.coreFiles.filter { !listed.containsSorted($0) }
    return (skills + files).filter { (try? tree.entry(at: $0)) == .other }
  }
}

extension [RelativePath] {
  /// Whether a path is in this list, which is in byte order.
  fileprivate func containsSorted(_ path: RelativePath) -> Bool {
    let index = partitioningIndex { !($0 < path) }
    return index < endIndex && self[index] == path
  }
}
