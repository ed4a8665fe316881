internal import Doctor
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What the doctor finds in the documents of a pack only once they are installed: each language with each profile is
/// planned in memory and examined, so that a link to a skill that a profile does not include is found before a user
/// finds it.
struct InstalledPackExamination {
  let examination: Examination
  let invocation: Invocation
  let root: RootSearch.Root

  /// The findings that are not among those of the sources, each at the source it comes from, with the choice in which
  /// it was found first. Packs with errors of their own are left out: these are reported.
  func findings(in subject: Subject) async throws -> [LocatedFinding] {
    guard let tree = try invocation.environment.files.tree(at: root.path) else { return [] }
    var findings: [LocatedFinding] = []
    for folder in packFolders(in: subject) {
      let manifest = folder?.appending(Manifest.path) ?? Manifest.path
      let isNamed = subject.files.contains { $0.path == manifest }
      guard let pack = try pack(in: folder, tree, warns: isNamed) else { continue }
      findings += await self.findings(in: pack, at: folder)
    }
    guard !findings.isEmpty else { return [] }
    let inSources = Set(await examination.elsewhere.report(on: subject).findings.map { Essence($0) })
    let examined = Set(subject.files.map(\.path))
    return findings.filter { examined.contains($0.path) && !inSources.contains(Essence($0)) }
  }

  /// What makes two findings the same, wherever the file is.
  private struct Essence: Hashable {
    let rule: String
    let path: RelativePath
    let place: Place

    init(_ finding: LocatedFinding) {
      rule = finding.rule
      path = finding.path
      place = finding.start
    }
  }

  /// The folders of the packs with files that are checked; nil for the root. A pack with links in the place of files is left out: it cannot
  /// be installed, and a finding says so.
  private func packFolders(in subject: Subject) -> [RelativePath?] {
    let links = subject.unread.filter { if case .linkInPack = $0.reason { true } else { false } }.map(\.path)
    let folders = (subject.files + subject.context)
      .filter { $0.kind == .manifest && Manifest.read($0.bytes).manifest != nil }.map(\.path.parent)
      .filter { folder in folder.map { folder in subject.files.contains { $0.path.isWithin(folder) } } ?? true }
    return folders.filter { folder in !links.contains { link in folder.map { link.isWithin($0) } ?? true } }
  }

  /// nil if the pack cannot be installed. If it `warns`, files that cannot be read or must not be links are a warning: no
  /// rule sees them.
  private func pack(in folder: RelativePath?, _ tree: any Tree, warns: Bool) throws -> Pack? {
    let place = FolderPath.child(folder?.text ?? "", of: root.path)
    guard let tree = folder == nil ? tree : try invocation.environment.files.tree(at: place) else { return nil }
    do {
      return Pack.load(try PackFolder(tree, named: folder?.text ?? ".").files()).pack
    } catch let failure as Failure {
      // A link, for example: no command can use the pack.
      if warns { invocation.writer.warn(failure) }
    } catch let error as TreeError {
      if warns { invocation.writer.warn(Failure(error)) }
    }
    return nil
  }

  /// The findings of every choice, each only for the first choice that has it. The choices are spread over the cores.
  private func findings(in pack: Pack, at folder: RelativePath?) async -> [LocatedFinding] {
    let choices = PackInstall.choices(of: pack.manifest)
    let byChoice = await withTaskGroup(of: (Int, [LocatedFinding]).self) { group in
      for (number, choice) in choices.enumerated() {
        group.addTask { (number, await findings(in: pack, at: folder, choosing: choice)) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    var seen: Set<Essence> = []
    return choices.indices.flatMap { byChoice[$0] ?? [] }.filter { seen.insert(Essence($0)).inserted }
  }

  private func findings(
    in pack: Pack, at folder: RelativePath?, choosing choice: PackInstall.Choice
  ) async -> [LocatedFinding] {
    // What cannot be chosen is a problem of the manifest.
    guard
      let install = try? PackInstall(
        of: pack, locale: choice.locale, profile: choice.profile, cairn: invocation.version)
    else { return [] }
    return await examination.elsewhere.report(on: install.subject).findings.compactMap { finding in
      guard let source = install.sources[finding.path] else { return nil }
      return finding.inSource(
        folder?.appending(source) ?? source, .onceInstalled(finding.message, choice.locale, choice.profile),
        keepsPlace: pack.files[source]?.bytes == install.files[finding.path]?.bytes)
    }
  }
}

extension PackInstall {
  /// The installed files as the doctor sees them.
  fileprivate var subject: Subject {
    let entries = files.mapValues { FileTree.Entry(size: $0.bytes.count, isExecutable: $0.isExecutable) }
    let folders = Set(skills.map { SkillPaths.folder(of: $0) })
    let files = files.sorted { $0.key < $1.key }.map { path, file in
      let isInSkill = path.ancestors.contains { folders.contains($0) }
      return SubjectFile(path, file.bytes, kind: FileKind(of: path, isInSkill: isInSkill))
    }
    return Subject(files: files, fileTree: FileTree(files: files.map(\.path), entries: entries))
  }
}

extension Message {
  fileprivate static func onceInstalled(_ finding: Message, _ locale: LocaleTag, _ profile: String?) -> Message {
    guard let profile else {
      return Message(
        "doctor.once-installed", "once installed in {locale}: {finding}",
        ["locale": .text(locale.text), "finding": .message(finding)])
    }
    return Message(
      "doctor.once-installed-profile", "once installed in {locale} with the profile {profile}: {finding}",
      ["locale": .text(locale.text), "profile": .text(profile), "finding": .message(finding)])
  }
}
