package import Vocabulary

/// What the history of a repository has, read without a checkout: no filter and no hook of it runs.
extension LiveGit {
  package func tags(in root: String) async throws(GitError) -> [String] {
    guard let workTree = enclosingWorkTree(of: root) else { return [] }
    let head = try await process.run(
      ["rev-parse", "--quiet", "--verify", "HEAD^{commit}"], in: root, workTree: workTree, accepting: [0, 1])
    guard !head.isEmpty else { return [] }
    let output = try await process.run(
      ["for-each-ref", "--merged=HEAD", "--format=%(refname)", "refs/tags"], in: root, workTree: workTree,
      accepting: [0])
    return GitOutput.tags(output)
  }

  package func files(atTag tag: String, in root: String) async throws(GitError) -> [RelativePath: String] {
    guard let workTree = enclosingWorkTree(of: root) else { return [:] }
    // Git lists what is below the folder it runs in.
    let output = try await process.run(
      ["ls-tree", "-r", "-z", "refs/tags/\(tag)^{tree}"], in: root, workTree: workTree, accepting: [0])
    return GitOutput.objects(output)
  }

  package func contents(of objects: [String], in root: String) async throws(GitError) -> [[UInt8]?] {
    guard !objects.isEmpty, let workTree = enclosingWorkTree(of: root) else { return objects.map { _ in nil } }
    // A name is a line of git's input.
    let names = objects.map { $0.utf8.contains(UInt8(ascii: "\n")) ? "" : $0 }
    let input = names.flatMap { Array("\($0)\n".utf8) }
    let output = try await process.run(
      ["cat-file", "--batch", "--buffer"], in: root, workTree: workTree, input: input, accepting: [0])
    guard let contents = GitOutput.contents(output), contents.count == objects.count else {
      throw .refused("git did not return every object")
    }
    return contents
  }
}
