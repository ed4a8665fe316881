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
      that fails with "permission denied". If no document of the skill runs it by its path, this is an info.
      """,
    source: "execve(2); Agent Skills documentation, using scripts",
    good: [
      Example(
        at: "skills/tea/scripts/brew.sh", "#!/bin/sh\n", beside: ["skills/tea/SKILL.md": "Run `scripts/brew.sh 3`.\n"],
        executables: ["skills/tea/scripts/brew.sh"]),
      Example(at: "skills/tea/scripts/brew.py", "print(1)\n", beside: ["skills/tea/SKILL.md": "Tea.\n"]),
      Example(
        at: "skills/tea/scripts/table.json", "{}\n", beside: ["skills/tea/SKILL.md": "Run `./scripts/table.json`\n"]),
    ],
    bad: [
      Example(
        at: "skills/tea/scripts/brew.sh", "↓#!/bin/sh\n", beside: ["skills/tea/SKILL.md": "Run `scripts/brew.sh 3`.\n"]),
      Example(
        at: "skills/tea/scripts/brew.py", "↓#!/usr/bin/env python3\n",
        beside: ["skills/tea/SKILL.md": "```\npython scripts/brew.py\n```\n"]),
    ],
    check: .tree { tree in
      let folders = tree.skills.compactMap { SkillFolder($0) }
      let scripts = Dictionary(tree.scripts.map { ($0.path, $0) }) { first, _ in first }
      return folders.flatMap { folder -> [Finding] in
        let closed = folder.files.compactMap { path in scripts[path].flatMap { Script($0) } }.filter { script in
          script.hasShebang && tree.fileTree.entry(at: script.file.path)?.isExecutable == false
        }
        guard !closed.isEmpty else { return [] }
        let called = Set(folder.files.compactMap { tree[$0] }.flatMap { calls(of: closed, in: $0) })
        return closed.enumerated().map { number, script in
          let isCalled = called.contains(number)
          return Finding(
            isCalled ? .called(script.file.path) : .closed(script.file.path), at: script.head, in: script.file.path,
            severity: isCalled ? .warning : .info, fix: .executable(script.file.path))
        }
      }
    })

  /// The indexes of the scripts that a command in the code of a document runs by their path.
  private static func calls(of scripts: [Script], in page: Document) -> [Int] {
    let keywords = Keywords(scripts.map { Array($0.file.path.name.utf8) })
    let spans = page.markdown.codeSpans
    let fences = page.markdown.fences.map(\.content)
    let bytes = page.bytes
    return keywords.hits(in: bytes).compactMap { hit in
      var start = hit.offset
      while start > 0, bytes[start - 1] > 0x20, bytes[start - 1] != UInt8(ascii: "`"), hit.offset - start < 200 {
        start -= 1
      }
      let end = hit.offset + scripts[hit.word].file.path.name.utf8.count
      let hasPath = bytes[start..<hit.offset].contains(UInt8(ascii: "/"))
      if let span = spans.containing(hit.offset) {
        // A path alone only names the file; followed by something else, it is a command.
        let isCommand = bytes[start..<hit.offset].starts(with: "./".utf8) || (end < bytes.count && bytes[end] == 0x20)
        return hasPath && isCommand && start <= span.lower + 1 ? hit.word : nil
      }
      guard hasPath, fences.containing(hit.offset) != nil else { return nil }
      var before = start
      while before > 0, Byte.isBlank(bytes[before - 1]) || bytes[before - 1] == UInt8(ascii: "$") {
        before -= 1
      }
      return before == 0 || bytes[before - 1] == 0x0A || bytes[before - 1] == UInt8(ascii: "|")
        || bytes[before - 1] == UInt8(ascii: "&") ? hit.word : nil
    }
  }
}

extension Message {
  fileprivate static func called(_ path: RelativePath) -> Message {
    Message(
      "bundle.script-executable",
      "the skill runs {path} by its path, but the file is not executable\nset its executable bit",
      ["path": .text(path.text)])
  }
  fileprivate static func closed(_ path: RelativePath) -> Message {
    Message(
      "bundle.script-executable.uncalled", "{path} has a shebang line but is not executable\nset its executable bit",
      ["path": .text(path.text)])
  }
}
