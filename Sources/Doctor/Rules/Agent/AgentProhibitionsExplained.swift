internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Only to forbid things does not say what to do.
  static let agentProhibitionsExplained = Rule(
    id: "agent.prohibitions-explained",
    severity: .info,
    summary: "Instructions that forbid something say what to do instead, or why.",
    why: """
      After a line that only forbids something, the agent has to guess what to do. With the alternative or the reason, it \
      also acts well in cases that the line does not name. This is reported where most lines of a file only forbid.
      """,
    source: "Claude documentation, prompting best practices (platform.claude.com), read in November 2026",
    isAboutFiles: true,
    good: [
      Example(
        at: "CLAUDE.md",
        "- Don't use global variables. Instead, pass values.\n- Never push: CI does it.\n- Avoid `print`; use the logger.\n"
      ),
      Example(
        at: "CLAUDE.md",
        "- Never push.\n- Never merge.\n- Avoid loops.\n" + String(repeating: "- Use tabs.\n", count: 4)),
      Example(at: "CLAUDE.md", "- Never push.\n- Never merge.\n"),
    ],
    bad: [
      Example(
        at: "CLAUDE.md", "# Rules\n\n↓Don't use global variables.\nNever use console.log.\nAvoid inline styles.\n")
    ],
    check: .eachDocument { document in
      guard document.isInstructions else { return [] }
      let lines = document.proseLines
      let bare = lines.filter { line in
        starts.contains { line.starts(with: $0.utf8) } && !line.contains(where: "`,;:()>".utf8.contains)
          && !reason.occur(in: line)
      }
      guard let first = bare.first, bare.count >= 3, bare.count * 2 > lines.count else { return [] }
      return [Finding(.bare(bare.count), at: document.head(of: Span(first.startIndex, first.endIndex)))]
    })

  private static let starts = ["Avoid ", "Do not ", "Don't ", "Don\u{2019}t ", "Never "]
  private static let reason = Phrases([
    "instead", "because", "since ", "so that", "unless", "use the", "prefer", "rather", "except", "without", "until",
  ])
}

extension Message {
  fileprivate static func bare(_ count: Int) -> Message {
    Message(
      "agent.prohibitions-explained",
      "{lines} lines only forbid something\nsay what to do instead, or why",
      ["lines": .number(count)])
  }
}
