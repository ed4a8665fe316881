extension Message {
  /// The same message with excerpts of the texts in it that are longer than a path may be, so that no file makes a report as
  /// large as itself. A path stays whole, because a command may name it.
  var quotingExcerpts: Message {
    guard arguments.contains(where: { $1.isTooLong }) else { return self }
    var message = self
    message.arguments = arguments.mapValues(\.excerpt)
    return message
  }
}

extension Message.Argument {
  /// The longest path that a pack may write, in bytes (`RelativePath`).
  private static let longest = 1024

  fileprivate var isTooLong: Bool {
    switch self {
    case .text(let text): text.utf8.count > Self.longest
    case .number: false
    case .message(let message): message.arguments.contains { $1.isTooLong }
    }
  }

  fileprivate var excerpt: Message.Argument {
    guard isTooLong else { return self }
    return switch self {
    case .text(let text): .text(PrintableText.excerpt(text))
    case .number: self
    case .message(let message): .message(message.quotingExcerpts)
    }
  }
}
