package import Vocabulary

/// The `git` found on PATH, with settings that prevent it from running programs that the repository configures.
package struct LiveGit: Git {
  let process: GitProcess
  let files = LiveFileSystem()

  /// `variables` are the process's; those that make git use another repository are not passed on. `seconds` is the time
  /// limit of one run of git, and `outputLimit` its output limit in bytes.
  package init(variables: [String: String], seconds: Double = 60, outputLimit: Int = 64 << 20) {
    process = GitProcess(variables: variables, limits: GitCall.Limits(seconds: seconds, output: outputLimit))
  }

  /// Looks for `.git` in the folder and those above it, as git does (gitrepository-layout), without running git: a
  /// folder with a `HEAD`, or a file, as in submodules and linked work trees.
  package func workTree(of folder: String) async throws(GitError) -> String? {
    enclosingWorkTree(of: folder)
  }

  package func ignored(
    _ paths: [RelativePath], in root: String
  ) async throws(GitError) -> [RelativePath: IgnoreRule] {
    let (asked, folders) = reachable(paths, in: root)
    guard !asked.isEmpty, let workTree = enclosingWorkTree(of: root) else { return [:] }
    try refuseBlockingRules(in: folders, of: root, workTree)
    do {
      return try await rules(for: asked, in: root, workTree)
    } catch .refused(let reason) {
      // Git refuses the whole call if one path is in a submodule, even if the submodule is not checked out.
      let outside = try await submodules(above: asked, in: root)
      let rest = asked.filter { !$0.isWithin(anyOf: outside) || outside.contains($0) }
      guard rest.count < asked.count else { throw .refused(reason) }
      return rest.isEmpty ? [:] : try await rules(for: rest, in: root, workTree)
    }
  }

  private func rules(
    for paths: [RelativePath], in root: String, _ workTree: String
  ) async throws(GitError) -> [RelativePath: IgnoreRule] {
    // `./` prevents git from reading a leading colon as pathspec magic.
    let input = paths.flatMap { Array("./\($0.text)\0".utf8) }
    let output = try await process.run(
      ["check-ignore", "-v", "-z", "--stdin"], in: root, workTree: workTree, input: input, accepting: [0, 1])
    return GitOutput.ignoreRules(output)
  }

  package func files(in root: String) async throws(GitError) -> [RelativePath] {
    try refuseBlockingRules(in: [], of: root, enclosingWorkTree(of: root) ?? root)
    let output = try await process.run(
      ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], in: root,
      workTree: enclosingWorkTree(of: root) ?? root, accepting: [0])
    return GitOutput.paths(output)
  }

  package func presentFiles(in root: String) async throws(GitError) -> [RelativePath] {
    let workTree = enclosingWorkTree(of: root) ?? root
    try refuseBlockingRules(in: [], of: root, workTree)
    let output = try await process.run(
      ["ls-files", "-z", "-t", "--cached", "--deleted", "--others", "--exclude-standard"], in: root,
      workTree: workTree, accepting: [0])
    return GitOutput.presentPaths(output)
  }

  package func changes(in root: String) async throws(GitError) -> [GitChange] {
    let workTree = enclosingWorkTree(of: root) ?? root
    try refuseBlockingRules(in: [], of: root, workTree)
    // Unlike plumbing, `status` reads a file again whose metadata alone changed. It does not enter submodules, where git
    // would run what is configured there.
    let output = try await process.run(
      [
        "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=dirty", "--", ".",
      ], in: root, workTree: workTree, overriding: try await withoutFilters(in: root, workTree: workTree),
      accepting: [0])
    return GitOutput.changes(output, below: root.dropFirst(workTree.count).drop { $0 == "/" }.utf8)
  }

  /// Settings that disable the programs of all filters: if `stat` cannot tell whether a file changed, git would read
  /// the file through the filters that the repository configures.
  func withoutFilters(
    in root: String, workTree: String
  ) async throws(GitError) -> [(name: String, value: String)] {
    let names = try await process.run(
      ["config", "--null", "--name-only", "--get-regexp", #"^filter\..*\.(clean|process|required)$"#], in: root,
      workTree: workTree, accepting: [0, 1])
    return names.split(separator: 0).map { name in
      let name = String(decoding: name, as: UTF8.self)
      return (name, name.hasSuffix(".required") ? "false" : "")
    }
  }

  package func flag(_ name: String, in root: String) async throws(GitError) -> Bool? {
    guard let workTree = enclosingWorkTree(of: root) else { return nil }
    let output = try await process.run(
      ["config", "--type=bool", "--get", name], in: root, workTree: workTree, accepting: [0, 1])
    return GitOutput.flag(output)
  }

  package func setting(_ name: String, in folder: String) async throws(GitError) -> String? {
    let output = try await process.run(
      ["config", "--null", "--get", name], in: folder, workTree: enclosingWorkTree(of: folder) ?? folder,
      accepting: [0, 1])
    return output.firstIndex(of: 0).map { String(decoding: output[..<$0], as: UTF8.self) }
  }

  func enclosingWorkTree(of folder: String) -> String? {
    guard var path = files.resolve(folder) else { return nil }
    while true {
      let git = path == "/" ? "/.git" : path + "/.git"
      switch try? SystemCalls.followedStatus(of: git).kind {
      case .file: return path
      case .folder where files.entry(at: git + "/HEAD") != nil: return path
      default: break
      }
      guard path != "/", let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }

  /// The paths that git accepts, and the folders above them that exist: it refuses the whole call if a path is behind a
  /// link or in a repository below this one, where its ignore rules do not apply.
  private func reachable(
    _ paths: [RelativePath], in root: String
  ) -> (paths: [RelativePath], folders: Set<RelativePath>) {
    enum Place { case open, missing, closed }
    var known: [RelativePath: Place] = [:]
    func place(_ folder: RelativePath) -> Place {
      if let answer = known[folder] { return answer }
      // Nothing is below a folder that does not exist, such as that of a skill before it is installed.
      var answer = folder.parent.map(place) ?? .open
      if answer == .open {
        let path = "\(root)/\(folder.text)"
        switch files.entry(at: path) {
        case nil: answer = .missing
        case .link?: answer = .closed
        case .file?, .folder?, .other?: if files.entry(at: path + "/.git") != nil { answer = .closed }
        }
      }
      known[folder] = answer
      return answer
    }
    let reachable = paths.filter { $0.parent.map(place) != .closed }
    return (reachable, Set(reachable.flatMap(\.ancestors)).filter { known[$0] == .open })
  }
}
