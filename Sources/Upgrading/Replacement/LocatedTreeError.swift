package import Platform

/// An error in a folder outside of any repository, and the folder.
package struct LocatedTreeError: Error, Sendable, Hashable {
  /// The purpose of the folder.
  package enum Use: Sendable, Hashable {
    /// The folder of the executable.
    case executable
    /// The folder where Cairn stores what it knows about feeds.
    case state
  }

  /// Absolute path of the folder.
  package let folder: String
  package let use: Use
  package let error: TreeError

  init(folder: String, of use: Use, error: TreeError) {
    self.folder = folder
    self.use = use
    self.error = error
  }
}
