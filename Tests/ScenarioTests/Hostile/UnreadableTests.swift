import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// A disk that refuses to read, and another process that changes files during a check: unread files are reported, and
/// the rest is checked.
struct UnreadableTests {
  private static let wrong = Content.text(
    "---\nname: other\ndescription: Does it. Use when asked.\n---\n\n# It\n\nDo it.\n")
  private static let tree: [String: Content] = [
    "repository/.agents/skills/a/SKILL.md": wrong, "repository/.agents/skills/bad/SKILL.md": wrong,
    "repository/.agents/skills/bad/references/deep.md": "# Deep\n", "repository/docs/page.md": "# Page\n",
    "repository/skills/zz/SKILL.md": wrong,
  ]

  private func expectOthers(_ run: TestRun) {
    #expect(run.code == 1, "\(run)")
    for (path, severity) in [(".agents/skills/a/SKILL.md", "error"), ("skills/zz/SKILL.md", "warning")] {
      #expect(run.output.contains("\(path):2:7: \(severity) skill.name-matches-folder: "), "\(run)")
    }
  }

  @Test(arguments: [EACCES, EIO], [true, false])
  func `a file that cannot be read is one error`(_ code: Int32, hasGit: Bool) async throws {
    var machine = try TestMachine(Self.tree, hasGit: hasGit)
    machine.files = FaultyFileSystem(refusing: [".agents/skills/bad/SKILL.md": code, "docs/page.md": code])
    let run = await machine.cairn("doctor", "--format", "concise", "--verbose")
    expectOthers(run)
    let reason = String(cString: strerror(code)).lowercased()
    #expect(
      run.output.contains(
        ".agents/skills/bad/SKILL.md:1:1: error document.readable: cannot read the file: \(reason) (openat); "),
      "\(run)")
    #expect(!run.output.contains("docs/page.md:1:1: error"), "\(run)")
    #expect(!run.output.contains("docs/page.md:1:1: warning"), "\(run)")
  }

  @Test func `a folder that cannot be listed is reported, and its siblings are checked`() async throws {
    var machine = try TestMachine(Self.tree, hasGit: false)
    machine.files = FaultyFileSystem(refusing: [".agents/skills/bad": EACCES])
    let run = await machine.cairn("doctor", "--format", "concise")
    expectOthers(run)
    #expect(run.output.contains(".agents/skills/bad:1:1: warning document.readable: cannot list the folder: "))
    #expect(await machine.cairn("doctor", "skills").output.contains("document.readable") == false)
  }

  @Test func `a root that cannot be listed exits with 2`() async throws {
    var machine = try TestMachine(Self.tree, hasGit: false)
    machine.files = RootlessFileSystem()
    let run = await machine.cairn("doctor")
    #expect(run.code == 2, "\(run)")
    #expect(run.errors.contains("[not-permitted]"), "\(run)")
  }

  @Test(
    arguments: [".agents/skills/bad/SKILL.md", ".agents/skills/bad/references", ".agents/skills/bad"], [true, false])
  func `a file or folder that is deleted during the check does not hide other findings`(_ gone: String, hasGit: Bool)
    async throws
  {
    var machine = try TestMachine(Self.tree, hasGit: hasGit)
    let folder = machine.folder
    machine.files = FaultyFileSystem(afterLooking: { path in
      if path.text == gone || path.text == gone + "/SKILL.md" || path.text == gone + "/deep.md" {
        _ = try? folder.remove("repository/" + gone)
      }
    })
    let run = await machine.cairn("doctor", "--format", "concise")
    expectOthers(run)
    // Without git, listing the folders reads the path first, so a path that is deleted then is never found.
    if hasGit {
      #expect(run.output.contains(": error document.readable: the file was deleted during this run; "), "\(run)")
    }
  }

  @Test func `an installed file that cannot be read does not hide other findings`() async throws {
    var machine = try TestMachine(SmallPack().contents(at: "pack"))
    #expect(await machine.cairn("init", "--pack", "../pack").code == 0)
    try machine.folder.write(["repository/skills/zz/SKILL.md": Self.wrong])
    machine.files = FaultyFileSystem(refusing: [".agents/skills/alpha/SKILL.md": EACCES])
    let run = await machine.cairn("doctor", "--format", "concise")
    #expect(run.code == 1, "\(run)")
    #expect(run.output.contains("skills/zz/SKILL.md:2:7: warning skill.name-matches-folder: "), "\(run)")
    #expect(run.output.contains(".agents/skills/alpha/SKILL.md:1:1: error document.readable: "), "\(run)")
    #expect(run.output.contains(".agents/skills/alpha/SKILL.md:1:1: error lock.target-is-regular-file: "), "\(run)")
  }
}

/// A disk on which no folder can be listed.
private struct RootlessFileSystem: FileSystem {
  private let live = LiveFileSystem()

  func tree(at path: String) throws(TreeError) -> (any WritableTree)? {
    throw .system(call: "openat", nil, code: EACCES)
  }
  func makeTree(at path: String, isPrivate: Bool) throws(TreeError) -> any WritableTree {
    throw .system(call: "openat", nil, code: EACCES)
  }
  func entry(at path: String) -> TreeEntry? { live.entry(at: path) }
  func resolve(_ path: String) -> String? { live.resolve(path) }
}
