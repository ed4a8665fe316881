internal import Vocabulary

extension OtherTool {
  /// ruler (github.com/intellectronica/ruler): its folder `.ruler`, which its users write, and a block in `.gitignore`
  /// with the paths of generated files (its `src/core/GitignoreUtils.ts`, read in November 2026). Its skills are the
  /// user's own.
  static let ruler = OtherTool(name: "ruler", files: [config], documents: [ignore], folders: [folder]) { files in
    let occurrence = files.files[ignore].map { block.occurrence(in: $0) } ?? MarkedLines.Occurrence.none
    var evidence = [config].filter(files.hasFile)
    if evidence.isEmpty, files.folders.contains(folder) { evidence = [folder] }
    if occurrence != .none { evidence.append(ignore) }
    guard !evidence.isEmpty else { return nil }
    let trace = ToolTrace(ignore, lines: block, obstacle: occurrence == .own ? nil : .edited)
    return ToolFindings(evidence: evidence, traces: occurrence == .none ? [] : [trace])
  }

  private static let folder = RelativePath(constant: ".ruler")
  private static let config = RelativePath(constant: ".ruler/ruler.toml")
  private static let ignore = RelativePath(constant: ".gitignore")

  /// It writes one path a line; a comment or a pattern between the markers is the user's.
  private static let block = MarkedLines(
    name: "ruler", isMarkdown: false, begins: { $0 == "# START Ruler Generated Files" },
    ends: { $0 == "# END Ruler Generated Files" }, isOwn: hasOnlyPaths)

  private static func hasOnlyPaths(_ lines: [String]) -> Bool {
    lines.allSatisfy { !$0.hasPrefix("#") && !$0.hasPrefix("!") && !$0.contains("*") }
  }
}
