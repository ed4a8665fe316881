internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports waypoint's blocks without both of their markers.
  static let workspaceNotesBlockClosed = Rule(
    id: "workspace-notes.block-closed",
    severity: .warning,
    summary: "A block of waypoint has both of its markers.",
    why: """
      waypoint replaces what is between its two markers. If one is missing or misspelled, the next update adds a second \
      block or replaces the wrong text.
      """,
    source: "waypoint, its block in AGENTS.md; seen in the wild: markers damaged by an edit",
    dialects: [.waypoint],
    good: [
      Example(at: "AGENTS.md", "# A\n\n<!-- waypoint:start -->\nText.\n<!-- waypoint:end -->\n"),
      Example(at: "AGENTS.md", "# A\n\n```\n<!-- waypoint:start -->\n```\n", beside: [".waypoint/config.toml": ""]),
      Example(at: ".waypoint/WORKSPACE.md", "# A\n\n<!-- of waypoint: a list -->\n"),
      // Without waypoint the marker says nothing.
      Example(at: "docs/a.md", "# A\n\n<!-- waypoint:end -->\n"),
    ],
    bad: [
      Example(at: "AGENTS.md", "# A\n\n↓<!-- waypoint:start -->\nText.\n"),
      Example(at: "AGENTS.md", "# A\n\n↓<!-- waypoint:start -->\nText.\n↓<!-- waypoint:ende -->\n"),
      Example(
        at: "AGENTS.md", "# A\n\nText.\n↓<!-- waypoint:end -->\n", beside: [".waypoint/config.toml": "version = 1\n"]),
      Example(
        at: "CLAUDE.md", "# A\n\n↓<!-- waypoint:star -->\nText.\n↓<!-- waypoint:end -->\n",
        beside: [".waypoint/config.toml": "version = 1\n"]),
      Example(at: "AGENTS.md", "↓<!-- waypoint:start -->\n<!-- waypoint:start -->\na\n<!-- waypoint:end -->\n"),
    ],
    check: .eachDocument { document in
      var findings: [Finding] = []
      var open: Span?
      for comment in document.markdown.comments {
        guard let name = WorkspaceNotes.marker(document[comment]) else { continue }
        switch name {
        case "start":
          if let open { findings.append(Finding(.open, at: open)) }
          open = comment
        case "end":
          if open == nil { findings.append(Finding(.stray, at: comment)) }
          open = nil
        default: findings.append(Finding(.unknown(name), at: comment))
        }
      }
      return findings + (open.map { [Finding(.open, at: $0)] } ?? [])
    })
}

extension WorkspaceNotes {
  /// What follows `waypoint:` in a comment that is a marker; nil for another comment.
  fileprivate static func marker(_ comment: ArraySlice<UInt8>) -> String? {
    let text = comment.dropFirst(4).drop { $0 == 0x20 }
    guard text.starts(with: "waypoint:".utf8) else { return nil }
    let name = text.dropFirst("waypoint:".utf8.count).prefix { Byte.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    return String(decoding: name, as: UTF8.self)
  }
}

extension Message {
  fileprivate static var open: Message {
    Message(
      "workspace-notes.block-closed", "this block of waypoint has no end\nadd '<!-- waypoint:end -->' after it")
  }
  fileprivate static var stray: Message {
    Message(
      "workspace-notes.block-closed.stray",
      "this ends a block of waypoint that has no start\nadd '<!-- waypoint:start -->' before it")
  }
  fileprivate static func unknown(_ name: String) -> Message {
    Message(
      "workspace-notes.block-closed.unknown", "waypoint has no marker '{name}'\nwrite 'start' or 'end'",
      ["name": .text(name)])
  }
}
