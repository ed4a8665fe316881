package import Documents

/// What the server says of itself in the answer to `initialize`.
package enum ServerAbilities {
  /// The result of `initialize`; `version` is Cairn's.
  package static func value(for client: ClientAbilities, version: String) -> JSONValue {
    .object([
      "capabilities": .object([
        "positionEncoding": .string(client.encoding.rawValue),
        "textDocumentSync": .object([
          "openClose": .boolean(true), "change": .whole(2), "save": .object(["includeText": .boolean(false)]),
        ]),
        "hoverProvider": .boolean(true),
        "completionProvider": .object([
          "triggerCharacters": .list([":", " ", "(", "/", "#", "\"", "@", "["].map { .string($0) })
        ]),
        "definitionProvider": .boolean(true),
        "documentSymbolProvider": .boolean(true),
        "codeActionProvider": client.takesCodeActions
          ? .object(["codeActionKinds": .list([CodeActions.quickFix, CodeActions.fixAll].map { .string($0) })]) : nil,
        "workspace": .object([
          "workspaceFolders": .object(["supported": .boolean(true), "changeNotifications": .boolean(true)])
        ]),
      ]),
      "serverInfo": .object(["name": .string("cairn"), "version": .string(version)]),
    ])
  }

  /// The parameters of `client/registerCapability` that ask for news about all files.
  package static var fileWatching: JSONValue {
    .object([
      "registrations": .list([
        .object([
          "id": .string("cairn-files"), "method": .string("workspace/didChangeWatchedFiles"),
          "registerOptions": .object(["watchers": .list([.object(["globPattern": .string("**/*")])])]),
        ])
      ])
    ])
  }
}
