package import Documents

/// What the server says of itself in the answer to `initialize`.
package enum ServerAbilities {
  /// The result of `initialize`; `version` is Cairn's.
  package static func value(for client: ClientAbilities, version: String) -> JSONValue {
    let synchronization = JSONValue.fields([
      "openClose": .boolean(true), "change": .whole(2), "save": .fields(["includeText": .boolean(false)]),
    ])
    let triggers = [":", " ", "(", "/", "#", "\"", "@", "["].map { JSONValue.string($0) }
    let folders = JSONValue.fields(["supported": .boolean(true), "changeNotifications": .boolean(true)])
    let kinds = [CodeActions.quickFix, CodeActions.fixAll].map { JSONValue.string($0) }
    let capabilities = JSONValue.fields([
      "positionEncoding": .string(client.encoding.rawValue),
      "textDocumentSync": synchronization,
      "hoverProvider": .boolean(true),
      "completionProvider": .fields(["triggerCharacters": .list(triggers)]),
      "definitionProvider": .boolean(true),
      "documentSymbolProvider": .boolean(true),
      "codeActionProvider": client.takesCodeActions ? JSONValue.fields(["codeActionKinds": .list(kinds)]) : nil,
      "workspace": .fields(["workspaceFolders": folders]),
    ])
    let server = JSONValue.fields(["name": .string("cairn"), "version": .string(version)])
    return .fields(["capabilities": capabilities, "serverInfo": server])
  }

  /// The parameters of `client/registerCapability` that ask for news about all files.
  package static var fileWatching: JSONValue {
    let watchers = JSONValue.list([JSONValue.fields(["globPattern": .string("**/*")])])
    let registration = JSONValue.fields([
      "id": .string("cairn-files"), "method": .string("workspace/didChangeWatchedFiles"),
      "registerOptions": .fields(["watchers": watchers]),
    ])
    return .fields(["registrations": .list([registration])])
  }
}
