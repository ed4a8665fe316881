package import Vocabulary

/// The name of a language from the command line, which must be a tag that exists.
package struct LanguageName: Sendable, Hashable {
  /// The tag; nil if the name is not one.
  package let tag: LocaleTag?
  /// What was probably meant; nil if nothing is similar, or if the name is a tag.
  package let nearest: String?

  package init(_ name: String) {
    if let tag = LocaleTag(name), Self.exists(tag) {
      self.tag = tag
      nearest = nil
      return
    }
    tag = nil
    // Names of systems have underscores and an encoding: `pt_BR.UTF-8`.
    let plain = String(name.prefix { $0 != "." && $0 != "@" }).replacing("_", with: "-")
    let parts = plain.split(separator: "-", maxSplits: 1).map { $0.lowercased() }
    let language = parts.first ?? ""
    let code = Self.names[language] ?? Self.countries[language] ?? (Self.codes.contains(language) ? language : nil)
    let candidates = [([code ?? language] + parts.dropFirst()).joined(separator: "-"), code].compactMap { $0 }
    nearest =
      candidates.lazy.compactMap { LocaleTag($0) }.first(where: Self.exists)?.text
      ?? Spelling.nearest(to: language, among: Self.names.keys).flatMap { Self.names[$0] }
  }

  /// Whether the language of a tag exists: one of two letters must be in ISO 639-1; those of three letters are too many
  /// to list; longer ones were never registered (RFC 5646, section 2.2.1).
  private static func exists(_ tag: LocaleTag) -> Bool {
    tag.language.utf8.count == 2 ? codes.contains(tag.language) : tag.language.utf8.count == 3
  }

  /// The languages of ISO 639-1.
  private static let codes = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
    et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj
    kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv
    ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th
    ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Codes of countries (ISO 3166-1) that are not those of a language.
  private static let countries = [
    "cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "gr": "el", "jp": "ja", "mx": "es",
    "ua": "uk", "us": "en", "vn": "vi",
  ]

  /// English names of languages.
  private static let names = [
    "arabic": "ar", "bengali": "bn", "chinese": "zh", "czech": "cs", "danish": "da", "dutch": "nl", "english": "en",
    "finnish": "fi", "french": "fr", "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi", "hungarian": "hu",
    "indonesian": "id", "italian": "it", "japanese": "ja", "korean": "ko", "norwegian": "no", "persian": "fa",
    "polish": "pl", "portuguese": "pt", "romanian": "ro", "russian": "ru", "spanish": "es", "swedish": "sv",
    "thai": "th", "turkish": "tr", "ukrainian": "uk", "urdu": "ur", "vietnamese": "vi",
  ]
}
