internal import Documents
internal import Reporting
internal import Vocabulary

/// Changes of single entries of a ledger, made together at the end.
struct LedgerEdit {
  private let ledger: Ledger
  private let bytes: [UInt8]
  private let documents: TOMLTable?
  private var edits: [(span: Span, text: [UInt8])] = []
  /// Keys that are added by the editor, because the entry is not a table with a header.
  private var keys: [(id: String, path: [String], value: TOMLLiteral)] = []
  private var insertions: LedgerInsertions
  private var added: [PackContents.Version: [(key: String, value: TOMLLiteral)]] = [:]
  private var removed: [String] = []
  /// The translations that are removed, by the ids of documents whose entries stay.
  private var removedTranslations: [(id: String, locale: LocaleTag)] = []
  /// What the text must say in the end.
  private var wanted: [String: (revision: Int, digest: Digest)] = [:]

  init(_ ledger: Ledger, _ bytes: [UInt8]) {
    self.ledger = ledger
    self.bytes = bytes
    documents = TOMLDocument(parsing: bytes).root.table("documents")
    insertions = LedgerInsertions(ledger, bytes)
  }

  /// Adds an entry for a source without one.
  mutating func add(_ version: PackContents.Version, _ text: [UInt8]) {
    let (revision, digest) = (SourceRevision(in: text).number ?? 1, Ledger.digest(ofSource: text))
    insertions.add(version, text)
    added[version] = [("revision", .integer(revision)), ("digest", .string("\(digest)"))]
    wanted[version.id] = (revision, digest)
  }

  /// Records another text with its revision. A translation of the text before that does not say what it was made from
  /// gets the digest of that text, which would not be known later.
  mutating func raise(_ id: String, _ entry: Ledger.Entry, to revision: Int, _ digest: Digest) {
    if let before = entry.digest { completeTranslations(id, entry, of: entry.revision, before) }
    if revision != entry.revision { completeTranslations(id, entry, of: revision, digest) }
    edits.append((entry.revisionSpan, Array(String(revision).utf8)))
    setDigest(id, entry, digest)
    wanted[id] = (revision, digest)
  }

  /// Records another text of the same revision, for the translations of that revision, too.
  mutating func renew(_ id: String, _ entry: Ledger.Entry, from old: Digest, to digest: Digest) {
    setDigest(id, entry, digest)
    for (locale, translation) in entry.translations where translation.revision == entry.revision {
      guard translation.source == nil || translation.source == old else { continue }
      setSource(id, locale, translation, digest)
    }
    wanted[id] = (entry.revision, digest)
  }

  /// Adds the digests that an entry whose text did not change lacks; false if it lacks none.
  mutating func complete(_ id: String, _ entry: Ledger.Entry, _ digest: Digest) -> Bool {
    let isLacking = entry.digest == nil
    if isLacking {
      setDigest(id, entry, digest)
      wanted[id] = (entry.revision, digest)
    }
    return completeTranslations(id, entry, of: entry.revision, digest) || isLacking
  }

  /// Removes an entry with its translations.
  mutating func remove(_ id: String) { removed.append(id) }

  /// Removes the entry of a translation, of a document whose own entry stays.
  mutating func remove(_ id: String, _ locale: LocaleTag) { removedTranslations.append((id, locale)) }

  @discardableResult
  private mutating func completeTranslations(
    _ id: String, _ entry: Ledger.Entry, of revision: Int, _ digest: Digest
  ) -> Bool {
    let lacking = entry.translations.filter { $0.value.source == nil && $0.value.revision == revision }
    for (locale, translation) in lacking { setSource(id, locale, translation, digest) }
    return !lacking.isEmpty
  }

  private mutating func setDigest(_ id: String, _ entry: Ledger.Entry, _ digest: Digest) {
    set("digest", to: digest, at: entry.digestSpan, below: entry.revisionSpan, of: entry.span, [id])
  }

  private mutating func setSource(
    _ id: String, _ locale: LocaleTag, _ translation: Ledger.Translation, _ digest: Digest
  ) {
    let entry = self.entry(of: id, in: locale)
    set(
      "source", to: digest, at: entry?.node.table?["source"]?.span, below: translation.revisionSpan,
      of: translation.span, [id, entry?.key.text ?? locale.text])
  }

  /// The entry of a translation, whose tag may be written in another form than the one that was read.
  private func entry(of id: String, in locale: LocaleTag) -> TOMLEntry? {
    documents?.table(id)?.entries.first { LocaleTag($0.key.text) == locale }
  }

  /// The paths of all entries that are removed.
  private var removals: [[String]] {
    removed.map { ["documents", $0] }
      + removedTranslations.map { ["documents", $0.id, entry(of: $0.id, in: $0.locale)?.key.text ?? $0.locale.text] }
  }

  /// Replaces a digest, or adds it on a line below the revision, if the name of the entry is in a header.
  private mutating func set(
    _ key: String, to digest: Digest, at span: Span?, below line: Span, of name: Span, _ path: [String]
  ) {
    let value = TOMLLiteral.string("\(digest)")
    if let span {
      edits.append((span, Array(value.text.utf8)))
    } else if bytes[TOMLInsertion.startOfLine(name.lower, in: bytes)...].first == UInt8(ascii: "[") {
      let insertion = TOMLInsertion.line("\(key) = \(value.text)", afterLineOf: line.lower, in: bytes)
      edits.append((insertion.span, Array(insertion.text.utf8)))
    } else {
      keys.append((path[0], ["documents"] + path + [key], value))
    }
  }

  /// The changed text. Throws if the ledger is written in a form in which one of the changes cannot be made.
  func text() throws(RevisionBump.NotEditable) -> [UInt8] {
    let insertions = insertions.insertions
    // At the end of a text, the keys of its last entry come before the next entry.
    let all = edits + insertions.map { ($0.span, Array($0.text.utf8)) }
    var text = bytes
    for (_, edit) in all.enumerated().sorted(by: { ($0.element.span, $0.offset) > ($1.element.span, $1.offset) }) {
      text.replaceSubrange(edit.span.range.clamped(to: text.indices), with: edit.text)
    }
    let inserted = Set(insertions.flatMap(\.versions))
    let rest = added.filter { !inserted.contains($0.key) }.sorted { $0.key.id < $1.key.id }
    let removals = removals
    guard !keys.isEmpty || !rest.isEmpty || !removals.isEmpty else { return try checked(text) }
    guard var editor = TOMLEditor(text) else { throw .init(id: wanted.keys.sorted().first ?? "") }
    for key in keys where !editor.set(key.path, to: key.value) { throw .init(id: key.id) }
    for (version, pairs) in rest {
      for pair in pairs where !editor.set(["documents", version.id, pair.key], to: pair.value) {
        throw .init(id: version.id)
      }
    }
    if !removals.isEmpty, !editor.remove(removals) {
      throw .init(id: removed.min() ?? removedTranslations.map(\.id).min() ?? "")
    }
    return try checked(editor.bytes)
  }

  /// The text, after it was read again: nothing may be written that does not say what it should.
  private func checked(_ text: [UInt8]) throws(RevisionBump.NotEditable) -> [UInt8] {
    guard text != bytes else { return text }
    let read = Ledger.read(text)
    guard let result = read.ledger, read.faults.allSatisfy({ $0.severity != .error }) else {
      throw .init(id: wanted.keys.sorted().first ?? removed.sorted().first ?? "")
    }
    for (id, value) in wanted.sorted(by: { $0.key < $1.key }) {
      guard let entry = result.documents[id], entry.revision == value.revision, entry.digest == value.digest else {
        throw .init(id: id)
      }
    }
    for id in removed where result.documents[id] != nil { throw .init(id: id) }
    for (id, locale) in removedTranslations where result.documents[id]?.translations[locale] != nil {
      throw .init(id: id)
    }
    return text
  }
}
