internal import Packs
internal import Reporting
internal import Vocabulary

/// The state of translations for people: a line for each document, a column for each language, a line with the total of
/// each language, and what to do.
struct TranslationTableText {
  private let table: TranslationTable
  private let writer: ConsoleWriter

  init(_ table: TranslationTable, _ writer: ConsoleWriter) {
    self.table = table
    self.writer = writer
  }

  /// Prints it. What to do is left out for a ledger that Cairn does not write.
  func print(isMustflow: Bool = false) {
    guard !table.documents.isEmpty else {
      writer.status(.noDocuments)
      return
    }
    for line in lines { writer.print(line) }
    if !table.locales.isEmpty { writer.status(.marks) }
    for locale in table.locales {
      let total = table.total(of: locale)
      writer.printWrapped(writer.text(.total(locale, total)))
    }
    if !isMustflow { printWhatToDo() }
  }

  /// The table; on a narrow terminal one for each group of languages.
  private var lines: [String] {
    let names = [""] + rows.map(\.name)
    let revisions = [writer.text(.revision)] + rows.map { Self.revision(of: $0.document) }
    let languages = table.locales.map { locale in
      [locale.text] + rows.map { row in row.document?.translations[locale].map(Self.mark) ?? "" }
    }
    let margin = Columns.width(of: names) + Columns.width(of: revisions) + 2
    var groups: [[[String]]] = [[]]
    var width = margin
    for language in languages {
      let own = Columns.width(of: language) + 2
      if let columns = writer.outputColumns, width + own > columns, groups.last?.isEmpty == false {
        groups.append([])
        width = margin
      }
      groups[groups.count - 1].append(language)
      width += own
    }
    let tables = groups.map { group in
      Columns.lines(names.indices.map { row in [names[row], revisions[row]] + group.map { $0[row] } })
    }
    return Array(tables.joined(separator: [""]))
  }

  /// A line of the table; a skill that has several documents has a line of its own if its SKILL.md is not among them.
  private struct Row {
    let name: String
    let document: TranslationTable.Document?
  }

  /// The documents of a skill below it, with only the rest of their names.
  private var rows: [Row] {
    var rows: [Row] = []
    var skill = ""
    for document in table.documents {
      let id = PrintableText.text(document.id)
      guard document.id.hasPrefix("skill."), let slash = document.id.firstIndex(of: "/") else {
        skill = document.id
        rows.append(Row(name: id, document: document))
        continue
      }
      let owner = String(document.id[..<slash])
      if owner != skill { rows.append(Row(name: PrintableText.text(owner), document: nil)) }
      skill = owner
      let rest = String(document.id[slash...].dropFirst())
      rows.append(Row(name: "  " + PrintableText.text(rest), document: document))
    }
    return rows
  }

  /// The revision of the source, with a star if its text is another one.
  private static func revision(of document: TranslationTable.Document?) -> String {
    guard let document else { return "" }
    return (document.revision.map(String.init) ?? "") + (document.isChanged ? "*" : "")
  }

  /// A few characters for a translation, which `marks` explains.
  private static func mark(of translation: TranslationTable.Translation) -> String {
    let review =
      switch translation.review {
      case .machine?: "m"
      case .human?: "h"
      case nil: "="
      }
    switch translation.state {
    case .current: return review
    case .stale:
      let behind = translation.behind ?? 0
      return review + (behind == 0 ? "~" : "-\(behind)")
    case .missing: return translation.path == nil ? "." : "?"
    case .ahead, .orphaned: return "!"
    }
  }

  /// The next step for each kind of problem, with the first document that has it.
  private func printWhatToDo() {
    let changed = table.documents.filter(\.isChanged)
    if !changed.isEmpty { writer.warn(.changed(changed.count)) }
    let states: [(TranslationTable.State, (String, String) -> Message)] = [
      (.orphaned, { .orphaned($0, $1) }), (.ahead, { .ahead($0, $1) }), (.stale, { .stale($0, $1) }),
    ]
    for (state, message) in states {
      if let (id, locale) = first(where: { $0.state == state }) { writer.help(message(id, locale)) }
    }
    if let (id, locale) = first(where: { $0.state == .missing && $0.path != nil }) { writer.help(.copy(id, locale)) }
    if let (_, locale) = first(where: { $0.state == .missing && $0.path == nil }) { writer.help(.missing(locale)) }
  }

  private func first(
    where isMeant: (TranslationTable.Translation) -> Bool
  ) -> (id: String, locale: String)? {
    for document in table.documents {
      for locale in table.locales {
        if let translation = document.translations[locale], isMeant(translation) { return (document.id, locale.text) }
      }
    }
    return nil
  }
}

extension Message {
  fileprivate static let noDocuments = Message("i18n.no-documents", "there are no documents to translate")
  fileprivate static let revision = Message("i18n.head-revision", "rev")
  fileprivate static let marks = Message(
    "i18n.marks",
    "h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed"
  )
  fileprivate static func total(_ locale: LocaleTag, _ total: TranslationTable.Total) -> Message {
    Message(
      "i18n.total",
      "{locale}: {current} of {count} up to date, {stale} outdated, {missing} missing, {human} reviewed by a human",
      [
        "locale": .text(locale.text), "current": .number(total[.current]), "count": .number(total.documents),
        "stale": .number(total[.stale]), "missing": .number(total[.missing]), "human": .number(total[.human]),
      ])
  }
  fileprivate static func changed(_ count: Int) -> Message {
    Message(
      "i18n.changed", "{count} sources changed without a new revision\nrun `cairn pack bump`",
      one: "1 source changed without a new revision\nrun `cairn pack bump`", ["count": .number(count)])
  }
  fileprivate static func stale(_ id: String, _ locale: String) -> Message {
    Message(
      "i18n.what-stale",
      "outdated: `cairn i18n diff {id} {locale}` shows what changed; after the translation run `cairn i18n accept {id} {locale}`",
      ["id": .text(ShellWord.text(id)), "locale": .text(locale)])
  }
  fileprivate static func copy(_ id: String, _ locale: String) -> Message {
    Message(
      "i18n.what-copy", "copies: translate them, then run `cairn i18n accept {id} {locale}`",
      ["id": .text(ShellWord.text(id)), "locale": .text(locale)])
  }
  fileprivate static func missing(_ locale: String) -> Message {
    Message(
      "i18n.what-missing", "missing: `cairn i18n new {locale}` creates copies to translate",
      ["locale": .text(locale)])
  }
  fileprivate static func ahead(_ id: String, _ locale: String) -> Message {
    Message(
      "i18n.what-ahead", "{id} in {locale} has a higher revision than its source; correct it in the ledger",
      ["id": .text(ShellWord.text(id)), "locale": .text(locale)])
  }
  fileprivate static func orphaned(_ id: String, _ locale: String) -> Message {
    Message(
      "i18n.what-orphaned", "{id} in {locale} has no source; restore the source or delete the translation",
      ["id": .text(ShellWord.text(id)), "locale": .text(locale)])
  }
}
