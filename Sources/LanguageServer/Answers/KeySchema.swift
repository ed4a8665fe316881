internal import Doctor
internal import Packs
internal import Reporting
internal import Vocabulary

/// What the schema of a TOML file says of its keys.
struct KeySchema {
  private let schema: FileSchema

  /// nil for a file that is not one of Cairn's.
  init?(of file: EditedFile) {
    guard let name = Self.name(of: file), let schema = FileSchema.all.first(where: { $0.name == name }) else {
      return nil
    }
    self.schema = schema
  }

  private static func name(of file: EditedFile) -> String? {
    switch file.path.text {
    case ".cairn/config.toml": return "config"
    case ".cairn/lock.toml": return "lock"
    case ".cairn/doctor.toml": return "doctor-config"
    case ".cairn/baseline.toml": return "baseline"
    default: break
    }
    switch file.file.kind {
    case .manifest: return "manifest"
    case .routes: return "routes"
    case .ledger: return "ledger"
    default: return nil
    }
  }

  /// The sentence about a key; nil if the file has no such key.
  func text(of path: [String]) -> String? {
    pattern(of: path).flatMap { schema.texts[$0] }
  }

  /// A path with stars for names that are free, as the schema writes it.
  func pattern(of path: [String]) -> String? {
    var pattern: String?
    for name in path {
      let start = pattern.map { $0 + "." } ?? ""
      let candidates = [start + name, start + TableShape.otherKeys]
      guard let next = candidates.first(where: { schema.texts[$0] != nil }) else { return nil }
      pattern = next
    }
    return pattern
  }

  /// The keys that a table may have, with their sentences.
  func keys(of table: [String]) -> [(name: String, text: String)] {
    guard let shape = shape(of: table) else { return [] }
    let names = Set(shape.keys.keys).union(shape.alternatives.flatMap(\.keys.keys))
    return names.sorted().map { ($0, text(of: table + [$0]) ?? "") }
  }

  /// The texts that the value of a key may be; empty if they are free.
  func values(of path: [String]) -> [String] {
    guard let name = path.last, let shape = shape(of: path.dropLast()) else { return [] }
    let all = [shape] + shape.alternatives
    return all.compactMap { ($0.keys[name] ?? $0.others)?.value }.flatMap(\.offered)
  }

  private func shape(of table: some Sequence<String>) -> TableShape? {
    var shape = schema.shape
    for name in table {
      let all = [shape] + shape.alternatives
      guard let next = all.lazy.compactMap({ ($0.keys[name] ?? $0.others)?.value.table }).first else { return nil }
      shape = next
    }
    return shape
  }
}

extension ValueShape {
  /// The values that can be counted, as they are written.
  fileprivate var offered: [String] {
    switch self {
    case .text(let form): form?.choices ?? []
    case .flag: ["true", "false"]
    case .list(let element): element.offered
    case .choice(let values): values.flatMap(\.offered)
    case .nullable(let value): value.offered
    case .number, .fraction, .table: []
    }
  }
}

/// Where names of skills are in TOML files.
enum SkillNames {
  /// Whether the value of a key, by its pattern, is one or more names of skills.
  static func areValues(of pattern: String) -> Bool {
    values.contains(pattern)
  }

  /// Whether a name that is free, by the pattern of its key, is that of a skill.
  static func isName(_ pattern: String) -> Bool { names.contains(pattern) }

  private static let values: Set = [
    "routes.*.suggests", "routes.*.excludes", "skills.*.requires", "profiles.*.skills", "packs.add", "packs.remove",
  ]
  private static let names: Set = ["routes.*", "skills.*", "packs.rename.*"]
}
