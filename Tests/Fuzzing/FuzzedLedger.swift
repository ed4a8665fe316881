import Foundation
import Packs
import Testing
import Vocabulary

/// Ledgers that nobody wrote, and what every edit of a file in TOML has to keep.
enum FuzzedLedger {
  /// A ledger with comments and blank lines, in one of the forms that TOML has for it.
  static func text(_ round: inout Fuzzing.Round) -> [UInt8] {
    var text = "# The ledger.\nschema = 1\nsource = \"en\" # the first language\n"
    let isInline = Int.random(in: 0..<5, using: &round.generator) == 0
    if isInline { text += "\n[documents]\n" }
    for id in Self.ids where Int.random(in: 0..<4, using: &round.generator) > 0 {
      let digest = "digest = \"\(Self.digest(round.generator.next()))\""
      let hasDigest = Int.random(in: 0..<4, using: &round.generator) > 0
      if Bool.random(using: &round.generator) { text += "\n# About \(id).\n" }
      if isInline {
        text += "\"\(id)\" = { revision = 3\(hasDigest ? ", " + digest : "") } # \(id)\n"
        continue
      }
      text += Bool.random(using: &round.generator) ? "\n\n" : "\n"
      text += "[documents.\"\(id)\"] # \(id)\nrevision = \(Int.random(in: 1...9, using: &round.generator)) # now\n"
      if hasDigest { text += digest + "\n" }
      for tag in ["fr", "ko"] where Bool.random(using: &round.generator) {
        text += "\n[documents.\"\(id)\".\(tag)]\nrevision = \(Int.random(in: 1...3, using: &round.generator))\n"
        if Bool.random(using: &round.generator) { text += "source = \"\(Self.digest(round.generator.next()))\"\n" }
        text += "review = \"human\" # read\n"
      }
    }
    if Bool.random(using: &round.generator) { text += "\n# The end.\n" }
    if Int.random(in: 0..<4, using: &round.generator) == 0 { text.removeLast() }
    let bytes = Array(text.utf8)
    return Int.random(in: 0..<4, using: &round.generator) == 0
      ? bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } : bytes
  }

  static let ids = [
    "agents.root", "skill.a", "skill.a/references/x.md", "skill.tea", "skill.tea/references/leaves.md", "skill.z",
  ]

  private static func digest(_ number: UInt64) -> Digest { Digest(ofBytes: Array("\(number)".utf8)) }

  /// Every line of the old text is in the new one, in the same order, but for those that state a revision, a digest or a review.
  static func expectKept(_ old: [UInt8], _ new: [UInt8], _ round: Fuzzing.Round) throws {
    let isStated = { (line: ArraySlice<UInt8>) in
      let text = String(decoding: line, as: UTF8.self)
      return ["revision", "digest", "source", "review", "sha256"].contains { text.contains($0) }
    }
    let kept = lines(old).filter { !isStated($0) }
    var rest = lines(new)[...]
    for line in kept {
      guard let place = rest.firstIndex(of: line) else {
        Issue.record("\(round): lost '\(String(decoding: line, as: UTF8.self))'")
        return
      }
      rest = rest[(place + 1)...]
    }
    // Comments on the lines that changed are kept, too.
    let comments = { (bytes: [UInt8]) in
      lines(bytes).compactMap { line in line.firstIndex(of: UInt8(ascii: "#")).map { Array(line[$0...]) } }
    }
    let (before, after) = (comments(old), comments(new))
    #expect(before.allSatisfy { after.contains($0) }, "\(round)")
  }

  static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
  }
}
