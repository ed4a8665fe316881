import Foundation
import TestSupport
import Testing

@testable import Installing

/// The line merge beside Git's, on texts made by dice. `CAIRN_MERGES` says how many; without it a short row.
@Suite struct MergeAgainstGitTests {
  static let count = ProcessInfo.processInfo.environment["CAIRN_MERGES"].flatMap { Int($0) } ?? 600

  @Test func `a merge is git's, text and conflicts`() throws {
    let folder = try TemporaryFolder()
    var texts = Triples(dice: Dice(state: 20_260_102))
    var (clean, conflicts) = (0, 0)
    // One process merges many: to start one for each would take most of the time.
    for start in stride(from: 0, to: Self.count, by: 200) {
      let triples = (start..<min(start + 200, Self.count)).map { _ in texts.make() }
      for (number, triple) in triples.enumerated() {
        for (name, text) in zip(["base", "mine", "pack"], triple.all) {
          try Data(text).write(to: URL(fileURLWithPath: folder.absolute("\(number).\(name)")))
        }
      }
      let script =
        "for i in $(seq 0 \(triples.count - 1)); do "
        + "git merge-file -p -L mine -L base -L pack $i.mine $i.base $i.pack > $i.git; echo $? > $i.code; done"
      _ = try ChildProcess.run(["sh", "-c", script], at: folder.path, environment: TemporaryFolder.gitEnvironment)
      for (number, triple) in triples.enumerated() {
        let expected = try Data(contentsOf: URL(fileURLWithPath: folder.absolute("\(number).git")))
        let code = try String(contentsOfFile: folder.absolute("\(number).code"), encoding: .utf8)
        let pieces = LineMerge(base: triple.base, mine: triple.mine, theirs: triple.theirs).pieces
        let merge = Merge(pieces: pieces)
        let isClean = code == "0\n"
        if isClean { clean += 1 } else { conflicts += 1 }
        let comment: Comment = "triple \(start + number)\n\(triple)"
        #expect(merge.isClean == isClean, comment)
        // Behind a carriage return git ends its markers likewise.
        if isClean || !triple.hasReturns { #expect(Data(merge.marked) == expected, comment) }
      }
    }
    #expect(clean > Self.count / 5)
    #expect(conflicts > Self.count / 5)
  }
}

/// A text, and what two hands made of it.
private struct Triple: CustomStringConvertible {
  let base: [UInt8]
  let mine: [UInt8]
  let theirs: [UInt8]

  var all: [[UInt8]] { [base, mine, theirs] }
  var hasReturns: Bool { all.contains { $0.contains(0x0D) } }
  var description: String { all.map { String(decoding: $0, as: UTF8.self).debugDescription }.joined(separator: "\n") }
}

/// Makes texts as people write them, with many lines alike, and edits them.
private struct Triples {
  var dice: Dice

  mutating func make() -> Triple {
    let words = [2, 4, 12, 60, 400][Int.random(in: 0..<5, using: &dice)]
    let lengths = [0...4, 3...12, 10...40, 40...160, 200...700]
    let length = Int.random(
      in: lengths[Int.random(in: 0..<20, using: &dice) % 5 % (dice.chance(1, of: 8) ? 5 : 4)], using: &dice)
    let base = (0..<length).map { _ in line(words) }
    let mine = edited(base, words)
    // Now and then both had the same idea.
    let theirs = dice.chance(1, of: 5) ? edited(dice.chance(1, of: 2) ? mine : base, words) : edited(base, words)
    let hasReturns = dice.chance(1, of: 8)
    let ends = (0..<3).map { _ in dice.chance(1, of: 6) }
    return Triple(
      base: bytes(base, hasReturns, isOpen: ends[0]), mine: bytes(mine, hasReturns, isOpen: ends[1]),
      theirs: bytes(theirs, hasReturns, isOpen: ends[2]))
  }

  private mutating func line(_ words: Int) -> String {
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: ""
    case 1: "---"
    default: "line \(Int.random(in: 0..<words, using: &dice))"
    }
  }

  private mutating func edited(_ lines: [String], _ words: Int) -> [String] {
    var lines = lines
    for _ in 0..<Int.random(in: 0..<(dice.chance(1, of: 6) ? 12 : 4), using: &dice) {
      let place = Int.random(in: 0...lines.count, using: &dice)
      let end = min(lines.count, place + Int.random(in: 0..<4, using: &dice))
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: lines.insert(contentsOf: (0..<Int.random(in: 1..<4, using: &dice)).map { _ in line(words) }, at: place)
      case 1: lines.removeSubrange(place..<end)
      case 2: lines.replaceSubrange(place..<end, with: lines[place..<end].map { $0 + "!" })
      default: lines.replaceSubrange(place..<end, with: [line(words)])
      }
    }
    return lines
  }

  private func bytes(_ lines: [String], _ hasReturns: Bool, isOpen: Bool) -> [UInt8] {
    let end = hasReturns ? "\r\n" : "\n"
    return Array((lines.joined(separator: end) + (isOpen || lines.isEmpty ? "" : end)).utf8)
  }
}
