package import Vocabulary

/// What stopped us, as the user is told: an id that scripts can rely on, a sentence, a place, and an exit code.
package struct Failure: Error, Sendable, Hashable {
  /// Stable, kebab-case, such as `unknown-locale`.
  package let id: String
  package let message: Message
  /// The file it is about, relative to the root, or absolute outside of it.
  package let path: String?
  package let place: Place?
  package let exit: Exit
  /// Further sentences that belong to it, a line each: every fault of a file, what to do next.
  package let details: [String]

  package init(
    _ id: String, _ message: Message, path: String? = nil, place: Place? = nil, exit: Exit = .cannot,
    details: [String] = []
  ) {
    self.id = id
    self.message = message
    self.path = path
    self.place = place
    self.exit = exit
    self.details = details
  }
}

/// How a run of Cairn ends.
package enum Exit: Int32, Sendable, Comparable {
  /// Done, clean, current.
  case done = 0
  /// The user has something to look at.
  case look = 1
  /// Cairn could not do it.
  case cannot = 2
  /// Wrong use of the command line (`EX_USAGE` of sysexits.h).
  case usage = 64

  package static func < (left: Exit, right: Exit) -> Bool { left.rawValue < right.rawValue }
}
