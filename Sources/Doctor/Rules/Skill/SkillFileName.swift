internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Clients look for `SKILL.md` in exactly that case.
  static let skillFileName = Rule(
    id: "skill.file-name",
    severity: .error,
    fix: .safe,
    summary: "The file of a skill is named `SKILL.md`.",
    why: """
      On a file system that distinguishes letter case, `skill.md` and `SKILL.md` are different files. A skill that \
      works on one machine is not found on another, or in CI.
      """,
    source: "Agent Skills specification, directory structure",
    good: [
      Example(at: ".agents/skills/pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      // Pages of documentation.
      Example(at: "docs/skill.md", "---\nname: pdf\ndescription: What a skill is.\n---\nText.\n"),
      Example(at: "skills/pdf/skill.md", "# How this skill came to be\n"),
      Example(
        at: "skills/pdf/skill.md", "---\nname: pdf\ndescription: Older text.\n---\nText.\n",
        beside: ["skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
    ],
    bad: [
      Example(at: ".agents/skills/pdf/skill.md", "↓---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "skills/pdf/Skill.MD", "↓---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      let path = document.path
      guard path.name != "SKILL.md", path.name.utf8.count == 8, path.name.lowercased() == "skill.md",
        let folder = path.parent, folder.parent?.name == "skills", let frontMatter = document.frontMatter,
        frontMatter["name"] != nil || frontMatter["description"] != nil
      else { return [] }
      let proper = folder.appending(RelativePath(constant: "SKILL.md"))
      guard !document.fileTree.isFile(proper) else { return [] }
      let start = Span(frontMatter.span.lower, frontMatter.content.lower)
      return [Finding(.otherCase(path.name), at: document.head(of: start), fix: .rename(path, to: proper))]
    })
}

extension Message {
  fileprivate static func otherCase(_ name: String) -> Message {
    Message(
      "skill.file-name", "the file is named '{name}', but clients look for 'SKILL.md'\nrename it",
      ["name": .text(name)])
  }
}
