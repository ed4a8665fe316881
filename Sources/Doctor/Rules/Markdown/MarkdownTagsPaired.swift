internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports tags of a prompt without a partner.
  static let markdownTagsPaired = Rule(
    id: "markdown.tags-paired",
    severity: .warning,
    summary: "The tags that separate the parts of a prompt are closed in the reverse order of their opening.",
    why: """
      Tags tell an agent where an example or an instruction ends. Without its closing tag a part includes the text after \
      it. Only tags on a line of their own are checked, outside of code, whose names are lower-case and mean nothing in \
      HTML. In a document with no other tags an unclosed one may be a placeholder; it is an info.
      """,
    source: """
      Claude documentation, prompt engineering, use XML tags (November 2026); XML 1.0, section 3.1; seen in the wild: \
      closing tags left over by an edit
      """,
    dialects: Dialect.every.subtracting([.workflow]),
    good: [
      .guide(
        "<example>\nPour it.\n</example>\n\n<rules>\n  <rule>Stir.</rule>\n  <rule>\n  Wait.\n  </rule>\n</rules>\n"),
      // Placeholders, addresses and comparisons.
      .guide("Write <name> and <file-name>, then mail <a@b.c>; a <b and c> d.\n\nSee <https://example.org/x>.\n"),
      // Code, comments and HTML.
      .guide(
        "```xml\n<example>\n```\n\n`<example>`\n\n<!--\n<example>\n-->\n\n    <example>\n\n<pre>\n<example>\n</pre>\n"),
      .guide("<details>\n<summary>More</summary>\n\n<p align=\"center\">\n<br>\n\nText.\n"),
      // The text is in the line of a tag.
      .guide(
        "<example>Pour it.\nStir it.\n</example>\n\n<example>\nPour it.</example>\n\nOutput: <answer>\n42\n</answer>\n"),
      .guide("Put it between <example> tags:\n\n<example>\nPour it.\n</example>\n"),
      // Components are written in upper case.
      .guide("<Steps>\nPour it.\n\n<T>\n"),
      Example(at: "docs/page.md", "<example>\nPour it.\n"),
    ],
    bad: [
      .guide("↓<example>\nPour it.\n"),
      .guide("Pour it.\n↓</instructions>\n"),
      .guide("<outer>\n↓<inner>\nPour it.\n</outer>\n</inner>\n"),
      .guide("<rules>\n↓<rule>\nPour it.\n</rules>\n"),
      .guide("<answer>\nPour it.\n</answer>\n↓</answer>\n"),
      .guide("<example id=\"1\">\nPour it.\n</example>\n\n↓<example id=\"2\">\nStir it.\n"),
      // It may be a placeholder.
      .guide("Start the file with:\n\n↓<header-of-the-team>\n"),
    ],
    check: .eachDocument { document in
      guard document.isForAgents else { return [] }
      let tags = PromptTags(document.markdown).faults
      guard !tags.isEmpty else { return [] }
      let lines = document.markdown.lines
      return tags.map { fault, name, tag in
        switch fault {
        case .open(let isCertain): Finding(.open(name), at: tag, severity: isCertain ? nil : .info)
        case .stray: Finding(.stray(name), at: tag)
        case .crossed(let other): Finding(.crossed(name, before: lines.place(at: other.lower).line), at: tag)
        }
      }
    })
}

extension Message {
  fileprivate static func open(_ name: String) -> Message {
    Message(
      "markdown.tags-paired", "<{name}> is not closed\nadd </{name}> where this part ends", ["name": .text(name)])
  }
  fileprivate static func stray(_ name: String) -> Message {
    Message(
      "markdown.tags-paired.stray", "</{name}> closes a part that is not open\nremove it, or add <{name}>",
      ["name": .text(name)])
  }
  fileprivate static func crossed(_ name: String, before line: Int) -> Message {
    Message(
      "markdown.tags-paired.crossed",
      "<{name}> is closed after the part that contains it\nmove </{name}> before line {line}",
      ["name": .text(name), "line": .number(line)])
  }
}
