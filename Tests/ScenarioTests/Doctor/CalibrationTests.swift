import Doctor
import Foundation
import TestSupport
import Testing

/// The trees of `Calibration/`: each fault is found at its position, and nothing that only looks like a fault is
/// reported.
struct CalibrationTests {
  static let trees = MarkedTree.all(
    in: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path + "/Calibration")

  /// A repository that holds the tree, or a folder outside of git.
  private func sandbox(_ tree: MarkedTree, hasGit: Bool = true) async throws -> Sandbox {
    let sandbox = try Sandbox()
    if !hasGit { try sandbox.folder.remove("repo/.git") }
    for line in tree.commands {
      let run = await sandbox.cairn(line)
      try #require(run.code == 0, "cairn \(line): \(run.transcript)")
    }
    try tree.write(to: sandbox.folder, below: "repo")
    return sandbox
  }

  private func findings(_ sandbox: Sandbox) async throws -> [JSONFinding] {
    try JSONFinding.all(in: await sandbox.cairn("doctor --format json").output)
  }

  @Test func `there are trees, and their marks name known rules`() {
    #expect(Self.trees.count > 8)
    let ids = Rule.all.map(\.id)
    for mark in Self.trees.flatMap(\.expected) {
      let words = mark.split(separator: " ").map { $0.filter { $0 != "," } }
      #expect(words.contains { ids.contains(String($0)) }, "\(mark)")
    }
  }

  @Test(arguments: trees, [true, false])
  func `each fault is found at its position, and nothing else is found`(_ tree: MarkedTree, _ hasGit: Bool) async throws
  {
    guard hasGit || !tree.needsGit else { return }
    let found = try await findings(try await sandbox(tree, hasGit: hasGit))
    for change in found.map(\.mark).sorted().difference(from: tree.expected) {
      switch change {
      case .insert(_, let mark, _):
        Issue.record("blamed without a mark: \(mark) (\(found.first { $0.mark == mark }?.message ?? ""))")
      case .remove(_, let mark, _): Issue.record("marked and not found: \(mark)")
      }
    }
  }

  @Test(arguments: trees, [[], ["--unsafe-fixes"]])
  func `all fixes together leave no fix to apply and add no finding, and undo reverts them`(
    _ tree: MarkedTree, _ options: [String]
  ) async throws {
    func canBeFixed(_ finding: JSONFinding) -> Bool { finding.fix.map { $0.safe || !options.isEmpty } ?? false }
    let sandbox = try await sandbox(tree)
    let before = try await findings(sandbox)
    let text = try contents(sandbox)
    let fixing = await sandbox.cairn(["doctor", "--fix"] + options)
    #expect(fixing.code < 2, "\(fixing.transcript)")
    let after = try await findings(sandbox)
    #expect(after.filter(canBeFixed).map(\.mark) == [])
    let new = Dictionary(grouping: after, by: \.claim).filter { claim, found in
      found.count > before.count { $0.claim == claim }
    }
    #expect(new.keys.sorted() == [])

    let still = try Snapshot(of: sandbox.folder.absolute("repo"))
    _ = await sandbox.cairn(["doctor", "--fix"] + options)
    #expect(try Snapshot(of: sandbox.folder.absolute("repo")).differences(from: still) == [])

    guard before.contains(where: canBeFixed) else { return }
    let undoing = await sandbox.cairn("undo --yes")
    #expect(undoing.code == 0, "\(undoing.transcript)")
    let wholeTree = try contents(sandbox)
    // Unknown keys of a lock file are not kept anywhere.
    let lock = tree.files.contains { $0.path == ".cairn/lock.toml" } ? "repo/.cairn/lock.toml" : ""
    #expect(wholeTree.filter { $0.key != lock } == text.filter { $0.key != lock })
  }

  @Test(arguments: trees)
  func `a named path has the findings that it has in a check of everything`(_ tree: MarkedTree) async throws {
    let sandbox = try await sandbox(tree)
    // What many skills have is reported once, at the first that is checked.
    let whole = try await findings(sandbox).filter { $0.rule != "frontmatter.known-keys" || $0.severity != "info" }
    let files = Set(whole.map(\.path)).filter {
      let path = sandbox.folder.absolute("repo/" + $0)
      // A link means the skill that it leads to.
      return FileManager.default.fileExists(atPath: path)
        && (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) == nil
    }
    let folders = Set(files.compactMap { path in path.firstIndex(of: "/").map { String(path[..<$0]) } })
    for path in files.union(folders).sorted() {
      let run = await sandbox.cairn(["doctor", "--format", "json", path])
      // A file that is not one to check is an error of the call.
      if run.code >= 2 { continue }
      let named = Set(try JSONFinding.all(in: run.output).map(\.mark))
      let lost = whole.filter { $0.path == path || $0.path.hasPrefix(path + "/") }.map(\.mark)
        .filter { !named.contains($0) }
      #expect(lost == [], "doctor \(path)")
    }
  }

  /// The repository without files that belong to one machine, and without Cairn's own files that undo does not revert:
  /// restored bases and the files for git are kept.
  private func contents(_ sandbox: Sandbox) throws -> [String: Content] {
    let own = ["txn", "trash", "lock.pid", ".gitattributes", ".gitignore", "base"].map { "repo/.cairn/\($0)" }
    return try sandbox.folder.contents().filter { path, _ in
      path.hasPrefix("repo/") && !own.contains { path == $0 || path.hasPrefix($0 + "/") } && path != "repo/.cairn"
    }
  }
}
