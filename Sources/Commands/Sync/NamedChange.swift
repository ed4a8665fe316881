internal import Reporting

/// The change that a user names, in full or by a part that only one change has.
struct NamedChange {
  /// The ids of the changes to choose from.
  let ids: [String]

  /// The id that equals the text, has this number before its hyphen, or begins with the text. Throws if there is none or
  /// more than one.
  func find(_ text: String) throws(Failure) -> String {
    if ids.contains(text) { return text }
    let number = Int(text)
    let numbered = ids.filter { number != nil && Self.number(of: $0) == number }
    let named = numbered.isEmpty && !text.isEmpty ? ids.filter { $0.hasPrefix(text) } : numbered
    guard let id = named.first else { throw Failure("no-such-change", .noSuchChange(text), exit: .usage) }
    guard named.count == 1 else { throw Failure("ambiguous-change", .ambiguous(text, named), exit: .usage) }
    return id
  }

  /// The number that `cairn undo --list` shows before the hyphen of an id; nil for an id without one.
  private static func number(of id: String) -> Int? {
    id.split(separator: "-").first.flatMap { Int($0) }
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
