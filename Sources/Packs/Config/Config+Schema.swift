internal import Vocabulary

/// The line of a config file that tells editors where its schema is.
extension Config {
  /// As Taplo and Even Better TOML read it: a path from the folder of the file.
  private static let schemaLine = Array("#:schema schemas/config.json".utf8)

  /// The line for a new file, with its line end; empty if the file does not name the schema.
  var schemaText: String { namesSchema ? String(decoding: Self.schemaLine, as: UTF8.self) + "\n" : "" }

  /// Whether the first line of a config names the schema.
  package static func namesSchema(in bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: Text.byteOrderMark) ? bytes.dropFirst(Text.byteOrderMark.count) : bytes[...]
    guard text.starts(with: schemaLine) else { return false }
    return text.dropFirst(schemaLine.count).first.map { [Byte.lineFeed, Byte.carriageReturn].contains($0) } ?? true
  }

  /// The same bytes with that line before the first, and with the line end of the first.
  static func namingSchema(_ bytes: [UInt8]) -> [UInt8] {
    let count = bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
    let first = bytes.firstIndex(of: Byte.lineFeed)
    let hasReturn = first.map { $0 > 0 && bytes[$0 - 1] == Byte.carriageReturn } ?? false
    let end = hasReturn ? [Byte.carriageReturn, Byte.lineFeed] : [Byte.lineFeed]
    return Array(bytes[..<count]) + schemaLine + end + Array(bytes[count...])
  }
}
