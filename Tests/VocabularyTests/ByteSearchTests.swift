import Testing
import Vocabulary

@Suite struct ByteSearchTests {
  @Test func `searches of eight bytes at once find what a search of single bytes finds`() {
    var numbers = Numbers()
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...40, using: &numbers)).map { _ -> UInt8 in
        [0x0A, 0x0D, 0x09, 0x0B, 0x8A, 0x61, UInt8.random(in: 0...255, using: &numbers)].randomElement(using: &numbers)
          ?? 0
      }
      let start = Int.random(in: 0...text.count, using: &numbers)
      let end = Int.random(in: start...text.count, using: &numbers)
      let part = text[start..<end]
      #expect(text.lineEnd(from: start, to: end) == part.firstIndex(where: Byte.isLineEnd) ?? end)
      #expect(text.count(of: 0x0A, from: start, to: end) == part.count { $0 == 0x0A })
      #expect(text.has(0x0B) == text.contains(0x0B))
      let first = text.withUnsafeBufferPointer { $0.offset(of: 0x0A, from: start, to: end) }
      #expect(first == part.firstIndex(of: 0x0A) ?? end)
      #expect(text.withUnsafeBufferPointer { $0.countOfNonASCII } == text.count { $0 >= 0x80 })
      #expect(text.withUnsafeBufferPointer { $0.countOfContinuations } == text.count { $0 & 0xC0 == 0x80 })
      let string = String(decoding: text, as: UTF8.self)
      #expect(Text.scalarCount(string) == string.unicodeScalars.count)
    }
  }

  @Test func `several bytes are found where they first occur, from any place on`() {
    var numbers = Numbers()
    for _ in 0..<4_000 {
      // Few different bytes, so that parts of the wanted ones occur often.
      let text = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in UInt8.random(in: 0x61...0x63, using: &numbers)
      }
      let part = (0..<Int.random(in: 0...5, using: &numbers)).map { _ in UInt8.random(in: 0x61...0x63, using: &numbers)
      }
      let start = Int.random(in: 0...text.count, using: &numbers)
      let last = text.count - part.count
      let place = (start..<max(start, last + 1)).first { text[$0..<$0 + part.count].elementsEqual(part) }
      let found = text.withUnsafeBufferPointer { text in
        part.withUnsafeBufferPointer { text.offset(of: $0, from: start) }
      }
      #expect(found == (part.isEmpty ? nil : place), "\(part) in \(text) from \(start)")
      #expect(text.holds(part) == text.indices.contains { text[$0...].starts(with: part) } || part.isEmpty)
      var other = text
      #expect(text.isSame(as: other))
      guard let index = other.indices.randomElement(using: &numbers) else { continue }
      other[index] ^= 0x80
      #expect(!text.isSame(as: other) && !text.isSame(as: text + [0]))
    }
  }

  @Test func `every place of a text is found, also in a part and where two overlap`() {
    let bytes = Array("xaaa aa".utf8)
    #expect(bytes[...].positions(of: "aa") == [1, 2, 5])
    #expect(bytes[3...].positions(of: "aa") == [5])
    #expect(bytes[...].positions(of: "").isEmpty && bytes[..<0].positions(of: "a").isEmpty)
  }

  @Test func `offsets outside of a text are cut`() {
    let text = Array("a\nb".utf8)
    #expect(text.lineEnd(from: 2, to: 9) == 3)
    #expect(text.lineEnd(from: -1, to: 1) == 1)
    #expect(text.count(of: 0x0A, from: -5, to: 100) == 1)
    #expect([UInt8]().lineEnd(from: 0, to: 8) == 0)
  }
}

/// The same numbers on every machine: a linear congruential generator (Knuth's MMIX).
private struct Numbers: RandomNumberGenerator {
  private var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
