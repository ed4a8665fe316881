internal import ArgumentParser
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn i18n diff DOCUMENT TAG`: what changed in a source since a translation was made.
struct I18nDiffCommand: Subcommand {
  static let name = "i18n diff"
  static let help = CommandHelp(
    abstract: Message("help.i18n-diff.abstract", "Show what changed in a source since its translation was made."),
    details: [
      Message(
        "help.i18n-diff.discussion",
        "The older text of the source comes from git's history. Below each change are the lines of the translation that it concerns."
      )
    ],
    examples: [
      .init(
        "cairn i18n diff skill.qa ko", Message("help.i18n-diff.example-id", "Show what to translate again.")),
      .init(
        "cairn i18n diff qa ko --format json",
        Message("help.i18n-diff.example-json", "Print the diff and the sections of the translation for a program.")),
    ])
  static let configuration = CommandConfiguration(commandName: "diff", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [TranslationDiffOutput.self] }

  @Argument(
    help: ArgumentHelp(Message("help.i18n.document", "Id, skill or path of the document."), value: .documentOrSkill))
  var document: String
  @Argument(help: ArgumentHelp(Message("help.i18n.tag", "Language of the translation."), value: .tag))
  var tag: String
  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    let pack = try await TranslatedPack.find(invocation)
    let locale = try pack.locale(tag)
    let id = try pack.document(named: document, invocation)
    let (source, path) = try files(of: id, in: locale, pack)
    guard let entry = pack.ledger.documents[id], let known = entry.translations[locale],
      pack.table.documents.first(where: { $0.id == id })?.translations[locale]?.state != .missing
    else { throw Failure("not-accepted", .notAccepted(id, locale), path: pack.shown(path)) }
    let now = pack.pack.bytes(of: source) ?? []
    if known.source == Ledger.digest(ofSource: now) {
      if invocation.isJSON {
        invocation.printJSON(output(id, locale, source, path, entry, known, nil, nil, pack))
      } else {
        invocation.writer.status(.upToDate(id, locale))
      }
      return .success
    }
    let history = SourceHistory(pack: pack, git: invocation.environment.git)
    guard let old = try await history.text(of: id, at: source, madeFrom: known) else {
      throw Failure(
        "source-not-found", try await notFound(id, locale, known, pack, invocation), path: pack.shown(source))
    }
    let diff = TranslationDiff(
      from: old.bytes, to: now, translation: pack.pack.bytes(of: path) ?? [], path: pack.pack.path(source))
    if invocation.isJSON {
      invocation.printJSON(output(id, locale, source, path, entry, known, old.commit, diff, pack))
    } else {
      show(diff, of: id, in: locale, at: pack.shown(path), invocation, .made(id, locale, known, old.commit, entry))
    }
    return .success
  }

  /// The source and the translation; throws if one of them does not exist.
  private func files(
    of id: String, in locale: LocaleTag, _ pack: TranslatedPack
  ) throws -> (source: RelativePath, translation: RelativePath) {
    guard let path = pack.files[id, locale] else { throw Failure("not-translated", .notTranslated(id, locale)) }
    guard let source = pack.files[id, pack.ledger.source] else {
      throw Failure("source-missing", .sourceMissing(id), path: pack.shown(path))
    }
    return (source, path)
  }

  private func show(
    _ diff: TranslationDiff, of id: String, in locale: LocaleTag, at path: String, _ invocation: Invocation,
    _ title: Message
  ) {
    let writer = invocation.writer
    writer.status(title)
    writer.print(diff: diff.head)
    for part in diff.parts {
      writer.print(diff: part.hunk)
      for section in part.sections {
        writer.print(heading(of: section, locale, path, writer))
        for line in section.lines { writer.print(line.isEmpty ? "\(locale)|" : "\(locale)| \(line)") }
      }
    }
    writer.help(.accept(id, locale))
  }

  /// Where a section of the translation is.
  private func heading(
    of section: TranslationDiff.Section, _ locale: LocaleTag, _ path: String, _ writer: ConsoleWriter
  ) -> String {
    let name = section.isFrontMatter ? writer.text(.frontMatter) : section.id ?? section.title ?? writer.text(.start)
    return writer.text(
      section.line.map { .section(locale, path, $0, name) } ?? .noSection(locale, path, name))
  }

  /// Why the text was not found, and what helps.
  private func notFound(
    _ id: String, _ locale: LocaleTag, _ known: Ledger.Translation, _ pack: TranslatedPack, _ invocation: Invocation
  ) async throws -> Message {
    guard pack.pack.root.workTree != nil else { return .noHistory(id, locale, known.revision) }
    if try await invocation.environment.git.isShallow(pack.pack.root.path) {
      return .shallow(id, locale, known.revision)
    }
    return .notFound(id, locale, known.revision)
  }

  private func output(
    _ id: String, _ locale: LocaleTag, _ source: RelativePath, _ path: RelativePath, _ entry: Ledger.Entry,
    _ known: Ledger.Translation, _ commit: HistoricCommit?, _ diff: TranslationDiff?, _ pack: TranslatedPack
  ) -> TranslationDiffOutput {
    TranslationDiffOutput(
      root: pack.pack.root.path, id: id, locale: locale.text, source: pack.shown(source), path: pack.shown(path),
      from: TranslationDiffOutput.Side(revision: known.revision, commit: commit?.id.text),
      to: TranslationDiffOutput.Side(revision: entry.revision, commit: nil), diff: diff?.text ?? "",
      sections: (diff?.parts ?? []).flatMap(\.sections).map { TranslationDiffOutput.Section($0) })
  }
}

extension Message {
  private static func names(_ id: String, _ locale: LocaleTag) -> [String: Argument] {
    ["id": .text(ShellWord.text(id)), "locale": .text(locale.text)]
  }
  private static func names(_ id: String, _ locale: LocaleTag, _ revision: Int) -> [String: Argument] {
    names(id, locale).merging(["number": .number(revision)]) { first, _ in first }
  }
  fileprivate static func upToDate(_ id: String, _ locale: LocaleTag) -> Message {
    Message("i18n.up-to-date", "{id} in {locale} is up to date: it was made from this text", names(id, locale))
  }
  fileprivate static func made(
    _ id: String, _ locale: LocaleTag, _ known: Ledger.Translation, _ commit: HistoricCommit, _ entry: Ledger.Entry
  ) -> Message {
    Message(
      "i18n.made-from",
      "{id} in {locale} was made from revision {number} (commit {commit}, {time}); the source is at revision {current}",
      names(id, locale, known.revision).merging(
        [
          "commit": .text(commit.id.short), "time": .text(RFC3339.text(commit.time)),
          "current": .number(entry.revision),
        ]) { first, _ in first })
  }
  fileprivate static func section(_ locale: LocaleTag, _ path: String, _ line: Int, _ name: String) -> Message {
    Message(
      "i18n.section", "{path}:{line}: '{name}' in {locale}",
      ["path": .text(path), "line": .text(String(line)), "name": .text(name), "locale": .text(locale.text)])
  }
  fileprivate static func noSection(_ locale: LocaleTag, _ path: String, _ name: String) -> Message {
    Message(
      "i18n.no-section", "{path}: '{name}' is not in {locale} yet",
      ["path": .text(path), "name": .text(name), "locale": .text(locale.text)])
  }
  fileprivate static let frontMatter = Message("i18n.front-matter", "front matter")
  fileprivate static let start = Message("i18n.start", "start of the text")
  fileprivate static func accept(_ id: String, _ locale: LocaleTag) -> Message {
    Message("i18n.accept", "after the translation: `cairn i18n accept {id} {locale}`", names(id, locale))
  }
  fileprivate static func notTranslated(_ id: String, _ locale: LocaleTag) -> Message {
    Message(
      "i18n.not-translated", "the pack has no {id} in {locale}\n`cairn i18n new {locale}` creates a copy to translate",
      names(id, locale))
  }
  fileprivate static func sourceMissing(_ id: String) -> Message {
    Message(
      "i18n.source-missing", "the source of {id} does not exist\nrestore it, or delete its translations",
      ["id": .text(ShellWord.text(id))])
  }
  fileprivate static func notAccepted(_ id: String, _ locale: LocaleTag) -> Message {
    Message(
      "i18n.not-accepted",
      "it is not recorded what {id} in {locale} was made from\ntranslate the document, then run `cairn i18n accept {id} {locale}`",
      names(id, locale))
  }
  fileprivate static func noHistory(_ id: String, _ locale: LocaleTag, _ revision: Int) -> Message {
    Message(
      "i18n.no-history",
      "{id} in {locale} was made from revision {number}, which cannot be found: the pack is not in a git repository\ncompare the whole document with its translation",
      names(id, locale, revision))
  }
  fileprivate static func shallow(_ id: String, _ locale: LocaleTag, _ revision: Int) -> Message {
    Message(
      "i18n.shallow",
      "{id} in {locale} was made from revision {number}, which is not in this clone: it has no older commits\nrun `git fetch --unshallow --tags`",
      names(id, locale, revision))
  }
  fileprivate static func notFound(_ id: String, _ locale: LocaleTag, _ revision: Int) -> Message {
    Message(
      "i18n.not-found",
      "{id} in {locale} was made from revision {number}, which is neither in git's history nor in a tag\nrun `git fetch --tags`, or compare the whole document with its translation",
      names(id, locale, revision))
  }
}
