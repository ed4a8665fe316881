import Foundation
import TestSupport
import Testing

@testable import Installing

/// The line merge compared with `git merge-file`.
@Suite struct LineMergeTests {
  /// Three texts; the last two are edits of the first.
  struct Triple: Sendable {
    var base: [UInt8]
    var mine: [UInt8]
    var theirs: [UInt8]
  }

  @Test func `random triples merge as in git, with the same text or a conflict`() throws {
    var made = TripleMaker(seed: Rounds.seed)
    let triples = (0..<Rounds.count(600)).map { made.triple($0) }
    let folder = try TemporaryFolder()
    for (number, triple) in triples.enumerated() {
      for (name, bytes) in [("b", triple.base), ("m", triple.mine), ("t", triple.theirs)] {
        try Data(bytes).write(to: URL(fileURLWithPath: folder.absolute("\(number).\(name)")))
      }
    }
    let script = """
      i=0; while [ $i -lt \(triples.count) ]; do
      git merge-file -p -q $i.m $i.b $i.t > $i.o; echo $? > $i.c; i=$((i+1)); done
      """
    try folder.run(["sh", "-c", script])
    var clean = 0
    for (number, triple) in triples.enumerated() {
      let output = try Data(contentsOf: URL(fileURLWithPath: folder.absolute("\(number).o")))
      let code = try #require(try folder.text("\(number).c")?.dropLast())
      let merge = LineMerge(base: triple.base, mine: triple.mine, theirs: triple.theirs)
      let expected = code == "0" ? Array(output) : nil
      #expect(merge.clean == expected, "triple \(number)")
      if expected != nil { clean += 1 }
    }
    // Both results occur often.
    #expect(clean * 5 > triples.count && clean * 5 < triples.count * 4, "\(clean) of \(triples.count) merged")
  }

  @Test func `a change on one side is taken, and the same change on both sides is taken once`() {
    func merge(_ base: String, _ mine: String, _ theirs: String) -> String? {
      LineMerge(base: Array(base.utf8), mine: Array(mine.utf8), theirs: Array(theirs.utf8)).clean.map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    #expect(merge("", "", "") == "")
    #expect(merge("a\n", "a\n", "b\n") == "b\n")
    #expect(merge("a\n", "b\n", "a\n") == "b\n")
    #expect(merge("a\n", "b\n", "b\n") == "b\n")
    #expect(merge("a\n", "b\n", "c\n") == nil)
    #expect(merge("a\nb\nc\n", "x\nb\nc\n", "a\nb\ny\n") == "x\nb\ny\n")
    #expect(merge("a\nb\nc\n", "x\nb\nc\n", "a\ny\nc\n") == nil)
    #expect(merge("a\nk\nb", "a\nk\nb\n", "x\nk\nb") == "x\nk\nb\n")
  }

  @Test func `a conflict has both sides and the base, and the rest is merged`() {
    let merge = LineMerge(
      base: Array("1\na\nk\nz\n".utf8), mine: Array("1\nb\nk\nz\n".utf8), theirs: Array("1\nc\nk\ny\n".utf8))
    #expect(
      merge.pieces == [
        .text(Array("1\n".utf8)),
        .conflict(base: Array("a\n".utf8), mine: Array("b\n".utf8), theirs: Array("c\n".utf8)),
        .text(Array("k\ny\n".utf8)),
      ])
  }

  @Test func `texts without common lines are merged in reasonable time`() {
    var random = SeededGenerator(seed: 7)
    func text(_ words: ClosedRange<Int>) -> [UInt8] {
      Array((0..<20_000).map { _ in "\(Int.random(in: words, using: &random))\n" }.joined().utf8)
    }
    let base = text(0...500)
    let merge = LineMerge(base: base, mine: text(0...500), theirs: text(200...700))
    #expect(merge.clean == nil)
  }
}

/// Makes random triples of texts that only depend on the seed.
struct TripleMaker {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Returns, in turn, texts with few or many different lines, with paragraphs and blank lines, short and long.
  mutating func triple(_ number: Int) -> LineMergeTests.Triple {
    let length = [0...4, 3...12, 8...40, 30...120, 100...400][number % 5]
    let words = [2, 3, 6, 30, 2000][(number / 5) % 5]
    let edits = [0...1, 1...2, 1...4, 3...8][(number / 25) % 4]
    let base = (0..<Int.random(in: length, using: &random)).map { line($0, words) }
    let mine = edited(base, Int.random(in: edits, using: &random), words)
    // Sometimes both sides have some changes in common.
    let start = Int.random(in: 0..<8, using: &random) == 0 ? mine : base
    let theirs = edited(start, Int.random(in: edits, using: &random), words)
    return LineMergeTests.Triple(base: bytes(base), mine: bytes(mine), theirs: bytes(theirs))
  }

  private mutating func line(_ place: Int, _ words: Int) -> String {
    if words > 6, place % 7 == 3 { return "" }
    return "line \(Int.random(in: 0..<words, using: &random))"
  }

  private mutating func edited(_ lines: [String], _ edits: Int, _ words: Int) -> [String] {
    var lines = lines
    for _ in 0..<edits {
      let place = Int.random(in: 0...lines.count, using: &random)
      let length = min(Int.random(in: 1...5, using: &random), lines.count - place)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: lines.removeSubrange(place..<(place + length))
      case 1: lines.insert(contentsOf: (0...length).map { line($0, words) }, at: place)
      case 2: lines.insert(contentsOf: lines[place..<(place + length)], at: Int.random(in: 0...place, using: &random))
      case 3:
        let moved = lines[place..<(place + length)]
        lines.removeSubrange(place..<(place + length))
        lines.insert(contentsOf: moved, at: Int.random(in: 0...lines.count, using: &random))
      default:
        for index in place..<(place + length) { lines[index] = line(index, words) }
      }
    }
    return lines
  }

  private mutating func bytes(_ lines: [String]) -> [UInt8] {
    let text = lines.joined(separator: "\n")
    return Array(text.utf8) + (lines.isEmpty || Int.random(in: 0..<6, using: &random) == 0 ? [] : [0x0A])
  }
}
