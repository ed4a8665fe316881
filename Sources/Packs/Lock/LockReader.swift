internal import Documents
package import Reporting
internal import Vocabulary

extension Lock {
  /// Reads a lock and reports all its problems. Paths must pass the checks of a pack's targets, so that a lock from a
  /// cloned repository cannot name files elsewhere; `allowing` are further targets that the config allows.
  package static func read(_ bytes: [UInt8], allowing: TargetRules = TargetRules()) -> (
    lock: Lock, faults: [Diagnostic]
  ) {
    memo.value(of: bytes, allowing) {
      let document = TOMLDocument(parsing: bytes)
      var root = TableReader(document.root, group: "lock")
      let lock = read(&root, allowing: allowing)
      return (lock, document.faults + root.faults)
    }
  }

  private static let memo = ContentMemo<TargetRules, (lock: Lock, faults: [Diagnostic])>(most: 16)

  /// The keys of the file.
  package static var shape: TableShape {
    var root = TableReader(recording: "lock")
    _ = read(&root, allowing: TargetRules())
    return root.recorded
  }

  private static func read(_ root: inout TableReader, allowing: TargetRules) -> Lock {
    var reader = LockReader(allowing: allowing)
    guard root.schema(supported: schema) else { return Lock() }
    if var packs = root.table("packs") {
      for (key, table) in packs.tableEntries() { reader.readPack(key, table, into: &packs) }
      root.absorb(packs)
    }
    if var files = root.table("files") {
      for (key, table) in files.tableEntries(named: .path) { reader.readFile(key, table, into: &files) }
      root.absorb(files)
    }
    if var blocks = root.table("blocks") {
      for (path, table) in blocks.tableEntries(named: .path) {
        var table = table
        for (id, entry) in table.tableEntries() { reader.readBlock(path, id, entry, into: &table) }
        blocks.absorb(table)
      }
      root.absorb(blocks)
    }
    if var links = root.table("links") {
      for (key, table) in links.tableEntries(named: .path) { reader.readLink(key, table, into: &links) }
      root.absorb(links)
    }
    root.finish()
    return reader.lock
  }
}

/// Reads the entries of a lock, each with its own problems.
private struct LockReader {
  let allowing: TargetRules
  var lock = Lock()

  mutating func readPack(_ key: TOMLKey, _ table: TableReader, into parent: inout TableReader) {
    var table = table
    let version = version("version", in: &table)
    let cairn = self.version("cairn", in: &table)
    let source = table.string("source", required: true)
    let digest = digest("digest", in: &table, required: true)
    let commit = commit("commit", in: &table)
    table.finish()
    parent.absorb(table)
    guard let version, let cairn, let source, let digest else { return }
    lock.packs[key.text] = LockedPack(
      version: version, cairn: cairn, source: source.value, digest: digest, commit: commit)
  }

  mutating func readFile(_ key: TOMLKey, _ table: TableReader, into parent: inout TableReader) {
    var table = table
    let path = target(key, in: &table)
    let pack = table.string("pack", required: true)
    let document = table.string("document", required: true)
    let policy: Policy? = choice("policy", in: &table)
    let state: TargetState? = choice("state", in: &table)
    let entry = LockedFile(
      pack: pack?.value ?? "", document: document?.value ?? "", policy: policy ?? .file, locale: locale(in: &table),
      revision: table.integer("revision")?.value, isExecutable: table.boolean("executable")?.value ?? false,
      digest: digest("digest", in: &table), state: state ?? .managed,
      isAdopted: table.boolean("adopted")?.value ?? false, theirs: digest("theirs", in: &table),
      theirsRevision: table.integer("theirs-revision")?.value)
    table.finish()
    parent.absorb(table)
    guard let path, pack != nil, document != nil, policy != nil, state != nil else { return }
    lock.files[path] = entry
  }

  mutating func readBlock(_ path: TOMLKey, _ id: TOMLKey, _ table: TableReader, into parent: inout TableReader) {
    var table = table
    let isIndex = id.text == DocsConfig.block
    let target = target(path, in: &table) { isIndex && DocsConfig.allowsIndex(at: $0) }
    let pack = table.string("pack", required: true)
    let state: TargetState? = choice("state", in: &table)
    let entry = LockedBlock(
      pack: pack?.value ?? "", locale: locale(in: &table), revision: table.integer("revision")?.value,
      digest: digest("digest", in: &table), lead: lead(in: &table),
      isCreated: table.boolean("created")?.value ?? false, state: state ?? .managed,
      theirs: digest("theirs", in: &table), theirsRevision: table.integer("theirs-revision")?.value,
      accepted: digest("accepted", in: &table))
    table.finish()
    parent.absorb(table)
    guard let target, pack != nil, state != nil else { return }
    lock.blocks[BlockKey(path: target, id: id.text)] = entry
  }

  mutating func readLink(_ key: TOMLKey, _ table: TableReader, into parent: inout TableReader) {
    var table = table
    let path = target(key, in: &table)
    let to = table.string("to", required: true)
    let kind = table.string("kind", required: true, form: .oneOf(["link", "copy"]))
    let copy = digest("digest", in: &table)
    if let kind, !["link", "copy"].contains(kind.value) {
      table.add(fault(.badValue("kind", kind.value, .linkOrCopy), at: kind.span))
    }
    table.finish()
    parent.absorb(table)
    guard let path, let to, kind?.value == "link" || (kind?.value == "copy" && copy != nil) else { return }
    lock.links[path] = LockedLink(to: to.value, copy: kind?.value == "copy" ? copy : nil)
  }

  private func target(
    _ key: TOMLKey, in table: inout TableReader, orWhere isAllowed: (RelativePath) -> Bool = { _ in false }
  ) -> RelativePath? {
    do {
      let path = try RelativePath(key.text)
      if allowing.allows(path) || isAllowed(path) { return path }
      table.add(fault(.pathNotAllowed(key.text), at: key.span))
    } catch {
      table.add(fault(.badPath(key.text, error), at: key.span))
    }
    return nil
  }

  private func version(_ key: String, in table: inout TableReader) -> SemanticVersion? {
    parsed(key, as: .aVersion, .semanticVersion, in: &table, required: true) { SemanticVersion($0) }
  }

  private func digest(_ key: String, in table: inout TableReader, required: Bool = false) -> Digest? {
    parsed(key, as: .aDigest, .digest, in: &table, required: required) { Digest($0) }
  }

  private func commit(_ key: String, in table: inout TableReader) -> CommitID? {
    parsed(key, as: .aCommit, .commit, in: &table) { CommitID($0) }
  }

  /// Line ends only: the text before a block is deleted together with the block.
  private func lead(in table: inout TableReader) -> String {
    let leads = ["", "\n", "\n\n", "\r\n", "\r\n\r\n"]
    return parsed(
      "lead", as: .oneOf("\\n, \\n\\n, \\r\\n, \\r\\n\\r\\n"), .oneOf(leads), in: &table
    ) { text -> String? in
      let isKnown = leads.contains { $0.utf8.elementsEqual(text.utf8) }
      return isKnown ? text : nil
    } ?? ""
  }

  private func locale(in table: inout TableReader) -> LocaleTag? {
    parsed("locale", as: .aLocale, .locale, in: &table) { LocaleTag($0) }
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, in table: inout TableReader
  ) -> Choice? {
    parsed(
      key, as: .oneOf(Choice.allCases.map(\.rawValue).joined(separator: ", ")), .oneOf(Choice.self), in: &table,
      required: true
    ) { Choice(rawValue: $0) }
  }

  /// A text that `parse` accepts, or a problem.
  private func parsed<Value>(
    _ key: String, as expected: @autoclosure () -> Message, _ form: @autoclosure () -> TextForm,
    in table: inout TableReader, required: Bool = false, _ parse: (String) -> Value?
  ) -> Value? {
    let text = table.string(key, required: required, form: form())
    return table.parsed(text, "lock.schema", { .badValue(key, $0, expected()) }, parse)?.value
  }

  private func fault(_ message: Message, at span: Span) -> Diagnostic {
    Diagnostic("lock.schema", message, at: span)
  }
}

extension Message {
  fileprivate static let linkOrCopy = Message("lock.link-or-copy", "link or copy")
  fileprivate static let aVersion = Message("lock.a-version", "a semantic version")
  fileprivate static let aDigest = Message("lock.a-digest", "sha256: and 64 hexadecimal digits")
  fileprivate static let aCommit = Message("lock.a-commit", "the 40 or 64 hexadecimal digits of a commit")
  fileprivate static let aLocale = Message("lock.a-locale", "a BCP 47 tag")
  fileprivate static func oneOf(_ known: String) -> Message {
    Message("lock.one-of", "one of {known}", ["known": .text(known)])
  }
  fileprivate static func badValue(_ key: String, _ value: String, _ expected: Message) -> Message {
    Message(
      "lock.bad-value", "'{value}' is invalid for '{key}': expected {expected}",
      ["key": .text(key), "value": .text(value), "expected": .message(expected)])
  }
  fileprivate static func badPath(_ path: String, _ fault: RelativePathFault) -> Message {
    Message(
      "lock.bad-path", "the path '{path}' {reason}; Cairn does not use it",
      ["path": .text(path), "reason": .message(fault.message)])
  }
  fileprivate static func pathNotAllowed(_ path: String) -> Message {
    Message(
      "lock.path-not-allowed",
      "packs may not write to '{path}', Cairn does not use it\nif you want it, add it to allow-targets in .cairn/config.toml",
      ["path": .text(path)])
  }
}
