internal import Doctor
internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The change that makes the skill.
extension SkillHome {
  /// The plan, and the skill's files by their paths in the root.
  func plan(for answers: NewSkillAnswers) async throws -> (plan: Plan, files: [RelativePath: PackFile]) {
    let files = try files(for: answers)
    guard let pack else { return try await planOwn(answers.name, files) }
    var changes = SourceChanges()
    var placed: [RelativePath: PackFile] = [:]
    for (path, file) in files {
      let place = pack.path(try pack.place(ofSkill: answers.name, path))
      placed[place] = file
      changes.write(place, file.bytes, isExecutable: file.isExecutable)
    }
    try addEntries(of: answers, files, in: pack, to: &changes)
    return (try changes.plan(in: root, invocation), placed)
  }

  /// The skill's files by their paths in its folder.
  private func files(for answers: NewSkillAnswers) throws -> [RelativePath: PackFile] {
    let id = pack.flatMap { $0.hasManifest ? $0.manifest.id : nil }
    guard let original = answers.original else {
      // Folders of plain skills have no revisions.
      let home = pack.flatMap { pack in
        pack.hasManifest
          ? SkillScaffold.Home(
            id: pack.manifest.id, license: pack.manifest.license,
            sections: pack.manifest.kinds["procedure"]?.required) : nil
      }
      return SkillScaffold(
        name: answers.name, description: answers.description, kind: answers.kind, parts: answers.parts,
        locale: answers.locale ?? .english, home: home
      ).files
    }
    let source = try SkillSource.find(original, in: self, locale: answers.locale)
    let copy = SkillCopy(
      of: source.name, name: answers.name, description: answers.description, locale: answers.locale, pack: id)
    do throws(SkillCopyFault) {
      return try copy.files(from: source.files)
    } catch {
      throw Failure("skill-not-copied", error.message, path: original)
    }
  }

  /// The user's own skill, with what `sync` does about it where Cairn is installed.
  private func planOwn(
    _ name: SkillName, _ files: [RelativePath: PackFile]
  ) async throws -> (plan: Plan, files: [RelativePath: PackFile]) {
    var changes = SourceChanges()
    var placed: [RelativePath: PackFile] = [:]
    let folder = SkillPaths.folder(of: name)
    for (path, file) in files {
      placed[folder.appending(path)] = file
      changes.write(folder.appending(path), file.bytes, isExecutable: file.isExecutable, note: .own)
    }
    var base: Plan?
    if isInstalled {
      var sync = SyncPlan(invocation: invocation, root: root, overlay: changes.contents)
      sync.executables = Set(placed.filter(\.value.isExecutable).keys)
      base = try await sync.make().plan
    }
    return (try changes.plan(in: root, invocation, on: base), placed)
  }

  /// The skill's entries in the files of the pack, as far as the pack has them.
  private func addEntries(
    of answers: NewSkillAnswers, _ files: [RelativePath: PackFile], in pack: AuthoredPack,
    to changes: inout SourceChanges
  ) throws {
    guard pack.hasManifest else { return }
    try pack.requireReadable()
    let entries = SkillEntries(of: answers.name)
    let manifest = pack.manifest
    func write(_ path: RelativePath, _ edit: ([UInt8]?) -> [UInt8]?) throws {
      try Failure.refuseConflict(in: path, of: pack)
      guard let edited = edit(pack.bytes(of: path)) else {
        throw Failure("not-editable", .notEditable, path: pack.path(path).text)
      }
      changes.write(pack.path(path), edited)
    }
    try write(Manifest.path) { entries.manifest($0 ?? [], manifest, skills: pack.contents.skills) }
    if let ledger = manifest.ledger {
      let documents = files.filter { MarkdownDocument.isMarkdown($0.key) }.sorted { $0.key < $1.key }
        .map { (id: SkillPaths.document(of: answers.name, $0.key), bytes: $0.value.bytes) }
      try write(ledger) { entries.ledger($0, source: manifest.source, adding: documents) }
    }
    let routes = RelativePath(constant: "skills/routes.toml")
    // A pack without routes gets some only if a category is wanted.
    guard let path = pack.contents.routes ?? (answers.category == nil ? nil : pack.place(of: routes, in: nil)) else {
      return
    }
    let source = files[SkillScaffold.document].flatMap { FrontMatter(in: $0.bytes)?["description"]?.value?.text }
    let draft = RouteDraft(
      for: answers.name, description: source.flatMap { AuthorPlaceholder.isIn(Array($0.utf8)) ? nil : $0 },
      locale: manifest.source, category: answers.category, in: pack.routes)
    try write(path) { entries.routes($0, adding: draft, title: manifest.source) }
  }
}

extension AuthoredPack {
  /// Where the pack has a file of a skill, by its path in the skill's folder: documents are in the language of the pack,
  /// other files have none.
  fileprivate func place(ofSkill skill: SkillName, _ path: RelativePath) throws -> RelativePath {
    let document = try RelativePath(onDisk: "skills/\(skill)").appending(path)
    return place(of: document, in: MarkdownDocument.isMarkdown(path) ? manifest.source : nil)
  }
}

extension SkillCopyFault {
  fileprivate var message: Message {
    switch self {
    case .noName: .noName
    case .fixedKey(let key, let path):
      Message(
        "new.copy-fixed-key",
        "{path} has '{key}' in a form that Cairn cannot change\nwrite the key and its value on a line of their own first",
        ["path": .text(path.text), "key": .text(PrintableText.text(key))])
    }
  }
}

extension Message {
  fileprivate static let own = Message("new.own", "your own file")
  fileprivate static let noName = Message(
    "new.copy-without-name", "the SKILL.md of this skill has no name to replace\nadd 'name' to its front matter first")
  fileprivate static let notEditable = Message(
    "new.not-editable",
    "this file has errors, so the skill cannot be added to it; nothing was written\nrun `cairn doctor` to see them")
}
