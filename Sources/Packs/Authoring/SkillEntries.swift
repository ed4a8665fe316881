internal import Documents
package import Vocabulary

/// The entries of a new skill in the manifest, the routes and the ledger of its pack. Each edit keeps every other byte of
/// the file, and is checked by reading the result; nil if it cannot be made.
package struct SkillEntries: Sendable {
  package let skill: SkillName

  package init(of skill: SkillName) { self.skill = skill }

  /// The manifest with the skill in the default profile; the same bytes if that has it already, because it has `*`, or
  /// because the pack has no profiles and installs every skill. `skills` are the skills of the pack without it.
  package func manifest(_ bytes: [UInt8], _ manifest: Manifest, skills: [SkillName]) -> [UInt8]? {
    guard let name = manifest.defaultProfile, let profile = manifest.profiles[name] else { return bytes }
    if let chosen = try? Selection.resolve(profile: nil, in: manifest, skills: skills + [skill]),
      chosen.skills.contains(skill)
    {
      return bytes
    }
    guard var editor = TOMLEditor(bytes) else { return nil }
    var names = profile.skills.map(\.value)
    if names == names.sorted() { names.insertInOrder(skill) } else { names.append(skill) }
    editor.setList(["profiles", name, "skills"], to: names.map(\.text))
    let read = Manifest.read(editor.bytes).manifest?.profiles[name]
    return read?.skills.map(\.value) == names ? editor.bytes : nil
  }

  /// The routes with one for the skill, and with its category if that is new; the same bytes if there is a route for it
  /// already. `bytes` is nil for a pack without routes, which gets a file. `title` is the language of a new title.
  package func routes(_ bytes: [UInt8]?, adding draft: RouteDraft, title: LocaleTag) -> [UInt8]? {
    let bytes = bytes ?? Array("schema = \(Routes.schema)\n".utf8)
    let before = Routes.read(bytes)
    if before.routes.routes[skill] != nil { return bytes }
    guard var editor = TOMLEditor(bytes) else { return nil }
    if draft.isNewCategory {
      editor.insertTable(
        ["categories", draft.category], [("priority", .integer(50))],
        further: [("title", [(title.text, .string(SkillScaffold.heading(of: draft.category)))])])
    }
    let route = draft.route
    var entries: [(String, TOMLLiteral)] = [
      ("category", .string(route.category)), ("type", .string(route.kind.rawValue)),
      ("priority", .integer(route.priority)),
    ]
    if !route.reasons.isEmpty { entries.append(("reasons", Self.list(route.reasons))) }
    let terms = route.terms.sorted { $0.key < $1.key }.map { ($0.key.text, Self.list($0.value)) }
    editor.insertTable(["routes", skill.text], entries, further: terms.isEmpty ? [] : [("terms", terms)])
    let after = Routes.read(editor.bytes)
    let isRight = after.routes.routes[skill] == route && after.routes.categories[route.category] != nil
    return isRight && after.faults.count <= before.faults.count ? editor.bytes : nil
  }

  /// The ledger with an entry for each document of the skill, at revision 1. A document with placeholders gets no digest:
  /// its first text is still to be written, so filling it in is no new revision. `bytes` is nil for a ledger that does not
  /// exist yet.
  package func ledger(
    _ bytes: [UInt8]?, source: LocaleTag, adding documents: [(id: String, bytes: [UInt8])]
  ) -> [UInt8]? {
    let bytes = bytes ?? Array(Ledger.head(source: source).utf8)
    guard var editor = TOMLEditor(bytes) else { return nil }
    var digests: [String: Digest] = [:]
    for document in documents {
      let path = ["documents", document.id]
      let digest = Ledger.digest(ofSource: document.bytes)
      let entries: [(String, TOMLLiteral)] = [("revision", .integer(1)), ("digest", .string("\(digest)"))]
      let isDraft = AuthorPlaceholder.isIn(document.bytes)
      if editor.insertTable(path, isDraft ? Array(entries.prefix(1)) : entries) {
        digests[document.id] = isDraft ? nil : digest
      } else {
        // An entry is left from a document that was deleted.
        for entry in entries { editor.set(path + [entry.0], to: entry.1) }
        digests[document.id] = digest
      }
    }
    let read = Ledger.read(editor.bytes).ledger
    let isRight = documents.allSatisfy { document in
      let entry = read?.documents[document.id]
      return entry?.revision == 1 && entry?.digest == digests[document.id]
    }
    return isRight ? editor.bytes : nil
  }

  private static func list(_ texts: [String]) -> TOMLLiteral { .array(texts.map { .string($0) }) }
}
