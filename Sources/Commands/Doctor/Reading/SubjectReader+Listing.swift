internal import Doctor
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

extension SubjectReader {
  /// The paths to check, from git's list if there is one; files below a nested installation belong to that one. `own` is
  /// what git lists of this repository itself.
  func paths(
    in tree: any Tree
  ) async throws -> (
    paths: [RelativePath], unlisted: [UnreadFile], nested: [RelativePath], own: Set<RelativePath>
  ) {
    var paths: [RelativePath]
    var unlisted: [UnreadFile] = []
    var own: Set<RelativePath> = []
    if let (repository, submodules) = try await listed() {
      let listed = repository + submodules
      own = Set(repository)
      paths = listed + SubjectWalk.specialFiles(tree, beyond: Set(listed))
    } else {
      let walk = try SubjectWalk(tree)
      (paths, unlisted) = (walk.paths, walk.unlisted)
    }
    let search = RootSearch(environment: invocation.environment)
    let nested = paths.filter { $0.name == "config.toml" && $0.parent?.name == ".cairn" }
      .compactMap { $0.parent?.parent }.filter { search.isInstalled(FolderPath.child($0.text, of: root.path)) }
    if !nested.isEmpty { paths.removeAll { path in nested.contains { path.isWithin($0) } } }
    paths.removeAll {
      $0.isWithin(CairnFile.base) || $0.isWithin(CairnFile.trash) || $0.isWithin(CairnFile.transactions)
        || $0.isWithin(CairnFile.conflicts)
    }
    return (paths, unlisted.filter { folder in !nested.contains { folder.path.isWithin($0) } }, nested.sorted(), own)
  }

  /// Git's list without what was deleted from the disk; nil outside of a work tree, or without git.
  private func listed() async throws(GitError) -> (repository: [RelativePath], submodules: [RelativePath])? {
    guard root.workTree != nil else { return nil }
    do {
      let paths = try await invocation.environment.git.presentFiles(in: root.path)
      var others: [RelativePath] = []
      for folder in submodules { others += try await listed(in: folder) }
      return (paths, others)
    } catch {
      guard error == .missing else { throw error }
      invocation.writer.warnOnce(.withoutGit)
      return nil
    }
  }

  /// Git's list of a repository inside of this one. If git refuses to list that one, this is reported and the list is
  /// empty.
  private func listed(in folder: RelativePath) async throws(GitError) -> [RelativePath] {
    do {
      return try await invocation.environment.git.presentFiles(in: "\(root.path)/\(folder)").map(folder.appending)
    } catch {
      guard case .refused(let line) = error else { throw error }
      invocation.writer.warnOnce(.notExamined(folder, line))
      return []
    }
  }

  /// The nested repositories that have documents for agents. Git does not list their files here.
  private var submodules: [RelativePath] {
    AgentTargets.coreFolders.reduce(into: Set<RelativePath>()) { $0.formUnion($1.ancestors + [$1]) }
      .filter { invocation.environment.files.entry(at: "\(root.path)/\($0)/.git") != nil }.sorted()
  }
}

extension Message {
  fileprivate static func notExamined(_ folder: RelativePath, _ line: String) -> Message {
    Message(
      "doctor.not-examined",
      "{path} is a separate repository and was not checked; git says: {line}\nfix what git reports, then run `cairn doctor` again",
      ["path": .text(PrintableText.text(folder.text)), "line": .text(PrintableText.text(line))])
  }
}
