internal import Doctor
internal import Documents
internal import Reporting
internal import Vocabulary

/// Changes as the client makes them: nothing is written by the server.
enum WorkspaceEdit {
  /// The changes of a fix; nil if the client cannot make them, such as what only `cairn sync` can do.
  static func value(of fix: Fix, in place: Surroundings) -> JSONValue? {
    var edits: [RelativePath: [(span: Span, text: String)]] = [:]
    var others: [JSONValue] = []
    for change in fix.changes {
      switch change {
      case .edit(let path, let span, let text): edits[path, default: []].append((span, text))
      case .rename(let from, let to):
        guard place.client.resourceOperations.contains("rename"), place.client.takesDocumentChanges else { return nil }
        others.append(
          .fields([
            "kind": .string("rename"), "oldUri": .string(place.address(of: from)),
            "newUri": .string(place.address(of: to)),
          ]))
      case .write(let path, let bytes):
        guard place.client.resourceOperations.contains("create"), place.client.takesDocumentChanges,
          !place.edited.fileTree.isFile(path), Text.isUTF8(bytes)
        else { return nil }
        others.append(.fields(["kind": .string("create"), "uri": .string(place.address(of: path))]))
        edits[path, default: []].append((Span(0, 0), String(decoding: bytes, as: UTF8.self)))
      case .executable, .render, .recover: return nil
      }
    }
    return value(of: edits, after: others, in: place)
  }

  /// One edit of the document itself.
  static func value(replacing span: Span, with text: String, in place: Surroundings) -> JSONValue? {
    value(of: [place.edited.path: [(span, text)]], after: [], in: place)
  }

  private static func value(
    of edits: [RelativePath: [(span: Span, text: String)]], after others: [JSONValue], in place: Surroundings
  ) -> JSONValue? {
    var documents: [(address: String, version: Int?, edits: [JSONValue])] = []
    for (path, edits) in edits.sorted(by: { $0.key < $1.key }) {
      guard
        let text = place.buffer(of: path) ?? (others.isEmpty ? nil : TextBuffer([], encoding: place.client.encoding))
      else { return nil }
      let values = distinct(edits).map { edit in
        JSONValue.fields(["range": text.range(of: edit.span), "newText": .string(edit.text)])
      }
      documents.append((place.address(of: path), place.open[path]?.version, values))
    }
    guard place.client.takesDocumentChanges else {
      let changes = documents.map { document in
        JSONMember(key: Spanned(document.address, Span(0, 0)), node: JSONNode(.list(document.edits), Span(0, 0)))
      }
      return .fields(["changes": .object(changes)])
    }
    let changes = documents.map { document -> JSONValue in
      let version = document.version.map { JSONValue.whole($0) } ?? JSONValue.null
      let named = JSONValue.fields(["uri": .string(document.address), "version": version])
      return .fields(["textDocument": named, "edits": .list(document.edits)])
    }
    return .fields(["documentChanges": .list(others + changes)])
  }

  /// The edits in order, each once; of those that overlap, the first, as the doctor's fixes are made.
  private static func distinct(_ edits: [(span: Span, text: String)]) -> [(span: Span, text: String)] {
    var kept: [(span: Span, text: String)] = []
    for edit in edits.sorted(by: { ($0.span, $0.text) < ($1.span, $1.text) }) {
      if let last = kept.last, last == edit || edit.span.lower < last.span.upper || last.span == edit.span { continue }
      kept.append(edit)
    }
    return kept
  }
}
