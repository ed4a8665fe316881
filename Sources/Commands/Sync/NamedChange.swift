internal import Installing
internal import Reporting

/// The change that a user names, in full or by a part that only one change has.
struct NamedChange {
  /// The changes to choose from.
  let journals: [Journal]

  /// The change with this id, with this number before the hyphen, or whose id begins with the text. Throws if there is none
  /// or more than one.
  func find(_ text: String) throws(Failure) -> Journal {
    if let journal = journals.first(where: { $0.id == text }) { return journal }
    let number = Int(text)
    let numbered = journals.filter { number != nil && Self.number(of: $0) == number }
    let named = numbered.isEmpty && !text.isEmpty ? journals.filter { $0.id.hasPrefix(text) } : numbered
    guard let journal = named.first else { throw Failure("no-such-change", .noSuchChange(text), exit: .usage) }
    guard named.count == 1 else {
      throw Failure("ambiguous-change", .ambiguous(text, named.map(\.id)), exit: .usage)
    }
    return journal
  }

  /// The number that `cairn undo --list` shows before the hyphen of an id; nil for an id without one.
  private static func number(of journal: Journal) -> Int? {
    journal.id.split(separator: "-").first.flatMap { Int($0) }
  }
}

extension Message {
  fileprivate static func noSuchChange(_ id: String) -> Message {
    Message(
      "undo.no-such-change", "unknown change '{id}'\nrun `cairn undo --list` to list the changes", ["id": .text(id)])
  }
  fileprivate static func ambiguous(_ text: String, _ ids: [String]) -> Message {
    Message(
      "undo.ambiguous-change", "'{id}' can mean several changes: {known}\nuse the whole id of one of them",
      ["id": .text(text), "known": NameList(ids, near: text).argument])
  }
}
