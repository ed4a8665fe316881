package import Documents

/// What a client counts in a line (Language Server Protocol 3.17, "PositionEncodingKind").
package enum PositionEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"

  /// UTF-8 if the client offers it, because no line has to be counted for it; else UTF-16, which every client knows.
  package init(offered: [String]) {
    self = offered.contains(Self.utf8.rawValue) ? .utf8 : .utf16
  }
}

/// A place in a text as clients say it: the line from 0, and the units before it in that line.
package struct TextPosition: Sendable, Hashable {
  package let line: Int
  package let character: Int

  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// nil if this is no position.
  package init?(_ node: JSONNode?) {
    guard let line = node?["line"]?.whole, let character = node?["character"]?.whole, line >= 0, character >= 0 else {
      return nil
    }
    self.init(line: line, character: character)
  }

  /// The position in a message.
  var value: JSONValue { .fields(["line": .whole(line), "character": .whole(character)]) }
}
