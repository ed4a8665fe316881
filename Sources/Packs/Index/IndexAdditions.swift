/// The lines in the managed block of INDEX.md that Cairn did not write.
///
/// Cairn does not record what it generated last, because two branches that each add a skill would then always conflict
/// in that record. So the form decides. A text, a table of another kind or a heading without a table is never
/// generated, so it is the user's. A row about a skill that is in no known rendering may be an older rendering or an
/// edit; this cannot be decided.
package struct IndexAdditions: Sendable, Equatable {
  /// The user's passages, in order: lines that end with LF, with the empty lines between them unchanged.
  package private(set) var passages: [[UInt8]] = []
  /// Rows about skills, and headings above them, that are in none of the known renderings.
  package private(set) var unknownRows = 0

  /// Reads a block's body; `renderings` are the bodies that Cairn may have written.
  package init(in body: [UInt8], excluding renderings: [[UInt8]]) {
    let known = Set(renderings.flatMap { IndexTables.lines(of: $0) })
    let lines = Self.split(body)
    var origins = Self.origins(of: lines, known)
    // Empty lines between two of the user's lines belong to the user, too.
    var last: Int?
    for (number, origin) in origins.enumerated() where origin != .none {
      if origin == .user, let last, origins[last] == .user {
        for between in (last + 1)..<number { origins[between] = .user }
      }
      last = number
    }
    var passage: [UInt8] = []
    for (line, origin) in zip(lines, origins) {
      if origin == .user {
        passage += line.text + [0x0A]
      } else if origin != .none, !passage.isEmpty {
        passages.append(passage)
        passage = []
      }
    }
    if !passage.isEmpty { passages.append(passage) }
    unknownRows = origins.count { $0 == .unknown }
  }

  /// Adds the additions of the other side of a conflict.
  package mutating func join(_ other: IndexAdditions) {
    for passage in other.passages where !passages.contains(passage) { passages.append(passage) }
    unknownRows = max(unknownRows, other.unknownRows)
  }

  /// Whether Cairn may have generated all of it.
  package var isEmpty: Bool { passages.isEmpty && unknownRows == 0 }

  /// The user's lines that are not empty.
  package var lineCount: Int {
    passages.reduce(0) { count, passage in count + Self.split(passage).count { $0.meaning != nil } }
  }

  private struct Line {
    let text: ArraySlice<UInt8>
    let meaning: IndexTables.Line?
  }

  /// Where a line came from.
  private enum Origin {
    /// An empty line.
    case none
    /// In a known rendering, or only part of a table's structure.
    case cairn
    /// In the form of a rendering, but in none of the known ones.
    case unknown
    case user
  }

  private static func split(_ body: [UInt8]) -> [Line] {
    body.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      let text = line.last == 0x0D ? line.dropLast() : line
      return Line(text: text, meaning: IndexTables.line(of: text))
    }
  }

  private static func origins(of lines: [Line], _ known: Set<IndexTables.Line>) -> [Origin] {
    var origins = [Origin](repeating: .none, count: lines.count)
    var fence: ArraySlice<UInt8>?
    var number = 0
    while number < lines.count {
      let line = lines[number]
      if let open = fence {
        origins[number] = .user
        if let end = fenceSign(of: line.text), end.starts(with: open) { fence = nil }
      } else if let open = fenceSign(of: line.text) {
        origins[number] = .user
        fence = open
      } else {
        switch line.meaning {
        case nil: break
        case .text: origins[number] = isConflictMarker(line.text) ? .none : .user
        case .heading(let level, _):
          let isAboveTable = level == 3 && nextTable(after: number, lines).map { isRendered(lines[$0], known) } == true
          let isKnown = line.meaning.map { known.contains($0) } == true
          origins[number] = isKnown ? .cairn : isAboveTable ? .unknown : .user
        case .row, .delimiter:
          let table = number..<end(ofTableAt: number, lines)
          for (row, origin) in zip(table, self.origins(ofTable: lines[table], known)) { origins[row] = origin }
          number = table.upperBound
          continue
        }
      }
      number += 1
    }
    return origins
  }

  /// The lines of the next table, if only empty lines are before it.
  private static func nextTable(after number: Int, _ lines: [Line]) -> Range<Int>? {
    guard let start = lines[(number + 1)...].firstIndex(where: { $0.meaning != nil }) else { return nil }
    let end = end(ofTableAt: start, lines)
    return start < end ? start..<end : nil
  }

  private static func end(ofTableAt start: Int, _ lines: [Line]) -> Int {
    var end = start
    while end < lines.count {
      switch lines[end].meaning {
      case .row, .delimiter: end += 1
      default: return end
      }
    }
    return end
  }

  /// Whether a table lists skills as a rendering does.
  private static func isRendered(_ lines: some Collection<Line>, _ known: Set<IndexTables.Line>) -> Bool {
    let rows = lines.compactMap(\.meaning).filter { if case .row = $0 { true } else { false } }
    guard let head = rows.first else { return false }
    let others = rows.dropFirst()
    return others.contains { isSkillRow($0) || known.contains($0) } || (others.isEmpty && known.contains(head))
      || isSkillRow(head)
  }

  private static func origins(ofTable lines: ArraySlice<Line>, _ known: Set<IndexTables.Line>) -> [Origin] {
    guard isRendered(lines, known) else { return lines.map { _ in .user } }
    return lines.enumerated().map { number, line in
      guard let meaning = line.meaning else { return .none }
      if known.contains(meaning) { return .cairn }
      if case .delimiter = meaning { return .cairn }
      // The head of a table in other words than the current ones.
      let isHead = number == 0 && lines.count > 1 && isDelimiter(lines[lines.startIndex + 1].meaning)
      if isHead || isSkillRow(meaning) { return .unknown }
      return .user
    }
  }

  private static func isDelimiter(_ line: IndexTables.Line?) -> Bool {
    if case .delimiter(columns: 3) = line { true } else { false }
  }

  /// Whether a row has the form of one about a skill: three cells, the first a link to a SKILL.md.
  private static func isSkillRow(_ line: IndexTables.Line) -> Bool {
    guard case .row(let cells) = line, cells.count == 3 else { return false }
    return cells[0].first == UInt8(ascii: "[") && cells[0].suffix(10).elementsEqual("/SKILL.md)".utf8)
  }

  /// The three or more backquotes or tildes that a fence starts with.
  private static func fenceSign(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let text = line.drop { $0 == 0x20 }
    guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
    let sign = text.prefix { $0 == first }
    return sign.count >= 3 ? sign : nil
  }

  /// Whether the line is a conflict marker of git.
  private static func isConflictMarker(_ line: ArraySlice<UInt8>) -> Bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains { marker in
      line.starts(with: marker.utf8) && (line.count == 7 || line.dropFirst(7).first == 0x20)
    }
  }
}
