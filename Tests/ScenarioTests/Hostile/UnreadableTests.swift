import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// A disk that refuses, and another hand on it while the doctor looks: what was not read is told, and the rest judged.
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
    for path in [".agents/skills/a/SKILL.md", "skills/zz/SKILL.md"] {
      #expect(run.output.contains("\(path):2:7: error skill.name-matches-folder: "), "\(run)")
    }
  }

  @Test(arguments: [EACCES, EIO], [true, false])
  func `a file that may not be read is an error of its own`(_ code: Int32, hasGit: Bool) async throws {
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

  @Test func `a folder that may not be listed is told of, and what lies beside it judged`() async throws {
    var machine = try TestMachine(Self.tree, hasGit: false)
    machine.files = FaultyFileSystem(refusing: [".agents/skills/bad": EACCES])
    let run = await machine.cairn("doctor", "--format", "concise")
    expectOthers(run)
    #expect(run.output.contains(".agents/skills/bad:1:1: warning document.readable: cannot list the folder: "))
    #expect(await machine.cairn("doctor", "skills").output.contains("document.readable") == false)
  }

  @Test func `a root that may not be listed is exit 2`() async throws {
    var machine = try TestMachine(Self.tree, hasGit: false)
    machine.files = RootlessFileSystem()
    let run = await machine.cairn("doctor")
    #expect(run.code == 2, "\(run)")
    #expect(run.errors.contains("[not-permitted]"), "\(run)")
  }

  @Test(
    arguments: [".agents/skills/bad/SKILL.md", ".agents/skills/bad/references", ".agents/skills/bad"], [true, false])
  func `what goes away while it is looked at hides nothing else`(_ gone: String, hasGit: Bool) async throws {
    var machine = try TestMachine(Self.tree, hasGit: hasGit)
    let folder = machine.folder
    machine.files = FaultyFileSystem(afterLooking: { path in
      if path.text == gone || path.text == gone + "/SKILL.md" || path.text == gone + "/deep.md" {
        _ = try? folder.remove("repository/" + gone)
      }
    })
    let run = await machine.cairn("doctor", "--format", "concise")
    expectOthers(run)
    // Without git the first look is the walk's, and what is gone behind it was never there.
    if hasGit {
      #expect(run.output.contains(": error document.readable: the file was deleted during this run; "), "\(run)")
    }
  }

  @Test func `an installed file that may not be read hides no other finding`() async throws {
    var machine = try TestMachine(SmallPack().contents(at: "pack"))
    #expect(await machine.cairn("init", "--pack", "../pack").code == 0)
    try machine.folder.write(["repository/skills/zz/SKILL.md": Self.wrong])
    machine.files = FaultyFileSystem(refusing: [".agents/skills/alpha/SKILL.md": EACCES])
    let run = await machine.cairn("doctor", "--format", "concise")
    #expect(run.code == 1, "\(run)")
    #expect(run.output.contains("skills/zz/SKILL.md:2:7: error skill.name-matches-folder: "), "\(run)")
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
