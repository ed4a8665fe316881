/// What Cairn may do to a target (`.github/docs/manifest.md`).
package enum Policy: String, Sendable, Hashable, CaseIterable {
  /// Cairn's own file, merged on upgrade if the user edited it.
  case file
  /// A managed block in one of the user's files.
  case block
  /// Created if the file is missing, and the user's own file from then on.
  case once
  /// Generated, never merged.
  case generated
}
