import Foundation
import Reporting
import TestSupport
import Testing

/// The help pages: each command's, in six languages, within the width of the terminal, with examples that run.
@Suite(.timeLimit(.minutes(30)))
struct HelpTests {
  private static let languages = ["en", "es", "fr", "hi", "ko", "zh"]

  /// The words of every command, without `cairn`; empty for the page of all commands.
  private func commands(_ machine: TestMachine) async -> [[String]] {
    let names = HelpText(await machine.cairn("--help").output).names(in: "Commands")
    var commands: [[String]] = [[]] + names.map { [$0] }
    for name in names {
      commands += HelpText(await machine.cairn(name, "--help").output).names(in: "Commands").map { [name, $0] }
    }
    return commands
  }

  @Test(arguments: languages) func `every page fits into 80 and 40 columns, and is translated`(
    language: String
  ) async throws {
    var machine = try TestMachine()
    let commands = await commands(machine)
    let sentences = try SourceMessages.all.get().entries.filter { key, entry in
      key.hasPrefix("help.") && entry.english.contains(" ") && entry.english.hasSuffix(".")
        && SourceMessages.gaps(in: entry.english).isEmpty
    }.mapValues { Data($0.english.utf8) }
    #expect(sentences.count > 100)
    #expect(commands.count == 44)
    for columns in [80, 40] {
      machine.variables["COLUMNS"] = String(columns)
      for command in commands {
        let run = await machine.cairn(command + ["--help", "--lang", language])
        #expect(run.code == 0 && run.errors.isEmpty)
        for line in run.output.split(separator: "\n") {
          // A command to copy stays on one line.
          if columns == 40, line.hasPrefix("  cairn ") { continue }
          #expect(PrintableText.width(of: String(line)) <= columns, "\(language) \(command): \(line)")
          #expect(line.last != " ", "\(language) \(command): \(line)")
        }
        guard columns == 80, language != "en" else { continue }
        let text = Data(run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
        for (key, sentence) in sentences where text.range(of: sentence) != nil {
          Issue.record("\(language) \(command): \(key) is in English")
        }
      }
    }
  }

  @Test func `each page has usage, options in their groups, two examples, exit codes, and where to read more`()
    async throws
  {
    let machine = try TestMachine()
    let commands = await commands(machine)
    for command in commands {
      let page = HelpText(await machine.cairn(command + ["--help"]).output)
      #expect(page.paragraphs.first?.split(separator: "\n").joined(separator: " ").hasSuffix(".") == true)
      #expect(
        page.paragraphs.dropFirst().first?.hasPrefix("Usage: " + (["cairn"] + command).joined(separator: " ")) == true)
      #expect(try page.examples().count == 2, "\(command)")
      #expect(page.names(in: "Exit codes").first == "0" && page.names(in: "Exit codes").last == "64", "\(command)")
      #expect(page.sections["Read more"] != nil, "\(command)")
      // Every option has a text, next to it or below it.
      for title in ["What to do", "How to do it", "Output"] {
        let rows = page.sections[title] ?? []
        for (index, row) in rows.enumerated() where row.hasPrefix("  -") || row.hasPrefix("  <") {
          let next = rows.dropFirst(index + 1).first ?? ""
          let hasText = row.dropFirst(2).contains("  ") || next.hasPrefix("      ")
          #expect(hasText, "\(command): \(row)")
        }
      }
      // Groups have no own options except help.
      guard page.names(in: "Commands").isEmpty else { continue }
      #expect(
        page.names(in: "Output").contains("--lang") && page.names(in: "How to do it").contains("-C,"), "\(command)")
    }
  }

  @Test func `the preview options are the same in every command that has them`() async throws {
    let machine = try TestMachine()
    for command in ["init", "upgrade", "add", "remove", "undo"] {
      let names = HelpText(await machine.cairn(command, "--help").output).names(in: "How to do it")
      #expect(["--dry-run", "--diff", "-y,"].allSatisfy { names.contains($0) }, "\(command): \(names)")
    }
  }

  /// The pack of `.github/docs/packs.md`, which has no target of another pack.
  private static let smallestPack: [String: Content] = [
    "repository/packs/ours/manifest.toml": """
    schema = 1
    [pack]
    id = "example.ours"
    name = "Our skills"
    version = "1.0.0"
    ledger = "ledger.toml"
    [locales]
    source = "en"
    available = ["en", "ko"]
    [profiles]
    default = "all"
    [profiles.all]
    skills = ["*"]

    """,
    "repository/packs/ours/ledger.toml": "schema = 1\nsource = \"en\"\n",
    "repository/packs/ours/templates/locales/en/skills/tea/SKILL.md":
      "---\nname: tea\ndescription: Makes tea. Use for tea.\n---\n# Tea\n\nMake it.\n",
  ]

  /// The commands that are for the author of a pack; their examples run in the pack.
  private static let authoring: Set<String> = ["pack"]

  /// A pack whose only skill is translated.
  private static let translatedPack: [String: Content] = [
    "repository/manifest.toml": """
    schema = 1
    [pack]
    id = "example.ours"
    name = "Our skills"
    version = "1.0.0"
    [locales]
    source = "en"
    available = ["en", "es", "ko"]

    """,
    "repository/skills/qa/SKILL.md":
      "---\nname: qa\ndescription: Releases. Use for releases.\n---\n# Release\n\nDo it.\n",
    "repository/locales/es/skills/qa/SKILL.md":
      "---\nname: qa\ndescription: Publica. Para publicar.\n---\n# Publicar\n\nHazlo.\n",
    "repository/locales/ko/skills/qa/SKILL.md":
      "---\nname: qa\ndescription: 릴리스합니다. 릴리스할 때 씁니다.\n---\n# 릴리스\n\n하세요.\n",
  ]

  @Test func `the examples run as printed`() async throws {
    let pages = try TestMachine()
    let commands = await commands(pages).filter { $0.first != "self" }
    // An installation takes most of the time of an example.
    let installed = try TestMachine(Self.smallestPack)
    #expect(await installed.cairn("init", "--yes", "--profile", "minimal").code == 0)
    try installed.commit()
    try await withThrowingTaskGroup { group in
      for command in commands {
        group.addTask {
          for example in try HelpText(await pages.cairn(command + ["--help"]).output).examples() {
            try await runAsPrinted(example, of: command, installed: installed)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// Runs an example in a repository that has what it is about; `installed` has an installation of a pack.
  private func runAsPrinted(_ example: [String], of command: [String], installed: TestMachine) async throws {
    let machine: TestMachine
    switch example.first {
    case "i18n":
      machine = try TestMachine(Self.translatedPack)
      // The first creates the ledger with the digests of the sources.
      #expect(await machine.cairn("i18n", "new", "ko").code == 0)
      #expect(await machine.cairn("i18n", "accept", "qa", "ko").code == 0)
    case "init": machine = try TestMachine(Self.smallestPack)
    default: machine = try installed.copy()
    }
    if example.prefix(2) == ["workspace", "merge"] {
      for (number, folder) in [(1, "."), (2, "..")] {
        let report = ["workspace", "list", folder, "--format", "json", "--output", "shard-\(number).json"]
        #expect(await machine.cairn(report).code == 0)
      }
    }
    var place: [String] = []
    if let first = command.first, Self.authoring.contains(first) {
      place = ["-C", "packs/ours"]
      #expect(await machine.cairn(place + ["pack", "bump", "--yes"]).code == 0)
    }
    let run = await machine.cairn(place + example)
    #expect(run.code == 0, "cairn \(example): \(run)")
  }

  @Test(arguments: [
    ([], "cairn"), (["-h"], "cairn"), (["help"], "cairn"), (["--lang", "en"], "cairn"),
    (["help", "sync"], "cairn sync"),
    (["sync", "--help"], "cairn sync"), (["--help", "sync"], "cairn sync"), (["sync", "-h", "--check"], "cairn sync"),
    (["self"], "cairn self"), (["help", "self"], "cairn self"), (["self", "upgrade", "-h"], "cairn self upgrade"),
    (["help", "self", "rollback"], "cairn self rollback"), (["pack"], "cairn pack"),
    (["pack", "bump", "-h"], "cairn pack bump"),
  ])
  func `help can be requested in several forms, with a language before or after`(arguments: [String], command: String)
    async throws
  {
    let machine = try TestMachine()
    let page = await machine.cairn(arguments)
    #expect(page.code == 0 && page.output.contains("\nUsage: \(command) "), "\(page)")
    // The last language counts.
    let before = arguments.contains("--lang") ? [] : [["--lang", "ko"] + arguments, ["--lang=ko"] + arguments]
    for words in before + [arguments + ["--lang", "ko"]] {
      let run = await machine.cairn(words)
      #expect(run.code == 0 && run.output.contains("\n사용법: \(command) "), "\(words): \(run)")
    }
    var inFrench = machine
    inFrench.variables = ["CAIRN_LANG": "fr"]
    #expect(
      await inFrench.cairn(arguments.filter { $0 != "--lang" && $0 != "en" }).output.contains(
        "\nUtilisation : \(command) "))
  }

  @Test func `help in an unknown language, for an unknown command or with an option is a usage error`() async throws {
    let machine = try TestMachine()
    for arguments in [["help", "snyc"], ["sync", "--help", "--lang", "xx"], ["help", "sync", "--bogus"]] {
      let run = await machine.cairn(arguments)
      #expect(run.code == 64 && run.output.isEmpty && run.errors.hasPrefix("error: "), "\(arguments): \(run)")
    }
    #expect(await machine.cairn("help", "snyc").errors.contains("did you mean 'sync'?"))
  }
}
