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
      it does not start. Windows has neither executable bits nor shebang lines.
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
    ],
    bad: [
      Example(
        at: "skills/tea/scripts/brew.py", "↓print(1)\n", beside: ["skills/tea/SKILL.md": "Tea.\n"],
        executables: ["skills/tea/scripts/brew.py"])
    ],
    check: .eachFile(.script) { file, fileTree in
      guard fileTree.entry(at: file.path)?.isExecutable == true, file.path.name != "__init__.py",
        let script = Script(file), !script.hasShebang, file.bytes.contains(where: { $0 > 0x20 }),
        !knowsNoModes(around: file.path, fileTree)
      else { return [] }
      return [Finding(.none(file.path), at: script.head)]
    })

  /// Whether the skill's own document is executable, as on file systems that do not support modes.
  private static func knowsNoModes(around path: RelativePath, _ fileTree: FileTree) -> Bool {
    path.ancestors.contains { folder in
      fileTree.entry(at: folder.appending(RelativePath(constant: "SKILL.md")))?.isExecutable == true
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
