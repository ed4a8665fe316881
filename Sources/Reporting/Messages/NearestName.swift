internal import Vocabulary

/// A name that is not known, and the known name that was probably meant.
package struct NearestName: Sendable, Hashable {
  /// The name as it was written.
  package let name: String
  /// The known name that was probably meant; nil if none is similar.
  package let nearest: String?

  package init(_ name: String, nearest: String?) {
    self.name = name
    self.nearest = nearest
  }

  /// A name and the nearest of the known ones.
  package init(_ name: String, among known: some Sequence<String>) {
    self.init(name, nearest: Spelling.nearest(to: name, among: known))
  }

  /// The values of the placeholders of a message: the name as `key`, and the nearest name, if there is one, as
  /// `nearest`.
  package func arguments(as key: String) -> [String: Message.Argument] {
    var arguments: [String: Message.Argument] = [key: .text(name)]
    if let nearest { arguments["nearest"] = .text(nearest) }
    return arguments
  }

  /// The message that suggests the nearest name; `plain` if there is none.
  package func message(near: Message, else plain: Message) -> Message { nearest == nil ? plain : near }
}
