package import Vocabulary

/// The files around a document, as listed by git, so that the result is the same in every clone.
package struct FileTree: Sendable {
  /// Facts about a file, in addition to its path.
  package struct Entry: Sendable, Hashable {
    /// In bytes.
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
  }

  /// The agents that the user chose, or that are named for this run; readers of the shared folder are always included.
  package let agents: [String]
  /// The agents that read this tree, by id: those that are chosen or, if none is, those whose own files are in it, such as
  /// `CLAUDE.md` or `.cursor`.
  let clients: Set<String>
  private let files: Set<RelativePath>
  private let folders: Set<RelativePath>
  private var entries: [RelativePath: Entry]
  /// The texts of the symbolic links that lead to nothing, by path; git lists these as files, too.
  private let broken: [RelativePath: String]
  /// The files in byte order, so that what is below a folder is one range.
  private let sorted: [RelativePath]
  /// Shared by copies with the same files.
  private let memory = FolderMemory()

  /// `files` are all files of the tree; `entries` has further facts about those that belong to skills, and `broken` the
  /// texts of symbolic links among the files that lead to nothing on this disk. One that leads to something that git lists
  /// is not broken: a sparse checkout leaves it out, or it is in a submodule that is not checked out.
  package init(
    files: some Sequence<RelativePath> = [], entries: [RelativePath: Entry] = [:], agents: [String] = [],
    broken: [RelativePath: String] = [:]
  ) {
    self.agents = agents
    self.entries = entries
    sorted = Self.ascending(Array(files))
    self.files = Set(sorted)
    var folders: Set<RelativePath> = []
    var last: RelativePath?
    for file in sorted {
      if let last, file.isDirectly(in: last) { continue }
      var path = file
      last = file.parent
      while let parent = path.parent, folders.insert(parent).inserted { path = parent }
    }
    self.folders = folders
    self.broken = broken.filter { [files = self.files] link, text in
      guard let end = link.following(link: text) else { return false }
      if broken[end] != nil { return true }
      return !files.contains(end) && !folders.contains(end) && !end.ancestors.contains(where: files.contains)
    }
    clients =
      agents.isEmpty
      ? Self.evidentClients { [files = self.files] in files.contains($0) || folders.contains($0) } : Set(agents)
  }

  /// The paths in byte order, each once.
  private static func ascending(_ paths: [RelativePath]) -> [RelativePath] {
    let isAscending = zip(paths, paths.dropFirst()).allSatisfy { $0 < $1 }
    return isAscending ? paths : Set(paths).sorted()
  }

  /// The tree with one more file.
  func adding(_ path: RelativePath) -> FileTree {
    FileTree(files: files.union([path]), entries: entries, agents: agents, broken: broken)
  }

  /// The tree after a file was moved.
  func moving(_ path: RelativePath, _ target: RelativePath) -> FileTree {
    var entries = entries
    entries[target] = entries.removeValue(forKey: path)
    var broken = broken
    broken[path] = nil
    return FileTree(
      files: files.subtracting([path]).union([target]), entries: entries, agents: agents, broken: broken)
  }

  /// The tree after the executable bit of a file was changed.
  func setting(_ path: RelativePath, isExecutable: Bool) -> FileTree {
    var entries = entries
    entries[path] = Entry(size: entries[path]?.size ?? 0, isExecutable: isExecutable)
    return FileTree(files: files, entries: entries, agents: agents, broken: broken)
  }

  /// The tree after the texts of files were changed; of files whose size is not known, nothing changes.
  func resizing(_ sizes: [RelativePath: Int]) -> FileTree {
    var tree = self
    for (path, size) in sizes {
      guard let entry = entries[path] else { continue }
      tree.entries[path] = Entry(size: size, isExecutable: entry.isExecutable, link: entry.link)
    }
    return tree
  }

  /// The same tree, with further symbolic links among its files that lead to nothing.
  package func breaking(_ links: [RelativePath: String]) -> FileTree {
    guard !links.isEmpty else { return self }
    return FileTree(files: files, entries: entries, agents: agents, broken: broken.merging(links) { $1 })
  }

  /// Whether a file or a folder exists there.
  package func holds(_ path: RelativePath) -> Bool { files.contains(path) || folders.contains(path) }

  /// Whether a file exists there.
  package func isFile(_ path: RelativePath) -> Bool { files.contains(path) }

  /// Whether a folder exists there.
  package func isFolder(_ path: RelativePath) -> Bool { folders.contains(path) }

  /// The symbolic link that leads to nothing at a path, or above it, and its text; nil if there is none.
  package func brokenLink(onTheWayTo path: RelativePath) -> (path: RelativePath, text: String)? {
    guard !broken.isEmpty else { return nil }
    return (path.ancestors + [path]).lazy.compactMap { place in broken[place].map { (place, $0) } }.first
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
      // Most folders have a few files.
      var steps = 0
      while index < range.upperBound, steps < 8, sorted[index].isWithin(child) {
        index += 1
        steps += 1
      }
      if steps == 8 { index = end(of: child, from: index) }
    }
    return children.sorted()
  }

  /// All files below a folder, nil for the root, in byte order of their paths.
  func sortedFiles(below folder: RelativePath?) -> ArraySlice<RelativePath> { sorted[range(below: folder)] }

  /// All files below a folder, nil for the root, folder by folder.
  package func files(below folder: RelativePath?) -> [RelativePath] {
    sorted[range(below: folder)].sorted(by: RelativePath.comesFirstInListing)
  }

  /// The indexes of the files below a folder.
  private func range(below folder: RelativePath?) -> Range<Int> {
    guard let folder else { return sorted.indices }
    let start = folder.text + "/"
    let lower = sorted.partitioningIndex { !$0.precedes(start) }
    return lower..<end(of: folder, from: lower)
  }

  /// The index after the files below a folder: the character after the slash is the zero.
  private func end(of folder: RelativePath, from start: Int) -> Int {
    let end = folder.text + "0"
    return sorted.partitioningIndex(from: start) { !$0.precedes(end) }
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

  /// The folders of skills in a folder, nil for the root, in which a text names a file; of many the first three.
  func skills(in folder: RelativePath?, holding text: String) -> [RelativePath] {
    memory.holders(of: text, in: folder) {
      // Most texts lead to nothing above the folder that they start from, so all folders have the same rest.
      let rest = RelativePath.fromRoot(text)
      let holders = children(of: folder).lazy.filter { child in
        let path = rest.map { child.appending($0) } ?? child.following(below: text)
        return path.map(isFile) ?? false && isFile(child.appending(RelativePath(constant: "SKILL.md")))
      }
      return Array(holders.prefix(3))
    }
  }
}
