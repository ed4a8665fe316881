internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports notes without a time: it is unknown whether they are outdated.
  static let workspaceNotesBulletsTimestamped = Rule(
    id: "workspace-notes.bullets-timestamped",
    severity: .warning,
    summary: "If notes of a section have a time, all of them do.",
    why: """
      The time of a note tells the next session whether it is still valid. A note without a time, or with an \
      impossible one, stays forever. A section without any times is not a log and is not checked.
      """,
    source: "waypoint, workspace notes",
    dialects: [.waypoint],
    good: [
      Example(
        at: ".waypoint/WORKSPACE.md",
        "## Done\n\n- [2026-03-06 20:10 PST] Shipped\n- **[2026-03-07 08:00 UTC]** Tested\n\n## Next\n\n- Rest\n"),
      Example(at: ".waypoint/WORKSPACE.md", "## Next\n\n- Ship it\n- Test it\n- [ ] Rest\n"),
      Example(at: ".waypoint/WORKSPACE.md", "## Links\n\n- [2026 plan](plan.md)\n- Rest\n- Sleep\n"),
    ],
    bad: [
      Example(
        at: ".waypoint/WORKSPACE.md",
        "## Done\n\n- [2026-03-06 20:10 PST] Shipped\n- [2026-03-07 20:10 PST] Tested\n↓- Rested\n"),
      Example(at: ".waypoint/WORKSPACE.md", "## Done\n\n↓- [2026-13-06 20:10 PST] Shipped\n"),
    ],
    check: .eachDocument { document in
      guard WorkspaceNotes.isWorkspace(document.path) else { return [] }
      let headings = document.markdown.headings.map(\.line.lower)
      var sections: [[Span]] = [[]]
      var next = headings[...]
      for bullet in WorkspaceNotes.bullets(of: document) {
        while let heading = next.first, heading <= bullet.lower {
          next.removeFirst()
          sections.append([])
        }
        sections[sections.count - 1].append(bullet)
      }
      return sections.flatMap { bullets -> [Finding] in
        let times = bullets.map { Timestamp(document[$0].dropFirst(2)) }
        let timed = times.filter { $0 != .none }.count
        return zip(bullets, times).compactMap { bullet, time in
          switch time {
          case .valid: return nil
          case .impossible: return Finding(.impossible, at: bullet)
          case .none: return timed >= 2 && timed * 2 > bullets.count ? Finding(.untimed, at: bullet) : nil
          }
        }
      }
    })
}

/// The time in brackets at the start of a note.
private enum Timestamp {
  case none, valid, impossible

  init(_ text: ArraySlice<UInt8>) {
    let text = Array(text.drop { $0 == 0x20 || $0 == 0x2A || $0 == 0x60 }.prefix(17))
    // [2026-03-06 20:10
    let shape = Array("[0000-00-00".utf8)
    guard text.count >= shape.count, zip(text, shape).allSatisfy({ $1 == 0x30 ? Byte.isDigit($0) : $0 == $1 }) else {
      self = .none
      return
    }
    let month = Self.number(text[6..<8])
    let day = Self.number(text[9..<11])
    var isValid = (1...12).contains(month) && (1...31).contains(day)
    if text.count == 17, text[11] == 0x20 || text[11] == 0x54, text[14] == 0x3A,
      Byte.isDigit(text[12]), Byte.isDigit(text[13]), Byte.isDigit(text[15]), Byte.isDigit(text[16])
    {
      isValid = isValid && Self.number(text[12..<14]) < 24 && Self.number(text[15..<17]) < 60
    }
    self = isValid ? .valid : .impossible
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
}

extension Message {
  fileprivate static var untimed: Message {
    Message(
      "workspace-notes.bullets-timestamped",
      "this note has no time but others do\nstart it with '[YYYY-MM-DD HH:MM zone]'")
  }
  fileprivate static var impossible: Message {
    Message("workspace-notes.bullets-timestamped.impossible", "this date or time does not exist\ncorrect it")
  }
}
