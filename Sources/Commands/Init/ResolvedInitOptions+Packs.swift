internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The packs of an installation, and those that the command names.
extension ResolvedInitOptions {
  /// Adds the packs that the command names; returns their sources, empty if it names none.
  static func choosePacks(
    _ command: InitCommand, _ config: inout Config, _ root: RootSearch.Root, _ invocation: Invocation
  ) throws -> [PackSource] {
    let sources = try command.packs.map { try source($0, from: root, invocation) }
    for source in sources {
      if !config.packs.contains(where: { $0.source == source }) { config.packs.append(PackConfig(source: source)) }
    }
    if config.packs.isEmpty { config.packs = [PackConfig(source: .builtin)] }
    return sources
  }

  /// The source that the user named.
  static func source(_ text: String, from root: RootSearch.Root, _ invocation: Invocation) throws -> PackSource {
    let source: PackSource
    do throws(PackSourceFault) {
      source = try PackSource(parsing: text)
    } catch {
      throw Failure("bad-pack", error.message, exit: .usage)
    }
    switch source {
    case .builtin, .git: return source
    case .folder(let path):
      guard let resolved = invocation.environment.files.resolve(invocation.absolute(path)) else {
        throw Failure(unknown: .pack, path, among: [PackSource.builtin.text])
      }
      return .folder(relative(resolved, to: root))
    case .archive(let path):
      // The name of an archive says what it is, so a link keeps its own.
      let absolute = invocation.absolute(path)
      let name = absolute.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
      guard invocation.environment.files.resolve(absolute) != nil, let above = FolderPath.parent(of: absolute),
        let folder = invocation.environment.files.resolve(above)
      else { throw Failure("pack-missing", .archiveMissing, path: path) }
      return .archive(relative(FolderPath.child(name, of: folder), to: root))
    }
  }

  /// The path of a pack for the config: relative to the root, so that it is valid on every machine.
  private static func relative(_ resolved: String, to root: RootSearch.Root) -> String {
    let from = root.path.split(separator: "/")
    let to = resolved.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let relative = Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map(String.init)
    if relative.isEmpty { return "." }
    return (relative.first == ".." ? "" : "./") + relative.joined(separator: "/")
  }

  /// Refuses packs with another version than the installed one, because only an upgrade changes versions.
  static func refuseOtherVersion(_ packs: [(PackSource, Pack)], _ lock: Lock) throws {
    for (source, pack) in packs {
      guard let locked = lock.packs[pack.manifest.id], locked.digest != pack.digest else { continue }
      guard source.isNamed(inLock: locked.source) else {
        // Whether the config file already has the new source, so that any upgrade takes it.
        let isChosen = !packs.contains { $0.0.isNamed(inLock: locked.source) }
        throw Failure(
          "pack-moved", .otherSource(pack, source, locked, isChosen: isChosen), exit: .needsAttention)
      }
      throw Failure(
        "pack-moved", .packMoved(pack.manifest.id, locked.version, pack.manifest.version), exit: .needsAttention)
    }
  }
}

extension Message {
  static let archiveMissing = Message("pack.archive-missing", "this archive does not exist\ncheck the path")
  /// The installed pack is from another folder or reference, which only an upgrade to that source changes.
  fileprivate static func otherSource(
    _ pack: Pack, _ source: PackSource, _ locked: LockedPack, isChosen: Bool
  ) -> Message {
    var command = "cairn upgrade"
    if case .git(let git) = source, locked.gitSource?.isSamePack(as: git) == true {
      // Without a reference, the default branch is meant.
      command += " --pack \(pack.manifest.id) --to \(ShellWord.text(git.reference?.text ?? "HEAD"))"
    } else {
      if !isChosen { command += " --pack \(ShellWord.text(source.text))" }
      if pack.manifest.version < locked.version { command += " --allow-downgrade" }
    }
    return Message(
      "init.other-source",
      "pack {id} is installed from {installed}, not from {source}\nto change that, run `{command}`",
      [
        "id": .text(pack.manifest.id), "installed": .text(PrintableText.text(locked.source)),
        "source": .text(PrintableText.text(source.text)), "command": .text(command),
      ])
  }
  fileprivate static func packMoved(_ id: String, _ there: SemanticVersion, _ here: SemanticVersion) -> Message {
    if here == there {
      return Message(
        "init.pack-changed",
        "pack {id} changed since it was installed, but its version is still {version}\nrun `cairn upgrade`",
        ["id": .text(id), "version": .text(here.text)])
    }
    if here < there { return .olderPack(id, installed: there, available: here) }
    return Message(
      "init.pack-moved", "{id} {there} is installed, but this pack is {here}\nrun `cairn upgrade`",
      ["id": .text(id), "there": .text(there.text), "here": .text(here.text)])
  }
}
