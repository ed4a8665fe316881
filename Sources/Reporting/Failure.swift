package import Vocabulary

/// An error for the user: an id that scripts can rely on, a message, a place, and an exit code.
package struct Failure: Error, Sendable, Hashable {
  /// Stable, kebab-case, such as `unknown-locale`.
  package let id: String
  package let message: Message
  /// The file it is about, relative to the root, or absolute outside of it.
  package let path: String?
  package let place: Place?
  package let exit: Exit
  /// Further sentences that belong to it, a line each: every fault of a file, what to do next.
  package let details: [Detail]

  package init(
    _ id: String, _ message: Message, path: String? = nil, place: Place? = nil, exit: Exit = .failure,
    details: [Detail] = []
  ) {
    self.id = id
    self.message = message
    self.path = path
    self.place = place
    self.exit = exit
    self.details = details
  }

  /// One sentence that belongs to a failure.
  package struct Detail: Sendable, Hashable {
    package let message: Message
    private let fault: Fault?

    private struct Fault: Sendable, Hashable {
      let id: String
      let path: String
      let place: Place
    }

    /// A sentence by itself.
    package init(_ message: Message) {
      self.message = message
      fault = nil
    }

    /// A fault of a file, with its place.
    package init(_ diagnostic: Diagnostic, in path: RelativePath, at place: Place) {
      message = diagnostic.message
      fault = Fault(id: diagnostic.id, path: path.text, place: place)
    }

    /// Where the fault is, as `path:line:column`; nil for a sentence by itself.
    package var place: String? { fault.map { "\($0.path):\($0.place.line):\($0.place.column)" } }

    /// The id of the fault; nil for a sentence by itself.
    package var id: String? { fault?.id }

    /// The line that is shown, in the words of a catalog: `path:line:column: message [id]` for a fault.
    package func text(in catalog: Catalog) -> String {
      let text = catalog.text(of: message)
      guard let place, let id else { return text }
      return "\(place): \(text) [\(id)]"
    }
  }
}

/// How a run of Cairn ends.
package enum Exit: Int32, Sendable, Comparable {
  /// Done, clean, current.
  case success = 0
  /// The user has something to look at.
  case needsAttention = 1
  /// Cairn could not do it.
  case failure = 2
  /// Wrong use of the command line (`EX_USAGE` of sysexits.h).
  case usage = 64

  package static func < (left: Exit, right: Exit) -> Bool { left.rawValue < right.rawValue }
}
