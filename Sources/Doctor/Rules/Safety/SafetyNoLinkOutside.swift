internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports symbolic links of a skill that point outside the repository, to files the skill should not read.
  static let safetyNoLinkOutside = Rule(
    id: "safety.no-link-outside",
    severity: .error,
    summary: "Symbolic links of a skill stay inside the repository.",
    why: """
      A link to `/` or above the root is broken on other machines, or opens private files of the user who runs the \
      agent. An agent reads a link to a key like any other file.
      """,
    source: "CWE-61, UNIX symbolic link following; seen in the wild: archives of skills with links to keys",
    good: [
      Example(at: "skills/pdf/notes.md", "", beside: ["skills/pdf/SKILL.md": "# PDF\n"]),
      Example(
        at: "skills/pdf/notes.md", "", beside: ["skills/pdf/SKILL.md": "# PDF\n"],
        links: ["skills/pdf/notes.md": "../../docs/notes.md"]),
    ],
    bad: [
      Example(
        at: "skills/pdf/notes.md", "↓", beside: ["skills/pdf/SKILL.md": "# PDF\n"],
        links: ["skills/pdf/notes.md": "/etc/hosts"]),
      Example(
        at: "skills/pdf/notes.md", "↓", beside: ["skills/pdf/SKILL.md": "# PDF\n"],
        links: ["skills/pdf/notes.md": "../../../.ssh/id_ed25519"]),
    ],
    check: .tree { tree in
      tree.fileTree.links.compactMap { path, text in
        guard path.leavesRoot(by: text) else { return nil }
        return Finding(.outside(text), in: path)
      }
    })
}

extension RelativePath {
  /// Whether a link at this path points above the root at any step.
  fileprivate func leavesRoot(by link: String) -> Bool {
    if link.utf8.first == UInt8(ascii: "/") { return true }
    var depth = components.count - 1
    for component in link.utf8.split(separator: UInt8(ascii: "/")) where !component.elementsEqual(".".utf8) {
      depth += component.elementsEqual("..".utf8) ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }
}

extension Message {
  fileprivate static func outside(_ target: String) -> Message {
    Message(
      "safety.no-link-outside",
      "this symbolic link points outside the repository, to '{target}'\nreplace it with the file",
      ["target": .text(target)])
  }
}
