package import Reporting

/// The schema of a file that people or Cairn write: its keys as its reader asks for them, and a sentence for each.
package struct FileSchema: Sendable {
  /// The name that `cairn schema` knows it by.
  package let name: String
  /// What the file is.
  package let title: String
  /// The keys that the reader of the file asked for.
  package let shape: TableShape
  /// What each key means, by its path. A test compares them with the keys.
  package let texts: [String: String]

  /// The schema as a document.
  package var document: SchemaDocument { SchemaDocument(name, title: title, forms: [shape.described(by: texts)]) }

  /// Whether a file is a schema of that name that some version of Cairn printed.
  package func isPrinted(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("\"$id\" : \"urn:cairn:schema:\(name):")
  }

  /// All files in TOML, in the order of their names.
  package static var all: [FileSchema] { [baseline, config, doctorConfig, ledger, lock, manifest, policy, routes] }

  /// The same texts for keys below another one.
  static func below(_ key: String, _ texts: [String: String]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: texts.map { ("\(key).\($0.key)", $0.value) })
  }

  static let numberText = "The number of this format. A newer number needs a newer Cairn."
  static let digestText = "SHA-256, of text in UTF-8 without a byte-order mark and with LF as line end."
}
