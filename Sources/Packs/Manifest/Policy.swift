/// What Cairn may do to a target (formats.md, "manifest.toml").
package enum Policy: String, Sendable, Hashable, CaseIterable {
  /// Cairn's own file, merged on upgrade where the user edited it.
  case file
  /// A managed block in a file that is the user's.
  case block
  /// Written where nothing stands, and the user's from then on.
  case once
  /// Rendered, never merged.
  case generated
}
