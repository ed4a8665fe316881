internal import Documents
package import Reporting
package import Vocabulary

/// The names in a config that can only be checked with the packs: profiles, skills, renamed skills, documents, and the
/// language.
package struct ConfigNames: Sendable {
  /// The position of the source of each `[[packs]]`, in order.
  package let sources: [Span]
  private let packs: [(profile: Spanned<String>?, skills: [Spanned<String>], renames: [TOMLEntry])]
  private let without: [Spanned<String>]
  private let locale: Spanned<String>?

  /// Reads the valid parts of a config.
  package init(in configBytes: [UInt8]) {
    let root = TOMLDocument(parsing: configBytes).root
    let tables = root.tables("packs")
    sources = tables.map { $0["source"]?.span ?? $0.span }
    packs = tables.map { table in
      (table.text("profile"), table.texts("add") + table.texts("remove"), table.table("rename")?.entries ?? [])
    }
    without = root.texts("without")
    locale = root.text("locale")
  }

  /// A problem `config.names-known` for each name that is neither in the pack of its entry (nil if the pack is not
  /// available) nor in the lock, whose pack may have been another version. `leftOut` are the skills that are left out of
  /// the packs because of faults, by the names that the config gives them: they are known.
  package func faults(
    in found: [Pack?], installed lock: Lock, leavingOut leftOut: Set<SkillName> = []
  ) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for (names, pack) in zip(packs, found) {
      guard let pack else { continue }
      let profiles = pack.manifest.profiles.keys.sortedByBytes() + ["none"]
      if let profile = names.profile, !profiles.contains(profile.value) {
        faults.append(fault(.noProfile(profile.value, among: profiles), at: profile.span))
      }
      let skills = pack.skills.map(\.text)
      for name in names.skills where !isKnown(name.value, in: pack, lock, leftOut) {
        faults.append(fault(.unknownSkill(NearestName(name.value, among: skills)), at: name.span))
      }
      for entry in names.renames {
        guard let fault = SkillName(entry.key.text).flatMap({ pack.renameFaults[$0] }) else { continue }
        if case .unknown = fault, let new = entry.node.text.flatMap({ SkillName($0.value) }), leftOut.contains(new) {
          continue
        }
        let span = if case .taken = fault { entry.node.span } else { entry.key.span }
        faults.append(Diagnostic("config.names-known", fault.message, at: span))
      }
    }
    let packs = found.compactMap { $0 }
    guard packs.count == found.count, !packs.isEmpty else { return faults }
    if let locale, let lacking = LocaleTag(locale.value).flatMap({ UnavailableLocale($0, in: packs) }) {
      // What is installed works, in another language.
      faults.append(Diagnostic("config.names-known", .warning, lacking.message, at: locale.span))
    }
    guard !without.isEmpty else { return faults }
    let documents = Set(packs.flatMap(\.documentIDs)).union(lock.files.values.map(\.document))
      .union(lock.blocks.keys.map(\.id))
    for id in without where !documents.contains(id.value) {
      let message = Message.unknownDocument(NearestName(id.value, among: documents))
      faults.append(Diagnostic("config.names-known", message, at: id.span))
    }
    return faults
  }

  private func isKnown(_ name: String, in pack: Pack, _ lock: Lock, _ leftOut: Set<SkillName>) -> Bool {
    // The reader reports a text that is not a skill name.
    guard let skill = SkillName(name) else { return true }
    let folder = SkillPaths.folder(of: skill)
    return pack.skills.contains(skill) || leftOut.contains(skill)
      || pack.manifest.retired.contains { $0.target == folder }
      || lock.files.contains { $0.key.isWithin(folder) && $0.value.pack == pack.manifest.id }
  }

  private func fault(_ fault: SelectionFault, at span: Span) -> Diagnostic {
    Diagnostic("config.names-known", fault.message, at: span)
  }
}

extension Pack {
  /// Every id that a document of this pack may have.
  package var documentIDs: [String] {
    documents(
      locale: manifest.source, skills: skills, agents: Set(manifest.documents.flatMap { $0.agents.map(\.value) }),
      revisions: false
    ).map(\.id)
  }
}

extension Message {
  fileprivate static func unknownDocument(_ id: NearestName) -> Message {
    id.message(
      near: Message(
        "config.names-known.document-near", "unknown document '{name}'\ndid you mean '{nearest}'?",
        id.arguments(as: "name")),
      else: Message(
        "config.names-known.document",
        "unknown document '{name}' in the chosen packs\nremove it, or choose a pack that has it",
        id.arguments(as: "name")))
  }
}
