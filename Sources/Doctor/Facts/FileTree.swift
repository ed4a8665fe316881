package import Vocabulary

/// The files around a document, as listed by git, so that the result is the same in every clone.
///
/// It is a class, although its values never change: every rule is passed it for every document, and copying a value would
/// count a reference to each of its lists, on all cores at the same counters.
package final class FileTree: Sendable {
  /// Facts about a file, in addition to its path.
  package struct Entry: Sendable, Hashable {
    /// In bytes; `.max` for a file that a server did not send because of its size.
    package let size: Int
    /// Whether its owner may run it.
    package let isExecutable: Bool
    /// The text of a symbolic link; nil of a regular file.
    package let link: String?

    package init(size: Int, isExecutable: Bool = false, link: String? = nil) {
      self.size = size
      self.isExecutable = isExecutable
      self.link = link
    }

    /// The size as far as it is known: what a server does not send is larger than 5 MiB.
    var leastSize: Int { size == .max ? 5 << 20 + 1 : size }
  }

  /// The agents that the user chose, or that are named for this run; readers of the shared folder are always included.
  package let agents: [String]
  /// The agents that read this tree, by id: those that are chosen or, if none is, those whose own files are in it, such as
  /// `CLAUDE.md` or `.cursor`.
  let clients: Set<String>
  /// How many folders of the same git repository are above the root: a link may lead into them.
  let foldersAbove: Int
  /// The folders whose files are not among those of this tree, although they exist: installations of their own, and what
  /// Cairn keeps for itself.
  private let separate: Set<RelativePath>
  private let files: Set<RelativePath>
  /// The folders, and what is below each of them: a range of `sorted`.
  private let folders: [RelativePath: Range<Int>]
  private let entries: [RelativePath: Entry]
  /// The texts of the symbolic links that lead to nothing, by path; git lists these as files, too.
  private let broken: [RelativePath: String]
  /// The files in byte order, so that what is below a folder is one range.
  private let sorted: [RelativePath]
  /// Shared by copies with the same files.
  private let memory: FolderMemory

  /// `files` are all files of the tree; `entries` has further facts about those that belong to skills, and `broken` the
  /// texts of symbolic links among the files that lead to nothing on this disk. One that leads to something that git lists
  /// is not broken: a sparse checkout leaves it out, or it is in a submodule that is not checked out. `foldersAbove` is the
  /// number of folders of the same git repository above the root, and `separate` has the folders whose files are left out.
  package init(
    files: some Sequence<RelativePath> = [], entries: [RelativePath: Entry] = [:], agents: [String] = [],
    broken: [RelativePath: String] = [:], foldersAbove: Int = 0, separate: Set<RelativePath> = []
  ) {
    self.agents = agents
    self.foldersAbove = foldersAbove
    self.separate = separate
    self.entries = entries
    sorted = Self.ascending(Array(files))
    self.files = Set(sorted)
    let folders = Self.folders(of: sorted)
    self.folders = folders
    memory = FolderMemory()
    self.broken = broken.filter { [files = self.files] link, text in
      guard let end = link.following(link: text) else { return false }
      if broken[end] != nil { return true }
      return !files.contains(end) && folders[end] == nil && !end.ancestors.contains(where: files.contains)
    }
    clients =
      agents.isEmpty
      ? Self.evidentClients { [files = self.files] in files.contains($0) || folders[$0] != nil } : Set(agents)
  }

  /// The folders of files that are in byte order, and what is below each of them.
  ///
  /// In byte order other files can be between those of a folder, `a.b` after `a/b` and `a-b` before it, but never between
  /// two files below it: they share the start that ends with the slash.
  private static func folders(of sorted: [RelativePath]) -> [RelativePath: Range<Int>] {
    var folders: [RelativePath: Range<Int>] = [:]
    // The folders of the last file that were not left yet, the outermost first, and their first files.
    var open: [(folder: RelativePath, first: Int)] = []
    for (index, file) in sorted.enumerated() {
      while let last = open.last, !file.isWithin(last.folder) {
        folders[last.folder] = last.first..<index
        open.removeLast()
      }
      guard open.last.map({ !file.isDirectly(in: $0.folder) }) ?? true else { continue }
      var further: [RelativePath] = []
      var place = file.parent
      while let folder = place, folder != open.last?.folder {
        further.append(folder)
        place = folder.parent
      }
      for folder in further.reversed() { open.append((folder, index)) }
    }
    for (folder, first) in open { folders[folder] = first..<sorted.count }
    return folders
  }

  /// The same files with other facts about them.
  private init(_ other: FileTree, entries: [RelativePath: Entry]) {
    agents = other.agents
    foldersAbove = other.foldersAbove
    separate = other.separate
    clients = other.clients
    files = other.files
    folders = other.folders
    broken = other.broken
    sorted = other.sorted
    memory = other.memory
    self.entries = entries
  }

  /// The paths in byte order, each once.
  private static func ascending(_ paths: [RelativePath]) -> [RelativePath] {
    let isAscending = zip(paths, paths.dropFirst()).allSatisfy { $0 < $1 }
    return isAscending ? paths : Set(paths).sorted()
  }

  /// The tree after changes.
  func changing(_ changes: FileTreeChanges) -> FileTree {
    var entries = entries
    for (path, entry) in changes.entries { entries[path] = entry }
    guard !changes.added.isEmpty || !changes.removed.isEmpty else { return FileTree(self, entries: entries) }
    return FileTree(
      files: files.subtracting(changes.removed).union(changes.added), entries: entries, agents: agents,
      broken: broken.filter { !changes.removed.contains($0.key) }, foldersAbove: foldersAbove,
      separate: separate)
  }

  /// The tree after the texts of files were changed; of files whose size is not known, nothing changes.
  func resizing(_ sizes: [RelativePath: Int]) -> FileTree {
    var changed = entries
    for (path, size) in sizes {
      guard let entry = entries[path] else { continue }
      changed[path] = Entry(size: size, isExecutable: entry.isExecutable, link: entry.link)
    }
    return FileTree(self, entries: changed)
  }

  /// The same tree, with further symbolic links among its files that lead to nothing.
  package func breaking(_ links: [RelativePath: String]) -> FileTree {
    guard !links.isEmpty else { return self }
    return FileTree(
      files: files, entries: entries, agents: agents, broken: broken.merging(links) { $1 }, foldersAbove: foldersAbove,
      separate: separate)
  }

  /// Whether a file or a folder exists there.
  package func holds(_ path: RelativePath) -> Bool { files.contains(path) || folders[path] != nil }

  /// Whether a file exists there.
  package func isFile(_ path: RelativePath) -> Bool { files.contains(path) }

  /// Whether a folder exists there.
  package func isFolder(_ path: RelativePath) -> Bool { folders[path] != nil }

  /// Whether a path may exist although it is not among the files: it is below a symbolic link, in another repository, or in a
  /// folder that is left out.
  package func mayHold(_ path: RelativePath) -> Bool {
    path.isWithin(anyOf: separate) || path.ancestors.contains(where: isFile)
  }

  /// The symbolic link that leads to nothing at a path, or above it, and its text; nil if there is none.
  package func brokenLink(onTheWayTo path: RelativePath) -> (path: RelativePath, text: String)? {
    guard !broken.isEmpty else { return nil }
    return (path.ancestors + [path]).lazy.compactMap { [broken] place in broken[place].map { (place, $0) } }.first
  }

  /// Size and mode of a file that belongs to a skill; nil for others.
  package func entry(at path: RelativePath) -> Entry? { entries[path] }

  /// The symbolic links that belong to skills and their texts, in byte order of the paths.
  package var links: [(path: RelativePath, text: String)] {
    entries.compactMap { path, entry in entry.link.map { (path, $0) } }.sorted { $0.path < $1.path }
  }

  /// The direct entries of a folder (nil for the root), in byte order.
  package func children(of folder: RelativePath?) -> [RelativePath] {
    memory.children(of: folder) { listedChildren(of: folder) }
  }

  private func listedChildren(of folder: RelativePath?) -> [RelativePath] {
    let range = range(below: folder)
    let start = folder.map { $0.text.utf8.count + 1 } ?? 0
    var children: [RelativePath] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let path = sorted[index]
      index += 1
      guard let child = path.prefix(through: start) else {
        children.append(path)
        continue
      }
      children.append(child)
      index = max(index, folders[child]?.upperBound ?? index)
    }
    return children.sorted()
  }

  /// All files below a folder, nil for the root, in byte order of their paths.
  func sortedFiles(below folder: RelativePath?) -> ArraySlice<RelativePath> { sorted[range(below: folder)] }

  /// The files below a folder whose name starts with a dot, in byte order.
  var filesInHiddenFolders: [RelativePath] {
    memory.filesInHiddenFolders {
      let tops = folders.filter { $0.key.name.utf8.first == UInt8(ascii: ".") && !$0.key.isInHiddenFolder }
      return tops.values.sorted { $0.lowerBound < $1.lowerBound }.flatMap { sorted[$0] }
    }
  }

  /// All files below a folder, nil for the root, folder by folder.
  package func files(below folder: RelativePath?) -> [RelativePath] {
    sorted[range(below: folder)].sorted(by: RelativePath.comesFirstInListing)
  }

  /// The indexes of the files below a folder.
  private func range(below folder: RelativePath?) -> Range<Int> {
    guard let folder else { return sorted.indices }
    return folders[folder] ?? 0..<0
  }

  /// The path that differs from this one only in letter case or Unicode normalization, component by component; nil if
  /// there is none, or more than one.
  package func lookAlike(of path: RelativePath) -> RelativePath? {
    var folder: RelativePath?
    for component in path.components {
      let folded = component.lowercased()
      let children = children(of: folder)
      let fitting =
        children.count < FolderMemory.large
        ? children.filter { $0.name.lowercased() == folded }
        : memory.entries(named: folded, among: children, of: folder)
      guard let next = fitting.first(where: { $0.name.utf8.elementsEqual(component.utf8) }) ?? fitting.first,
        fitting.count == 1 || next.name.utf8.elementsEqual(component.utf8)
      else { return nil }
      folder = next
    }
    return folder == path ? nil : folder
  }
}
