internal import Doctor
internal import Platform
internal import Vocabulary

/// The `package.json` of folders, for the commands in instructions that run a script of a workspace. Nothing is read if no
/// instructions have such a command.
struct WorkspacePackages {
  /// In byte order of the paths.
  private(set) var all: [SubjectFile] = []

  /// So many are read; a repository with more is hardly one of workspaces.
  private static let most = 500

  /// `read` are the files that were read, `paths` all that there are.
  init(for read: [SubjectFile], among paths: [RelativePath], in tree: any Tree) {
    guard read.contains(where: { $0.kind == .packageJSON }), read.contains(where: \.mayRunPackageScripts) else {
      return
    }
    let inner = paths.filter { path in
      path.isNamed("package.json") && path.parent != nil && !path.components.contains("node_modules")
    }
    guard !inner.isEmpty, inner.count <= Self.most else { return }
    let known = Set(read.map(\.path))
    all = inner.filter { !known.contains($0) }.compactMap { path in
      (try? tree.read(path, limit: SubjectReader.largest)).map { SubjectFile(path, $0, kind: .packageJSON) }
    }
  }
}
