internal import Vocabulary

/// Lists of strings, changed so that the opposite change restores the text byte for byte.
extension TOMLEditor {
  /// Sets a list at a path. If it becomes empty, its key is removed too, if setting it again would restore the same
  /// text; else it is kept as `[]`.
  package mutating func setList(_ path: [String], to strings: [String]) {
    setList(strings, at: .path(path))
  }

  /// The same in the table `[[name]]` with that index.
  package mutating func setList(_ key: String, to strings: [String], inTable name: [String], at index: Int) {
    setList(strings, at: .table(key, name, index))
  }

  private enum Place {
    case path([String])
    case table(String, [String], Int)
  }

  private mutating func setList(_ strings: [String], at place: Place) {
    let before = self
    let literal = TOMLLiteral.array(strings.map { .string($0) })
    guard set(literal, at: place), bytes != before.bytes else { return }
    let old = before.value(at: place)
    if strings.isEmpty, let old, let dropped = before.dropping(old, at: place) {
      self = dropped
    } else if strings.isEmpty, let old, before.isSetApart(old, at: place) {
      replaceText(at: place, with: "[]")
    } else if old == .array([]), dropping(literal, at: place) != nil {
      // The list was empty: blanks inside the brackets record that the key must be kept when the list is empty again.
      replaceText(at: place, with: Self.setApart(literal))
    }
  }

  /// Whether a list is written with blanks inside its brackets, and its key would be removed without them.
  private func isSetApart(_ value: TOMLLiteral, at place: Place) -> Bool {
    guard let span = node(at: place)?.span, text(of: span) == Array(Self.setApart(value).utf8) else { return false }
    var plain = self
    plain.replaceText(at: place, with: value.text)
    return plain.dropping(value, at: place) != nil
  }

  /// A list with blanks inside its brackets.
  private static func setApart(_ value: TOMLLiteral) -> String { "[ " + value.text.dropFirst().dropLast() + " ]" }

  private mutating func replaceText(at place: Place, with new: String) {
    if let span = node(at: place)?.span { _ = replace(span, Array(new.utf8)) }
  }

  /// This text without the key; nil if adding the key with its value again would give another text.
  private func dropping(_ value: TOMLLiteral, at place: Place) -> TOMLEditor? {
    var shorter = self
    guard shorter.remove(at: place) else { return nil }
    var candidates = [shorter]
    // After a last line without a line end, the key was inserted on its own line.
    if bytes.last != TOMLByte.lineFeed, shorter.bytes.last == TOMLByte.lineFeed {
      let lineEnd = shorter.bytes.dropLast().last == TOMLByte.carriageReturn ? 2 : 1
      TOMLEditor(Array(shorter.bytes.dropLast(lineEnd))).map { candidates.append($0) }
    }
    // Before a first header, it was inserted with an empty line.
    let line = zip(bytes, shorter.bytes).prefix { $0 == $1 }.count
    if TOMLLines.isBlank(line, in: shorter.bytes) {
      let rest = shorter.bytes[..<line] + shorter.bytes[TOMLLines.end(of: line, in: shorter.bytes)...]
      TOMLEditor(Array(rest)).map { candidates.append($0) }
    }
    return candidates.first { candidate in
      var again = candidate
      return again.set(value, at: place) && again.bytes == bytes
    }
  }

  private mutating func set(_ value: TOMLLiteral, at place: Place) -> Bool {
    switch place {
    case .path(let path): set(path, to: value)
    case .table(let key, let name, let index): set(key, to: value, inTable: name, at: index)
    }
  }

  private mutating func remove(at place: Place) -> Bool {
    switch place {
    case .path(let path): remove(path)
    case .table(let key, let name, let index): remove(key, inTable: name, at: index)
    }
  }

  private func value(at place: Place) -> TOMLLiteral? { node(at: place).flatMap { TOMLLiteral($0.value) } }

  private func node(at place: Place) -> TOMLNode? {
    switch place {
    case .path(let path): return node(of: path)
    case .table(let key, let name, let index):
      guard case .array(let elements)? = node(of: name)?.value, elements.indices.contains(index),
        case .table(let table) = elements[index].value
      else { return nil }
      return table[key]
    }
  }
}
