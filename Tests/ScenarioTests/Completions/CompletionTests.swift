import Foundation
import TestSupport
import Testing

/// What `cairn __complete` answers to the shells, in repositories of all kinds.
@Suite(.timeLimit(.minutes(30)))
struct CompletionTests {
  /// The kind of the answer and the candidates, asked as zsh does: the last word is the current one.
  private func ask(_ machine: TestMachine, _ words: String..., in place: String = "repository") async -> [String] {
    let run = await machine.cairn(["__complete", "zsh", "cairn"] + words, in: place)
    #expect(run.code == 0 && run.errors.isEmpty, "\(words): \(run)")
    return run.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }

  private func installed() async throws -> TestMachine {
    let machine = try TestMachine()
    let run = await machine.cairn(
      "init", "--yes", "--profile", "minimal", "--agent", "claude", "--without", "agents.workflow")
    #expect(run.code == 0, "\(run)")
    return machine
  }

  @Test func `commands are offered with their sentences, at every level and after options`() async throws {
    let machine = try TestMachine()
    let run = await machine.cairn("__complete", "fish", "cairn", "")
    #expect(run.output.hasPrefix("values\ninit\tInstall "), "\(run)")
    for words in [[""], ["-C", "..", ""], ["--lang=en", "-q", ""], ["--format", "json", "st"], ["help", ""]] {
      let answer = await machine.cairn(["__complete", "zsh", "cairn"] + words).output
      #expect(answer.contains("\nstatus\t") && answer.contains("\nself\t"), "\(words): \(answer)")
    }
    #expect(await ask(machine, "self", "") == ["values", "upgrade", "rollback"])
    #expect(await ask(machine, "help", "self", "") == ["values", "upgrade", "rollback"])
    #expect(await ask(machine, "manual", "self", "") == ["values", "upgrade", "rollback"])
    #expect(await ask(machine, "status", "x", "").first == "values")
    let korean = await machine.cairn("__complete", "zsh", "cairn", "--lang", "ko", "")
    #expect(korean.output.contains("\nstatus\t") && !korean.output.contains("Install skill packs"), "\(korean)")
    #expect(korean.output.utf8.contains { $0 >= 0x80 })
  }

  @Test func `options are offered once, unless they can be repeated`() async throws {
    let machine = try TestMachine()
    let all = await ask(machine, "init", "-")
    #expect(all.contains("--profile") && all.contains("-C") && all.contains("-y") && all.contains("--no-cli-update"))
    let rest = await ask(machine, "init", "--profile", "full", "--agent=claude", "--yes", "--")
    #expect(!rest.contains("--profile") && !rest.contains("--yes") && rest.contains("--agent"))
    // A command without arguments has nothing else to offer.
    #expect(await ask(machine, "status", "").contains("--short"))
    #expect(await ask(machine, "status", "--", "-") == ["values"])
    #expect(await ask(machine, "status", "--nothing=") == ["values"])
  }

  @Test func `values of options come from the executable, with the option before them after an equals sign`()
    async throws
  {
    let machine = try TestMachine()
    #expect(await ask(machine, "init", "--on-conflict", "") == ["values", "keep", "abort"])
    #expect(await ask(machine, "init", "--on-conflict=") == ["values", "--on-conflict=keep", "--on-conflict=abort"])
    #expect(await ask(machine, "init", "--adopt", "") == ["values", "keep", "replace"])
    #expect(await ask(machine, "init", "--adopt", "--").contains("--profile"))
    #expect(await ask(machine, "completions", "") == ["values", "bash", "zsh", "fish"])
    #expect(await ask(machine, "--lang", "") == ["values", "en", "es", "fr", "hi", "ko", "zh"])
    #expect(await ask(machine, "cache", "") == ["values", "clear"])
    #expect(await ask(machine, "self", "upgrade", "--channel", "") == ["values", "stable", "beta"])
    #expect(await ask(machine, "rule", "").contains("skill.name-format"))
    #expect(await ask(machine, "doctor", "--select", "").contains("link.target-exists"))
    let safety = await ask(machine, "add", "x", "--accept", "")
    #expect(safety.contains("all") && safety.contains("safety.no-pipe-to-shell:"), "\(safety)")
  }

  @Test func `without an installation the names of the built-in pack are offered`() async throws {
    let machine = try TestMachine()
    for place in ["repository", "home"] {
      let profiles = await ask(machine, "init", "--profile", "", in: place)
      #expect(profiles.contains("standard") && profiles.contains("none"), "\(profiles)")
      #expect(await ask(machine, "init", "--locale", "", in: place) == ["values", "en", "es", "fr", "hi", "ko", "zh"])
      #expect(await ask(machine, "init", "--skill", "", in: place).contains("release"))
      #expect(await ask(machine, "init", "--without", "", in: place).contains("agents.root"))
      let agents = await ask(machine, "init", "--agent", "", in: place)
      #expect(agents.contains("claude") && agents.contains("none") && agents.count > 40)
      #expect(await ask(machine, "remove", "", in: place) == ["values"])
    }
    #expect(await ask(machine, "init", "--agent", "claude", "--agent", "").contains("claude") == false)
  }

  @Test func `an installation offers what is installed, and what can be`() async throws {
    let machine = try await installed()
    let remove = await ask(machine, "remove", "")
    #expect(["release", "agents.root", "cairn.core"].allSatisfy(remove.contains), "\(remove)")
    #expect(!remove.contains("payment-integrity-review"))
    let add = await ask(machine, "add", "")
    #expect(add.contains("payment-integrity-review") && add.contains("agents.workflow"), "\(add)")
    #expect(!add.contains("release") && !add.contains("agents.root"))
    #expect(await ask(machine, "upgrade", "--pack", "") == ["values", "cairn.core"])
    #expect(await ask(machine, "route", "--reason", "").count > 3)
    #expect(await ask(machine, "undo", "").count == 2)
    #expect(await ask(machine, "undo", "--forget", "").count == 2)
    #expect(await ask(machine, "remove", "release", "").contains("release") == false)
  }

  @Test func `targets are offered a folder at a time, from where the user is`() async throws {
    let machine = try await installed()
    try machine.folder.write(["repository/web/x": "x"])
    #expect(await ask(machine, "diff", "") == ["values", ".agents/", ".claude/", "AGENTS.md", "CLAUDE.md"])
    let skills = await ask(machine, "diff", ".agents/skills/")
    #expect(skills.contains(".agents/skills/release/") && skills.contains(".agents/skills/INDEX.md"), "\(skills)")
    #expect(await ask(machine, "sync", "--restore", "../", in: "repository/web").contains("../AGENTS.md"))
    #expect(await ask(machine, "diff", "", in: "repository/.agents/skills").contains("release/"))
    #expect(await ask(machine, "-C", "repository", "diff", "", in: ".").contains("AGENTS.md") == true)
    #expect(await ask(machine, "diff", "./") == ["files"])
    #expect(await ask(machine, "resolve", "") == ["values"])
  }

  @Test func `the shell offers files and folders itself`() async throws {
    let machine = try TestMachine()
    #expect(await ask(machine, "init", "") == ["folders"])
    #expect(await ask(machine, "status", "-C", "") == ["folders"])
    #expect(await ask(machine, "status", "--directory=re") == ["folders"])
    #expect(await ask(machine, "doctor", "") == ["files"])
    #expect(await ask(machine, "doctor", "--output=x") == ["files"])
    #expect(await ask(machine, "route", "--path", "") == ["files"])
    #expect(await ask(machine, "init", "--pack", "./") == ["folders"])
    #expect(await ask(machine, "add", "../") == ["folders"])
    #expect(await ask(machine, "init", "a", "b") == ["values"])
    #expect(await machine.cairn("__complete", "bash", "cairn status >su", "su").output == "files\n")
    #expect(await machine.cairn("__complete", "bash", "cairn status 2>x su", "su").output == "values\n")
  }

  @Test func `a pack in a folder offers its own names, also while it is written`() async throws {
    let pack = """
      schema = 1
      [pack]
      id = "acme.odd"
      name = "Odd"
      version = "1.0.0"
      [locales]
      source = "en"
      available = ["en", "ko"]
      [profiles]
      default = "all it's"
      [profiles."all it's"]
      description = "Every $skill: `all`. Or not."
      skills = ["*"]
      [[documents]]
      id = "acme.notes"
      source = "NOTES.md"
      target = ".agents/docs/notes.md"
      policy = "file"

      """
    let machine = try TestMachine([
      "repository/packs/odd/manifest.toml": .text(pack),
      "repository/packs/odd/templates/locales/en/skills/tea/SKILL.md": "---\nname: tea\ndescription: Tea.\n---\n",
    ])
    #expect(await ask(machine, "init", "--pack", "./packs/odd", "--profile", "") == ["values", "all it's", "none"])
    #expect(await ask(machine, "add", "packs/../packs/odd/", "--skill", "").contains("tea") == false)
    #expect(await ask(machine, "add", "./packs/odd", "--skill", "") == ["values", "tea"])
    #expect(await ask(machine, "init", "--locale", "", in: "repository/packs/odd") == ["values", "en", "ko"])
    #expect(
      await ask(machine, "init", "--without", "", in: "repository/packs/odd/templates") == ["values", "acme.notes"])
    let line = "cairn init --pack ./packs/odd --profile=al"
    let bash = await machine.cairn("__complete", "bash", line, "al")
    #expect(bash.output == "values\nall\\ it\\'s\tEvery $skill: `all`\n", "\(bash)")
    let quoted = await machine.cairn("__complete", "bash", "cairn init --pack ./packs/odd --profile='al", "al")
    #expect(quoted.output.hasPrefix("values\nall it'\\''s\t"), "\(quoted)")
  }

  @Test func `nothing is printed and nothing fails, whatever the question and the files are`() async throws {
    let files: [[String: Content]] = [
      ["repository/.cairn": "a file\n"], ["repository/.cairn": .link(to: "elsewhere")],
      ["repository/.cairn/config.toml": "<<<<<<< a\nschema = 1\n", "repository/.cairn/lock.toml": "\u{0}[files.\"x\n"],
      ["repository/.cairn/config.toml": "schema = 99\n", "repository/.cairn/lock.toml": "schema = 99\n"],
      ["repository/.agents/skills/routes.toml": "=\n", "repository/manifest.toml": "[pack\n"],
    ]
    let words = [
      ["init", "--profile", ""], ["remove", ""], ["add", ""], ["diff", ""], ["route", "--reason", ""], ["undo", ""],
      ["-C", "", ""], ["-C", "no/such", "status", ""], ["-C"], ["--"], ["--", ""], ["=", ""], ["-=", "-="],
      ["--lang", "xx", ""],
      ["manual", "x", ""], ["help", "x", ""], ["a\nb", "\u{FFFD}", "--x=\ty"], ["init", "--agent"], ["\u{1B}[31m", ""],
    ]
    for contents in files {
      let machine = try TestMachine(contents)
      for words in words {
        for shell in ["zsh", "fish"] {
          let run = await machine.cairn(["__complete", shell, "cairn"] + words)
          #expect(run.code == 0 && run.errors.isEmpty && run.output.hasSuffix("\n"), "\(words): \(run)")
          #expect(!run.output.contains("\u{1B}"), "\(words): \(run)")
        }
        let line = (["cairn"] + words).joined(separator: " ")
        let run = await machine.cairn("__complete", "bash", line, words.last ?? "")
        #expect(run.code == 0 && run.errors.isEmpty, "\(words): \(run)")
      }
    }
    let machine = try TestMachine()
    for question in [
      [], ["bash"], ["tcsh", "cairn", ""], ["zsh"], ["bash", "cairn", "x", "y"], ["--version"], ["--help"],
    ] {
      let run = await machine.cairn(["__complete"] + question)
      #expect(run.code == 0 && run.words.isEmpty, "\(question): \(run)")
    }
  }

  @Test func `every command and option that a help page has is offered`() async throws {
    let machine = try TestMachine()
    let names = HelpText(await machine.cairn("--help").output).names(in: "Commands")
    #expect(await ask(machine, "") == ["values"] + names + ["help"])
    for name in names {
      let page = HelpText(await machine.cairn(name, "--help").output)
      let below = page.names(in: "Commands")
      if !below.isEmpty { #expect(await ask(machine, name, "") == ["values"] + below) }
      let offered = Set(await ask(machine, name, "-"))
      for title in ["What to do", "How to do it", "Output"] {
        for option in page.names(in: title) where option.hasPrefix("-") {
          let option = option.hasSuffix(",") ? String(option.dropLast()) : option
          #expect(offered.contains(option), "\(name) \(option)")
        }
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `the script is the same for every repository and language`(
    shell: String
  ) async throws {
    let machine = try TestMachine()
    let run = await machine.cairn("completions", shell)
    #expect(run.code == 0 && run.errors.isEmpty && run.output.contains("written by `cairn completions \(shell)`"))
    #expect(await machine.cairn("completions", shell, "--lang", "ko", in: "home").output == run.output)
    struct Answer: Decodable {
      let shell: String
      let script: String
    }
    let json = await machine.cairn("completions", shell, "--format", "json")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(json.output.utf8))
    #expect(answer.shell == shell && answer.script == run.output)
  }

  @Test func `another shell is a usage error with the nearest known one`() async throws {
    let run = try await TestMachine().cairn("completions", "tcsh")
    #expect(run.code == 64 && run.errors.contains("'tcsh' is invalid for '<shell>'"), "\(run)")
    #expect(run.errors.contains("did you mean 'bash'?"), "\(run)")
  }
}
