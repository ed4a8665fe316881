internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A pointer to a whole folder does not tell an agent what is there, nor when to read it.
  static let bundlePointerSaysWhen = Rule(
    id: "bundle.pointer-says-when",
    severity: .info,
    summary: "A skill says when to read its further pages.",
    why: """
      "See references/ for details" names no file and no case. An agent then reads everything or, more often, nothing. A \
      sentence that names the file and says when it is needed costs the same.
      """,
    source: """
      Agent Skills documentation, skill authoring best practices, loading references (agentskills.io, November 2026)
      """,
    good: [
      .skill("Read references/api-errors.md if the API returns a non-200 status.\n"),
      .skill("See references/ when a test fails.\n"),
      .skill("See `references/` if the cup is broken, and the list of files:\n\n- `references/green.md`\n"),
      .skill("See `references/` for more:\n\n- **green.md** - Steeping times of green tea\n"),
      .skill("Check docs/ for details:\n1. `black.md` if there is milk\n"),
      .skill("The folder references/ has one page for each tea.\n"),
      .skill("```\nSee references/ for details.\n```\n"),
      Example(at: "docs/tea.md", "See references/ for details.\n"),
    ],
    bad: [
      .skill("↓See references/ for details.\n"),
      .skill("- ↓See `references/` for more information.\n"),
      .skill("For the rest, see docs/.\n\n> ↓Refer to the `reference/` folder.\n"),
      .skill("↓See the references/ folder for:\n\nMore details.\n"),
      .skill("↓Check the [references](references/) directory for examples\n"),
    ],
    check: .eachMention(of: ["references/", "reference/", "docs/", "resources/"]) { mentions in
      guard let document = mentions.document, document.path.name == "SKILL.md" else { return [] }
      return mentions.oncePerLine { offset in
        guard offset >= document.markdown.body.lower, mentions.isInParagraph(offset) else { return nil }
        let bytes = mentions.file.bytes
        let line = mentions.line(at: offset)
        let start = bytes[line.range].firstIndex(where: Byte.isLetter) ?? line.lower
        let isBare = isGeneric(bytes[start..<line.upper]) && !announcesList(line, in: bytes)
        return isBare ? Finding(.generic, at: Span(start, start + 3)) : nil
      }
    })

  /// Whether a line only says to look at a folder: a verb, the folder, and words that say nothing.
  private static func isGeneric(_ line: ArraySlice<UInt8>) -> Bool {
    // Most lines start with another word, and are not split.
    let first = line.drop(while: separators.contains).prefix { !separators.contains($0) }
    guard verbs.contains(String(decoding: first, as: UTF8.self).lowercased()) else { return false }
    let words = String(decoding: line[first.endIndex...], as: UTF8.self).lowercased().utf8.split(
      whereSeparator: separators.contains)
    return words.count < 13
      && words.map { String(Substring($0)) }.allSatisfy { fillers.contains($0) || folders.contains($0) }
  }

  /// Whether a line ends with a colon and a list follows, which tells what is in the folder.
  private static func announcesList(_ line: Span, in bytes: [UInt8]) -> Bool {
    guard bytes[line.range].last(where: { $0 > 0x20 && $0 != UInt8(ascii: "*") }) == UInt8(ascii: ":"),
      let next = bytes[line.upper...].firstIndex(where: { $0 > 0x20 })
    else { return false }
    let mark = bytes[next...].drop(while: Byte.isDigit).prefix(2)
    let signs = mark.startIndex == next ? "-*+" : ".)"
    return mark.count == 2 && signs.utf8.contains(mark[mark.startIndex]) && mark.last.map(Byte.isBlank) == true
  }

  private static let separators: [UInt8] = Array(" `*_.,:;()[]!".utf8)
  private static let verbs: Set<String> = ["see", "check", "consult", "read", "refer", "review", "look", "browse"]
  private static let folders: Set<String> = [
    "references", "reference", "docs", "resources", "references/", "reference/", "docs/", "resources/", "/references/",
    "/reference/", "/docs/", "/resources/",
  ]
  private static let fillers: Set<String> = [
    "to", "at", "in", "the", "into", "folder", "directory", "dir", "for", "more", "further", "full", "additional",
    "detailed",
    "detail", "details", "information", "info", "documentation", "docs", "material", "examples", "and", "or", "files",
    "file", "this", "skill's", "also", "all", "guides", "please", "complete", "content", "specifics",
  ]
}

extension Example {
  /// A skill with that text.
  fileprivate static func skill(_ text: String) -> Example {
    Example(at: "skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews tea.\n---\n\n" + text)
  }
}

extension Message {
  fileprivate static var generic: Message {
    Message(
      "bundle.pointer-says-when",
      "this line names a folder but neither a file nor when to read it\nname the file and say when it is needed")
  }
}
