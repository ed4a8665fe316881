internal import Packs
internal import Reporting
internal import Vocabulary

/// The one pack that `upgrade --to` moves to another reference.
struct MovedPack {
  /// Its place among the packs of the config.
  let index: Int
  let id: String
  let source: GitSource

  /// The pack with this name; without a name the only one from a git repository. Throws if it could be more than one, or
  /// none.
  init(named name: String?, in config: Config, _ lock: Lock) throws(Failure) {
    let all = Self.all(in: config, lock)
    let meant = name.map { name in all.filter { $0.isNamed(name) } } ?? all
    guard let first = meant.first else {
      guard let name else { throw Failure("no-git-pack", .noGitPack, exit: .usage) }
      let isInstalled =
        lock.packs[name] != nil || config.packs.contains { $0.source == (try? PackSource(parsing: name)) }
      if isInstalled { throw Failure("no-git-pack", .hasNoReference(name), exit: .usage) }
      throw Failure("pack-not-installed", .notInstalled(name, name), path: name, exit: .needsAttention)
    }
    guard meant.count == 1 else {
      throw Failure("which-pack", .whichPack(meant.map(\.id)), exit: .usage)
    }
    self = first
  }

  private init(index: Int, id: String, source: GitSource) {
    self.index = index
    self.id = id
    self.source = source
  }

  /// The id of the one installed pack that an address without a reference names; nil if there is none, or more than one.
  static func id(ofAddress name: String, in config: Config, _ lock: Lock) -> String? {
    guard case .git(let source)? = try? PackSource(parsing: name), source.reference == nil else { return nil }
    let meant = all(in: config, lock).filter { $0.source.isSamePack(as: source) }
    return meant.count == 1 ? meant.first?.id : nil
  }

  private static func all(in config: Config, _ lock: Lock) -> [MovedPack] {
    config.packs.enumerated().compactMap { index, pack in
      guard case .git(let source) = pack.source,
        let pin = lock.pin(of: pack.source) ?? lock.pin(ofSamePackAs: source)
      else { return nil }
      return MovedPack(index: index, id: pin.id, source: source)
    }
  }

  /// Whether a name is the id, the source, or the source without its reference.
  private func isNamed(_ name: String) -> Bool {
    if name == id { return true }
    guard case .git(let named)? = try? PackSource(parsing: name) else { return false }
    return named == source || named.reference == nil && named.isSamePack(as: source)
  }
}

extension Message {
  fileprivate static let noGitPack = Message(
    "upgrade.no-git-pack",
    "--to moves a pack of a git repository, and none is installed\nfor a version of `cairn` itself, run `cairn self upgrade --to`"
  )
  fileprivate static func hasNoReference(_ name: String) -> Message {
    Message(
      "upgrade.has-no-reference",
      "{pack} is not from a git repository, so --to cannot move it\nomit --to",
      ["pack": .text(PrintableText.text(name))])
  }
  fileprivate static func whichPack(_ ids: [String]) -> Message {
    Message(
      "upgrade.which-pack", "--to moves one pack, and {count} could be meant: {known}\nname one with --pack",
      ["count": .number(ids.count), "known": NameList(ids).argument])
  }
}
