internal import Vocabulary

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The findings of an earlier run of the doctor, read from its report in JSON.
package struct FormerReport: Sendable {
  private let findings: [Known]

  /// Reads `cairn doctor --format json`, schema 1; nil for anything else.
  package init?(json: [UInt8]) {
    guard let answer = try? JSONDecoder().decode(Written.self, from: Data(json)), answer.schema == AnswerHead.number,
      answer.command == "doctor"
    else { return nil }
    self.init(answer.findings)
  }

  /// Reads `cairn workspace doctor --format json`, schema 1: the findings of each repository by its name, but not of one
  /// that could not be checked. nil for anything else.
  package static func ofRepositories(json: [UInt8]) -> [String: FormerReport]? {
    guard let answer = try? JSONDecoder().decode(WrittenWorkspace.self, from: Data(json)),
      answer.schema == AnswerHead.number, answer.question == "doctor"
    else { return nil }
    let checked = answer.repositories.compactMap { repository in
      repository.findings.map { (repository.name, FormerReport($0)) }
    }
    return Dictionary(checked) { first, _ in first }
  }

  private init(_ written: [Written.Finding]) {
    findings = written.map { finding in
      Known(
        severity: finding.severity, message: finding.message, rule: finding.rule, path: finding.path,
        subject: Subject(rule: finding.rule, path: finding.path, key: finding.messageKey, finding.arguments))
    }
  }

  /// How many findings it has of a severity.
  func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// For each finding of a later report whether this one lacks it, and what only this one has.
  func comparison(with later: [LocatedFinding]) -> (isNew: [Bool], resolved: [Known]) {
    var left: [Subject: [Known]] = [:]
    for known in findings.reversed() { left[known.subject, default: []].append(known) }
    let isNew = later.map { finding in
      let subject = Subject(
        rule: finding.rule, path: finding.path.text, key: finding.message.key, finding.message.arguments)
      return left[subject]?.popLast() == nil
    }
    var resolved: [Known] = []
    for known in findings { if let known = left[known.subject]?.popLast() { resolved.append(known) } }
    return (isNew, resolved)
  }

  /// A finding of the earlier run.
  struct Known: Sendable {
    let severity: Severity
    /// In the language of that run.
    let message: String
    let rule: String
    let path: String
    fileprivate let subject: Subject
  }

  /// What two findings have in common that are the same one in two runs. Lines and numbers are not a part of it, because
  /// they change when something else in the file does.
  fileprivate struct Subject: Hashable, Sendable {
    let rule: String
    let path: String
    let key: String
    let names: [String: String]

    init(rule: String, path: String, key: String, _ arguments: [String: Message.Argument]) {
      self.rule = rule
      self.path = path
      self.key = key
      names = arguments.compactMapValues { argument in
        if case .number = argument { nil } else { Catalog.english.text(of: argument) }
      }
    }
  }

  private struct WrittenWorkspace: Decodable {
    let schema: Int
    let question: String
    let repositories: [Repository]

    struct Repository: Decodable {
      let name: String
      let findings: [Written.Finding]?
    }
  }

  private struct Written: Decodable {
    let schema: Int
    let command: String
    let findings: [Finding]

    struct Finding: Decodable {
      let rule: String
      let severity: Severity
      let message: String
      let path: String
      let messageKey: String
      let arguments: [String: Message.Argument]
    }
  }
}
