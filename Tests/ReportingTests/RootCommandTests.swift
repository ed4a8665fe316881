import Reporting
import Testing
import Vocabulary

@Suite struct RootCommandTests {
  private static let restorable = Message(
    "test.restore", "{path} is missing\nrun `cairn sync --restore {path}`, see `cairn` and `git add`",
    ["path": "a `cairn b`"])

  private func finding(fix: Bool? = nil) throws -> LocatedFinding {
    let repair = fix.map { Fix(Message("test.fix", "update it with `cairn sync`"), isSafe: $0, changes: [.recover]) }
    return LocatedFinding(
      rule: "lock.file-present", severity: .error, message: Self.restorable, path: try RelativePath("a.md"), fix: repair
    )
  }

  @Test func `the commands of a finding of a root below name that root, and its arguments stay`() throws {
    let below = try finding(fix: true).below(try RelativePath(onDisk: "apps/my b{path}"))
    let text = TextReport().text(of: below)
    #expect(
      text.contains("help: run `cairn -C 'apps/my b{path}' sync --restore a `cairn b``, see `cairn` and `git add`"))
    #expect(text.contains("fix: update it with `cairn -C 'apps/my b{path}' sync`"))
    #expect(below.message == Self.restorable)
    #expect(TextReport().text(of: try finding()).contains("run `cairn sync --restore"))
  }

  @Test func `the folder of a command starts where the reader is`() throws {
    let below = try finding().below(try RelativePath("apps/b"))
    func text(from folder: String) throws -> String {
      TextReport(paths: PathView(from: try RelativePath(folder))).text(of: below)
    }
    #expect(try text(from: "apps").contains("`cairn -C b sync"))
    #expect(try text(from: "docs").contains("`cairn -C ../apps/b sync"))
    #expect(try text(from: "apps/b").contains("`cairn sync"))
  }

  @Test func `reports for services name the root, too`() throws {
    let report = Report(findings: [try finding().below(try RelativePath("apps/b"))], files: 1)
    let texts = [
      ConciseReport().text(of: report), GitHubReport(hasSummary: false).output(of: report).commands,
      GitLabReport().text(of: report), JUnitReport(files: []).text(of: report),
    ]
    for text in texts { #expect(text.contains("`cairn -C apps/b sync --restore")) }
  }

  @Test(arguments: [(true, "--fix"), (false, "--fix --unsafe-fixes")])
  func `the summary names the options, because the command has to lead to the root`(isSafe: Bool, end: String) throws {
    let folder = try RelativePath("apps/b")
    let report = Report(findings: [try finding(fix: isSafe).below(folder)], files: 1)
    #expect(TextReport().summary(of: report).hasSuffix("; 1 fixable with `\(end)`"))
    let own = Report(findings: [try finding(fix: isSafe)], files: 1)
    #expect(TextReport().summary(of: own, in: folder).hasSuffix("; 1 fixable with `cairn -C apps/b doctor \(end)`"))
  }

  @Test func `findings of different roots are not one group`() throws {
    let findings = try ["a", "b", "c", "d"].map { try finding().below(try RelativePath($0)) }
    let text = TextReport().text(of: Report(findings: findings, files: 4))
    for root in ["a", "b", "c", "d"] { #expect(text.contains("`cairn -C \(root) sync --restore")) }
  }
}
