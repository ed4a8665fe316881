package import Vocabulary

/// A skill that another tool or the user put on disk, and that becomes a pack's: no byte of it changes.
package struct AdoptedSkill: Sendable, Equatable {
  /// Its files by their paths in the skill, if it is only in the folder of an agent, so that the shared folder gets a
  /// copy; nil if it is in the shared folder.
  package var copied: [RelativePath: Content]?
  /// The folder it is in, if that is not the shared one.
  package var folder: RelativePath?

  package init(copied: [RelativePath: Content]? = nil, folder: RelativePath? = nil) {
    self.copied = copied
    self.folder = folder
  }
}
