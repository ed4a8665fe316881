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
  /// Further sentences that belong to it, one per line: every problem of a file, or the next step.
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

    /// A sentence of its own.
    package init(_ message: Message) {
      self.message = message
      fault = nil
    }

    /// A problem in a file, with its place.
    package init(_ diagnostic: Diagnostic, in path: RelativePath, at place: Place) {
      message = diagnostic.message
      fault = Fault(id: diagnostic.id, path: path.text, place: place)
    }

    /// The place of the problem, as `path:line:column`; nil for a sentence of its own.
    package var place: String? { fault.map { "\($0.path):\($0.place.line):\($0.place.column)" } }

    /// The id of the problem; nil for a sentence of its own.
    package var id: String? { fault?.id }

    /// The line that is shown, in the language of a catalog: `path:line:column: message [id]` for a problem.
    package func text(in catalog: Catalog) -> String {
      let text = catalog.text(of: message)
      guard let place, let id else { return text }
      return "\(place): \(text) [\(id)]"
    }
  }
}

/// How a run of Cairn ends.
package enum Exit: Int32, Sendable, Comparable {
  /// Done, no errors, up to date.
  case success = 0
  /// The user should look at something.
  case needsAttention = 1
  /// Cairn could not do what was requested.
  case failure = 2
  /// Wrong use of the command line (`EX_USAGE` of sysexits.h).
  case usage = 64

  package static func < (left: Exit, right: Exit) -> Bool { left.rawValue < right.rawValue }
}
