/// Finds many terms in one text at once, in time proportional to the text's words and the terms that begin with them.
///
/// A term is found where its words stand in its order in one sentence, at most three others between one and the next: `add
/// column` in `add a nullable column`. A word of four letters and more may have an ending of up to three more: `deploy` in
/// `deployed`. The pairs of one run of signs stand together; between two runs of a term there may be eight signs.
struct TermIndex: Sendable {
  /// What is looked for, and how.
  struct Term: Sendable {
    let words: TaskWords
    /// Word for word: nothing between, no endings.
    var isExact = false
  }

  /// One word of one term.
  private struct Slot: Sendable {
    let term: Int
    /// Where what is known of it stands, among the words of all terms.
    let index: Int
    let isFirst: Bool
    let isLast: Bool
    /// How far the word before it may be.
    let reach: Int
  }

  private var exact: [String: [Slot]] = [:]
  private var stems: [String: [Slot]] = [:]
  private var size = 0

  /// Terms of more words are no words of a task.
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

  /// The terms that are in the text, by their numbers, each with the places of its first and last word there.
  func found(in text: TaskWords) -> [Int: ClosedRange<Int>] {
    var found: [Int: ClosedRange<Int>] = [:]
    // Of each word of each term: where it was seen last with those before it, and where the first of these was.
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
      // The last first: a word that a term has twice must not stand for both.
      for slot in (exact[word.text] ?? []).reversed() { see(slot, at: word.place) }
      if let opening = word.opening { for slot in exact[opening] ?? [] { see(slot, at: word.place) } }
      for stem in Self.stems(of: word.text) { for slot in (stems[stem] ?? []).reversed() { see(slot, at: word.place) } }
    }
    return found
  }

  /// The word with one, two and three letters less.
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
