internal import Reporting
internal import Vocabulary

extension Rule {
  /// A file that may be run must say what runs it.
  static let bundleScriptHasShebang = Rule(
    id: "bundle.script-has-shebang",
    severity: .warning,
    summary: "A script that may be run starts with the line that says what runs it.",
    why: """
      Called by its path, a script without such a line is run by a shell, whatever it is written in, or not at all. \
      Windows knows no such mode and no such line.
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
      // Where all may be run, the file system knows no modes.
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

  /// Whether the skill's own text may be run, as on file systems that know no modes.
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
      "{path} may be run but does not say by what; start it with a line such as '#!/usr/bin/env python3'",
      ["path": .text(path.text)])
  }
}
