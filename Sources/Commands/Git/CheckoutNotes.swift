internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What the checkout leaves out of the skills, for commands that make no plan. Git is run only if the skills folder is
/// missing, or if the checkout may be sparse.
struct CheckoutNotes: Sendable {
  let invocation: Invocation
  let root: RootSearch.Root

  /// Prints what is not checked out, each once per run. Prints nothing without git. Folders that are known to have files
  /// are not looked at.
  func print(skipping isKnown: (RelativePath) -> Bool = { _ in false }) async throws {
    guard root.workTree != nil, let tree = try invocation.environment.files.tree(at: root.path) else { return }
    if root.hidesInstall { invocation.writer.warnOnce(Failure.hiddenInstall(root).message) }
    let folders = AgentTargets.coreFolders.reduce(into: Set<RelativePath>()) {
      $0.formUnion($1.ancestors + [$1])
    }
    let empty = folders.filter { folder in
      !isKnown(folder) && (try? tree.entry(at: folder)) == .folder && (try? tree.names(in: folder))?.isEmpty == true
    }
    guard !empty.isEmpty else { return }
    do throws(GitError) {
      let tracked = try await invocation.environment.git.tracked(at: empty.sorted(), in: root.path)
      for folder in empty.sorted() where tracked[folder]?.kind == .submodule {
        invocation.writer.warnOnce(.notCheckedOut(folder))
      }
    } catch {
      guard error == .missing else { throw error }
    }
  }
}
