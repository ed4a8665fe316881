internal import ArgumentParser
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn i18n status`: which documents of a pack are translated, and which translations are outdated.
struct I18nStatusCommand: Subcommand {
  static let name = "i18n status"
  static let help = CommandHelp(
    abstract: Message("help.i18n-status.abstract", "Show which translations of a pack are missing or outdated."),
    details: [
      Message(
        "help.i18n-status.discussion",
        "One line for each document, one column for each language. Ledgers of mustflow (`i18n.toml`) are shown too.")
    ],
    examples: [
      .init("cairn i18n status", Message("help.i18n-status.example-all", "Show all documents in all languages.")),
      .init(
        "cairn i18n status --locale ko --check",
        Message("help.i18n-status.example-check", "In CI: fail if something is not translated to Korean.")),
    ],
    attention: Message(
      "help.i18n-status.attention",
      "A translation is missing or outdated, or a source changed without a new revision (`--check`)."))
  static let configuration = CommandConfiguration(commandName: "status", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [TranslationStatusOutput.self] }

  @Option(
    name: .customLong("locale"),
    help: ArgumentHelp(Message("help.i18n-status.locale", "Show this language only."), value: .tag))
  var locales: [String] = []
  @Flag(
    help: ArgumentHelp(
      Message("help.i18n-status.check", "Exit code 1 if anything is missing or outdated."), .how))
  var check = false
  @Argument(
    help: ArgumentHelp(
      Message("help.i18n-status.document", "Id, skill or path to show. By default all documents."),
      value: .documentOrSkill))
  var documents: [String] = []
  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    let found = try await AuthoredPack.findIfAny(invocation)
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let others = try await MustflowLedgers(root: found?.root ?? root, invocation).tables
    // Without a pack of ours, the ledgers of mustflow are all there is.
    if found == nil, others.isEmpty { _ = try await AuthoredPack.find(invocation) }
    let mine: TranslatedPack?
    do {
      mine = try found.map { try TranslatedPack($0) }
    } catch let failure as Failure where failure.id == "no-ledger" && !others.isEmpty {
      mine = nil
    }
    let (own, foreign) = try filtered(mine, others, invocation)
    let needsWork = (own?.needsWork ?? false) || foreign.contains(where: \.needsWork)
    if invocation.isJSON {
      invocation.printJSON(
        TranslationStatusOutput(
          root: (found?.root ?? root).path, clean: !needsWork, own: own, mustflow: foreign, in: mine?.pack))
    } else {
      if let own { TranslationTableText(own, invocation.writer).print() }
      for table in foreign {
        invocation.writer.print(table.ledger.text)
        TranslationTableText(table, invocation.writer).print(isMustflow: true)
      }
    }
    return check && needsWork ? .needsAttention : .success
  }

  /// The tables with the chosen documents and languages. Throws if a name means nothing in any of them.
  private func filtered(
    _ mine: TranslatedPack?, _ others: [TranslationTable], _ invocation: Invocation
  ) throws -> (own: TranslationTable?, mustflow: [TranslationTable]) {
    let foreignLocales = Set(others.flatMap(\.locales))
    var chosen: [LocaleTag] = []
    for text in locales {
      if let tag = LocaleTag(text), foreignLocales.contains(tag) {
        chosen.append(tag)
      } else if let mine {
        chosen.append(try mine.locale(text))
      } else {
        throw Failure(unknown: .locale, text, among: foreignLocales.map(\.text))
      }
    }
    let foreignIDs = Set(others.flatMap(\.documents).map(\.id))
    var ids: Set<String> = []
    for name in documents {
      if let mine, let found = try? mine.documents(named: name, invocation) {
        ids.formUnion(found)
      } else if foreignIDs.contains(name) {
        ids.insert(name)
      } else {
        throw Failure(unknown: .document, name, among: foreignIDs.union(mine?.files.ids ?? []))
      }
    }
    func part(of table: TranslationTable) -> TranslationTable {
      table.filtered(locales: chosen) { ids.isEmpty || ids.contains($0.id) }
    }
    return (mine.map { part(of: $0.table) }, others.map(part))
  }
}

/// The ledgers of mustflow in a repository.
private struct MustflowLedgers {
  let tables: [TranslationTable]

  /// Git names the files; without it, only the places that mustflow's own templates have are read.
  init(root: RootSearch.Root, _ invocation: Invocation) async throws {
    guard let tree = try invocation.environment.files.tree(at: root.path) else {
      tables = []
      return
    }
    var paths: [RelativePath]
    if let listed = try await Self.listed(in: root, invocation) {
      paths = listed.filter { $0.name == MustflowLedger.name }
    } else {
      let templates = RelativePath(constant: "templates")
      paths = [RelativePath(constant: "i18n.toml")]
      if try tree.entry(at: templates) == .folder {
        for name in try tree.names(in: templates) {
          if let folder = try? templates.appending(onDisk: name) { paths.append(folder.appending(paths[0])) }
        }
      }
    }
    var tables: [TranslationTable] = []
    for path in paths.sorted() {
      guard case .file? = try tree.entry(at: path), let ledger = MustflowLedger(at: path, try tree.read(path)) else {
        continue
      }
      tables.append(TranslationTable(ledger))
    }
    self.tables = tables
  }

  /// The files that git lists; nil outside of a work tree, and without git.
  private static func listed(in root: RootSearch.Root, _ invocation: Invocation) async throws -> [RelativePath]? {
    guard root.workTree != nil else { return nil }
    do {
      return try await invocation.environment.git.files(in: root.path)
    } catch GitError.missing {
      return nil
    }
  }
}
