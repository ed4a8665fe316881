import TestSupport
import Testing

/// Usage errors: what is wrong, what was meant, and where the help is, in the requested language.
@Suite(.timeLimit(.minutes(30)))
struct UsageErrorTests {
  @Test(arguments: [
    (["init", "--dryrun"], "unknown option '--dryrun'; did you mean '--dry-run'?", "init"),
    (["init", "--xyzzy"], "unknown option '--xyzzy'", "init"),
    (["sync", "-qz"], "unknown option '-z'", "sync"),
    (["sync", "---x"], "unknown option '---x'", "sync"),
    (["sync", "-Cx"], "unknown option '-Cx'; if it is '-C' and its value, put a space between them", "sync"),
    (["self", "upgrade", "--chanel", "beta"], "unknown option '--chanel'; did you mean '--channel'?", "self upgrade"),
    (["route", "--task"], "option '--task' requires a value", "route"),
    (["sync", "--lang"], "option '--lang' requires a value", "sync"),
    (["sync", "--check=3"], "option '--check' takes no value, but '3' was given", "sync"),
    (["init", "one", "two"], "unexpected argument 'two'", "init"),
    (["rule", "a", "b", "c"], "2 unexpected arguments: 'b', 'c'", "rule"),
    (["init", "--on-conflict", "keeep"], "'keeep' is invalid for '--on-conflict'; did you mean 'keep'?", "init"),
    (
      ["workspace", "status", "--jobs", "x"], "'x' is invalid for '--jobs': expected a whole number", "workspace status"
    ),
    (["init", "--format", "yaml"], "'yaml' is invalid for '--format': expected one of text, json", "init"),
    (["add"], "missing argument <name>", "add"),
    (["i18n", "diff"], "missing argument <id>", "i18n diff"),
    (["i18n", "diff", "skill.release"], "missing argument <tag>", "i18n diff"),
    (["sync", "it's"], "a path requires --restore; run `cairn sync --restore 'it'\\''s'`", "sync"),
    (
      ["upgrade", "--repo-only", "--cli-only"], "--repo-only cannot be combined with --cli-only; remove one of them",
      "upgrade"
    ),
    (["undo", "1", "--list"], "an id cannot be combined with --list; remove one of them", "undo"),
    (["resolve", "--pack"], "--pack discards text, so it requires a path: `cairn resolve --pack PATH`", "resolve"),
    (["remove"], "nothing to remove was named; name a skill, a document or a pack, or use --all", "remove"),
    (["doctor", "--unsafe-fixes"], "--unsafe-fixes requires --fix or --diff; add one of them", "doctor"),
    (["intt"], "unknown command 'intt'; did you mean 'init'?", ""),
    (["lint"], "unknown command 'lint'; did you mean 'doctor'?", ""),
    (["check"], "unknown command 'check'; did you mean 'doctor'?", ""),
    (["uninstall"], "unknown command 'uninstall'; did you mean 'remove'?", ""),
    (["-q"], "unknown option '-q'", ""),
  ])
  func `a usage error says what is wrong and where the help is`(arguments: [String], message: String, command: String)
    async throws
  {
    let machine = try TestMachine()
    let run = await machine.cairn(arguments)
    let page = command.isEmpty ? "cairn --help" : "cairn \(command) --help"
    #expect(run.code == 64 && run.output.isEmpty)
    let parts = message.split(separator: ";", maxSplits: 1)
    let suggestion = parts.count > 1 ? "  help:\(parts[1])\n" : ""
    #expect(run.errors == "error: \(parts[0]) [usage]\n\(suggestion)  help: run `\(page)` for help\n", "\(arguments)")
  }

  @Test func `a usage error follows the language option, before and after the command, and in JSON`() async throws {
    let machine = try TestMachine()
    let french = """
      erreur: option inconnue '--dryrun' [usage]
        aide: vouliez-vous dire '--dry-run' ?
        aide: lancez `cairn init --help` pour afficher l'aide

      """
    #expect(await machine.cairn("init", "--dryrun", "--lang", "fr").errors == french)
    #expect(await machine.cairn("--lang", "fr", "init", "--dryrun").errors == french)
    #expect(
      await machine.cairn("init", "--lang=ko", "one", "two").errors.hasPrefix("오류: 예상하지 못한 인수 1개: 'two' [usage]\n"))
    let json = await machine.cairn("init", "--lang", "zh", "--format", "json", "--dryrun")
    #expect(json.code == 64 && json.errors.isEmpty && json.output.contains("未知的选项 '--dryrun'；你是否指的是 '--dry-run'？"))
  }
}
