internal import Packs
internal import Vocabulary

/// Languages.
enum LocaleValues {
  /// The languages of Cairn's messages.
  static var ofMessages: [Candidate] { Languages.available.map { Candidate($0) } }

  /// The languages in which the packs have documents, and those of documents that are installed.
  static func ofDocuments(_ facts: CompletionFacts) -> [Candidate] {
    let installed = Set(facts.lock.files.values.compactMap { $0.locale?.text }).sorted()
    return (facts.packs.flatMap(\.locales) + installed).map { Candidate($0) }
  }
}
