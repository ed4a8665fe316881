internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What a new pack is to be: the options, and what its folder already has.
struct NewPackChoices: Sendable {
  private var pack: NewPack
  /// The manifest of a folder that is a pack already: then only files of its repository are added.
  private let existing: Manifest?

  /// Reads the options. Throws if one is invalid, or if it contradicts the manifest of an existing pack.
  init(_ command: NewPackCommand, at place: NewPackPlace, _ invocation: Invocation) async throws {
    let tree = try invocation.environment.files.tree(at: place.path)
    switch try tree.map({ try ManifestFile.find(in: $0) }) ?? .absent {
    case .absent: existing = nil
    case .ofPack: existing = try Self.manifest(in: tree, at: place)
    case .other: throw Failure("manifest-of-another", .notOurs, path: place.path(Manifest.path).text)
    }
    let day = try SourceDate.text(invocation.environment.variables) ?? RFC3339.text(invocation.environment.now())
    if let existing {
      pack = NewPack(existing, day: String(day.prefix(10)))
    } else {
      let folder = NewPackFolder(tree, name: place.name)
      pack = NewPack(id: try Self.id(command, place), name: command.name ?? place.name, day: String(day.prefix(10)))
      pack.layout = try command.layout?.layout ?? folder.layout()
      pack.locales = try Self.locales(command) ?? folder.locales(in: pack.layout)
      pack.documents = try folder.documents(of: pack)
      if try place.folder == nil && !folder.hasLicense() { pack.license = "MIT" }
      if let description = command.description { pack.description = description }
      if let license = command.license { pack.license = try Self.license(license) }
    }
    pack.folder = place.folder
    pack.holder = await Self.userName(at: place, invocation) ?? pack.name
    for text in [pack.name, pack.description] { try Self.checkIsOneLine(text) }
    if let existing { try Self.refuseContradictions(command, existing, place) }
  }

  /// What is shown before the files.
  var header: [Message] {
    var lines: [Message] = [.pack(pack)]
    if existing != nil { return lines }
    if pack.hasNoSkill { lines.append(.noExample(pack.locales.first ?? .english)) }
    if !pack.untranslated.isEmpty { lines.append(.untranslated(pack.untranslated)) }
    if let license = pack.license, !LicenseText.known.contains(license) { lines.append(.noLicenseText(license)) }
    return lines
  }

  /// The changes: each file that the folder lacks is written, and each that it has is kept. Reads the disk.
  func plan(at place: NewPackPlace, _ invocation: Invocation) throws -> Plan {
    let tree = try invocation.environment.files.tree(at: place.path)
    let folder = NewPackFolder(tree, name: place.name)
    let files =
      existing.map { pack.companions(isNew: false, changelog: $0.changelog) } ?? pack.files
    var changes = SourceChanges()
    var kept: [Step] = []
    for (path, bytes) in files {
      guard let taken = try folder.equivalent(of: path) else {
        changes.write(place.path(path), bytes)
        continue
      }
      if try !folder.isFile(taken, with: bytes) { kept.append(Step(.kept, place.path(taken), note: .exists)) }
    }
    var plan = try changes.plan(in: place.root, invocation)
    plan.steps = (plan.steps + kept).sorted { $0.path < $1.path }
    return plan
  }
}

// MARK: Options

extension NewPackChoices {
  private static func id(_ command: NewPackCommand, _ place: NewPackPlace) throws -> String {
    if let id = command.id {
      guard PackID.isValid(id) else { throw Failure("bad-id", .badID(id), exit: .usage) }
      return id
    }
    guard let id = PackID.suggested(forFolder: place.name) else {
      throw Failure("id-required", .noID(place.name), exit: .usage)
    }
    return id
  }

  /// nil if none was given.
  private static func locales(_ command: NewPackCommand) throws -> [LocaleTag]? {
    var locales: [LocaleTag] = []
    for text in command.locales {
      guard let locale = LocaleTag(text) else { throw Failure("unknown-locale", .badLocale(text), exit: .usage) }
      if !locales.contains(locale) { locales.append(locale) }
    }
    return locales.isEmpty ? nil : locales
  }

  /// nil for `none`.
  private static func license(_ text: String) throws -> String? {
    if text.lowercased() == "none" { return nil }
    guard let license = LicenseExpression(text) else { throw Failure("bad-license", .badLicense(text), exit: .usage) }
    return license.text
  }

  /// The name and the description become headings, values and lines of several files.
  private static func checkIsOneLine(_ text: String) throws {
    let isBlank = text.utf8.allSatisfy { $0 <= 0x20 }
    guard !isBlank, PrintableText.text(text) == text else { throw Failure("bad-text", .badText(text), exit: .usage) }
  }

  /// The name that the user signs commits with; nil without one, or without git.
  private static func userName(at place: NewPackPlace, _ invocation: Invocation) async -> String? {
    let folder = place.root.exists ? place.root.path : invocation.directory
    let name = try? await invocation.environment.git.setting("user.name", in: folder)
    guard let name, !name.utf8.allSatisfy({ $0 <= 0x20 }), PrintableText.text(name) == name else { return nil }
    return name
  }

  private static func manifest(in tree: (any Tree)?, at place: NewPackPlace) throws -> Manifest? {
    guard let tree else { return nil }
    let document = TOMLDocument(parsing: try tree.read(Manifest.path))
    let files = try PackFolder(tree, named: place.path).files()
    let contents = PackContents(of: files, manifest: document, targets: TargetRules(), agents: AgentTargets.names)
    guard let manifest = contents.manifest else { throw Failure.unusable(contents.faults, in: place.folder) }
    return manifest
  }

  /// A pack that exists is not changed by options, and it must not look as if it were.
  private static func refuseContradictions(
    _ command: NewPackCommand, _ manifest: Manifest, _ place: NewPackPlace
  ) throws {
    let locales = try locales(command)
    let license = try command.license.map { try license($0) }
    let differing: [(String, Bool)] = [
      ("--id", command.id.map { $0 != manifest.id } ?? false),
      ("--name", command.name.map { $0 != manifest.name } ?? false),
      ("--description", command.description.map { $0 != manifest.description } ?? false),
      ("--layout", command.layout.map { $0.layout != NewPack(manifest, day: "").layout } ?? false),
      ("--locale", locales.map { $0.first != manifest.source || Set($0) != Set(manifest.available) } ?? false),
      ("--license", license.map { $0 != manifest.license } ?? false),
    ]
    guard let option = differing.first(where: \.1)?.0 else { return }
    throw Failure("pack-exists", .exists(option), path: place.path(Manifest.path).text, exit: .usage)
  }
}

extension NewPack {
  /// A pack that exists.
  fileprivate init(_ manifest: Manifest, day: String) {
    self.init(
      id: manifest.id, name: manifest.name, version: manifest.version.text,
      description: manifest.description ?? Self.usualDescription, license: manifest.license,
      layout: manifest.layout ?? .full,
      locales: [manifest.source] + manifest.available.filter { $0 != manifest.source }, day: day)
  }
}
