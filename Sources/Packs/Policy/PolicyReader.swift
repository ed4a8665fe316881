internal import Documents
package import Reporting
package import Vocabulary

extension PackPolicy {
  /// The table of the config file with the policy of a repository.
  static let key = "policy"

  /// Whether a config file has that table.
  package static func occurs(in config: [UInt8]) -> Bool { TOMLDocument(parsing: config).root[key] != nil }

  /// Reads the `policy.toml` of the user or of the machine, with a table `[policy]` as in the config file or with its keys
  /// at the top level, and reports all its problems. `file` is its path for messages.
  package static func read(_ bytes: [UInt8], file: String) -> (policy: PackPolicy, faults: [Diagnostic]) {
    let document = TOMLDocument(parsing: bytes)
    var root = TableReader(document.root, group: "policy")
    guard let layer = layer(from: &root, of: bytes, file: file) else {
      return (PackPolicy(), document.faults + root.faults)
    }
    return (PackPolicy([layer]), document.faults + root.faults.map(\.asError))
  }

  /// The keys of that file.
  package static var shape: TableShape {
    var root = TableReader(recording: "policy")
    _ = layer(from: &root, of: [], file: "")
    return root.recorded
  }

  /// nil if a newer Cairn wrote the file.
  private static func layer(from root: inout TableReader, of bytes: [UInt8], file: String) -> Layer? {
    guard root.schema(supported: Config.schema, required: false) else { return nil }
    let reader = PolicyReader(file: file, lines: LineIndex(bytes), group: "policy", onlyTightens: true)
    let layer = root.tableOrSelf(key) { reader.layer(from: &$0) }
    root.finish()
    return layer
  }

  /// Reads the table of a config file, if it has one. A key that nothing reads is an error here: the misspelled name of a
  /// restriction must not lift it.
  static func read(from root: inout TableReader, of config: [UInt8]) -> PackPolicy {
    let table = root.table(key)
    // The same holds for the name of the table, in any letter case.
    root.refuse { entry in
      guard Spelling.nearest(to: entry.key.text, among: [key]) != nil else { return nil }
      return Diagnostic(
        "config.known-keys", .error, .nearKey(TOMLText.key(entry.key.text), key), at: entry.key.span,
        replacement: table == nil ? key : nil)
    }
    guard var table else { return PackPolicy() }
    let reader = PolicyReader(
      file: configFile.text, lines: LineIndex(config), group: "config", onlyTightens: false)
    let layer = reader.layer(from: &table)
    table.finish()
    root.absorb(table) { $0.asError }
    return PackPolicy([layer])
  }

  /// The path of the config file, as it is in the places of its policy.
  static let configFile = RelativePath(constant: ".cairn/config.toml")
}

extension PackPolicy {
  /// A file that a user may take for a policy; nothing reads it.
  package static let unreadFile = RelativePath(constant: ".cairn/policy.toml")

  /// Reports a policy in a file that only has settings of the doctor, as an error: it forbids nothing there.
  static func refuse(in root: inout TableReader) {
    root.refuse { entry in
      guard entry.key.text.lowercased() == key else { return nil }
      return Diagnostic("config.valid", .policyElsewhere, at: entry.key.span)
    }
  }
}

/// Reads one policy; the problems are added to the reader of its table.
private struct PolicyReader {
  let file: String
  let lines: LineIndex
  /// The first part of the ids of problems.
  let group: String
  /// Whether it may not say that safety is only warned about.
  let onlyTightens: Bool

  func layer(from table: inout TableReader) -> PackPolicy.Layer {
    var layer = PackPolicy.Layer()
    let allow = patterns("allow", in: &table)
    if let node = table.table["allow"] {
      layer.allow = PackPolicy.Allowed(allow.map(\.value), at: place(node.span))
    }
    layer.deny = patterns("deny", in: &table).map { PackPolicy.Placed($0.value, at: place($0.span)) }
    if let pinned = table.boolean("pinned"), pinned.value { layer.pinned = place(pinned.span) }
    if let safety = level("safety", in: &table) {
      if onlyTightens, safety.value != .error {
        table.add(Diagnostic("\(group).valid", .cannotLoosen("safety"), at: safety.span))
      }
      layer.safety = safety.value
    }
    for text in table.strings("require") {
      do throws(PackSourceFault) {
        layer.require.append(PackPolicy.Placed(try PackSource(parsing: text.value), at: place(text.span)))
      } catch {
        table.add(Diagnostic("\(group).valid", error.message, at: text.span))
      }
    }
    layer.enforce = level("enforce", in: &table)?.value
    return layer
  }

  private func patterns(_ key: String, in table: inout TableReader) -> [Spanned<PolicyPattern>] {
    table.strings(key).compactMap { table.parsed($0, "\(group).valid", Message.badPolicyPattern) { PolicyPattern($0) } }
  }

  private func level(_ key: String, in table: inout TableReader) -> Spanned<Severity>? {
    let levels = ["error": Severity.error, "warn": .warning]
    let form = TextForm.oneOf(onlyTightens && key == "safety" ? ["error"] : ["error", "warn"])
    return table.parsed(table.string(key, form: form), "\(group).valid", { .badLevel($0, key) }, { levels[$0] })
  }

  private func place(_ span: Span) -> PolicyPlace {
    PolicyPlace(file: file, line: lines.place(at: span.lower).line, span: span)
  }
}

extension Diagnostic {
  /// The same problem as an error.
  fileprivate var asError: Diagnostic {
    Diagnostic(id, .error, message, at: span, replacement: replacement, replaced: replaced)
  }
}

extension Message {
  fileprivate static let policyElsewhere = Message(
    "policy.elsewhere", "a policy has no effect in this file\nwrite it as [policy] in .cairn/config.toml")
  fileprivate static func badPolicyPattern(_ text: String) -> Message {
    Message(
      "policy.bad-pattern",
      "'{text}' is not a pattern for packs\nwrite one such as github.com/ourorg/*, ./packs/* or builtin",
      ["text": .text(PrintableText.text(text))])
  }
  fileprivate static func badLevel(_ value: String, _ key: String) -> Message {
    Message(
      "policy.bad-level", "'{value}' is invalid: '{key}' must be error or warn",
      ["value": .text(PrintableText.text(value)), "key": .text(key)])
  }
  fileprivate static func cannotLoosen(_ key: String) -> Message {
    Message(
      "policy.cannot-loosen",
      "'{key}' must be error here, because this policy can only be stricter than that of a repository\nremove the key, or write \"error\"",
      ["key": .text(key)])
  }
}
