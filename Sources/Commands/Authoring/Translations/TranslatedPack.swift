internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The pack whose translations the user works on.
struct TranslatedPack: Sendable {
  let pack: AuthoredPack
  let ledger: Ledger
  /// The ledger's path in the pack, and its bytes.
  let ledgerPath: RelativePath
  let ledgerBytes: [UInt8]
  /// Its documents in Markdown.
  let files: DocumentFiles
  let table: TranslationTable

  /// The pack that the user is in; throws a failure if it has no ledger, or one with errors.
  static func find(_ invocation: Invocation) async throws -> TranslatedPack {
    try TranslatedPack(try await AuthoredPack.find(invocation))
  }

  /// Throws a failure if the pack has no ledger, or one with errors.
  init(_ pack: AuthoredPack) throws {
    guard let path = pack.manifest.ledger, let bytes = pack.bytes(of: path) else {
      throw Failure("no-ledger", .noLedger, path: pack.folder?.text)
    }
    try Failure.refuseConflict(in: path, of: pack)
    let faults = pack.contents.faults.filter { $0.path == path && $0.diagnostic.severity == .error }
    guard faults.isEmpty, let ledger = pack.contents.ledger,
      let table = TranslationTable(of: pack.contents, bytes: { pack.bytes(of: $0) })
    else { throw Failure.unusable(faults, in: pack.folder) }
    self.pack = pack
    self.ledger = ledger
    ledgerPath = path
    ledgerBytes = bytes
    files = DocumentFiles(of: pack.contents)
    self.table = table
  }

  /// The document of a name from the command line; throws if it means none, or several.
  func document(named name: String, _ invocation: Invocation) throws -> String {
    let ids = try documents(named: name, invocation)
    // The name of a skill means its SKILL.md here.
    if let skill = SkillName(name).map({ SkillPaths.document(of: $0) }), ids.contains(skill) { return skill }
    guard let first = ids.first, ids.count == 1 else {
      throw Failure("several-documents", .several(name, ids), exit: .usage)
    }
    return first
  }

  /// The documents of a name from the command line: an id, the name of a skill, or a path from where the user is. Throws
  /// if it means none.
  func documents(named name: String, _ invocation: Invocation) throws -> [String] {
    let known = files.ids(named: name)
    if !known.isEmpty { return known }
    if let argument = try? PathArgument(name, root: pack.root.path, invocation) {
      // The folder of the pack, or one above it, means all documents.
      guard let path = argument.path, pack.folder.map({ !$0.isWithin(path) }) ?? true else { return files.ids }
      let ids = pack.inner(path).map { files.ids(named: $0.text) } ?? []
      if !ids.isEmpty { return ids }
    }
    throw Failure(unknown: .document, name, among: files.ids, listedBy: "cairn i18n status")
  }

  /// A language of the pack; throws for the source language and for every other one.
  func locale(_ text: String) throws -> LocaleTag {
    let tag = LocaleTag(text)
    if let tag, tag == ledger.source { throw Failure("source-language", .isSource(tag), exit: .usage) }
    if let tag, table.locales.contains(tag) { return tag }
    let known = table.locales.map(\.text)
    let nearest = LanguageName(text).nearest.flatMap { known.contains($0) ? $0 : nil }
    let name = NearestName(text, nearest: nearest ?? Spelling.nearest(to: text, among: known))
    var words = name.arguments(as: "name")
    words["known"] = known.isEmpty ? .text("-") : NameList(known, near: text).argument
    throw Failure(
      "unknown-locale",
      name.message(
        near: Message(
          "i18n.locale-misspelled", "the pack is not available in '{name}'\ndid you mean '{nearest}'?", words),
        else: Message(
          "i18n.locale-unknown",
          "the pack is not available in '{name}'\navailable: {known}; `cairn i18n new` adds a language", words)),
      exit: .usage)
  }

  /// The path of a file of the pack, as it is shown.
  func shown(_ inner: RelativePath) -> String { pack.path(inner).text }
}

extension Message {
  fileprivate static let noLedger = Message(
    "i18n.no-ledger",
    "the pack has no ledger, so it is not known what its translations were made from\n`cairn i18n new TAG` creates one with the first language"
  )
  /// A translation to the language of the sources.
  static func isSource(_ tag: LocaleTag) -> Message {
    Message(
      "i18n.is-source", "'{locale}' is the language of the sources, which are not translated\nname another language",
      ["locale": .text(tag.text)])
  }
  fileprivate static func several(_ name: String, _ ids: [String]) -> Message {
    Message(
      "i18n.several", "'{name}' means {count} documents\nname one of them: {known}",
      [
        "name": .text(name), "count": .number(ids.count),
        "known": NameList(ids, listedBy: "cairn i18n status").argument,
      ])
  }
}
