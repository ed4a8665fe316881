internal import Packs
internal import Reporting
internal import Vocabulary

/// Rows of a preview that are shown in one line if there are many: the same happens to targets of one kind in one
/// place.
struct RowGroup: Hashable {
  private let word: String
  private let kind: Kind

  private enum Kind: Hashable {
    /// Skills in the folder that all agents share.
    case skills
    /// Links or copies in an agent's own folder.
    case agentSkills(RelativePath)
    /// Other files of one top folder.
    case files(RelativePath)
  }

  /// Notes that the line of a group includes: where a link leads, and what a copy is of.
  private static let told: Set<String> = ["plan.link-to", "plan.copy-of"]

  /// nil for a row that is always a line of its own: it needs the user, has another note, or is about a block or a file
  /// in the root.
  init?(_ step: Step, _ word: String) {
    guard !step.action.needsAttention, step.block == nil, step.note.map({ Self.told.contains($0.key) }) ?? true else {
      return nil
    }
    self.word = word
    // A skill is a folder; files next to the folders are shown by name.
    if let folder = step.path.parent, folder.isWithin(AgentTargets.sharedSkills), folder != AgentTargets.sharedSkills {
      kind = .skills
    } else if let folder = AgentTargets.all.map(\.skills).first(where: { folder in
      folder != AgentTargets.sharedSkills && folder != step.path && step.path.isWithin(folder)
    }) {
      kind = .agentSkills(folder)
    } else if let top = step.path.ancestors.first, top != .cairn {
      kind = .files(top)
    } else {
      return nil
    }
  }

  /// The name of a row in the group: that of a skill, however many files it has, or of a file.
  func name(of step: Step) -> String {
    switch kind {
    case .skills: String(step.path.components[AgentTargets.sharedSkills.components.count])
    case .agentSkills(let folder): String(step.path.components[folder.components.count])
    case .files: step.path.name
    }
  }

  /// The message about all of them.
  func message(count: Int, names: String, _ paths: PathView) -> Message {
    switch kind {
    case .skills:
      Message(
        "preview.skills", "{count} skills ({names})", one: "{count} skill ({names})",
        ["count": .number(count), "names": .text(names)])
    case .agentSkills(let folder), .files(let folder):
      Message(
        "preview.in-folder", "{count} in {folder} ({names})",
        [
          "count": .number(count), "names": .text(names),
          "folder": .text(PrintableText.text(paths.text(of: folder) + "/")),
        ])
    }
  }
}
