internal import ArgumentParser
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn i18n accept DOCUMENT TAG…`: records that translations are made from the current text of their source.
struct I18nAcceptCommand: Subcommand {
  static let name = "i18n accept"
  static let help = CommandHelp(
    abstract: Message("help.i18n-accept.abstract", "Record that translations are up to date with their sources."),
    details: [
      Message(
        "help.i18n-accept.discussion",
        "Writes revision, digest and review to the ledger, and the revision to the front matter. `all` means every document that is translated."
      )
    ],
    examples: [
      .init(
        "cairn i18n accept skill.qa ko es",
        Message("help.i18n-accept.example-id", "Accept this document in two languages.")),
      .init(
        "cairn i18n accept qa ko --review human",
        Message("help.i18n-accept.example-review", "Record that a human reviewed all documents of a skill.")),
    ],
    attention: .skippedSome)
  static let configuration = CommandConfiguration(commandName: "accept", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [PlanOutput.self] }

  @Option(
    help: ArgumentHelp(
      Message("help.i18n-accept.review", "Who reviewed it: machine (the default) or human."), value: .name))
  var review: ReviewOption?
  @Flag(
    help: ArgumentHelp(
      Message("help.i18n-accept.force", "Accept a text that is the same as its source."), .how))
  var force = false
  @Argument(
    help: ArgumentHelp(
      Message("help.i18n-accept.document", "Id, skill or path of the document, or `all`."), value: .documentOrSkill))
  var document: String
  @Argument(help: ArgumentHelp(Message("help.i18n-accept.tag", "Languages of the translations."), value: .tag))
  var tags: [String]
  @OptionGroup var preview: PreviewOptions
  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    let root = try await TranslatedPack.find(invocation).pack.root
    var skipped = Skipped()
    let code = try await ChangePipeline(invocation: invocation, root: root).run(
      preview, leftOut: { skipped.copies },
      changes: {
        let (changes, left) = try await changes(try await TranslatedPack.find(invocation), invocation)
        skipped = left
        return changes
      })
    if !skipped.copies.isEmpty { invocation.writer.note(.skippedCopies(skipped.copies.count)) }
    if skipped.unchanged > 0 { invocation.writer.note(.skippedUnchanged(skipped.unchanged)) }
    guard skipped.unknown > 0 else { return code }
    invocation.writer.warnAlways(.skippedUnknown(skipped.unknown))
    return max(code, .needsAttention)
  }

  /// The translations that `all` leaves out.
  private struct Skipped {
    /// Copies that are to be translated.
    var copies: [RelativePath] = []
    /// How many are outdated, and still what they were before their source changed.
    var unchanged = 0
    /// How many are outdated, and may be so: the clone does not have the commits that would tell.
    var unknown = 0
  }

  /// What is written, and what `all` leaves out. Throws with all reasons if one of the translations cannot be accepted.
  private func changes(
    _ pack: TranslatedPack, _ invocation: Invocation
  ) async throws -> (changes: SourceChanges, skipped: Skipped) {
    let locales = try Set(tags.map { try pack.locale($0) }).sorted()
    // A name that means several documents means those of them that are translated.
    let takesAll = document == Self.all && pack.files.ids(named: Self.all).isEmpty
    let ids = takesAll ? pack.files.ids : try pack.documents(named: document, invocation)
    var accepted: [TranslationAcceptance] = []
    var refused: [Message] = []
    var skipped = Skipped()
    let history = SourceHistory(pack: pack, git: invocation.environment.git)
    var isShallow: Bool?
    for locale in locales {
      let translated = ids.filter { pack.files[$0, locale] != nil }
      let meant = translated.isEmpty || ids.count == 1 ? ids : translated
      for id in meant {
        if takesAll, !force {
          switch await history.development(of: id, in: locale) {
          case .current: break
          case .unchanged:
            skipped.unchanged += 1
            continue
          case .unknown:
            if isShallow == nil { isShallow = await history.isShallow() }
            guard isShallow == true else { break }
            skipped.unknown += 1
            continue
          }
        }
        do throws(Refusal) {
          accepted.append(try acceptance(of: id, in: locale, pack, skipsCopies: takesAll))
        } catch {
          if let reason = error.reason {
            refused.append(reason)
          } else if error.isCopy, let file = pack.files[id, locale] {
            skipped.copies.append(pack.pack.path(file))
          }
        }
      }
    }
    guard refused.isEmpty else {
      throw Failure("not-acceptable", .notAcceptable(refused.count), details: refused.map { Failure.Detail($0) })
    }
    return (try changes(of: accepted, in: pack), skipped)
  }

  private func changes(of accepted: [TranslationAcceptance], in pack: TranslatedPack) throws -> SourceChanges {
    var changes = SourceChanges()
    do throws(RevisionBump.NotEditable) {
      let ledger = try TranslationAcceptance.ledger(pack.ledgerBytes, recording: accepted)
      changes.write(pack.pack.path(pack.ledgerPath), ledger, note: .recorded(accepted.count { !$0.isRecorded }))
    } catch {
      throw Failure("ledger-not-editable", .entryNotEditable(error.id), path: pack.shown(pack.ledgerPath))
    }
    for acceptance in accepted {
      let file = acceptance.version.file
      guard let bytes = pack.pack.bytes(of: file),
        let source = pack.files[acceptance.version.id, pack.ledger.source].flatMap({ pack.pack.bytes(of: $0) })
      else { continue }
      changes.write(
        pack.pack.path(file), acceptance.text(of: bytes, source: source), note: .madeFrom(acceptance.revision))
    }
    return changes
  }

  /// Why a translation is not accepted; without a reason it is only left out.
  private struct Refusal: Error {
    let reason: Message?
    /// Whether the text is still that of the source.
    var isCopy = false
  }

  private func acceptance(
    of id: String, in locale: LocaleTag, _ pack: TranslatedPack, skipsCopies: Bool
  ) throws(Refusal) -> TranslationAcceptance {
    guard let file = pack.files[id, locale], let text = pack.pack.bytes(of: file) else {
      throw Refusal(reason: .noFile(id, locale))
    }
    guard let source = pack.files[id, pack.ledger.source].flatMap({ pack.pack.bytes(of: $0) }) else {
      throw Refusal(reason: skipsCopies ? nil : .sourceMissing(id, pack.shown(file)))
    }
    let digest = Ledger.digest(ofSource: source)
    guard let entry = pack.ledger.documents[id], entry.digest == digest else {
      let isUnfinished = pack.ledger.documents[id]?.awaitsAuthor(of: source) == true
      throw Refusal(reason: isUnfinished ? .unfinished(id) : .changed(id))
    }
    let known = entry.translations[locale]
    // A text that was accepted although it is that of its source, such as a table of numbers.
    let wasAccepted =
      known?.revision == entry.revision && known?.source == digest && UntranslatedMark(in: text) == nil
    if !force, !wasAccepted, isCopy(text, of: source) {
      throw Refusal(reason: skipsCopies ? nil : .stillCopy(id, pack.shown(file)), isCopy: true)
    }
    if !force, isOlderCopy(text, of: source) {
      throw Refusal(reason: skipsCopies ? nil : .olderCopy(id, pack.shown(file)), isCopy: true)
    }
    return TranslationAcceptance(
      PackContents.Version(id: id, locale: locale, file: file), revision: entry.revision, digest: digest,
      review: review?.value, known: known)
  }

  /// Whether nobody has translated a text yet: it is that of its source, or a copy with what its author had to replace.
  private func isCopy(_ text: [UInt8], of source: [UInt8]) -> Bool {
    Prose(text) == Prose(source) || (UntranslatedMark(in: text) != nil && AuthorPlaceholder.isIn(text))
  }

  /// Whether a text with the mark of a copy still has most lines of its source, which changed since the copy was made.
  private func isOlderCopy(_ text: [UInt8], of source: [UInt8]) -> Bool {
    UntranslatedMark(in: text) != nil && Wording(text).isMostly(of: Wording(source))
  }

  /// The name that means every document.
  private static let all = "all"
}

/// Who reviewed a translation.
enum ReviewOption: String, ExpressibleByArgument, CaseIterable, Sendable {
  case machine, human

  var value: Ledger.Review {
    switch self {
    case .machine: .machine
    case .human: .human
    }
  }
}

extension Message {
  fileprivate static func notAcceptable(_ count: Int) -> Message {
    Message(
      "i18n.not-acceptable", "{count} translations cannot be accepted, so nothing was written",
      one: "1 translation cannot be accepted, so nothing was written", ["count": .number(count)])
  }
  fileprivate static func recorded(_ count: Int) -> Message {
    Message(
      "i18n.recorded", "{count} translations", one: "1 translation", ["count": .number(count)])
  }
  fileprivate static func skippedCopies(_ count: Int) -> Message {
    Message(
      "i18n.skipped-copies", "{count} copies are not translated yet, so they were not accepted",
      one: "1 copy is not translated yet, so it was not accepted", ["count": .number(count)])
  }
  fileprivate static func skippedUnchanged(_ count: Int) -> Message {
    Message(
      "i18n.skipped-unchanged",
      "{count} translations are as they were before their source changed, so they were not accepted\nname a document to accept it as it is",
      one:
        "1 translation is as it was before its source changed, so it was not accepted\nname the document to accept it as it is",
      ["count": .number(count)])
  }
  fileprivate static func skippedUnknown(_ count: Int) -> Message {
    Message(
      "i18n.skipped-unknown",
      "{count} translations were not accepted: this clone has no older commits, so it is unknown whether they changed since their source did\nrun `git fetch --unshallow --tags`, or name a document to accept it as it is",
      one:
        "1 translation was not accepted: this clone has no older commits, so it is unknown whether it changed since its source did\nrun `git fetch --unshallow --tags`, or name the document to accept it as it is",
      ["count": .number(count)])
  }
  fileprivate static func madeFrom(_ revision: Int) -> Message {
    Message("i18n.note-revision", "made from revision {number}", ["number": .number(revision)])
  }
  fileprivate static func noFile(_ id: String, _ locale: LocaleTag) -> Message {
    Message(
      "i18n.refused-no-file", "{id} has no file in {locale}: `cairn i18n new {locale}` creates a copy to translate",
      ["id": .text(ShellWord.text(id)), "locale": .text(locale.text)])
  }
  fileprivate static func sourceMissing(_ id: String, _ path: String) -> Message {
    Message(
      "i18n.refused-source-missing", "{path}: the source of {id} does not exist; restore it, or delete this file",
      ["id": .text(ShellWord.text(id)), "path": .text(path)])
  }
  fileprivate static func changed(_ id: String) -> Message {
    Message(
      "i18n.refused-changed", "the source of {id} is not the text that the ledger records: run `cairn pack bump` first",
      ["id": .text(ShellWord.text(id))])
  }
  fileprivate static func unfinished(_ id: String) -> Message {
    Message(
      "i18n.refused-unfinished",
      "the source of {id} has lines with TODO(cairn): replace them and run `cairn pack bump` first",
      ["id": .text(ShellWord.text(id))])
  }
  fileprivate static func olderCopy(_ id: String, _ path: String) -> Message {
    Message(
      "i18n.refused-older-copy",
      "{path}: most lines of {id} are still those of the source; translate them, or add --force",
      ["id": .text(ShellWord.text(id)), "path": .text(path)])
  }
  fileprivate static func stillCopy(_ id: String, _ path: String) -> Message {
    Message(
      "i18n.refused-copy", "{path}: the text of {id} is still that of the source; translate it, or add --force",
      ["id": .text(ShellWord.text(id)), "path": .text(path)])
  }
}
