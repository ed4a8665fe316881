internal import Installing
internal import Packs
internal import Platform
internal import Synchronization

/// The built-in pack as this process loaded it. A command resolves its packs several times, before and after it has the
/// lock of the repository; the files of this one cannot change.
enum LoadedBuiltinPack {
  /// What a pack is validated with.
  private struct Setting: Hashable {
    let targets: TargetRules
    let agents: [String]
  }

  private static let packs = Mutex<[Setting: Pack]>([:])

  /// The pack, from `load` for the first call with these rules and agents; throws what `load` throws. A second call at the
  /// same time waits for the first one.
  static func pack(targets: TargetRules, agents: [String], load: () throws -> Pack) throws -> Pack {
    let setting = Setting(targets: targets, agents: agents)
    return try packs.withLock { packs in
      if let known = packs[setting] { return known }
      let pack = try load()
      packs[setting] = pack
      return pack
    }
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
