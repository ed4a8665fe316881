internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What a new pack is to be: the options, and what its folder already has.
struct NewPackChoices: Sendable {
  private var pack: NewPack
  /// The contents of a folder that is a pack already: then only files of its repository are added.
  private let existing: Manifest?
  /// Whether the folder has skills that are no part of the pack, because they are not where its layout has them.
  private let leavesSkillsOut: Bool

  /// Reads the options. Throws if one is invalid, or if it contradicts the manifest of an existing pack.
  init(_ command: NewPackCommand, at place: NewPackPlace, _ invocation: Invocation) async throws {
    let tree = try invocation.environment.files.tree(at: place.path)
    let day = try SourceDate.day(in: invocation.environment)
    if let found = try Self.existing(in: tree, at: place) {
      existing = found.manifest
      leavesSkillsOut = false
      pack = NewPack(found.manifest, found.layout, day: day)
    } else {
      existing = nil
      let folder = NewPackFolder(tree, name: place.name)
      pack = NewPack(id: try Self.id(command, place), name: command.name ?? place.name, day: day)
      pack.layout = try command.layout?.layout ?? folder.layout()
      pack.locales = try Self.locales(command) ?? folder.locales(in: pack.layout)
      pack.documents = try folder.documents(of: pack)
      leavesSkillsOut = try pack.layout == .full && folder.hasPlainSkills()
      if try place.folder == nil && !folder.hasLicense() { pack.license = "MIT" }
      if let description = command.description { pack.description = description }
      if let license = command.license { pack.license = try Self.license(license) }
      for text in [pack.name, pack.description] { try Self.checkIsOneLine(text) }
    }
    pack.folder = place.folder
    pack.holder = await Self.userName(at: place, invocation) ?? pack.name
    if let existing { try Self.refuseContradictions(command, existing, pack.layout, place) }
  }

  /// What is shown before the files.
  var header: [Message] {
    var lines: [Message] = [.pack(pack)]
    if existing != nil { return lines }
    if leavesSkillsOut { lines.append(.skillsOutside(pack.locales.first ?? .english)) }
    if pack.hasNoSkill { lines.append(.noExample(pack.locales.first ?? .english)) }
    if !pack.untranslated.isEmpty { lines.append(.untranslated(pack.untranslated)) }
    if let license = pack.license, !LicenseText.known.contains(license) { lines.append(.noLicenseText(license)) }
    return lines
  }

  /// The changes: each file that the folder lacks is written, and each that it has is kept. Reads the disk.
  func plan(at place: NewPackPlace, _ invocation: Invocation) throws -> Plan {
    let tree = try invocation.environment.files.tree(at: place.path)
    let folder = NewPackFolder(tree, name: place.name)
    let files = existing.map { pack.companions(isNew: false, changelog: $0.changelog) } ?? pack.files
    var changes = SourceChanges()
    var kept: [Step] = []
    for (path, bytes) in files {
      guard let taken = try folder.equivalent(of: path) else {
        changes.write(place.path(path), bytes)
        continue
      }
      // The changelog of a pack that exists is never what a new one would have.
      if let existing, path == existing.changelog ?? Manifest.defaultChangelog { continue }
      if try !folder.isFile(taken, with: bytes) { kept.append(Step(.kept, place.path(taken), note: .exists)) }
    }
    var plan = try changes.plan(in: place.root, invocation)
    plan.steps = (plan.steps + kept).sorted { $0.path < $1.path }
    return plan
  }
}

extension Message {
  fileprivate static func pack(_ pack: NewPack) -> Message {
    let locales = pack.locales.map(\.text).joined(separator: ", ")
    return Message(
      "new.pack", "pack {id}, layout {layout}, languages {locales}, license {license}",
      [
        "id": .text(pack.id), "layout": .text(pack.layout.rawValue), "locales": .text(locales),
        "license": .text(pack.license ?? "none"),
      ])
  }
  fileprivate static func skillsOutside(_ source: LocaleTag) -> Message {
    Message(
      "new.pack-skills-outside",
      "what is in skills/ is not part of the pack, because layout full has skills in templates/locales/{locale}/skills; move it there, or omit --layout",
      ["locale": .text(source.text)])
  }
  fileprivate static func noExample(_ locale: LocaleTag) -> Message {
    Message(
      "new.pack-no-example",
      "without an example skill, because Cairn has none in {locale}; `cairn new skill NAME` adds one",
      ["locale": .text(locale.text)])
  }
  fileprivate static func untranslated(_ locales: [LocaleTag]) -> Message {
    Message(
      "new.pack-untranslated",
      "the example skill is not translated into {locales}; `cairn i18n new {first}` makes the files for it",
      [
        "locales": .text(locales.map(\.text).joined(separator: ", ")), "first": .text(locales.first?.text ?? ""),
      ])
  }
  fileprivate static func noLicenseText(_ license: String) -> Message {
    Message(
      "new.pack-no-license",
      "without a file LICENSE, because Cairn does not have the text of {license}; add it yourself",
      ["license": .text(license)])
  }
  fileprivate static let exists = Message("new.exists", "exists")
}
