internal import Documents
internal import LanguageServer
internal import Platform
internal import Reporting
internal import Vocabulary

/// The start of a session, and what the client tells without a question.
extension LanguageSession {
  /// Answers `initialize`.
  func initialize(_ parameters: JSONNode?) -> JSONValue {
    client = ClientAbilities(parameters)
    if !hasLanguage, let tag = parameters?["locale"]?.text.flatMap({ LocaleTag($0) }),
      let chosen = Languages.catalog(for: tag)
    {
      catalog = chosen
    }
    let named = parameters?["workspaceFolders"]?.items?.compactMap { $0["uri"]?.text } ?? []
    let single = [parameters?["rootUri"]?.text].compactMap { $0 }
    folders = (named.isEmpty ? single : named).compactMap { folder($0) }
    if folders.isEmpty, let path = parameters?["rootPath"]?.text, path.hasPrefix("/") { folders = [path] }
    phase = .running
    return ServerAbilities.value(for: client, version: invocation.version.text)
  }

  /// The resolved path of a folder's address.
  private func folder(_ address: String) -> String? {
    FileAddress.path(of: address).map { invocation.environment.files.resolve($0) ?? $0 }
  }

  /// Takes a notification; an unknown one, or one that is incomplete, changes nothing.
  func notice(_ method: String, _ parameters: JSONNode?) {
    switch method {
    case "initialized":
      if client.watchesFiles {
        send(OutgoingMessage.request("cairn-watch", "client/registerCapability", ServerAbilities.fileWatching))
      }
    case "textDocument/didOpen": open(parameters?["textDocument"])
    case "textDocument/didChange": change(parameters)
    case "textDocument/didSave": readAgain()
    case "textDocument/didClose": close(parameters?["textDocument"]?["uri"]?.text)
    case "workspace/didChangeWatchedFiles":
      if concernsTree(parameters?["changes"]?.items ?? []) { readAgain() }
    case "workspace/didChangeWorkspaceFolders":
      let removed = Set(
        (parameters?["event"]?["removed"]?.items ?? []).compactMap { $0["uri"]?.text }.compactMap { folder($0) })
      let added = (parameters?["event"]?["added"]?.items ?? []).compactMap { $0["uri"]?.text }.compactMap { folder($0) }
      folders = folders.filter { !removed.contains($0) && !added.contains($0) } + added
      readAgain()
    default: break
    }
  }

  private func open(_ node: JSONNode?) {
    guard let address = node?["uri"]?.text, let text = node?["text"]?.text else { return }
    let path = FileAddress.path(of: address).map { resolved($0) }
    let document = OpenDocument(
      address: address, path: path, version: node?["version"]?.whole,
      text: TextBuffer(text, encoding: client.encoding, hidesMark: hidesMark(path, text)))
    guard documents.open(document) else { return show(Failure("too-many-documents", .tooMany)) }
    states[address] = states[address] ?? DocumentState()
    if let path, DocumentReading.decidesWhatIsRead(ofFileAt: path) { readAgain() }
    schedule(address)
  }

  /// Whether the file on the disk starts with a byte-order mark that the client's text does not have: editors keep it.
  private func hidesMark(_ path: String?, _ text: String) -> Bool {
    guard let path, text.unicodeScalars.first != "\u{FEFF}", let folder = FolderPath.parent(of: path),
      let name = FolderPath.relative(path, to: folder), let tree = try? invocation.environment.files.tree(at: folder),
      let bytes = try? tree.read(name, limit: SubjectReader.largest)
    else { return false }
    return bytes.starts(with: Text.byteOrderMark)
  }

  private func change(_ parameters: JSONNode?) {
    guard let node = parameters?["textDocument"], let address = node["uri"]?.text,
      let changes = parameters?["contentChanges"]?.items
    else { return }
    let isValid = documents.change(address, to: node["version"]?.whole) { text in
      changes.allSatisfy { text.apply($0) }
    }
    guard isValid, let document = documents[address] else { return }
    if let path = document.path, DocumentReading.decidesWhatIsRead(ofFileAt: path) { readAgain() }
    schedule(address)
  }

  private func close(_ address: String?) {
    guard let address, documents.close(address) != nil else { return }
    states[address] = nil
    checks.remove(address)
    reviews.remove(address)
    send(
      OutgoingMessage.notification(
        "textDocument/publishDiagnostics", .fields(["uri": .string(address), "diagnostics": .list([])])))
    readAgain()
  }

  /// Whether changes of files may matter: those in git's own folder do not.
  private func concernsTree(_ changes: [JSONNode]) -> Bool {
    changes.contains { change in
      guard let path = change["uri"]?.text.flatMap({ FileAddress.path(of: $0) }) else { return false }
      return !path.split(separator: "/").contains(".git")
    }
  }

  /// A path with its links resolved; one that does not exist has those of its folder.
  func resolved(_ path: String) -> String {
    let files = invocation.environment.files
    if let path = files.resolve(path) { return path }
    guard let folder = FolderPath.parent(of: path), let name = FolderPath.relative(path, to: folder),
      let above = files.resolve(folder)
    else { return path }
    return FolderPath.child(name.text, of: above)
  }
}

extension Message {
  fileprivate static let tooMany = Message(
    "lsp.too-many-documents", "more than 500 documents are open; the further ones are not checked\nclose some of them")
}
