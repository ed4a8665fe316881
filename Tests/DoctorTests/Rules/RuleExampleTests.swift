import Doctor
import Foundation
import Packs
import Reporting
import Testing
import Vocabulary

/// The examples of every rule are its tests: first unchanged, then as other editors and systems would save them.
@Suite struct RuleExampleTests {
  /// Ways to save a file that do not change the meaning of the document.
  enum Saving: String, CaseIterable, Sendable {
    case plain, carriageReturns, byteOrderMark, noFinalLineEnd

    func bytes(_ text: String, isLatin1: Bool = false) -> [UInt8] {
      var text = text
      switch self {
      case .plain: break
      case .carriageReturns: text = text.replacingOccurrences(of: "\n", with: "\r\n")
      case .byteOrderMark: text = "\u{FEFF}" + text
      case .noFinalLineEnd: if text.utf8.last == 0x0A { text = String(text.unicodeScalars.dropLast()) }
      }
      guard isLatin1 else { return Array(text.utf8) }
      return text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 0x3F }
    }

    /// The rules about byte-order marks and line ends are not tested with a saving that changes what they check. The
    /// positions of errors from a parser are only valid for the unchanged text.
    func suits(_ rule: Rule, _ example: Example) -> Bool {
      if self == .byteOrderMark, rule.id == "frontmatter.no-bom" { return false }
      if self == .carriageReturns, ["frontmatter.one-line-end", "frontmatter.no-lone-cr"].contains(rule.id) {
        return false
      }
      return self == .plain || example.install.map { $0.configFaults.isEmpty && $0.lockFaults.isEmpty } ?? true
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let example: Example
    let saving: Saving
    var testDescription: String { "\(rule.id) at \(example.path), \(saving.rawValue)" }
  }

  static func cases(_ examples: (Rule) -> [Example]) -> [Case] {
    Rule.all.flatMap { rule in
      examples(rule).flatMap { example in
        Saving.allCases.filter { $0.suits(rule, example) }.map { Case(rule: rule, example: example, saving: $0) }
      }
    }
  }

  private func report(_ rules: [Rule], _ example: Example, _ bytes: [UInt8]) async throws -> Report {
    if let rule = rules.first, rules.count == 1, case .eachSuppression = rule.check {
      // Whether a suppression is used is only known when all rules are checked.
      let report = await Examination().report(on: try example.subject(bytes))
      return Report(findings: report.findings.filter { $0.rule == rule.id }, files: report.files)
    }
    if let rule = rules.first, rules.count == 1, case .eachStale = rule.check {
      // The example is the text of the baseline.
      let baseline = AcceptedFindings(baseline: Baseline.read(bytes).baseline)
      let report = await Examination(acceptedFindings: baseline).report(on: try example.subject(bytes))
      return Report(findings: report.findings.filter { $0.rule == rule.id }, files: report.files)
    }
    return await Examination(rules: rules).report(on: try example.subject(bytes))
  }

  /// Applies all fixes that edit files until nothing changes, and returns the resulting tree.
  private func fixed(_ rules: [Rule], _ example: Example, _ bytes: [UInt8]) async throws -> Subject {
    var subject = try example.subject(bytes)
    for _ in 1...10 {
      let changes = await Examination(rules: rules).report(on: subject).findings.flatMap { $0.fix?.changes ?? [] }
      let files = subject.files.map { SubjectFile($0.path, changes.edited($0.bytes, at: $0.path), kind: $0.kind) }
      if files.map(\.bytes) == subject.files.map(\.bytes) { return subject }
      subject = subject.with(files)
    }
    Issue.record("the fixes of \(example.path) never end")
    return subject
  }

  @Test(arguments: cases(\.good))
  func `a good example has no findings`(_ given: Case) async throws {
    let bytes = given.saving.bytes(given.example.text, isLatin1: false)
    let findings = try await report([given.rule], given.example, bytes).findings
    #expect(findings.map { TextReport().text(of: $0) } == [])
  }

  @Test(arguments: cases(\.bad))
  func `a bad example has findings exactly at its marks`(_ given: Case) async throws {
    let bytes = given.saving.bytes(given.example.text, isLatin1: given.example.isLatin1)
    let findings = try await report([given.rule], given.example, bytes).findings
    #expect(!given.example.places.isEmpty)
    #expect(findings.map(\.start) == given.example.places, "\(findings.map { TextReport().text(of: $0) })")
    for finding in findings {
      #expect(finding.rule == given.rule.id)
      #expect(finding.path.text == given.example.path)
    }
  }

  @Test(arguments: cases { $0.bad.filter { $0.fixed != nil } })
  func `the fix produces the expected text, and a second fix changes nothing`(_ given: Case) async throws {
    let text = try #require(given.example.fixed)
    let bytes = given.saving.bytes(given.example.text, isLatin1: given.example.isLatin1)
    let tree = try await fixed([given.rule], given.example, bytes)
    let once = try #require(tree.files.first { $0.path.text == given.example.path }).bytes
    // If the file has no final line end, the fixed text may or may not have one.
    let ends: ([UInt8]) -> [UInt8] = { given.saving == .noFinalLineEnd && $0.last == 0x0A ? $0.dropLast() : $0 }
    #expect(String(decoding: ends(once), as: UTF8.self) == String(decoding: given.saving.bytes(text), as: UTF8.self))
    #expect(ends(once) == given.saving.bytes(text))
    let left = await Examination(rules: [given.rule]).report(on: tree).findings
    #expect(left.filter { $0.fix != nil }.isEmpty)
  }

  @Test(arguments: cases { $0.bad.filter { $0.fixed != nil } })
  func `a fix does not cause new findings`(_ given: Case) async throws {
    let bytes = given.saving.bytes(given.example.text, isLatin1: given.example.isLatin1)
    let before = Set(try await report(Rule.all, given.example, bytes).findings.map(\.rule))
    let after = await Examination().report(on: try await fixed([given.rule], given.example, bytes))
    #expect(Set(after.findings.map(\.rule)).subtracting(before) == [])
  }

  @Test(arguments: Rule.all)
  func `a rule offers the kind of fix it declares`(_ rule: Rule) async throws {
    for example in rule.bad {
      let findings = try await report([rule], example, Saving.plain.bytes(example.text)).findings
      for fix in findings.compactMap(\.fix) { #expect(fix.isSafe ? rule.fix == .safe : rule.fix != .none) }
      if example.fixed != nil { #expect(findings.contains { $0.fix != nil }) }
    }
  }
}

extension Rule: CustomTestStringConvertible {
  public var testDescription: String { id }
}
