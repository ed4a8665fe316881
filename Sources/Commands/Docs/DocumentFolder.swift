internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Finds the documents that an index lists: those on disk that git does not ignore. No link is followed, and no
/// repository in the folder is entered.
struct DocumentFolder: Sendable {
  let invocation: Invocation
  let root: RootSearch.Root

  /// The most documents of one index, the most folders inside each other, and the most bytes of a document; a longer
  /// file is left out.
  static let most = 5000
  private static let deepest = 32
  private static let largest = 1 << 20

  /// The documents, in no order; none without an index. nil if a sparse checkout leaves out some of them. Throws if there
  /// are too many.
  func files(of docs: DocsConfig?, in tree: any Tree) async throws -> [RelativePath]? {
    guard let docs else { return [] }
    if try await isSparse(docs, in: tree) {
      invocation.writer.noteOnce(.sparse(docs.folder))
      return nil
    }
    var files: [RelativePath] = []
    var folders = try tree.reachableEntry(at: docs.folder) == .folder ? [docs.folder] : []
    for _ in 0..<Self.deepest where !folders.isEmpty {
      let (found, inner) = try entries(of: folders, docs, tree)
      let left = try await ignored(found + inner)
      files += found.filter { !left.contains($0) }
      guard files.count <= Self.most else {
        throw Failure("docs-too-many", .tooMany(docs.folder), path: docs.folder.text)
      }
      folders = inner.filter { !left.contains($0) }
    }
    return files
  }

  /// The documents directly in some folders, and the folders in them.
  private func entries(
    of folders: [RelativePath], _ docs: DocsConfig, _ tree: any Tree
  ) throws -> (files: [RelativePath], folders: [RelativePath]) {
    var files: [RelativePath] = []
    var inner: [RelativePath] = []
    for folder in folders {
      let names = try tree.names(in: folder)
      // What a repository inside this one has is not in every clone.
      if folder != docs.folder, names.contains(".git") { continue }
      for name in names where !name.hasPrefix(".") {
        guard let path = try? folder.appending(onDisk: name) else { continue }
        switch try tree.entry(at: path) {
        case .folder?: inner.append(path)
        case .file(_, let size)? where docs.lists(path) && size <= Self.largest: files.append(path)
        case .file?, .link?, .other?, nil: break
        }
      }
    }
    return (files, inner)
  }

  private func ignored(_ paths: [RelativePath]) async throws -> Set<RelativePath> {
    guard root.exists, root.workTree != nil, !paths.isEmpty else { return [] }
    do throws(GitError) {
      return Set(try await invocation.environment.git.ignored(paths, in: root.path).keys)
    } catch {
      guard error == .missing else { throw error }
      invocation.writer.warnOnce(.withoutGit)
      return []
    }
  }

  /// Whether the checkout leaves out some of the documents deliberately.
  private func isSparse(_ docs: DocsConfig, in tree: any Tree) async throws -> Bool {
    let git = invocation.environment.git
    guard root.exists, root.workTree != nil, git.mayBeSparse(in: root.path) else { return false }
    let tracked = (try? await git.tracked(at: [docs.folder], in: root.path)) ?? [:]
    return try tracked.contains { path, file in
      guard file.isSkipped, docs.lists(path) else { return false }
      return try tree.reachableEntry(at: path) == nil
    }
  }
}

extension Message {
  fileprivate static func sparse(_ folder: RelativePath) -> Message {
    Message(
      "docs.sparse", "the index of {folder} was skipped: this sparse checkout leaves out some of the documents",
      ["folder": .text(PrintableText.text(folder.text))])
  }
  fileprivate static func tooMany(_ folder: RelativePath) -> Message {
    Message(
      "docs.too-many",
      "{folder} has more than {count} documents\nname a smaller folder under [docs] in .cairn/config.toml",
      ["folder": .text(PrintableText.text(folder.text)), "count": .number(DocumentFolder.most)])
  }
}
