package import Platform

/// What a folder outside of any repository could not do, and which folder.
package struct LocatedTreeError: Error, Sendable, Hashable {
  /// What Cairn has the folder for.
  package enum Use: Sendable, Hashable {
    /// The folder of the executable.
    case executable
    /// Cairn notes there what it knows of feeds.
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
