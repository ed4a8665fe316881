package import Vocabulary

/// A path at which a commit and the disk differ.
package struct GitDifference: Sendable, Hashable {
  /// What a commit has at a path.
  package struct Entry: Sendable, Hashable {
    package let kind: TrackedFile.Kind
    /// The id of its object: the bytes of a file, the text of a link, the commit of a submodule.
    package let object: String

    package init(_ kind: TrackedFile.Kind, object: String) {
      self.kind = kind
      self.object = object
    }
  }

  package let path: RelativePath
  /// What the commit has there; nil if it has nothing, because the file is new.
  package let before: Entry?

  package init(_ path: RelativePath, before: Entry?) {
    self.path = path
    self.before = before
  }
}
