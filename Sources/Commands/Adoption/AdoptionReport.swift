internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// What was found of other tools, in words.
struct AdoptionReport {
  private let findings: [ToolFindings]
  private let candidates: [AdoptionCandidate]
  private let writer: ConsoleWriter

  init(_ findings: [ToolFindings], _ candidates: [AdoptionCandidate], _ writer: ConsoleWriter) {
    self.findings = findings
    self.candidates = candidates
    self.writer = writer
  }

  /// Prints each tool with its skills, and how to adopt them.
  func printFound() {
    for finding in findings {
      let names = Set(finding.skills.map(\.name))
      let skills = candidates.filter { names.contains($0.name) }.map { skill in
        skill.name.text + (skill.source.map { " (\($0.address.text))" } ?? "")
      }
      let places = NameList(finding.evidence.map(\.text))
      writer.note(skills.isEmpty ? .tool(finding.tool, places) : .toolWithSkills(finding.tool, places, skills))
    }
    printProblems()
    if candidates.contains(where: { $0.source != nil }) {
      writer.help(.howToAdopt)
    }
  }

  /// Prints what of the tools' files could not be read.
  func printProblems() {
    for finding in findings {
      for path in finding.unreadable { writer.warn(.unreadable(path, finding.tool)) }
      if finding.skippedEntries > 0 { writer.warn(.skipped(finding.skippedEntries, finding.tool)) }
    }
  }

  /// What of the tools can be removed. With `isReplacing`, prints what cannot, and why. `present` are the skills on
  /// disk, and `kept` those from a repository that could not be adopted.
  func removableTraces(
    present: Set<SkillName>, kept: Set<SkillName>, isReplacing: Bool
  ) -> [(tool: String, trace: ToolTrace)] {
    var traces: [(tool: String, trace: ToolTrace)] = []
    for finding in findings {
      for trace in finding.traces {
        let missing = trace.lists.subtracting(present)
        let unadopted = trace.lists.intersection(kept)
        let reason: Message? =
          switch trace.obstacle {
          case .edited?: .edited(finding.tool)
          case .recordsMore?: .recordsMore
          case nil where !missing.isEmpty: .listsMissing(missing.map(\.text))
          case nil: unadopted.isEmpty ? nil : .onlyRecord(unadopted.map(\.text))
          }
        if let reason {
          if isReplacing { writer.warn(.notRemoved(trace.path, reason)) }
        } else {
          traces.append((finding.tool, trace))
        }
      }
    }
    return traces
  }
}

extension Message {
  fileprivate static func tool(_ tool: String, _ places: NameList) -> Message {
    Message(
      "adopt.tool", "{tool} is used here ({places}); Cairn does not change its files",
      ["tool": .text(tool), "places": places.argument])
  }
  fileprivate static func toolWithSkills(_ tool: String, _ places: NameList, _ skills: [String]) -> Message {
    Message(
      "adopt.tool-skills", "{tool} installed {count} skills here ({places}): {skills}",
      one: "{tool} installed 1 skill here ({places}): {skills}",
      [
        "tool": .text(tool), "places": places.argument, "count": .number(skills.count),
        "skills": NameList(skills.map { PrintableText.text($0) }).argument,
      ])
  }
  fileprivate static let howToAdopt = Message(
    "adopt.how", "`cairn init --adopt` keeps these skills up to date from their repositories, with your edits")
  fileprivate static func unreadable(_ path: RelativePath, _ tool: String) -> Message {
    Message(
      "adopt.unreadable", "{path} was skipped: it does not have the format of {tool}, or cannot be read",
      ["path": .text(PrintableText.text(path.text)), "tool": .text(tool)])
  }
  fileprivate static func skipped(_ count: Int, _ tool: String) -> Message {
    Message(
      "adopt.entries-skipped", "{count} entries of {tool} were skipped: they do not name a skill",
      one: "1 entry of {tool} was skipped: it does not name a skill", ["count": .number(count), "tool": .text(tool)])
  }
  fileprivate static func notRemoved(_ path: RelativePath, _ reason: Message) -> Message {
    Message(
      "adopt.not-removed", "{path} was not removed: {reason}",
      ["path": .text(PrintableText.text(path.text)), "reason": .message(reason)])
  }
  fileprivate static func edited(_ tool: String) -> Message {
    Message("adopt.trace-edited", "it has text that {tool} does not write", ["tool": .text(tool)])
  }
  fileprivate static let recordsMore = Message("adopt.trace-more", "it also records what is not a skill")
  fileprivate static func onlyRecord(_ skills: [String]) -> Message {
    Message(
      "adopt.trace-only", "only it records where these skills came from: {skills}",
      ["skills": NameList(skills).argument])
  }
  fileprivate static func listsMissing(_ skills: [String]) -> Message {
    Message(
      "adopt.trace-missing", "it lists skills that are not here: {skills}", ["skills": NameList(skills).argument])
  }
}
