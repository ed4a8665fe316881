internal import Doctor
internal import Documents
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The part of a bump that is about revisions: the ledger, and the front matter of the documents.
struct LedgerChange {
  let pack: AuthoredPack
  let bump: PackBump

  func add(to made: inout PackBump.Made) throws(Failure) {
    guard let path = pack.manifest.ledger, pack.hasManifest else {
      guard bump.step != nil || bump.isCheck || !made.changes.isEmpty, bump.names.isEmpty, !bump.isEditorial else {
        throw Failure("no-ledger", .noLedger(pack.layout), path: pack.folder?.text)
      }
      if bump.isCheck { made.notes.append(.noLedger(pack.layout)) }
      return
    }
    guard pack.manifest.declaresLocales || pack.layout == .full else {
      throw Failure("no-locales", .noLocales, path: pack.path(Manifest.path).text)
    }
    let old = pack.bytes(of: path)
    let bytes = old ?? Array(Ledger.head(source: pack.manifest.source).utf8)
    guard let ledger = Ledger.read(bytes).ledger else { return }
    let sources = sources(of: ledger)
    let only = try DocumentNames(pack: pack, ledger: ledger, sources: sources, bump.invocation).ids(bump.names)
    let tree = try? bump.invocation.environment.files.tree(at: pack.absolutePath)
    let result: RevisionBump
    do throws(RevisionBump.NotEditable) {
      result = try RevisionBump(
        ledger, bytes, sources: sources, only: only, isEditorial: bump.isEditorial, isGone: { isGone($0, ledger) },
        isTranslationGone: { isGone($0, in: $1, tree) })
    } catch {
      throw Failure("ledger-not-editable", .entryNotEditable(error.id), path: pack.path(path).text)
    }
    let files = Dictionary(grouping: pack.contents.versions, by: \.id)
    for change in result.changes {
      // The translations that are still there, of a document that is not.
      let left = if case .removed = change.kind { files[change.id] ?? [] } else { [PackContents.Version]() }
      made.add(change, leftIn: left.map { pack.path($0.file) })
    }
    for (path, bytes) in result.documents { made.changes.write(pack.path(path), bytes) }
    guard result.ledger != old else { return }
    made.changes.write(pack.path(path), result.ledger)
  }

  /// The documents in the language of the ledger. Of files that are not Markdown, only those that have an entry count.
  private func sources(of ledger: Ledger) -> [RevisionBump.Source] {
    pack.contents.versions.filter { $0.locale == ledger.source }.compactMap { version in
      pack.bytes(of: version.file).map {
        RevisionBump.Source(version, $0, isListed: MarkdownDocument.isMarkdown(version.file))
      }
    }
  }

  /// Whether the pack has no file that an entry can be about: one that the manifest names is an error of the manifest.
  private func isGone(_ id: String, _ ledger: Ledger) -> Bool {
    guard !pack.manifest.documents.contains(where: { $0.id == id }) else { return false }
    guard let document = SkillPaths.template(ofDocument: id) else { return true }
    // Without a SKILL.md in any language, nothing in the folder is a document.
    if let skill = SkillPaths.skill(ofDocument: id), !hasSkill(named: skill) { return true }
    let places = [ledger.source, pack.manifest.source, nil].map { pack.place(of: document, in: $0) }
    return places.allSatisfy { pack.files[$0] == nil }
  }

  private func hasSkill(named name: String) -> Bool {
    guard let document = SkillPaths.template(ofDocument: "skill.\(name)") else { return false }
    let locales: [LocaleTag?] = pack.manifest.available + [nil]
    return locales.contains { pack.files[pack.place(of: document, in: $0)] != nil }
  }

  /// Whether there is no file in the place of a translation, also in a language that the manifest does not list.
  private func isGone(_ id: String, in locale: LocaleTag, _ tree: (any Tree)?) -> Bool {
    let named = pack.manifest.documents.first { $0.id == id }?.source
    guard let tree, let document = named ?? SkillPaths.template(ofDocument: id) else { return false }
    let place = pack.place(of: document, in: locale)
    guard pack.files[place] == nil else { return false }
    // What cannot be looked at may be there.
    do { return try tree.entry(at: place) == nil } catch { return false }
  }
}

extension PackBump.Made {
  /// Adds the line of a change; `files` are translations without a source.
  fileprivate mutating func add(_ change: RevisionChange, leftIn files: [RelativePath]) {
    revisions.append(RevisionOutput(change))
    lines.append(.line(of: change))
    for file in files { warnings.append(.withoutSource(file)) }
  }
}

extension Message {
  fileprivate static func line(of change: RevisionChange) -> Message {
    var words: [String: Message.Argument] = ["id": .text(PrintableText.text(change.id))]
    switch change.kind {
    case .raised(let old, let new):
      words["number"] = .number(new)
      words["old"] = .number(old)
      return Message("bump.raised", "{id}: revision {number}, was {old}", words)
    case .renewed(let number):
      words["number"] = .number(number)
      return Message("bump.renewed", "{id}: new digest, still revision {number}", words)
    case .added(let number):
      words["number"] = .number(number)
      return Message("bump.added", "{id}: new in the ledger, revision {number}", words)
    case .completed(let number):
      words["number"] = .number(number)
      return Message("bump.completed", "{id}: digest added, still revision {number}", words)
    case .corrected(let said, let number):
      words["number"] = .number(number)
      words["old"] = .number(said)
      return Message(
        "bump.corrected", "{id}: revision {number} as in the ledger, was {old} in its front matter", words)
    case .untranslated(let locales):
      words["locales"] = .text(locales.map(\.text).joined(separator: ", "))
      return Message(
        "bump.untranslated",
        "{id}: translations removed from the ledger ({locales}), because their files are missing", words)
    case .removed(let locales):
      guard !locales.isEmpty else {
        return Message("bump.removed", "{id}: removed from the ledger, because the document is missing", words)
      }
      words["locales"] = .text(locales.map(\.text).joined(separator: ", "))
      return Message(
        "bump.removed-translated",
        "{id}: removed from the ledger with its translations ({locales}), because the document is missing", words)
    }
  }
  fileprivate static func withoutSource(_ path: RelativePath) -> Message {
    Message(
      "bump.without-source", "{path} is a translation of a document that is missing\ndelete it, or restore its source",
      ["path": .text(path.text)])
  }
  fileprivate static func noLedger(_ layout: PackLayout) -> Message {
    Message(
      "bump.no-ledger",
      "this pack has no ledger, so the revisions of its documents are not tracked\nadd `ledger = \"{path}\"` below [pack] in manifest.toml; `cairn pack bump` then creates the file",
      ["path": .text(layout.ledger.text)])
  }
  /// A plain pack whose language is not known.
  static let noLocales = Message(
    "bump.no-locales",
    "the manifest does not say which language the documents are in\nadd [locales] with `source` and `available`")
  /// An entry of the ledger in a form that only its author can change.
  static func entryNotEditable(_ id: String) -> Message {
    Message(
      "bump.not-editable",
      "the entry of {id} is written in a form that Cairn cannot change; nothing was written\nwrite it as a table with the header [documents.\"{id}\"]",
      ["id": .text(PrintableText.text(id))])
  }
}
