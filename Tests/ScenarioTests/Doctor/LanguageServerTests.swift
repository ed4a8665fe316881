import Commands
import Doctor
import Foundation
import Platform
import Synchronization
import TestSupport
import Testing

/// The language server against the command line.
@Suite struct LanguageServerTests {
  /// One bad example of each rule that needs nothing but files.
  private static let examples: [(rule: String, example: Example)] = Rule.all.compactMap { rule in
    let plain = rule.bad.first { example in
      example.install == nil && example.recorded == nil && example.machine == nil && example.unread == nil
        && example.linkEnd == nil && !example.isLatin1 && example.links.isEmpty && example.agents.isEmpty
        && example.text.utf8.count < 100_000
    }
    return plain.map { (rule.id, $0) }
  }

  @Test(arguments: 0..<8)
  func `an edited document has the findings that the doctor has after it is saved`(part: Int) async throws {
    for (number, (rule, example)) in Self.examples.enumerated() where number % 8 == part {
      var contents = example.beside.mapValues { Content.text($0) }
      for path in example.executables { contents[path] = example.beside[path].map { .program($0) } }
      contents[example.path] = "# Before\n"
      let machine = try TestMachine(
        Dictionary(uniqueKeysWithValues: contents.map { ("repository/" + $0, $1) }))
      let address = "file://" + machine.folder.absolute("repository/" + example.path).addressed
      var found: [String] = []
      let code = try await machine.languageServer { editor in
        try await editor.start(at: machine.folder.absolute("repository"))
        try editor.open(address, "# Before\n")
        _ = await editor.diagnostics(of: address, version: 1)
        try editor.notify(
          "textDocument/didChange",
          ["textDocument": ["uri": address, "version": 2], "contentChanges": [["text": example.text]]])
        found = await editor.diagnostics(of: address, version: 2)
        _ = try await editor.request("shutdown", [:])
        try editor.send(["method": "exit"])
      }
      #expect(code == 0)
      try machine.folder.write(["repository/" + example.path: .text(example.text)])
      let run = await machine.cairn("doctor", example.path, "--ignore-unknown", "--format", "json")
      let lines = example.text.replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: ["\n", "\r"])
      let wanted = try JSONFinding.all(in: run.output).filter { $0.path == example.path }.map { finding in
        let line = lines.indices.contains(finding.line - 1) ? lines[finding.line - 1] : ""
        let scalars = line.unicodeScalars.filter { $0 != "\u{FEFF}" }
        let character = String(String.UnicodeScalarView(scalars.prefix(finding.column - 1))).utf8.count
        return "\(finding.rule) \(finding.line - 1):\(character)"
      }.sorted()
      // A byte-order mark is a character of the text for the protocol, and has no column for the doctor.
      if example.text.unicodeScalars.first == "\u{FEFF}" {
        #expect(found.count == wanted.count, "\(rule)")
      } else {
        #expect(found == wanted, "\(rule)")
      }
    }
  }

  @Test func `an installed skill that is edited has the findings that the doctor has after it is saved`() async throws {
    let machine = try TestMachine()
    await machine.cairn("init", "--yes", "--profile", "minimal")
    try machine.folder.write(["repository/.cairn/doctor.txt": "x"])
    let path = try #require(
      try machine.tree().keys.sorted().first { $0.hasPrefix(".agents/skills/") && $0.hasSuffix("SKILL.md") })
    let file = machine.folder.absolute("repository/" + path)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let edited =
      text.replacingOccurrences(of: "cairn-revision: \"1\"", with: "cairn-revision: one") + "\n[gone](gone.md)\n"
    let address = "file://" + file.addressed
    var found: [String] = []
    _ = try await machine.languageServer { editor in
      try await editor.start(at: machine.folder.absolute("repository"))
      try editor.open(address, text)
      _ = await editor.diagnostics(of: address, version: 1)
      try editor.notify(
        "textDocument/didChange",
        ["textDocument": ["uri": address, "version": 2], "contentChanges": [["text": edited]]])
      _ = await editor.diagnostics(of: address, version: 2)
      // What a sync would do is told a moment later, if it differs.
      try editor.open(address, edited)
      found = await editor.diagnostics(of: address, version: 1)
    }
    try machine.folder.write(["repository/" + path: .text(edited)])
    let run = await machine.cairn("doctor", path, "--format", "json")
    let rules = try JSONFinding.all(in: run.output).filter { $0.path == path }.map(\.rule).sorted()
    #expect(found.map { String($0.prefix { $0 != " " }) }.sorted() == rules)
    #expect(rules.contains("link.target-exists"))
  }

  @Test func `a document that is not on the disk is checked as if it were`() async throws {
    let machine = try TestMachine([
      "repository/skills/tea/SKILL.md": "---\nname: tea\ndescription: Use it.\n---\nText.\n"
    ])
    let address = "file://" + machine.folder.absolute("repository/skills/cup/SKILL.md").addressed
    _ = try await machine.languageServer { editor in
      try await editor.start(at: machine.folder.absolute("repository"))
      try editor.open(address, "---\nname: tea\ndescription: Use it when a cup is needed.\n---\n\nText.\n")
      let found = await editor.diagnostics(of: address, version: 1)
      #expect(found.contains("skill.name-matches-folder 1:6"))
    }
    #expect(try machine.tree().keys.filter { $0.contains("cup") }.isEmpty)
  }

  @Test func `a check that fails takes no finding away`() async throws {
    let machine = try TestMachine(["repository/AGENTS.md": "# Read\n\n[it](gone.md)\n"])
    let address = "file://" + machine.folder.absolute("repository/AGENTS.md").addressed
    _ = try await machine.languageServer { editor in
      try await editor.start(at: machine.folder.absolute("repository"))
      try editor.open(address, "# Read\n\n[it](gone.md)\n")
      let found = await editor.diagnostics(of: address, version: 1)
      #expect(found.contains { $0.hasPrefix("link.target-exists 2:") }, "\(found)")
      try machine.folder.write(["repository/.cairn/doctor.toml": "[doctor\n"])
      try editor.notify("textDocument/didSave", ["textDocument": ["uri": address]])
      let failure = await editor.message { $0["method"] as? String == "window/showMessage" }
      #expect("\(failure)".contains("doctor.toml"))
      try editor.send(["id": 77, "method": "shutdown"])
      let next = await editor.message {
        $0["method"] as? String == "textDocument/publishDiagnostics" || $0["id"] as? Int == 77
      }
      #expect(next["id"] as? Int == 77, "\(next)")
    }
  }

  @Test func `an input that cannot be read is an error and not its end`() async throws {
    let machine = try TestMachine()
    let console = UnreadableConsole()
    let environment = machine.environment(console: console)
    #expect(await CairnCommand.run(["lsp"], in: environment) == 2)
    #expect(console.errors.hasPrefix("error: -: ") && console.errors.contains("(read) [input-output]"))
  }

  @Test func `a client that does not read answers is still listened to, and gets them later`() async throws {
    let machine = try TestMachine()
    let code = try await machine.languageServer { console in
      _ = try await console.request("initialize", ["capabilities": [String: Any]()])
      await console.stopReading()
      for number in 1...20 { try console.send(["id": 1000 + number, "method": "unknown/\(number)"]) }
      while !console.isTaken { await Task.yield() }
      console.readOn()
      for number in 1...20 {
        let answer = await console.message { $0["id"] as? Int == 1000 + number }
        #expect(answer["error"] != nil)
      }
      _ = try await console.request("shutdown", [:])
      try console.notify("exit", [:])
    }
    #expect(code == 0)
  }

  @Test func `a server whose client just ends has the exit code 1`() async throws {
    let machine = try TestMachine()
    let code = try await machine.languageServer { editor in
      try await editor.start(at: machine.folder.absolute("repository"))
    }
    #expect(code == 1)
  }

  @Test func `messages are in the language of the editor`() async throws {
    let machine = try TestMachine([
      "repository/skills/tea/SKILL.md": "---\nname: teas\ndescription: Use it.\n---\nText.\n"
    ])
    let address = "file://" + machine.folder.absolute("repository/skills/tea/SKILL.md").addressed
    _ = try await machine.languageServer { editor in
      try await editor.start(at: machine.folder.absolute("repository"), ["locale": "de-DE"])
      try editor.open(address, "---\nname: teas\ndescription: Use it.\n---\nText.\n")
      let message = await editor.message { $0["method"] as? String == "textDocument/publishDiagnostics" }
      #expect("\(message)".contains("the folder"))
    }
    _ = try await machine.languageServer { editor in
      try await editor.start(at: machine.folder.absolute("repository"), ["locale": "fr-CA"])
      try editor.open(address, "---\nname: teas\ndescription: Use it.\n---\nText.\n")
      let message = await editor.message { $0["method"] as? String == "textDocument/publishDiagnostics" }
      #expect("\(message)".contains("dossier"))
    }
  }
}

/// A console whose standard input breaks.
private final class UnreadableConsole: Console {
  let canAsk = false
  let outputIsTerminal = false
  let errorIsTerminal = false
  let hasLostOutput = false
  private let said = Mutex("")

  var errors: String { said.withLock { $0 } }
  func write(_ text: String) -> Bool { true }
  func writeError(_ text: String) { said.withLock { $0 += text } }
  func ask(_ prompt: String) -> String? { nil }
  func readInput(limit: Int) -> [UInt8]? { nil }
  func nextInput() async throws(TreeError) -> [UInt8]? { throw .system(call: "read", nil, code: EIO) }
}

extension EditorConsole {
  /// Starts a session with positions in UTF-8.
  fileprivate func start(at root: String, _ further: [String: Any] = [:]) async throws {
    let parameters: [String: Any] = [
      "rootUri": "file://" + root.addressed, "capabilities": ["general": ["positionEncodings": ["utf-8"]]],
    ]
    _ = try await request("initialize", parameters.merging(further) { $1 })
    try notify("initialized", [:])
  }

  /// Opens a document with a text, as its version 1.
  fileprivate func open(_ address: String, _ text: String) throws {
    try notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": address, "languageId": "markdown", "version": 1, "text": text]])
  }
}

extension String {
  /// The path in an address.
  fileprivate var addressed: String { addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? self }
}
