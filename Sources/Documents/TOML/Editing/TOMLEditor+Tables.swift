/// Tables inside the tables of an array.
extension TOMLEditor {
  /// Sets the table `key` in the table `[[name]]` with that index, counted from 0: keys that are not named are removed,
  /// and an empty table is removed with its key. The table stays in the form in which it is written: with a header, with
  /// dotted keys or in braces; a new one is written in braces. False if the text could not be changed.
  package mutating func setTable(
    _ key: String, to pairs: [TOMLLiteral.Pair], inTable name: [String], at index: Int
  ) -> Bool {
    guard let written = written(key, inTable: name, at: index) else {
      if pairs.isEmpty, remove(key, inTable: name, at: index) { return true }
      return set(key, to: .table(pairs), inTable: name, at: index)
    }
    if pairs.isEmpty, written.isByHeader { return commit(TOMLRemoval(layout).removing([written.section])) }
    for pair in pairs {
      guard let written = self.written(key, inTable: name, at: index) else { return false }
      if let statement = written.statements.first(where: { $0.path.last == pair.key }) {
        guard replaceValue(at: statement.value, with: pair.value) else { return false }
      } else {
        guard insert(written.prefix + [pair.key], pair.value, in: written.section) else { return false }
      }
    }
    let kept = Set(pairs.map(\.key))
    while let extra = self.written(key, inTable: name, at: index)?.statements.last(where: {
      !kept.contains($0.path.last ?? "")
    }) {
      guard commit(TOMLRemoval(layout).removing(extra)) else { return false }
    }
    return true
  }

  /// The statements of a table that is not written in braces.
  private struct Written {
    /// Where its further keys belong.
    let section: TOMLLayout.Section
    /// What comes before each of its keys there.
    let prefix: [String]
    let statements: [TOMLStatement]

    var isByHeader: Bool { prefix.isEmpty }
  }

  /// nil if there is no such table, or if it is written in braces.
  private func written(_ key: String, inTable name: [String], at index: Int) -> Written? {
    let places = layout.sections.indices.filter {
      layout.sections[$0].isArrayElement && layout.sections[$0].path == name
    }
    guard places.indices.contains(index) else { return nil }
    let section = layout.sections[places[index]]
    let dotted = section.pairs.filter { $0.path.count == 2 && $0.path.first == key }
    if !dotted.isEmpty { return Written(section: section, prefix: [key], statements: dotted) }
    let below = layout.sections[(places[index] + 1)...].prefix {
      $0.path.count > name.count && $0.path.starts(with: name)
    }
    guard let table = below.first(where: { !$0.isArrayElement && $0.path == name + [key] }) else { return nil }
    return Written(section: table, prefix: [], statements: table.pairs)
  }
}
