internal import LanguageServer
internal import Vocabulary

/// A document that the client has open.
struct OpenDocument: Sendable {
  /// Its address, as the client wrote it.
  let address: String
  /// Its absolute path with links resolved; nil if it is no file of this machine.
  let path: String?
  /// The client's number of its text; nil if it gives none.
  var version: Int?
  var text: TextBuffer
  /// The number of its text: no other text of this session has it.
  fileprivate(set) var revision = 0
}

/// The documents that the client has open, at most as many as one can read.
struct OpenDocuments: Sendable {
  private(set) var all: [String: OpenDocument] = [:]
  /// How many texts there have been.
  private var texts = 0

  /// The most documents.
  static let most = 500

  subscript(_ address: String) -> OpenDocument? { all[address] }

  /// Adds a document, or replaces it; false if there are too many.
  mutating func open(_ document: OpenDocument) -> Bool {
    guard all[document.address] != nil || all.count < Self.most else { return false }
    var document = document
    texts += 1
    document.revision = texts
    all[document.address] = document
    return true
  }

  /// Forgets a document; returns it if it was open.
  @discardableResult
  mutating func close(_ address: String) -> OpenDocument? { all.removeValue(forKey: address) }

  /// Changes the text of a document; false if it is not open, or if a change is none.
  mutating func change(_ address: String, to version: Int?, _ body: (inout TextBuffer) -> Bool) -> Bool {
    guard var document = all[address] else { return false }
    let isValid = body(&document.text)
    document.version = version
    texts += 1
    document.revision = texts
    all[address] = document
    return isValid
  }

  /// The texts of files by absolute path.
  var buffers: [String: [UInt8]] {
    Dictionary(
      all.values.compactMap { document in document.path.map { ($0, document.text.bytes) } }
    ) { first, _ in first }
  }
}
