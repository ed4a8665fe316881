package import Vocabulary

/// The languages in which a document is looked for, in order (`.github/docs/packs.md`).
package struct LocaleChain: Sendable, Hashable {
  /// The locale, its parents in the same script, the pack's source locale, and nil for documents without a language.
  package let sources: [LocaleTag?]

  /// The chain for a user of `locale` in a pack that is written in `source` and has `available`.
  package init(for locale: LocaleTag, source: LocaleTag, available: [LocaleTag]) {
    var sources: [LocaleTag?] = []
    for tag in [locale] + locale.parents where available.contains(tag) && !sources.contains(tag) { sources.append(tag) }
    if !sources.contains(source) { sources.append(source) }
    self.sources = sources + [nil]
  }
}
