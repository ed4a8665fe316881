internal import Vocabulary

/// `apm.lock.yaml`, as far as skills need it.
///
/// The file is written by a program, always in block style and with a line for each value, and may be larger than the
/// YAML that Cairn parses. So it is read line by line; what has another form is skipped.
struct APMLock {
  /// One entry of `dependencies`.
  struct Dependency {
    var values: [String: String] = [:]
    var deployedFiles: [String] = []
  }

  private(set) var dependencies: [Dependency] = []
  /// The keys of the top level that have a value.
  private(set) var keys: Set<String> = []

  /// nil if this is not such a file.
  init?(_ bytes: [UInt8]) {
    var section = ""
    var column: Int?
    var list = ""
    for line in bytes.split(whereSeparator: Byte.isLineEnd) {
      let indent = line.prefix { $0 == Byte.blank }.count
      let text = line.dropFirst(indent)
      guard let first = text.first, first != UInt8(ascii: "#") else { continue }
      let isItem = text.starts(with: "- ".utf8)
      if indent == 0, !isItem {
        guard let (key, value) = Self.pair(text) else { continue }
        section = key
        column = nil
        if !["", "[]", "{}", "null"].contains(value) { keys.insert(key) }
        continue
      }
      keys.insert(section)
      guard section == "dependencies" else { continue }
      if isItem, column == nil || column == indent {
        guard dependencies.count < ToolFiles.mostEntries else { return }
        column = indent
        dependencies.append(Dependency())
        list = ""
        read(text.dropFirst(2), &list)
      } else if let column, indent >= column + 2, !dependencies.isEmpty {
        if isItem {
          if list == "deployed_files" {
            dependencies[dependencies.count - 1].deployedFiles.append(Self.scalar(text.dropFirst(2)))
          }
        } else if indent == column + 2 {
          read(text, &list)
        }
      }
    }
    guard keys.contains("lockfile_version") else { return nil }
  }

  private mutating func read(_ text: ArraySlice<UInt8>, _ list: inout String) {
    guard let (key, value) = Self.pair(text), !dependencies.isEmpty else { return }
    list = key
    if !value.isEmpty, value != "null" { dependencies[dependencies.count - 1].values[key] = value }
  }

  /// `key: value`; the value is empty if it follows in the next lines.
  private static func pair(_ text: ArraySlice<UInt8>) -> (key: String, value: String)? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = text[colon...].dropFirst()
    guard rest.first.map(Byte.isBlank) ?? true else { return nil }
    return (scalar(text[..<colon]), scalar(rest))
  }

  /// The text of a scalar in one line: plain, or in quotes.
  private static func scalar(_ bytes: ArraySlice<UInt8>) -> String {
    let text = bytes.trimmed()
    guard text.count > 1, let quote = text.first, quote == text.last else {
      return String(decoding: text, as: UTF8.self)
    }
    let inside = String(decoding: text.dropFirst().dropLast(), as: UTF8.self)
    switch quote {
    case UInt8(ascii: "'"):
      return inside.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
    // A name with an escape is nothing that Cairn can use.
    case UInt8(ascii: "\""): return inside
    default: return String(decoding: text, as: UTF8.self)
    }
  }
}
