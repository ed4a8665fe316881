internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires the eleven sections of a mustflow procedure, once each.
  static let mustflowSectionsPresent = Rule(
    id: "mustflow.sections-present",
    severity: .warning,
    summary: "A mustflow procedure has its eleven sections, once each and in order.",
    why: """
      mustflow's own strict check only counts markers, so it accepts duplicate, reordered and empty sections. An agent \
      that is told to read the section `verification` then finds nothing, or two of them.
      """,
    source: "mustflow 2.108, its installed procedures",
    dialects: [.mustflow],
    good: [
      .mustflow(),
      .mustflow("mustflow_kind: procedure", "mustflow_kind: guide", sections: ["purpose"]),
    ],
    bad: [
      .mustflow(fence: "↓---", sections: ["purpose"]),
      .mustflow(sections: MustflowSections.ids + ["↓purpose"]),
      .mustflow(sections: ["use-when", "↓purpose"] + MustflowSections.ids.dropFirst(2)),
    ],
    check: .eachDocument { document in
      guard document.metadata("mustflow_kind")?.value == "procedure", let frontMatter = document.frontMatter else {
        return []
      }
      let order = MustflowSections.ids
      var findings: [Finding] = []
      var seen: Set<String> = []
      var furthest = 0
      for section in document.markdown.sections {
        let id = section.id.value
        guard let rank = order.firstIndex(of: id) else { continue }
        if !seen.insert(id).inserted {
          findings.append(Finding(.doubled(id), at: section.marker))
        } else if rank < furthest {
          findings.append(Finding(.late(id, before: order[furthest]), at: section.marker))
        } else {
          furthest = rank
        }
        let text = document[section.content]
        if text.allSatisfy({ $0 <= 0x20 }) { findings.append(Finding(.empty(id), at: section.marker)) }
      }
      let missing = order.filter { !seen.contains($0) }
      if !missing.isEmpty {
        let fence = document.head(of: Span(frontMatter.span.lower, frontMatter.content.lower))
        findings.append(Finding(.missing(missing), at: fence))
      }
      return findings
    })
}

extension Message {
  fileprivate static func missing(_ ids: [String]) -> Message {
    Message(
      "mustflow.sections-present", "required sections are missing: {ids}\nadd them with their markers",
      ["ids": .text(ids.joined(separator: ", "))])
  }
  fileprivate static func doubled(_ id: String) -> Message {
    Message("mustflow.sections-present.duplicate", "section '{id}' occurs twice\nmerge the two", ["id": .text(id)])
  }
  fileprivate static func late(_ id: String, before other: String) -> Message {
    Message(
      "mustflow.sections-present.order", "section '{id}' must come before section '{other}'\nmove it",
      ["id": .text(id), "other": .text(other)])
  }
  fileprivate static func empty(_ id: String) -> Message {
    Message("mustflow.sections-present.empty", "section '{id}' is empty\nfill it in", ["id": .text(id)])
  }
}
