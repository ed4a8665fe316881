package import Packs
package import Platform
package import Vocabulary

/// Reads everything on disk that a plan needs to know.
package struct FoundReader {
  /// The repository.
  let tree: any Tree
  /// What has been read so far.
  var found = Found()
  /// The names in folders that were listed.
  private var listed: [RelativePath?: [String]] = [:]
  /// The same by their folded form, of the folders above documents.
  private var names: [RelativePath?: [String: [String]]] = [:]
  private var parents: [RelativePath: Parent] = [:]

  package init(tree: any Tree) {
    self.tree = tree
  }

  /// Everything that `wanted` and `lock` name, all skills, and the `documents` of the index, nil if the checkout leaves
  /// some of them out; `compared` is told after each document. Throws if a link or a file is in the path of the skills:
  /// without the shared folder, nothing can be planned.
  package static func read(
    _ tree: any Tree, wanted: Wanted, lock: Lock, config: Config, documents: [RelativePath]? = [],
    compared: () -> Void = {}
  ) throws(TreeError) -> Found {
    var reader = FoundReader(tree: tree)
    if let barrier = try reader.blockage(of: AgentTargets.sharedSkills) {
      if case .link? = try tree.entry(at: barrier) { throw .linkInPath(barrier) }
      throw .notAFolder(barrier)
    }
    try reader.readSkills(withContents: wanted.links == .copy || lock.links.values.contains { $0.copy != nil })
    for path in Set(wanted.documents.keys).union(lock.files.keys) {
      try reader.read(path)
      if wanted.documents[path] != nil, reader.found[path] == .folder {
        reader.found.contents[path] = try reader.content(of: path)
        if try reader.isEmpty(path) { reader.found.emptyFolders.insert(path) }
      }
      compared()
    }
    for (path, document) in wanted.documents where document.skill == nil {
      for skill in Wanted.skillFiles(around: path) { try reader.read(skill) }
    }
    for path in documents ?? [] { try reader.read(path) }
    reader.found.documents = documents
    let hosts = wanted.blocks.map(\.path) + [wanted.docs?.index].compactMap { $0 }
    for path in Set(hosts).union(lock.blocks.keys.map(\.path)) { try reader.readInstruction(path) }
    // Other instruction files import it.
    try reader.readInstruction(AgentTargets.sharedInstructions)
    for path in [AgentTargets.index, AgentTargets.routes, AgentTargets.localRoutes] { try reader.read(path) }
    let agents = config.readAgents + wanted.agents.filter { !config.readAgents.contains($0) }
    let chosen = Set(wanted.agents.map(\.skills))
    for folder in Set(agents.map(\.skills)).subtracting([AgentTargets.sharedSkills]).sorted() {
      try reader.readSkillsFolder(folder, isChosen: chosen.contains(folder))
    }
    reader.readAgentFolders(of: agents)
    for path in lock.links.keys { try reader.readLink(path) }
    for name in CairnFile.all { try reader.read(name) }
    if try tree.entry(at: .cairn) == .folder, try tree.entry(at: CairnFile.conflicts) == .folder {
      for (path, _) in try tree.files(below: CairnFile.conflicts) { try reader.read(path) }
    }
    for path in Set(wanted.documents.keys).union(hosts) { try reader.readLookAlikes(of: path) }
    return reader.found
  }

  private mutating func readSkills(withContents: Bool) throws(TreeError) {
    let shared = AgentTargets.sharedSkills
    guard case .folder = try parent(shared) else { return }
    for one in try entries(in: shared) where one.entry == .folder {
      guard let folder = one.path else { continue }
      let files = try files(below: folder).sorted()
      found.skillFiles[one.name] = files
      for path in files where withContents || path.name == "SKILL.md" { try read(path) }
    }
  }

  /// What is in a folder. Its names, and which of them are folders, are not looked up again.
  private mutating func entries(in folder: RelativePath) throws(TreeError) -> [FolderEntry] {
    let entries = try tree.entries(in: folder)
    listed[folder] = entries.map(\.name)
    for one in entries where one.entry == .folder { if let path = one.path { parents[path] = .folder } }
    return entries
  }

  /// Every file and link below a folder, as `Tree.files(below:)` has them, but in any order.
  private mutating func files(below folder: RelativePath) throws(TreeError) -> [RelativePath] {
    var files: [RelativePath] = []
    for one in try entries(in: folder) {
      guard let path = one.path, let entry = one.knownEntry else { continue }
      if entry == .folder { files += try self.files(below: path) } else { files.append(path) }
    }
    return files
  }

  /// The files, links and empty folders below a folder; the folder itself if it is empty, or has a name that no path can
  /// have.
  private func content(of folder: RelativePath) throws(TreeError) -> [RelativePath] {
    var content: [RelativePath] = []
    for one in try tree.entries(in: folder) {
      guard let path = one.path else { return [folder] }
      if one.entry == .folder { content += try self.content(of: path) } else { content.append(path) }
    }
    return content.isEmpty ? [folder] : content
  }

  /// Whether there is nothing but folders in a folder and below it.
  private func isEmpty(_ folder: RelativePath) throws(TreeError) -> Bool {
    for one in try tree.entries(in: folder) {
      guard one.entry == .folder, let path = one.path, try isEmpty(path) else { return false }
    }
    return true
  }

  /// Reads the content of a path, once.
  mutating func read(_ path: RelativePath) throws(TreeError) {
    guard found.entries[path] == nil else { return }
    if let above = path.parent {
      switch try parent(above) {
      case .missing: return
      case .blocked(let by):
        found.entries[path] = .unreachable(by: by)
        return
      case .folder: break
      }
    }
    guard let read = try tree.readEntry(at: path, limit: Self.largest) else { return }
    switch read.entry {
    case .file(let isExecutable, _):
      found.entries[path] = .file(try read.bytes?.get() ?? [], isExecutable: isExecutable)
    case .folder: found.entries[path] = .folder
    case .link(let text): found.entries[path] = .link(text)
    case .other: found.entries[path] = .other
    }
  }

  /// The most bytes that are read of a file.
  private static let largest = 64 << 20

  /// An entry, or the link or file that blocks the path to it.
  enum PathLookup {
    case entry(TreeEntry)
    case blocked(by: RelativePath)
  }

  /// The entry at a path; nil if the path, or a folder above it, is missing.
  mutating func entry(at path: RelativePath) throws(TreeError) -> PathLookup? {
    if let parent = path.parent {
      switch try self.parent(parent) {
      case .missing: return nil
      case .blocked(let by): return .blocked(by: by)
      case .folder: break
      }
    }
    return try tree.entry(at: path).map { .entry($0) }
  }

  /// A folder, or the reason why it is not one; looked up once.
  private enum Parent {
    case folder
    case missing
    case blocked(by: RelativePath)
  }

  private mutating func parent(_ path: RelativePath) throws(TreeError) -> Parent {
    if let known = parents[path] { return known }
    var answer: Parent
    if let above = path.parent { answer = try parent(above) } else { answer = .folder }
    if case .folder = answer {
      switch try tree.entry(at: path) {
      case .folder?: break
      case nil: answer = .missing
      case .link?:
        answer = .blocked(by: path)
        found.linksInPath.insert(path)
      case .file?, .other?: answer = .blocked(by: path)
      }
    }
    parents[path] = answer
    return answer
  }

  /// The link or file that blocks a folder, itself included; nil if it is a folder, or can become one.
  mutating func blockage(of folder: RelativePath) throws(TreeError) -> RelativePath? {
    if case .blocked(let by) = try parent(folder) { return by }
    return nil
  }

  private mutating func readAgentFolders(of agents: [AgentTarget]) {
    found.agentFolders = AgentFolders(in: tree, of: agents.filter { found.skillsFolders[$0.skills] == .own })
    for place in found.agentFolders.places { try? read(place.document) }
  }

  /// A link, or the copy that replaces it, with all its files.
  mutating func readLink(_ path: RelativePath) throws(TreeError) {
    try read(path)
    guard found[path] == .folder else { return }
    for (file, _) in try tree.files(below: path) { try read(file) }
  }

  private mutating func readLookAlikes(of path: RelativePath) throws(TreeError) {
    var folder: RelativePath?
    for component in path.components {
      if names[folder] == nil {
        // What blocks a path is known from the path's own entry.
        names[folder] = Dictionary(grouping: (try? listed[folder] ?? tree.names(in: folder)) ?? []) { $0.lowercased() }
      }
      let wanted = String(component)
      // Swift compares strings by canonical equivalence, so this ignores normalization as well as letter case.
      let alike = names[folder]?[wanted.lowercased()] ?? []
      // Nothing is below a folder that does not exist.
      if alike.isEmpty { return }
      if let other = alike.first(where: { !$0.utf8.elementsEqual(wanted.utf8) }) {
        found.lookAlikes[path] = (folder.map { $0.text + "/" } ?? "") + other
        return
      }
      guard let next = try? RelativePath(onDisk: wanted) else { return }
      folder = folder?.appending(next) ?? next
    }
  }
}
