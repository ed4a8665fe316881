package import Doctor
package import Documents
package import Reporting
package import Vocabulary

/// An open document with everything that an answer about it needs.
package struct Surroundings: Sendable {
  /// The document in its tree.
  package let edited: EditedFile
  /// Its text as the client counts it.
  package let text: TextBuffer
  /// What the doctor finds in it.
  package let findings: [LocatedFinding]
  /// The language of the answers.
  package let catalog: Catalog
  package let client: ClientAbilities
  /// The address of the root.
  package let root: String
  /// The open documents of the tree by their paths: their addresses as the client wrote them, and its numbers of their
  /// texts.
  package let open: [RelativePath: Open]
  /// The bytes of a file of the tree that the doctor did not read; nil if there is none.
  package let read: @Sendable (RelativePath) -> [UInt8]?

  /// A document that is open.
  package struct Open: Sendable {
    package let address: String
    package let version: Int?

    package init(address: String, version: Int?) {
      self.address = address
      self.version = version
    }
  }

  package init(
    edited: EditedFile, text: TextBuffer, findings: [LocatedFinding], catalog: Catalog, client: ClientAbilities,
    root: String, open: [RelativePath: Open], read: @escaping @Sendable (RelativePath) -> [UInt8]?
  ) {
    self.edited = edited
    self.text = text
    self.findings = findings
    self.catalog = catalog
    self.client = client
    self.root = root
    self.open = open
    self.read = read
  }

  /// The address of a file of the tree.
  func address(of path: RelativePath) -> String {
    open[path]?.address ?? FileAddress.address(of: (root == "/" ? "" : root) + "/" + path.text)
  }

  /// The text of a file of the tree; nil if it cannot be read.
  func buffer(of path: RelativePath) -> TextBuffer? {
    if path == edited.path { return text }
    guard let bytes = edited.bytes(of: path) ?? read(path) else { return nil }
    return TextBuffer(bytes, encoding: client.encoding)
  }

  /// Whether a text is the id of a rule.
  func rule(_ id: String) -> Rule? { Rule.all.first { $0.id == id } }
}

/// What the client can do (Language Server Protocol 3.17, "ClientCapabilities").
package struct ClientAbilities: Sendable, Equatable {
  package let encoding: PositionEncoding
  /// Whether edits may name the versions of documents, and be of several kinds.
  let takesDocumentChanges: Bool
  /// The kinds of changes other than edits: `create`, `rename`, `delete`.
  let resourceOperations: Set<String>
  /// Whether actions may be more than commands.
  let takesCodeActions: Bool
  let takesPreferredActions: Bool
  /// Whether symbols may be below symbols.
  let takesSymbolTrees: Bool
  /// Whether texts may be Markdown.
  let takesMarkdown: Bool
  let takesDefinitionLinks: Bool
  /// Whether the server can ask to be told about files.
  package let watchesFiles: Bool
  /// Whether the client has workspace folders, and tells when they change.
  package let hasFolders: Bool

  /// What the parameters of `initialize` say.
  package init(_ parameters: JSONNode?) {
    let all = parameters?["capabilities"]
    let document = all?["textDocument"]
    let workspace = all?["workspace"]
    encoding = PositionEncoding(
      offered: all?["general"]?["positionEncodings"]?.items?.compactMap(\.text) ?? [])
    let edits = workspace?["workspaceEdit"]
    takesDocumentChanges = edits?["documentChanges"]?.flag ?? false
    resourceOperations = Set(edits?["resourceOperations"]?.items?.compactMap(\.text) ?? [])
    takesCodeActions = document?["codeAction"]?["codeActionLiteralSupport"] != nil
    takesPreferredActions = document?["codeAction"]?["isPreferredSupport"]?.flag ?? false
    takesSymbolTrees = document?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.flag ?? false
    takesMarkdown = document?["hover"]?["contentFormat"]?.items?.contains { $0.text == "markdown" } ?? false
    takesDefinitionLinks = document?["definition"]?["linkSupport"]?.flag ?? false
    watchesFiles = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.flag ?? false
    hasFolders = workspace?["workspaceFolders"]?.flag ?? false
  }
}
