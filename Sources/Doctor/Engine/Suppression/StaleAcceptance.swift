package import Packs
package import Vocabulary

/// An entry of the baseline that suppresses fewer findings than it states, because some no longer exist.
package struct StaleAcceptance: Sendable, Hashable {
  package let entry: Baseline.Entry
  /// How many findings it still suppresses.
  package let left: Int
  /// Where the baseline names its rule; nil if that is not known.
  package let span: Span?
}
