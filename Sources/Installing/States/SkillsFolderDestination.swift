internal import Packs
internal import Platform
package import Vocabulary

/// Where an agent's skills folder leads.
package enum SkillsFolderDestination: Sendable, Hashable {
  /// It is a folder, or can become one.
  case own
  /// It is, or is below, a link to the shared folder.
  case shared
  /// It leads elsewhere.
  case foreign(at: RelativePath)
}

extension FoundReader {
  /// Finds out where a skills folder leads; reads its content too, if it is chosen and does not lead elsewhere.
  mutating func readSkillsFolder(_ folder: RelativePath, isChosen: Bool) throws(TreeError) {
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

  /// Where a folder leads when the link at `at`, itself or a parent, is followed; nil if it leads out of the repository
  /// or to another link.
  private mutating func leads(_ folder: RelativePath, through at: RelativePath) throws(TreeError) -> RelativePath? {
    var text: String?
    switch try entry(at: at) {
    case .entry(.link(let to))?: text = to
    // In a checkout without symbolic links, the link's text is in a plain file.
    case .entry(.file)?: text = String(decoding: try tree.read(at, limit: 4096), as: UTF8.self)
    default: break
    }
    guard let text, let target = at.following(link: text) else { return nil }
    guard let rest = folder.relative(to: at) else { return target }
    return target.appending(rest)
  }
}
