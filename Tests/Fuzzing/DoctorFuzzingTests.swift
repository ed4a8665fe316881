import Doctor
import Reporting
import TestSupport
import Testing
import Vocabulary

/// The whole doctor on generated documents, each in the tree that contains it.
struct DoctorFuzzingTests {
  private static let examination = Examination()

  @Test func `any document is checked, with the same result twice, and with positions within its text`() async throws {
    try await Fuzzing.play("DoctorFuzzingTests", few: 250) { round in
      let (example, bytes) = try mutant(&round)
      let subject = try example.subject(bytes)
      let report = await Self.examination.report(on: subject)
      for finding in report.findings {
        expectPlaces(finding, in: subject, round)
        let text = TextReport(showsInfos: true).text(of: finding)
        #expect(text.utf8.last == 0x0A, "\(round)")
      }
      let again = await Self.examination.report(on: try example.subject(bytes))
      #expect(again.findings == report.findings && again.suppressed == report.suppressed, "\(round)")
      await expectFix(report, subject, &round)
    }
  }

  @Test func `fixing comes to an end, and keeps all other bytes`() async throws {
    try await Fuzzing.play("DoctorFuzzingTests", few: 120) { round in
      let (example, bytes) = try mutant(&round)
      let subject = try example.subject(bytes)
      for allowsUnsafe in [false, true] {
        let fixer = Fixer(Self.examination, allowsUnsafe: allowsUnsafe)
        let once = await fixer.fix(subject)
        let twice = await fixer.fix(once.subject)
        #expect(twice.contents.isEmpty && twice.executables.isEmpty, "\(told(twice, once)) \(round)")
        for file in subject.files {
          let fixed = once.contents[file.path] ?? file.bytes
          #expect(signs(in: fixed ?? []) <= signs(in: file.bytes), "a byte became U+FFFD; \(round)")
        }
      }
    }
  }

  /// A mutant, and the example that contains it.
  private func mutant(_ round: inout Fuzzing.Round) throws -> (example: Example, bytes: [UInt8]) {
    let number = Int.random(in: 0..<Corpus.documents.count, using: &round.generator)
    return (Corpus.documents[number], Mutation.mutant(of: Corpus.texts[number], &round.generator))
  }

  private func expectPlaces(_ finding: LocatedFinding, in subject: Subject, _ round: Fuzzing.Round) {
    let texts = Dictionary(subject.files.map { ($0.path, $0.bytes) }) { first, _ in first }
    let about = "\(finding.rule) \(finding.message.text); \(round)"
    #expect(finding.start <= finding.end && finding.start.line >= 1 && finding.start.column >= 1, "\(about)")
    if let span = finding.span {
      let count = texts[finding.path]?.count ?? 0
      #expect(span.lower >= 0 && span.lower <= span.upper && span.upper <= count, "\(span) in \(count); \(about)")
    }
    for case .edit(let path, let span, _) in finding.fix?.changes ?? [] {
      let count = texts[path]?.count ?? 0
      #expect(span.lower >= 0 && span.upper <= count, "the fix \(span) in \(count); \(about)")
    }
  }

  /// Applies one fix alone: it is not offered again. New findings are allowed, such as faults below a key that was
  /// misspelled.
  private func expectFix(_ report: Report, _ subject: Subject, _ round: inout Fuzzing.Round) async {
    let fixable = report.findings.filter { finding in
      finding.fix?.changes.contains { if case .edit = $0 { true } else { false } } == true
    }
    guard let finding = fixable.randomElement(using: &round.generator), let fix = finding.fix else { return }
    let files = subject.files.map { SubjectFile($0.path, fix.changes.edited($0.bytes, at: $0.path), kind: $0.kind) }
    let after = await Self.examination.report(on: subject.with(files))
    let about = "\(finding.rule) \(finding.start) \(finding.message.text); \(round)"
    #expect(
      !after.findings.contains { $0.rule == finding.rule && $0.message == finding.message && $0.fix == fix },
      "offered again: \(about)")
  }

  private func told(_ twice: Fixer.Outcome, _ once: Fixer.Outcome) -> String {
    once.left.findings.filter { finding in
      finding.fix?.changes.contains {
        if case .edit(let path, _, _) = $0 { twice.contents[path] != nil } else { false }
      }
        == true
    }.map { "\($0.rule) \($0.start) \($0.message.text)" }.joined(separator: ", ")
  }

  /// How often U+FFFD occurs in a text.
  private func signs(in bytes: [UInt8]) -> Int {
    zip(bytes, zip(bytes.dropFirst(), bytes.dropFirst(2))).count { $0 == 0xEF && $1 == (0xBF, 0xBD) }
  }
}
