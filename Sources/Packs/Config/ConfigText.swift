internal import Documents
internal import Vocabulary

extension Config {
  /// The config as a new file.
  package var text: String {
    var text = schemaText + "schema = \(Self.schema)\n"
    if let locale { text += "locale = \(TOMLText.string(locale.text))\n" }
    text += "agents = \(TOMLLiteral.strings(agents).text)\n"
    if links != .auto { text += "links = \(TOMLText.string(links.rawValue))\n" }
    if !without.isEmpty { text += "without = \(TOMLLiteral.strings(without).text)\n" }
    if !allowedTargets.isEmpty { text += "allow-targets = \(TOMLLiteral.strings(allowedTargets.map(\.text)).text)\n" }
    for pack in packs {
      text += "\n[[packs]]\n"
      for (key, value) in pack.literals { text += "\(key) = \(value.text)\n" }
      text += pack.acceptanceText
    }
    return text
  }

  /// `bytes`, a config with the values of `old`, changed to the values of this one. Comments, order and unchanged
  /// values stay, and reverting an addition leaves no trace. nil if the bytes are not TOML.
  package func edited(_ bytes: [UInt8], from old: Config) -> [UInt8]? {
    guard var editor = TOMLEditor(bytes) else { return nil }
    if TOMLDocument(parsing: bytes).root["schema"] == nil { editor.set(["schema"], to: .integer(Self.schema)) }
    if locale != old.locale, let locale { editor.set(["locale"], to: .string(locale.text)) }
    if agents != old.agents { editor.set(["agents"], to: .strings(agents)) }
    if links != old.links { editor.set(["links"], to: .string(links.rawValue)) }
    if without != old.without { editor.setList(["without"], to: without) }
    if allowedTargets != old.allowedTargets { editor.setList(["allow-targets"], to: allowedTargets.map(\.text)) }
    // Removed packs are deleted first, from the end, so that the positions of the others stay valid.
    let sources = Set(packs.map(\.source))
    let isLess = packs.count < old.packs.count
    for (index, pack) in old.packs.enumerated().reversed() where isLess && !sources.contains(pack.source) {
      guard editor.removeTable(["packs"], at: index) else { return nil }
    }
    let stayed = isLess ? old.packs.filter { sources.contains($0.source) } : old.packs
    for (index, pack) in packs.enumerated() {
      guard let before = stayed.indices.contains(index) ? stayed[index] : nil else {
        editor.appendTable(["packs"], pack.literals)
        continue
      }
      if pack.source != before.source {
        editor.set("source", to: .string(pack.source.text), inTable: ["packs"], at: index)
      }
      if pack.profile != before.profile, let profile = pack.profile {
        editor.set("profile", to: .string(profile), inTable: ["packs"], at: index)
      }
      if pack.add != before.add { editor.setList("add", to: pack.add.map(\.text), inTable: ["packs"], at: index) }
      if pack.remove != before.remove {
        editor.setList("remove", to: pack.remove.map(\.text), inTable: ["packs"], at: index)
      }
      if pack.rename != before.rename {
        guard editor.setTable("rename", to: pack.renamePairs, inTable: ["packs"], at: index) else { return nil }
      }
    }
    if let docs, docs != old.docs {
      editor.set([DocsConfig.key, "folder"], to: .string(docs.folder.text))
      editor.set([DocsConfig.key, "index"], to: .string(docs.index.text))
    }
    guard editor.setAcceptances(of: packs, from: stayed) else { return nil }
    return namesSchema && !Self.namesSchema(in: bytes) ? Self.namingSchema(editor.bytes) : editor.bytes
  }
}

extension PackConfig {
  fileprivate var literals: [(String, TOMLLiteral)] {
    var literals: [(String, TOMLLiteral)] = [("source", .string(source.text))]
    if let profile { literals.append(("profile", .string(profile))) }
    if !add.isEmpty { literals.append(("add", .strings(add.map(\.text)))) }
    if !remove.isEmpty { literals.append(("remove", .strings(remove.map(\.text)))) }
    if !rename.isEmpty { literals.append(("rename", .table(renamePairs))) }
    return literals
  }

  /// The old and the new names, in byte order of the old ones.
  fileprivate var renamePairs: [TOMLLiteral.Pair] {
    rename.sorted { $0.key < $1.key }.map { TOMLLiteral.Pair($0.key.text, .string($0.value.text)) }
  }
}

extension TOMLLiteral {
  fileprivate static func strings(_ texts: [String]) -> TOMLLiteral { .array(texts.map { .string($0) }) }
}
