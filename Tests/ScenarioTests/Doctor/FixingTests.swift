import Doctor
import Foundation
import Platform
import Reporting
import TestSupport
import Testing
import Vocabulary

/// One fault of each kind that can be fixed, all in one repository.
struct FixingTests {
  /// A rule's example in a folder of its own, as files of a repository.
  private struct Case {
    let rule: Rule
    let files: [String: Content]
  }

  /// The agents that some rules are about.
  private static let agents = ["--agent", "claude", "--agent", "gemini"]

  /// For each rule with a fix, its first example that can be written to a folder on disk and still offers the fix.
  private static func cases() async throws -> [Case] {
    var cases: [Case] = []
    for rule in Rule.all where rule.fix != .none {
      for example in rule.bad where example.install == nil && example.recorded == nil && !example.isLatin1 {
        guard example.kinds == DocumentKind.builtin else { continue }
        let folder = "case-\(cases.count)"
        let moved = example.moved(below: folder)
        let subject = try moved.subject(Array(moved.text.utf8))
        let findings = await Examination().report(on: subject).findings
        guard findings.contains(where: { $0.rule == rule.id && $0.fix != nil }) else { continue }
        cases.append(Case(rule: rule, files: moved.contents))
        break
      }
    }
    return cases
  }

  private static func contents(_ sandbox: Sandbox) throws -> [String: Content] {
    try sandbox.folder.contents().filter { $0.key.hasPrefix("repo/case-") }
  }

  private static func findings(_ sandbox: Sandbox) async throws -> [JSONFinding] {
    try JSONFinding.all(in: await sandbox.cairn(["doctor", "--format", "json"] + agents).output)
  }

  @Test(arguments: [false, true])
  func `all fixable faults are fixed, a second run does nothing, and undo restores every byte`(
    _ allowsUnsafe: Bool
  ) async throws {
    let cases = try await Self.cases()
    let sandbox = try Sandbox()
    for one in cases { try sandbox.folder.write(one.files.reduce(into: [:]) { $0["repo/" + $1.key] = $1.value }) }
    func canBeFixed(_ finding: JSONFinding) -> Bool { finding.fix.map { $0.safe || allowsUnsafe } ?? false }
    let before = try await Self.findings(sandbox)
    let fixable = Set(before.filter(canBeFixed).map(\.rule))
    let asked = cases.map(\.rule).filter { $0.fix == .safe || allowsUnsafe }.map(\.id)
    #expect(Set(asked).subtracting(fixable) == [])
    #expect(asked.count > 20)

    let bytes = try Self.contents(sandbox)
    let options = ["doctor", "--fix"] + (allowsUnsafe ? ["--unsafe-fixes"] : []) + Self.agents
    let fixing = await sandbox.cairn(options)
    #expect(fixing.code < 2, "\(fixing.transcript)")
    let after = try await Self.findings(sandbox)
    #expect(after.filter(canBeFixed).map { "\($0.path):\($0.line) \($0.rule): \($0.message)" } == [])
    // A missing front matter may be created from a sentence that does not say when to use the skill, which is an info.
    let counts = { (findings: [JSONFinding]) in
      Dictionary(grouping: findings.filter { $0.severity != "info" }, by: \.claim).mapValues(\.count)
    }
    #expect(counts(after).filter { $0.value > counts(before)[$0.key] ?? 0 }.keys.sorted() == [])

    let still = try Snapshot(of: sandbox.folder.absolute("repo"))
    _ = await sandbox.cairn(options)
    #expect(try Snapshot(of: sandbox.folder.absolute("repo")).differences(from: still) == [])

    let undoing = await sandbox.cairn("undo --yes")
    #expect(undoing.code == 0, "\(undoing.transcript)")
    #expect(try Self.contents(sandbox) == bytes)
  }

  @Test func `an interrupted run is finished first`() async throws {
    let machine = try await halfDone()
    let fixing = await machine.cairn("doctor", "--fix")
    #expect(fixing.code == 0, "\(fixing)")
    #expect(await machine.cairn("doctor", "--strict").code == 0)
  }

  /// A repository with an interrupted run that the doctor reports.
  private func halfDone() async throws -> TestMachine {
    for number in 5..<100 {
      var machine = try TestMachine()
      #expect(await machine.cairn("init", "--yes", "--profile", "minimal").code == 0)
      machine.files = FaultyFileSystem(.kill, after: number)
      _ = await machine.cairn("init", "--yes", "--profile", "standard")
      machine.files = LiveFileSystem()
      let findings = try JSONFinding.all(in: await machine.cairn("doctor", "--format", "json").output)
      if findings.contains(where: { $0.rule == "lock.transaction-finished" && $0.fix?.safe == true }) { return machine }
    }
    throw TemporaryFolderError.missing("an unfinished transaction")
  }

  @Test func `every rule with a fix is fixed on a real disk, here or in a calibration tree`() async throws {
    let here = Set(try await Self.cases().map(\.rule.id))
    let marks = CalibrationTests.trees.flatMap(\.expected)
    // An interrupted run has its own test above.
    let elsewhere = here.union(["lock.transaction-finished"])
    let left = Rule.all.filter { $0.fix != .none && !elsewhere.contains($0.id) }.map(\.id).filter { id in
      !marks.contains { $0.hasSuffix(" \(id), fix") || $0.hasSuffix(" \(id), unsafe fix") }
    }
    #expect(left == [])
  }
}

extension Example {
  /// The example below a folder.
  fileprivate func moved(below folder: String) -> Example {
    let below = { (path: String) in folder + "/" + path }
    return Example(
      at: below(path), marked,
      beside: Dictionary(uniqueKeysWithValues: beside.map { (below($0.key), $0.value) }),
      executables: Set(executables.map(below)), agents: ["claude", "gemini"],
      links: Dictionary(uniqueKeysWithValues: links.map { (below($0.key), $0.value) }))
  }

  /// Its files, as they are on a disk.
  fileprivate var contents: [String: Content] {
    var contents: [String: Content] = [:]
    for (path, text) in beside.merging([path: text], uniquingKeysWith: { $1 }) {
      contents[path] = executables.contains(path) ? .program(text) : .text(text)
    }
    for (path, target) in links { contents[path] = .link(to: target) }
    return contents
  }
}
