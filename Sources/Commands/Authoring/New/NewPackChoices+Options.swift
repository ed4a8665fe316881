internal import Documents
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Reading the options of a new pack.
extension NewPackChoices {
  static func id(_ command: NewPackCommand, _ place: NewPackPlace) throws -> String {
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
  static func locales(_ command: NewPackCommand) throws -> [LocaleTag]? {
    var locales: [LocaleTag] = []
    for text in command.locales {
      guard let locale = LocaleTag(text) else { throw Failure("unknown-locale", .badLocale(text), exit: .usage) }
      if !locales.contains(locale) { locales.append(locale) }
    }
    return locales.isEmpty ? nil : locales
  }

  /// nil for `none`.
  static func license(_ text: String) throws -> String? {
    if text.lowercased() == "none" { return nil }
    guard let license = LicenseExpression(text) else { throw Failure("bad-license", .badLicense(text), exit: .usage) }
    return license.text
  }

  /// The name and the description become headings, values and lines of several files.
  static func checkIsOneLine(_ text: String) throws {
    let isBlank = text.utf8.allSatisfy { $0 <= 0x20 }
    guard !isBlank, PrintableText.text(text) == text else { throw Failure("bad-text", .badText(text), exit: .usage) }
  }

  /// The name that the user signs commits with; nil without one, or without git.
  static func userName(at place: NewPackPlace, _ invocation: Invocation) async -> String? {
    let folder = place.root.exists ? place.root.path : invocation.directory
    let name = try? await invocation.environment.git.setting("user.name", in: folder)
    guard let name, !name.utf8.allSatisfy({ $0 <= 0x20 }), PrintableText.text(name) == name else { return nil }
    return name
  }

  /// What the folder has, if it is a pack already. Throws if its manifest.toml is that of another program.
  static func existing(
    in tree: (any Tree)?, at place: NewPackPlace
  ) throws -> (manifest: Manifest, layout: PackLayout)? {
    guard let tree else { return nil }
    switch try ManifestFile.find(in: tree) {
    case .absent: return nil
    case .other:
      throw Failure("manifest-of-another", .notOurs, path: FolderPath.child(Manifest.path.text, of: place.path))
    case .ofPack: break
    }
    let bytes = try tree.read(Manifest.path)
    try Failure.refuseConflict(in: bytes, at: FolderPath.child(Manifest.path.text, of: place.path))
    let document = TOMLDocument(parsing: bytes)
    let files = try PackFolder(tree, named: place.path).files()
    let contents = PackContents(of: files, manifest: document, targets: TargetRules(), agents: AgentTargets.names)
    guard let manifest = contents.manifest else { throw Failure.unusable(contents.faults, in: place.folder) }
    return (manifest, contents.layout ?? .full)
  }

  /// A pack that exists is not changed by options, and it must not look as if it were.
  static func refuseContradictions(
    _ command: NewPackCommand, _ manifest: Manifest, _ layout: PackLayout, _ place: NewPackPlace
  ) throws {
    let locales = try Self.locales(command)
    let license = try command.license.map { try Self.license($0) }
    let differing: [(String, Bool)] = [
      ("--id", command.id.map { $0 != manifest.id } ?? false),
      ("--name", command.name.map { $0 != manifest.name } ?? false),
      ("--description", command.description.map { $0 != manifest.description } ?? false),
      ("--layout", command.layout.map { $0.layout != layout } ?? false),
      ("--locale", locales.map { $0.first != manifest.source || Set($0) != Set(manifest.available) } ?? false),
      ("--license", license.map { $0 != manifest.license } ?? false),
    ]
    guard let option = differing.first(where: { $0.1 })?.0 else { return }
    throw Failure(
      "pack-exists", .exists(option), path: FolderPath.child(Manifest.path.text, of: place.path), exit: .usage)
  }
}

extension NewPack {
  /// A pack that exists.
  init(_ manifest: Manifest, _ layout: PackLayout, day: String) {
    self.init(
      id: manifest.id, name: manifest.name, version: manifest.version.text,
      description: manifest.description ?? Self.usualDescription, license: manifest.license,
      layout: layout,
      locales: [manifest.source] + manifest.available.filter { $0 != manifest.source }, day: day)
  }
}

extension Message {
  fileprivate static func exists(_ option: String) -> Message {
    Message(
      "new.pack-exists",
      "this folder is a pack, and {option} differs from its manifest\nedit the manifest, or omit the option to add only the files that are missing",
      ["option": .text(option)])
  }
  fileprivate static func badID(_ text: String) -> Message {
    Message(
      "manifest.pack-id", "'{id}' is not a pack id\nuse lower-case words joined by dots, such as 'acme.web'",
      ["id": .text(text)])
  }
  fileprivate static func noID(_ name: String) -> Message {
    Message(
      "new.pack-no-id", "no id can be made from the folder name '{name}'\nname one with --id, such as 'acme.web'",
      ["name": .text(name)])
  }
  fileprivate static func badLicense(_ text: String) -> Message {
    Message(
      "new.bad-license",
      "'{text}' is not a license of the SPDX list\nuse an id such as MIT or Apache-2.0, an expression of such ids, or none",
      ["text": .text(text)])
  }
  fileprivate static func badText(_ text: String) -> Message {
    Message(
      "new.bad-text",
      "'{text}' is not one line of visible text\nname the pack with --name, describe it with --description",
      ["text": .text(text)])
  }
  fileprivate static let notOurs = Message(
    "new.manifest-of-another",
    "this manifest.toml is not that of a pack\nname another folder, or move the file away")
}
