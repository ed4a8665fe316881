package import Packs
package import Platform
package import Reporting
package import Vocabulary

/// What stands in the repository now: the second of a plan's three states, read once.
package struct Found: Sendable, Equatable {
  /// What each path of interest holds; a path that is not here holds nothing.
  package internal(set) var entries: [RelativePath: FoundEntry] = [:]
  /// Every file and link below the shared skills folder, by the name of its skill's folder.
  package internal(set) var skillFiles: [String: [RelativePath]] = [:]
  /// Where each instruction file leads.
  package internal(set) var instructions: [RelativePath: InstructionDestination] = [:]
  /// Where each agent's skills folder leads.
  package internal(set) var skillsFolders: [RelativePath: SkillsFolderDestination] = [:]
  /// The skills in the agents' own folders.
  package internal(set) var agentFolders = AgentFolders()
  /// Names on disk that differ from a wanted one by letter case or normalisation only, by the wanted path.
  package internal(set) var lookAlikes: [RelativePath: String] = [:]
  /// What is missing because the checkout leaves it out, where git was asked.
  package var leftOut = CheckoutOmissions()
  /// What says who may run a file.
  package var modes = ModeSource.unknown

  package init() {}

  /// What a path holds.
  package subscript(_ path: RelativePath) -> FoundEntry { entries[path] ?? .absent }
}

/// What a path holds, with the reasons not to touch it.
package enum FoundEntry: Sendable, Hashable {
  case absent
  case file([UInt8], isExecutable: Bool)
  case link(String)
  case folder
  /// A device, a pipe, a socket.
  case other
  /// A parent is a link or a file.
  case unreachable(by: RelativePath)
}

/// Where an instruction file's name leads.
package enum InstructionDestination: Sendable, Hashable {
  /// To a file, maybe one yet to be made; links on the way were instruction files inside the root.
  case file(RelativePath)
  /// Over links to an instruction file that is not there.
  case dangling(RelativePath, Message)
  /// Somewhere Cairn does not write; the message says what stands there.
  case foreign(Message)
}

/// Where an agent's skills folder leads.
package enum SkillsFolderDestination: Sendable, Hashable {
  /// It is a folder, or can become one.
  case own
  /// It is, or lies behind, a link to the shared folder.
  case shared
  /// It leads elsewhere.
  case foreign(at: RelativePath)
}

/// Reads what a plan needs to know of the disk.
package struct FoundReader {
  private let tree: any Tree
  private var found = Found()
  /// The names in folders, by their folded form.
  private var names: [RelativePath?: [String: [String]]] = [:]
  private var parents: [RelativePath: Parent] = [:]

  package init(tree: any Tree) {
    self.tree = tree
  }

  /// Everything that `wanted` and `lock` speak of, and all skills. Throws where a link or a file bars the way to them:
  /// without the shared folder there is nothing to plan.
  package static func read(
    _ tree: any Tree, wanted: Wanted, lock: Lock, config: Config
  ) throws(TreeError) -> Found {
    var reader = FoundReader(tree: tree)
    if let barrier = try reader.blockage(of: AgentTargets.sharedSkills) {
      if case .link? = try tree.entry(at: barrier) { throw .linkInPath(barrier) }
      throw .notAFolder(barrier)
    }
    try reader.readSkills(withContents: wanted.links == .copy || lock.links.values.contains { $0.copy != nil })
    for path in Set(wanted.documents.keys).union(lock.files.keys) { try reader.read(path) }
    for (path, document) in wanted.documents where document.skill == nil {
      for skill in Wanted.skillFiles(around: path) { try reader.read(skill) }
    }
    for path in Set(wanted.blocks.map(\.path)).union(lock.blocks.keys.map(\.path)) { try reader.readInstruction(path) }
    // Other instruction files import it.
    try reader.readInstruction(AgentTargets.sharedInstructions)
    for path in [AgentTargets.index, AgentTargets.routes, AgentTargets.localRoutes] { try reader.read(path) }
    for agent in config.knownAgents where agent.skills != AgentTargets.sharedSkills {
      try reader.readSkillsFolder(agent.skills, isChosen: wanted.agents.contains(agent))
    }
    reader.readAgentFolders(of: config.knownAgents)
    for path in lock.links.keys { try reader.readLink(path) }
    for name in CairnFile.all { try reader.read(name) }
    if try tree.entry(at: .cairn) == .folder, try tree.entry(at: CairnFile.conflicts) == .folder {
      for (path, _) in try tree.files(below: CairnFile.conflicts) { try reader.read(path) }
    }
    for path in Set(wanted.documents.keys).union(wanted.blocks.map(\.path)) { try reader.readLookAlikes(of: path) }
    return reader.found
  }

  private mutating func readSkills(withContents: Bool) throws(TreeError) {
    let shared = AgentTargets.sharedSkills
    guard case .folder = try parent(shared) else { return }
    for name in try tree.names(in: shared) {
      guard let folder = try? shared.appending(onDisk: name), try tree.entry(at: folder) == .folder else { continue }
      let files = try tree.files(below: folder)
      found.skillFiles[name] = files.map(\.path)
      for (path, _) in files where withContents || path.name == "SKILL.md" { try read(path) }
    }
  }

  private mutating func read(_ path: RelativePath) throws(TreeError) {
    guard found.entries[path] == nil else { return }
    let content: FoundEntry
    switch try entry(at: path) {
    case nil: return
    case .blocked(let by): content = .unreachable(by: by)
    case .entry(.file(let isExecutable, _)):
      content = .file(try tree.read(path), isExecutable: isExecutable)
    case .entry(.folder): content = .folder
    case .entry(.link(let text)): content = .link(text)
    case .entry(.other): content = .other
    }
    found.entries[path] = content
  }

  /// An entry, or the link or file that bars the way to it.
  private enum PathLookup {
    case entry(TreeEntry)
    case blocked(by: RelativePath)
  }

  private mutating func entry(at path: RelativePath) throws(TreeError) -> PathLookup? {
    if let parent = path.parent {
      switch try self.parent(parent) {
      case .missing: return nil
      case .blocked(let by): return .blocked(by: by)
      case .folder: break
      }
    }
    return try tree.entry(at: path).map { .entry($0) }
  }

  /// A folder, or why there is none; looked up once.
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
      case .file?, .link?, .other?: answer = .blocked(by: path)
      }
    }
    parents[path] = answer
    return answer
  }

  /// The link or file that bars the way into a folder, itself included; nil where it is one, or can become one.
  private mutating func blockage(of folder: RelativePath) throws(TreeError) -> RelativePath? {
    if case .blocked(let by) = try parent(folder) { return by }
    return nil
  }

  /// Follows an instruction file's links, as long as each leads to an instruction file inside the root.
  private mutating func readInstruction(_ path: RelativePath) throws(TreeError) {
    var here = path
    for _ in 0..<8 {
      switch try entry(at: here) {
      case nil:
        found.instructions[path] = here == path ? .file(path) : .dangling(here, .dangling(here.text))
        return
      case .entry(.file)?:
        try read(here)
        if case .file(let bytes, _) = found[here], bytes.contains(0) {
          found.instructions[path] = .foreign(.noText)
        } else {
          found.instructions[path] = .file(here)
        }
        return
      case .entry(.link(let text))?:
        // A checkout without symbolic links leaves a plain file instead; that one is read as a file above.
        guard let next = here.following(link: text) else {
          found.instructions[path] = .foreign(.leadsOut(text))
          return
        }
        guard AgentTargets.instructionNames.contains(next.name) else {
          found.instructions[path] = .foreign(.noInstructions(text))
          return
        }
        here = next
      case .entry(.folder)?:
        found.instructions[path] = .foreign(.aFolder)
        return
      case .entry(.other)?:
        found.instructions[path] = .foreign(.aDevice)
        return
      case .blocked(let by)?:
        found.instructions[path] = .foreign(.behind(by))
        return
      }
    }
    found.instructions[path] = .foreign(.aLoop)
  }

  private mutating func readSkillsFolder(_ folder: RelativePath, isChosen: Bool) throws(TreeError) {
    if let at = try blockage(of: folder) {
      found.skillsFolders[folder] =
        try leads(folder, through: at) == AgentTargets.sharedSkills ? .shared : .foreign(at: at)
      return
    }
    found.skillsFolders[folder] = .own
    guard isChosen else { return }
    for name in try tree.names(in: folder) {
      if let path = try? folder.appending(onDisk: name) { try readLink(path) }
    }
  }

  private mutating func readAgentFolders(of agents: [AgentTarget]) {
    found.agentFolders = AgentFolders(in: tree, of: agents.filter { found.skillsFolders[$0.skills] == .own })
    for place in found.agentFolders.places { try? read(place.document) }
  }

  /// Where a folder leads when the link at `at`, itself or a parent, is followed; nil for what leads out or on.
  private mutating func leads(_ folder: RelativePath, through at: RelativePath) throws(TreeError) -> RelativePath? {
    var text: String?
    switch try entry(at: at) {
    case .entry(.link(let to))?: text = to
    // Without symbolic links in the checkout, the link's text stands in a plain file.
    case .entry(.file)?: text = String(decoding: try tree.read(at, limit: 4096), as: UTF8.self)
    default: break
    }
    guard let text, let target = at.following(link: text) else { return nil }
    guard let rest = folder.relative(to: at) else { return target }
    return target.appending(rest)
  }

  /// A link, or the copy in its place with all its files.
  private mutating func readLink(_ path: RelativePath) throws(TreeError) {
    try read(path)
    guard found[path] == .folder else { return }
    for (file, _) in try tree.files(below: path) { try read(file) }
  }

  private mutating func readLookAlikes(of path: RelativePath) throws(TreeError) {
    var folder: RelativePath?
    for component in path.components {
      if names[folder] == nil {
        // What bars the way is told by the path's own entry.
        names[folder] = Dictionary(grouping: (try? tree.names(in: folder)) ?? []) { $0.lowercased() }
      }
      let wanted = String(component)
      // Swift compares strings by canonical equivalence, so this looks past normalisation as well as letter case.
      let alike = names[folder]?[wanted.lowercased()] ?? []
      if let other = alike.first(where: { !$0.utf8.elementsEqual(wanted.utf8) }) {
        found.lookAlikes[path] = (folder.map { $0.text + "/" } ?? "") + other
        return
      }
      guard let next = try? RelativePath(onDisk: wanted) else { return }
      folder = folder?.appending(next) ?? next
    }
  }
}

extension Message {
  fileprivate static let aFolder = Message("found.a-folder", "a folder")
  fileprivate static let aDevice = Message("found.a-device", "neither a file nor a folder")
  fileprivate static let noText = Message("found.no-text", "not UTF-8 text: it contains NUL bytes, as UTF-16 does")
  fileprivate static let aLoop = Message("found.a-loop", "a loop of links")
  fileprivate static func dangling(_ target: String) -> Message {
    Message("found.dangling", "a link to {target}, which does not exist", ["target": .text(target)])
  }
  fileprivate static func leadsOut(_ target: String) -> Message {
    Message("found.leads-out", "a link to {target}, outside of the repository", ["target": .text(target)])
  }
  fileprivate static func noInstructions(_ target: String) -> Message {
    Message("found.no-instructions", "a link to {target}, which is not an instruction file", ["target": .text(target)])
  }
  fileprivate static func behind(_ path: RelativePath) -> Message {
    Message("found.behind", "below {path}, which is not a folder", ["path": .text(path.text)])
  }
}
