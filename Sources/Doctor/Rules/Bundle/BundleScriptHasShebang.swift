internal import Reporting
internal import Vocabulary

extension Rule {
  /// An executable file must say which program runs it.
  static let bundleScriptHasShebang = Rule(
    id: "bundle.script-has-shebang",
    severity: .warning,
    summary: "An executable script starts with a shebang line.",
    why: """
      If a script without a shebang line is run by its path, a shell runs it, whatever language it is written in, or \
      it does not start. If no document of the skill runs it by its path, this is an info; if they run it with a program, \
      such as `python3`, it needs no such line. Windows has neither executable bits nor shebang lines.
      """,
    source: "execve(2), interpreter scripts; POSIX, shell command language, command search and execution",
    good: [
      Example(
        at: "skills/tea/scripts/brew.py", "#!/usr/bin/env python3\n", beside: ["skills/tea/SKILL.md": "Tea.\n"],
        executables: ["skills/tea/scripts/brew.py"]),
      Example(at: "skills/tea/scripts/brew.py", "print(1)\n", beside: ["skills/tea/SKILL.md": "Tea.\n"]),
      Example(
        at: "skills/tea/scripts/brew.ps1", "Get-Item .\n", beside: ["skills/tea/SKILL.md": "Tea.\n"],
        executables: ["skills/tea/scripts/brew.ps1"]),
      // If every file is executable, the file system does not support modes.
      Example(
        at: "skills/tea/scripts/brew.py", "print(1)\n", beside: ["skills/tea/SKILL.md": "Tea.\n"],
        executables: ["skills/tea/scripts/brew.py", "skills/tea/SKILL.md"]),
      // The program that runs it is named.
      Example(
        at: "skills/tea/scripts/brew.py", "print(1)\n",
        beside: ["skills/tea/SKILL.md": "Run `python scripts/brew.py green`.\n"],
        executables: ["skills/tea/scripts/brew.py"]),
      Example(
        at: "skills/tea/scripts/brew.py", "\"\"\"Usage: python3 brew.py TEA\"\"\"\n",
        beside: ["skills/tea/SKILL.md": "Tea.\n"], executables: ["skills/tea/scripts/brew.py"]),
    ],
    bad: [
      Example(
        at: "skills/tea/scripts/brew.py", "↓print(1)\n", beside: ["skills/tea/SKILL.md": "Tea.\n"],
        executables: ["skills/tea/scripts/brew.py"]),
      Example(
        at: "skills/tea/scripts/brew.py", "↓print(1)\n",
        beside: ["skills/tea/SKILL.md": "Run `scripts/brew.py green`, not `python scripts/unbrew.py`.\n"],
        executables: ["skills/tea/scripts/brew.py"]),
      Example(
        at: "scripts/brew.py", "↓print(1)\n", beside: ["SKILL.md": "Run `./scripts/brew.py`.\n"],
        executables: ["scripts/brew.py"]),
    ],
    check: .eachSkillInTree { skill, tree in
      guard !tree.scripts.isEmpty else { return [] }
      let folder = SkillFolder(skill)
      let files = folder?.scripts(in: tree) ?? filesOutsideFolders(tree)
      let open = files.compactMap { Script($0) }.filter { isWithoutShebang($0, tree.fileTree) }
      guard !open.isEmpty else { return [] }
      let calls = ScriptCalls(of: open, in: folder?.documents(in: tree) ?? [skill.document], and: files)
      return open.enumerated().compactMap { number, script -> Finding? in
        let isCalled = calls.byPath.contains(number)
        guard isCalled || !calls.byProgram.contains(number) else { return nil }
        let path = script.file.path
        return Finding(.none(path), at: script.head, in: path, severity: isCalled ? .warning : .info)
      }
    })

  /// The scripts of a skill at the root: those that no other skill has.
  private static func filesOutsideFolders(_ tree: DocumentTree) -> [SubjectFile] {
    tree.scripts.filter { file in
      !file.path.ancestors.contains { tree.fileTree.isFile($0.appending(skillFile)) }
    }.sorted { $0.path < $1.path }
  }

  private static let skillFile = RelativePath(constant: "SKILL.md")

  private static func isWithoutShebang(_ script: Script, _ fileTree: FileTree) -> Bool {
    let file = script.file
    return fileTree.entry(at: file.path)?.isExecutable == true && file.path.name != "__init__.py" && !script.hasShebang
      && file.bytes.contains { $0 > 0x20 } && !knowsNoModes(around: file.path, fileTree)
  }

  /// Whether the skill's own document is executable, as on file systems that do not support modes.
  private static func knowsNoModes(around path: RelativePath, _ fileTree: FileTree) -> Bool {
    path.ancestors.contains { folder in
      fileTree.entry(at: folder.appending(skillFile))?.isExecutable == true
    }
  }
}

extension Message {
  fileprivate static func none(_ path: RelativePath) -> Message {
    Message(
      "bundle.script-has-shebang",
      "{path} is executable but has no shebang line\nstart it with a line such as '#!/usr/bin/env python3'",
      ["path": .text(path.text)])
  }
}
