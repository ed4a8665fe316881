internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// The chosen packs whose available version is older than the installed one.
struct OlderPacks {
  private let packs: [(id: String, installed: SemanticVersion, available: SemanticVersion)]

  init(_ packs: [Pack], installed lock: Lock) {
    self.init(packs.map { ($0.manifest.id, $0.manifest.version) }, installed: lock)
  }

  /// From the state that the available packs describe.
  init(_ wanted: Wanted, installed lock: Lock) {
    self.init(wanted.packs.map { ($0.key, $0.value.version) }, installed: lock)
  }

  private init(_ available: [(id: String, version: SemanticVersion)], installed lock: Lock) {
    packs = available.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }.compactMap { pack in
      guard let installed = lock.packs[pack.id]?.version, pack.version < installed else { return nil }
      return (pack.id, installed, pack.version)
    }
  }

  /// Whether a pack is one of them.
  func contains(_ id: String) -> Bool { packs.contains { $0.id == id } }

  /// Prints which ones, so that differences from them are not mistaken for updates.
  func print(to writer: ConsoleWriter) {
    for pack in packs { writer.warn(.olderPack(pack.id, installed: pack.installed, available: pack.available)) }
  }
}

extension Message {
  static func olderPack(_ id: String, installed: SemanticVersion, available: SemanticVersion) -> Message {
    Message(
      "pack.older",
      "{id} {installed} is installed, but the available pack is the older {other}\nget the newer pack, or install the older one with `cairn upgrade --allow-downgrade`",
      ["id": .text(id), "installed": .text(installed.text), "other": .text(available.text)])
  }
}
