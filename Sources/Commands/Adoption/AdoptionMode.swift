internal import ArgumentParser

/// What `init --adopt` does with the files of other tools.
enum AdoptionMode: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// Nothing.
  case keep
  /// Removes the lock files, blocks and metadata of those tools.
  case replace
}
