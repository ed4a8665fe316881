internal import Vocabulary

/// Names that the user may choose from, for use in a sentence: all of them, or, if there are many, the nearest few and
/// how to see all.
package struct NameList: Sendable, Hashable {
  /// The maximum number of names that are all listed.
  package static let most = 10
  /// How many names of a longer list are shown, if a command lists all.
  private static let few = 3

  private let shown: [String]
  private let rest: Int
  private let command: String?

  /// `name` is what the user wrote: those near it come first. `command` lists all names; nil if no command does.
  package init(_ names: some Sequence<String>, near name: String? = nil, listedBy command: String? = nil) {
    let names = Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.command = command
    guard names.count > Self.most else {
      shown = names
      rest = 0
      return
    }
    let ordered = name.map { Spelling.ranked(names, near: $0) } ?? names
    shown = Array(ordered.prefix(command == nil ? Self.most : Self.few))
    rest = names.count - shown.count
  }

  /// The list as a part of another message.
  package var argument: Message.Argument {
    let names = shown.map { PrintableText.text($0) }.joined(separator: ", ")
    guard rest > 0 else { return .text(names) }
    guard let command else {
      return .message(
        Message("names.cut", "{names} and {count} more", ["names": .text(names), "count": .number(rest)]))
    }
    return .message(
      Message(
        "names.cut-listed", "{names} and {count} more (`{command}` lists all)",
        ["names": .text(names), "count": .number(rest), "command": .text(command)]))
  }
}
