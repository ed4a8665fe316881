internal import Documents
internal import Reporting
package import Vocabulary

/// A translation that counts as made from the current text of its source.
package struct TranslationAcceptance: Sendable, Hashable {
  package let version: PackContents.Version
  /// The revision and the digest of the source.
  package let revision: Int
  package let digest: Digest
  package let review: Ledger.Review
  /// Whether the ledger already has exactly this.
  package let isRecorded: Bool

  /// Without `review`, a translation that was made from this text already keeps who reviewed it, and every other one
  /// counts as not reviewed by a human.
  package init(
    _ version: PackContents.Version, revision: Int, digest: Digest, review: Ledger.Review?,
    known: Ledger.Translation?
  ) {
    let isKnown = known?.revision == revision && known?.source == digest
    self.version = version
    self.revision = revision
    self.digest = digest
    self.review = review ?? (isKnown ? known?.review : nil) ?? .machine
    isRecorded = isKnown && known?.review == self.review
  }

  /// The text of the translation: without the mark of a copy, and with language and revision where its source has them.
  package func text(of translation: [UInt8], source: [UInt8]) -> [UInt8] {
    let text = UntranslatedMark(in: translation)?.removed(from: translation) ?? translation
    return TranslationFrontMatter(text).setting(locale: version.locale, revision: revision, like: source)
  }

  /// A ledger without errors, after it records translations; every other byte is kept. Throws if it is written in a form
  /// in which an entry cannot be changed.
  package static func ledger(
    _ bytes: [UInt8], recording accepted: [TranslationAcceptance]
  ) throws(RevisionBump.NotEditable) -> [UInt8] {
    var text = bytes
    // From the end to the start, so that the places of the others stay as they are.
    for edit in edits(of: accepted, in: bytes).sorted(by: { $0.span > $1.span }) {
      text.replaceSubrange(edit.span.range.clamped(to: text.indices), with: Array(edit.text.utf8))
    }
    text = try inserting(accepted, into: text)
    return try completing(accepted, in: text)
  }

  /// The keys of its entry with their values.
  private var values: [(key: String, value: TOMLLiteral)] {
    [
      ("revision", .integer(revision)), ("source", .string(digest.text)), ("review", .string(review.rawValue)),
    ]
  }

  /// Its entry in a ledger. The tag may be written in another letter case.
  private func entry(in root: TOMLTable) -> TOMLEntry? {
    root.table("documents")?.table(version.id)?.entries.first {
      $0.node.table != nil && LocaleTag($0.key.text) == version.locale
    }
  }

  /// The edits of values that say something else, and the lines with the keys that an entry with a header lacks.
  private static func edits(of accepted: [TranslationAcceptance], in bytes: [UInt8]) -> [(span: Span, text: String)] {
    let root = TOMLDocument(parsing: bytes).root
    return accepted.flatMap { acceptance -> [(span: Span, text: String)] in
      guard let entry = acceptance.entry(in: root), let table = entry.node.table else { return [] }
      let start = TOMLInsertion.startOfLine(entry.key.span.lower, in: bytes)
      let hasHeader = bytes[start...].first == UInt8(ascii: "[")
      return acceptance.values.compactMap { key, value in
        if let node = table[key] { return Self.says(node, value) ? nil : (node.span, value.text) }
        guard hasHeader, let revision = table["revision"] else { return nil }
        return TOMLInsertion.line("\(key) = \(value.text)", afterLineOf: revision.span.lower, in: bytes)
      }
    }
  }

  /// Whether a value says the same, in whatever form it is written.
  private static func says(_ node: TOMLNode, _ value: TOMLLiteral) -> Bool {
    switch (node.value, value) {
    case (.integer(let number), .integer(let other)): Int(exactly: number) == other
    case (.string(let text), .string(let other)): text == other
    default: false
    }
  }

  /// Adds the entries that are missing, in the order of ids and languages.
  private static func inserting(
    _ accepted: [TranslationAcceptance], into bytes: [UInt8]
  ) throws(RevisionBump.NotEditable) -> [UInt8] {
    let root = TOMLDocument(parsing: bytes).root
    let new = accepted.filter { $0.entry(in: root) == nil }
    guard !new.isEmpty else { return bytes }
    guard let ledger = Ledger.read(bytes).ledger else { throw .init(id: new.first?.version.id ?? "") }
    var insertions = LedgerInsertions(ledger, bytes)
    for acceptance in new {
      insertions.add(
        acceptance.version, madeFrom: acceptance.revision, acceptance.digest, review: acceptance.review)
    }
    var text = bytes
    for insertion in insertions.insertions.reversed() {
      text.replaceSubrange(insertion.span.range.clamped(to: text.indices), with: Array(insertion.text.utf8))
    }
    return text
  }

  /// Adds the keys and entries that a ledger in another form than with headers still lacks; then reads the text
  /// again, because nothing may be written that does not say what it should.
  private static func completing(
    _ accepted: [TranslationAcceptance], in bytes: [UInt8]
  ) throws(RevisionBump.NotEditable) -> [UInt8] {
    var text = bytes
    let root = TOMLDocument(parsing: bytes).root
    for acceptance in accepted {
      let entry = acceptance.entry(in: root)
      let lacking = acceptance.values.filter { entry?.node.table?[$0.key] == nil }
      guard !lacking.isEmpty else { continue }
      guard var editor = TOMLEditor(text) else { throw .init(id: acceptance.version.id) }
      let path = ["documents", acceptance.version.id, entry?.key.text ?? acceptance.version.locale.text]
      for (key, value) in lacking where !editor.set(path + [key], to: value) {
        throw .init(id: acceptance.version.id)
      }
      text = editor.bytes
    }
    let read = Ledger.read(text)
    for acceptance in accepted {
      let translation = read.ledger?.documents[acceptance.version.id]?.translations[acceptance.version.locale]
      guard read.faults.allSatisfy({ $0.severity != .error }), translation?.revision == acceptance.revision,
        translation?.source == acceptance.digest, translation?.review == acceptance.review
      else { throw .init(id: acceptance.version.id) }
    }
    return text
  }
}
