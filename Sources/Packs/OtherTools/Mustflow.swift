internal import Documents
internal import Vocabulary

extension OtherTool {
  /// mustflow (github.com/0disoft/mustflow): its folder `.mustflow` with a lock, which has a digest of each of its files.
  /// Its skills are in that folder and come from its npm package (`.mustflow/config/manifest.lock.toml` of repositories
  /// that use it, read in November 2026).
  static let mustflow = OtherTool(name: "mustflow", files: [lock, config], folders: [folder]) { files in
    let evidence = [lock, config].filter(files.hasFile)
    guard !evidence.isEmpty || files.folders.contains(folder) else { return nil }
    guard let bytes = files.files[lock] else { return ToolFindings(evidence: evidence.isEmpty ? [folder] : evidence) }
    let document = TOMLDocument(parsing: bytes)
    guard document.faults.isEmpty, document.root.text("generated_by")?.value == "mustflow" else {
      return ToolFindings(evidence: evidence, unreadable: [lock])
    }
    let keys = Set(document.root.entries.map(\.key.text))
    let isOwn = keys.isSubset(of: ["schema_version", "generated_by", "template", "files"])
    return ToolFindings(evidence: evidence, traces: [ToolTrace(lock, obstacle: isOwn ? nil : .edited)])
  }

  private static let folder = RelativePath(constant: ".mustflow")
  private static let config = RelativePath(constant: ".mustflow/config/mustflow.toml")
  private static let lock = RelativePath(constant: ".mustflow/config/manifest.lock.toml")
}
