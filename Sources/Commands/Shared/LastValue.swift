extension Sequence<String> {
  /// The value of an option in a command line that is not parsed yet; the last one counts, as for the parser. nil if
  /// the option is missing.
  func lastValue(of option: String) -> String? {
    let words = Array(prefix { $0 != "--" })
    return zip(words, words.dropFirst() + [""]).compactMap { word, next in
      word == option ? next : word.hasPrefix(option + "=") ? String(word.dropFirst(option.count + 1)) : nil
    }.last
  }
}
