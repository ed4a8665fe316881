internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports elements that are not closed and so include the text after them.
  static let workflowXMLWellFormed = Rule(
    id: "workflow.xml-well-formed",
    severity: .error,
    summary: "The elements of a workflow are closed in the reverse order of their opening.",
    why: """
      A workflow is written in tags so that steps, checks and conditions are clearly separated. If a tag is missing, \
      what belongs to one step is read as part of the following ones. Tags in code and in comments, and names in angle \
      brackets within a sentence, are not checked.
      """,
    source: "XML 1.0, section 3.1; seen in the wild: workflows whose last step was cut off by an edit",
    dialects: [.workflow],
    good: [
      .workflow(
        "<workflow name=\"deploy\">\n  <steps>\n    <step number=\"1\"><br>Tag it.</step>\n  </steps>\n</workflow>\n"),
      .workflow("<workflow>\n<!-- <step> -->\n`<step>`\n```xml\n<step>\n```\n<mark/>\n</workflow>\n"),
      .workflow(
        "<workflow>\n<action>Tag <version> where a < b, <https://x.y>, <a@b.c> and <tag key=1></action>\n</workflow>\n"),
      .workflow("<workflow><![CDATA[ <step> ]]></workflow>\n"),
      // Markdown that contains a name in angle brackets.
      .workflow("# Deploy\n\n<details>\n\nRun `x` on <host>.\n"),
    ],
    bad: [
      .workflow("<workflow>\n  <↓steps>\n    <step>Tag it.</step>\n</workflow>\n"),
      .workflow("<workflow>\n  <step>Tag it.</step>\n  </↓step>\n</workflow>\n"),
      .workflow("<↓workflow>\n  <step>Tag it.</step>\n"),
      .workflow("<workflow>\n  <step ↓number=1>Tag it.</step>\n</workflow>\n"),
      .workflow("<workflow>\n  <↓step number=\"1\"\n  <name>Tag it.</name>\n</workflow>\n"),
      .workflow("<workflow>\n<a><↓b></a></↓b>\n</workflow>\n"),
    ],
    check: .eachDocument { document in
      Markup(document.markdown).faults.map { fault in
        let name = fault.name.value
        switch fault.kind {
        case .open: return Finding(.open(name), at: fault.name.span)
        case .stray: return Finding(.stray(name), at: fault.name.span)
        case .endless: return Finding(.endless(name), at: fault.name.span)
        case .unquoted: return Finding(.unquoted(name), at: fault.name.span)
        }
      }
    })
}

extension Message {
  fileprivate static func open(_ name: String) -> Message {
    Message(
      "workflow.xml-well-formed", "'{name}' is not closed where it should be\nadd its closing tag",
      ["name": .text(name)])
  }
  fileprivate static func stray(_ name: String) -> Message {
    Message(
      "workflow.xml-well-formed.stray", "this closes '{name}', which is not open\nremove it, or open it",
      ["name": .text(name)])
  }
  fileprivate static func endless(_ name: String) -> Message {
    Message(
      "workflow.xml-well-formed.endless", "the tag of '{name}' has no closing bracket\nadd it", ["name": .text(name)])
  }
  fileprivate static func unquoted(_ name: String) -> Message {
    Message(
      "workflow.xml-well-formed.unquoted", "the value of '{name}' is not in quotes\nadd them",
      ["name": .text(name)])
  }
}
