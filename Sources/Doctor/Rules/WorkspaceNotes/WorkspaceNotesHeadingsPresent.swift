internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports notes that are not below a heading.
  static let workspaceNotesHeadingsPresent = Rule(
    id: "workspace-notes.headings-present",
    severity: .warning,
    summary: "Every note of a workspace is below a heading.",
    why: """
      Agents read the workspace at the start of each session, heading by heading: what is being done, what is next, \
      what is done. A note above the first heading of level 2 belongs to none of them.
      """,
    source: "waypoint, workspace notes",
    dialects: [.waypoint],
    good: [
      Example(at: ".waypoint/WORKSPACE.md", "# Workspace\n\nWhat is going on.\n\n## Next\n\n- Ship it\n"),
      Example(at: ".waypoint/WORKSPACE.md", "# Workspace\n"),
      Example(at: ".waypoint/docs/list.md", "- a\n- b\n"),
    ],
    bad: [
      Example(at: ".waypoint/WORKSPACE.md", "# Workspace\n\n↓- Ship it\n- Test it\n\n## Next\n"),
      Example(at: ".waypoint/WORKSPACE.md", "↓- Ship it\n"),
    ],
    check: .eachDocument { document in
      guard WorkspaceNotes.isWorkspace(document.path) else { return [] }
      let first = document.markdown.headings.first { $0.level == 2 }?.line.lower ?? document.bytes.count
      return WorkspaceNotes.bullets(of: document).first { $0.lower < first }.map { [Finding(.homeless, at: $0)] } ?? []
    })
}

extension Message {
  fileprivate static var homeless: Message {
    Message("workspace-notes.headings-present", "this note is not below a heading of level 2\nmove it below one")
  }
}
