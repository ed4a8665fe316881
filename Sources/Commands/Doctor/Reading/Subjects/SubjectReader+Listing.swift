internal import Doctor
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

extension SubjectReader {
  /// The files of a tree.
  struct Listing {
    /// What Cairn keeps for itself, and leaves out.
    static let unchecked = [CairnFile.base, CairnFile.trash, CairnFile.transactions, CairnFile.conflicts]

    /// The paths to check, in byte order, each once.
    var paths: [RelativePath] = []
    /// What git lists of the repository itself, without submodules; empty without git's list.
    var own: [RelativePath] = []
    /// Those of them at which there is a pipe or a device.
    var special: Set<RelativePath> = []
    /// The folders that were not listed, and why.
    var unlisted: [UnreadFile] = []
    /// The nested roots, whose files are left out, in byte order.
    var nested: [RelativePath] = []

    /// Paths that are in byte order together with further ones, in byte order and each once. There may be a hundred
    /// thousand paths and a few others, so only these are sorted.
    static func ordered(_ paths: [RelativePath], adding further: [RelativePath]) -> [RelativePath] {
      guard !further.isEmpty else { return paths }
      var all: [RelativePath] = []
      all.reserveCapacity(paths.count + further.count)
      var next = 0
      for path in Set(further).sorted() {
        let place = max(next, paths.partitioningIndex { !($0 < path) })
        all += paths[next..<place]
        next = place
        if next == paths.count || paths[next] != path { all.append(path) }
      }
      return all + paths[next...]
    }
  }

  /// The paths to check, from git's list if there is one; files below a nested installation belong to that one.
  func listing(of tree: any Tree) async throws -> Listing {
    var listing = Listing()
    async let folders = root.workTree == nil ? [] : SubjectWalk.skillFolders(tree)
    if let (own, listed) = try await listed() {
      listing.own = own
      let special = SubjectWalk.specialFiles(tree, in: await folders, beyond: listed)
      listing.special = Set(special)
      listing.paths = Listing.ordered(listed, adding: special)
    } else {
      let walk = try SubjectWalk(tree)
      listing.paths = Listing.ordered([], adding: walk.paths)
      listing.special = walk.special
      listing.unlisted = walk.unlisted
    }
    let nested = installations(among: listing.paths)
    listing.paths.removeAll { path in
      let isOwn = path.isWithin(.cairn) && Listing.unchecked.contains { path.isWithin($0) }
      return isOwn || path.isWithin(anyOf: nested)
    }
    listing.unlisted.removeAll { $0.path.isWithin(anyOf: nested) }
    listing.nested = nested.sorted()
    return listing
  }

  /// The folders below the root that have an installation of their own.
  func installations(among paths: [RelativePath]) -> Set<RelativePath> {
    let search = RootSearch(environment: invocation.environment)
    return Set(
      paths.lazy.filter { $0.isNamed("config.toml") }.compactMap(\.parent).filter { $0.isNamed(".cairn") }
        .compactMap(\.parent).filter { search.isInstalled(FolderPath.child($0.text, of: root.path)) })
  }

  /// Git's list without what was deleted from the disk, of the repository itself and with its submodules, in byte order; nil
  /// outside of a work tree, or without git.
  private func listed() async throws(GitError) -> (own: [RelativePath], all: [RelativePath])? {
    guard root.workTree != nil else { return nil }
    do {
      let paths = try await invocation.environment.git.presentFiles(in: root.path)
      var further: [RelativePath] = []
      for folder in submodules { further += try await listed(in: folder) }
      return (paths, Listing.ordered(paths, adding: further))
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
  var submodules: [RelativePath] {
    AgentTargets.coreFolders.reduce(into: Set<RelativePath>()) { $0.formUnion($1.ancestors + [$1]) }
      .filter { invocation.environment.files.entry(at: "\(root.path)/\($0)/.git") != nil }.sorted()
  }
}

extension Message {
  fileprivate static func notExamined(_ folder: RelativePath, _ line: String) -> Message {
    Message(
      "doctor.not-checked",
      "{path} is a separate repository and was not checked; git says: {line}\nfix what git reports, then run `cairn doctor` again",
      ["path": .text(PrintableText.text(folder.text)), "line": .text(PrintableText.text(line))])
  }
}
