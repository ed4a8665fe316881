import Doctor
import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

@testable import Documents

/// Every reader on bytes that nobody wrote: none traps, and every place lies in the text.
struct ReaderFuzzingTests {
  @Test func `Markdown and front matter keep their places`() async throws {
    try await Fuzzing.play("ReaderFuzzingTests", few: 500) { round in
      let bytes = Mutation.mutant(of: Corpus.texts.randomElement(using: &round.generator) ?? [], &round.generator)
      let document = MarkdownDocument(bytes)
      var spans = [document.body] + document.comments + document.codeSpans + document.paragraphs
      spans += document.faults.flatMap { [$0.span, $0.replaced] }
      spans += document.headings.flatMap { [$0.span, $0.line] } + document.fences.flatMap { [$0.span, $0.content] }
      spans += document.sections.flatMap { [$0.marker, $0.content, $0.id.span] }
      spans += document.links.flatMap { [$0.span, $0.target] }
      if let matter = document.frontMatter { spans += self.spans(of: matter, in: bytes, round) }
      #expect(spans.allSatisfy { $0.lower >= 0 && $0.lower <= $0.upper && $0.upper <= bytes.count }, "\(round)")
      #expect(zip(document.paragraphs, document.paragraphs.dropFirst()).allSatisfy { $0.upper <= $1.lower }, "\(round)")
    }
  }

  @Test func `declarations in TOML are read as far as they go`() async throws {
    let declarations = Corpus.documents.indices.filter { Corpus.documents[$0].path.hasSuffix(".toml") }
    try await Fuzzing.play("ReaderFuzzingTests", few: 500) { round in
      let number = declarations.randomElement(using: &round.generator) ?? 0
      let bytes = Mutation.mutant(of: Corpus.texts[number], &round.generator)
      let document = TOMLDocument(parsing: bytes)
      #expect(document.faults.map(\.span.lower) == document.faults.map(\.span.lower).sorted(), "\(round)")
      #expect((TOMLEditor(bytes) == nil) == !document.faults.isEmpty, "\(round)")
      let faults =
        document.faults + Manifest.read(bytes).faults + Ledger.read(bytes).faults + Routes.read(bytes).faults
        + Config.read(bytes).faults + Lock.read(bytes).faults + Baseline.read(bytes).faults
      let spans = faults.flatMap { [$0.span, $0.replaced] }
      #expect(spans.allSatisfy { $0.lower >= 0 && $0.lower <= $0.upper && $0.upper <= bytes.count }, "\(round)")
    }
  }

  /// The spans of a front matter, whose keys lie one behind the other, and whose mended faults leave one.
  private func spans(of matter: FrontMatter, in bytes: [UInt8], _ round: Fuzzing.Round) -> [Span] {
    for field in matter.fields {
      #expect(field.span.lower <= field.valueSpan.lower && field.valueSpan.upper <= field.span.upper, "\(round)")
      #expect(matter.content.lower <= field.span.lower && field.span.upper <= matter.content.upper, "\(round)")
    }
    #expect(zip(matter.fields, matter.fields.dropFirst()).allSatisfy { $0.span.upper == $1.span.lower }, "\(round)")
    for fault in matter.faults {
      guard let replacement = fault.replacement else { continue }
      let fixed = bytes[..<fault.replaced.lower] + Array(replacement.utf8) + bytes[fault.replaced.upper...]
      #expect(FrontMatter(in: Array(fixed)) != nil, "\(round)")
    }
    return [matter.span, matter.content] + matter.faults.flatMap { [$0.span, $0.replaced] }
      + matter.fields.flatMap { [$0.key.span, $0.span, $0.valueSpan] }
  }
}
