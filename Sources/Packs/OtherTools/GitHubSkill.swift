internal import Documents
internal import Vocabulary

extension OtherTool {
  /// `gh skill`, of the GitHub CLI. It writes no lock into a repository, but keys into the `metadata` of each SKILL.md:
  /// `github-repo` (a URL), `github-ref` (`refs/heads/…`, `refs/tags/…` or a commit), `github-tree-sha`, `github-path`,
  /// `github-pinned`, and `local-path` for a skill from a folder; before, `github-owner` and `github-sha` (github.com/cli/cli,
  /// `internal/skills/frontmatter/frontmatter.go`, read in November 2026). They are a part of the skill and stay in it.
  static let ghSkill = OtherTool(name: "gh skill") { files in
    var skills: [RecordedSkill] = []
    var evidence: [RelativePath] = []
    for skill in files.skills.prefix(ToolFiles.mostEntries) {
      guard let name = skill.name, let metadata = metadata(of: skill.text) else { continue }
      skills.append(RecordedSkill(name: name, source: source(in: metadata)))
      evidence.append(skill.folder.appending(document))
    }
    return evidence.isEmpty ? nil : ToolFindings(evidence: evidence, skills: skills)
  }

  private static let document = RelativePath(constant: "SKILL.md")
  /// The beginnings of its keys, so that only few front matters have to be parsed.
  private static let marks = [Array("github-repo:".utf8), Array("local-path:".utf8)]

  private static func metadata(of text: [UInt8]) -> YAMLValue? {
    let head = text.prefix(64 << 10)
    guard marks.contains(where: { head.contains($0) }),
      let metadata = FrontMatter(in: text)?["metadata"]?.value,
      metadata["github-repo"]?.text != nil || metadata["local-path"]?.text != nil
    else { return nil }
    return metadata
  }

  private static func source(in metadata: YAMLValue) -> RecordedSource? {
    guard let repository = metadata["github-repo"]?.text else { return nil }
    let owner = metadata["github-owner"]?.text
    let address = owner.map { repository.contains("/") ? repository : $0 + "/" + repository } ?? repository
    return RecordedSource(
      address, path: metadata["github-path"]?.text, reference: metadata["github-ref"]?.text,
      commit: metadata["github-sha"]?.text)
  }
}

extension ArraySlice<UInt8> {
  /// Whether some bytes are in these.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    var rest = self
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
