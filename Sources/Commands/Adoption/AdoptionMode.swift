internal import ArgumentParser

/// What `init --adopt` does with the files of other tools.
enum AdoptionMode: Equatable, ExpressibleByArgument, Sendable {
  /// Nothing.
  case keep
  /// Removes the lock files, blocks and metadata of those tools.
  case replace
  /// A value that means nothing; the parser would ignore it and take the option as a flag.
  case unknown(String)

  static let allValueStrings = ["keep", "replace"]

  init?(argument: String) {
    switch argument {
    case "keep": self = .keep
    case "replace": self = .replace
    default: self = .unknown(argument)
    }
  }
}
