package import Reporting
package import Vocabulary

/// Reads one table key by key, collects every error, and remembers which keys were read.
///
/// Errors of form have the id `<group>.schema`, unknown keys `<group>.known-keys`. A reader that records (`TableReader+Shape.swift`)
/// reads nothing, but notes which keys it is asked for: so what reads a file also describes it.
package struct TableReader: Sendable {
  package let table: TOMLTable
  package private(set) var faults: [Diagnostic] = []
  let group: String
  /// The table's own key, for messages.
  private let path: [String]
  /// The keys that were read, whether they exist or not.
  private var readKeys: Set<ExactText> = []
  /// Set if a newer Cairn wrote the table, so that this one reports nothing about it.
  private var isStopped = false
  /// What the reader was asked for, if it records that.
  var shape: TableShape?
  /// Whether it reads an element of an array of tables.
  private var isElement = false

  /// `group` is the first part of the ids of errors.
  package init(_ table: TOMLTable, group: String) {
    self.init(table, group: group, path: [])
  }

  init(_ table: TOMLTable, group: String, path: [String]) {
    self.table = table
    self.group = group
    self.path = path
  }

  /// A text; `form` is only for the description of the file, the caller checks it.
  package mutating func string(
    _ key: String, required: Bool = false, form: @autoclosure () -> TextForm? = nil
  ) -> Spanned<String>? {
    if isRecording { shape?.record(key, .text(form()), isRequired: required) }
    guard let node = node(key, required: required) else { return nil }
    guard case .string(let text) = node.value else { return fail(.notText(name(key)), node) }
    return Spanned(text, node.span)
  }

  /// A whole number; `range` is only for the description of the file, the caller checks it.
  package mutating func integer(
    _ key: String, required: Bool = false, range: ClosedRange<Int>? = nil
  ) -> Spanned<Int>? {
    shape?.record(key, .number(range), isRequired: required)
    guard let node = node(key, required: required) else { return nil }
    guard case .integer(let number) = node.value, let number = Int(exactly: number) else {
      return fail(.notNumber(name(key)), node)
    }
    return Spanned(number, node.span)
  }

  /// `true` or `false`.
  package mutating func boolean(_ key: String) -> Spanned<Bool>? {
    shape?.record(key, .flag, isRequired: false)
    guard let node = node(key, required: false) else { return nil }
    guard case .boolean(let flag) = node.value else { return fail(.notBoolean(name(key)), node) }
    return Spanned(flag, node.span)
  }

  /// An array of texts; empty if the key is absent. Elements that are not texts are reported and left out. `form` is only
  /// for the description of the file, the caller checks it.
  package mutating func strings(_ key: String, form: TextForm? = nil) -> [Spanned<String>] {
    shape?.record(key, .list(.text(form)), isRequired: false)
    guard let node = node(key, required: false) else { return [] }
    guard case .array(let elements) = node.value else { return fail(.notTexts(name(key)), node) ?? [] }
    return elements.compactMap { element in
      guard case .string(let text) = element.value else { return fail(.notTexts(name(key)), element) }
      return Spanned(text, element.span)
    }
  }

  /// A table below this one; `absorb` returns its errors to this reader.
  package mutating func table(_ key: String, required: Bool = false) -> TableReader? {
    if isRecording { return recorder(key, isElement: false, isRequired: required) }
    return node(key, required: required).flatMap { reader(key, $0) }
  }

  /// An array of tables; empty if the key is absent. Elements that are not tables are reported and left out.
  package mutating func tables(_ key: String) -> [TableReader] {
    if isRecording { return [recorder(key, isElement: true, isRequired: false)] }
    guard let node = node(key, required: false) else { return [] }
    guard case .array(let elements) = node.value else { return fail(.notTables(name(key)), node) ?? [] }
    return elements.compactMap { element in
      guard case .table(let table) = element.value else { return fail(.notTables(name(key)), element) }
      return TableReader(table, group: group, path: path + [key])
    }
  }

  /// Every key that was not read yet; each must contain a table. `names` is the form of the keys, for the description of the
  /// file.
  package mutating func tableEntries(named names: TextForm? = nil) -> [(key: TOMLKey, reader: TableReader)] {
    if isRecording {
      return keys(named: names).map { ($0, recorder($0.text, isElement: false, isRequired: false)) }
    }
    return remaining().compactMap { entry in reader(entry.key.text, entry.node).map { (entry.key, $0) } }
  }

  /// The keys of the table, in text order. `names` is their form, for the description of the file.
  package mutating func keys(named names: TextForm? = nil) -> [TOMLKey] {
    guard isRecording else { return table.entries.map(\.key) }
    shape?.otherNames = names
    return [TOMLKey(text: TableShape.otherKeys, span: table.span)]
  }

  /// Every entry that was not read yet, for a caller that reads texts of one form; from now on they count as read. `names` is
  /// the form of the keys, for the description of the file.
  package mutating func remainingTexts(_ form: TextForm, named names: TextForm? = nil) -> [TOMLEntry] {
    if isRecording {
      shape?.otherNames = names
      shape?.record(TableShape.otherKeys, .text(form), isRequired: false)
    }
    return remaining()
  }

  /// Every entry that was not read yet, in text order; from now on they count as read.
  package mutating func remaining() -> [TOMLEntry] {
    let entries = table.entries.filter { !readKeys.contains(ExactText($0.key.text)) }
    for entry in entries { readKeys.insert(ExactText(entry.key.text)) }
    return entries
  }

  /// Adds the errors of a reader of a table below, after `change`.
  package mutating func absorb(_ child: TableReader, _ change: (Diagnostic) -> Diagnostic = { $0 }) {
    faults += child.faults.map(change)
    guard let table = child.shape, let key = child.path.last, child.path.count > path.count else { return }
    shape?.refine(key, child.isElement ? .list(.table(table)) : .table(table))
  }

  /// Adds an error that the caller found.
  package mutating func add(_ fault: Diagnostic) {
    faults.append(fault)
  }

  /// Reads the format number, `schema`. False, with one error, if it is higher than the number that this Cairn
  /// supports: then the caller must read nothing more, and `finish` reports nothing. A missing number is an error if it
  /// is `required`, and reading continues. `exempt` are the keys beside which the caller does not require it, for the
  /// description of the file.
  package mutating func schema(supported: Int, required: Bool = true, exempt: [String] = []) -> Bool {
    if !exempt.isEmpty { shape?.exemption = TableShape.Exemption(key: "schema", others: exempt) }
    if required, !isRecording, table["schema"] == nil {
      readKeys.insert(ExactText("schema"))
      add(fault(.missingSchema(supported), table.span))
      return true
    }
    guard let schema = integer("schema", required: required, range: 1...max(1, supported)) else { return true }
    if schema.value > supported {
      add(fault(.newerSchema(schema.value, supported), schema.span))
      isStopped = true
      return false
    }
    if schema.value < 1 { add(fault(.schemaNumber, schema.span)) }
    return true
  }

  /// Adds the caller's fault of each key that was not read yet; a key with one counts as read, so that `finish` does not
  /// report it again.
  package mutating func refuse(_ fault: (TOMLEntry) -> Diagnostic?) {
    for entry in table.entries where !readKeys.contains(ExactText(entry.key.text)) {
      guard let fault = fault(entry) else { continue }
      readKeys.insert(ExactText(entry.key.text))
      add(fault)
    }
  }

  /// Warns of every key that was not read, and names the one that was probably meant.
  package mutating func finish() {
    guard !isStopped else { return }
    let absent = readKeys.map(\.text).filter { table[$0] == nil }
    for entry in remaining() {
      let near = Spelling.nearest(to: entry.key.text, among: absent)
      add(
        Diagnostic(
          group + ".known-keys", .warning,
          near.map { .nearKey(name(entry.key.text), $0) } ?? .unknownKey(name(entry.key.text)),
          at: entry.key.span, replacement: near.map { TOMLText.key($0) }))
    }
  }

  /// A reader that records a table below this one.
  private mutating func recorder(_ key: String, isElement: Bool, isRequired: Bool) -> TableReader {
    let empty = ValueShape.table(TableShape())
    shape?.record(key, isElement ? .list(empty) : empty, isRequired: isRequired)
    var child = TableReader(table, group: group, path: path + [key])
    child.shape = TableShape()
    child.isElement = isElement
    return child
  }

  private mutating func node(_ key: String, required: Bool) -> TOMLNode? {
    readKeys.insert(ExactText(key))
    let node = table[key]
    if node == nil, required { add(fault(.missingKey(name(key)), table.span)) }
    return node
  }

  private mutating func reader(_ key: String, _ node: TOMLNode) -> TableReader? {
    guard case .table(let table) = node.value else { return fail(.notTable(name(key)), node) }
    return TableReader(table, group: group, path: path + [key])
  }

  private mutating func fail<Value>(_ message: Message, _ node: TOMLNode) -> Value? {
    add(fault(message, node.span))
    return nil
  }

  private func fault(_ message: Message, _ span: Span) -> Diagnostic {
    Diagnostic(group + ".schema", .error, message, at: span)
  }

  /// The key with those of the tables above it.
  private func name(_ key: String) -> String { TOMLText.path(path + [key]) }
}

extension Message {
  fileprivate static func notText(_ key: String) -> Message {
    Message("table.not-text", "'{key}' must be a string in quotes", ["key": .text(key)])
  }
  fileprivate static func notNumber(_ key: String) -> Message {
    Message("table.not-number", "'{key}' must be a whole number", ["key": .text(key)])
  }
  fileprivate static func notBoolean(_ key: String) -> Message {
    Message("table.not-boolean", "'{key}' must be true or false", ["key": .text(key)])
  }
  fileprivate static func notTexts(_ key: String) -> Message {
    Message("table.not-texts", "'{key}' must be a list of strings: [\"a\", \"b\"]", ["key": .text(key)])
  }
  fileprivate static func notTable(_ key: String) -> Message {
    Message("table.not-table", "'{key}' must be a table\nwrite [{key}] and its keys below", ["key": .text(key)])
  }
  fileprivate static func notTables(_ key: String) -> Message {
    Message("table.not-tables", "'{key}' must be an array of tables\nwrite [[{key}]] for each", ["key": .text(key)])
  }
  fileprivate static func missingKey(_ key: String) -> Message {
    Message("table.missing-key", "the key '{key}' is missing", ["key": .text(key)])
  }
  fileprivate static func missingSchema(_ number: Int) -> Message {
    Message(
      "table.missing-schema", "the key 'schema' is missing\nadd `schema = {number}` at the top",
      ["number": .number(number)])
  }
  fileprivate static func unknownKey(_ key: String) -> Message {
    Message("table.unknown-key", "unknown key '{key}'", ["key": .text(key)])
  }
  /// An unknown key that was probably meant to be another one.
  package static func nearKey(_ key: String, _ near: String) -> Message {
    Message(
      "table.near-key", "unknown key '{key}'\ndid you mean '{near}'?", ["key": .text(key), "near": .text(near)])
  }
  fileprivate static var schemaNumber: Message {
    Message("table.schema-number", "'schema' must be 1 or higher")
  }
  fileprivate static func newerSchema(_ found: Int, _ supported: Int) -> Message {
    Message(
      "table.newer-schema",
      "written by a newer Cairn (schema {found}, but this one reads up to {supported})\nrun `cairn upgrade`",
      ["found": .number(found), "supported": .number(supported)])
  }
}
