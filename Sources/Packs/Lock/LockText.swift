internal import Documents
internal import Vocabulary

extension Lock {
  /// The lock as a file: sorted by bytes, one entry per table, with an empty line between them.
  package var text: String {
    var tables: [String] = ["schema = \(Self.schema)\n"]
    for (id, pack) in packs.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      var table = Table(["packs", id])
      table.add("version", pack.version.text)
      table.add("cairn", pack.cairn.text)
      table.add("source", pack.source)
      table.add("commit", pack.commit?.text)
      table.add("digest", pack.digest.text)
      tables.append(table.text)
    }
    tables += files.sorted { $0.key < $1.key }.concurrentMap { path, file in
      var table = Table(["files", path.text])
      table.add("pack", file.pack)
      table.add("document", file.document)
      table.add("policy", file.policy.rawValue)
      table.add("locale", file.locale?.text)
      table.add("revision", file.revision)
      table.add("executable", file.isExecutable)
      table.add("digest", file.digest?.text)
      table.add("state", file.state.rawValue)
      table.add("adopted", file.isAdopted)
      table.add("theirs", file.theirs?.text)
      table.add("theirs-revision", file.theirsRevision)
      return table.text
    }
    for (key, block) in blocks.sorted(by: { $0.key < $1.key }) {
      var table = Table(["blocks", key.path.text, key.id])
      table.add("pack", block.pack)
      table.add("locale", block.locale?.text)
      table.add("revision", block.revision)
      table.add("digest", block.digest?.text)
      if !block.lead.isEmpty { table.add("lead", block.lead) }
      table.add("created", block.isCreated)
      table.add("state", block.state.rawValue)
      table.add("theirs", block.theirs?.text)
      table.add("theirs-revision", block.theirsRevision)
      table.add("accepted", block.accepted?.text)
      tables.append(table.text)
    }
    for (path, link) in links.sorted(by: { $0.key < $1.key }) {
      var table = Table(["links", path.text])
      table.add("to", link.to)
      table.add("kind", link.copy == nil ? "link" : "copy")
      table.add("digest", link.copy?.text)
      tables.append(table.text)
    }
    return tables.joined(separator: "\n")
  }
}

/// The text of one table; values that are absent or false are left out.
private struct Table {
  var text: String

  init(_ name: [String]) {
    text = "[\(name.map { TOMLText.key($0) }.joined(separator: "."))]\n"
  }

  mutating func add(_ key: String, _ value: String?) {
    if let value { text += "\(key) = \(TOMLText.string(value))\n" }
  }

  mutating func add(_ key: String, _ value: Int?) {
    if let value { text += "\(key) = \(value)\n" }
  }

  mutating func add(_ key: String, _ value: Bool) {
    if value { text += "\(key) = true\n" }
  }
}
