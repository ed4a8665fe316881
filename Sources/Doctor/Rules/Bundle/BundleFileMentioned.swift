internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// An agent does not list a skill's folder to find more files.
  static let bundleFileMentioned = Rule(
    id: "bundle.file-mentioned",
    severity: .info,
    summary: "The documents and scripts of a skill are mentioned in one of its documents.",
    why: """
      An agent opens only the files that a document mentions. A document or script that is not mentioned is usually \
      left over from an older version, or a link to it is missing. What a hook runs is in use, too.
      """,
    source: "Agent Skills specification, progressive disclosure; Claude documentation, skill authoring best practices",
    good: [
      Example(
        at: "skills/tea/SKILL.md", "Read [it](references/leaves.md), run `python -m scripts.brew`, see `examples/`.\n",
        beside: [
          "skills/tea/references/leaves.md": "See water.\n", "skills/tea/references/water.md": "Water.\n",
          "skills/tea/scripts/brew.py": "import helpers\n", "skills/tea/scripts/helpers.py": "x = 1\n",
          "skills/tea/scripts/__init__.py": "", "skills/tea/scripts/test_brew.py": "", "skills/tea/README.md": "Tea.\n",
          "skills/tea/LICENSE.txt": "MIT\n", "skills/tea/assets/cup.png": "", "skills/tea/examples/one.md": "One.\n",
          "skills/tea/evals/evals.json": "{}\n", "skills/tea/evals/files/menu.md": "Menu.\n",
          "skills/tea/evals/README.md": "How to run them.\n", "skills/tea/evals/results.md": "All right.\n",
          "skills/tea/agents/openai.yaml": "interface: {}\n", "skills/tea/milk/SKILL.md": "See `fresh.md`.\n",
          "skills/tea/milk/references/fresh.md": "Fresh.\n",
        ]),
      Example(at: "SKILL.md", "Text.\n", beside: ["docs/page.md": "Page.\n"]),
      // A module with a short name, and a script that a hook of the plugin runs.
      Example(
        at: "skills/tea/SKILL.md", "```\nuv run python -m scripts.mix green\n```\n",
        beside: ["skills/tea/scripts/mix.py": "x = 1\n"]),
      Example(
        at: "skills/tea/SKILL.md", "Text.\n",
        beside: [
          "skills/tea/scripts/steep.cjs": "let x\n", ".claude-plugin/plugin.json": "{\"name\": \"tea\"}\n",
          "hooks/hooks.json": """
          {"hooks": {"Stop": [{"hooks": [
            {"type": "command", "command": "node ${CLAUDE_PLUGIN_ROOT}/skills/tea/scripts/steep.cjs"}
          ]}]}}

          """,
        ]),
    ],
    bad: [
      Example(
        at: "skills/tea/SKILL.md", "↓---\nname: tea\n---\nRead [it](references/leaves.md).\n",
        beside: ["skills/tea/references/leaves.md": "Leaves.\n", "skills/tea/references/water.md": "Water.\n"]),
      Example(
        at: "skills/tea/SKILL.md", "↓---\nname: tea\n---\nText.\n",
        beside: ["skills/tea/scripts/brew.sh": "#!/bin/sh\n# brew.sh\n"]),
      Example(
        at: "skills/tea/SKILL.md", "↓---\nname: tea\n---\nRun `python -m scripts.mixer`.\n",
        beside: ["skills/tea/scripts/mix.py": "x = 1\n", "skills/tea/scripts/mixer.py": "x = 1\n"]),
    ],
    check: .eachFolder(
      { folder, tree in
        let files = folder.files.filter { isToBeNamed($0, in: folder.path) }
        guard !files.isEmpty else { return [] }
        // The skill's own text comes first, because mostly it mentions all of them, and no other has to be searched.
        let own = folder.skill.document.path
        let named = NamedFiles(files, in: [own] + folder.files.filter { $0 != own }, root: folder.path) { path in
          tree[path]?.bytes ?? tree.script(at: path)?.bytes
        }
        return files.enumerated().filter { !named.contains($0.offset) }.map { _, file in
          Finding(
            .unnamed(file.relative(to: folder.path) ?? file), at: folder.place, in: folder.skill.document.path)
        }
      }, among: { findings, tree in withoutThoseInSettings(findings, tree) }))

  /// The findings about files that no settings file names either.
  private static func withoutThoseInSettings(_ findings: [Finding], _ tree: DocumentTree) -> [Finding] {
    let paths = findings.map { finding -> [UInt8] in
      guard case .text(let file)? = finding.message.arguments["path"] else { return [] }
      return Array("\(finding.path?.parent?.name ?? "")/\(file)".utf8)
    }
    let keywords = Keywords(paths)
    let used = Set(tree.settings.flatMap { keywords.hits(in: $0.bytes).map(\.word) })
    return findings.enumerated().filter { !used.contains($0.offset) }.map(\.element)
  }

  private static func isToBeNamed(_ path: RelativePath, in folder: RelativePath) -> Bool {
    let name = path.name.lowercased()
    guard let parts = path.relative(to: folder)?.components, !parts.contains(where: { $0.utf8.first == 0x2E }) else {
      return false
    }
    let isTest = parts.dropLast().contains { ["test", "tests", "__tests__", "fixtures", "evals"].contains($0) }
    guard !isTest, !name.hasPrefix("test_"), !name.hasPrefix("_"), !name.utf8.elementsEqual("skill.md".utf8) else {
      return false
    }
    if MarkdownDocument.isMarkdown(path) {
      return parts.first != "assets"
        && !["readme", "license", "changelog", "contributing", "notice", "index"].contains {
          name.utf8.starts(with: $0.utf8)
        }
    }
    return parts.first == "scripts" && Script.endings.contains(name.fileEnding)
      && !name.utf8.contains(
        where: { $0 == UInt8(ascii: "~") })
  }
}

extension Message {
  fileprivate static func unnamed(_ path: RelativePath) -> Message {
    Message(
      "bundle.file-mentioned", "no document of this skill mentions {path}\nsay when to use it, or delete it",
      ["path": .text(path.text)])
  }
}
