internal import Vocabulary

extension OtherTool {
  /// rulesync (github.com/dyoshikawa/rulesync): `rulesync.jsonc` and `.rulesync/`, which its users write, and
  /// `rulesync.lock` with the commit of each repository and the names of its skills (its `src/lib/sources-lock.ts`, read
  /// in November 2026). The skills in the folders of agents are generated from those in `.rulesync/skills`.
  static let rulesync = OtherTool(name: "rulesync", files: [config, lock], folders: [folder]) { files in
    var evidence = [lock, config].filter(files.hasFile)
    if files.folders.contains(folder) { evidence.append(folder) }
    guard !evidence.isEmpty else { return nil }
    guard let bytes = files.files[lock] else { return ToolFindings(evidence: evidence) }
    guard let file = ToolJSON.decode(SourcesLock.self, from: bytes) else {
      return ToolFindings(evidence: evidence, unreadable: [lock])
    }
    var skills: [RecordedSkill] = []
    var skipped = 0
    for (address, entry) in file.sources.sorted(by: { $0.key < $1.key }).prefix(ToolFiles.mostEntries) {
      guard let entry = entry.value else {
        skipped += 1
        continue
      }
      let source = RecordedSource(
        Self.address(address), reference: entry.requestedRef, commit: entry.resolvedRef)
      for name in entry.skills.prefix(ToolFiles.mostEntries) {
        if let name = SkillName(recorded: name) {
          skills.append(RecordedSkill(name: name, source: source))
        } else {
          skipped += 1
        }
      }
    }
    let recordsMore = file.sources.values.contains { $0.value?.recordsMore ?? true }
    return ToolFindings(
      evidence: evidence, skills, skippedEntries: skipped, lock: lock, recordsMore: recordsMore)
  }

  private static let config = RelativePath(constant: "rulesync.jsonc")
  private static let lock = RelativePath(constant: "rulesync.lock")
  private static let folder = RelativePath(constant: ".rulesync")

  /// `owner/repo` is on GitHub; `github:` and `gitlab:` may be before it.
  private static func address(_ text: String) -> String {
    if text.hasPrefix("github:") { return String(text.dropFirst("github:".count)) }
    if text.hasPrefix("gitlab:") { return "gitlab.com/" + text.dropFirst("gitlab:".count) }
    return text
  }
}

/// `rulesync.lock`.
private struct SourcesLock: Decodable {
  let sources: [String: Lenient<Source>]

  struct Source: Decodable {
    let requestedRef: String?
    let resolvedRef: String?
    /// The names of skills, in byte order.
    let skills: [String]
    /// Whether it has more than skills, such as rules.
    let recordsMore: Bool

    private static let known: Set<String> = ["requestedRef", "resolvedRef", "resolvedAt", "skills"]

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: JSONKey.self)
      func text(_ key: String) -> String? { try? values.decode(String.self, forKey: JSONKey(stringValue: key)) }
      requestedRef = text("requestedRef")
      resolvedRef = text("resolvedRef")
      recordsMore = !Set(values.allKeys.prefix(64).map(\.stringValue)).isSubset(of: Self.known)
      let key = JSONKey(stringValue: "skills")
      // The first version had a list of names.
      let names = try? values.decode([String].self, forKey: key)
      skills = try names ?? values.decode([String: Lenient<JSONEntry>].self, forKey: key).keys.sorted()
    }
  }
}
