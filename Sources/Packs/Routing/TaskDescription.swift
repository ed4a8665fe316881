package import Vocabulary

/// The known facts of a task.
package struct TaskDescription: Sendable {
  /// What is to be done, in free text; may be empty.
  package let text: String
  /// The files it changes.
  package let paths: [RelativePath]
  /// The reasons that apply.
  package let reasons: [String]

  package init(text: String, paths: [RelativePath] = [], reasons: [String] = []) {
    self.text = text
    self.paths = paths
    self.reasons = reasons
  }
}
