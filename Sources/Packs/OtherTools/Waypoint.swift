internal import Vocabulary

extension OtherTool {
  /// waypoint for Codex: `.waypoint/config.toml`, and a block in `AGENTS.md` between two comments (the files of
  /// repositories that use it, read in November 2026). Its skills come from its npm package.
  static let waypoint = OtherTool(
    name: "waypoint", files: [config], documents: [AgentTargets.sharedInstructions]
  ) { files in
    let occurrence =
      files.files[AgentTargets.sharedInstructions].map { block.occurrence(in: $0) } ?? MarkedLines.Occurrence.none
    var evidence = [config].filter(files.hasFile)
    if occurrence != .none { evidence.append(AgentTargets.sharedInstructions) }
    guard !evidence.isEmpty else { return nil }
    let trace = ToolTrace(
      AgentTargets.sharedInstructions, lines: block, obstacle: occurrence == .own ? nil : .edited)
    return ToolFindings(evidence: evidence, traces: occurrence == .none ? [] : [trace])
  }

  private static let config = RelativePath(constant: ".waypoint/config.toml")

  /// Its own text says that all between the comments is replaced by the next upgrade, so nothing there is the user's.
  private static let block = MarkedLines(
    name: "waypoint", isMarkdown: true, begins: { $0 == "<!-- waypoint:start -->" },
    ends: { $0 == "<!-- waypoint:end -->" }, isOwn: { _ in true })
}
