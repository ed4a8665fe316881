internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A path with backslashes names a file only on Windows.
  static let bundlePathsWithSlashes = Rule(
    id: "bundle.paths-with-slashes",
    severity: .warning,
    summary: "A skill writes the paths of its files with slashes, not backslashes.",
    why: """
      On macOS and Linux, a backslash is part of a name or an escape, so a command with such a path fails there. Slashes \
      work on every system. Commands of PowerShell and of Windows' own shell may have backslashes. If no file has that \
      path, this is an info.
      """,
    source: """
      Claude documentation, skill authoring best practices, "Avoid Windows-style paths" (platform.claude.com, November \
      2026)
      """,
    good: [
      Example(
        at: "skills/tea/SKILL.md", "Run scripts/brew.py.\n\n```powershell\n.\\scripts\\brew.py\n```\n",
        beside: ["skills/tea/scripts/brew.py": "print(1)\n"]),
      Example(
        at: "skills/tea/SKILL.md",
        "On Windows: `scripts\\brew.py`. See C:\\scripts\\brew.py and `x = \"scripts\\n\"`.\n",
        beside: ["skills/tea/scripts/brew.py": "print(1)\n"]),
      Example(
        at: "skills/tea/SKILL.md", "Run `scripts\\brew.ps1`.\n", beside: ["skills/tea/scripts/brew.ps1": "Get-Item .\n"]
      ),
      // Another rule checks links.
      Example(
        at: "skills/tea/SKILL.md", "See [it](references\\tea.md).\n", beside: ["skills/tea/references/tea.md": "Tea.\n"]
      ),
      Example(at: "docs/tea.md", "Run scripts\\brew.py.\n"),
    ],
    bad: [
      Example(
        at: "skills/tea/SKILL.md", "Run ↓scripts\\brew.py.\n", beside: ["skills/tea/scripts/brew.py": "print(1)\n"]),
      Example(
        at: "skills/tea/SKILL.md", "```sh\npython .\\↓scripts\\hot\\brew.py --now\n```\n",
        beside: ["skills/tea/scripts/hot/brew.py": "print(1)\n"]),
      // The file does not exist.
      Example(at: "skills/tea/SKILL.md", "Run ↓scripts\\setup.py\n"),
      Example(
        at: "skills/tea/references/tea.md", "Open `↓assets\\cup.svg`.\n", beside: ["skills/tea/SKILL.md": "Tea.\n"]),
    ],
    check: .eachMention(of: ["scripts\\", "references\\", "reference\\", "assets\\", "templates\\", "examples\\"]) {
      mentions in
      guard let document = mentions.document, let folder = document.skillFolder else { return [] }
      let links = document.markdown.links.map(\.span)
      return mentions.oncePerLine { offset in
        let bytes = mentions.file.bytes
        guard offset >= document.markdown.body.lower, startsPath(at: offset, bytes),
          let path = WindowsPath(from: offset, bytes), !isOfWindows(offset, path, in: mentions),
          links.containing(offset) == nil
        else { return nil }
        let place = Span(offset, offset + path.length)
        let exists = (try? RelativePath(onDisk: path.slashed)).map { document.fileTree.isFile(folder.appending($0)) }
        return Finding(.backslash(path.slashed), at: place, severity: exists == true ? nil : .info)
      }
    })

  /// Whether a path relative to the skill starts here: not in a longer path or word.
  private static func startsPath(at offset: Int, _ bytes: [UInt8]) -> Bool {
    guard offset > 0 else { return true }
    let before = bytes[offset - 1]
    if before == UInt8(ascii: "\\") {
      return offset > 1 && bytes[offset - 2] == UInt8(ascii: ".") && (offset < 3 || !isPart(bytes[offset - 3]))
    }
    return !isPart(before)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte >= 0x80 || "._-/\\:%~$".utf8.contains(byte)
  }

  /// Whether the text around it is about Windows.
  private static func isOfWindows(_ offset: Int, _ path: WindowsPath, in mentions: Mentions) -> Bool {
    if ["ps1", "psm1", "bat", "cmd", "exe", "vbs"].contains(path.slashed.fileEnding) { return true }
    if let language = mentions.fence(at: offset)?.info.lowercased().split(separator: " ").first,
      ["powershell", "pwsh", "ps1", "ps", "cmd", "bat", "batch", "dos", "console"].contains(String(language))
    {
      return true
    }
    let line = mentions.text(mentions.line(at: offset)).lowercased()
    return ["windows", "powershell", "cmd.exe", "backslash", "c:\\", "ps>"].contains { line.contains($0) }
  }
}

/// A path with backslashes and an extension.
private struct WindowsPath {
  /// With slashes instead.
  let slashed: String
  /// In bytes.
  let length: Int

  /// nil if what starts at an offset is none.
  init?(from offset: Int, _ bytes: [UInt8]) {
    var path = bytes[offset...].prefix(260).prefix { byte in
      Byte.isAlphanumeric(byte) || byte >= 0x80 || "._-\\/".utf8.contains(byte)
    }
    while let last = path.last, last == UInt8(ascii: ".") { path = path.dropLast() }
    let text = String(decoding: path.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
    let ending = text.fileEnding
    guard !ending.isEmpty, ending.utf8.count <= 5, !text.utf8.contains("//".utf8) else { return nil }
    slashed = text
    length = path.count
  }
}

extension Message {
  fileprivate static func backslash(_ path: String) -> Message {
    Message(
      "bundle.paths-with-slashes", "a path with backslashes works only on Windows\nwrite '{path}'",
      ["path": .text(path)])
  }
}
