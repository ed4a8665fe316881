internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A script that is run by its path must be executable.
  static let bundleScriptExecutable = Rule(
    id: "bundle.script-executable",
    severity: .warning,
    fix: .safe,
    summary: "A script with a shebang line is executable.",
    why: """
      A script with a first line such as #!/bin/sh is meant to be run by its path. If its executable bit is not set, \
      that fails with "permission denied". If no document of the skill runs it by its path, this is an info; if they run \
      it with a program, such as `python3`, it needs no executable bit.
      """,
    source: "execve(2); Agent Skills documentation, using scripts",
    good: [
      Example(
        at: "skills/tea/scripts/brew.sh", "#!/bin/sh\n", beside: ["skills/tea/SKILL.md": "Run `scripts/brew.sh 3`.\n"],
        executables: ["skills/tea/scripts/brew.sh"]),
      Example(at: "skills/tea/scripts/brew.py", "print(1)\n", beside: ["skills/tea/SKILL.md": "Tea.\n"]),
      Example(
        at: "skills/tea/scripts/table.json", "{}\n", beside: ["skills/tea/SKILL.md": "Run `./scripts/table.json`\n"]),
      // The program that runs it needs no executable bit.
      Example(
        at: "skills/tea/scripts/brew.py", "#!/usr/bin/env python3\n",
        beside: ["skills/tea/SKILL.md": "```\nCUPS=2 python3 \"$DIR/scripts/brew.py\" green\n```\n"]),
      Example(
        at: "skills/tea/scripts/brew.mjs", "#!/usr/bin/env node\n// Usage: node brew.mjs TEA\n",
        beside: ["skills/tea/SKILL.md": "`scripts/brew.mjs` brews.\n"]),
      Example(
        at: "skills/tea/scripts/lib/water.sh", "#!/bin/sh\nheat() { echo hot; }\n",
        beside: ["skills/tea/SKILL.md": "Tea.\n", "skills/tea/scripts/brew.sh": ". \"$HERE/lib/water.sh\"\n"]),
    ],
    bad: [
      Example(
        at: "skills/tea/scripts/brew.sh", "↓#!/bin/sh\n", beside: ["skills/tea/SKILL.md": "Run `scripts/brew.sh 3`.\n"]),
      Example(
        at: "skills/tea/scripts/brew.py", "↓#!/usr/bin/env python3\n",
        beside: ["skills/tea/SKILL.md": "Look at `scripts/brew.py`.\n"]),
      // It is run in both ways.
      Example(
        at: "skills/tea/scripts/brew.py", "↓#!/usr/bin/env python3\n",
        beside: ["skills/tea/SKILL.md": "```\n./scripts/brew.py green\n```\n\nOr `python scripts/brew.py`.\n"]),
    ],
    check: .eachFolder { folder, tree in
      let scripts = folder.scripts(in: tree)
      let closed = scripts.compactMap { Script($0) }.filter { script in
        script.hasShebang && tree.fileTree.entry(at: script.file.path)?.isExecutable == false
      }
      guard !closed.isEmpty else { return [] }
      let calls = ScriptCalls(of: closed, in: folder.documents(in: tree), and: scripts)
      return closed.enumerated().compactMap { number, script -> Finding? in
        let isCalled = calls.byPath.contains(number)
        guard isCalled || !calls.byProgram.contains(number) else { return nil }
        return Finding(
          isCalled ? .called(script.file.path) : .closed(script.file.path), at: script.head, in: script.file.path,
          severity: isCalled ? .warning : .info, fix: .executable(script.file.path))
      }
    })
}

extension Message {
  fileprivate static func called(_ path: RelativePath) -> Message {
    Message(
      "bundle.script-executable",
      "the skill runs {path} by its path, but the file is not executable\nrun `chmod +x {file}`, or on Windows `git update-index --chmod=+x {file}`",
      ["path": .text(path.text), "file": .text(ShellWord.text(path.text))])
  }
  fileprivate static func closed(_ path: RelativePath) -> Message {
    Message(
      "bundle.script-executable.uncalled",
      "{path} has a shebang line but is not executable\nrun `chmod +x {file}`, or on Windows `git update-index --chmod=+x {file}`",
      ["path": .text(path.text), "file": .text(ShellWord.text(path.text))])
  }
}
