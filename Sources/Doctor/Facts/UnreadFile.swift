internal import Packs
package import Vocabulary

/// A document that the doctor found but could not read. It may have any error, so it must not count as correct.
package struct UnreadFile: Sendable, Hashable {
  /// Why it was not read.
  package enum Reason: Sendable, Hashable {
    /// It is larger than the limit for documents.
    case tooLarge(limit: Int)
    /// A pipe, a socket, a device or a folder is in its place.
    case notRegular
    /// A symbolic link that is broken or in a loop, with its text.
    case brokenLink(String)
    /// A symbolic link, with its text, in the place of a file of a pack.
    case linkInPack(String)
    /// Its name is not UTF-8, so it has no path.
    case nonUTF8Name
    /// It was deleted during the run.
    case vanished
    /// The system refused to read it, with the system's reason.
    case refused(String)
    /// A folder that the system refused to list, so nothing in it was checked, with the system's reason.
    case unlisted(String)
  }

  package let path: RelativePath
  package let reason: Reason
  /// Its kind for the doctor; nil for a folder.
  package let kind: FileKind?
  /// Whether a folder above contains a `SKILL.md`.
  package let isInSkill: Bool

  package init(_ path: RelativePath, _ reason: Reason, kind: FileKind?, isInSkill: Bool = false) {
    self.path = path
    self.reason = reason
    self.kind = kind
    self.isInSkill = isInSkill
  }

  /// Whether some client or Cairn would read it; false for pages of documentation, and for scripts and evals of a
  /// skill.
  package var isForClients: Bool {
    switch kind {
    case nil, .script, .evals, .packageJSON: return false
    case .markdown:
      let isHidden = path.components.dropLast().contains { $0.utf8.first == UInt8(ascii: ".") }
      return isHidden || isInSkill || path.name == "SKILL.md" || AgentTargets.instructionNames.contains(path.name)
    default: return true
    }
  }
}
