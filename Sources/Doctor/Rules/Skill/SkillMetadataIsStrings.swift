internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires that `metadata` is a map from strings to strings.
  static let skillMetadataIsStrings = Rule(
    id: "skill.metadata-is-strings",
    severity: .warning,
    fix: .safe,
    summary: "Every value below `metadata` is a string.",
    why: """
      The specification allows only strings. Without quotes, a version 1.10 is the number 1.1 and a date becomes a \
      date with a time, and strict clients refuse both. A nested value is an info; those that a client documents, as \
      OpenClaw and Hermes do for their own key, are accepted.
      """,
    source: """
      Agent Skills specification, front matter, metadata; docs.openclaw.ai/clawhub/skill-format and \
      hermes-agent.nousresearch.com/docs, creating skills (November 2026)
      """,
    dialects: [.cairn, .agentskills, .client, .waypoint],
    good: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\nmetadata:\n  author: Kim\n  version: \"1.10\"\n  empty:\n---\nText.\n"
      ),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\nmetadata:\n  openclaw:\n    requires:\n      bins: [qpdf]\n---\nText.\n"
      ),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\nmetadata:\n  version: ↓1.10 # new\n  date: ↓2026-11-21\n  draft: ↓no\n---\nText.\n",
        fixed:
          "---\nname: pdf\ndescription: Fills forms.\nmetadata:\n  version: \"1.10\" # new\n  date: \"2026-11-21\"\n  draft: \"no\"\n---\nText.\n"
      ),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\nmetadata:\n  ↓authors:\n    - Kim\n  ↓links: {docs: there}\n---\nText.\n"
      ),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\nmetadata: ↓{version: 2, author: Kim}\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\nmetadata:\n  version: ↓&v 1.10\n  same: ↓*v\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\nmetadata: ↓[author, version]\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      guard let field = skill.frontMatter?["metadata"], let value = field.value else { return [] }
      guard case .mapping(let entries) = value else {
        return FieldValue(of: field) == .empty ? [] : [Finding(.noMap, at: field.valueSpan)]
      }
      var findings: [Finding] = []
      var isReported = false
      for entry in entries {
        guard case .other(let kind) = FieldValue(entry.value), !isOfClient(entry.key, entry.value) else { continue }
        guard let key = skill.document.metadataKey(entry.key), let text = skill.document.metadata(entry.key) else {
          // In braces, or in another form without known positions: one finding is enough.
          if !isReported { findings.append(Finding(.notText(entry.key, kind), at: field.valueSpan, severity: .info)) }
          isReported = true
          continue
        }
        if FieldValue.becomesText(entry.value), text.span.count > 0 {
          // What is written there must be the value itself, without an anchor, a tag or the comma of a map in braces.
          let isValue = text.value == entry.value.text && text.span.count == text.value.utf8.count
          let fix = isValue ? Repair.replace(text.span, with: YAMLQuoting.quoted(text.value)) : nil
          findings.append(Finding(.unquoted(entry.key, kind), at: text.span, fix: fix))
        } else {
          findings.append(Finding(.notText(entry.key, kind), at: key, severity: .info))
        }
      }
      return findings
    })

  /// Whether a map is below the key of a client that documents it: as text, that client could not read it.
  private static func isOfClient(_ key: String, _ value: YAMLValue) -> Bool {
    guard case .mapping = value else { return false }
    return ["clawdbot", "clawdis", "hermes", "openclaw"].contains(key)
  }
}

extension Message {
  fileprivate static func unquoted(_ key: String, _ kind: Message) -> Message {
    Message(
      "skill.metadata-is-strings", "YAML reads 'metadata.{key}' as {kind}\nput it in quotes",
      ["key": .text(key), "kind": .message(kind)])
  }
  fileprivate static func notText(_ key: String, _ kind: Message) -> Message {
    Message(
      "skill.metadata-is-strings.nested",
      "'metadata.{key}' is {kind}, but the specification allows strings only; some clients cannot read it\nwrite it as one string in quotes",
      ["key": .text(key), "kind": .message(kind)])
  }
  fileprivate static var noMap: Message {
    Message(
      "skill.metadata-is-strings.map",
      "'metadata' is not a mapping\nwrite keys and values below it, such as 'author: Kim'")
  }
}
