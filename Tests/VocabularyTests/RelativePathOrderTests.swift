import Testing
import Vocabulary

/// Paths are compared several bytes at once, so each difference is tried in each place.
struct RelativePathOrderTests {
  private static let texts = (1...20).flatMap { length in
    let text = String(repeating: "m", count: length)
    return [text]
      + (0..<length).flatMap { place in
        ["a", "z", "é", "/"].compactMap { other -> String? in
          let changed = text.prefix(place) + other + text.dropFirst(place + 1)
          return other == "/" && (place == 0 || place == length - 1) ? nil : String(changed)
        }
      }
  }

  @Test func `the order is that of the bytes`() throws {
    let paths = try Self.texts.map { try RelativePath($0) }
    for left in paths {
      for right in paths {
        let isBefore = left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
        let isSame = left.text.utf8.elementsEqual(right.text.utf8)
        let isWithin = (left.text + "/").utf8.starts(with: (right.text + "/").utf8)
        guard (left < right) == isBefore, (left == right) == isSame, left.isWithin(right) == isWithin else {
          Issue.record("'\(left)' and '\(right)'")
          return
        }
      }
    }
  }
}
