internal import Documents
internal import Packs
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
  /// A document of the folder that `[docs]` of Cairn's config names, unless another dialect has it.
  case docs
  /// A saved prompt of a coding agent: a file in a folder `workflows` with a description, or one anywhere with a body of
  /// the tags of a workflow.
  case workflow
  /// A skill with keys that only some clients read.
  case client
  /// A skill according to the Agent Skills specification.
  case agentskills
  /// Any other Markdown.
  case plain

  /// All of them, for rules that apply to every document.
  package static let every = Set(allCases)

  /// Finds the dialect of a document by its front matter, its markers and its path, by the files around it that
  /// show which client is in use, and by the documents that an index lists.
  init(
    of markdown: MarkdownDocument, _ metadata: Metadata, at path: RelativePath,
    in fileTree: FileTree = FileTree(), docs: DocsConfig? = nil
  ) {
    let keys = Set(markdown.frontMatter?.fields.map(\.key.value) ?? [])
    let isSkill = path.name == "SKILL.md"
    if metadata["cairn-document"] != nil {
      self = .cairn
    } else if keys.contains("mustflow_doc") || Self.holds("mustflow-section", markdown)
      || (isSkill && Self.isMustflowSkill(at: path, in: fileTree))
    {
      self = .mustflow
    } else if !isSkill, docs?.lists(path) == true, !Self.isInWaypoint(path), !Self.isWorkflow(markdown, keys, path) {
      self = .docs
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
    if isInWaypoint(path) { return true }
    if keys.contains("read_when") || holds("waypoint:start", markdown) { return true }
    guard fileTree.isFile(RelativePath(constant: ".waypoint/config.toml")) else { return false }
    // With a damaged start, the end of its block is left.
    return keys.isSuperset(of: ["summary", "last_updated"]) || holds("waypoint:", markdown)
  }

  private static func isInWaypoint(_ path: RelativePath) -> Bool {
    path.components.count > 1 && path.components.first == ".waypoint"
  }

  /// Whether a skill is in the folder of mustflow, and other files show that mustflow is used: the keys by which it is
  /// told may be what is missing.
  private static func isMustflowSkill(at path: RelativePath, in fileTree: FileTree) -> Bool {
    guard path.isWithin(RelativePath(constant: ".mustflow/skills")) else { return false }
    return [
      RelativePath(constant: ".mustflow/config/manifest.lock.toml"),
      RelativePath(constant: ".mustflow/config/mustflow.toml"),
    ].contains(where: fileTree.isFile)
  }

  /// A page of documentation may be in such a folder too; a client's own folder, a description or a body of tags
  /// decide. Elsewhere only the tags do, and not in the folders of other kinds of documents, whose bodies may have them
  /// as well.
  private static func isWorkflow(_ markdown: MarkdownDocument, _ keys: Set<String>, _ path: RelativePath) -> Bool {
    let folders = path.components.dropLast().map { $0.lowercased() }
    guard WorkflowFolder.holds(path) else {
      return !folders.contains(where: WorkflowFolder.ofOthers.contains) && hasWorkflowBody(markdown)
    }
    let isClients = folders.contains(where: WorkflowFolder.ofClients.contains)
    return keys.contains("description") || (isClients && markdown.frontMatter != nil) || hasWorkflowBody(markdown)
  }

  /// Whether a body consists of tags: it starts with those of a workflow or of its steps, after at most one heading.
  private static func hasWorkflowBody(_ markdown: MarkdownDocument) -> Bool {
    var body = markdown.bytes[markdown.body.range.clamped(to: markdown.bytes.indices)].drop { $0 <= 0x20 }
    if body.starts(with: "# ".utf8) { body = body.drop { !Byte.isLineEnd($0) }.drop { $0 <= 0x20 } }
    return ["<workflow", "<steps"].contains { tag in
      body.starts(with: tag.utf8)
        && body.dropFirst(tag.utf8.count).first.map { Byte.isSpace($0) || $0 == UInt8(ascii: ">") } == true
    }
  }

  /// Whether a comment of the document starts with a word.
  private static func holds(_ word: StaticString, _ markdown: MarkdownDocument) -> Bool {
    markdown.comments.contains { comment in
      let text = markdown.bytes[comment.range.clamped(to: markdown.bytes.indices)].dropFirst(4)
      return word.withUTF8Buffer { text.drop { $0 == 0x20 }.starts(with: $0) }
    }
  }
}
