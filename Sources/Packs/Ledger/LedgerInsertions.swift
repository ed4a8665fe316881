internal import Documents
package import Vocabulary

/// New entries of a ledger, each inserted in the order of ids and languages.
package struct LedgerInsertions {
  private let ledger: Ledger
  private let bytes: [UInt8]
  /// The existing entries, in the order of the ledger, and the places of their names.
  private let places: [(key: Key, offset: Int)]
  private var tables: [(key: Key, lines: [String], version: PackContents.Version)] = []

  /// A document's id, and its language if it is a translation.
  private struct Key: Comparable {
    let id: String
    let locale: String

    static func < (left: Key, right: Key) -> Bool {
      left.id == right.id
        ? left.locale.utf8.lexicographicallyPrecedes(right.locale.utf8)
        : left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
  }

  /// The text of all entries for one place.
  package struct Insertion: Sendable, Hashable {
    /// What the entries are about, in their order.
    package let versions: [PackContents.Version]
    package let span: Span
    package let text: String
  }

  package init(_ ledger: Ledger, _ bytes: [UInt8]) {
    self.ledger = ledger
    self.bytes = bytes
    var places: [(key: Key, offset: Int)] = []
    for (id, entry) in ledger.documents {
      places.append((Key(id: id, locale: ""), entry.span.lower))
      for (locale, translation) in entry.translations {
        places.append((Key(id: id, locale: locale.text), translation.span.lower))
      }
    }
    self.places = places.sorted { $0.key < $1.key }
  }

  /// Adds a document that the ledger lacks. A translation must state the revision that it was made from, and that must
  /// be the current one of its source: the text of an older revision is not known.
  package mutating func add(_ version: PackContents.Version, _ text: [UInt8]?) {
    guard let text else { return }
    let said = SourceRevision(in: text).number
    let name = TOMLText.string(version.id)
    if version.locale == ledger.source {
      let lines = [
        "[documents.\(name)]", "revision = \(said ?? 1)", "digest = \"\(Ledger.digest(ofSource: text))\"",
      ]
      tables.append((Key(id: version.id, locale: ""), lines, version))
    } else if let entry = ledger.documents[version.id], said == entry.revision {
      let source = entry.digest.map { ["source = \"\($0)\""] } ?? []
      let lines =
        ["[documents.\(name).\(TOMLText.key(version.locale.text))]", "revision = \(entry.revision)"] + source
        + ["review = \"machine\""]
      tables.append((Key(id: version.id, locale: version.locale.text), lines, version))
    }
  }

  /// Adds a translation that was made from this text of its source.
  package mutating func add(
    _ version: PackContents.Version, madeFrom revision: Int, _ digest: Digest, review: Ledger.Review
  ) {
    let name = TOMLText.string(version.id)
    let lines = [
      "[documents.\(name).\(TOMLText.key(version.locale.text))]", "revision = \(revision)",
      "source = \"\(digest)\"", "review = \"\(review.rawValue)\"",
    ]
    tables.append((Key(id: version.id, locale: version.locale.text), lines, version))
  }

  /// The insertion of each added document, in the order of the text; none if the ledger is not written as tables with
  /// headers, because nothing can be inserted between them.
  package var insertions: [Insertion] {
    let isPlain = places.allSatisfy { place in
      let start = TOMLInsertion.startOfLine(place.offset, in: bytes)
      return bytes.indices.contains(start) && bytes[start] == UInt8(ascii: "[")
    }
    guard isPlain else { return [] }
    var groups: [Int: [(key: Key, lines: [String], version: PackContents.Version)]] = [:]
    for table in tables.sorted(by: { $0.key < $1.key }) {
      groups[places.partitioningIndex { !($0.key < table.key) }, default: []].append(table)
    }
    return groups.map { place, tables in
      let lines = Array(tables.map(\.lines).joined(separator: [""]))
      let insertion =
        places.indices.contains(place)
        ? TOMLInsertion.table(lines, beforeLineOf: places[place].offset, in: bytes)
        : TOMLInsertion.atEnd(lines, of: bytes)
      return Insertion(versions: tables.map(\.version), span: insertion.span, text: insertion.text)
    }.sorted { $0.span < $1.span }
  }
}
