internal import Documents
internal import Packs
package import Vocabulary

/// The kind of a file for the doctor, by its path; other files are not checked.
package enum FileKind: String, Sendable, CaseIterable {
  /// Any Markdown, and the instruction files of agents.
  case markdown
  /// `agents/openai.yaml` of a skill.
  case openAIYAML
  /// A reviewer agent of Codex: `.codex/agents/*.toml`.
  case codexAgent
  /// `routes.toml` or `routes.local.toml` in a folder of skills.
  case routes
  /// `manifest.toml`.
  case manifest
  /// A ledger of translations: `i18n/documents.toml`, or mustflow's `i18n.toml`.
  case ledger
  /// mustflow's `manifest.lock.toml`.
  case mustflowLock
  /// A script of a skill: any file below its `scripts/`.
  case script
  /// A file in the folder `evals` of a skill; see `EvalPlace`.
  case evals
  /// `package.json` at the root, for the scripts that instructions name.
  case packageJSON
  /// A settings file of a client; see `SettingsPlace`.
  case settings
  /// `.cairn/config.toml` and `.cairn/lock.toml`.
  case own

  /// nil for a file that is not checked. `isInSkill` tells whether a folder above contains a `SKILL.md`.
  package init?(of path: RelativePath, isInSkill: Bool) {
    guard isInSkill || Self.mayBeChecked(path) else { return nil }
    if MarkdownDocument.isMarkdown(path) || AgentTargets.instructionNames.contains(path.name) {
      self = .markdown
      return
    }
    if path.text == "package.json" {
      self = .packageJSON
      return
    }
    if SettingsPlace.matches(path, isInSkill: isInSkill) {
      self = .settings
      return
    }
    let text = path.text.utf8
    let isTOML = text.hasSuffix(".toml")
    guard isTOML || isInSkill else { return nil }
    let folders = path.components.dropLast()
    let name = path.name
    if folders.first == ".cairn" {
      guard path == InstallFacts.config || path == InstallFacts.lock else { return nil }
      self = .own
    } else if isInSkill, folders.last == "agents", name == "openai.yaml" || name == "openai.yml" {
      self = .openAIYAML
    } else if isInSkill, folders.contains("scripts") {
      self = .script
    } else if isInSkill, EvalPlace(of: path) != nil {
      self = .evals
    } else if name == "manifest.toml" {
      self = .manifest
    } else if name == "manifest.lock.toml" {
      self = .mustflowLock
    } else if name == "routes.toml" || name == "routes.local.toml", folders.contains("skills") {
      self = .routes
    } else if name == "i18n.toml" || (name == "documents.toml" && folders.last == "i18n") {
      self = .ledger
    } else if isTOML, folders.suffix(2).elementsEqual([".codex", "agents"]) {
      self = .codexAgent
    } else {
      return nil
    }
  }
}

extension FileKind {
  /// Whether the last byte of a path is that of some name outside of skills: large trees have hundreds of thousands of
  /// files, of which a few are checked.
  private static func mayBeChecked(_ path: RelativePath) -> Bool {
    path.text.utf8.last.map { ends.contains($0) } ?? false
  }

  /// The last bytes of the endings of Markdown, of JSON and TOML, and of the names of instruction files.
  private static let ends = Set("dDcCnNlL".utf8).union(AgentTargets.instructionNames.compactMap(\.utf8.last))
}

extension String.UTF8View {
  fileprivate func hasSuffix(_ suffix: String) -> Bool { self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
}
