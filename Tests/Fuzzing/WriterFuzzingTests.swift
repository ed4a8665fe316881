import Doctor
import Documents
import TestSupport
import Testing
import Vocabulary

/// Every writer on generated texts: it can remove what it inserted, and keeps every other byte.
struct WriterFuzzingTests {
  @Test(arguments: [ManagedBlocks.Comment.html, .hash])
  func `a block can be inserted, changed and removed without changing another byte`(_ comment: ManagedBlocks.Comment)
    async throws
  {
    try await Fuzzing.play("WriterFuzzingTests", few: 300) { round in
      let bytes = mutant(&round)
      let body = Text.normalized(mutant(&round))
      let (written, lead) = ManagedBlocks.inserting(id: "fuzz.block", body: body, into: bytes, comment: comment)
      // All of the user's bytes are there, before the block.
      #expect(written.starts(with: bytes + Array(lead.utf8)), "\(round)")
      let blocks = ManagedBlocks(in: written, comment: comment)
      for block in blocks.blocks { try expectEdits(of: block, blocks, in: written, round) }
      // The body or the text may hide or damage the block; then nothing is changed.
      guard let block = blocks["fuzz.block"] else { return }
      #expect(blocks.removing("fuzz.block", lead: lead, from: written) == bytes, "\(round)")
      let renewed = blocks.replacing(
        "fuzz.block", attributes: ["format": "2"], with: Array("x\n".utf8), in: written, comment: comment)
      let behind = written[block.end.lower...]
      #expect(renewed?.starts(with: written[..<block.begin.lower]) == true, "\(round)")
      #expect(renewed?.suffix(behind.count).elementsEqual(behind) == true, "\(round)")
    }
  }

  private func expectEdits(
    of block: ManagedBlocks.Block, _ blocks: ManagedBlocks, in bytes: [UInt8], _ round: Fuzzing.Round
  ) throws {
    let changed = try #require(blocks.replacingBody(of: block.id, with: Array("x\n".utf8), in: bytes), "\(round)")
    #expect(changed.starts(with: bytes[..<block.body.lower]), "\(round)")
    #expect(changed.suffix(bytes.count - block.body.upper).elementsEqual(bytes[block.body.upper...]), "\(round)")
    let out = try #require(blocks.removing(block.id, lead: "", from: bytes), "\(round)")
    #expect(out == Array(bytes[..<block.begin.lower] + bytes[block.end.upper...]), "\(round)")
  }

  @Test func `a key of TOML can be set and removed, and the other keys keep their values`() async throws {
    let sources = Corpus.documents.indices.filter { Corpus.documents[$0].path.hasSuffix(".toml") }
    try await Fuzzing.play("WriterFuzzingTests", few: 300) { round in
      let number = sources.randomElement(using: &round.generator) ?? 0
      var bytes = Corpus.texts[number]
      // Few mutants are valid TOML, so half of the rounds write into a valid text.
      if Bool.random(using: &round.generator) { bytes = Mutation.mutant(of: bytes, &round.generator) }
      guard var editor = TOMLEditor(bytes) else { return }
      let table = ["doctor", "packs", "files", "fuzz"].randomElement(using: &round.generator) ?? "fuzz"
      let path = Bool.random(using: &round.generator) ? ["fuzz key"] : [table, "fuzz key"]
      let value = String(decoding: Mutation.piece(&round.generator), as: UTF8.self)
      guard editor.set(path, to: .string(value)) else {
        #expect(editor.bytes == bytes, "\(round)")
        return
      }
      #expect(TOMLDocument(parsing: editor.bytes).faults.isEmpty, "\(round)")
      let once = editor.bytes
      let isSet = editor.set(path, to: .string(value))
      #expect(isSet && editor.bytes == once, "\(round)")
      let isRemoved = editor.remove(path)
      #expect(isRemoved, "\(round)")
      #expect(TOMLDocument(parsing: editor.bytes).faults.isEmpty, "\(round)")
      // Every previous line is still there.
      let lines = editor.bytes.split(separator: 0x0A)
      let missing = bytes.split(separator: 0x0A).count { !lines.contains($0) }
      #expect(missing <= 1, "\(round)")
    }
  }

  @Test func `both sides of a conflict are read as they were written`() async throws {
    try await Fuzzing.play("WriterFuzzingTests", few: 300) { round in
      var parts: [[UInt8]] = []
      for _ in 0..<4 {
        var part = mutant(&round).prefix(2_000).filter { $0 != 0x0D }
        if let last = part.last, last != 0x0A { part.append(0x0A) }
        parts.append(Array(part))
      }
      let text =
        parts[0] + Array("<<<<<<< a\n".utf8) + parts[1] + Array("=======\n".utf8) + parts[2]
        + Array(">>>>>>> b\n".utf8) + parts[3]
      let isPlain = parts.allSatisfy { GitConflict.marker(in: $0) == nil && !holdsSeparator($0) }
      guard isPlain else {
        _ = GitConflict.sides(of: text)
        _ = GitConflict.all(in: text)
        return
      }
      let sides = try #require(GitConflict.sides(of: text), "\(round)")
      #expect(sides.ours == parts[0] + parts[1] + parts[3], "\(round)")
      #expect(sides.theirs == parts[0] + parts[2] + parts[3], "\(round)")
      #expect(GitConflict.all(in: text) == [Span(parts[0].count, parts[0].count + 9)], "\(round)")
    }
  }

  private func holdsSeparator(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: 0x0A).contains { $0.elementsEqual("=======".utf8) || $0.starts(with: "|||||||".utf8) }
  }

  private func mutant(_ round: inout Fuzzing.Round) -> [UInt8] {
    Mutation.mutant(of: Corpus.texts.randomElement(using: &round.generator) ?? [], &round.generator)
  }
}
