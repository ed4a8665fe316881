internal import Documents
internal import Reporting
internal import Vocabulary

/// The conventions that a document follows; only their rules check it.
package enum Dialect: String, Sendable, CaseIterable, Codable, ShapedValue {
  /// Cairn's own convention: `cairn-document` under `metadata`.
  case cairn
  /// The convention of mustflow: a `mustflow_doc` key, or its section markers.
  case mustflow
  /// The convention of waypoint: in its folder, with its block, or with its keys.
  case waypoint
  /// A saved prompt of a coding agent: a file of a `workflows` folder with a description or a body of tags.
  case workflow
  /// A skill with keys that only some clients read.
  case client
  /// A skill according to the Agent Skills specification.
  case agentskills
  /// Any other Markdown.
  case plain

  /// All of them, for rules that apply to every document.
  package static let every = Set(allCases)

  /// Finds the dialect of a document by its front matter, its markers and its path, and by the files around it that
  /// show which client is in use.
  init(
    of markdown: MarkdownDocument, _ metadata: Metadata, at path: RelativePath,
    in fileTree: FileTree = FileTree()
  ) {
    let keys = Set(markdown.frontMatter?.fields.map(\.key.value) ?? [])
    let isSkill = path.name == "SKILL.md"
    if metadata["cairn-document"] != nil {
      self = .cairn
    } else if keys.contains("mustflow_doc") || Self.holds("mustflow-section", markdown) {
      self = .mustflow
    } else if !isSkill, Self.isWaypoint(markdown, keys, path, fileTree) {
      self = .waypoint
    } else if !isSkill, Self.isWorkflow(markdown, keys, path) {
      self = .workflow
    } else if !isSkill {
      self = .plain
    } else {
      self = keys.allSatisfy(FrontMatterKeys.specified.contains) ? .agentskills : .client
    }
  }

  private static func isWaypoint(
    _ markdown: MarkdownDocument, _ keys: Set<String>, _ path: RelativePath, _ fileTree: FileTree
  ) -> Bool {
    if path.components.count > 1, path.components.first == ".waypoint" { return true }
    if keys.contains("read_when") || holds("waypoint:start", markdown) { return true }
    return keys.isSuperset(of: ["summary", "last_updated"])
      && fileTree.isFile(RelativePath(constant: ".waypoint/config.toml"))
  }

  /// A page of documentation may be in such a folder too; a client's own folder, a description or a body of tags
  /// decide.
  private static func isWorkflow(_ markdown: MarkdownDocument, _ keys: Set<String>, _ path: RelativePath) -> Bool {
    let folders = path.components.dropLast()
    guard folders.last == "workflows" else { return false }
    let isClients = folders.contains { [".agent", ".agents", ".windsurf"].contains($0) }
    if keys.contains("description") || (isClients && markdown.frontMatter != nil) { return true }
    let body = markdown.bytes[markdown.body.range.clamped(to: markdown.bytes.indices)]
    return body.drop { $0 <= 0x20 }.starts(with: "<workflow".utf8)
  }

  /// Whether a comment of the document starts with a word.
  private static func holds(_ word: StaticString, _ markdown: MarkdownDocument) -> Bool {
    markdown.comments.contains { comment in
      let text = markdown.bytes[comment.range.clamped(to: markdown.bytes.indices)].dropFirst(4)
      return word.withUTF8Buffer { text.drop { $0 == 0x20 }.starts(with: $0) }
    }
  }
}
