package import Reporting
package import Vocabulary

/// A chosen language in which no chosen pack is available, so that every document is in another one.
package struct UnavailableLocale: Sendable, Hashable {
  package let locale: LocaleTag
  /// The languages of the packs, in order.
  package let known: [LocaleTag]

  /// nil if a pack has the language or a parent of it, and if one does not say in which languages it is.
  package init?(_ locale: LocaleTag, in packs: [Pack]) {
    guard !packs.isEmpty, packs.allSatisfy(\.manifest.declaresLocales) else { return nil }
    known = Set(packs.flatMap(\.manifest.available)).sorted()
    guard !locale.isCovered(by: known) else { return nil }
    self.locale = locale
  }

  /// What is wrong, and what can be chosen.
  package var message: Message {
    Message(
      "config.names-known.locale", "no chosen pack is available in '{name}'\nset `locale` to one of: {known}",
      [
        "name": .text(PrintableText.text(locale.text)),
        "known": NameList(known.map(\.text), near: locale.text, listedBy: nil).argument,
      ])
  }
}

extension LocaleTag {
  /// Whether one of these languages is this one or a parent of it, whose documents stand for it.
  package func isCovered(by locales: some Collection<LocaleTag>) -> Bool {
    ([self] + parents).contains(where: locales.contains)
  }
}
