import Reporting
import Testing
import Vocabulary

@testable import Documents

/// The same numbers on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

struct MutationTests {
  static let samples: [String] = [
    "---\nname: release\ndescription: Runs it. Use when 한국어 é.\nmetadata:\n  a: \"1\"\n  b: [x, 'y', {z: 1}]\n---\n# T\n\n<!-- cairn-section: purpose -->\n## P\ntext\n",
    "\u{FEFF}---\r\nname: 'a''b'\r\ndescription: >-\r\n  folded\r\n  text: more\r\nlist:\r\n- a\r\n- \"b\\n\"\r\n---\r\nbody\r\n```sh\r\n# x\r\n```\r\n",
    "---\nd: Use this: now\ne: \"x\" y\nf: **b**\n\tg: 1\nh: [a\ni: \"\\d\"\nj: &x {k: *x}\n? l\n: m\n---\n<!--\n# no\n-->\n- ```\n  a\n",
    "# T\n\n<!-- cairn:begin a.b format=1 -->\nbody\n<!-- cairn:end a.b -->\n\n~~~\n<!-- cairn:begin c -->\n~~~\n# cairn:begin d\n# cairn:end d\n",
    "x\n<<<<<<< HEAD\na\n||||||| base\nb\n=======\nc\n>>>>>>> other\ny\n",
    "<!-- cairn-section purpose -->\n<!-- cairn-section: A -->\n<!-- cairn-section: a -->\n\n## A ##\n1. x\n\n   ```js\n   y\n   ```\n",
  ]
  static let pieces: [[UInt8]] =
    [
      [0], [0xFF], [0xC3], [0xE2, 0x80], [0xE2, 0x80, 0xA8], [0xC2, 0x85], [0xEF, 0xBB, 0xBF],
      [0xF0, 0x9F, 0x98, 0x80], [0x0D], [0x0A],
      [0x0D, 0x0A], [0x09],
    ]
    + [
      "---\n", "```\n", "<!--", "-->", ": ", "\"", "'", "[", "{", "]", "}", "*a ", "&a ", "\\", "#", "- ", "? ", "|\n",
      ">", "!t ", "%", "@", "\n  ",
      "<!-- cairn:begin a -->\n", "<!-- cairn:end a -->\n", "<<<<<<< x\n", "=======\n", ">>>>>>> x\n", "...\n", "~~~\n",
      "a: b\n", "<<: ",
    ].map { Array($0.utf8) }

  @Test func `no bytes trap a reader, and every span lies in the text`() throws {
    var generator = SeededGenerator(seed: 20_261_121)
    for _ in 0..<2500 {
      var bytes = Array(try #require(Self.samples.randomElement(using: &generator)).utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) { mutate(&bytes, &generator) }
      try examine(bytes)
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...12, using: &generator)))
    case 2: bytes.removeSubrange(place...)
    case 3:
      let end = min(bytes.count, place + Int.random(in: 0...30, using: &generator))
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &generator))
    default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: place)
    }
  }

  private func examine(_ bytes: [UInt8]) throws {
    let document = MarkdownDocument(bytes)
    var spans = [document.body] + document.comments + document.faults.map(\.span)
    spans += document.headings.flatMap { [$0.span, $0.line] } + document.fences.flatMap { [$0.span, $0.content] }
    spans += document.sections.flatMap { [$0.marker, $0.content, $0.id.span] }
    if let matter = document.frontMatter {
      spans += [matter.span, matter.content] + matter.faults.flatMap { [$0.span, $0.replaced] }
      for field in matter.fields {
        spans += [field.key.span, field.span, field.valueSpan]
        #expect(field.span.lower <= field.valueSpan.lower && field.valueSpan.upper <= field.span.upper)
        #expect(matter.content.lower <= field.span.lower && field.span.upper <= matter.content.upper)
      }
      #expect(zip(matter.fields, matter.fields.dropFirst()).allSatisfy { $0.span.upper == $1.span.lower })
      for fault in matter.faults {
        guard let replacement = fault.replacement else { continue }
        let mended = bytes[..<fault.replaced.lower] + Array(replacement.utf8) + bytes[fault.replaced.upper...]
        #expect(FrontMatter(in: Array(mended)) != nil)
      }
    }
    for comment in [ManagedBlocks.Comment.html, .hash] {
      let blocks = ManagedBlocks(in: bytes, comment: comment)
      spans += blocks.faults.map(\.span) + blocks.blocks.flatMap { [$0.begin, $0.body, $0.end] }
      for block in blocks.blocks {
        _ = try #require(blocks.replacingBody(of: block.id, with: Array("x".utf8), in: bytes))
        _ = try #require(blocks.removing(block.id, lead: "\n", from: bytes))
      }
      _ = ManagedBlocks.inserting(id: "new", body: bytes, into: bytes, comment: comment)
    }
    if let sides = GitConflict.sides(of: bytes) { #expect(sides.ours.count < bytes.count) }
    #expect(spans.allSatisfy { $0.lower >= 0 && $0.lower <= $0.upper && $0.upper <= bytes.count })
  }
}
