internal import BuiltinPack
internal import Documents
internal import Reporting
internal import Synchronization
internal import Vocabulary

/// The languages of Cairn's own messages.
enum Languages {
  /// The tags of all catalogs, including English, in byte order.
  static var available: [String] {
    (EmbeddedFile.all.compactMap { tag(of: $0.path) } + ["en"]).sorted()
  }

  /// The catalog the environment asks for: `CAIRN_LANG`, `LANGUAGE`, `LC_ALL`, `LC_MESSAGES`, `LANG`, in that order.
  /// English if the encoding is not UTF-8, or if no requested language is available.
  static func catalog(_ variables: [String: String]) -> Catalog {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      // The first that is set defines the encoding (POSIX, Environment Variables, 8.2).
      guard let value = variables[name], !value.isEmpty else { continue }
      // The plain locale of every system supports only ASCII.
      if value == "C" || value == "POSIX" { return .english }
      guard let encoding = value.split(separator: ".").dropFirst().first else { break }
      let plain = encoding.prefix { $0 != "@" }.lowercased().filter { $0 != "-" }
      if plain != "utf8" { return .english }
      break
    }
    for name in ["CAIRN_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = variables[name], !value.isEmpty else { continue }
      let isList = name == "LANGUAGE"
      let wishes = isList ? value.split(separator: ":").map(String.init) : [value]
      for wish in wishes {
        let tag = wish.prefix { $0 != "." && $0 != "@" }.map { $0 == "_" ? "-" : $0 }
        if tag.elementsEqual("C") || tag.elementsEqual("POSIX") { return .english }
        if let tag = LocaleTag(String(tag)), let catalog = catalog(for: tag) { return catalog }
      }
      // A list may name unknown languages, and the search goes on; any other variable that is set decides.
      if !isList { return .english }
    }
    return .english
  }

  /// The catalogs that this process has read, by tag: several options of one command line can name a language.
  private static let read = Mutex<[String: Catalog]>([:])

  /// The catalog of a tag or of its parents; nil if Cairn is available in none of them.
  static func catalog(for tag: LocaleTag) -> Catalog? {
    for candidate in [tag] + tag.parents {
      if candidate.text == "en" { return .english }
      if let known = read.withLock({ $0[candidate.text] }) { return known }
      if let file = EmbeddedFile.all.first(where: { self.tag(of: $0.path) == candidate.text }) {
        let catalog = Catalog(language: candidate.language, entries: entries(of: file.bytes))
        read.withLock { $0[candidate.text] = catalog }
        return catalog
      }
    }
    return nil
  }

  /// The texts of a catalog's file: `"key" = "text"`, or a table of plural forms.
  static func entries(of bytes: [UInt8]) -> [String: Catalog.Entry] {
    var entries: [String: Catalog.Entry] = [:]
    for entry in TOMLDocument(parsing: bytes).root.entries {
      switch entry.node.value {
      case .string(let text): entries[entry.key.text] = .text(text)
      case .table(let table):
        var forms: [PluralCategory: String] = [:]
        for form in table.entries {
          if let category = PluralCategory(rawValue: form.key.text), case .string(let text) = form.node.value {
            forms[category] = text
          }
        }
        entries[entry.key.text] = .plural(forms)
      default: continue
      }
    }
    return entries
  }

  private static func tag(of path: String) -> String? {
    guard path.hasPrefix("i18n/messages/"), path.hasSuffix(".toml") else { return nil }
    return String(path.dropFirst("i18n/messages/".count).dropLast(".toml".count))
  }
}
