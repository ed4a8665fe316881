internal import Packs
internal import Reporting
internal import Vocabulary

/// A pack that an upgrade changes.
struct PackVersionChange {
  let id: String
  let from: SemanticVersion
  let to: SemanticVersion
  /// The parts of its changelog about the versions between the installed and the new one.
  let changelogParts: [Changelog.Part]

  /// nil if the available pack is the installed one.
  init?(_ pack: Pack, from lock: Lock) {
    guard let locked = lock.packs[pack.manifest.id], locked.digest != pack.digest else { return nil }
    id = pack.manifest.id
    from = locked.version
    let version = pack.manifest.version
    to = version
    let path = pack.manifest.changelog ?? Manifest.defaultChangelog
    changelogParts = pack.files[path].map { Changelog($0.bytes).parts(after: locked.version, through: version) } ?? []
  }

  /// Prints before a preview which versions change, and what is new in them.
  func print(to writer: ConsoleWriter) {
    writer.status(
      from == to
        ? Message(
          "upgrade.changed", "{pack}: {version}, changed since it was installed",
          ["pack": .text(id), "version": .text(to.text)])
        : Message(
          "upgrade.move", "{pack}: {from} -> {to}",
          ["pack": .text(id), "from": .text(from.text), "to": .text(to.text)]))
    for part in changelogParts {
      writer.statusLine("  \(part.version)")
      for line in part.lines { writer.statusLine(line.isEmpty ? "" : "    " + PrintableText.text(line)) }
    }
  }
}

/// A pack whose version changes, in JSON.
struct PackVersionChangeOutput: Encodable {
  struct Part: Encodable {
    let version: String
    let text: String
  }
  let id: String
  let from: String
  let to: String
  let changelog: [Part]

  init(_ change: PackVersionChange) {
    id = change.id
    from = change.from.text
    to = change.to.text
    changelog = change.changelogParts.map { Part(version: $0.version.text, text: $0.lines.joined(separator: "\n")) }
  }
}
