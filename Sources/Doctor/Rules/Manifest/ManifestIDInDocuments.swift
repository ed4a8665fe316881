internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A pack that was given another id keeps the old one in its documents.
  static let manifestIDInDocuments = Rule(
    id: "manifest.id-in-documents",
    severity: .warning,
    fix: .safe,
    summary: "A document that names its pack names the pack that it is in.",
    why: """
      `cairn-pack` tells readers which pack a document comes from. After the id of the pack was changed, or a skill was \
      copied from another pack, it names one that the document is not in. The fix also records the text in the ledger, \
      where translations stay up to date.
      """,
    source: "Cairn's docs: manifest.md, sections and front matter of a skill",
    good: [
      Example(
        at: "skills/brew/SKILL.md", named("tea.house"),
        beside: ["manifest.toml": plainManifest]),
      // A document outside of a pack.
      Example(at: "skills/brew/SKILL.md", named("tea.house")),
    ],
    bad: [
      Example(
        at: "skills/brew/SKILL.md", named("↓tea.shop"), fixed: named("tea.house"),
        beside: ["manifest.toml": plainManifest])
    ],
    check: .tree { tree in tree.packs.flatMap { findings(in: $0, tree) } })

  private static func findings(in pack: PackFacts, _ tree: DocumentTree) -> [Finding] {
    guard let id = pack.contents.manifest?.id else { return [] }
    return pack.contents.versions.compactMap { version in
      guard let document = tree[pack.tree(version.file)], let named = document.metadata("cairn-pack"),
        named.value != id
      else { return nil }
      let value = YAMLScalar.text(id)
      let changes: [Change] =
        [.edit(document.path, named.span, value)]
        + recording(version, of: pack, document.bytes, with: value, at: named.span)
      return Finding(
        .differs(named.value, id), at: named.span, in: document.path, severity: pack.isInstalled ? .info : nil,
        fix: .edit(changes, description: .replace(id)))
    }
  }

  /// The changes of the ledger by which a text that it records keeps its revision, and its translations stay up to date.
  private static func recording(
    _ version: PackContents.Version, of pack: PackFacts, _ bytes: [UInt8], with value: String, at span: Span
  ) -> [Change] {
    guard let path = pack.contents.manifest?.ledger, let ledger = pack.contents.ledger,
      version.locale == ledger.source, let entry = ledger.documents[version.id], let place = entry.digestSpan,
      let old = entry.digest, old == Ledger.digest(ofSource: bytes)
    else { return [] }
    var changed = bytes
    changed.replaceSubrange(span.range.clamped(to: bytes.indices), with: Array(value.utf8))
    let digest = "\"\(Ledger.digest(ofSource: changed))\""
    let made = entry.translations.values.filter { $0.revision == entry.revision && $0.source == old }
    return ([place] + made.compactMap(\.sourceSpan)).map { .edit(pack.tree(path), $0, digest) }
  }

  private static let plainManifest =
    Example.manifestHead + "layout = \"plain\"\n\n[locales]\nsource = \"en\"\navailable = [\"en\"]\n"

  private static func named(_ pack: String) -> String {
    "---\nname: brew\ndescription: Makes tea. Use when guests come.\nmetadata:\n  cairn-document: skill.brew\n"
      + "  cairn-pack: \(pack)\n---\n\n# Tea\n\nMake it.\n"
  }
}

extension Message {
  fileprivate static func differs(_ name: String, _ id: String) -> Message {
    Message(
      "manifest.id-in-documents", "cairn-pack is '{name}', but the document is in the pack '{id}'\ncorrect the key",
      ["name": .text(PrintableText.text(name)), "id": .text(id)])
  }
  fileprivate static func replace(_ id: String) -> Message {
    Message(
      "manifest.id-in-documents.fix", "replace with '{id}', and record the text in the ledger", ["id": .text(id)])
  }
}
