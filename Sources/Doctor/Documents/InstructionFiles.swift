internal import Documents
internal import Packs
internal import Vocabulary

/// The files that agents read at the start of every conversation.
enum InstructionFiles {
  /// Their names, in any folder: those of the agents' table, and those that only some clients or some versions read.
  static let names = AgentTargets.instructionNames.union([
    "AGENT.md", "AGENTS.override.md", "CLAUDE.local.md", "copilot-instructions.md",
  ])

  /// The files of one folder that different clients read for the same purpose, by name.
  static let peers = ["AGENTS.md", "CLAUDE.md", "GEMINI.md", "QWEN.md"]

  /// `AGENTS.md` at the root.
  static let shared = AgentTargets.sharedInstructions
  /// What Codex reads instead of it.
  static let override = RelativePath(constant: "AGENTS.override.md")

  /// The project instructions of Claude Code.
  static let claude = RelativePath(constant: "CLAUDE.md")
  /// The other place where Claude Code looks for them.
  static let hiddenClaude = RelativePath(constant: ".claude/CLAUDE.md")
  /// What Copilot reads in every conversation.
  static let copilot = RelativePath(constant: ".github/copilot-instructions.md")

  /// The path of a file with this name in the folder of another file.
  static func path(of name: String, nextTo path: RelativePath) -> RelativePath? {
    guard let name = try? RelativePath(onDisk: name) else { return nil }
    return path.parent?.appending(name) ?? name
  }
}

extension Document {
  /// Whether agents read it as instructions; not if it is a template that a skill contains.
  var isInstructions: Bool {
    // Most documents are ruled out by the first byte of their name, without a string for the name.
    let text = path.text.utf8
    let start = text.lastIndex(of: UInt8(ascii: "/")).map(text.index(after:)) ?? text.startIndex
    guard let first = text[start...].first, "ACGQc.".utf8.contains(first) else { return false }
    return InstructionFiles.names.contains(path.name) && skillFolder == nil
  }

  /// Whether it has any text.
  var hasText: Bool { bytes.dropFirst(start).contains { $0 > 0x20 } }

  /// Whether a part of it is managed by Cairn, so that advice about its text as a whole does not fit.
  var hasManagedBlock: Bool {
    markdown.comments.contains { self[$0].dropFirst(4).drop(while: Byte.isBlank).starts(with: "cairn:".utf8) }
  }

  /// Where a finding about the whole text is shown.
  var firstPlace: Span { Span(start, min(start + 1, bytes.count)) }

  /// The lines of its text without headings, code, comments, and the marks of lists and quotes; none is empty.
  var proseLines: [ArraySlice<UInt8>] {
    let titles = Set(markdown.headings.map(\.line.lower))
    return markdown.paragraphs.filter { !titles.contains($0.lower) }.flatMap { paragraph in
      self[paragraph].split(separator: 0x0A).compactMap { line -> ArraySlice<UInt8>? in
        let text = line.drop { Byte.isSpace($0) || "-*+>".utf8.contains($0) }.trimmed(of: Byte.isSpace)
        return text.isEmpty || text.first == UInt8(ascii: "#") ? nil : text
      }
    }
  }

  /// The number of its lines up to the last one that is not empty.
  var lineCount: Int {
    guard let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return 0 }
    return bytes[..<last].count { $0 == 0x0A } + 1
  }

  /// The first bytes of a line, counted from 1.
  func head(ofLine number: Int) -> Span {
    var offset = start
    for _ in 1..<max(number, 1) {
      guard let end = bytes[offset...].firstIndex(of: 0x0A) else { break }
      offset = end + 1
    }
    return head(of: Span(offset, bytes.count))
  }
}
