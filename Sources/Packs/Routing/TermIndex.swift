internal import TaskWording

/// Finds many terms in one text at once, in time proportional to the text's words and the terms that begin with them.
///
/// A term is found where its words occur in order in one sentence, with at most three other words between two of them:
/// `add column` in `add a nullable column`. A word of four or more letters may have an ending of up to three more
/// letters: `deploy` in `deployed`. The pairs of one run of characters must be adjacent; between two runs of a term
/// there may be eight characters.
struct TermIndex: Sendable {
  /// A term to look for.
  struct Term: Sendable {
    let words: TaskWords
    /// Match word for word: without other words between, without endings.
    var isExact = false
  }

  /// One word of one term.
  private struct Slot: Sendable {
    let term: Int
    /// The index of its state, among the words of all terms.
    let index: Int
    let isFirst: Bool
    let isLast: Bool
    /// The maximum distance to the word before it.
    let reach: Int
  }

  private var exact: [String: [Slot]] = [:]
  private var stems: [String: [Slot]] = [:]
  private var size = 0

  /// Terms with more words than this do not occur in a task.
  private static let longest = 16

  init(_ terms: [Term]) {
    for (number, term) in terms.enumerated() where term.words.words.count <= Self.longest {
      for (index, word) in term.words.words.enumerated() {
        let isLast = index + 1 == term.words.words.count
        let reach = word.isJoined || term.isExact ? 1 : word.isSigns ? 8 : 4
        let slot = Slot(term: number, index: size, isFirst: index == 0, isLast: isLast, reach: reach)
        size += 1
        exact[word.text, default: []].append(slot)
        if !term.isExact, Self.takesEndings(word.text) { stems[word.text, default: []].append(slot) }
      }
    }
  }

  /// The terms that are in the text, by their numbers, each with the positions of its first and last word.
  func found(in text: TaskWords) -> [Int: ClosedRange<Int>] {
    var found: [Int: ClosedRange<Int>] = [:]
    // For each word of each term: its last position after the words before it, and the position of the first of these.
    var seen: [ClosedRange<Int>?] = Array(repeating: nil, count: size)
    func see(_ slot: Slot, at place: Int) {
      if slot.isFirst {
        seen[slot.index] = place...place
      } else {
        guard let before = seen[slot.index - 1], before.upperBound < place, place - before.upperBound <= slot.reach
        else { return }
        seen[slot.index] = before.lowerBound...place
      }
      if slot.isLast, found[slot.term] == nil { found[slot.term] = seen[slot.index] }
    }
    for word in text.words {
      // The last word first: one word of the text must not match both, if a term has a word twice.
      for slot in (exact[word.text] ?? []).reversed() { see(slot, at: word.place) }
      if let opening = word.opening { for slot in exact[opening] ?? [] { see(slot, at: word.place) } }
      for stem in Self.stems(of: word.text) { for slot in (stems[stem] ?? []).reversed() { see(slot, at: word.place) } }
    }
    return found
  }

  /// The word without its last one, two and three letters.
  private static func stems(of word: String) -> [String] {
    let scalars = word.unicodeScalars
    guard scalars.count > 4 else { return [] }
    return (1...3).compactMap { ending in
      scalars.count - ending >= 4 ? String(scalars.dropLast(ending)) : nil
    }
  }

  private static func takesEndings(_ word: String) -> Bool {
    word.unicodeScalars.count >= 4 && word.allSatisfy(\.isLetter)
  }
}
