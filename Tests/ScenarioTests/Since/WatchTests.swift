import Foundation
import Platform
import TestSupport
import Testing

/// `cairn doctor --watch`, with changes that the test makes: no wait and no clock.
@Suite(.timeLimit(.minutes(30)))
struct WatchTests {
  private func machine() throws -> TestMachine {
    let machine = try TestMachine([
      "repository/AGENTS.md": "# Read\n\n[it](gone.md)\n", "repository/.gitignore": "/build/\n",
      "repository/build/x/AGENTS.md": "# Built\n", "repository/empty/inner": .folder,
    ])
    try machine.commit()
    return machine
  }

  /// Writes a document with so many findings.
  private static func write(_ count: Int, _ folder: TemporaryFolder, _ path: String = "AGENTS.md")
    -> ScriptedChanges.Step
  {
    {
      let links = (0..<count).map { "[it](gone-\($0).md)\n" }.joined()
      try folder.write(["repository/" + path: .text("# Read\n\n" + links)])
      return [folder.absolute("repository/" + path)]
    }
  }

  private static func checks(_ run: TestRun) -> Int { run.errors.components(separatedBy: "checked at").count - 1 }

  @Test func `each change is checked, and a signal ends it without a message`() async throws {
    var machine = try machine()
    let folder = machine.folder
    machine.changes = ScriptedChanges([
      Self.write(2, folder), ScriptedChanges.quiet, Self.write(3, folder, "docs/AGENTS.md"), ScriptedChanges.quiet,
    ])
    let run = await machine.cairn("doctor", "--watch")
    #expect(run.code == 130 && !run.errors.contains("interrupted"), "\(run)")
    let totals = run.output.split(separator: "\n").filter { $0.first?.isNumber == true && $0.contains(" in ") }
    #expect(totals.map { $0.prefix(10) } == ["1 warning ", "2 warnings", "5 warnings"], "\(run)")
    #expect(Self.checks(run) == 3)
    #expect(run.errors.contains("checked at 08:00:00 in 0.0 s"), "\(run)")
  }

  @Test func `a burst is one check, and what git ignores is none`() async throws {
    var machine = try machine()
    let folder = machine.folder
    let built: ScriptedChanges.Step = {
      [folder.absolute("repository/build/y"), folder.absolute("repository/.git/index")]
    }
    machine.changes = ScriptedChanges([
      Self.write(2, folder), Self.write(3, folder), built, ScriptedChanges.quiet, built, ScriptedChanges.quiet,
    ])
    let run = await machine.cairn("doctor", "--watch", "--format", "concise")
    #expect(Self.checks(run) == 2 && run.errors.contains("3 warnings"), "\(run)")
  }

  @Test func `the folders of the tree are followed, empty and new ones too, but none of git or that it ignores`()
    async throws
  {
    var machine = try machine()
    let folder = machine.folder
    let changes = ScriptedChanges([Self.write(1, folder, "new/deep/AGENTS.md"), ScriptedChanges.quiet])
    machine.changes = changes
    _ = await machine.cairn("doctor", "--watch")
    func paths(_ folders: Set<String>?) -> Set<String> {
      Set((folders ?? []).map { String($0.dropFirst(folder.absolute("repository").count)) })
    }
    #expect(paths(changes.followed.first) == ["", "/empty", "/empty/inner"])
    #expect(paths(changes.followed.last) == ["", "/empty", "/empty/inner", "/new", "/new/deep"])
  }

  @Test func `a nested installation is watched only if it is checked`() async throws {
    for (option, isWatched) in [("--quiet", false), ("--recursive", true)] {
      var machine = try machine()
      #expect(await machine.cairn("init", "web", "--yes", "--quiet", "--profile", "none").code == 0)
      let changes = ScriptedChanges([])
      machine.changes = changes
      _ = await machine.cairn("doctor", "--watch", option)
      #expect(changes.followed.first?.contains { $0.hasSuffix("repository/web") } == isWatched, "\(option)")
    }
  }

  @Test(arguments: ["linked", "submodule"])
  func `a commit is noticed where .git is a file`(_ kind: String) async throws {
    var machine = try machine()
    let folder = machine.folder
    let isLinked = kind == "linked"
    if isLinked {
      try machine.git("worktree", "add", "--quiet", "../linked")
    } else {
      try folder.run(["git", "init", "--quiet", "--initial-branch=main", "outer"])
      try machine.git(
        "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", folder.absolute("repository"), "inner",
        in: "outer")
    }
    let place = isLinked ? "linked" : "outer/inner"
    let log = isLinked ? "repository/.git/worktrees/linked/logs/HEAD" : "outer/.git/modules/inner/logs/HEAD"
    #expect(try folder.text(log) != nil)
    let changes = ScriptedChanges([
      {
        try folder.write(["\(place)/docs/AGENTS.md": "# Docs\n\n[it](gone.md)\n"])
        try folder.git("add", "--all", in: place)
        try folder.git("commit", "--quiet", "--message", "docs", in: place)
        return [folder.absolute(log)]
      }, ScriptedChanges.quiet,
    ])
    machine.changes = changes
    let run = await machine.cairn(["doctor", "--watch", "--since", "HEAD"], in: place)
    #expect(changes.followed.first?.contains(folder.absolute(String(log.dropLast("/HEAD".count)))) == true)
    #expect(Self.checks(run) == 2, "\(run)")
  }

  @Test func `settings with an error are shown until they are correct`() async throws {
    var machine = try machine()
    let folder = machine.folder
    let path = "repository/.cairn/doctor.toml"
    machine.changes = ScriptedChanges([
      {
        try folder.write([path: "[doctor\n"])
        return [folder.absolute(path)]
      }, ScriptedChanges.quiet,
      {
        try folder.write([path: "[doctor.rules]\n\"link.target-exists\" = \"off\"\n"])
        return [folder.absolute(path)]
      }, ScriptedChanges.quiet,
    ])
    let run = await machine.cairn("doctor", "--watch")
    #expect(run.errors.contains("doctor.toml:1") && run.output.contains("no findings"), "\(run)")
    #expect(Self.checks(run) == 3)
  }

  @Test func `a deleted root ends it with an error, and a wrong command line at once`() async throws {
    var machine = try machine()
    let folder = machine.folder
    machine.changes = ScriptedChanges([
      {
        try folder.remove("repository")
        return [folder.absolute("repository")]
      }, ScriptedChanges.quiet,
    ])
    let run = await machine.cairn("doctor", "--watch")
    #expect(run.code == 2 && run.errors.contains("no longer exists"), "\(run)")
    let other = try TestMachine()
    #expect(await other.cairn("doctor", "--watch", "nothing.md").code == 64)
  }

  @Test func `a terminal shows one screen and is left as it was`() async throws {
    var machine = try machine()
    machine.outputIsTerminal = true
    let folder = machine.folder
    machine.changes = ScriptedChanges([Self.write(40, folder), ScriptedChanges.quiet])
    let run = await machine.cairn("doctor", "--watch", "--color", "never")
    #expect(run.output.hasPrefix("\u{1B}[?1049h") && run.output.hasSuffix("\u{1B}[?1049l"), "\(run)")
    let screens = run.output.components(separatedBy: "\u{1B}[?2026h").dropFirst()
    #expect(screens.count == 2)
    let lines = (screens.last ?? "").components(separatedBy: "\r\n")
    #expect(lines.count == 24 && lines.last?.contains("more findings; `cairn doctor` prints all of them") == true)
    #expect(lines.first?.contains("40 warnings in 1 file") == true && lines.contains { $0.contains("gone-0.md") })
    #expect(run.errors.isEmpty, "\(run)")
  }

  @Test func `it says that and why the folders are read again and again`() async throws {
    for (reason, text) in [(PollingReason.unsupported, "does not report"), (.tooManyFolders, "max_user_watches")] {
      var machine = try machine()
      let folder = machine.folder
      machine.changes = ScriptedChanges([Self.write(2, folder), ScriptedChanges.quiet], polling: reason)
      let run = await machine.cairn("doctor", "--watch")
      #expect(run.errors.components(separatedBy: text).count == 2 && Self.checks(run) == 2, "\(run)")
    }
  }

  static let excluded = [
    ["--fix"], ["--diff"], ["--write-baseline"], ["--output", "report"], ["--format", "json"], ["--format", "sarif"],
    ["--stdin-path", "a.md"],
  ]

  @Test(arguments: excluded) func `what cannot go together with it is refused with a reason`(_ options: [String])
    async throws
  {
    let run = await (try machine()).cairn(["doctor", "--watch"] + options)
    // With --format json, errors are in the answer.
    #expect(run.code == 64 && (run.output + run.errors).contains("cannot be combined with"), "\(run)")
  }
}
