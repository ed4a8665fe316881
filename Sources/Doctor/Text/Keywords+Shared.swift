internal import Synchronization

extension Keywords {
  private static let made = Mutex<[[[UInt8]]: Keywords]>([:])
  /// Runs differ in the rules that are on, so there are few sets of words.
  private static let most = 8

  /// The search for these words, made once: it takes as long as reading a hundred documents, and a run over many
  /// repositories asks for the same words in each.
  static func shared(_ words: [[UInt8]]) -> Keywords {
    if let known = made.withLock({ $0[words] }) { return known }
    let keywords = Keywords(words)
    made.withLock { made in
      if made.count >= most { made = [:] }
      made[words] = keywords
    }
    return keywords
  }
}
