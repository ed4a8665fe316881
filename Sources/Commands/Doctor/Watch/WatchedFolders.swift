internal import Platform
internal import Vocabulary

/// The folders that `--watch` watches: those of the checked roots without Git's own, without what Git ignores, and without
/// installations that are not checked; and the folders of single files elsewhere, such as a named baseline.
struct WatchedFolders: Sendable {
  /// Absolute paths.
  private(set) var all: Set<String> = []
  /// Absolute paths of the roots, and of the repositories in them whose files are checked.
  private var roots: Set<String> = []
  private let files: Set<String>
  private let environment: Environment

  /// Folders with other people's files, left out where Git does not say what is ignored.
  private static let skippedFolders: Set<String> = ["node_modules", ".build"]

  /// Finds the folders of some examinations; `files` are absolute paths.
  init(of examinations: [RootExamination], and files: [String], in environment: Environment) async throws {
    self.environment = environment
    self.files = Set(files.map { environment.files.resolve($0) ?? $0 })
    for examination in examinations {
      let root = examination.examined.root
      roots.insert(root.path)
      let reader = SubjectReader(invocation: examination.invocation, root: root)
      for folder in reader.submodules { roots.insert(FolderPath.child(folder.text, of: root.path)) }
    }
    for root in roots { all.formUnion(try await folders(of: root)) }
    for file in self.files { if let folder = FolderPath.parent(of: file) { all.insert(folder) } }
  }

  /// The folders of a root, level by level. Only folders without any listed file are looked up in Git's rules.
  private func folders(of root: String) async throws -> Set<String> {
    guard let tree = try environment.files.tree(at: root) else { return [] }
    let listed = try await listed(in: root)
    let known = Set((listed ?? []).flatMap(\.ancestors))
    let search = RootSearch(environment: environment)
    var found: Set<String> = [root]
    var level: [RelativePath?] = [nil]
    while !level.isEmpty {
      var next: [RelativePath] = []
      var unknown: [RelativePath] = []
      for folder in level {
        for name in (try? tree.names(in: folder)) ?? [] where name != ".git" {
          guard let component = try? RelativePath(onDisk: name) else { continue }
          let path = folder?.appending(component) ?? component
          if known.contains(path) {
            next.append(path)
          } else if listed?.contains(path) != true, (try? tree.entry(at: path)) == .folder {
            if listed == nil, Self.skippedFolders.contains(name) { continue }
            unknown.append(path)
          }
        }
      }
      if listed != nil, !unknown.isEmpty {
        let ignored = try await environment.git.ignored(unknown, in: root)
        unknown.removeAll { ignored[$0] != nil || isRepository(FolderPath.child($0.text, of: root)) }
      }
      level = (next + unknown).filter { path in
        let folder = FolderPath.child(path.text, of: root)
        return !roots.contains(folder) && !search.isInstalled(folder)
      }
      found.formUnion(level.compactMap { $0.map { FolderPath.child($0.text, of: root) } })
    }
    return found
  }

  /// Git's list of a root; nil outside of a repository and without git.
  private func listed(in root: String) async throws(GitError) -> Set<RelativePath>? {
    do {
      guard try await environment.git.workTree(of: root) != nil else { return nil }
      return Set(try await environment.git.presentFiles(in: root))
    } catch {
      guard error == .missing else { throw error }
      return nil
    }
  }

  private func isRepository(_ folder: String) -> Bool { environment.files.entry(at: folder + "/.git") != nil }

  /// Whether any of the changed paths matters: what Git ignores does not, and neither does its own folder.
  func matter(_ changes: Set<String>) async -> Bool {
    var asked: [String: [RelativePath]] = [:]
    for path in changes {
      if files.contains(path) || roots.contains(path) { return true }
      guard let root = roots.filter({ FolderPath.isWithin(path, $0) }).max(by: { $0.utf8.count < $1.utf8.count })
      else { continue }
      guard let inner = FolderPath.relative(path, to: root) else { return true }
      if !inner.components.contains(".git") { asked[root, default: []].append(inner) }
    }
    for (root, paths) in asked {
      // If git cannot answer, a check too many is better than one too few.
      guard let ignored = try? await environment.git.ignored(paths, in: root), paths.allSatisfy({ ignored[$0] != nil })
      else { return true }
    }
    return false
  }
}
