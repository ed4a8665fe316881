internal import Vocabulary

/// The folders in which clients look for workflows, whatever their letter case.
enum WorkflowFolder {
  /// Whether a file is in such a folder, at any depth.
  static func holds(_ path: RelativePath) -> Bool {
    path.components.dropLast().contains { $0.lowercased() == "workflows" }
  }

  /// The folders of clients that have one; in them every document with a front matter is a workflow. In lower case.
  static let ofClients: Set<String> = [
    ".agent", ".agents", ".codeium", ".devin", ".kilocode", ".windsurf",
  ]

  /// The folders of other kinds of documents. In lower case.
  static let ofOthers: Set<String> = [
    "agents", "chatmodes", "commands", "instructions", "prompts", "rules", "skills", "steering",
  ]
}
