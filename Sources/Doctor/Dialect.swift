internal import Documents
internal import Vocabulary

/// Whose rules a document follows; it is judged by those and by no one else's.
package enum Dialect: String, Sendable, CaseIterable {
  /// Cairn's own: `cairn-document` under `metadata`.
  case cairn
  /// mustflow's: a `mustflow_doc` key.
  case mustflow
  /// waypoint's: in its folder, or with its keys.
  case waypoint
  /// A saved prompt of a coding agent: a file of a `workflows` folder.
  case workflow
  /// A skill with keys that only some client reads.
  case client
  /// A skill as the Agent Skills specification has it.
  case agentskills
  /// Any other Markdown.
  case plain

  /// All of them, for rules that hold for everyone.
  package static let every = Set(allCases)

  /// Tells the dialect of a document by its front matter and its path.
  init(of markdown: MarkdownDocument, at path: RelativePath) {
    let keys = markdown.frontMatter?.fields.map(\.key.value) ?? []
    let folders = path.components.dropLast()
    if Metadata(in: markdown)["cairn-document"] != nil {
      self = .cairn
    } else if keys.contains("mustflow_doc") {
      self = .mustflow
    } else if folders.first == ".waypoint" || keys.contains("read_when") {
      self = .waypoint
    } else if folders.last == "workflows", keys.contains("description") {
      self = .workflow
    } else if path.name != "SKILL.md" {
      self = .plain
    } else {
      self = keys.allSatisfy(FrontMatterKeys.specified.contains) ? .agentskills : .client
    }
  }
}
