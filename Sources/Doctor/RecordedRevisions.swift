package import Packs
package import Vocabulary

extension RecordedRevision {
  /// What a lock records of the files that Cairn wrote and nobody took over.
  ///
  /// A text that the user made their own may well say another revision than the one it was last compared with.
  package static func all(in lock: Lock) -> [RelativePath: RecordedRevision] {
    var recorded: [RelativePath: RecordedRevision] = [:]
    for (path, file) in lock.files where file.state == .managed && file.policy == .file {
      if let revision = file.revision { recorded[path] = RecordedRevision(revision, in: ".cairn/lock.toml") }
    }
    return recorded
  }

  /// What a pack's ledger records of those `paths` that are its documents; `root` is the pack's folder, nil for the
  /// examined root itself.
  package static func all(
    in ledger: Ledger, of manifest: Manifest, paths: some Sequence<RelativePath>, below root: RelativePath? = nil
  ) -> [RelativePath: RecordedRevision] {
    let record = manifest.ledger?.text ?? "the ledger"
    var recorded: [RelativePath: RecordedRevision] = [:]
    for path in paths {
      guard let inner = root.map({ path.relative(to: $0) }) ?? path,
        let below = inner.relative(to: manifest.templates)?.components, below.count > 2, below[0] == "locales",
        let locale = LocaleTag(String(below[1])),
        let rest = try? RelativePath(onDisk: below.dropFirst(2).joined(separator: "/")),
        let document = manifest.document(at: rest), let revision = ledger.revision(of: document, in: locale)
      else { continue }
      recorded[path] = RecordedRevision(revision, in: record)
    }
    return recorded
  }
}

extension Manifest {
  /// The id of the document whose source is `path`, below a language's folder of templates.
  fileprivate func document(at path: RelativePath) -> String? {
    if let declared = documents.first(where: { $0.source == path }) { return declared.id }
    let parts = path.components
    guard parts.count > 2, parts[0] == "skills", let skill = SkillName(String(parts[1])),
      let rest = try? RelativePath(onDisk: parts.dropFirst(2).joined(separator: "/"))
    else { return nil }
    return SkillPaths.document(of: skill, rest)
  }
}
