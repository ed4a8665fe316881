internal import BuiltinPack
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Synchronization
internal import Vocabulary

/// The built-in pack as this process loaded it. A command resolves its packs several times, before and after it has the
/// lock of the repository; the files of this one cannot change.
enum LoadedBuiltinPack {
  /// What a pack is validated with.
  private struct Setting: Hashable {
    let targets: TargetRules
    let agents: [String]
  }

  private static let packs = Mutex<[Setting: Pack]>([:])

  /// The files of the built-in pack, without those that only Cairn uses.
  private static let files: [RelativePath: PackFile] = {
    var files: [RelativePath: PackFile] = [:]
    for file in EmbeddedFile.all where !file.path.hasPrefix("i18n/messages/") {
      // A test checks that every platform can write them.
      guard let path = try? RelativePath(onDisk: file.path) else { continue }
      files[path] = PackFile(
        embedded: file.text, isExecutable: file.isExecutable, digest: Digest(file.digest.description))
    }
    return files
  }()

  /// The pack, loaded by the first call with these rules and agents. A second call at the same time waits for the first
  /// one. Throws a failure with all errors: the rules may not allow what the pack writes.
  static func pack(targets: TargetRules, agents: [String]) throws(Failure) -> Pack {
    let setting = Setting(targets: targets, agents: agents)
    return try packs.withLock { packs throws(Failure) in
      if let known = packs[setting] { return known }
      let (pack, faults) = Pack.load(
        Self.files, targets: targets, agents: agents, inspecting: false,
        digest: Digest(EmbeddedFile.packDigest.description))
      guard let pack else { throw Failure.invalidPack(PackSource.builtin.text, faults) }
      packs[setting] = pack
      return pack
    }
  }

  /// Loads the pack with the rules and agents that hold in most repositories, for a command that does not know its
  /// repository yet. In one with others it is loaded again.
  static func prepare() {
    let config = Config()
    _ = try? pack(targets: config.targetRules, agents: config.agentNames)
  }

  /// Loads the pack if the config in a root chooses it, for a command that reads other things at the same time. Errors are
  /// those of the call that needs the pack.
  static func readAhead(in root: String, _ invocation: Invocation) async {
    guard let tree = try? invocation.environment.files.tree(at: root),
      let bytes = try? Repository.read(CairnFile.config, in: tree)
    else { return }
    let config = Config.read(bytes).config
    guard config.packs.contains(where: { $0.source == .builtin }) else { return }
    _ = try? PackResolver(invocation, root: root, config).pack(.builtin)
  }
}
