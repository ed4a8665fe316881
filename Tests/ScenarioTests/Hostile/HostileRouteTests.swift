import TestSupport
import Testing

/// `cairn route` with hostile input.
@Suite(.timeLimit(.minutes(30)))
struct HostileRouteTests {
  private let machine: TestMachine

  init() async throws {
    machine = try TestMachine()
    #expect(await machine.cairn("init", "--yes", "--profile", "full").code == 0)
  }

  /// Whether a text has nothing that a terminal would interpret.
  private func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E) }
  }

  @Test(
    arguments: [
      String(repeating: "deploy the release to production ", count: 3_200),
      String(repeating: "\u{1B}]0;x\u{7}\u{202E}deploy\u{0301}\r\n", count: 8_000),
      String(repeating: "部署到生产环境。", count: 5_000),
      String(repeating: "क\u{94D}ष", count: 12_000) + " डिप्लॉय", "-----deploy " + String(repeating: "a", count: 100_000),
    ])
  func `a task of a hundred kilobytes is answered, and its control characters do not reach the terminal`(task: String)
    async throws
  {
    #expect(task.utf8.count >= 100_000)
    for format in ["text", "json"] {
      let run = await machine.cairn("route", "--task=\(task)", "--format", format)
      #expect(run.code == 0 && run.output.contains("deploy"))
      #expect(isPlain(run.output) && isPlain(run.errors))
      #expect(run.output.utf8.count < 10_000)
    }
  }

  @Test func `the user's own routes are shown without control characters, and broken ones are reported`() async throws {
    try machine.folder.write([
      "repository/.agents/skills/mine/SKILL.md": "---\nname: mine\ndescription: \"Does x.\\e[2J\"\n---\n",
      "repository/.agents/skills/routes.local.toml": .text(
        """
        schema = 1
        [categories.own]
        priority = 1
        [routes.mine]
        category = "own"
        type = "primary"
        priority = 99
        paths = ["", "a//b", "**/**/**/**/**/**/**/**/x*x*x*x*x*x*y", "**/\\u001B]0;z*"]
        suggests = ["mine", "nobody"]
        excludes = ["mine"]
        [routes.mine.terms]
        en = ["", "celebrate\\u001B[31m", "\\u202Eparty"]
        """),
    ])
    let long = String(repeating: "x", count: 200)
    let run = await machine.cairn(
      "route", "--task", "celebrate 31m the party", "--path", "\u{1B}]0;z", "--path", "d/\(long)")
    #expect(run.code == 0 && run.output.hasPrefix("mine  primary"))
    #expect(isPlain(run.output) && isPlain(run.errors))
    #expect(run.output.contains("\\u{1B}"))
    try machine.folder.write([
      "repository/.agents/skills/routes.toml": .bytes(
        Array("schema = 1\n[routes.deploy]\ncategory = \"\u{0}".utf8) + [0xFF])
    ])
    let broken = await machine.cairn("route", "--task", "deploy celebrate 31m")
    #expect(broken.code == 0 && broken.output.hasPrefix("mine  primary"))
    #expect(broken.errors.contains(".agents/skills/routes.toml"))
    #expect(isPlain(broken.words))
  }

  @Test func `a skill that is a link or not a file is skipped`() async throws {
    try machine.folder.write([
      "outside/SKILL.md": "---\nname: away\ndescription: Celebrates parties with cake. Use when parties.\n---\n",
      "repository/.agents/skills/away": .link(to: "../../../outside"),
      "repository/.agents/skills/loop/SKILL.md": .link(to: "SKILL.md"),
      "repository/.agents/skills/folder/SKILL.md": .folder,
    ])
    let run = await machine.cairn("route", "--task", "celebrates parties with cake")
    #expect(run.code == 0 && run.output == "")
  }
}
