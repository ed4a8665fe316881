internal import Reporting
internal import Vocabulary

extension Rule {
  /// Every clone contains the skill, and agents load it into their context or sandbox.
  static let bundleSizeWithinLimit = Rule(
    id: "bundle.size-within-limit",
    severity: .warning,
    summary: "A skill is at most 5 MiB in total, and each of its files at most 1 MiB.",
    why: """
      Every clone of the repository contains the files of the skill, including all old versions. Clients that upload \
      skills refuse those over 30 MB, which is a warning; a smaller size is an info. Download large data when it is needed.
      """,
    source:
      """
      Claude documentation, skills guide, limits of an upload: 30 MB (platform.claude.com, November 2026); seen in the \
      wild: models and videos in skills
      """,
    isAboutFiles: true,
    good: [
      Example(
        at: "skills/tea/SKILL.md", "Text.\n",
        beside: ["skills/tea/assets/a.txt": String(repeating: "x", count: 1 << 20)])
    ],
    bad: [
      Example(
        at: "skills/tea/SKILL.md", "↓---\nname: tea\n---\nText.\n",
        beside: ["skills/tea/assets/a.txt": String(repeating: "x", count: 1 << 20 + 1)]),
      Example(
        at: "skills/tea/SKILL.md", "↓---\nname: tea\n---\nText.\n",
        beside: Dictionary(
          uniqueKeysWithValues: (1...6).map { ("skills/tea/assets/\($0).txt", String(repeating: "x", count: 1 << 20)) })
      ),
    ],
    check: .eachSkill { skill in
      guard let folder = SkillFolder(skill) else { return [] }
      let fileTree = skill.document.fileTree
      let sizes = folder.files.map { (path: $0, size: fileTree.entry(at: $0)?.leastSize ?? 0) }
      var findings = sizes.filter { $0.size > 1 << 20 }.map { file in
        Finding(
          .large(file.path.relative(to: folder.path) ?? file.path, file.size >> 10), at: folder.place, severity: .info)
      }
      // A sum that no Int holds is far above every limit.
      let sum = sizes.reduce(0) { sum, file in
        let (next, isTooLarge) = sum.addingReportingOverflow(file.size)
        return isTooLarge ? .max : next
      }
      if sum > Budgets.skillUpload {
        findings.append(Finding(.tooHeavy(sum / 1_000_000), at: folder.place))
      } else if sum > 5 << 20 {
        findings.append(Finding(.heavy(sum >> 10), at: folder.place, severity: .info))
      }
      return findings
    })
}

extension Message {
  fileprivate static func large(_ path: RelativePath, _ size: Int) -> Message {
    Message(
      "bundle.size-within-limit.file",
      "{path} is {size} KiB, more than 1024\nmake it smaller, or download it when needed",
      ["path": .text(path.text), "size": .text(String(size))])
  }
  fileprivate static func tooHeavy(_ size: Int) -> Message {
    Message(
      "bundle.size-within-limit.upload",
      "the skill's files are {size} MB in total, and the Claude API accepts at most 30\nremove what can be downloaded when needed",
      ["size": .text(String(size))])
  }
  fileprivate static func heavy(_ size: Int) -> Message {
    Message(
      "bundle.size-within-limit",
      "the skill's files are {size} KiB in total, more than 5120\nremove what can be downloaded when needed",
      ["size": .text(String(size))])
  }
}
