internal import Packs
internal import Vocabulary

/// Finds the text of a digest if no file has its bytes. The text that is found has exactly that digest, so a merge
/// never starts from a guess.
struct BaseRecovery {
  let digest: Digest

  /// The maximum number of line ends at the end of a text that are tried.
  private static let mostLineEnds = 16

  /// The text, if one of `others` is it, or if `damaged` becomes it by adding the blanks that hooks removed at the ends
  /// of lines and of the text: the blanks are taken from lines of `others` that are otherwise equal.
  func text(from damaged: [UInt8]?, others: [[UInt8]]) -> [UInt8]? {
    let others = others.filter { $0.count <= Merge.largest }
    if let whole = others.first(where: { Digest(of: $0) == digest }) { return Text.normalized(whole) }
    for candidate in [damaged].compactMap({ $0 }) + others {
      if let text = withOtherEnd(Text.normalized(candidate), ends: []) { return text }
    }
    guard let damaged, damaged.count <= Merge.largest else { return nil }
    let text = Text.normalized(damaged)
    for other in others.map(Text.normalized) {
      let ends = [Self.tail(of: other)]
      if let found = withOtherEnd(Self.blanks(of: other, in: text), ends: ends) { return found }
    }
    return nil
  }

  /// The text with another number of line ends at its end, or with one of `ends` there.
  private func withOtherEnd(_ text: [UInt8], ends: [[UInt8]]) -> [UInt8]? {
    let body = WhitespaceFix.withoutLineEnds(text)
    let trimmed = Array(text.prefix(text.count - Self.tail(of: text).count))
    return
      ((0...Self.mostLineEnds).lazy.map { body + Array(repeating: 0x0A, count: $0) } + ends.lazy.map { trimmed + $0 })
      .first { Digest(of: $0) == digest }
  }

  /// Blanks and line ends after the last visible character of a text.
  private static func tail(of text: [UInt8]) -> [UInt8] {
    Array(text.suffix(text.reversed().prefix { $0 <= 0x20 }.count))
  }

  /// `text`, with lines replaced by those of `other` that differ only by blanks at the end.
  private static func blanks(of other: [UInt8], in text: [UInt8]) -> [UInt8] {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let models = other.split(separator: 0x0A, omittingEmptySubsequences: false)
    var numbers: [[UInt8]: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      let key = Array(WhitespaceFix.withoutBlanks(line))
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return number
    }
    let changes = LineDiff(from: lines.map(number), to: models.map(number)).changes
    var result: [ArraySlice<UInt8>] = []
    var (old, new) = (0, 0)
    for change in changes {
      // Lines between two changes are in both texts, one for one.
      result += models.dropFirst(new).prefix(change.old.lowerBound - old)
      result += lines[change.old]
      (old, new) = (change.old.upperBound, change.new.upperBound)
    }
    result += models.dropFirst(new)
    return Array(result.joined(separator: [0x0A]))
  }
}
