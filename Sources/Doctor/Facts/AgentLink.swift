package import Vocabulary

/// A symbolic link at, above or below an agent's skills folder, through which the agent finds nothing, or only files
/// that are not in a clone.
package struct AgentLink: Sendable, Hashable {
  /// Where it ends.
  package enum End: Sendable, Hashable {
    /// The target does not exist.
    case missing
    /// In a loop of links.
    case loop
    /// Outside the repository.
    case outside
  }

  package let path: RelativePath
  /// The link's text.
  package let text: String
  package let end: End

  package init(_ path: RelativePath, to text: String, _ end: End) {
    self.path = path
    self.text = text
    self.end = end
  }
}
