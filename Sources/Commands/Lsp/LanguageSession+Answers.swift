internal import Doctor
internal import Documents
internal import LanguageServer
internal import Platform
internal import Reporting
internal import Vocabulary

extension LanguageSession {
  /// The requests about documents.
  enum Question: String, Sendable {
    case hover = "textDocument/hover"
    case completion = "textDocument/completion"
    case definition = "textDocument/definition"
    case symbols = "textDocument/documentSymbol"
    case actions = "textDocument/codeAction"

    /// nil for a method that the server does not know.
    init?(_ method: String) { self.init(rawValue: method) }
  }

  /// The result of a request. A document that is not open has none.
  func answer(_ question: Question, _ parameters: JSONNode?) async throws -> JSONValue {
    guard let address = parameters?["textDocument"]?["uri"]?.text else {
      throw RPCError(.invalidParams, "textDocument.uri is missing")
    }
    let position = TextPosition(parameters?["position"])
    if position == nil, question == .hover || question == .completion || question == .definition {
      throw RPCError(.invalidParams, "position is missing")
    }
    // Changes that came before the request are in the text already.
    guard let document = documents[address], let path = document.path else { return .null }
    if states[address]?.reading == nil { _ = try await self.findings(in: document, .edited) }
    let findings = try await question == .actions ? currentFindings(of: document) : []
    guard let reading = states[address]?.reading, documents[address]?.revision == document.revision else {
      return .null
    }
    try Task.checkCancellation()
    let files = machine(for: path).environment.files
    let open = openPaths(in: reading.root)
    let client = self.client
    let catalog = self.catalog
    let texts = self.texts(in: reading.root)
    return try await Self.answer(question, parameters, at: position ?? TextPosition(line: 0, character: 0)) {
      try Surroundings(
        document, reading, texts, findings, open, catalog: catalog, client: client, files)
    } fixed: {
      try await reading.fixed(with: texts, files)
    }
  }

  /// Away from the session, which goes on taking messages.
  private nonisolated static func answer(
    _ question: Question, _ parameters: JSONNode?, at position: TextPosition,
    in surroundings: @Sendable () throws -> Surroundings, fixed: @Sendable () async throws -> [UInt8]?
  ) async throws -> JSONValue {
    let place = try surroundings()
    try Task.checkCancellation()
    switch question {
    case .hover: return Hovers.value(at: position, in: place)
    case .completion: return Completions.value(at: position, in: place)
    case .definition: return Definitions.value(at: position, in: place)
    case .symbols: return DocumentSymbols.value(in: place)
    case .actions:
      let all = try await CodeActions.wantsFixAll(parameters) ? fixed() : nil
      try Task.checkCancellation()
      return CodeActions.value(for: parameters, in: place, fixed: all)
    }
  }

  /// The findings in the text that a document has now.
  private func currentFindings(of document: OpenDocument) async throws -> [LocatedFinding] {
    if let known = states[document.address]?.findings, known.revision == document.revision { return known.all }
    return try await findings(in: document, .edited)
  }

  /// The open documents below a root, by their paths from it.
  private func openPaths(in root: String) -> [RelativePath: Surroundings.Open] {
    documents.all.values.reduce(into: [:]) { open, document in
      guard let path = document.path.flatMap({ FolderPath.relative($0, to: root) }) else { return }
      open[path] = Surroundings.Open(address: document.address, version: document.version)
    }
  }
}

extension Surroundings {
  /// A document that was read, with the texts of the open documents.
  fileprivate init(
    _ document: OpenDocument, _ reading: DocumentReading, _ texts: [RelativePath: [UInt8]],
    _ findings: [LocatedFinding], _ open: [RelativePath: Open], catalog: Catalog, client: ClientAbilities,
    _ files: any FileSystem
  ) throws {
    let subject = try reading.subject(with: texts, files)
    let file =
      subject.files.first { $0.path == reading.path } ?? SubjectFile(reading.path, document.text.bytes)
    let tree = try files.tree(at: reading.root)
    self.init(
      edited: EditedFile(file, in: subject), text: document.text, findings: findings, catalog: catalog, client: client,
      root: reading.root, open: open
    ) { path in try? tree?.read(path, limit: SubjectReader.largest) }
  }
}
