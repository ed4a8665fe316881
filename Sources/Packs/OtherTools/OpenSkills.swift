internal import Vocabulary

extension OtherTool {
  /// openskills (github.com/numman-ali/openskills): `.openskills.json` in the folder of each skill, and a block
  /// `<skills_system>` in `AGENTS.md` or another Markdown file (its `src/utils/skill-metadata.ts` and
  /// `src/utils/agents-md.ts`, read in November 2026). Only some versions record a commit.
  static let openSkills = OtherTool(
    name: "openskills", documents: documents, skillFile: metadataFile
  ) { files in
    var skills: [RecordedSkill] = []
    var evidence: [RelativePath] = []
    var unreadable: [RelativePath] = []
    var traces: [ToolTrace] = []
    for path in documents {
      guard let bytes = files.files[path] else { continue }
      let occurrence = block.occurrence(in: bytes)
      if occurrence == .none { continue }
      evidence.append(path)
      traces.append(ToolTrace(path, lines: block, obstacle: occurrence == .own ? nil : .edited))
    }
    for skill in files.skills.prefix(ToolFiles.mostEntries) {
      guard let bytes = skill.toolFiles[metadataFile], let path = try? skill.folder.appending(onDisk: metadataFile)
      else { continue }
      evidence.append(path)
      guard let entry = ToolJSON.decode(JSONEntry.self, from: bytes) else {
        unreadable.append(path)
        continue
      }
      let isOwn = entry.keys.isSubset(of: known)
      traces.append(
        ToolTrace(path, lists: Set([skill.name].compactMap { $0 }), obstacle: isOwn ? nil : .edited))
      if let name = skill.name { skills.append(RecordedSkill(name: name, source: source(of: entry))) }
    }
    guard !evidence.isEmpty else { return nil }
    return ToolFindings(evidence: evidence, skills: skills, unreadable: unreadable, traces: traces)
  }

  private static let metadataFile = ".openskills.json"
  /// It writes into `AGENTS.md` unless `--output` names another file.
  private static let documents = [
    AgentTargets.sharedInstructions, RelativePath(constant: "CLAUDE.md"), RelativePath(constant: "GEMINI.md"),
  ]
  private static let known: Set<String> = [
    "source", "sourceType", "repoUrl", "subpath", "localPath", "installedAt", "commitSha", "commitUrl",
  ]

  private static func source(of entry: JSONEntry) -> RecordedSource? {
    guard entry["sourceType"] != "local", let url = entry["repoUrl"] else { return nil }
    return RecordedSource(url, path: entry["subpath"], commit: entry["commitSha"])
  }

  /// `openskills sync` replaces the whole block; text of a user in it is outside of its two lists.
  private static let block = MarkedLines(
    name: "openskills", isMarkdown: true,
    begins: { $0.hasPrefix("<skills_system") && $0.hasSuffix(">") }, ends: { $0 == "</skills_system>" },
    isOwn: hasOnlyItsText)

  private static func hasOnlyItsText(_ lines: [String]) -> Bool {
    var inside: String?
    for line in lines where !line.isEmpty {
      if let end = inside {
        if line == end { inside = nil }
      } else if line == "<usage>" || line == "<available_skills>" {
        inside = "</" + line.dropFirst()
      } else if !["## Available Skills", "<!-- SKILLS_TABLE_START -->", "<!-- SKILLS_TABLE_END -->"].contains(line) {
        return false
      }
    }
    return inside == nil && lines.contains("<!-- SKILLS_TABLE_START -->")
  }
}
