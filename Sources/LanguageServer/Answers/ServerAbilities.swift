package import Documents

/// What the server says of itself in the answer to `initialize`.
package enum ServerAbilities {
  /// The result of `initialize`; `version` is Cairn's.
  package static func value(for client: ClientAbilities, version: String) -> JSONValue {
    let synchronization = JSONValue.object([
      "openClose": .boolean(true), "change": .whole(2), "save": .object(["includeText": .boolean(false)]),
    ])
    let triggers = [":", " ", "(", "/", "#", "\"", "@", "["].map { JSONValue.string($0) }
    let folders = JSONValue.object(["supported": .boolean(true), "changeNotifications": .boolean(true)])
    let kinds = [CodeActions.quickFix, CodeActions.fixAll].map { JSONValue.string($0) }
    let capabilities = JSONValue.object([
      "positionEncoding": .string(client.encoding.rawValue),
      "textDocumentSync": synchronization,
      "hoverProvider": .boolean(true),
      "completionProvider": .object(["triggerCharacters": .list(triggers)]),
      "definitionProvider": .boolean(true),
      "documentSymbolProvider": .boolean(true),
      "codeActionProvider": client.takesCodeActions ? JSONValue.object(["codeActionKinds": .list(kinds)]) : nil,
      "workspace": .object(["workspaceFolders": folders]),
    ])
    let server = JSONValue.object(["name": .string("cairn"), "version": .string(version)])
    return .object(["capabilities": capabilities, "serverInfo": server])
  }

  /// The parameters of `client/registerCapability` that ask for news about all files.
  package static var fileWatching: JSONValue {
    let watchers = JSONValue.list([JSONValue.object(["globPattern": .string("**/*")])])
    let registration = JSONValue.object([
      "id": .string("cairn-files"), "method": .string("workspace/didChangeWatchedFiles"),
      "registerOptions": .object(["watchers": watchers]),
    ])
    return .object(["registrations": .list([registration])])
  }
}
