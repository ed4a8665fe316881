internal import BuiltinPack
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Finds and loads packs.
struct PackResolver: Sendable {
  let environment: Environment
  /// Absolute path that folders are relative to.
  let root: String
  /// Absolute path of the folder that the command works in.
  let directory: String
  let rules: TargetRules
  let agents: [String]
  let version: SemanticVersion

  /// The resolver for a repository with this config.
  init(_ invocation: Invocation, root: String, _ config: Config) {
    environment = invocation.environment
    self.root = root
    directory = invocation.directory
    rules = config.targetRules
    agents = config.knownAgents.map(\.name)
    version = invocation.version
  }

  /// A chosen pack, read completely.
  struct Resolved: Sendable {
    let packConfig: PackConfig
    let pack: Pack
  }

  /// The pack of a source; throws a failure with all its errors and their places.
  func pack(_ source: PackSource) throws -> Pack {
    switch source {
    case .builtin:
      return try load(Self.builtinFiles, named: source.text, inspecting: false)
    case .folder(let path):
      let absolute = path.hasPrefix("/") ? path : "\(root)/\(path)"
      guard let tree = try environment.files.tree(at: absolute) else {
        throw Failure("pack-missing", .packMissing, path: path)
      }
      return try load(try PackFolder(tree, named: path).files(), named: path, inspecting: true)
    case .git(let repository):
      let meant = repository.pathLike.flatMap(folder(insteadOf:))
      throw Failure("pack-unsupported", meant.map(Message.gitOrFolder) ?? .gitLater, path: source.text)
    }
  }

  /// How to name a folder that a user may have meant by `path`, which has no `./` before it; nil if there is none.
  private func folder(insteadOf path: String) -> String? {
    let exists = [root, directory].contains { place in
      environment.files.resolve("\(place)/\(path)").map { environment.files.entry(at: $0) == .folder } ?? false
    }
    return exists ? "./" + path : nil
  }

  /// The files of the built-in pack, without those that only Cairn uses.
  static let builtinFiles: [RelativePath: PackFile] = {
    var files: [RelativePath: PackFile] = [:]
    for file in EmbeddedFile.all where !file.path.hasPrefix("i18n/messages/") {
      guard let path = try? RelativePath(file.path) else { continue }
      files[path] = PackFile(bytes: file.bytes, isExecutable: file.isExecutable)
    }
    return files
  }()

  private func load(_ files: [RelativePath: PackFile], named name: String, inspecting: Bool) throws -> Pack {
    let (pack, faults) = Pack.load(files, targets: rules, agents: agents, inspecting: inspecting)
    guard let pack else {
      throw Failure(
        "pack-invalid", .packInvalid(name), path: name,
        details: faults.map { Failure.Detail($0.diagnostic, in: $0.path, at: $0.place) })
    }
    if let unmet = pack.manifest.unmetRequirement(ofCairn: version) {
      throw Failure("cairn-too-old", unmet.message, path: name)
    }
    return pack
  }
}

extension Message {
  fileprivate static let packMissing = Message("pack.missing", "pack folder not found")
  fileprivate static let gitLater = Message(
    "pack.git-later", "Cairn only reads packs from folders\nclone the pack and name its folder")
  fileprivate static func gitOrFolder(_ folder: String) -> Message {
    Message(
      "pack.git-or-folder",
      "this is the address of a repository, and Cairn only reads packs from folders\nfor the folder of this name, write `{folder}`",
      ["folder": .text(PrintableText.text(folder))])
  }
  fileprivate static func packInvalid(_ name: String) -> Message {
    Message("pack.invalid", "the pack has errors; nothing was installed", ["name": .text(name)])
  }
}
