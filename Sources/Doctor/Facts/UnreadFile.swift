internal import Packs
package import Vocabulary

/// A document that the doctor looks for and could not read: its faults are unknown, which must not look like none.
package struct UnreadFile: Sendable, Hashable {
  /// Why it was not read.
  package enum Reason: Sendable, Hashable {
    /// It holds more bytes than any document does.
    case tooLarge(limit: Int)
    /// A pipe, a socket, a device or a folder stands in its place.
    case notRegular
    /// A symbolic link that leads nowhere, or round in a circle; what it says.
    case brokenLink(String)
    /// Its name is no UTF-8, so that no path leads to it.
    case nonUTF8Name
    /// It went away while it was looked at.
    case vanished
    /// The system refused; in its own words.
    case refused(String)
    /// A folder that the system did not list, so that nothing below was seen; in its own words.
    case unlisted(String)
  }

  package let path: RelativePath
  package let reason: Reason
  /// What it would be to the doctor; nil for a folder.
  package let kind: FileKind?
  /// Whether a `SKILL.md` stands in a folder above.
  package let isInSkill: Bool

  package init(_ path: RelativePath, _ reason: Reason, kind: FileKind?, isInSkill: Bool = false) {
    self.path = path
    self.reason = reason
    self.kind = kind
    self.isInSkill = isInSkill
  }

  /// Whether some client would read it, or Cairn itself: not a page of documentation, nor what a skill runs.
  package var isForClients: Bool {
    switch kind {
    case nil, .script: return false
    case .markdown:
      let isHidden = path.components.dropLast().contains { $0.utf8.first == UInt8(ascii: ".") }
      return isHidden || isInSkill || path.name == "SKILL.md" || AgentTargets.instructionNames.contains(path.name)
    default: return true
    }
  }
}
