package import Packs
package import Vocabulary

/// The current state of the repository: the second of a plan's three states, read once.
package struct Found: Sendable, Equatable {
  /// The content of each relevant path; a path without an entry has no content.
  package internal(set) var entries: [RelativePath: FoundEntry] = [:]
  /// Every file and link below the shared skills folder, by the name of its skill's folder.
  package internal(set) var skillFiles: [String: [RelativePath]] = [:]
  /// What is below each folder that is where a document is to be written: files, links and empty folders.
  package internal(set) var contents: [RelativePath: [RelativePath]] = [:]
  /// The folders that are where a document is to be written and have no file in them, nor in any folder below.
  package internal(set) var emptyFolders: Set<RelativePath> = []
  /// The links that are in the path of something, where a folder would be.
  package internal(set) var linksInPath: Set<RelativePath> = []
  /// The documents that the index is to list, as far as they exist; nil if the checkout leaves some of them out, so that
  /// the list cannot be made.
  package internal(set) var documents: [RelativePath]? = []
  /// Where each instruction file leads.
  package internal(set) var instructions: [RelativePath: InstructionDestination] = [:]
  /// Where each agent's skills folder leads.
  package internal(set) var skillsFolders: [RelativePath: SkillsFolderDestination] = [:]
  /// The skills in the agents' own folders.
  package internal(set) var agentFolders = AgentFolders()
  /// Names on disk that differ from a wanted one by letter case or normalization only, by the wanted path.
  package internal(set) var lookAlikes: [RelativePath: String] = [:]
  /// What is missing because the checkout leaves it out, if git was asked.
  package var leftOut = CheckoutOmissions()
  /// Where the execute bits of files are recorded.
  package var modes = ModeSource.unknown

  package init() {}

  /// Takes the empty folders that are where nothing is installed for what git takes them for: nothing. Writing the document
  /// removes such a folder, and no byte is lost with it.
  package mutating func passOverEmptyFolders(for lock: Lock) {
    for path in emptyFolders where lock.files[path]?.digest == nil || lock.files[path]?.state == .foreign {
      entries[path] = nil
    }
  }

  /// Takes the empty folders that may be, or hold, a submodule for what they are: one that is not checked out is an empty folder,
  /// and git tracks it. `submodules` is nil if git could not be asked.
  package mutating func keepFolders(of submodules: Set<RelativePath>?) {
    for path in emptyFolders where submodules?.contains(where: { $0.isWithin(path) }) ?? true {
      entries[path] = .folder
    }
  }

  /// The content of a path.
  package subscript(_ path: RelativePath) -> FoundEntry { entries[path] ?? .absent }
}

/// The content of a path, with the reasons not to change it.
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
