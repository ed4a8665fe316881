package import Vocabulary

/// What is known of a task.
package struct TaskDescription: Sendable {
  /// What is to be done, in anybody's words; empty where nothing is said.
  package let text: String
  /// The files it changes.
  package let paths: [RelativePath]
  /// Reasons that are known to hold.
  package let reasons: [String]

  package init(text: String, paths: [RelativePath] = [], reasons: [String] = []) {
    self.text = text
    self.paths = paths
    self.reasons = reasons
  }
}
