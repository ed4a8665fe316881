internal import Vocabulary

/// Facts about the machine that Cairn runs on.
package struct MachineFacts: Sendable, Hashable {
  /// The programs of `asked` that are found on `PATH`.
  package let programs: Set<String>

  package init(programs: Set<String>) { self.programs = programs }

  /// The programs that Cairn runs.
  package static let requiredPrograms = ["curl", "git"]

  /// The name that findings about the machine show instead of a file.
  static let place = RelativePath(constant: "PATH")
}
