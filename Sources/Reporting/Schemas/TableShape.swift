/// The keys that a table may have.
package struct TableShape: Sendable, Hashable {
  /// Stands for every key that has no name of its own, in records and in the paths of descriptions. A dot cannot be in a
  /// key that a reader names, and a star is in none.
  package static let otherKeys = "*"

  /// The value of one key.
  package struct Key: Sendable, Hashable {
    package var value: ValueShape
    package var isRequired: Bool
    /// What it means, in one sentence; empty until it is described.
    package var description = ""

    package init(_ value: ValueShape, isRequired: Bool) {
      self.value = value
      self.isRequired = isRequired
    }
  }

  /// The keys with a name.
  package private(set) var keys: [String: Key] = [:]
  /// What every other key has; nil if there may be no other.
  package private(set) var others: Key?
  /// The form of the names of the other keys.
  package var otherNames: TextForm?
  /// Forms of the whole table of which it has one; empty if it has only this one.
  package var alternatives: [TableShape] = []
  /// Keys that are not required in a table that has only some of `keys`.
  package var exemption: Exemption?

  /// A required key that is optional in a table with nothing but certain others.
  package struct Exemption: Sendable, Hashable {
    package let key: String
    package let others: [String]

    package init(key: String, others: [String]) {
      self.key = key
      self.others = others
    }
  }

  package init() {}

  /// Records that a key was asked for. Asked for twice, it may have either value.
  package mutating func record(_ name: String, _ value: ValueShape, isRequired: Bool) {
    if name == Self.otherKeys {
      others = Key(others.map { $0.value.or(value) } ?? value, isRequired: false)
    } else {
      let old = keys[name]
      keys[name] = Key(old.map { $0.value.or(value) } ?? value, isRequired: isRequired || old?.isRequired == true)
    }
  }

  /// Replaces what is known of a key that was recorded, such as with the keys of a table that was read since. A key that was
  /// not recorded stays unknown.
  package mutating func refine(_ name: String, _ value: ValueShape) {
    if name == Self.otherKeys { others?.value = value } else { keys[name]?.value = value }
  }

  /// Adds the keys of another description of the same table.
  package mutating func merge(_ other: TableShape) {
    keys.merge(other.keys) { $1 }
    others = others ?? other.others
    otherNames = otherNames ?? other.otherNames
  }

  /// Sets the descriptions of keys of this table; those of keys that it does not have are left out.
  package mutating func describe(_ texts: [String: String]) {
    for (name, text) in texts {
      if name == Self.otherKeys { others?.description = text } else { keys[name]?.description = text }
    }
  }

  /// The same with the descriptions of all keys by their paths, such as `pack.id`, `documents.*.revision`.
  package func described(by texts: [String: String], at path: String = "") -> TableShape {
    var shape = self
    shape.alternatives = alternatives.map { $0.described(by: texts, at: path) }
    for (name, key) in keys { shape.keys[name] = key.described(by: texts, at: path + name) }
    shape.others = others?.described(by: texts, at: path + Self.otherKeys)
    return shape
  }

  /// The paths of all keys, in the form of those of descriptions.
  package func paths(at path: String = "") -> Set<String> {
    var paths = alternatives.reduce(into: Set<String>()) { $0.formUnion($1.paths(at: path)) }
    for (name, key) in keys.merging(others.map { [Self.otherKeys: $0] } ?? [:], uniquingKeysWith: { $1 }) {
      paths.insert(path + name)
      if let table = key.value.table { paths.formUnion(table.paths(at: path + name + ".")) }
    }
    return paths
  }
}

extension TableShape.Key {
  fileprivate func described(by texts: [String: String], at path: String) -> TableShape.Key {
    var key = self
    key.value = value.described(by: texts, at: path + ".")
    key.description = texts[path] ?? description
    return key
  }
}

extension ValueShape {
  fileprivate func described(by texts: [String: String], at path: String) -> ValueShape {
    switch self {
    case .table(let table): .table(table.described(by: texts, at: path))
    case .list(let element): .list(element.described(by: texts, at: path))
    case .nullable(let value): .nullable(value.described(by: texts, at: path))
    case .choice(let values): .choice(values.map { $0.described(by: texts, at: path) })
    case .text, .number, .fraction, .flag: self
    }
  }
}
