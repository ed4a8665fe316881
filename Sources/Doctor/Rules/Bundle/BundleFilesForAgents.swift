internal import Reporting
internal import Vocabulary

extension Rule {
  /// A skill's folder is read by agents, which need no README.
  static let bundleFilesForAgents = Rule(
    id: "bundle.files-for-agents",
    severity: .info,
    summary: "A skill's folder has no README, changelog or installation guide.",
    why: """
      Everything in a skill's folder is installed with it and read by agents. What people need to know about the skill \
      belongs in the README of the repository; what agents need belongs in SKILL.md.
      """,
    source: """
      openai/codex, codex-rs/skills/src/assets/samples/skill-creator/SKILL.md, "What to Not Include in a Skill" (November \
      2026)
      """,
    good: [
      Example(
        at: "skills/tea/SKILL.md", "Text.\n",
        beside: [
          "README.md": "All.\n", "skills/README.md": "All.\n", "skills/tea/LICENSE.txt": "MIT\n",
          "skills/tea/references/README.md": "Pages.\n", "skills/tea/templates/CHANGELOG.md": "A form.\n",
        ]),
      // The skill itself needs it.
      Example(
        at: "skills/tea/SKILL.md", "Read [how to brew](README.md).\n", beside: ["skills/tea/README.md": "Brew.\n"]),
      Example(at: "SKILL.md", "Text.\n", beside: ["README.md": "All.\n"]),
    ],
    bad: [
      Example(at: "skills/tea/README.md", "↓# Tea\n", beside: ["skills/tea/SKILL.md": "Text.\n"]),
      Example(at: ".agents/skills/tea/CHANGELOG.md", "↓# Tea\n", beside: [".agents/skills/tea/SKILL.md": "Text.\n"]),
    ],
    check: .eachFolder { folder, _ in
      guard folder.files.count > 1 else { return [] }
      let files = folder.files.filter { $0.parent == folder.path && names.contains($0.name.lowercased()) }
      guard !files.isEmpty else { return [] }
      let document = folder.skill.document
      let named = NamedFiles(files, in: [document.path], root: folder.path) { _ in document.bytes }
      return files.enumerated().filter { !named.contains($0.offset) }.map {
        Finding(.forPeople($0.element.name), in: $0.element)
      }
    })

  private static let names: Set<String> = [
    "readme.md", "changelog.md", "installation.md", "installation_guide.md", "install.md", "quick_reference.md",
    "contributing.md",
  ]
}

extension Message {
  fileprivate static func forPeople(_ name: String) -> Message {
    Message(
      "bundle.files-for-agents",
      "{name} is installed with the skill, but agents do not need it\nmove what people need to the README of the repository",
      ["name": .text(name)])
  }
}
