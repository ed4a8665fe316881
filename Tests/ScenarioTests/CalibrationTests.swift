import Doctor
import Foundation
import TestSupport
import Testing

/// The trees of `Calibration/`: each fault is found where it stands, and nothing that only looks like one is blamed.
struct CalibrationTests {
  private static let trees = MarkedTree.all(
    in: URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Calibration")

  /// A repository that holds the tree, or a folder outside of git.
  private func stage(_ tree: MarkedTree, hasGit: Bool = true) async throws -> Stage {
    let stage = try Stage()
    if !hasGit { try stage.folder.remove("repo/.git") }
    for line in tree.commands {
      let run = await stage.cairn(line)
      try #require(run.code == 0, "cairn \(line): \(run.transcript)")
    }
    try tree.write(to: stage.folder, below: "repo")
    return stage
  }

  /// What the doctor finds, a line each as in the marks.
  private func findings(_ stage: Stage) async throws -> [Found] {
    let run = await stage.cairn("doctor --format json")
    let report = try JSONDecoder().decode(Findings.self, from: Data(run.output.utf8))
    return report.findings
  }

  private struct Findings: Decodable {
    let findings: [Found]
  }

  private struct Found: Decodable {
    struct Fix: Decodable {
      let safe: Bool
    }

    let rule: String
    let severity: String
    let message: String
    let messageKey: String
    let path: String
    let line: Int
    let column: Int
    let fix: Fix?

    var shown: String {
      let offer = fix.map { $0.safe ? ", fix" : ", unsafe fix" } ?? ""
      return "\(path):\(line):\(column): \(severity) \(rule)\(offer)"
    }

    /// The same wherever it moves to, and whatever is offered.
    var claim: String { "\(path): \(severity) \(messageKey)" }
  }

  @Test func `there are trees`() {
    #expect(Self.trees.count > 8)
  }

  @Test(arguments: trees, [true, false])
  func `each fault is found at its place, and nothing else is`(_ tree: MarkedTree, _ hasGit: Bool) async throws {
    guard hasGit || !tree.needsGit else { return }
    let stage = try await stage(tree, hasGit: hasGit)
    let found = try await findings(stage)
    let differences = found.map(\.shown).sorted().difference(from: tree.expected)
    for change in differences {
      switch change {
      case .insert(_, let line, _):
        let message = found.first { $0.shown == line }?.message ?? ""
        Issue.record("blamed without a mark: \(line) (\(message))")
      case .remove(_, let line, _): Issue.record("marked and not found: \(line)")
      }
    }
  }

  @Test(arguments: trees, [[], ["--unsafe-fixes"]])
  func `all fixes together leave none to make and bring no finding, and undo takes them back`(
    _ tree: MarkedTree, _ options: [String]
  ) async throws {
    let stage = try await stage(tree)
    let before = try await findings(stage)
    let text = try contents(stage)
    let fixing = await stage.cairn(["doctor", "--fix"] + options)
    #expect(fixing.code < 2, "\(fixing.transcript)")
    let after = try await findings(stage)
    let left = after.filter { finding in finding.fix.map { $0.safe || !options.isEmpty } ?? false }
    #expect(left.map(\.shown) == [])
    let new = Dictionary(grouping: after, by: \.claim).filter { claim, found in
      found.count > before.count { $0.claim == claim }
    }
    #expect(new.keys.sorted() == [])

    let still = try Snapshot(of: stage.folder.absolute("repo"))
    _ = await stage.cairn(["doctor", "--fix"] + options)
    #expect(try Snapshot(of: stage.folder.absolute("repo")).differences(from: still) == [])

    guard before.contains(where: { finding in finding.fix.map { $0.safe || !options.isEmpty } ?? false }) else {
      return
    }
    let undoing = await stage.cairn("undo --yes")
    #expect(undoing.code == 0, "\(undoing.transcript)")
    #expect(try contents(stage) == text)
  }

  /// The repository, without what is one machine's business.
  private func contents(_ stage: Stage) throws -> [String: Content] {
    let own = ["txn", "trash", "lock.pid", ".gitignore"].map { "repo/.cairn/\($0)" }
    return try stage.folder.contents().filter { path, _ in
      path.hasPrefix("repo/") && !own.contains { path == $0 || path.hasPrefix($0 + "/") } && path != "repo/.cairn"
    }
  }
}
