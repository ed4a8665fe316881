internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// The installations below what is checked in a root: folders with a config of their own that git does not ignore, also in
/// submodules and in other repositories that are checked out below. Outside of git, all that are on disk.
struct NestedRoots {
  /// In byte order of their paths.
  private(set) var all: [RootSearch.Root] = []

  private let invocation: Invocation

  /// Looks below the paths that are checked, or in the whole root.
  init(below examined: ExaminedRoot, _ invocation: Invocation) async throws {
    self.invocation = invocation
    let root = examined.root
    guard let tree = try invocation.environment.files.tree(at: root.path) else { return }
    let listing = try await SubjectReader(invocation: invocation, root: root).listing(of: tree)
    var folders = Set(listing.nested.map { FolderPath.child($0.text, of: root.path) })
    if root.workTree != nil { folders.formUnion(try await inRepositories(below: root.path)) }
    let scopes = examined.paths.map { FolderPath.child($0.text, of: root.path) }
    for folder in folders.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where scopes.isEmpty || scopes.contains(where: { FolderPath.isWithin(folder, $0) }) {
      let workTree = try await invocation.environment.git.workTree(of: folder)
      all.append(RootSearch.Root(path: folder, workTree: workTree, isAbove: false, exists: true))
    }
  }

  /// The installations in the repositories below a folder, and in those below them.
  private func inRepositories(below folder: String) async throws -> Set<String> {
    let environment = invocation.environment
    let search = RootSearch(environment: environment)
    var found: Set<String> = []
    var open = [folder]
    var seen: Set<String> = []
    while let next = open.popLast() {
      for path in try await repositories(in: next) {
        let repository = FolderPath.child(path.text, of: next)
        // A submodule may not be checked out.
        guard environment.files.entry(at: repository + "/.git") != nil, seen.insert(repository).inserted else {
          continue
        }
        if search.isInstalled(repository) { found.insert(repository) }
        let root = RootSearch.Root(path: repository, workTree: repository, isAbove: false, exists: true)
        let reader = SubjectReader(invocation: invocation, root: root)
        for nested in reader.installations(among: try await environment.git.presentFiles(in: repository)) {
          found.insert(FolderPath.child(nested.text, of: repository))
        }
        open.append(repository)
      }
    }
    return found
  }

  /// Empty without git, which has been reported.
  private func repositories(in folder: String) async throws(GitError) -> [RelativePath] {
    do {
      return try await invocation.environment.git.repositories(in: folder)
    } catch {
      guard error == .missing else { throw error }
      return []
    }
  }
}
