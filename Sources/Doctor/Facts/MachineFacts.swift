internal import Vocabulary

/// What the machine gives Cairn to work with.
package struct MachineFacts: Sendable, Hashable {
  /// The programs of `asked` that are found along `PATH`.
  package let programs: Set<String>

  package init(programs: Set<String>) { self.programs = programs }

  /// The programs that Cairn runs.
  package static let requiredPrograms = ["curl", "git"]

  /// What findings about the machine are about, in place of a file.
  static let place = RelativePath(constant: "PATH")
}
