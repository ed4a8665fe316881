/// A task as a developer types it, and the skill that it must lead to.
package struct LabeledTask: Sendable, Hashable {
  /// nil for a task that needs no skill.
  package let skill: String?
  /// One line.
  package let text: String

  /// The skill's name in a file of tasks that need none.
  package static let none = "none"

  package init(skill: String?, text: String) {
    self.skill = skill
    self.text = text
  }

  /// The tasks of a file: a line with a skill's name, or `none`, in brackets, and then its tasks, one a line. Empty lines and
  /// those that begin with `# ` are skipped.
  ///
  /// - Throws: `Malformed` at a task before the first name.
  package static func tasks(in text: String) throws(Malformed) -> [LabeledTask] {
    var tasks: [LabeledTask] = []
    var skill: String?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("# ") { continue }
      if line.hasPrefix("["), line.hasSuffix("]"), !line.contains(" ") {
        skill = String(line.dropFirst().dropLast())
        continue
      }
      guard let skill else { throw Malformed(line: number + 1) }
      tasks.append(LabeledTask(skill: skill == none ? nil : skill, text: String(line)))
    }
    return tasks
  }

  /// A task of no skill.
  package struct Malformed: Error, Sendable, Hashable {
    /// From 1.
    package let line: Int
  }
}
