package import Packs
package import Vocabulary

extension RecordedRevision {
  /// What a lock records of the files that Cairn wrote and the user did not take over.
  ///
  /// A text that the user took over may name another revision than the one it was last compared with.
  package static func all(in lock: Lock) -> [RelativePath: RecordedRevision] {
    var recorded: [RelativePath: RecordedRevision] = [:]
    for (path, file) in lock.files where file.state == .managed && file.policy == .file {
      if let revision = file.revision { recorded[path] = RecordedRevision(revision, in: ".cairn/lock.toml") }
    }
    return recorded
  }
}
