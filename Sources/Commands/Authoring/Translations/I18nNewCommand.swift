internal import ArgumentParser
internal import Documents
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn i18n new TAG`: copies of all documents of a pack, to be translated.
struct I18nNewCommand: Subcommand {
  static let name = "i18n new"
  static let help = CommandHelp(
    abstract: Message("help.i18n-new.abstract", "Start the translation of a pack to a language."),
    details: [
      Message(
        "help.i18n-new.discussion",
        "Creates a copy of each document that has none in that language, and adds the language to the manifest. A comment marks each copy as not translated; `cairn i18n accept` removes it."
      )
    ],
    examples: [
      .init(
        "cairn i18n new ko --dry-run", Message("help.i18n-new.example-dry-run", "Show which files would be created.")),
      .init("cairn i18n new pt-BR", Message("help.i18n-new.example-new", "Create them for Brazilian Portuguese.")),
    ],
    attention: .skippedSome)
  static let configuration = CommandConfiguration(commandName: "new", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [PlanOutput.self] }

  @Argument(
    help: ArgumentHelp(Message("help.i18n-new.tag", "Language to translate to, such as ko or pt-BR."), value: .tag))
  var tag: String
  @OptionGroup var preview: PreviewOptions
  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    let locale = try locale()
    let root = try await AuthoredPack.find(invocation).root
    return try await ChangePipeline(invocation: invocation, root: root).run(preview) {
      try changes(try await AuthoredPack.find(invocation), locale, invocation)
    }
  }

  private func locale() throws -> LocaleTag {
    let language = LanguageName(tag)
    if let locale = language.tag { return locale }
    let name = NearestName(tag, nearest: language.nearest)
    let words = name.arguments(as: "tag")
    throw Failure(
      "not-a-locale",
      name.message(
        near: Message("i18n.tag-misspelled", "'{tag}' is not the tag of a language\ndid you mean '{nearest}'?", words),
        else: Message(
          "i18n.tag-invalid", "'{tag}' is not the tag of a language\nuse one such as 'ko' or 'pt-BR'", words)),
      exit: .usage)
  }

  private func changes(
    _ pack: AuthoredPack, _ locale: LocaleTag, _ invocation: Invocation
  ) throws -> SourceChanges {
    guard pack.hasManifest, let manifestBytes = pack.bytes(of: Manifest.path) else {
      throw Failure.withoutManifest(pack)
    }
    // With errors it is not known what the manifest names, such as the ledger.
    let hasErrors = Manifest.read(manifestBytes).faults.contains {
      $0.severity == .error && $0.id != "manifest.retired-valid"
    }
    if hasErrors { throw Failure.unusable(pack.contents.faults, in: pack.folder) }
    // Without the table it is not known which language the documents are in.
    guard pack.manifest.declaresLocales else {
      throw Failure("no-locales", .noLocales, path: pack.path(Manifest.path).text)
    }
    if locale == pack.manifest.source { throw Failure("source-language", .isSource(locale), exit: .usage) }
    guard var manifest = TOMLEditor(manifestBytes) else {
      throw Failure.unusable(pack.contents.faults, in: pack.folder)
    }
    var changes = SourceChanges()
    var isEdited = add(locale, to: &manifest)
    let tree = try invocation.environment.files.tree(at: pack.root.path)
    if let path = try addLedger(of: pack, in: tree, to: &changes), pack.manifest.ledger == nil {
      isEdited = manifest.set(["pack", "ledger"], to: .string(path.text)) && isEdited
    }
    guard isEdited else {
      throw Failure("manifest-not-editable", .notEditable, path: pack.path(Manifest.path).text)
    }
    changes.write(pack.path(Manifest.path), manifest.bytes, note: .language(locale))
    let files = DocumentFiles(of: pack.contents)
    for id in files.ids where files[id, locale] == nil {
      guard let source = files[id, pack.manifest.source], let bytes = pack.bytes(of: source),
        let document = pack.layout.document(at: source, in: pack.manifest.source, of: pack.manifest)
      else { continue }
      let place = pack.path(pack.place(of: document, in: locale))
      // Files of a language that the manifest does not have yet are not among those that were read.
      if try tree?.entry(at: place) != nil { continue }
      changes.write(
        place, UntranslatedMark.copy(of: bytes, id: id, in: locale),
        isExecutable: pack.files[source]?.isExecutable ?? false, note: .toTranslate)
    }
    return changes
  }

  /// Adds a language to the available ones: in its place if they are sorted, else at the end. False if the manifest
  /// cannot be changed.
  private func add(_ locale: LocaleTag, to manifest: inout TOMLEditor) -> Bool {
    let locales = TOMLDocument(parsing: manifest.bytes).root.table("locales")
    var available = locales?.texts("available").map(\.value) ?? []
    if available.isEmpty, let source = locales?.text("source")?.value { available = [source] }
    guard !available.contains(where: { LocaleTag($0) == locale }) else { return true }
    let translations = available.dropFirst()
    let isSorted = zip(translations, translations.dropFirst()).allSatisfy { $0 < $1 }
    let place = isSorted ? translations.firstIndex { locale.text < $0 } : nil
    available.insert(locale.text, at: place ?? available.endIndex)
    manifest.setList(["locales", "available"], to: available)
    let written = TOMLDocument(parsing: manifest.bytes).root.table("locales")?.texts("available").map(\.value)
    return written == available
  }

  /// A ledger for a pack without one, with an entry for each source; its path. nil if the pack has one. A ledger that the
  /// manifest only does not name is kept.
  private func addLedger(
    of pack: AuthoredPack, in tree: (any Tree)?, to changes: inout SourceChanges
  ) throws -> RelativePath? {
    if let path = pack.manifest.ledger, pack.files[path] != nil {
      _ = try TranslatedPack(pack)
      return nil
    }
    let path = pack.manifest.ledger ?? pack.layout.ledger
    if let tree, case .file? = try tree.entry(at: pack.path(path)) {
      let bytes = try tree.read(pack.path(path))
      let read = Ledger.read(bytes)
      guard read.ledger != nil else {
        let lines = LineIndex(bytes)
        throw Failure.unusable(
          read.faults.map { LocatedDiagnostic($0, in: path, lines: lines) }, in: pack.folder)
      }
      return path
    }
    let head = Array(Ledger.head(source: pack.manifest.source).utf8)
    let sources = pack.contents.versions.filter {
      $0.locale == pack.manifest.source && MarkdownDocument.isMarkdown($0.file)
    }.compactMap { version in
      pack.bytes(of: version.file).map { RevisionBump.Source(version, $0, isListed: true) }
    }
    guard let empty = Ledger.read(head).ledger,
      let bump = try? RevisionBump(empty, head, sources: sources, isGone: { _ in false })
    else { throw Failure("manifest-not-editable", .notEditable, path: pack.path(path).text) }
    changes.write(pack.path(path), bump.ledger, note: .ledger)
    return path
  }
}

extension Message {
  fileprivate static let notEditable = Message(
    "i18n.manifest-not-editable",
    "the languages cannot be changed in the form in which they are written\nwrite `[locales]` as a table with a header")
  fileprivate static func language(_ locale: LocaleTag) -> Message {
    Message("i18n.note-language", "available in {locale}", ["locale": .text(locale.text)])
  }
  fileprivate static let ledger = Message("i18n.note-ledger", "what translations are made from")
  fileprivate static let toTranslate = Message("i18n.note-copy", "to translate")
}
