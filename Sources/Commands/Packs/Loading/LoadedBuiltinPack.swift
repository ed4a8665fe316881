internal import Packs
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

  /// The pack, from `load` for the first call with these rules and agents; throws what `load` throws.
  static func pack(targets: TargetRules, agents: [String], load: () throws -> Pack) rethrows -> Pack {
    let setting = Setting(targets: targets, agents: agents)
    if let known = packs.withLock({ $0[setting] }) { return known }
    let pack = try load()
    packs.withLock { $0[setting] = pack }
    return pack
  }
}
