internal import Vocabulary

extension ArraySlice<Substring> {
  /// What follows in these folders after each place where some other folders are in them, one in the other: `[rules]`
  /// after `[.cursor]`. They may be at any depth, because a package of a repository may have folders of clients of its
  /// own.
  func rests(after wanted: [some StringProtocol]) -> [ArraySlice<Substring>] {
    guard let first = wanted.first, count >= wanted.count else { return [] }
    return indices.filter { self[$0] == first && self[$0...].starts(with: wanted) { $0 == $1 } }
      .map { self[($0 + wanted.count)...] }
  }
}
