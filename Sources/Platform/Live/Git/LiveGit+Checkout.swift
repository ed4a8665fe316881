package import Vocabulary

/// Git's information about a checkout that is not on disk.
extension LiveGit {
  package func tracked(
    at paths: [RelativePath], in root: String
  ) async throws(GitError) -> [RelativePath: TrackedFile] {
    guard !paths.isEmpty, let workTree = enclosingWorkTree(of: root) else { return [:] }
    // Without an index nothing is tracked, which needs no run of git.
    if let folder = gitFolder(of: workTree), files.entry(at: folder + "/index") == nil { return [:] }
    let output = try await process.run(
      ["--literal-pathspecs", "ls-files", "-s", "-t", "-z", "--"] + paths.map(\.text), in: root, workTree: workTree,
      accepting: [0])
    return GitOutput.tracked(output)
  }

  package func repositories(in root: String) async throws(GitError) -> [RelativePath] {
    guard let workTree = enclosingWorkTree(of: root) else { return [] }
    let index = try await process.run(["ls-files", "-s", "-t", "-z"], in: root, workTree: workTree, accepting: [0])
    let unknown = try await process.run(
      ["ls-files", "-z", "--others", "--exclude-standard"], in: root, workTree: workTree, accepting: [0])
    let submodules = GitOutput.tracked(index).filter { $0.value.kind == .submodule }.map(\.key)
    return Set(submodules + GitOutput.folders(unknown)).sorted()
  }

  package func trackedFiles(in root: String) async throws(GitError) -> [RelativePath]? {
    guard let workTree = enclosingWorkTree(of: root), let folder = gitFolder(of: workTree),
      case .file(_, let size)? = files.entry(at: folder + "/index"), size >= Self.largeIndex
    else { return nil }
    return GitOutput.paths(
      try await process.run(["ls-files", "-z", "--cached"], in: root, workTree: workTree, accepting: [0]))
  }

  /// The size in bytes of an index of about a thousand files, whose work tree git searches for longer than it takes to
  /// start a second git.
  private static let largeIndex = 100 << 10

  package func mayBeSparse(in root: String) -> Bool {
    guard let workTree = enclosingWorkTree(of: root), let folder = gitFolder(of: workTree) else { return false }
    return files.entry(at: folder + "/info/sparse-checkout") != nil
  }

  package func comparesModes(in root: String) async throws(GitError) -> Bool {
    guard let workTree = enclosingWorkTree(of: root) else { return true }
    if files.entry(at: workTree + "/.git") == .folder, let tree = try? files.tree(at: workTree + "/.git"),
      let text = try? tree.read(RelativePath(constant: "config"), limit: 1 << 20),
      let answer = GitOutput.fileMode(inConfig: text)
    {
      return answer
    }
    // Git's own default.
    return try await flag("core.fileMode", in: root) ?? true
  }

  /// The submodules that contain one of the paths, checked out or not.
  func submodules(above paths: [RelativePath], in root: String) async throws(GitError) -> Set<RelativePath> {
    let tops = Set(paths.map { $0.ancestors.first ?? $0 }).sorted()
    return Set(try await tracked(at: tops, in: root).filter { $0.value.kind == .submodule }.keys)
  }

  /// Throws if an ignore file that git would open is a pipe or a device, for which it would wait forever: searched in
  /// the root, above it, and in folders below it.
  func refuseBlockingRules(in below: Set<RelativePath>, of root: String, _ workTree: String) throws(GitError) {
    var folders = below.map { "\(root)/\($0.text)" } + [root]
    var above = root
    while above.count > workTree.count, let slash = above.utf8.lastIndex(of: UInt8(ascii: "/")) {
      above = String(above[..<slash])
      folders.append(above)
    }
    for folder in folders.sorted() {
      let path = folder + "/.gitignore"
      if files.entry(at: path) == .other { throw .blocked(by: path) }
    }
  }

  /// As gitrepository-layout says.
  package func gitFolder(of workTree: String) -> String? {
    let path = workTree == "/" ? "/.git" : workTree + "/.git"
    if case .folder? = try? SystemCalls.followedStatus(of: path).kind { return path }
    guard let tree = try? files.tree(at: workTree),
      let bytes = try? tree.read(RelativePath(constant: ".git"), limit: 8192)
    else { return nil }
    let text = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    let mark = "gitdir: "
    guard text.hasPrefix(mark) else { return nil }
    let target = String(text.dropFirst(mark.count))
    return target.hasPrefix("/") ? target : workTree + "/" + target
  }
}
