package import Packs
package import Vocabulary

/// An entry of the baseline that accepts fewer findings than it says, since they are gone.
package struct StaleAcceptance: Sendable, Hashable {
  package let entry: Baseline.Entry
  /// How many findings it accepts still.
  package let left: Int
  /// Where its rule is named in the baseline; nil where that is not known.
  package let span: Span?
}
