package import Reporting
package import Vocabulary

/// Why a skill of a pack cannot be installed under another name.
package enum RenameFault: Error, Sendable, Hashable {
  /// The pack has no skill with the old name.
  case unknown(NearestName)
  /// Another skill of the pack has the new name.
  case taken(SkillName)
  /// The name in the front matter of this file of the pack is written in a way that cannot be changed.
  case fixed(RelativePath)

  /// Whether another skill of the pack has the new name.
  package var isTaken: Bool {
    if case .taken = self { true } else { false }
  }

  /// The id of the failure that scripts can rely on.
  package var id: String {
    switch self {
    case .unknown: "unknown-skill"
    case .taken: "skill-name-taken"
    case .fixed: "skill-name-fixed"
    }
  }

  /// The message for the user.
  package var message: Message {
    switch self {
    case .unknown(let name): SelectionFault.unknownSkill(name).message
    case .taken(let name):
      Message(
        "rename.taken", "this pack already has a skill '{name}'\nchoose another new name", ["name": .text(name.text)])
    case .fixed(let path):
      Message(
        "rename.fixed",
        "the name in the front matter of {path} cannot be changed\nask the owner of the pack to write it on one line",
        ["path": .text(path.text)])
    }
  }
}
