internal import Vocabulary

/// The places where repositories have skills, in the order in which they win if two skills have the same name.
enum SkillPlace: Int, Comparable, CaseIterable, Sendable {
  /// `skills/*/`
  case skills
  /// `skills/*/*/`
  case category
  /// `.agents/skills/*/`
  case agents
  /// `.claude/skills/*/`
  case claude
  /// `plugins/*/skills/*/`
  case plugin
  /// `.apm/skills/*/`
  case apm
  /// A folder at the top level, not a hidden one.
  case top
  /// The repository itself.
  case root

  /// The most folders above a skill's file in any place, without those of the skill itself.
  static let deepest = 4

  /// The places below the top level, for a message.
  static let folders = "skills, skills/*, .agents/skills, .claude/skills, plugins/*/skills, .apm/skills"

  static func < (left: SkillPlace, right: SkillPlace) -> Bool { left.rawValue < right.rawValue }

  /// The place of a folder with a SKILL.md; nil where no skills are. `folder` nil is the repository itself.
  init?(of folder: RelativePath?) {
    guard let folder else {
      self = .root
      return
    }
    let parts = folder.firstParts(Self.deepest + 1)
    switch parts.count {
    case 1 where !parts[0].hasPrefix("."): self = .top
    case 2 where parts[0] == "skills": self = .skills
    case 3 where parts[0] == "skills": self = .category
    case 3 where parts[1] == "skills" && parts[0] == ".agents": self = .agents
    case 3 where parts[1] == "skills" && parts[0] == ".claude": self = .claude
    case 3 where parts[1] == "skills" && parts[0] == ".apm": self = .apm
    case 4 where parts[0] == "plugins" && parts[2] == "skills": self = .plugin
    default: return nil
    }
  }

  /// Whether a link or a submodule at this path hides a skill, or a folder of skills: it is one of the places, or a
  /// folder above one. A link at the top level may be anything, so only the folders with a known name count.
  static func isHidden(at path: RelativePath, byLink isLink: Bool) -> Bool {
    let parts = path.firstParts(deepest + 1)
    let isKnown = ["skills", "plugins", ".agents", ".claude", ".apm"].contains(parts[0])
    switch parts.count {
    case 1: return isKnown || (!isLink && !parts[0].hasPrefix("."))
    case 2 where [".agents", ".claude", ".apm"].contains(parts[0]): return parts[1] == "skills"
    case 2 where parts[0] == "plugins": return true
    case 3 where parts[0] == "plugins": return parts[2] == "skills"
    default: return SkillPlace(of: path) != nil
    }
  }
}

extension RelativePath {
  /// Its first `count` components, and the rest as one more part.
  func firstParts(_ count: Int) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: count).map { Substring($0) }
  }

  /// The folders above it, the topmost first, at most `count`.
  func topFolders(_ count: Int) -> [RelativePath] {
    var folders: [RelativePath] = []
    for index in text.utf8.indices where text.utf8[index] == UInt8(ascii: "/") {
      guard folders.count < count, let folder = try? RelativePath(onDisk: String(text[..<index])) else { break }
      folders.append(folder)
    }
    return folders
  }
}
