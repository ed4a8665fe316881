internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires that a suppression names a known rule and has a reason.
  static let suppressionWellFormed = Rule(
    id: "suppression.well-formed",
    severity: .warning,
    summary: "A comment that suppresses findings names a rule and gives a reason.",
    why: """
      Without a reason, later readers cannot tell whether the exception is still right. With a misspelled rule it never \
      had an effect. A document must not suppress safety findings about itself; `[[doctor.ignore]]` in the config file \
      does that.
      """,
    source: "Cairn's docs: doctor.md, suppressing findings",
    good: [
      Example(
        at: "skills/tea/SKILL.md",
        "---\nname: tea\ndescription: Makes tea.\n---\n\n<!-- cairn-ignore-file skill.body-present: a test -->\n"),
      Example(at: "docs/a.md", "Write `<!-- cairn-ignore x -->` before a line.\n\n```\n<!-- cairn-ignore y -->\n```\n"),
      Example(at: "docs/b.md", "<!-- cairn-ignored is another word -->\n"),
      Example(at: "docs/c.md", "<!-- cairn-ignore link.target-exists skill link.*: built later -->\nText.\n"),
      Example(at: "docs/d.md", "<!--\nWrite <!-- cairn-ignore x -->\n"),
    ],
    bad: [
      Example(at: "docs/a.md", "Text.\n\n<!-- ↓cairn-ignore skill.body-present -->\nText.\n"),
      Example(at: "docs/b.md", "<!-- cairn-ignore ↓skill.body-presnt: it is short -->\nText.\n"),
      Example(at: "docs/e.md", "> <!-- cairn-ignore link.target-exists, ↓skill.nmae-*: it is short -->\n> Text.\n"),
      Example(at: "docs/f.md", "<!-- ↓cairn-ignore link.target-exists link.anchor-exists -->\nText.\n"),
      Example(at: "docs/c.md", "<!-- cairn-ignore-file ↓safety.no-secrets: it is no secret -->\nText.\n"),
      Example(at: "skills/a/scripts/run.sh", "#!/bin/sh\n# ↓cairn-ignore skill.body-present\ntrue\n"),
    ],
    check: .eachSuppression { suppression, _ in
      let rule = suppression.rule
      if !suppression.isKnown {
        return [
          Finding(isPattern(rule.value) ? .noMatch(rule.value) : .unknown(nearest(to: rule.value)), at: rule.span)
        ]
      }
      if suppression.isAboutSafety { return [Finding(.safety, at: rule.span)] }
      return suppression.reason.isEmpty && suppression.isFirst
        ? [Finding(.noReason(suppression.names), at: suppression.span)] : []
    })
}

extension Message {
  fileprivate static func unknown(_ id: NearestName) -> Message {
    id.message(
      near: Message(
        "suppression.well-formed.nearest", "unknown rule '{id}', nothing is suppressed\ndid you mean '{nearest}'?",
        id.arguments(as: "id")),
      else: Message(
        "suppression.well-formed.unknown",
        "unknown rule '{id}', nothing is suppressed\nrun `cairn rule` for a list of rules", id.arguments(as: "id")))
  }
  fileprivate static func noMatch(_ pattern: String) -> Message {
    Message(
      "suppression.well-formed.no-match",
      "no rule matches '{pattern}', nothing is suppressed\nrun `cairn rule` for a list of rules",
      ["pattern": .text(pattern)])
  }
  fileprivate static let safety = Message(
    "suppression.well-formed.safety",
    "a comment cannot suppress safety findings\nuse [[doctor.ignore]] in the config file")
  fileprivate static func noReason(_ id: String) -> Message {
    Message(
      "suppression.well-formed.reason", "nothing is suppressed without a reason\nwrite one after '{id}:'",
      ["id": .text(id)])
  }
}
