internal import Vocabulary

extension OtherTool {
  /// `npx skills` (github.com/vercel-labs/skills). In a project it writes `skills-lock.json`: a version and, by the name of
  /// each skill, where it came from, without a commit (its `src/local-lock.ts`, read in November 2026).
  static let skillsCLI = OtherTool(name: "npx skills", files: [lock]) { files in
    guard files.hasFile(lock) else { return nil }
    guard let bytes = files.files[lock] else { return ToolFindings(evidence: [lock]) }
    guard let file = ToolJSON.decode(SkillsLock.self, from: bytes) else {
      return ToolFindings(evidence: [lock], unreadable: [lock])
    }
    var skills: [RecordedSkill] = []
    var skipped = 0
    for (key, entry) in file.skills.sorted(by: { $0.key < $1.key }).prefix(ToolFiles.mostEntries) {
      if let entry = entry.value, let name = SkillName(recorded: key) {
        skills.append(RecordedSkill(name: name, source: source(of: entry)))
      } else {
        skipped += 1
      }
    }
    let isEdited = skipped > 0 || !file.hasOnlyKnownKeys || file.skills.count > ToolFiles.mostEntries
    return ToolFindings(
      evidence: [lock], skills: skills, skippedEntries: skipped,
      traces: [ToolTrace(lock, lists: Set(skills.map(\.name)), obstacle: isEdited ? .edited : nil)])
  }

  private static let lock = RelativePath(constant: "skills-lock.json")

  private static func source(of entry: JSONEntry) -> RecordedSource? {
    guard let source = entry["source"] ?? entry["sourceUrl"] else { return nil }
    let (path, reference) = (entry["skillPath"], entry["ref"])
    switch entry["sourceType"] {
    case "github":
      return RecordedSource(source, path: path, reference: reference)
        // Some versions add the path of the skill.
        ?? RecordedSource(
          source.split(separator: "/").prefix(2).joined(separator: "/"), path: path, reference: reference)
    case "gitlab":
      let isShort = !source.contains(":") && !source.hasPrefix("gitlab.")
      return RecordedSource(isShort ? "gitlab.com/" + source : source, path: path, reference: reference)
    case "git": return RecordedSource(source, path: path, reference: reference)
    default: return nil
    }
  }
}

/// `skills-lock.json`.
private struct SkillsLock: Decodable {
  let skills: [String: Lenient<JSONEntry>]
  private let keys: Set<String>

  private static let known: Set<String> = [
    "source", "sourceUrl", "sourceType", "ref", "skillPath", "computedHash", "pluginName", "subagents",
  ]

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: JSONKey.self)
    keys = Set(values.allKeys.prefix(16).map(\.stringValue))
    _ = try values.decode(Int.self, forKey: JSONKey(stringValue: "version"))
    skills = try values.decode([String: Lenient<JSONEntry>].self, forKey: JSONKey(stringValue: "skills"))
  }

  /// Whether it has no key that the tool does not write.
  var hasOnlyKnownKeys: Bool {
    keys == ["version", "skills"] && skills.values.allSatisfy { $0.value?.keys.isSubset(of: Self.known) ?? false }
  }
}
